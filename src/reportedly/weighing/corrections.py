"""A person's decisions on claims, figures and grades, decoded and applied before any weighing.

`Decision.value` is JSON: for CORRECT_CLAIM the corrected content with its tag, as in
`{"type": "figure", "category": "killed", …}`; for OVERRIDE_FIGURE an `OverriddenFigure`; for
OVERRIDE_GRADE an `OverriddenGrade`, whose absent fields leave the machine's grade standing.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from reportedly.model.assessment import AirwarsLabel, AttributionAxis, IncidentAxis
from reportedly.model.claim import Claim
from reportedly.model.content import Content
from reportedly.model.decision import Act, Decision
from reportedly.model.errors import DecisionError
from reportedly.model.figure import Category, Group

T = TypeVar("T")

_CONTENT: msgspec.json.Decoder[Content] = msgspec.json.Decoder(Content)


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


def corrected(claims: Iterable[Claim], decisions: Iterable[Decision]) -> tuple[Claim, ...]:
    """Give the claims as a person left them: rejected ones gone, corrected ones with new content.

    `decisions` are in force, earliest first, so that the last word on a claim wins. A corrected
    claim keeps its id. Raises DecisionError for a correction that is no content.
    """
    last = {
        subject: decision
        for decision in decisions
        if decision.act in (Act.REJECT_CLAIM, Act.CORRECT_CLAIM, Act.CONFIRM_CLAIM)
        for subject in decision.subjects
    }
    unique = {claim.id: claim for claim in claims}
    kept = (_as_decided(claim, last.get(claim.id)) for _, claim in sorted(unique.items()))
    return tuple(claim for claim in kept if claim is not None)


def _as_decided(claim: Claim, decision: Decision | None) -> Claim | None:
    if decision is None or decision.act is Act.CONFIRM_CLAIM:
        return claim
    if decision.act is Act.REJECT_CLAIM:
        return None
    return msgspec.structs.replace(claim, content=_decode_with(_CONTENT, decision))


def figure_overrides(
    incident: str, decisions: Sequence[Decision]
) -> dict[tuple[Category, Group], tuple[OverriddenFigure, Decision]]:
    """Give the last figure that a person set for each category and group of `incident`.

    Raises DecisionError when a value cannot be read or breaks low ≤ best ≤ high.
    """
    chosen = {}
    for decision in _about(incident, Act.OVERRIDE_FIGURE, decisions):
        figure = _decode(decision, OverriddenFigure)
        numbers = [n for n in (figure.low, figure.best, figure.high) if n is not None]
        if numbers != sorted(numbers) or any(n < 0 for n in numbers):
            raise DecisionError(f"decision {decision.id}: low ≤ best ≤ high does not hold")
        chosen[figure.category, figure.group] = (figure, decision)
    return chosen


def grade_override(
    incident: str, decisions: Sequence[Decision]
) -> tuple[OverriddenGrade, Decision] | None:
    """Give the last grade that a person set for `incident`. Raises DecisionError as above."""
    about = _about(incident, Act.OVERRIDE_GRADE, decisions)
    return (_decode(about[-1], OverriddenGrade), about[-1]) if about else None


def signature(decision: Decision) -> str:
    """Say who decided, when and why: 'set by M. Analyst on 2024-05-01 (both lists were seen)'."""
    reason = f" ({decision.reason})" if decision.reason else ""
    return f"set by {decision.author} on {decision.at[:10]}{reason}"


def _about(incident: str, act: Act, decisions: Sequence[Decision]) -> list[Decision]:
    return [d for d in decisions if d.act is act and incident in d.subjects]


def _decode(decision: Decision, kind: type[T]) -> T:
    return _decode_with(msgspec.json.Decoder(kind), decision)


def _decode_with(decoder: msgspec.json.Decoder[T], decision: Decision) -> T:
    try:
        return decoder.decode(decision.value)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise DecisionError(
            f"decision {decision.id} ({decision.act}) cannot be read: {error}. "
            "Undo it and decide again."
        ) from error
