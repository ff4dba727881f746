"""How footage and its sightings are worded, on every screen alike."""

from reportedly.model.decision import Act, Decision
from reportedly.model.description import Described, Likeness, Match, Shared
from reportedly.model.footage import Footage, How, Showing, footage_id

SILENCE = "What is not said here tells nothing: sending and editing remove metadata and manifests."
"""Stands beneath what a file says of itself."""
_STEP = 1000
_SPEED = 0.02
"""A change of speed that is worth a word."""


def size_words(size: int) -> str:
    """Give a number of bytes as people say it: '3.4 MB'."""
    number = float(size)
    for unit in ("bytes", "kB", "MB"):
        if number < _STEP:
            return f"{number:.0f} {unit}" if unit == "bytes" else f"{number:.1f} {unit}"
        number /= _STEP
    return f"{number:.1f} GB"


def when_words(showing: Showing) -> str:
    """Say when footage was seen, and whether that is the post's word or an archive's."""
    if showing.posted:
        return f"posted {_moment(showing.posted)}"
    if showing.archived:
        return f"archived {_moment(showing.archived)}"
    return "at an unknown time"


def by_words(showing: Showing) -> str:
    """Say who showed it, as the report has it."""
    if showing.account:
        return f"by {showing.account}"
    return "added as a file" if showing.how is How.ADDED else "by an unnamed account"


def where_words(showing: Showing) -> str:
    """Say where it was shown."""
    report = f"report {showing.report}" if showing.report else "at an unknown place"
    return showing.place or report


def seen_words(showing: Showing) -> str:
    """Say of a sighting when, by whom and where."""
    return f"{when_words(showing)}, {by_words(showing)}: {where_words(showing)}"


def file_words(footage: Footage, described: Described | None) -> str:
    """Say what a media file is: kind, length, size."""
    words = [footage.kind.value, footage.media_type]
    if described and described.duration:
        words.append(clock(described.duration))
    if described and described.width:
        words.append(f"{described.width} × {described.height}")
    return ", ".join([*words, size_words(footage.size)])


def clock(seconds: float) -> str:
    """Give a place in a film as players show it: '0:32', '1:02:05'."""
    whole = round(seconds)
    hours, minutes = whole // 3600, whole // 60 % 60
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


def likeness_words(match: Match, decision: Decision | None, *, waits: bool = False) -> str:
    """Say how two files are alike as the machine sees it, and what a person decided.

    `waits` says that a second person is asked for it.
    """
    word = decision_words(decision) + ("; needs a second person" if waits else "")
    if match.first == match.second:
        return f"is the same file, byte for byte, seen before ({word})"
    seen = {
        Likeness.COPY: "looks like one recording, edited or not",
        Likeness.SAME_SCENE: "looks like the same scene; another take, or too still to tell",
    }[match.likeness]
    heard = {"agrees": "; the sound agrees", "differs": "; the sound differs"}.get(match.sound, "")
    return f"{seen}{heard} ({word})"


def decision_words(decision: Decision | None) -> str:
    """Say what a person decided of a pair, or that it waits for one."""
    if decision is None:
        return "waits for a person"
    same = decision.act is Act.SAME_FOOTAGE
    if len(decision.subjects) == 1:
        return f"{'confirmed' if same else 'dismissed'} by {decision.author} on {decision.at[:10]}"
    held = "one recording" if same else "two recordings"
    return f"held for {held} by {decision.author} on {decision.at[:10]}"


def reason_words(match: Match) -> tuple[str, ...]:
    """Give a match's reasons, with which file they call the first: that with the lesser hash."""
    if not match.reasons or match.first == match.second:
        return match.reasons
    first, second = sorted((match.first, match.second))
    return (f"Of {footage_id(first)} and {footage_id(second)}:", *match.reasons)


def part_words(part: Shared, showing: Showing | None) -> str:
    """Say which part was seen where: '14 seconds (from 0:03) are seen at 0:32, posted …'."""
    at = clock(part.start_second)
    if part.length < 1:
        what = f"the picture at {clock(part.start_first)} is" if part.start_first else "it is"
    else:
        what = f"{part.length:.0f} seconds, from {clock(part.start_first)}, are"
    how = [", mirrored" if part.flipped else ""]
    if abs(part.speed - 1) > _SPEED:
        how.append(f", at {1 / part.speed:.2f} times the speed")
    where = f"; {seen_words(showing)}" if showing else ""
    return f"{what} seen in it at {at}{''.join(how)}{where}"


def _moment(stamp: str) -> str:
    return stamp[:16].replace("T", " ")
