"""Dates, numbers and short phrases as the reader's language writes them."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal
from babel.units import format_unit
from markupsafe import Markup

from reportedly.model.assessment import AssessedFigure
from reportedly.model.claim import Claim
from reportedly.model.description import Described, Shared
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.footage import Footage, MediaFact, Showing
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.when import TimePrecision, When
from reportedly.publishing import footage_words, rows, words
from reportedly.publishing.inert import brief, inert, isolated
from reportedly.workbench.languages.catalogue import MARKS, SOURCE
from reportedly.workbench.languages.naming import STAND_INS
from reportedly.workbench.languages.reader import Reader, reader
from reportedly.workbench.languages.sentences import figure_said, opening_of, opening_said, said

_ISOLATES = re.compile("[\u2066-\u2069]")

_BETWEEN = (", ", "; ")
"""What templates put between the parts of a list."""
_OUR_VALUES = frozenset(("length", "place, owner or device", "manifest"))
"""Facts of a file whose values are words of ours."""

LONG = 160
"""Characters of a sentence of the ledger beyond which what it lists is a press away."""

PHRASES = (
    "unknown", "undated", "not located", "{1}, within {2} km", "{1}, {2}", "{1} to {2}", "{1}: {2}",
    "{1}, {2} · killed {3}", "{1}, {2}: {3}",
)  # fmt: skip
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


def place_words(place: Place | None) -> str:
    """Give a place's own name with its nearest container's."""
    who = reader()
    if place is None:
        return str(who.catalogue.text("unknown"))
    comma = ", " if who.language == SOURCE else "، "
    return comma.join((place.name, *place.within[:1]))


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
    if group is Group.ALL:
        return str(who.catalogue.word(category))
    if who.language == SOURCE:
        return f"{category}, {group}"
    return who.catalogue.label("{1}, {2}", [category, group])


def day_words(day: str | None, of: str = "unknown") -> str:
    """Give a day in ISO form as the language writes it; `of` is what stands for none."""
    who = reader()
    if not day:
        return str(who.catalogue.text(of))
    if who.language == SOURCE:
        return day[:10]
    return format_date(date.fromisoformat(day[:10]), "long", locale=who.locale)


def language_name(code: str) -> str:
    """Name a language as the reader's language names it; a code that is unknown stays."""
    try:
        return str(Locale.parse(code, sep="-").get_display_name(reader().locale) or code)
    except (UnknownLocaleError, ValueError):
        return code


def says(claim: Claim) -> str:
    """Put what a claim says in a few plain words; a report's own stay as they are."""
    who = reader()
    if who.language == SOURCE:
        return inert(rows.says(claim))
    told, content = who.catalogue, claim.content
    if isinstance(content, Figure):
        named = figure_name(content.category, content.group)
        return told.label("{1}: {2}", [named, _amount(content)])
    kind, _, parts = rows.says(claim).partition(": ")
    ours = {str(getattr(content, name, "")) for name in ("kind", "modality", "confidence", "of")}
    told_parts = [_ours(part) if part in ours else inert(part) for part in parts.split(", ")]
    listed = "، ".join(f"\u2068{part}\u2069" for part in told_parts)
    return told.label("{1}: {2}", [_ours(kind), listed])


def _amount(figure: Figure) -> str:
    told = reader().catalogue
    if figure.low is None and figure.high is None:
        return told.label("unknown")
    if figure.high is None:
        return told.label("{1} or more", [figure.low])
    if figure.low is None:
        return told.label("up to {1}", [figure.high])
    if figure.low == figure.high:
        return str(figure.low)
    return told.label("{1} to {2}", [figure.low, figure.high])


def _ours(word: str) -> str:
    return said(word, reader().language) or word


def ours(words: str | Iterable[str]) -> str | Markup:
    """Say words of ours, one or several, in the reader's language."""
    if isinstance(words, str):
        return english(words)
    if reader().language == SOURCE:
        return ", ".join(words)
    return Markup("، ").join(english(word) for word in words)


def number(value: float) -> str:
    """Write a number as the reader's language groups its digits."""
    return _number(value, reader().language)


@lru_cache(maxsize=4096)
def _number(value: float, language: str) -> str:
    return str(format_decimal(value, locale=Locale.parse(language)))


