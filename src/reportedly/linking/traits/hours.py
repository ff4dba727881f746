"""How two times of one day weigh for one incident."""

from reportedly.model.when import PartOfDay, When

_AGREE, _APART = 0.5, -4.0
_NEAR_MINUTES, _LOOSE_MINUTES = 60, 180
_DAY_MINUTES = 24 * 60

_HOURS = {
    PartOfDay.NIGHT: (21, 30),
    PartOfDay.MORNING: (4, 13),
    PartOfDay.NOON: (10, 15),
    PartOfDay.AFTERNOON: (11, 20),
    PartOfDay.EVENING: (16, 25),
}
"""The hours that a part of the day may stand for, widely; above 24 they run into the next day."""


def hours_weight(first: When, second: When) -> float | None:
    """Weigh two times of day; None where either gives none. The order does not matter."""
    if first.clock and second.clock:
        gap = _minutes_apart(_minutes(first.clock), _minutes(second.clock))
        return _AGREE if gap <= _NEAR_MINUTES else 0.0 if gap <= _LOOSE_MINUTES else _APART
    one, other = _stretch(first), _stretch(second)
    if one is None or other is None:
        return None
    if first.part_of_day is second.part_of_day and first.part_of_day:
        return _AGREE
    return 0.0 if _meet(one, other) else _APART


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")[:2]
    return int(hour) * 60 + int(minute)


def _minutes_apart(one: int, other: int) -> int:
    gap = abs(one - other) % _DAY_MINUTES
    return min(gap, _DAY_MINUTES - gap)


def _stretch(when: When) -> tuple[int, int] | None:
    if when.clock:
        at = _minutes(when.clock)
        return (at, at)
    if when.part_of_day is None:
        return None
    first, last = _HOURS[when.part_of_day]
    return (first * 60, last * 60)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two stretches of the day share a minute, midnight joined."""
    return any(
        one[0] <= other[1] + turn and other[0] + turn <= one[1]
        for turn in (-_DAY_MINUTES, 0, _DAY_MINUTES)
    )
