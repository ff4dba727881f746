"""Countries and their adjectives in Arabic, from the table of all countries and their peoples."""

import re
from functools import cache

from reportedly.language.arabic.clitics import without_article
from reportedly.model.peoples import PEOPLES

_ARABIC = re.compile(r"[\u0621-\u064a ]+")
_ADJECTIVE = ("ي", "يه")
_PEOPLE = ("يون", "يين")
_SHORTEST = 3
"""Letters of a country's name that an adjective is made of."""


@cache
def country_names() -> frozenset[str]:
    """Give the folded names of countries of one word, without the article."""
    words = {form for form in _forms() if " " not in form and not form.endswith(_PEOPLE)}
    return frozenset(words) - country_adjectives()


@cache
def country_adjectives() -> frozenset[str]:
    """Give the folded adjectives that say whose something is: 'روسي', 'روسيه'."""
    peoples = {form.removesuffix(end) for form in _forms() for end in _PEOPLE if form.endswith(end)}
    return frozenset(
        form
        for form in _forms()
        for end in _ADJECTIVE
        if form.endswith(end) and form.removesuffix(end) in peoples and len(form) > _SHORTEST
    )


def of_a_country(folded: str) -> bool:
    """Tell whether a word, with or without its article, is a country's adjective."""
    return without_article(folded) in country_adjectives()


def is_national(folded: str) -> bool:
    """Tell whether a word names people by their country, also one that is counted: 'سوريين'."""
    bare = without_article(folded)
    people = bare.endswith(_PEOPLE) and bare in _forms()
    return people or bare.removesuffix("ا") in country_adjectives()


def is_country(folded: str) -> bool:
    """Tell whether a word, with or without its article, is the name of a country."""
    return without_article(folded) in country_names()


@cache
def _forms() -> frozenset[str]:
    lines = PEOPLES.split("\n")
    return frozenset(f for line in lines for f in line.split("|") if _ARABIC.fullmatch(f))
