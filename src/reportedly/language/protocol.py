"""What a language must offer, and how one is found by its code."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import entry_points
from typing import Protocol

from reportedly.language.document import Document
from reportedly.model.errors import UnsupportedLanguage

ENTRY_POINTS = "reportedly.languages"

EntitiesAt = Callable[[Document], Iterable[int]]
"""Tells, for a document without named entities, which of its tokens' entities will be asked for."""


class Language(Protocol):
    """One language: turns text into a parsed document, always the same one for the same text."""

    code: str
    """BCP 47 code, such as 'en'."""
    version: str
    """Names everything a parse depends on: when it changes, reports are read again."""

    def parse(self, text: str) -> Document:
        """Parse `text`; every token satisfies `text[token.start:token.end] == token.text`."""
        ...

    def parse_all(
        self, texts: Sequence[str], entities_at: EntitiesAt | None = None
    ) -> Iterator[Document]:
        """Give for each text what `parse` gives, in order: together where that is faster.

        Where `entities_at` is given, only the entities of the tokens that it names need to be
        looked for; a language that finds none may ignore it.
        """
        ...

    def outline(self, texts: Sequence[str]) -> Iterator[Document]:
        """Give for each text its tokens with their names and entities, in order.

        All else of a parse may be missing where it takes longer, but for `token.sentence`.
        """
        ...


@cache
def language_for(code: str) -> Language:
    """Give the language with this BCP 47 code ('en-GB' finds 'en').

    Languages are found by the entry point group 'reportedly.languages', whose values are
    functions that give a Language. Raises UnsupportedLanguage when there is none.
    """
    primary = code.split("-", 1)[0].lower()
    for entry in entry_points(group=ENTRY_POINTS, name=primary):
        make: Callable[[], Language] = entry.load()
        return make()
    raise UnsupportedLanguage(
        f"no reader for language {code!r} is installed; the report is kept and can be read later"
    )


def installed_languages() -> tuple[Language, ...]:
    """Give every installed language, by code."""
    codes = sorted(entry.name for entry in entry_points(group=ENTRY_POINTS))
    return tuple(language_for(code) for code in codes)
