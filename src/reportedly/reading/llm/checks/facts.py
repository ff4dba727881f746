"""What the built-in rules read in a report, worked out once, to hold a model's claims against."""

from collections.abc import Iterator
from functools import cached_property
from typing import TypeVar

import msgspec

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document, Sentence, Token
from reportedly.model.addition import Reason
from reportedly.model.content import Content, Location
from reportedly.model.report import Report
from reportedly.reading.attribution.find import find_attributions
from reportedly.reading.casualties.find import find_figures
from reportedly.reading.casualties.numbers import Number, numbers_in
from reportedly.reading.dates.find import event_dates, find_dates
from reportedly.reading.findings import Attribution, Finding, Span
from reportedly.reading.llm.folding import Folded
from reportedly.reading.places import find_places
from reportedly.reading.slots.find import find_slots

Kind = TypeVar("Kind")


class Refused(Exception):
    """A claim does not hold against its passage; `detail` says what the passage has instead."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


class Spot(msgspec.Struct, frozen=True):
    """Where a quotation stands: its span, and the tokens `first` up to `last` that it touches."""

    span: Span
    first: int
    last: int

    def holds(self, token: int) -> bool:
        """Tell whether the quotation touches this token."""
        return self.first <= token < self.last


class Facts:
    """One report, its parse, and what the rules find in it."""

    def __init__(self, report: Report, document: Document, gazetteer: Gazetteer) -> None:
        self.report = report
        self.document = document
        self._gazetteer = gazetteer

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that the rules find, places and dates included."""
        document = self.document
        dates = find_dates(document, self.report.published_date)
        places = (m for m in find_places(document, self._gazetteer) if not m.adjective)
        return (
            *find_figures(document),
            *find_slots(document),
            *event_dates(document, dates),
            *(Finding(m.span, m.last - 1, Location(m.place)) for m in places),
        )

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who says what, by the rules."""
        return find_attributions(self.document, self.report.embeds)

    def over(self, span: Span, kind: type[Content]) -> Iterator[Finding]:
        """Give the findings of a kind whose words touch `span`."""
        for finding in self.findings:
            if isinstance(finding.content, kind) and touches(finding.span, span):
                yield finding

    def spot(self, start: int, end: int) -> Spot:
        """Give the spot of a quotation. Raises Refused where it runs over several sentences."""
        first, last = self.document.token_at(start), self.document.token_at(end - 1) + 1
        tokens = self.document.tokens
        if tokens[first].end <= start and first + 1 < last:
            first += 1
        if tokens[first].sentence != tokens[last - 1].sentence:
            raise Refused(Reason.SEVERAL_SENTENCES)
        return Spot(Span(start, end), first, last)

    def sentence(self, spot: Spot) -> Sentence:
        """Give the sentence that a spot stands in."""
        return self.document.sentence_of(spot.first)

    def tokens(self, spot: Spot) -> tuple[Token, ...]:
        """Give the tokens that a spot touches."""
        return self.document.tokens[spot.first : spot.last]

    def numbers(self, spot: Spot) -> list[Number]:
        """Give the number phrases of the spot's sentence that touch it, by tokens."""
        sentence = self.sentence(spot)
        words = [token.lower for token in self.document.tokens_of(sentence)]
        found = (
            msgspec.structs.replace(n, first=n.first + sentence.first, last=n.last + sentence.first)
            for n in numbers_in(words)
        )
        return [n for n in found if n.first < spot.last and spot.first < n.last]

    def words(self, spot: Spot, words: str) -> Span:
        """Find `words` inside a quotation. Raises Refused where they do not stand in it."""
        quote = self.document.text[spot.span.start : spot.span.end]
        for start, end in Folded(quote).find(words):
            return Span(spot.span.start + start, spot.span.start + end)
        raise Refused(Reason.NOT_VERBATIM, f"'{words}' does not stand in the quote")

    def text(self, span: Span) -> str:
        """Give the words of a span on one line."""
        return " ".join(self.document.text[span.start : span.end].split())


def touches(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return one.start < other.end and other.start < one.end
