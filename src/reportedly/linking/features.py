"""The declared list of traits by which two mentions are compared, each weighed on its own.

Weights add up in the manner of Fellegi and Sunter ('A Theory for Record Linkage', JASA 1969):
agreement on a rare trait weighs more than on a common one, a contradiction weighs against. They
are set by hand, and stand in this module or beside what they compare (tolls, targets, hours, named
days). A trait that one side does not state weighs nothing: unknown is no contradiction.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from reportedly.linking.facts import MentionFacts
from reportedly.linking.geography import is_one_city, is_small, is_vague, place_weight
from reportedly.linking.hours import hours_weight
from reportedly.linking.named_days import named_day_weight
from reportedly.linking.target_weights import target_weight
from reportedly.linking.toll_weights import toll_weight
from reportedly.linking.wording import likeness
from reportedly.model.content import EventKind, Means
from reportedly.model.figure import Category, Figure
from reportedly.model.incident import Feature
from reportedly.model.mention import MentionRole
from reportedly.model.names import name_words
from reportedly.model.place import Place
from reportedly.model.when import TimePrecision, When

WORDING = "wording"
NAMED_DAY = "named day"

IN_SAME_WORDS = "same words"
SAME_WORDS = 6.0
"""Two mentions that stand in the same words, as copies do."""

NOT_DATED = "undated"

NOT_STATED = "not stated"
"""How a feature shows a value that a mention does not give."""

FAR = -10.0
"""A contradiction that no other agreement makes up for."""

_PRINTED, _PRINTED_THAT_DAY = 3.0, 4.5
"""A date in the one, and the other printed within days of it, or on that very day."""

_PRINTED_APART = (4.5, 2.5, 1.0)
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

ONE_DAY = _OVERLAP[TimePrecision.DAY]

_NAMED, _NAMED_AMONG_MANY, _FEW = 1.5, 0.5, 3
"""A small place that one mention holds for its own and the other names beside its own, or among
more than `_FEW` places."""

_ONE_SMALL = 2.0
"""Weight from which two places are one and the same small one."""

_WITHOUT_DATE = 1.0
"""What one small place weighs more where one mention has no date: a village is seldom hit twice in
like words."""

_CITY_BY_PRINT = -1.5
"""What one city weighs less where print alone gives a day: much happens in it within days."""

_WORDING = ((0.5, 4.5), (0.4, 3.75), (0.3, 3.25), (0.2, 2.5), (0.1, 1.0))
"""How alike the words are that two mentions are told in (`wording.likeness`), where one states no
date or no place. Two attacks are told in like words too: beside dates, likeness says nothing."""

_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset(
        {
            EventKind.SHELLING,
            EventKind.AIR_STRIKE,
            EventKind.DRONE_STRIKE,
            EventKind.MISSILE_STRIKE,
            EventKind.BOMBING,
            EventKind.CHEMICAL,
            EventKind.MINE,
            EventKind.ARSON,
        }
    ),
    frozenset(
        {
            EventKind.SHOOTING,
            EventKind.STABBING,
            EventKind.VEHICLE_RAMMING,
            EventKind.EXECUTION,
            EventKind.ROBBERY,
        }
    ),
    frozenset({EventKind.KIDNAPPING, EventKind.HIJACKING, EventKind.ROBBERY}),
)
"""Kinds that reports take for one another: what blew up, who was set upon, who was taken."""


def _date(one: MentionFacts, other: MentionFacts) -> float:
    first, second = one.when, other.when
    if first is None or second is None:
        return 0.0
    weight = _date_weight(first, second)
    if not (one.dated and other.dated):
        weight = min(weight, _printed(one, other, first, second))
    elif MentionRole.RECAP in (one.mention.role, other.mention.role) and weight == _MONTH:
        weight = _RECALLED_MONTH
    if weight < 0 and other.mention.id in one.shared_with and _same_phrase(first, second):
        # A copy that keeps 'on Saturday' is read from its own day of publication.
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


def _same_phrase(first: When, second: When) -> bool:
    return bool(first.words) and first.words.casefold() == second.words.casefold()


def _when(facts: MentionFacts) -> str:
    when = facts.when
    if when is None:
        return NOT_STATED
    if when.words.startswith("printed on"):
        return f"{NOT_DATED}, {when.words}"
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


def _place(one: MentionFacts, other: MentionFacts) -> float:
    first, second = one.mention.place, other.mention.place
    weight = 0.0 if first is None or second is None else place_weight(first, second)
    if weight < 0 and other.mention.id in one.shared_with and _placed_by_chance(one, other):
        # A copy that lost its headline, say, may be placed by another name than its original.
        weight = 0.0
    if weight >= _ONE_SMALL and (one.when is None or other.when is None):
        weight += _WITHOUT_DATE
    if _is_city_by_print(one, other):
        weight += _CITY_BY_PRINT
    return max(weight, _named_by_the_other(one, other) or weight)


def _is_city_by_print(one: MentionFacts, other: MentionFacts) -> bool:
    first, second = one.mention.place, other.mention.place
    by_print = one.when and other.when and not (one.dated and other.dated)
    return bool(by_print and first and second and is_one_city(first, second))


def _named_by_the_other(one: MentionFacts, other: MentionFacts) -> float:
    """Weigh that one mention's own small place is among those that the other names; 0 for none."""
    found = 0.0
    for facts, naming in ((one, other), (other, one)):
        own = facts.mention.place
        small = [place for place in naming.places if is_small(place)]
        if (
            own is not None
            and is_small(own)
            and any(place_weight(own, p) >= _ONE_SMALL for p in small)
        ):
            found = max(found, _NAMED if len(small) <= _FEW else _NAMED_AMONG_MANY)
    return found


