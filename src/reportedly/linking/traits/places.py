"""How the places of two mentions weigh for one incident."""

from reportedly.linking.facts import MentionFacts
from reportedly.linking.geography import is_one_city, is_small, place_weight
from reportedly.linking.traits.trait import NOT_STATED, Trait
from reportedly.model.place import Place
from reportedly.model.victims import are_known

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


_BURIED_ELSEWHERE = -1.5
"""What two places weigh at least where both name one victim: reports tell where the dead came from,
died of their wounds or were buried, too."""


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
    if are_known(one.victims, other.victims):
        weight = max(weight, _BURIED_ELSEWHERE)
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


PLACE = Trait("place", "one and the same, one inside the other, near, or apart", _where, _place)
