"""What the API answers where no noun of ours is the whole answer."""

from typing import Annotated, Generic, TypeVar

import msgspec
from msgspec import Meta

from reportedly.casebook.log import Head
from reportedly.casebook.overview.incident_table import IncidentRow
from reportedly.casebook.rooms.settings import Backlog, Stored
from reportedly.model.claim import Claim
from reportedly.model.report import Report
from reportedly.model.review import ClaimReview
from reportedly.pipeline.decisions.states import DecisionState
from reportedly.publishing.chains import OriginChain
from reportedly.publishing.people import Person
from reportedly.publishing.preview import Leaving
from reportedly.publishing.publication import Held, HeldBack
from reportedly.workbench.context import Context

T = TypeVar("T")

MOST = 500
"""Items that one page of an answer can hold."""

Limit = Annotated[int, Meta(ge=1, le=MOST, description="Items wanted.")]
Offset = Annotated[int, Meta(ge=0, le=10_000_000, description="Items to pass over.")]


class Turn(msgspec.Struct, frozen=True):
    """Which part of a long answer is wanted."""

    limit: Limit = 100
    offset: Offset = 0


class Page(msgspec.Struct, Generic[T], frozen=True):
    """A part of a long answer; `next` is the offset of the next part, None at the end."""

    items: tuple[T, ...]
    total: int
    offset: int
    next: int | None


class IncidentPage(msgspec.Struct, frozen=True):
    """A part of the incident table; `next` goes into `after` for the next part, None at the end."""

    items: tuple[IncidentRow, ...]
    total: int
    next: str | None


class CasebookState(msgspec.Struct, frozen=True):
    """What the casebook holds, where its log ends, and the policy for the best figures."""

    name: str
    counts: Stored
    log_head: Head
    policy: str
    policies: tuple[str, ...]


class ProgressAnswer(msgspec.Struct, frozen=True):
    """How far an import is: what waits, whether somebody writes, and where the log ends.

    `changed` tells whether the log has other entries than the `seen` asked with.
    """

    log_entries: int
    changed: bool
    writing: bool
    backlog: Backlog


class ReportAnswer(msgspec.Struct, frozen=True):
    """A report with its claims as people left them, and the incident of each mention.

    `reviews` say which claims people decided on, and what the machine had read.
    """

    report: Report
    claims: tuple[Claim, ...]
    incidents: dict[str, str]
    reviews: tuple[ClaimReview, ...]


class ClaimAnswer(msgspec.Struct, frozen=True):
    """A claim as people left it, its words in their paragraph, and what was decided on it."""

    claim: Claim
    context: Context
    incident: str | None
    decisions: tuple[DecisionState, ...]
    review: ClaimReview | None


class Origins(msgspec.Struct, frozen=True):
    """The origins of an incident, with the reports that repeat each."""

    origins: tuple[OriginChain, ...]


class PublicationPreview(msgspec.Struct, frozen=True):
    """All that would leave, all that is held back, and the people found. Nothing is written."""

    title: str
    profile: str
    leaving: tuple[Leaving, ...]
    held: tuple[Held, ...]
    held_back: tuple[HeldBack, ...]
    people: tuple[Person, ...]


def paged(found: tuple[T, ...] | list[T], total: int, turn: Turn) -> Page[T]:
    """Make a page of the items found from `turn.offset` on, of `total` in all."""
    after = turn.offset + len(found)
    return Page(tuple(found), total, turn.offset, after if found and after < total else None)


def cut(items: tuple[T, ...] | list[T], turn: Turn) -> Page[T]:
    """Cut a page out of all items."""
    return paged(items[turn.offset : turn.offset + turn.limit], len(items), turn)
