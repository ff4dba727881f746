"""Which counts are of a whole war, told as background to one attack of it."""

import re

from reportedly.model.figure import Figure
from reportedly.reading.guarded import Guarded

MANY = 1_000
"""From so many on a count may be a war's."""
_TOO_MANY, _MILLION = 10_000, 1_000_000
"""Counts that are one where they are told as having come about by now, and that are of no single
attack."""

_SINCE_THEN = Guarded(r"\b(?:ever since|since (?:then|that time))\b", "since")
_BY_NOW = re.compile(r"\b(?:has|have)\b", re.IGNORECASE)
_BY_WAR = Guarded(
    r"\b(?:war|conflict|insurgency|uprising|rebellion|troubles)(?: [\w-]+){0,6},? "
    r"(?:killed|claimed|left|cost|displaced|drove|forced|took|uprooted"
    r"|killing|claiming|leaving|costing)\b",
    "war conflict insurgency uprising rebellion troubles",
)
_COUNTED = re.compile(r"\b(?:thousands|millions)\b", re.IGNORECASE)


def is_of_war(low: int | None, ahead: str, told: str) -> bool:
    """Tell whether a count of `low` or more, with `ahead` up to its end, is a war's.

    It is one if it is large and its sentence, `told`, counts from some earlier time, or says that
    a war killed them; and if it is so large that no attack but one that is named can have brought
    it about.
    """
    if low is None or low < MANY:
        return False
    if low >= _MILLION or _SINCE_THEN.search(told) or _BY_WAR.search(ahead):
        return True
    vague = _COUNTED.search(ahead) is not None
    return (vague or low >= _TOO_MANY) and _BY_NOW.search(told) is not None


def is_on_its_scale(figure: Figure, war: Figure) -> bool:
    """Tell whether a figure behind a count of a war is large enough to be another one."""
    return (war.low or 0) >= MANY and (figure.low or 0) >= MANY
