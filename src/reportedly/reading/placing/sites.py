"""Tells the names of sites, seas and borders that are places' too: 'St Mary church'."""

from typing import Final

from reportedly.language.document import Document
from reportedly.model.place import Place
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


def names_line(document: Document, last: int) -> bool:
    """Tell the country of 'near the Tolmia border', behind whose last token `last` the line stands.

    On which side of it something happened is not said.
    """
    after = document.tokens[last : last + 2]
    words = [token.lower for token in after if token.text not in _OWNING]
    return bool(words) and words[0] in _LINES


def names_water(document: Document, first: int, last: int) -> bool:
    """Tell the sea of 'the Grey Sea port of Osk', on which a town lies."""
    after = document.tokens[last : last + 1]
    water = last - first > 1 and document.tokens[last - 1].lower in _WATERS
    return water and any(token.lower in _ON_WATER for token in after)


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
