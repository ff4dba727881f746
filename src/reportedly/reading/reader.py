"""Reads one report: parse, find, sort into incident mentions, and assemble claims."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache, cached_property
from importlib.metadata import entry_points

import msgspec

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.language.protocol import installed_languages, language_for
from reportedly.language.threads import one_thread
from reportedly.model.errors import UnsupportedLanguage
from reportedly.model.reading import Reading
from reportedly.model.report import Report
from reportedly.reading.arabic.find import read_arabic
from reportedly.reading.assemble import CuesFor, Findings, assemble
from reportedly.reading.english import read_english
from reportedly.reading.people import entities_of_people, named_in
from reportedly.reading.places import entities_asked_for
from reportedly.reading.screen.find import passes_over

VERSION = 150
"""Raised whenever the rules change what they find: reports are then read again."""

RULES_ENTRY_POINTS = "reportedly.rules"

Rules = Callable[[Report, Document, Gazetteer], tuple[Findings, CuesFor]]
"""Finds everything in a parsed report, and what hedges each of its tokens."""

_BUILT_IN: dict[str, Rules] = {"ar": read_arabic, "en": read_english}
"""The rules that come with the program, by language."""


class Reader:
    """The built-in reader: rules over a parse. The same report always gives the same reading.

    `identity` changes with the rules, the installed languages and the gazetteer. A `screen` passes
    over reports in which, by their words alone, no incident can be found: it saves their parse and
    changes no claim. Without it every report is parsed.
    """

    def __init__(self, gazetteer: Gazetteer | None = None, *, screen: bool = True) -> None:
        self._gazetteer = gazetteer or Gazetteer.shipped()
        self._screen = screen

    @cached_property
    def identity(self) -> str:
        """Name this reader and everything that its readings depend on, such as 'rules-1+5f0c2b'."""
        parts = [f"{lang.code} {lang.version}" for lang in installed_languages()]
        digest = hashlib.sha256("\n".join([*parts, self._gazetteer.digest]).encode())
        return f"rules-{VERSION}+{digest.hexdigest()[:8]}"

    def read(self, report: Report, document: Document | None = None) -> Reading:
        """Give the claims and incident mentions of `report`.

        `document` is its parse, where `parse_all` has made one. Raises UnsupportedLanguage when no
        parser for its language is installed, or there are no rules to read it by.
        """
        if document is None and self._passes_over(report):
            return Reading(report.id, self.identity, passed_over=True)
        with one_thread():
            document = document or next(self._parsed(report.language, [report.text]))
            found, hedging = self._find(report, document)
            reading = assemble(report, found, hedging, self.identity)
            return msgspec.structs.replace(reading, named=named_in(report, document))

    def parse_all(self, reports: Iterable[Report]) -> dict[str, Document]:
        """Parse many reports at less cost than one by one, by report id.

        Each gets the document that it gets alone. Those without a parser, and those that the
        screen passes over, are left out.
        """
        waiting: dict[str, list[Report]] = defaultdict(list)
        for report in reports:
            if not self._passes_over(report):
                waiting[report.language].append(report)
        parsed: dict[str, Document] = {}
        for code, group in waiting.items():
            with suppress(UnsupportedLanguage), one_thread():
                documents = self._parsed(code, [report.text for report in group])
                parsed.update(zip((report.id for report in group), documents, strict=True))
        return parsed

    def _parsed(self, language: str, texts: Sequence[str]) -> Iterator[Document]:
        """Parse texts; named entities are looked for only where a finder asks."""
        return language_for(language).parse_all(texts, self._asked)

    def _asked(self, document: Document) -> frozenset[int]:
        """Give the tokens whose entities the finders of places and of people look at."""
        return entities_asked_for(self._gazetteer, document) | entities_of_people(document)

    def _passes_over(self, report: Report) -> bool:
        return self._screen and passes_over(report)

    def _find(self, report: Report, document: Document) -> tuple[Findings, CuesFor]:
        return _rules_for(document.language)(report, document, self._gazetteer)


@cache
def _rules_for(language: str) -> Rules:
    """Give the rules that read `language`: built in, or an entry point of 'reportedly.rules'."""
    if language in _BUILT_IN:
        return _BUILT_IN[language]
    for entry in entry_points(group=RULES_ENTRY_POINTS, name=language):
        rules: Rules = entry.load()
        return rules
    raise UnsupportedLanguage(f"there are no rules to read {language!r} by")
