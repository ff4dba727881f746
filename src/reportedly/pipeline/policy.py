"""Which policy of weighing is in force in a casebook."""

from reportedly.casebook.rooms.settings import POLICY
from reportedly.casebook.session import Session
from reportedly.weighing.policies import DEFAULT_POLICY


def policy_of(session: Session) -> str:
    """Name the policy that is in force in this casebook."""
    return session.settings.get(POLICY, DEFAULT_POLICY)
