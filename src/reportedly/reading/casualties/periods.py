"""Whether a count covers a period or several events: 'this week', 'since the war began'."""

import re

from reportedly.language.document import Document
from reportedly.reading.guarded import Guarded

_PERIOD = Guarded(
    r"\b(?:(?<!have )(?<!has )(?<!had )since (?!then\b)|so far (?:this|in)\b"
    r"|to date\b|in total since"
    r"|(?<!earlier )(?<!later )(?<!early )(?<!late )(?<!of )"
    r"(?:this|past|in the last|over the last) "
    r"(?:(?:\w+ ){0,2})(?:days|weeks?|months?|years?|decade)\b"
    r"|(?:during|over|throughout|in) (?:the|its|their|a) (?:\w+ ){0,3}"
    r"(?:war|conflict|uprising|campaign|crisis|revolt|insurgency|civil war|offensive)\b"
    r"|every (?:day|week|month|year)\b|each (?:day|week|month|year)\b|\w+-year(?:-old)? "
    r"(?:\w+ )?(?:war|conflict|uprising|revolt|insurgency)\b"
    r"|(?:with)?in (?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|recent) )"
    r"(?:days|weeks|months|years)\b"
    r"|(?:between|from) \w+ (?:\w+ )?(?:and|to|until) \w+ (?:19|20)\d\d)",
    "since far date days week month year decade war conflict uprising campaign crisis revolt"
    " insurgency offensive every each 19 20",
)
_WARRING = Guarded(
    r"\b(?:war|conflict|uprising|civil war|revolt|insurgency|crackdown|unrest|campaign|fighting)"
    r" (?:\w+ ){0,6}?(?:has|have|had) (?:\w+ )?(?:killed|claimed|left|cost|displaced)",
    "war conflict uprising revolt insurgency crackdown unrest campaign fighting",
)
_UTMOST = re.compile(
    r"\b(?:deadliest|bloodiest|worst|biggest|largest|heaviest|highest|gravest|fiercest|most \w+)\b"
    r"(?:[ -](?!(?:days?|nights?|weeks?|months?|years?|tolls?|numbers?|counts?|losses|loss)\b)\w+)"
    r"{0,6}[ -]$",
    re.IGNORECASE,
)
"""What a period after it measures: 'the deadliest strike this month' is one strike.

'The bloodiest day since August' and 'the highest toll in months' sum up what may be many.
"""
_OF_ONE = re.compile(
    r"\b(?:in which|where|(?:which|that) (?:had )?(?:killed|left|claimed|wounded|injured))\b[^,;]*$"
)
"""What counts those of the one event told of before: 'since the raid in May, in which 17 died'."""
_BEFORE = 300
"""Code points before a figure in which a period is looked for."""

_REACH = 90
"""Code points after a figure within which a period still belongs to it."""


def covers_period(document: Document, sentence: int, start: int, end: int, until: int) -> bool:
    """Tell whether the figure at code points `start` to `end` is an aggregate count.

    A period counts where it stands before the figure in its `sentence`, or after it and before
    `until`, where the next figure starts.
    """
    bounds = document.sentences[sentence]
    before = document.text[max(bounds.start, start - _BEFORE) : start]
    after = document.text[end : min(until, bounds.end, end + _REACH)]
    if _period_in(after, before + document.text[start:end]) or _WARRING.search(
        before + document.text[start:end]
    ):
        return True
    opening = _period_in(before)
    return opening is not None and not _broken(before[opening.end() :])


def _period_in(text: str, ahead: str = "") -> re.Match[str] | None:
    """Find the first period in a text behind `ahead` that no superlative is measured by."""
    found = _PERIOD.search(text)
    while found is not None and _UTMOST.search(ahead + text[: found.start()]):
        found = _PERIOD.pattern.search(text, found.end())
    return found


def _broken(between: str) -> bool:
    """Tell whether a new clause starts between a period and the figure."""
    return bool(_OF_ONE.search(between)) or any(
        word in between
        for word in (";", " while ", " when ", " after ", " said ", " says ", " told ")
    )
