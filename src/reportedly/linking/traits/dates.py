"""How the days and hours of two mentions weigh for one incident."""

from reportedly.linking.facts import MentionFacts
from reportedly.linking.named_days import named_day_weight
from reportedly.linking.traits.hours import hours_weight
from reportedly.linking.traits.trait import FAR, NOT_STATED, Trait
from reportedly.model.mention import MentionRole
from reportedly.model.victims import are_known
from reportedly.model.when import TimePrecision, When

_NOT_DATED = "undated"
"""How a day is shown that is only known by publication."""

_PRINTED, _PRINTED_THAT_DAY = 3.0, 4.5
"""A date in the one, and the other printed within days of it, or on that very day."""

_PRINTED_APART = (4.5, 2.0, 1.0)
"""Two undated mentions, by the days between their publication: news of one attack comes at once."""

_PRINTED_LATER = 0.0
"""Two undated mentions that were printed farther apart, though still within days."""

_MONTH, _RECALLED_MONTH = 0.5, 1.25
"""One month in both; more where one recalls it, since what is recalled is known by its month."""

_OVERLAP = {
    TimePrecision.DAY: 5.0,
    TimePrecision.DAYS: 4.0,
    TimePrecision.WEEK: 2.5,
    TimePrecision.MONTH: _MONTH,
    TimePrecision.YEAR: -0.5,
}
"""Dates that share a day, by the less exact of the two."""

_DAYS_APART = {1: 1.0, 2: -1.0}
"""Dates that miss each other by so many days; by more is `FAR`."""

_COPIED_WITHIN = 7
"""Days by which a copy that keeps 'on Saturday' is at most dated later than what it copies."""

ONE_DAY = _OVERLAP[TimePrecision.DAY]


def _date(one: MentionFacts, other: MentionFacts) -> float:
    first, second = one.when, other.when
    if first is None or second is None:
        return 0.0
    weight = _date_weight(first, second)
    if not (one.dated and other.dated):
        weight = min(weight, _printed(one, other, first, second))
        if are_known(one.victims, other.victims):
            weight = max(weight, _PRINTED_LATER)  # a death is told again at its burial
    elif MentionRole.RECAP in (one.mention.role, other.mention.role) and weight == _MONTH:
        weight = _RECALLED_MONTH
    if weight < 0 and other.mention.id in one.shared_with and _kept_phrase(first, second):
        weight = _OVERLAP[TimePrecision.WEEK]
    return weight


def _date_weight(first: When, second: When) -> float:
    if first.overlaps(second):
        return min(_OVERLAP[first.precision], _OVERLAP[second.precision])
    gap = max((second.first - first.last).days, (first.first - second.last).days)
    return _DAYS_APART.get(gap, FAR)


def _printed(one: MentionFacts, other: MentionFacts, first: When, second: When) -> float:
    """Weigh days of which one or both are only known by publication, the last of a stretch."""
    gap = abs((first.last - second.last).days)
    if one.dated or other.dated:
        return _PRINTED_THAT_DAY if gap == 0 else _PRINTED
    return _PRINTED_APART[gap] if gap < len(_PRINTED_APART) else _PRINTED_LATER


def _kept_phrase(first: When, second: When) -> bool:
    """Tell whether a copy kept 'on Saturday', which is read from its own day of publication.

    Copies come within days. What is told in the same words months later is told by a formula.
    """
    same = bool(first.words) and first.words.casefold() == second.words.casefold()
    return same and abs((first.first - second.first).days) <= _COPIED_WITHIN


def _when(facts: MentionFacts) -> str:
    when = facts.when
    if when is None:
        return NOT_STATED
    if when.words.startswith("printed on"):
        return f"{_NOT_DATED}, {when.words}"
    return str(when.first) if when.first == when.last else f"{when.first} to {when.last}"


def _named_day(one: MentionFacts, other: MentionFacts) -> float | None:
    if one.when is not None and other.when is not None:
        return None
    return named_day_weight(
        one.when or one.mention.named_day, other.when or other.mention.named_day
    )


def _shown_day(facts: MentionFacts) -> str:
    named = facts.mention.named_day
    return named.words if named is not None else _when(facts)


def _hours(one: MentionFacts, other: MentionFacts) -> float | None:
    first, second = one.mention.when, other.mention.when
    if first is None or second is None or not first.overlaps(second):
        return None
    return hours_weight(first, second)


def _hour(facts: MentionFacts) -> str:
    when = facts.mention.when
    return str((when and (when.clock or when.part_of_day)) or NOT_STATED)


DATE = Trait("date", "the days, with regard to how exactly they are known", _when, _date)

NAMED_DAY = Trait(
    "named day",
    "the day and month, or the weekday, where one names them without a year",
    _shown_day,
    _named_day,
)

TIME_OF_DAY = Trait(
    "time of day", "the hour or part of the day, where the days agree", _hour, _hours
)
