"""A person's decisions on claims, figures and grades, decoded and applied before any weighing.

`Decision.value` is JSON: for CORRECT_CLAIM a `Correction` (`{"type": "correction", …}`), or the
corrected content alone with its tag, as in `{"type": "figure", "category": "killed", …}`; for
OVERRIDE_FIGURE an `OverriddenFigure`; for OVERRIDE_GRADE an `OverriddenGrade`, whose absent fields
leave the machine's grade standing.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from reportedly.model.assessment import AirwarsLabel, AttributionAxis, IncidentAxis
from reportedly.model.claim import Claim
from reportedly.model.content import Content
from reportedly.model.correction import Correction
from reportedly.model.decision import ON_CLAIMS, Act, Decision
from reportedly.model.errors import DecisionError
from reportedly.model.figure import Category, Group

T = TypeVar("T")

_CORRECTED: msgspec.json.Decoder[Content | Correction] = msgspec.json.Decoder(Content | Correction)


class OverriddenFigure(msgspec.Struct, frozen=True):
    """The numbers that a person sets for one category and group of an incident."""

    category: Category
    group: Group
    low: int | None = None
    best: int | None = None
    high: int | None = None


class OverriddenGrade(msgspec.Struct, frozen=True):
    """The parts of a grade that a person sets; None leaves a part to the machine."""

    incident: IncidentAxis | None = None
    attribution: AttributionAxis | None = None
    label: AirwarsLabel | None = None


_FIGURE, _GRADE = msgspec.json.Decoder(OverriddenFigure), msgspec.json.Decoder(OverriddenGrade)


def corrected(claims: Iterable[Claim], decisions: Iterable[Decision]) -> tuple[Claim, ...]:
    """Give the claims as people left them: rejected ones gone, corrected ones as they set them.

    `decisions` are in force, earliest first. The last word on a claim says whether it stands;
    corrections add up, the later one holding where two set the same part, and a claim that is
    confirmed is confirmed as it was corrected. A corrected claim keeps its id. Raises
    DecisionError for a correction that cannot be read.
    """
    acts: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        if decision.act in ON_CLAIMS:
            for subject in decision.subjects:
                acts[subject].append(decision)
    unique = {claim.id: claim for claim in claims}
    kept = (as_decided(claim, acts.get(claim.id, ())) for _, claim in sorted(unique.items()))
    return tuple(claim for claim in kept if claim is not None)


def as_decided(claim: Claim, decisions: Iterable[Decision]) -> Claim | None:
    """Give a claim as the decisions on it, earliest first, leave it; None where it is rejected."""
    stands = True
    for decision in decisions:
        stands = decision.act is not Act.REJECT_CLAIM
        if decision.act is Act.CORRECT_CLAIM:
            claim = correction_of(decision).applied(claim)
    return claim if stands else None


def correction_of(decision: Decision) -> Correction:
    """Read what a CORRECT_CLAIM sets. Raises DecisionError where it cannot be read."""
    found = _decode(_CORRECTED, decision)
    return found if isinstance(found, Correction) else Correction(content=found)


def figure_overrides(
    incident: str, decisions: Sequence[Decision]
) -> dict[tuple[Category, Group], tuple[OverriddenFigure, Decision]]:
    """Give the last figure that a person set for each category and group of `incident`.

    Raises DecisionError when a value cannot be read or breaks low ≤ best ≤ high.
    """
    chosen = {}
    for decision in _about(incident, Act.OVERRIDE_FIGURE, decisions):
        figure = _decode(_FIGURE, decision)
        numbers = [n for n in (figure.low, figure.best, figure.high) if n is not None]
        if numbers != sorted(numbers) or any(n < 0 for n in numbers):
            raise DecisionError(f"decision {decision.id}: low ≤ best ≤ high does not hold")
        chosen[figure.category, figure.group] = (figure, decision)
    return chosen


def overridden_part(decision: Decision) -> object:
    """Name what an override sets: a figure's category and group, or the whole grade.

    Raises DecisionError as above.
    """
    if decision.act is Act.OVERRIDE_GRADE:
        return None
    figure = _decode(_FIGURE, decision)
    return figure.category, figure.group


def grade_override(
    incident: str, decisions: Sequence[Decision]
) -> tuple[OverriddenGrade, Decision] | None:
    """Give the last grade that a person set for `incident`. Raises DecisionError as above."""
    about = _about(incident, Act.OVERRIDE_GRADE, decisions)
    return (_decode(_GRADE, about[-1]), about[-1]) if about else None


def signature(decision: Decision) -> str:
    """Say who decided, when and why: 'set by M. Analyst on 2024-05-01 (both lists were seen)'."""
    reason = f" ({decision.reason})" if decision.reason else ""
    return f"set by {decision.author} on {decision.at[:10]}{reason}"


def _about(incident: str, act: Act, decisions: Sequence[Decision]) -> list[Decision]:
    return [d for d in decisions if d.act is act and incident in d.subjects]


def _decode(decoder: msgspec.json.Decoder[T], decision: Decision) -> T:
    try:
        return decoder.decode(decision.value)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise DecisionError(
            f"decision {decision.id} ({decision.act}) cannot be read: {error}. "
            "Undo it and decide again."
        ) from error
