"""Tells a total that opens a report from the incidents among which it is then shared out."""

from collections.abc import Sequence

from reportedly.reading.mentions import places
from reportedly.reading.mentions.frames import Frame


def opening_total(incidents: Sequence[Sequence[Frame]]) -> int:
    """Tell how many of the first incident's frames only give a total of all, 0 where none do.

    They come before its first frame with a town of its own, and the dead they count are as many
    as those of the incidents together.
    """
    if len(incidents) < 2:
        return 0
    first = incidents[0]
    lead = next((n for n, frame in enumerate(first) if _has_town(frame)), 0)
    shares = [_killed(first[lead:]), *(_killed(frames) for frames in incidents[1:])]
    adds_up = all(shares) and sum(shares) == _killed(first[:lead])
    return lead if adds_up else 0


def _has_town(frame: Frame) -> bool:
    return any(not places.is_area(place) for place in frame.places)


def _killed(frames: Sequence[Frame]) -> int:
    return max((frame.killed for frame in frames), default=0)
