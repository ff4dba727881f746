"""Which counts are background rather than one attack's, by their size and what is told with them.

What its words tell of a count each language finds for itself. What follows from it, and from how
many people or attacks on, is decided here for all of them.
"""

import msgspec

MANY = 1_000
"""From so many people on a count may be a war's."""
_OF_NO_ATTACK = 10_000
"""So many are of a war where they are told as having come about by now."""
_OF_A_WAR = 1_000_000
"""So many are of a war in any case."""
MANY_ATTACKS = 10
"""Attacks, or towns hit, from which whom they harmed are a sum. Nine raids may be on one town."""


class Told(msgspec.Struct, frozen=True):
    """What a sentence tells of a count.

    `of_war` says that a war killed them, or that they are counted 'since then', `by_now` that this
    came about up to now, `vague` that they are 'thousands', `of_attack` that one attack is named.
    """

    of_war: bool
    by_now: bool
    of_attack: bool
    vague: bool = False


def is_of_war(low: int | None, told: Told) -> bool:
    """Tell whether a count of `low` people or more is of a whole war, told as background."""
    if low is None or low < MANY:
        return False
    if told.of_attack:
        return low >= _OF_NO_ATTACK and told.of_war
    if low >= _OF_A_WAR or told.of_war:
        return True
    return told.by_now and (told.vague or low >= _OF_NO_ATTACK)


def is_on_scale_of(war: int | None, low: int | None) -> bool:
    """Tell whether a count of `low`, told behind `war` of a war, is large enough to be another."""
    return min(war or 0, low or 0) >= MANY
