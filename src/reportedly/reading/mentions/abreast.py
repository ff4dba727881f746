"""Parts a clause that tells attacks on several places: 'killed 12 in Osk and five in Zarn'."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import msgspec

from reportedly.language.document import Document
from reportedly.model.content import Location
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.model.place import Place
from reportedly.reading.findings import Finding
from reportedly.reading.mentions import places
from reportedly.reading.mentions.bearing import is_lethal
from reportedly.reading.mentions.unit import Unit

_JOINING = frozenset({"and", ",", ";", "while", "whereas", "&"})
_OF_TOWN = frozenset(
    "market neighborhood neighbourhood quarter square station street suburb".split()
)
"""Nouns behind the name of a part of a town, which one attack may hit with others."""
_COUNTED = (Group.ALL, Group.CIVILIANS)


class Abreast(msgspec.Struct, frozen=True):
    """A unit's parts, each with the people harmed at a place of its own, and a total of them all.

    `total` holds the members of a count that the parts add up to, empty where none is told.
    """

    parts: tuple[Unit, ...]
    total: tuple[int, ...] = ()


class _Share(msgspec.Struct):
    """Counts in the making, and the place behind them where they happened."""

    figures: list[int]
    place: Place | None = None
    end: int = 0


def abreast(document: Document, findings: Sequence[Finding], unit: Unit) -> Abreast | None:
    """Part `unit` where its counts alternate with places that lie apart; None where they do not.

    What else it tells goes to the part that it stands in or behind, and what stands before all,
    such as who did it, to the first.
    """
    shares = list(_shares(document, findings, unit))
    total = _total(findings, shares)
    own = shares[1:] if total else shares
    if len(own) < 2 or not _apart(own) or not _joined(document, findings, own):
        return None
    starts = [findings[share.figures[0]].span.start for share in own]
    held: list[list[int]] = [[] for _ in own]
    for index in unit.members:
        if index not in total:
            at = sum(findings[index].span.start >= start for start in starts[1:])
            held[at].append(index)
    parts = tuple(msgspec.structs.replace(unit, members=tuple(some)) for some in held)
    return Abreast(parts, total)


def _shares(document: Document, findings: Sequence[Finding], unit: Unit) -> Iterator[_Share]:
    """Give the counts of the unit up to each place, in text order.

    A count of the injured behind a place goes with those killed there.
    """
    share = _Share([])
    for index in sorted(unit.members, key=lambda i: findings[i].span):
        content = findings[index].content
        if isinstance(content, Location) and share.figures and share.place is None:
            if _is_where(document, findings[index]):
                share.place, share.end = content.place, findings[index].span.end
        elif isinstance(content, Figure) and _is_count(content):
            killed = [i for i in share.figures if _category(findings[i]) is Category.KILLED]
            new = share.place is not None or bool(killed)
            if share.figures and new and content.category is _category(findings[share.figures[0]]):
                yield share
                share = _Share([])
            share.figures.append(index)
    if share.figures:
        yield share


def _is_where(document: Document, finding: Finding) -> bool:
    behind = document.tokens[finding.token + 1 : finding.token + 2]
    part = any(token.lower in _OF_TOWN for token in behind)
    return not part and places.belongs_to_event(document, finding)


def _is_count(figure: Figure) -> bool:
    return is_lethal(figure) and figure.group in _COUNTED and bool(figure.low)


def _category(finding: Finding) -> Category:
    assert isinstance(finding.content, Figure)  # noqa: S101 - asked of counts alone
    return finding.content.category


def _low(finding: Finding) -> int:
    return finding.content.low or 0 if isinstance(finding.content, Figure) else 0


def _total(findings: Sequence[Finding], shares: Sequence[_Share]) -> tuple[int, ...]:
    """Give the members of a first share without a place that the others add up to."""
    if len(shares) < 3 or shares[0].place is not None:
        return ()
    whole, *rest = (_low(findings[share.figures[0]]) for share in shares)
    return tuple(shares[0].figures) if whole == sum(rest) else ()


def _apart(shares: Sequence[_Share]) -> bool:
    named = [share.place for share in shares]
    if not all(place is not None and not places.is_area(place) for place in named):
        return False
    told = [place for place in named if place is not None]
    return all(places.distinct(one, other) for one, other in combinations(told, 2))


def _joined(document: Document, findings: Sequence[Finding], shares: Sequence[_Share]) -> bool:
    """Tell whether the shares stand side by side, and none is said to be of another."""
    for before, after in pairwise(shares):
        figure = findings[after.figures[0]]
        opening = document.token_at(before.end - 1) + 1
        between = document.tokens[opening : document.token_at(figure.span.start)]
        part = isinstance(figure.content, Figure) and figure.content.relation is Relation.PART
        if part or not any(token.lower in _JOINING for token in between):
            return False
    return True
