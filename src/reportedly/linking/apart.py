"""Tells mentions that cannot be of one incident by their days and places alone.

Mentions that lie far apart are no candidates for each other, so that nothing compares them. Where a
chain of likenesses leads from the one to the other all the same, this is what speaks against it.
What is asked is what the words of the two state: a day of print comes and goes with copies.
"""

from reportedly.linking.blocking import NEAR_DAYS
from reportedly.linking.geography import place_weight
from reportedly.linking.named_days import named_day_weight
from reportedly.model.mention import Mention

_DAYS_OF_DOUBT = 2 * NEAR_DAYS
"""Days by which two dates may miss each other and still be weighed rather than held for two."""

_TWO_PLACES = -4.0
"""Weight of two places (`geography.place_weight`) up to which they are two: some 25 km apart."""


def are_apart(one: Mention, other: Mention) -> bool:
    """Tell whether the days or the places that two mentions state exclude each other."""
    return _on_other_days(one, other) or _in_other_places(one, other)


def what_parts(one: Mention, other: Mention) -> str:
    """Say what two mentions state that excludes each other; '' where nothing does."""
    parted = []
    if _on_other_days(one, other):
        parted.append(f"their days ({_day(one)}; {_day(other)})")
    if _in_other_places(one, other):
        parted.append(f"their places ({_spot(one)}; {_spot(other)})")
    return " and ".join(parted)


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


def _in_other_places(one: Mention, other: Mention) -> bool:
    if one.place is None or other.place is None:
        return False
    return place_weight(one.place, other.place) <= _TWO_PLACES
