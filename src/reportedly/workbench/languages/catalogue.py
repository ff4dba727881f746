"""Catalogues of translations, read from their .po files when the workbench starts."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from importlib import resources

import msgspec
from babel import Locale
from babel.messages.pofile import read_po
from markupsafe import Markup, escape

SOURCE = "en"
"""The language that templates are written in."""

LANGUAGES = (SOURCE, "ar")
"""The languages of the pages."""

MARKS = {"rtl": str.maketrans({",": "،", ";": "؛", "“": "«", "”": "»"})}
"""Marks between values, as scripts that run from right to left write them."""
_MARK = re.compile(r"\{(\d+)\}|<(\d+)>|</(\d+)>")
_PLURAL = re.compile(r"\{(\d+), plural,((?:\s*[a-z]+\{[^{}]*\})+)\}")
"""A number in the form that goes with it, as ICU's MessageFormat writes it: '#' is the number."""
_FORM = re.compile(r"([a-z]+)\{([^{}]*)\}")
_ELEMENT = re.compile(r"<([a-zA-Z][\w-]*)")


class Catalogue(msgspec.Struct, frozen=True):
    """The translations into one language; a message without one stays as it is."""

    language: str
    messages: Mapping[str, str]

    @property
    def direction(self) -> str:
        """'rtl' for languages written from right to left, else 'ltr'."""
        return _direction(self.language)

    @property
    def name(self) -> str:
        """The language's name in itself."""
        return str(Locale.parse(self.language).get_display_name() or self.language)

    def text(self, message: str, values: Sequence[object] = (), tags: Sequence[str] = ()) -> Markup:
        """Give a text of a template with its values escaped and its elements put in."""
        names = [found[1] if (found := _ELEMENT.match(tag)) else "span" for tag in tags]

        def filled(match: re.Match[str]) -> str:
            value, opening, closing = match.groups()
            if value:
                return self._apart(escape(self.word(values[int(value) - 1])))
            return tags[int(opening) - 1] if opening else f"</{names[int(closing) - 1]}>"

        return Markup(_MARK.sub(filled, self._told(message, values)))  # noqa: S704

    def label(self, message: str, values: Sequence[object] = (), tags: Sequence[str] = ()) -> str:
        """Give the text of an attribute, to be escaped."""
        told = self._told(message, values)
        return _MARK.sub(lambda m: self._apart(str(self.word(values[int(m[1]) - 1]))), told)

    def _told(self, message: str, values: Sequence[object]) -> str:
        """Give a message's translation, each counted thing in the form that its number asks for."""

        def form(match: re.Match[str]) -> str:
            number, forms = match.groups()
            known: dict[str, str] = dict(_FORM.findall(forms))
            named = plural_form(values[int(number) - 1], self.language)
            return (known.get(named) or known["other"]).replace("#", f"{{{number}}}")

        return _PLURAL.sub(form, self.messages.get(message, message))

    def _apart(self, value: str) -> str:
        """Keep a value's direction from turning the words around it, where they run leftwards."""
        if self.direction != "rtl" or not value:
            return value
        put_together_here = "\u2068" in value  # so it runs as this language does
        isolate = "\u2067" if put_together_here else "\u2068"
        return f"{isolate}{value}\u2069"

    def word(self, value: object) -> object:
        """Give a word of one of our own vocabularies in this language; anything else as it is."""
        if isinstance(value, Enum):
            return self.messages.get(str(value), str(value))
        return value


def plural_form(number: object, language: str) -> str:
    """Name the form that a language has for a number of things; 'other' for what is no number."""
    try:
        counted = Decimal(str(number).replace(",", ""))
    except InvalidOperation:
        return "other"
    return str(Locale.parse(language).plural_form(counted)) if counted.is_finite() else "other"


@cache
def _direction(language: str) -> str:
    return str(Locale.parse(language).text_direction)


@cache
def catalogue(language: str) -> Catalogue:
    """Give the catalogue of a language of ours."""
    if language == SOURCE:
        return Catalogue(SOURCE, {})
    file = resources.files(__package__).joinpath(f"{language}.po")
    with file.open("rb") as opened:
        found = read_po(opened, locale=language)
    kept = {str(m.id): str(m.string) for m in found if m.id and m.string and not m.fuzzy}
    return Catalogue(language, kept)