def english(text: str, names: Iterable[str] = ()) -> str | Markup:
    """Say words that the ledger composes in English to readers of another language.

    What the phrasebook does not have stays in English, and is marked as English. `names` are those
    that may stand in lists of it.
    """
    language = reader().language
    if language == SOURCE or not text:
        return isolated(text)
    if (found := said(text, language, tuple(map(inert, names)))) is not None:
        return found
    if (opening := opening_said(text, language)) is not None:
        return Markup('{} <span lang="en" dir="ltr">{}</span>').format(*opening)
    return Markup('<span lang="en" dir="ltr">{}</span>').format(text)


def plain(text: str) -> str:
    """Say words of ours where no mark can stand, as in a drawing; as they are if unknown."""
    return _ISOLATES.sub("", said(text, reader().language) or text)


def figure_words(figure: AssessedFigure) -> str | Markup:
    """Say the sentence beside a figure: how it opens, and who says which number."""
    language, sentence = reader().language, inert(figure.sentence)
    names = tuple(inert(one.name) for one in figure.by_origin)
    if language != SOURCE and (found := figure_said(sentence, language, names)) is not None:
        return found
    return english(sentence)


def opened(words: str | Markup) -> tuple[str, str]:
    """Part a long sentence of the ledger after what it opens with; nothing is left of a short one.

    What comes after a colon lists names or numbers.
    """
    first, mark, rest = words.partition(": ")
    if isinstance(words, Markup) or not mark or len(words) <= LONG:
        return words, ""
    return first + ":", rest


def figure_opening(figure: AssessedFigure) -> str | Markup:
    """Say how the sentence beside a figure opens, without who says which number."""
    return english(opening_of(inert(figure.sentence)))


def file_words(footage: Footage, described: Described | None) -> str:
    """Say what a media file is: kind, length, size."""
    words, who = footage_words.file_words(footage, described), reader()
    if who.language == SOURCE:
        return words
    kind, *rest, _ = words.split(", ")
    return "، ".join(f"\u2068{part}\u2069" for part in (_ours(kind), *rest, _size(footage.size)))


def _size(size: int) -> str:
    """Give a number of bytes in the unit that suits it, named in the reader's language."""
    number, unit, _ = *footage_words.size_words(size).split(), None
    named = {"bytes": "byte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte"}[unit]
    return str(format_unit(Decimal(number), f"digital-{named}", "short", locale=reader().locale))


def named(name: str) -> str:
    """Give a source's name as it is, and in the reader's words what stands in for a name."""
    return plain(name) if name in STAND_INS else brief(name)


def fact_value(fact: MediaFact) -> str:
    """Give what a file says of itself as it says it; in the reader's words where they are ours."""
    value = inert(fact.value)
    return plain(value) if fact.field in _OUR_VALUES else value


def seen_words(showing: Showing) -> str | Markup:
    """Say of a sighting when, by whom and where."""
    if reader().language == SOURCE:
        return inert(footage_words.seen_words(showing))
    when, who, where = seen_when(showing), seen_by(showing), seen_where(showing)
    return reader().catalogue.label("{1}, {2}: {3}", [when, who, where])


def seen_when(showing: Showing) -> str | Markup:
    """Say when footage was seen, and whether that is the post's word or an archive's."""
    return english(footage_words.when_words(showing))


def seen_by(showing: Showing) -> str | Markup:
    """Say who showed it, as the report has it."""
    return english(inert(footage_words.by_words(showing)))


def seen_where(showing: Showing) -> str | Markup:
    """Say where it was shown: a place's own name, or words of ours."""
    words = inert(footage_words.where_words(showing))
    return words if showing.place else english(words)


def part_words(part: Shared, showing: Showing | None) -> str | Markup:
    """Say which part of footage was seen where."""
    if reader().language == SOURCE:
        return inert(footage_words.part_words(part, showing))
    words = english(footage_words.part_words(part, None))
    return f"{words}؛ {seen_words(showing)}" if showing and not isinstance(words, Markup) else words


def text(message: str, values: list[object], tags: list[str]) -> Markup:
    """Give a text of a template to the reader."""
    return reader().catalogue.text(message, values, tags)


def label(message: str, values: Sequence[object], tags: Sequence[str] = ()) -> str:
    """Give an attribute's text to the reader."""
    return reader().catalogue.label(message, values, tags)


def marks(between: str) -> str:
    """Give the marks that stand between values as the reader's language writes them."""
    table = MARKS.get(reader().catalogue.direction)
    return between.translate(table) if table else between


def word(value: object) -> object:
    """Give a word of ours to the reader; anything else as it is."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return marks(value) if value in _BETWEEN else value
    return reader().catalogue.word(value)


def current() -> Reader:
    """Give the reader, for a page's frame."""
    return reader()
