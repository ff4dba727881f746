"""What a mention is compared by: its place and date, and the claims that belong to it."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from reportedly.model.chain import Stance
from reportedly.model.claim import Claim
from reportedly.model.content import Means, Target
from reportedly.model.figure import Figure, Group, Relation
from reportedly.model.ids import canonical_json
from reportedly.model.mention import Mention
from reportedly.model.report import Report

T = TypeVar("T")


class MentionFacts(msgspec.Struct, frozen=True):
    """A mention with what its report claims of it, in a fixed order.

    `figures` are whole counts of everyone harmed, former ones included ('rose to 17 from 14'
    recalls a report of 14); parts, sums over a period and denied numbers are left out. `sources`
    are the keys of those the claims are credited to. `shared_with` are mentions of other reports
    that stand in the same words.
    """

    mention: Mention
    published: str | None = None
    figures: tuple[Figure, ...] = ()
    means: tuple[Means, ...] = ()
    targets: tuple[Target, ...] = ()
    sources: tuple[str, ...] = ()
    shared_with: tuple[str, ...] = ()


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
        figures=_ordered(c for c in stated if isinstance(c, Figure) and _is_toll(c)),
        means=_ordered(c for c in stated if isinstance(c, Means)),
        targets=_ordered(c for c in stated if isinstance(c, Target)),
        sources=tuple(sorted({claim.origin.key for claim in own if len(claim.chain) > 1})),
        shared_with=tuple(sorted(set(shared_with))),
    )


def _is_toll(figure: Figure) -> bool:
    partial = figure.relation is Relation.PART or figure.cumulative
    return figure.group is Group.ALL and not partial


def _ordered(contents: Iterable[T]) -> tuple[T, ...]:
    return tuple(sorted(set(contents), key=canonical_json))
