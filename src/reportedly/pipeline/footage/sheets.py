"""Contact sheets of footage for a publication: small pictures, blurred and without colour."""

from collections.abc import Iterator, Sequence

from reportedly.casebook.session import Session
from reportedly.footage.keyframes import stills
from reportedly.model.description import Described, Shared
from reportedly.model.errors import FootageError
from reportedly.model.footage import Footage, MediaKind, footage_id
from reportedly.model.ledger import LedgerEntry
from reportedly.pipeline.footage.describe import object_path
from reportedly.publishing.footage_words import clock
from reportedly.publishing.publication import Sheet, Still

MOST = 8
"""Pictures in a strip."""
_APART = 2.0
"""Seconds between two of them at least, where the film is long enough."""
_SIZE = 160


def strip_times(footage: Footage, described: Described | None) -> tuple[float, ...]:
    """Give the seconds at which a strip's pictures stand; none where there are no pictures."""
    if footage.kind is MediaKind.AUDIO or described is None or described.trouble:
        return ()
    if footage.kind is MediaKind.IMAGE or not described.duration:
        return (0.0,)
    count = max(1, min(MOST, int(described.duration / _APART)))
    step = described.duration / count
    return tuple(round(step * (number + 0.5), 2) for number in range(count))


def sheets(session: Session, entry: LedgerEntry) -> tuple[Sheet, ...]:
    """Give a strip of each media file that an incident's reports show, then the pairs of re-use.

    A file of which no picture can be made has none.
    """
    shown = session.footage.of_reports(entry.incident.reports)
    hashes = sorted({one.footage for many in shown.values() for one in many})
    described = session.descriptions.many(hashes)
    strips = (
        _sheet(session, f"{one.id}, {one.kind}", [(one.sha256, t) for t in times])
        for one in session.footage.many(hashes).values()
        if (times := strip_times(one, described.get(one.sha256)))
    )
    return tuple(sheet for sheet in (*strips, *_pairs(session, entry)) if sheet.stills)


def _pairs(session: Session, entry: LedgerEntry) -> Iterator[Sheet]:
    """Give the frames of both files side by side, for each part that is seen in an earlier one."""
    pairs = {(one.later.footage, one.earlier.footage) for one in entry.reuses if not one.same_file}
    for later, earlier in sorted(pairs):
        found = (m.seen_from(later) for m in session.descriptions.matches([later]))
        parts = next((match.parts for match in found if match.second == earlier), ())
        for part in parts[:2]:
            title = f"{footage_id(later)} beside {footage_id(earlier)}, which was seen before"
            yield _sheet(session, title, _middles(later, earlier, part))


def _middles(later: str, earlier: str, part: Shared) -> Sequence[tuple[str, float]]:
    half = part.length / 2
    return (later, part.start_first + half), (earlier, part.start_second + half * part.speed)


def _sheet(session: Session, title: str, wanted: Sequence[tuple[str, float]]) -> Sheet:
    made: list[Still] = []
    for sha256 in dict.fromkeys(name for name, _ in wanted):
        times = [time for name, time in wanted if name == sha256]
        try:
            pictures = stills(object_path(session, sha256), times, _SIZE)
        except FootageError:
            return Sheet(title, ())
        made += [
            Still(f"{footage_id(sha256)} at {clock(time)}", picture)
            for time, picture in zip(times, pictures, strict=True)
        ]
    return Sheet(title, tuple(made))
