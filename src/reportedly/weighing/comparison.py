"""Two sides on one incident, slot by slot: where their claims agree, differ, or only one speaks."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import product

import msgspec

from reportedly.model.chain import Stance
from reportedly.model.claim import Claim
from reportedly.model.content import (
    Admission,
    Content,
    Denial,
    Event,
    Location,
    Means,
    Responsibility,
    Target,
    Timing,
)
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.names import name_words
from reportedly.weighing.agreement import kinds_agree, means_agree, places_agree, times_agree
from reportedly.weighing.bounds import Bounds


class Verdict(StrEnum):
    """How two sides stand to each other on one slot."""

    AGREE = "agree"
    IN_PART = "agree in part"
    """Some of what the one claims can be right beside the other's, and some cannot."""
    DIFFER = "differ"
    ONE_SIDE = "one side only"
    NOT_COMPARED = "not compared"
    """Both speak of it, and no rule can tell whether both can be right."""


class SlotComparison(msgspec.Struct, frozen=True):
    """What each side claims for one slot; agreement is no mark of truth.

    `opposed` are the ids of claims that cannot be right beside one of the other side's.
    """

    slot: str
    first: tuple[Claim, ...]
    second: tuple[Claim, ...]
    verdict: Verdict
    opposed: tuple[str, ...] = ()


_KINDS = (
    "victim", "event", "means", "target", "responsibility", "admission", "denial", "no admission",
    "unverified", "location", "timing", "characterisation", "depiction",
)  # fmt: skip


def compare_claims(first: Sequence[Claim], second: Sequence[Claim]) -> tuple[SlotComparison, ...]:
    """Set the claims of two sides beside each other, figures first, by category and group.

    Two agree on a slot where all of their claims for it can be right beside each other, as the
    contests of an incident are told, and in part where some can; what one denies and the other
    states cannot.
    """
    names = {slot_of(claim) for claim in (*first, *second)}
    return tuple(
        _compared(
            name,
            tuple(claim for claim in first if slot_of(claim) == name),
            tuple(claim for claim in second if slot_of(claim) == name),
        )
        for name in sorted(names, key=slot_order)
    )


def _compared(slot: str, first: tuple[Claim, ...], second: tuple[Claim, ...]) -> SlotComparison:
    if not first or not second:
        return SlotComparison(slot, first, second, Verdict.ONE_SIDE)
    told = [(pair, _can_both_be(*pair)) for pair in product(first, second)]
    opposed = tuple(sorted({c.id for pair, agree in told if agree is False for c in pair}))
    verdict = _VERDICTS[any(agree for _, agree in told), bool(opposed)]
    return SlotComparison(slot, first, second, verdict, opposed)


_VERDICTS = {
    (True, True): Verdict.IN_PART,
    (True, False): Verdict.AGREE,
    (False, True): Verdict.DIFFER,
    (False, False): Verdict.NOT_COMPARED,
}
"""By whether any two claims can both be right, and whether any two cannot."""


def _can_both_be(one: Claim, other: Claim) -> bool | None:
    """Tell whether two claims for one slot can both be right; None where no rule tells."""
    if (one.stance is Stance.DENIED) is not (other.stance is Stance.DENIED):
        return False
    return _RULES.get(type(one.content), _no_rule)(one.content, other.content)


def _no_rule(_: object, __: object) -> None:
    return None


def _figures(one: Figure, other: Figure) -> bool | None:
    bounds = Bounds.of(one), Bounds.of(other)
    return bounds[0].meets(bounds[1]) if all(b.known for b in bounds) else None


def _parties(
    one: Responsibility | Admission | Denial, other: Responsibility | Admission | Denial
) -> bool:
    return name_words(one.party) == name_words(other.party)


_RULES: dict[type[Content], Callable[..., bool | None]] = {
    Figure: _figures,
    Event: lambda one, other: kinds_agree(one.kind, other.kind),
    Means: means_agree,
    Target: lambda one, other: one.kind == other.kind,
    Location: lambda one, other: places_agree(one.place, other.place),
    Timing: lambda one, other: times_agree(one.when, other.when),
    Responsibility: _parties,
    Admission: _parties,
    Denial: _parties,
}


def slot_of(claim: Claim) -> str:
    """Name the slot that a claim fills: its kind, or category and group of a figure."""
    content = claim.content
    if not isinstance(content, Figure):
        return claim.kind
    return (
        content.category if content.group is Group.ALL else f"{content.category}, {content.group}"
    )


_FIGURES = [
    category if group is Group.ALL else f"{category}, {group}"
    for category in Category
    for group in Group
]


def slot_order(slot: str) -> int:
    """Order slots as people read them: figures first, the dead before the injured."""
    return [*_FIGURES, *_KINDS].index(slot)
