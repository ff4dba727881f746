"""Every decision ever made, with what has become of it."""

from enum import StrEnum

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.decision import Act, Decision, undoing
from reportedly.pipeline.decisions.decided import decided
from reportedly.pipeline.decisions.reviewed import Judgements, asks_for_second, replaced


class Fate(StrEnum):
    """What has become of a decision."""

    IN_FORCE = "in force"
    UNDONE = "undone"
    IN_CONFLICT = "in conflict"
    WITHOUT_SUBJECT = "without subject"


class DecisionState(msgspec.Struct, frozen=True):
    """A decision with what has become of it."""

    decision: Decision
    state: Fate
    why: str = ""
    waiting: bool = False
    """Whether it waits for a second person to agree."""


def decisions(session: Session) -> tuple[DecisionState, ...]:
    """Give every decision ever made, in order, with what has become of it."""
    told = _States(session)
    return tuple(told.of(decision) for decision in told.made)


class _States:
    """What has become of the decisions of a casebook, each looked up once for all of them."""

    def __init__(self, session: Session) -> None:
        now = decided(session)
        self.made = session.decisions.all()
        self._undoing = undoing(self.made)
        self._lost = now.lost
        by_id = {decision.id: decision for decision in self.made}
        clashes = {c.decision: by_id[c.by] for c in reversed(now.verdicts.clashes)}
        self._later = replaced(now.decisions) | clashes
        judged = Judgements(now, second=asks_for_second(session)).all
        self._waiting = {one.decision for one in judged if one.waiting}

    def of(self, decision: Decision) -> DecisionState:
        """Say what has become of one of them."""
        state, why = self._told(decision)
        return DecisionState(decision, state, why, decision.id in self._waiting)

    def _told(self, decision: Decision) -> tuple[Fate, str]:
        if by := self._undoing.get(decision.id):
            is_undo = decision.act is Act.UNDO
            return Fate.UNDONE, "" if is_undo else f"by {by.author} on {by.at[:10]} ({by.id})"
        if decision.id in self._lost:
            return Fate.WITHOUT_SUBJECT, self._lost[decision.id]
        if later := self._later.get(decision.id):
            where = f"on {later.at[:10]} ({later.id})"
            return Fate.IN_CONFLICT, f"{later.author} decided otherwise {where}; the later holds"
        return Fate.IN_FORCE, ""
