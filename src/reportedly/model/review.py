"""What people hold of a claim, an incident or a figure, who holds it, and what still waits."""

from enum import StrEnum

import msgspec

from reportedly.model.claim import Claim
from reportedly.model.decision import Act


class ReviewState(StrEnum):
    """How a claim stands after people's decisions."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"


class ClaimReview(msgspec.Struct, frozen=True):
    """What people hold of one claim.

    `authors` are those who hold it as it stands, in the order in which they said so. `waiting`
    tells that the casebook asks for a second person and only one has decided. `read` is the claim
    as the machine read it, where a person corrected it.
    """

    claim: str
    state: ReviewState
    authors: tuple[str, ...]
    waiting: bool = False
    read: Claim | None = None


class DecisionReview(msgspec.Struct, frozen=True):
    """A decision on an incident, figure, grade, origin, footage or source, and who holds it.

    `authors` are its author and those who agreed, in that order. `waiting` tells that the casebook
    asks for a second person and only one holds it.
    """

    decision: str
    act: Act
    authors: tuple[str, ...]
    waiting: bool = False
