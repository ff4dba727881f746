"""Reads one report: parse, find, sort into incident mentions, and assemble claims."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property, partial

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.language.protocol import installed_languages, language_for
from reportedly.model.content import Location
from reportedly.model.errors import UnsupportedLanguage
from reportedly.model.reading import Reading
from reportedly.model.report import Report
from reportedly.reading.assemble import Findings, assemble
from reportedly.reading.attribution.find import find_attributions
from reportedly.reading.casualties.find import find_figures
from reportedly.reading.certainty.cues import cues_for
from reportedly.reading.dates.find import event_dates, find_dates
from reportedly.reading.findings import Finding
from reportedly.reading.mentions.find import find_mentions
from reportedly.reading.places import PlaceMention, find_places
from reportedly.reading.screen.find import passes_over
from reportedly.reading.slots.find import find_slots

VERSION = 1
"""Raised whenever the rules change what they find: reports are then read again."""


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
        parser for its language is installed.
        """
        if document is None and self._passes_over(report):
            return Reading(report.id, self.identity, passed_over=True)
        document = document or language_for(report.language).parse(report.text)
        found = self._find(report, document)
        return assemble(report, found, partial(cues_for, document), self.identity)

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
            with suppress(UnsupportedLanguage):
                documents = language_for(code).parse_all([report.text for report in group])
                parsed.update(zip((report.id for report in group), documents, strict=True))
        return parsed

    def _passes_over(self, report: Report) -> bool:
        return self._screen and passes_over(report)

    def _find(self, report: Report, document: Document) -> Findings:
        published = report.published_date
        dates = find_dates(document, published)
        findings = (
            *find_figures(document),
            *find_slots(document),
            *event_dates(document, dates),
            *(_located(m) for m in find_places(document, self._gazetteer) if not m.adjective),
        )
        drafts = find_mentions(document, findings, published, dates)
        return Findings(findings, find_attributions(document, report.embeds), drafts)


def _located(mention: PlaceMention) -> Finding:
    return Finding(mention.span, mention.last - 1, Location(mention.place))
