"""Finds the names of those who posted a text, as its page prints them: they tell nothing of it.

'Osk Today · 4 May', 'Osk Today@osk_today…', '… | Osk Today': the name of a page or account may hold
a place, or a word of harm, that is no part of what is told.
"""

import re
from collections.abc import Iterator

from reportedly.reading.findings import Span

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_STAMPED = re.compile(
    rf"^(?P<name>[^\n]{{1,80}}?)(?: is with [^\n]{{1,80}}?| updated (?:his|her|their) [\w ]+\.)?"
    rf"(?: ?Verified account)? ?{_MONTH} \d{{1,2}}(?:, \d{{4}})? · (?:Shared with Public)?",
    re.MULTILINE,
)
_POST = re.compile(r"^(?:Facebook)?(?P<name>[^\n]{1,80}?) ?['’]s Post$", re.MULTILINE)
_WITH = re.compile(r"^(?P<name>[^\n]{1,80}?) is with [^\n]{1,80}$", re.MULTILINE)
_HANDLE = re.compile(r"^(?P<name>[^\n@]{0,59}[^\n@\s(])@[A-Za-z0-9_]{2,30}", re.MULTILINE)
_SIGNED = re.compile(r" \| (?P<name>(?:[^\s|\d]+ ){0,4}[^\s|\d]+)$", re.MULTILINE)
_FORMS = (_STAMPED, _POST, _WITH, _HANDLE, _SIGNED)


def poster_spans(text: str) -> Iterator[Span]:
    """Give the stretches of a text that name its poster, in no order; they may overlap.

    A name that a page prints so is the poster's wherever a line begins or ends with it too.
    """
    names = set[str]()
    for form in _FORMS:
        for match in form.finditer(text):
            yield Span(*match.span())
            names.add(match["name"].strip())
    for name in names:
        known = re.compile(rf"^{re.escape(name)}$|(?<= - ){re.escape(name)}$", re.MULTILINE)
        yield from (Span(*match.span()) for match in known.finditer(text))
