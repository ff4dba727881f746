"""Cuts from a source's name what a parse ties to its edges and is no part of it.

A text without commas ('… in the last 48 hours military sources said') and a page's own marks
('(Agency) Residents …', 'Published 2 April 2017 Activists …') stand right before whoever speaks.
"""

import re
from collections.abc import Sequence

from reportedly.language.document import Document, Token

_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_SPELLS = frozenset("seconds minutes hours days weeks months years".split())
_PEOPLE = frozenset(
    """people persons civilians children women men fighters soldiers militants others residents
    rebels terrorists members civilian casualties""".split()
)
_STATES = frozenset(
    "wounded injured hurt dead alive killed missing more meantime meanwhile".split()
)
"""What a clause before the name ends with: 'leaving 30 injured Ivo Karm said'."""
_CLOSED_BY = {")": "(", "]": "["}
_OPENED_BY = {opening: closing for closing, opening in _CLOSED_BY.items()}
_QUOTES = re.compile(r"[\"“”](?!s\b)")
"""Quotation marks, but for one that stands for an apostrophe: 'the republic"s army'."""


def without_strays(core: Sequence[Token]) -> Sequence[Token]:
    """Give the tokens of a designation without the strays at its edges; never nothing."""
    end = next((n for n, t in enumerate(core) if n and t.pos == "ADP"), len(core)) - 1
    first = 0
    for at in range(end):
        if _ends_before(core, first, at):
            first = at + 1
    if _is_state(core, first, end):
        first += 1
    last = next((n for n in range(first + 1, len(core)) if _is_unclosed(core, n)), len(core))
    return core[first:last]


def goes_on_past(document: Document, bracket: int, head: int) -> bool:
    """Tell a bracket inside a name, up to token `head`: 'the Tolm Front (TF) group'."""
    tokens = document.tokens
    closing = _OPENED_BY.get(tokens[bracket].text)
    closed = next((n for n in range(bracket, head) if tokens[n].text == closing), head)
    return closed < head and tokens[closed + 1].text[:1].islower()


def without_lone_quotes(name: str) -> str:
    """Give a name without its quotation marks where one of a pair is missing."""
    marks = "".join(_QUOTES.findall(name))
    paired = marks.count('"') % 2 == 0 and marks.count("“") == marks.count("”")
    return name if paired else _QUOTES.sub("", name).strip()


def _ends_before(core: Sequence[Token], first: int, at: int) -> bool:
    """Tell the last token of what stands before a name: a bracket, a year, '48 hours', '18 people'.

    'The 2014 inquiry' is called after its year.
    """
    token = core[at]
    if token.text in _CLOSED_BY:
        return all(t.text != _CLOSED_BY[token.text] for t in core[first:at])
    if _YEAR.match(token.text):
        return at - first > 1
    if core[at + 1].pos == "CCONJ":
        return False
    numbered = any(t.pos == "NUM" for t in core[max(first, at - 3) : at])
    return numbered and (token.lower in _SPELLS or token.lower in _PEOPLE)


def _is_state(core: Sequence[Token], first: int, end: int) -> bool:
    """Tell 'injured Ivo Karm', behind 'leaving thirty', from 'the injured guard'."""
    if first >= end or core[first].lower not in _STATES:
        return False
    return core[first].lower in ("meantime", "meanwhile") or core[first + 1].text[:1].isupper()


def _is_unclosed(core: Sequence[Token], at: int) -> bool:
    """Tell a bracket that the name opens and does not close."""
    closing = _OPENED_BY.get(core[at].text)
    return closing is not None and all(t.text != closing for t in core[at:])