def _placed_by_chance(one: MentionFacts, other: MentionFacts) -> bool:
    """Tell whether the words of either mention name the other's place, or not even its own."""

    def names(facts: MentionFacts, place: Place | None) -> bool:
        return place is not None and any(place_weight(place, named) > 0 for named in facts.places)

    pairs = ((one, other), (other, one))
    return any(names(a, b.mention.place) or not names(a, a.mention.place) for a, b in pairs)


def _where(facts: MentionFacts) -> str:
    at = facts.mention.place
    return ", ".join((at.name, *at.within[:1])) if at else NOT_STATED


def _kind(one: MentionFacts, other: MentionFacts) -> float | None:
    first, second = set(one.mention.kinds), set(other.mention.kinds)
    if not first or not second:
        return None
    return _kind_weight(first, second)


def _kind_weight(first: set[str], second: set[str]) -> float:
    if first & second - {EventKind.ATTACK}:
        return 1.0
    if EventKind.ATTACK in first | second:
        return 0.5
    akin = any(family & first and family & second for family in _FAMILIES)
    return 0.0 if akin else -3.0


_COUNTED = (Category.KILLED, Category.INJURED, Category.CASUALTIES)
"""What tolls are compared by: the first of these that both count."""


def _toll_of(category: Category) -> Callable[[MentionFacts, MentionFacts], float | None]:
    def weigh(one: MentionFacts, other: MentionFacts) -> float | None:
        for counted in _COUNTED[: _COUNTED.index(category) + 1]:
            first, second = _tolls(one, counted), _tolls(other, counted)
            if first and second:
                if counted is not category:
                    return None
                return max(toll_weight(a, b) for a in first for b in second)
        return None

    return weigh


def _count_of(category: Category) -> Callable[[MentionFacts], str]:
    return lambda facts: _figures(_tolls(facts, category))


def _tolls(facts: MentionFacts, category: Category) -> list[Figure]:
    figures = (f for f in facts.figures if f.category is category)
    return [f for f in figures if f.low is not None or f.high is not None]


def _figures(figures: Iterable[Figure]) -> str:
    return ", ".join(sorted({figure.words for figure in figures})) or NOT_STATED


def _target(one: MentionFacts, other: MentionFacts) -> float | None:
    undated = one.when is None or other.when is None
    return target_weight(one.targets, other.targets, undated=undated)


