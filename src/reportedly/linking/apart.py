"""Tells by their days and places alone what speaks against two mentions being of one incident.

Mentions that lie far apart are no candidates for each other, so that nothing compares them. Where a
chain of likenesses leads from the one to the other all the same, this is what speaks against it.
What is asked is what the words of the two state: a day of print comes and goes with copies.
"""

from reportedly.linking.geography import TWO_PLACES, weight_of_two
from reportedly.linking.keys.stretches import NEAR_DAYS
from reportedly.linking.named_days import named_day_weight
from reportedly.model.mention import Mention

_DAYS_OF_DOUBT = 2 * NEAR_DAYS
"""Days by which two dates may miss each other and still be weighed rather than held for two."""

_OTHER_PLACES = -1.0
"""Weight up to which two places, however near, are more often two than one: over a kilometre apart,
or of two names that are both not on the map."""

_EXCLUDED, _ELSEWHERE = 4.0, 2.0
"""What days or places weigh against two mentions that exclude each other, or that only differ."""


def weight_apart(one: Mention, other: Mention) -> float:
    """Give what the days and places of two mentions weigh against one incident; 0 for nothing."""
    if _on_other_days(one, other):
        return _EXCLUDED
    places = _weight_of_places(one, other)
    if places <= TWO_PLACES:
        return _EXCLUDED
    return _ELSEWHERE if places <= _OTHER_PLACES else 0.0


def what_parts(one: Mention, other: Mention) -> str:
    """Say in what two mentions differ that no one incident, or seldom one, has; '' for nothing."""
    parted = []
    if _on_other_days(one, other):
        parted.append(f"their days ({_day(one)}; {_day(other)})")
    places = _weight_of_places(one, other)
    if places <= _OTHER_PLACES:
        parted.append(f"their places ({_spot(one)}; {_spot(other)})")
    if not parted:
        return ""
    how = "exclude each other" if weight_apart(one, other) == _EXCLUDED else "differ"
    return f"{' and '.join(parted)} {how}"


def _day(mention: Mention) -> str:
    when, named = mention.when, mention.named_day
    if when is None:
        return named.words if named is not None else ""
    return str(when.first) if when.first == when.last else f"{when.first} to {when.last}"


def _spot(mention: Mention) -> str:
    return mention.place.name if mention.place is not None else ""


def _on_other_days(one: Mention, other: Mention) -> bool:
    if one.when is not None and other.when is not None:
        return not one.when.overlaps(other.when, _DAYS_OF_DOUBT)
    weight = named_day_weight(one.when or one.named_day, other.when or other.named_day)
    return weight is not None and weight < 0


def _weight_of_places(one: Mention, other: Mention) -> float:
    if one.place is None or other.place is None:
        return 0.0
    return weight_of_two(one.place, other.place)
