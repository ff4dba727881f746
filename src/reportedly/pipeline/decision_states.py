"""Every decision ever made, with what has become of it."""

from collections.abc import Sequence

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.decision import (
    Act,
    Decision,
)
from reportedly.pipeline.decided import Decided, decided
from reportedly.pipeline.reviewed import Judgements, asks_for_second


class DecisionState(msgspec.Struct, frozen=True):
    """A decision with what has become of it."""

    decision: Decision
    state: str
    """'in force', 'undone', 'in conflict' or 'without subject'."""
    why: str = ""
    waiting: bool = False
    """Whether it waits for a second person to agree."""


def decisions(session: Session) -> tuple[DecisionState, ...]:
    """Give every decision ever made, in order, with what has become of it."""
    made, now = session.decisions.all(), decided(session)
    authors = {d.id: d for d in made}
    in_force = {d.id for d in now.decisions}
    judgements = Judgements(now, second=asks_for_second(session)).all
    waiting = {one.decision for one in judgements if one.waiting}
    states = (_state(d, made, now, authors, in_force) for d in made)
    return tuple(
        msgspec.structs.replace(state, waiting=state.decision.id in waiting) for state in states
    )


def _state(
    decision: Decision,
    made: Sequence[Decision],
    now: Decided,
    by_id: dict[str, Decision],
    in_force: set[str],
) -> DecisionState:
    if decision.act is Act.UNDO:
        undone = is_undone(made, decision)
        return DecisionState(decision, "undone" if undone else "in force")
    if decision.id not in in_force:
        by = next(d for d in reversed(made) if decision.id in d.subjects and d.act is Act.UNDO)
        return DecisionState(decision, "undone", f"by {by.author} on {by.at[:10]} ({by.id})")
    if decision.id in now.lost:
        return DecisionState(decision, "without subject", now.lost[decision.id])
    if clashes := now.clashes_of(decision.id):
        later = by_id[clashes[0].by]
        why = f"{later.author} decided otherwise on {later.at[:10]} ({later.id}); the later holds"
        return DecisionState(decision, "in conflict", why)
    return DecisionState(decision, "in force")


def is_undone(made: Sequence[Decision], target: Decision) -> bool:
    """Tell whether a standing UNDO names this decision."""
    undone: set[str] = set()
    for decision in reversed(made):
        if decision.id == target.id:
            return target.id in undone
        if decision.act is Act.UNDO and decision.id not in undone:
            undone.update(decision.subjects[:1])
    return False
