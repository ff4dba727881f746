"""The names that the moving map writes on countries, in a reader's language."""

from functools import cache

from babel import Locale
from babel.core import get_global

from reportedly.workbench.languages.catalogue import catalogue

UNNUMBERED = ("Somaliland", "Kosovo", "N. Cyprus", "Indian Ocean Ter.", "Siachen Glacier")
"""What the map's outline names and ISO 3166 gives no number."""


@cache
def country_names(language: str) -> dict[str, str]:
    """Give names by a country's number in ISO 3166 ('760'), or by Natural Earth's name.

    They are CLDR's, but for what has no number there.
    """
    territories, told = Locale.parse(language).territories, catalogue(language)
    codes = get_global("territory_aliases")
    numbered = {
        number: str(territories[codes[number][0]])
        for number in codes
        if number.isdecimal() and codes[number][0] in territories
    }
    return numbered | {name: told.label(name) for name in UNNUMBERED}
