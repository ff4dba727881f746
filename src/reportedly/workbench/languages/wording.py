"""Dates, numbers and short phrases as the reader's language writes them."""

from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from markupsafe import Markup

from reportedly.model.figure import Category, Group
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.when import TimePrecision, When
from reportedly.publishing import words
from reportedly.workbench.languages.catalogue import SOURCE
from reportedly.workbench.languages.reader import Reader, reader

PHRASES = ("unknown", "not located", "{1}, within {2} km", "{1}, {2}", "{1} to {2}")
"""Messages that are put together here, not in a template."""


def date_words(when: When | None) -> str:
    """Give a date as exactly as it is known: as the language has it, in English in ISO form."""
    who = reader()
    if who.language == SOURCE:
        return words.date_words(when)
    if when is None:
        return str(who.catalogue.text("unknown"))
    if when.precision is TimePrecision.YEAR:
        return str(when.first.year)
    if when.precision is TimePrecision.MONTH:
        return format_date(when.first, "LLLL y", locale=who.locale)
    if when.first == when.last:
        return format_date(when.first, "long", locale=who.locale)
    ends = [format_date(day, "long", locale=who.locale) for day in (when.first, when.last)]
    return who.catalogue.label("{1} to {2}", ends)


def precision_words(place: Place | None) -> str:
    """Say how exactly a place is known, with its circle."""
    who = reader()
    if who.language == SOURCE:
        return words.precision_words(place)
    if place is None or place.precision is PlacePrecision.UNRESOLVED:
        return who.catalogue.label("not located")
    exactly = who.catalogue.word(place.precision)
    if place.radius_km is None:
        return str(exactly)
    return who.catalogue.label("{1}, within {2} km", [exactly, f"{place.radius_km:g}"])


def figure_name(category: Category, group: Group) -> str:
    """Name what a figure counts."""
    who = reader()
    if who.language == SOURCE or group is Group.ALL:
        return str(who.catalogue.word(category))
    return who.catalogue.label("{1}, {2}", [category, group])


def number(value: float) -> str:
    """Write a number as the reader's language groups its digits."""
    return _number(value, reader().language)


@lru_cache(maxsize=4096)
def _number(value: float, language: str) -> str:
    return str(format_decimal(value, locale=Locale.parse(language)))


def english(text: str) -> str | Markup:
    """Mark words that the ledger composes in English, for readers of another language."""
    if reader().language == SOURCE:
        return text
    return Markup('<span lang="en" dir="ltr">{}</span>').format(text)


def text(message: str, values: list[object], tags: list[str]) -> Markup:
    """Give a text of a template to the reader."""
    return reader().catalogue.text(message, values, tags)


def label(message: str, values: list[object], tags: list[str]) -> str:
    """Give an attribute's text to the reader."""
    return reader().catalogue.label(message, values, tags)


def word(value: object) -> object:
    """Give a word of ours to the reader; anything else as it is."""
    return reader().catalogue.word(value)


def current() -> Reader:
    """Give the reader, for a page's frame."""
    return reader()
