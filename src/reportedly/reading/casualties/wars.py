"""What English words tell of a count that may be a whole war's."""

import re

from reportedly.reading.background import Told
from reportedly.reading.guarded import Guarded

_SINCE_THEN = Guarded(r"\b(?:ever since|since (?:then|that time))\b", "since")
_BY_NOW = re.compile(r"\b(?:has|have)\b", re.IGNORECASE)
_BY_WAR = Guarded(
    r"\b(?:war|conflict|insurgency|uprising|rebellion|troubles)(?: [\w-]+){0,6},? "
    r"(?:killed|claimed|left|cost|displaced|drove|forced|took|uprooted"
    r"|killing|claiming|leaving|costing)\b",
    "war conflict insurgency uprising rebellion troubles",
)
_COUNTED = re.compile(r"\b(?:thousands|millions)\b", re.IGNORECASE)


def told_of(ahead: str, sentence: str, *, of_attack: bool) -> Told:
    """Give what a `sentence` tells of a count that ends the text `ahead`.

    `of_attack` says whether it names one attack.
    """
    return Told(
        of_war=bool(_SINCE_THEN.search(sentence) or _BY_WAR.search(ahead)),
        by_now=bool(_BY_NOW.search(sentence)),
        of_attack=of_attack,
        vague=bool(_COUNTED.search(ahead)),
    )
