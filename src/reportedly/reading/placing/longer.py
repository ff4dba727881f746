"""Reads the whole name of a place that no list holds, and what behind it says where it lies."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.language.document import Document, Name, Token
from reportedly.reading.placing import vocabulary as words
from reportedly.reading.placing.hits import Hit

_JOINING = frozenset("de del do da dos das".split())
"""What joins the words of a name in Romance languages: 'Boca del Tolm'."""
_ARTICLES = frozenset("la las los el".split())
_SMALL = frozenset(
    """village town hamlet settlement suburb neighborhood neighbourhood quarter community barangay
    barrio locality kebele camp""".split()
)
"""Nouns behind a name of which all words before them are a part."""
_AREAS: Final = (
    "Local Government Area|LGA|[Dd]istrict|[Tt]ownship|[Cc]ounty|[Mm]unicipality|[Pp]rovince|"
    "[Gg]overnorate|[Ss]ubdistrict|[Tt]ehsil|[Tt]aluk|[Ss]tate|[Rr]egion|[Tt]erritory|[Dd]epartment"
)
_ENDS_AS_AREA: Final = re.compile(rf" (?:{_AREAS})\Z")
_NAMED: Final = r"(?P<area>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}?)"
_IN_AREA: Final = re.compile(
    r"(?: (?:village|town|hamlet|settlement|community|locality|quarter))?,? ?(?:in |of )?(?:the )?"
    rf"(?:{_NAMED} (?:{_AREAS})\b"
    r"|(?:municipality|district|province|township|county|commune|department|territory|region) of "
    r"(?P<other>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?))"
)
"""What stands behind a name and says in which area it lies."""
_KIND: Final = (
    r"(?:city|town|village|hamlet|settlement|suburb|resort|community|quarter|neighbou?rhood|camp"
    r"|island|district|province|governorate|region|area|oblast|county|department)"
)
_POINT: Final = r"(?:north|south|east|west)[a-z-]*"
_DISTANCE: Final = (
    r"[\w.,]+[\s-]*(?:km|kilomet(?:er|re)s?|miles?)\s+"
    rf"(?:(?:to\s+the\s+)?{_POINT}\s+(?:of|from)|(?:away\s+)?from|outside)"
)
_BY: Final = rf"(?:in|of|near|outside|around|on\s+the\s+outskirts\s+of|{_POINT}\s+of|{_DISTANCE})"
BESIDE_KNOWN: Final = re.compile(
    rf"(?:\s+{_KIND}\b)?(?P<mark>\s*[,(]?)\s*(?:an?\s+(?:[\w-]+\s+){{0,2}}?{_KIND}\s+)?(?:about\s+|some\s+)?"
    rf"(?P<by>{_BY}\s+)?(?:the\s+)?(?:[\w-]+ern\s+|central\s+)?(?:{_KIND}\s+of\s+)?"
    r"(?:(?-i:(?:[A-Z][\w'’-]+\s+){1,3}(?:Local\s+Government\s+Area|LGA|(?:[Dd]istrict"
    r"|[Cc]ounty|[Tt]ownship|[Mm]unicipality|[Cc]ommune)))\s*(?:,|in|of)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
"""All that stands between an unlisted name and the known place by which it is told."""
_SHORT = 3
"""Words of a name in which a listed one is only a part, at most two of them its own."""


def joins(document: Document, index: int) -> bool:
    """Tell the 'del' and the 'de la' of a name, between two words with capitals."""
    tokens = document.tokens
    after = index + 1
    if tokens[index].lower in _ARTICLES:
        return index > 0 and tokens[index - 1].lower in _JOINING and _is_capital(document, after)
    if tokens[index].text not in _JOINING:
        return False
    if after < len(tokens) and tokens[after].text in _ARTICLES:
        after += 1
    return _is_capital(document, after)


def head_of_name(document: Document, first: int, last: int) -> Token:
    """Give the word of a name that says what it does in its sentence: its last, as a rule.

    Of 'Boca del Tolm' parsers make the Boca one name, and the Tolm another beside it.
    """
    end = document.tokens[last - 1]
    while end.dep == "appos" and first <= end.head < end.index:
        end = document.tokens[end.head]
    return end


def parts_of_longer(document: Document, hits: Sequence[Hit]) -> Iterator[int]:
    """Give the numbers of the hits that are only words of a place's longer name."""
    known = {token for hit in hits for token in range(hit.first, hit.last)}
    for number, hit in enumerate(hits):
        if not hit.adjective and (
            _is_word_of(document, hit, known) or _opens(document, hit, known)
        ):
            yield number


def _is_word_of(document: Document, hit: Hit, known: set[int]) -> bool:
    """Tell the Marke of 'Tudun Marke village', and the Nyaung of 'Nyaung Lwin village'."""
    first, last = hit.first, hit.last
    while first > 0 and _may_be_of_name(document, first - 1, known):
        first -= 1
    while last < len(document.tokens) and _may_be_of_name(document, last, known):
        last += 1
    if (first, last) == (hit.first, hit.last) or last - first > _SHORT:
        return False
    behind = document.tokens[last : last + 1]
    if (
        behind
        and behind[0].text in _SMALL
        and behind[0].sentence == document.tokens[first].sentence
    ):
        return True
    before = [token.text for token in document.tokens[max(0, first - 2) : first]]
    if before[1:] == ["of"] and before[0] in _SMALL:
        return True
    located = before[1:] in (["at"], ["in"], ["near"]) and hit.first == first
    return located and bool(behind) and (behind[0].pos == "ADP" or behind[0].text in (",", "."))


def _may_be_of_name(document: Document, index: int, known: set[int]) -> bool:
    """Tell a word with a capital that is a name and nothing else, and no known place's."""
    token = document.tokens[index]
    named = token.name is Name.OTHER and token.pos == "PROPN" and index not in known
    return named and token.lower not in words.NEVER | words.POINTS


def _opens(document: Document, hit: Hit, known: set[int]) -> bool:
    """Tell the Boca of 'Boca del Tolm', whose end no list holds."""
    if hit.last >= len(document.tokens) or not joins(document, hit.last):
        return False
    ahead = document.tokens[hit.last : hit.last + 3]
    end = next(token for token in ahead if token.text[:1].isupper())
    return end.index not in known and end.name is Name.OTHER


def _is_capital(document: Document, index: int) -> bool:
    tokens = document.tokens
    return index < len(tokens) and tokens[index].text[:1].isupper() and tokens[index].pos == "PROPN"


def is_community(document: Document, last: int) -> bool:
    """Tell the 'community in Osk' behind a name that ends before token `last`."""
    after = document.tokens[last : last + 3]
    told = [token.lower for token in after[:2]] in (["community", "in"], ["community", "of"])
    return told and len(after) > 2 and after[2].text[:1].isupper()


def area_behind(text: str, end: int) -> str | None:
    """Give the Tarn of 'Osk village in Tarn district', behind a name that ends at code point `end`.

    None where what stands behind the name does not say so.
    """
    found = _IN_AREA.match(text, end)
    return found["area"] or found["other"] if found else None


def names_area(name: str) -> bool:
    """Tell 'Osk District', whose last word says that it is an area."""
    return _ENDS_AS_AREA.search(name) is not None
