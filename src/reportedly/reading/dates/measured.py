"""Days counted from another happening: 'on Monday, two days after the attack' dates the attack."""

import datetime as dt
import re

from reportedly.language.document import Document, Token
from reportedly.model.when import TimePrecision
from reportedly.reading.dates.forms import DIGIT, NUMBER, Context, Form, Kind, Stretch, days, form
from reportedly.reading.dates.relative import counted
from reportedly.reading.dates.vocabulary import SMALL_NUMBERS, count

_AFTER = "after"
_BACK = frozenset({"after", "since"})
"""Words that count back: 'ten years since the attack' is that long after it."""
_UNITS = frozenset("hour day night week fortnight month year decade".split())
_AROUND = dt.timedelta(days=3)
"""How far from the day of an attack its anniversary is kept and told."""
_ORDINALS = {
    word: at
    for at, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1
    )
}


def is_measured(document: Document, word: Token) -> bool:
    """Tell whether an 'after' has a length of time before it: 'a day after', 'weeks after'."""
    before = document.tokens[word.index - 1 : word.index] if word.index else ()
    return word.lower == _AFTER and any(token.lemma in _UNITS for token in before)


def happening(document: Document, side: Token) -> Token | None:
    """Give the noun or verb of what 'after' or 'before' at `side` counts from, None without one."""
    if side.dep in ("mark", "advmod"):
        return document.tokens[side.head]
    told = next(iter(document.children_by(side.index, "pobj", "pcomp", "advcl")), None)
    return told if told is None or told.dep != "pobj" else _deed_of(document, told)


def _deed_of(document: Document, noun: Token) -> Token:
    """Give what gunmen did in 'a day after gunmen dressed as hunters killed nine'.

    Parsers hang the whole clause on whoever opens it.
    """
    first, last = document.subtree(noun.index)
    inside = document.tokens[max(first, noun.index + 1) : last]
    verbs = (t for t in inside if t.dep in ("acl", "advcl", "relcl"))
    return next((t for t in verbs if t.tag == "VBD" and t.dep == "advcl"), noun)


def side_of(document: Document, end: int) -> Token:
    """Give the 'after' or 'before' that a phrase ending before code point `end` closes with."""
    return document.tokens[document.token_at(end - 1)]


def _measured(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'two days after' and 'the day before' what follows, from the day beside it."""
    if context.beside is None:
        return None
    number = count(match["number"]) if match.groupdict().get("number") else 1
    back = match["side"].lower() in _BACK
    return counted(context.beside, -number if back else number, match["unit"].lower())


def widened(stretch: Stretch) -> Stretch:
    """Take in the day before: what is counted from may have been the day before the report's."""
    if stretch.precision is not TimePrecision.DAY:
        return stretch
    return days(stretch.first - dt.timedelta(days=1), stretch.last)


def _anniversary(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'the third anniversary of' and 'marked three years since', from the day beside it.

    It is kept on the day or some days from it.
    """
    kept = context.beside
    if kept is None:
        return None
    told = match["years"].lower()
    years = _ORDINALS.get(told) or (
        int(told.rstrip("stndrh")) if told[:1].isdigit() else count(told)
    )
    try:
        day = kept.replace(year=kept.year - years)
    except ValueError:  # the 29th of February
        return None
    return days(day - _AROUND, day + _AROUND)


FORMS: tuple[Form, ...] = (
    form(
        f"{DIGIT} {' '.join(_ORDINALS)}",
        rf"(?P<years>{'|'.join(_ORDINALS)}|[1-9]\d?(?:st|nd|rd|th)) anniversary (?P<side>of)\b"
        r"(?= \w)",
        _anniversary,
        Kind.MEASURED,
    ),
    form(
        "mark marks marked marking",
        rf"mark(?:s|ed|ing)? (?P<years>a|an|{'|'.join(SMALL_NUMBERS)}|[1-9]\d?) years? "
        r"(?P<side>since|after)\b(?= \w)",
        _anniversary,
        Kind.MEASURED,
    ),
    form("the", r"the (?P<unit>day) (?P<side>before|after)\b(?= \w)", _measured, Kind.MEASURED),
    form(
        f"{DIGIT} {' '.join(SMALL_NUMBERS)}",
        rf"{NUMBER} (?P<unit>day|week|fortnight|month|year)s? (?P<side>before|after)\b(?= \w)",
        _measured,
        Kind.MEASURED,
    ),
    form(
        f"{DIGIT} {' '.join(SMALL_NUMBERS)}",
        rf"{NUMBER} (?P<unit>year|decade)s? (?P<side>since)\b(?= \w)",
        _measured,
        Kind.MEASURED,
    ),
)
"""Tried after the other forms: words that end with 'two days after' count from a day told."""
