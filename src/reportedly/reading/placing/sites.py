"""Tells the names of sites, seas and borders that are places' too: 'St Mary church'."""

from typing import Final

from reportedly.language.document import Document, Name, Token
from reportedly.model.place import Place
from reportedly.reading.dates.cues import EVENT_NOUNS
from reportedly.reading.dates.mention import DateRole
from reportedly.reading.dates.role import role_at
from reportedly.reading.placing import vocabulary as words
from reportedly.reading.placing.striking import is_attacked, is_struck
from reportedly.reading.placing.vocabulary import CITY_PARTS, SITES

_WORSHIP: Final = frozenset(
    "cathedral chapel church gurdwara minster monastery mosque pagoda shrine synagogue"
    " temple".split()
)
_SITES: Final = SITES | CITY_PARTS | _WORSHIP
_SAINTLY: Final = frozenset({"st", "st.", "saint", "san", "santa", "our"})
_WITHIN: Final = frozenset({"in", "near", ","})
_WATERS: Final = frozenset({"sea", "ocean", "gulf", "bay"})
_ON_WATER: Final = frozenset("city coast harbour island port resort shore town".split())
_LINES: Final = frozenset({"border", "borders", "boundary", "frontier"})
_OWNING: Final = frozenset({"'s", "’s"})
_PARTS_OF_SITE: Final = frozenset(
    "courtyard entrance exit foyer front gate gates hall lobby roof side".split()
)
"""What is 'of' a site: 'in front of Tolm Station', 'in the foyer of Tolm Arena'."""
_LONGEST: Final = 5
"""Tokens in the longest name of a site, hyphens counted."""


def names_line(document: Document, last: int) -> bool:
    """Tell the country of 'near the Tolmia border', behind whose last token `last` the line stands.

    On which side of it something happened is not said.
    """
    after = document.tokens[last : last + 2]
    words = [token.lower for token in after if token.lower not in _OWNING]
    return bool(words) and words[0] in _LINES


def names_water(document: Document, first: int, last: int) -> bool:
    """Tell the sea of 'the Grey Sea port of Osk', on which a town lies."""
    after = document.tokens[last : last + 1]
    water = last - first > 1 and document.tokens[last - 1].lower in _WATERS
    return water and any(token.lower in _ON_WATER for token in after)


def is_part_of_site(document: Document, first: int, last: int) -> bool:
    """Tell the ordinary word of 'Tolm Central Mosque' from the province that is called so."""
    before, after = document.tokens[max(first - 1, 0) : first], document.tokens[last : last + 1]
    plain = all(token.name is Name.NONE for token in document.tokens[first:last])
    site = any(token.lower in _SITES and token.text[0].isupper() for token in after)
    return plain and site and any(token.pos == "PROPN" for token in before)


def names_worship(document: Document, first: int, last: int) -> bool:
    """Tell the saint of 'St Mary church', and any name of a church that stands in a town named."""
    after = document.tokens[last : last + 1]
    site = any(token.lower in _WORSHIP for token in after)
    return site and document.tokens[first].lower in _SAINTLY


def stands_in(document: Document, last: int, place: Place, outer_first: int, outer: Place) -> bool:
    """Tell the name of 'Salem church in Osk', where `outer` lies elsewhere than `place`.

    `last` is the token behind the name, `outer_first` that of the place which a site is said to
    stand in.
    """
    between = [token.lower for token in document.tokens[last:outer_first]]
    site = len(between) == 2 and between[0] in _SITES and between[1] in _WITHIN
    return site and place.country != outer.country


def closes_site(document: Document, first: int, last: int) -> bool:
    """Tell whether commas alone put a name behind a site: 'at the Central Hospital, Tolm, on'."""
    tokens = document.tokens
    if first < 2 or tokens[first - 1].text != "," or last >= len(tokens):
        return False
    site, after = tokens[first - 2], tokens[last]
    named = site.lower in words.SITES and site.text[0].isupper()
    return named and (after.text in (",", ".") or after.pos == "ADP")


def opens_site(document: Document, first: int, last: int) -> bool:
    """Tell whether something happens at a site that is called by a place: 'at Tolm Station'.

    And at 'the University of Tolm', whose name it closes.
    """
    tokens = document.tokens
    end = last
    while end < min(len(tokens), first + _LONGEST) and tokens[end].pos == "PROPN":
        end += 1
    if end == last and last < len(tokens):  # 'Tolm station', 'Tolm refugee camp', written small
        end += 1 + _describes_site(document, last)
    site = tokens[end - 1]
    if end == last or site.lower not in words.SITES | words.VENUES:
        return _closes_name_of_site(document, first)
    return _is_scene(document, site, first)


def _describes_site(document: Document, at: int) -> bool:
    """Tell the 'refugee' of 'Tolm refugee camp', the 'railway' of 'Tolm railway station'."""
    word, *site = document.tokens[at : at + 2]
    known = words.SITES | words.VENUES
    plain = word.pos in ("NOUN", "ADJ") and word.text.islower() and word.lower not in known
    return plain and any(token.lower in known for token in site)


def _closes_name_of_site(document: Document, first: int) -> bool:
    """Tell whether something happens at 'the University of Tolm', whose town opens at `first`."""
    if first < 2 or document.tokens[first - 1].lower != "of":
        return False
    site = document.tokens[first - 2]
    called = site.lower in words.SITES and site.text[0].isupper()
    return called and _is_scene(document, site, site.index)


def _is_scene(document: Document, site: Token, first: int) -> bool:
    """Tell whether something happens at or to a site whose name opens at token `first`."""
    tokens = document.tokens
    if is_struck(document, site.index) or is_attacked(document, site.index):
        return True
    at = first - 1 if first and tokens[first - 1].pos == "DET" else first
    before = document.tokens[at - 1].lower if at else ""
    inside = before == "of" and tokens[at - 2].lower in _PARTS_OF_SITE
    aimed = before in ("on", "of") and tokens[at - 2].lemma in EVENT_NOUNS
    told = site.dep == "pobj" and (before in words.LOCATING or inside or aimed)
    return told and role_at(document, site.index) is DateRole.EVENT
