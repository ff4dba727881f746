"""Finds depictions that cannot be of the incident: their footage was seen before it happened.

Footage that is one recording was made before it was first seen anywhere. An incident that began
later is not what it shows. A person says so of every pair, and of one file that was seen twice.
Footage that was seen on the same day, or the day before (a post's clock and the place's differ by
up to a day), tells nothing.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.model.assessment import Contest
from reportedly.model.claim import Claim
from reportedly.model.content import Depiction
from reportedly.model.decision import Act, Decision
from reportedly.model.footage import Sighting, footage_id
from reportedly.model.incident import Incident
from reportedly.model.likenesses import Pair
from reportedly.model.reuse import Reuse

CLOCKS = dt.timedelta(days=1)
"""How far a post's own day may lie from the day at the place."""


def depictions_of(sighting: Sighting, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Give the depiction claims of a report that speak of the footage in this sighting.

    Those inside its caption; where it has none, all of the report's.
    """
    caption = sighting.showing.caption
    said = (claim for claim in claims if isinstance(claim.content, Depiction))
    return tuple(claim for claim in said if caption is None or caption.covers(claim.passage))


def reuses(
    incident: Incident,
    claims: Sequence[Claim],
    shown: Mapping[str, Sequence[Sighting]],
    recordings: Mapping[str, Sequence[Sighting]],
    ruled: Mapping[Pair, Decision],
) -> tuple[Reuse, ...]:
    """Give the depictions of an incident whose footage was seen before it.

    `shown` has the sightings in each report; `recordings` gives for footage, by its SHA-256, every
    sighting of any file that is the same recording; `ruled` is what people decided of pairs. Only
    depictions inside the footage's own caption count: what a page says elsewhere may be of another.
    """
    if incident.when is None:
        return ()
    found = (
        _reuse(claim, later, earlier, ruled)
        for report, sightings in sorted(shown.items())
        for later in sightings
        if later.showing.caption is not None
        for claim in depictions_of(later, (c for c in claims if c.report == report))
        if (earlier := _before(incident.when.first, _same(later, recordings, ruled)))
    )
    return tuple(sorted(found, key=lambda one: (one.claim, one.later.id)))


def depiction_contests(found: Sequence[Reuse]) -> Iterator[Contest]:
    """Give the contest of each depiction whose footage was seen before."""
    for claim in sorted({one.claim for one in found}):
        first = next(one for one in found if one.claim == claim)
        yield Contest("depiction", _explanation(first), (claim,))


def _same(
    later: Sighting, recordings: Mapping[str, Sequence[Sighting]], ruled: Mapping[Pair, Decision]
) -> Iterator[Sighting]:
    """Give the sightings of the same recording by a person's word, of each pair or by a third."""
    for one in recordings.get(later.footage, ()):
        by = _decision(_pair(later, one), ruled)
        if by is not None and by.act is Act.SAME_FOOTAGE:
            yield one


def _pair(one: Sighting, other: Sighting) -> Pair:
    return frozenset((footage_id(one.footage), footage_id(other.footage)))


def _before(begun: dt.date, sightings: Iterable[Sighting]) -> Sighting | None:
    """Give the earliest sighting that precedes the day on which the incident began."""
    dated = [s for s in sightings if s.showing.since and day_of(s.showing.since) < begun - CLOCKS]
    return min(dated, key=lambda s: (s.showing.since or "", s.id), default=None)


def day_of(stamp: str) -> dt.date:
    """Give the day of a time stamp, ISO 8601."""
    return dt.date.fromisoformat(stamp[:10])


def _reuse(
    claim: Claim, later: Sighting, earlier: Sighting, ruled: Mapping[Pair, Decision]
) -> Reuse:
    words = claim.content.words if isinstance(claim.content, Depiction) else ""
    by = _decision(_pair(later, earlier), ruled)
    if by is None:
        raise ValueError("A re-use stands on a decision.")
    return Reuse(claim.id, claim.report, words, later, earlier, by.id, by.author, by.at)


def _decision(pair: Pair, ruled: Mapping[Pair, Decision]) -> Decision | None:
    """Give the decision that makes a pair one recording, or one that does so by way of a third."""
    if len(pair) == 1:
        return ruled.get(pair)
    same = [d for p, d in sorted(ruled.items(), key=lambda i: sorted(i[0])) if p & pair]
    return ruled.get(pair) or next((d for d in same if d.act is Act.SAME_FOOTAGE), None)


def _explanation(one: Reuse) -> str:
    earlier = one.earlier.showing
    when = "posted" if earlier.posted else "archived"
    day = (earlier.since or "")[:10]
    by = f" by {earlier.account}" if earlier.account else ""
    as_what = f" with the words “{one.earlier_words}”" if one.earlier_words else ""
    what = "the same file, confirmed" if one.same_file else "held for one recording"
    return (
        f"The footage that is said to show this was {when} on {day}, before this incident"
        f"{', ' if by else ''}{by.strip()}{as_what} ({what} by {one.author})."
    )
