"""Tells the items of lists and round-ups, each of which tells of an incident of its own."""

from collections.abc import Sequence

from reportedly.language.document import Document
from reportedly.model.content import Location
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.arabic.words import Text
from reportedly.reading.findings import Finding

_MARKS = frozenset("-–—•·*✦✅▪◾■●◆►▶🔴🔹🔸📌⭕")
"""Marks that open the items of a list."""
_COLON = ":"
_HEADINGS = 2
"""Places of other names, each before a colon, that make a round-up."""


def is_item(document: Document, sentence: int) -> bool:
    """Tell whether a sentence opens its line behind the mark of an item: '- In Osk …'."""
    start = document.sentences[sentence].start
    line = document.text[document.text.rfind("\n", 0, start) + 1 : start + 1]
    return line[:1] in _MARKS and not any(letter.isalnum() for letter in line[:-1])


def headings(text: Text, findings: Sequence[Finding]) -> frozenset[Place]:
    """Give the places over the parts of a round-up: 'Osk: … Tarn: …', each opens its sentence.

    Empty for a text that is none. Countries before a colon stand in titles of news.
    """
    found = frozenset(
        f.content.place
        for f in findings
        if isinstance(f.content, Location)
        and f.content.place.precision is not PlacePrecision.COUNTRY
        and _is_heading(text, f)
    )
    return found if len({place.name for place in found}) >= _HEADINGS else frozenset()


def opens_part(
    text: Text, findings: Sequence[Finding], members: Sequence[int], over: frozenset[Place]
) -> bool:
    """Tell whether what `members` tell opens a part of a round-up, under a place of `over`."""
    told = (findings[i] for i in members)
    places = (f for f in told if isinstance(f.content, Location) and f.content.place in over)
    return any(_is_heading(text, f) for f in places)


def below(located: Sequence[Finding], over: frozenset[Place]) -> Sequence[Finding]:
    """Leave out the place over a part of a round-up where what is told there names its own."""
    if not over:
        return located
    own = [f for f in located if not (isinstance(f.content, Location) and f.content.place in over)]
    return own or located


def _is_heading(text: Text, finding: Finding) -> bool:
    """Tell whether a place opens its sentence and a colon stands right behind it."""
    first, _ = text.range_of(finding.token, finding.token)
    if first != text.sentence_start(first):
        return False
    last = first
    while last < len(text) and text.words[last].end <= finding.span.end:
        last += 1
    return last < len(text) and text.words[last].text == _COLON
