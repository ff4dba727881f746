"""A claim as tracing sees it: with its report, its origin's designation, and what it states."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from reportedly.model.claim import Claim, Position
from reportedly.model.names import name_words
from reportedly.model.report import Report
from reportedly.tracing.designations import Designation, Standing, compared, designation
from reportedly.tracing.sameness import ContentKey, content_key

Key = TypeVar("Key", bound=Hashable)

Order = tuple[str, int, str, int, int, int, int, str]
"""What claims are sorted by; see `Told.order`."""

_CREDIT_LINE = 200
"""Code points at either end of a text in which a credit line is looked for."""


@dataclass(frozen=True)
class Told:
    """One claim, ready to be compared with others of its incident."""

    claim: Claim
    report: Report | None
    origin: Designation
    words: int = 0
    """Words of the report's text."""

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def own(self) -> bool:
        """Tell whether the publisher says it without crediting anybody."""
        return self.origin.standing is Standing.OWN

    @property
    def headline(self) -> bool:
        """Tell whether it stands in the headline."""
        return self.claim.position is Position.HEADLINE

    @cached_property
    def states(self) -> ContentKey:
        """Give what it states, equal for equal statements."""
        return content_key(self.claim.content)

    @cached_property
    def order(self) -> Order:
        """Order claims by publication (unknown last), then by report and place in the text.

        Of reports of one day the longest comes first: it is likelier the original than what was
        cut from it. Their ids decide last, since they change with the names that a text holds,
        and who is named must not decide what is an origin.
        """
        said = self.claim.passage
        source = self.claim.origin.passage or said
        place = (said.start, said.end, source.start, source.end)
        return (self.published or "~", -self.words, self.claim.report, *place, self.id)

    @property
    def published(self) -> str | None:
        """The report's date or date-time, None where it is unknown."""
        return self.report.published if self.report else None

    @cached_property
    def publisher(self) -> tuple[str, ...]:
        """Give the publisher's words as they are compared; the report's id where it has none."""
        named = self.report and self.report.publisher
        return compared(named) if named else (self.claim.report,)

    @property
    def publisher_name(self) -> str:
        """Name the publisher, as the report has it or else as the chain does."""
        return (self.report and self.report.publisher) or self.claim.chain[0].source.name

    @cached_property
    def credits(self) -> tuple[tuple[str, ...], ...]:
        """Give whom the report credits beside its publisher, as they are compared, sorted."""
        credited = {compared(c) for c in self.report.credits} if self.report else set()
        return tuple(sorted(credited - {self.publisher}))

    def credits_publisher_of(self, other: "Told") -> bool:
        """Tell whether this report credits the other's publisher, in its particulars or its words.

        A credit line stands at an end of the text ('By cable, Valley Press Service'); two words of
        the name in a row are taken for the name, unless the other text has them there too.
        """
        if other.publisher in self.credits:
            return True
        named = other.report and other.report.publisher
        if not named or not self.report or not other.report:
            return False
        return bool(_pairs(named) & _at_the_ends(self.report) - _at_the_ends(other.report))

    @cached_property
    def holders(self) -> tuple[tuple[str, ...], ...]:
        """Give who stands between publisher and origin in the chain, as they are compared."""
        return tuple(compared(link.source.name) for link in self.claim.chain[1:-1])

    @cached_property
    def passed_through(self) -> frozenset[tuple[str, ...]]:
        """Give everyone whom the statement went through on its way from the origin."""
        holders = {compared(link.source.name) for link in self.claim.chain[1:]}
        return frozenset({self.publisher, *self.credits, *holders} - {self.origin.words})


def _pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(name_words(text)))


def _at_the_ends(report: Report) -> set[tuple[str, str]]:
    """Give the pairs of words that stand where a credit line does."""
    return _pairs(report.text[:_CREDIT_LINE]) | _pairs(report.text[-_CREDIT_LINE:])


def tell(claims: Iterable[Claim], reports: Mapping[str, Report]) -> tuple[Told, ...]:
    """Prepare claims for comparison, in the order of `Told.order`, each once."""
    unique = list({claim.id: claim for claim in claims}.values())
    texts = {c.report: reports[c.report].text for c in unique if c.report in reports}
    words = {report: len(text.split()) for report, text in texts.items()}
    told = (
        Told(c, reports.get(c.report), designation(c, reports), words.get(c.report, 0))
        for c in unique
    )
    return tuple(sorted(told, key=lambda t: t.order))


def by_report(told: Sequence[Told]) -> dict[str, list[Told]]:
    """Sort claims by report, keeping their order."""
    return alike(told, lambda t: t.claim.report)


def alike(told: Iterable[Told], key: Callable[[Told], Key]) -> dict[Key, list[Told]]:
    """Sort claims by what `key` says of them, keeping their order."""
    sorted_out: dict[Key, list[Told]] = {}
    for t in told:
        sorted_out.setdefault(key(t), []).append(t)
    return sorted_out
