"""Says which of two readings of the same words is right: one is accepted, the other rejected."""

from reportedly.casebook.session import Session
from reportedly.model.decision import Act
from reportedly.pipeline.decisions.decide import Effect, decide


def prefer(
    session: Session, right: str, wrong: str, author: str, *, reason: str = ""
) -> tuple[Effect, Effect]:
    """Accept the claim `right` and reject the claim `wrong`: two decisions, together or neither.

    Raises UnknownId and DecisionError as `decide` does.
    """
    with session.batch():
        accepted = decide(session, Act.CONFIRM_CLAIM, (right,), author, reason=reason)
        return accepted, decide(session, Act.REJECT_CLAIM, (wrong,), author, reason=reason)
