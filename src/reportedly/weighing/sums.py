"""Sums of what different origins tell, each of its own hit of one attack: nobody's word alone.

'The first shell killed five, the mayor said. The second killed three, a doctor said' makes eight.
Neither said so: the sum is of both together, and no origin beside them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.model.claim import Claim
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.weighing.case import Case, supports
from reportedly.weighing.moments import latest_of
from reportedly.weighing.voice import Voice
from reportedly.weighing.wording import join

_SUM = re.compile(r"\d+(?: \+ \d+)+")


@dataclass(frozen=True)
class SharedSum:
    """A claim that adds up what several origins tell; `origins` in the order of what they tell."""

    claim: Claim
    added: tuple[Claim, ...]
    origins: tuple[str, ...]


def shared_sums(case: Case) -> tuple[SharedSum, ...]:
    """Give the sums of what several origins tell."""
    counted: dict[tuple[str, str, Category, Group], list[Claim]] = {}
    for claim in case.claims:
        if isinstance(claim.content, Figure) and supports(claim):
            counted.setdefault(_row(claim), []).append(claim)
    totals = [claim for beside in counted.values() for claim in beside if _is_sum(claim)]
    made = [_made(case, claim, _addends(claim, counted[_row(claim)])) for claim in totals]
    return tuple(one for one in made if len(one.origins) > 1)


def _row(claim: Claim) -> tuple[str, str, Category, Group]:
    figure = _figure(claim)
    return claim.report, claim.mention, figure.category, figure.group


def _figure(claim: Claim) -> Figure:
    assert isinstance(claim.content, Figure)  # noqa: S101 - asked of counts alone
    return claim.content


def _is_sum(claim: Claim) -> bool:
    figure = _figure(claim)
    return figure.relation is Relation.DERIVED and bool(_SUM.fullmatch(figure.derivation))


def _addends(total: Claim, beside: Iterable[Claim]) -> tuple[Claim, ...]:
    """Give the claims in the words of a sum whose numbers it adds; none unless all are there."""
    missing = Counter(int(number) for number in _figure(total).derivation.split(" + "))
    added: list[Claim] = []
    for claim in sorted(beside, key=lambda c: (c.passage.start, c.passage.end, c.id)):
        low = _figure(claim).low
        if claim.id != total.id and _inside(claim, total) and low is not None and missing[low]:
            missing[low] -= 1
            added.append(claim)
    return () if missing.total() else tuple(added)


def _inside(claim: Claim, total: Claim) -> bool:
    own, whole = claim.passage, total.passage
    return whole.start <= own.start and own.end <= whole.end


def _made(case: Case, total: Claim, added: tuple[Claim, ...]) -> SharedSum:
    return SharedSum(total, added, tuple(dict.fromkeys(case.origin(one).id for one in added)))


def of_all(case: Case, voice: Voice, origins: Sequence[str]) -> Voice:
    """Credit a sum to the origins that tell what it adds up, to all of them together."""
    names = join(list(dict.fromkeys(case.name_of(origin) for origin in origins)))
    return replace(voice, origin="+".join(origins), name=names)


def beside_sum(row: Sequence[Voice], total: Voice, of: Sequence[SharedSum]) -> list[Voice]:
    """Put a sum beside what its origins say: their addends are parts, a later total replaces it."""
    added = {claim.id for one in of for claim in one.added}
    parts = [replace(v, part=v.part or added.issuperset(v.claims)) for v in row]
    later = next((at for at, v in enumerate(parts) if _replaces(v, total, of[0].origins)), None)
    if later is None:
        return [*parts, total]
    replaced = tuple(sorted({*parts[later].superseded, *total.claims}))
    parts[later] = replace(parts[later], superseded=replaced)
    return parts


def _replaces(voice: Voice, total: Voice, origins: Sequence[str]) -> bool:
    """Tell whether one of the origins of a sum counts everybody after it was printed."""
    counts = voice.origin in origins and voice.bounds.known and not (voice.part or voice.derivation)
    return counts and total.since not in latest_of([voice.since, total.since])
