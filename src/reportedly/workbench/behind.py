"""What the numbers of an incident rest on, sentence by sentence: for the page of its sentences."""

from collections.abc import Iterable

import msgspec

from reportedly.model.assessment import AssessedFigure, Contest, OriginFigure
from reportedly.model.coverage import Account
from reportedly.model.figure import Category
from reportedly.model.ledger import LedgerEntry
from reportedly.pipeline.looking.history import TollHistory, TollPoint
from reportedly.publishing.chains import OriginChain, origin_chains
from reportedly.workbench.ledger_page import ClaimRow, claim_rows


def figure_anchor(figure: AssessedFigure) -> str:
    """Name a figure in addresses, as '#figure-killed-all'."""
    return f"figure {figure.category} {figure.group}".replace(" ", "-")


class FigureBehind(msgspec.Struct, frozen=True):
    """A figure, and the claims that each origin's number rests on."""

    figure: AssessedFigure
    origins: tuple[tuple[OriginFigure, tuple[ClaimRow, ...]], ...]


class Behind(msgspec.Struct, frozen=True):
    """What an incident's numbers rest on.

    `origins`: each origin and the first sentence that carries its word; `accounts`: each report of
    the coverage and its first sentence; `contests`: each contest and the claims at odds; `toll`:
    what was said on each day; `set_by`: whose decision set numbers of it.
    """

    figures: tuple[FigureBehind, ...]
    origins: tuple[tuple[OriginChain, ClaimRow | None], ...]
    accounts: tuple[tuple[Account, ClaimRow | None], ...]
    contests: tuple[tuple[Contest, tuple[ClaimRow, ...]], ...]
    toll: tuple[tuple[Category, TollPoint, tuple[ClaimRow, ...]], ...]
    set_by: tuple[tuple[Category, str], ...] = ()


def behind(entry: LedgerEntry, toll: TollHistory) -> Behind:
    """Put beside each number of `entry` the claims that it rests on, with their sentences."""
    rows = claim_rows(entry)
    first: dict[str, ClaimRow] = {}
    for row in rows.values():
        first.setdefault(row.report.id, row)

    def those(claims: Iterable[str]) -> tuple[ClaimRow, ...]:
        return tuple(rows[claim] for claim in dict.fromkeys(claims) if claim in rows)

    assessment = entry.assessment
    accounts = entry.coverage.accounts if entry.coverage else ()
    return Behind(
        figures=tuple(
            FigureBehind(figure, tuple((one, those(one.claims)) for one in figure.by_origin))
            for figure in assessment.figures
        ),
        origins=tuple(
            (chain, next(iter(those(c for r in chain.reports for c in r.claims)), None))
            for chain in origin_chains(entry)
        ),
        accounts=tuple((one, first.get(one.report)) for one in accounts),
        contests=tuple((one, those(one.claims)) for one in assessment.contested),
        toll=tuple(
            (category, point, those(said.claim for said in point.said))
            for category, points in toll.lines.items()
            for point in points
        ),
        set_by=tuple((category, toll.said_set(category)) for category in toll.set_by),
    )
