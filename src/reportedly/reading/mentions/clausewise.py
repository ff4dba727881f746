"""Parts a sentence whose clauses each open with a place: 'In Osk nine died; in Zarn, four'."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from reportedly.language.document import Document
from reportedly.model.content import Location
from reportedly.model.figure import Figure
from reportedly.model.place import Place
from reportedly.reading.findings import Finding
from reportedly.reading.mentions import places
from reportedly.reading.mentions.bearing import is_lethal
from reportedly.reading.mentions.unit import Unit

_PARTING = frozenset({";", "while", "whereas"})
_FRONT = 6
"""Tokens of a clause within which a place opens it: 'and in the northern town of Osk'."""


def clausewise(
    document: Document, findings: Sequence[Finding], unit: Unit
) -> tuple[Unit, ...] | None:
    """Part `unit` at its semicolons where each clause has a place in front and counts of its own.

    None where they do not, or where a place lies in another.
    """
    parted = [t.index for t in unit.tokens(document) if t.lower in _PARTING]
    if not parted:
        return None
    starts = [unit.scope.first, *(at + 1 for at in parted)]
    held: list[list[int]] = [[] for _ in starts]
    for index in unit.members:
        held[sum(findings[index].token >= start for start in starts[1:])].append(index)
    opening = [_opening(findings, *part) for part in zip(starts, held, strict=True)]
    named = [place for place in opening if place is not None]
    if len(named) < len(starts) or not all(_counts(findings, some) for some in held):
        return None
    if not all(places.distinct(*pair) for pair in pairwise(named)):
        return None
    return tuple(msgspec.structs.replace(unit, members=tuple(some)) for some in held)


def _opening(findings: Sequence[Finding], start: int, members: Sequence[int]) -> Place | None:
    """Give the place that a clause from token `start` on opens with, before anybody is counted."""
    counted = min((findings[i].token for i in members if _is_count(findings[i])), default=start)
    for index in members:
        content = findings[index].content
        if isinstance(content, Location) and not places.is_area(content.place):
            at = findings[index].token
            if at - start <= _FRONT and at < counted:
                return content.place
    return None


def _counts(findings: Sequence[Finding], members: Sequence[int]) -> bool:
    return any(_is_count(findings[index]) for index in members)


def _is_count(finding: Finding) -> bool:
    return isinstance(finding.content, Figure) and is_lethal(finding.content)
