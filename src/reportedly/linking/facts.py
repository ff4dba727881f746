"""What a mention is compared by: its place and date, and the claims that belong to it."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from reportedly.linking.tolls import whole_counts
from reportedly.linking.wording import plain_words, words_told
from reportedly.model.chain import Stance
from reportedly.model.claim import Claim
from reportedly.model.content import Admission, Denial, Location, Means, Responsibility, Target
from reportedly.model.figure import Category, Figure
from reportedly.model.ids import canonical_json
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.place import Place
from reportedly.model.report import Report
from reportedly.model.victims import Name, names_of
from reportedly.model.when import TimePrecision, When

T = TypeVar("T")


NEWS_DAYS = 3
"""Days before publication within which an undated main incident is taken to have happened."""

LARGE_TOLL = 30
"""An exact count from which two mentions of one day are told to be the same by it."""


class MentionFacts(msgspec.Struct, frozen=True):
    """A mention with what its report claims of it, in a fixed order.

    `figures` are whole counts of everyone harmed (`tolls.whole_counts`), former ones included
    ('rose to 17 from 14' recalls a report of 14); denied numbers are left out. `sources` are the
    keys of those the claims are credited to. `shared_with` are mentions of other reports that
    stand in the same words.
    """

    mention: Mention
    published: str | None = None
    figures: tuple[Figure, ...] = ()
    means: tuple[Means, ...] = ()
    targets: tuple[Target, ...] = ()
    sources: tuple[str, ...] = ()
    shared_with: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    """Every place that the mention's claims name: its own is the likeliest of them."""
    victims: tuple[Name, ...] = ()
    """The names of the dead that the report tells, folded (`victims.names_of`)."""
    words: frozenset[str] = frozenset()
    """The words in which it is told, folded; what two reports share of them is compared."""
    plain: frozenset[str] = frozenset()
    """Those of them that name nobody, by some of which like mentions find each other."""

    @property
    def when(self) -> When | None:
        """Give the date of the mention; for a report's main incident without one, a likely stretch.

        News is printed within days: where the words give no date, the days up to publication are
        taken, and weigh less than a date would.
        """
        if self.mention.when or self.mention.role is not MentionRole.MAIN or not self.published:
            return self.mention.when
        last = dt.date.fromisoformat(self.published[:10])
        words = f"printed on {last}"
        return When(last - dt.timedelta(NEWS_DAYS), last, TimePrecision.DAYS, words)

    @property
    def dated(self) -> bool:
        """Tell whether the words give a date."""
        return self.mention.when is not None

    @property
    def large_tolls(self) -> tuple[tuple[Category, int], ...]:
        """Give the exact counts that are large enough to tell an incident by, sorted."""
        exact = {(f.category, f.low) for f in self.figures if f.low is not None and f.low == f.high}
        return tuple(sorted((of, n) for of, n in exact if n >= LARGE_TOLL))


def facts_of(
    mention: Mention, claims: Iterable[Claim], report: Report, shared_with: Iterable[str] = ()
) -> MentionFacts:
    """Gather the facts of a mention from `claims`, which may hold claims of other mentions too.

    `shared_with` are ids of mentions that tracing found in the same words.
    """
    own = [claim for claim in claims if claim.mention == mention.id]
    stated = [claim.content for claim in own if claim.stance is not Stance.DENIED]
    return MentionFacts(
        mention=mention,
        published=report.published,
        figures=_ordered(whole_counts(c for c in stated if isinstance(c, Figure))),
        means=_ordered(c for c in stated if isinstance(c, Means)),
        targets=_ordered(c for c in stated if isinstance(c, Target)),
        sources=tuple(sorted({claim.origin.key for claim in own if len(claim.chain) > 1})),
        shared_with=tuple(sorted(set(shared_with))),
        places=_ordered(c.place for c in stated if isinstance(c, Location)),
        victims=names_of(mention.victims),
        words=words_told(report.text, [claim.passage for claim in own]),
        plain=plain_words(report.text, [claim.passage for claim in own], _named(own)),
    )


def _named(claims: Iterable[Claim]) -> Iterator[str]:
    """Give the names that claims have of parties, and of those who speak for one."""
    for claim in claims:
        if isinstance(claim.content, Responsibility | Admission | Denial):
            yield claim.content.party
        for link in claim.chain:
            yield link.source.name
            yield link.source.speaks_for or ""


def _ordered(contents: Iterable[T]) -> tuple[T, ...]:
    return tuple(sorted(set(contents), key=canonical_json))
