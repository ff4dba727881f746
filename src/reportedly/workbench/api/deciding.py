"""Operations on decisions: listed, made with an author, refused where others decided meanwhile."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Annotated

import msgspec
from msgspec import Meta

from reportedly.casebook.session import Session
from reportedly.model.correction import Correction
from reportedly.model.decision import Act
from reportedly.model.errors import DecisionError
from reportedly.model.ids import canonical_json
from reportedly.model.rating import Letter
from reportedly.pipeline.decisions.decide import Effect, decide, undo
from reportedly.pipeline.decisions.meanwhile import decided_meanwhile
from reportedly.pipeline.decisions.override import figure_value, grade_value
from reportedly.pipeline.decisions.states import DecisionState
from reportedly.pipeline.decisions.states import decisions as all_decisions
from reportedly.pipeline.sources.records import rating_value
from reportedly.weighing.corrections import OverriddenFigure, OverriddenGrade
from reportedly.workbench.api.answers import Page, Turn, cut
from reportedly.workbench.api.problems import Refused

_Id = Annotated[str, Meta(min_length=3, max_length=80)]
_Author = Annotated[str, Meta(min_length=1, max_length=120, pattern=r"\S")]
_Reason = Annotated[str, Meta(max_length=1000)]
_Seen = Annotated[
    int, Meta(ge=0, description="How many decisions its author had seen: `counts.decisions`.")
]


class DecisionQuery(Turn, frozen=True):
    """Decisions on one subject, or all; newest first."""

    subject: Annotated[str, Meta(max_length=80)] = ""


class NewDecision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person's act on subjects, under the author's name.

    'correct claim' needs `correction`, 'override figure' needs `figure`, 'override grade' needs
    `grade`, 'rate source' needs `letter`; no other act takes one.
    """

    act: Act
    subjects: Annotated[tuple[_Id, ...], Meta(min_length=1, max_length=50)]
    author: _Author
    seen: _Seen
    reason: _Reason = ""
    correction: Correction | None = None
    figure: OverriddenFigure | None = None
    grade: OverriddenGrade | None = None
    letter: Letter | None = None


class NewUndo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who takes a decision back, and why."""

    author: _Author
    seen: _Seen
    reason: _Reason = ""


_NEEDED = {
    Act.CORRECT_CLAIM: "correction",
    Act.OVERRIDE_FIGURE: "figure",
    Act.OVERRIDE_GRADE: "grade",
    Act.RATE_SOURCE: "letter",
}


def decisions(session: Session, query: DecisionQuery) -> Page[DecisionState]:
    """List every decision, newest first, with what has become of it."""
    made = [d for d in all_decisions(session) if query.subject in ("", *d.decision.subjects)]
    return cut(made[::-1], query)


def decide_on(session: Session, body: NewDecision) -> Effect:
    """Decide: confirm, reject or correct a claim; same, different, split; override; agree.

    'agree' names another person's decision on an incident, a figure, a grade or an origin, on
    footage or a source. 'same footage' and 'different footage' name two media files, 'rate source'
    one source by its id.

    Where somebody decided on one of the subjects after the first `seen` decisions, nothing is
    written, and the answer is 409 with what was `missed`. To decide all the same, send it again
    with a new `seen`. To take a decision back, post to its `undo`.
    """
    if body.act is Act.UNDO:
        raise DecisionError("To take a decision back, post to its 'undo'.")
    value = _value(session, body)
    _check_seen(session, body.seen, body.subjects)
    return decide(session, body.act, body.subjects, body.author, reason=body.reason, value=value)


def undo_decision(session: Session, decision: str, body: NewUndo) -> Effect:
    """Take a decision back; to undo an undo brings it back. An undo is a decision too."""
    _check_seen(session, body.seen, [decision])
    return undo(session, body.author, decision, reason=body.reason)


def _value(session: Session, body: NewDecision) -> str:
    needed = _NEEDED.get(body.act)
    for name in _NEEDED.values():
        given = getattr(body, name)
        if given is None and name == needed:
            raise DecisionError(f"'{body.act}' needs `{name}`.")
        if given is not None and name != needed:
            raise DecisionError(f"'{body.act}' takes no `{name}`.")
    if body.letter is not None:
        return rating_value(session, body.subjects, body.letter)
    if body.figure is not None:
        return figure_value(body.figure)
    if body.grade is not None:
        return grade_value(body.grade)
    return canonical_json(body.correction).decode() if body.correction is not None else ""


def _check_seen(session: Session, seen: int, subjects: Iterable[str]) -> None:
    if missed := decided_meanwhile(session, seen, subjects):
        raise Refused(
            HTTPStatus.CONFLICT,
            "Somebody decided on this meanwhile; nothing of yours was written.",
            missed,
        )
