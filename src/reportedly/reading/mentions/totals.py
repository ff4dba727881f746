"""Tells a total that opens a report from the incidents among which it is then shared out.

'Forty were killed in the province today: 25 in Osk, 12 in Zarn' tells of two incidents and of their
sum, which is nobody's count of either.
"""

from collections.abc import Sequence

from reportedly.reading.mentions import places, times
from reportedly.reading.mentions.frames import Frame

Frames = Sequence[Frame]


def opening_total(incidents: Sequence[Frames]) -> int:
    """Tell how many of the first incident's frames only give a total of all, 0 where none do.

    They come before its first frame with a town of its own (one that no later place lies in), and
    count as many as the incidents of their day together; or more, if that town has fewer than they.
    """
    if len(incidents) < 2:
        return 0
    first, others = incidents[0], incidents[1:]
    lead = next((n for n, frame in enumerate(first) if _has_town(frame, incidents)), len(first))
    own, total = first[lead:], first[:lead]
    shares = [own, *(told for told in others if _of_one_day(total, told))]
    return lead if _is_shared_out(total, shares) and not _in_one_town(shares) else 0


def _in_one_town(shares: Sequence[Frames]) -> bool:
    """Tell whether no two that count anybody are in towns of their own: it is one town's total."""
    towns = [_towns(share) for share in shares if _killed(share) or _injured(share)]
    return len({min(told) for told in towns if told}) < 2 or bool(frozenset.intersection(*towns))


def _towns(frames: Frames) -> frozenset[str]:
    named = (place for frame in frames for place in frame.places)
    return frozenset(place.name for place in named if not places.is_area(place))


def _has_town(frame: Frame, incidents: Sequence[Frames]) -> bool:
    later = [place for told in incidents for one in told for place in one.places]
    around = {name for place in later for name in place.within} | frame.provinces
    return any(not places.is_area(place) and place.name not in around for place in frame.places)


def _of_one_day(total: Frames, told: Frames) -> bool:
    """Tell whether nothing says that an incident was on another day than those of the total."""
    days = [frame.when for frame in total if frame.when is not None]
    others = [frame.when for frame in told if frame.when is not None]
    return not days or not others or any(times.agree(a, b) for a in days for b in others)


def _is_shared_out(total: Frames, shares: Sequence[Frames]) -> bool:
    killed = _fits(_killed(total), [_killed(share) for share in shares])
    injured = _fits(_injured(total), [_injured(share) for share in shares])
    return killed if killed is not None else bool(injured)


def _fits(total: int, shares: Sequence[int]) -> bool | None:
    """Tell whether two or more shares make a total up, or most of it; None where nobody counts."""
    if not total:
        return None
    counted = [share for share in shares if share]
    if len(counted) < 2:
        return False
    whole = sum(counted) == total
    return whole or (sum(counted) < total and 0 < shares[0] < total)


def _killed(frames: Frames) -> int:
    return max((frame.killed for frame in frames), default=0)


def _injured(frames: Frames) -> int:
    return max((frame.injured for frame in frames), default=0)