def _means(one: MentionFacts, other: MentionFacts) -> float | None:
    return _means_weight(one.means, other.means) if one.means and other.means else None


def _means_weight(one: tuple[Means, ...], other: tuple[Means, ...]) -> float:
    calibres = [{m.calibre_mm for m in side if m.calibre_mm} for side in (one, other)]
    if all(calibres):
        return 1.0 if calibres[0] & calibres[1] else -1.5
    first, second = ({w for m in side for w in name_words(m.kind)} for side in (one, other))
    return 0.5 if first & second else -0.5


def _sources(one: MentionFacts, other: MentionFacts) -> float | None:
    return 0.5 if set(one.sources) & set(other.sources) else None


def _wording(one: MentionFacts, other: MentionFacts) -> float | None:
    if not (_lacking(one) or _lacking(other)) or not (one.words and other.words):
        return None
    places = [facts.mention.place for facts in (one, other) if facts.mention.place]
    alike = likeness(one.words, other.words, places)
    return next((weight for least, weight in _WORDING if alike >= least), None)


def _lacking(facts: MentionFacts) -> bool:
    """Tell whether a mention states no date or no place."""
    return not facts.dated or is_vague(facts.mention.place)


def _shown_words(facts: MentionFacts) -> str:
    return f"{len(facts.words)} words" if facts.words else NOT_STATED


def _same_words(one: MentionFacts, other: MentionFacts) -> float | None:
    shared = other.mention.id in one.shared_with or one.mention.id in other.shared_with
    return SAME_WORDS if shared else None


def _same_report(one: MentionFacts, other: MentionFacts) -> float | None:
    return 2 * FAR if one.mention.report == other.mention.report else None


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(set(words))) or NOT_STATED


class Trait(NamedTuple):
    """One thing that two mentions are compared by.

    `value` gives what a mention says of it, as it is shown. `weigh` gives what agreement or
    contradiction weighs, and None where the two cannot be compared in it.
    """

    name: str
    compares: str
    value: Callable[[MentionFacts], str]
    weigh: Callable[[MentionFacts, MentionFacts], float | None]

    def compare(self, one: MentionFacts, other: MentionFacts) -> Feature | None:
        """Give the two values and their weight; None where they cannot be compared."""
        weight = self.weigh(one, other)
        if weight is None:
            return None
        return Feature(self.name, self.value(one), self.value(other), weight)


TRAITS: tuple[Trait, ...] = (
    Trait(
        "same report",
        "whether one report speaks of both: it does so because it holds them for two",
        lambda facts: facts.mention.report,
        _same_report,
    ),
    Trait(
        IN_SAME_WORDS,
        "whether the two stand in the same words of two reports, as copies do",
        lambda facts: facts.mention.anchor.quote,
        _same_words,
    ),
    Trait(
        WORDING,
        "how alike the words are in which the two are told, where one lacks a date or a place",
        _shown_words,
        _wording,
    ),
    Trait("date", "the days, with regard to how exactly they are known", _when, _date),
    Trait(
        NAMED_DAY,
        "the day and month, or the weekday, where one names them without a year",
        _shown_day,
        _named_day,
    ),
    Trait("time of day", "the hour or part of the day, where the days agree", _hour, _hours),
    Trait("place", "one and the same, one inside the other, near, or apart", _where, _place),
    Trait("event", "the kinds of event", lambda facts: _listed(facts.mention.kinds), _kind),
    *(
        Trait(
            category.value,
            "whole counts: equal, possible together, or how many times the one is the other",
            _count_of(category),
            _toll_of(category),
        )
        for category in _COUNTED
    ),
    Trait("target", "what was hit", lambda facts: _listed(t.kind for t in facts.targets), _target),
    Trait(
        "means",
        "weapons; reports name them loosely, so that only calibres say much",
        lambda facts: _listed(m.words for m in facts.means),
        _means,
    ),
    Trait(
        "sources",
        "whom the claims are credited to; having none in common says nothing",
        lambda facts: _listed(facts.sources),
        _sources,
    ),
)
"""Every trait, in the order in which comparisons are shown."""
