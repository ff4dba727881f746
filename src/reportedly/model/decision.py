"""Decisions: a person's acts, appended, reversible, never overwritten."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from reportedly.model.passage import Passage


class Act(StrEnum):
    """What a person decided."""

    REJECT_CLAIM = "reject claim"
    CONFIRM_CLAIM = "confirm claim"
    CORRECT_CLAIM = "correct claim"
    SAME_INCIDENT = "same incident"
    DIFFERENT_INCIDENT = "different incident"
    UNSURE_INCIDENT = "unsure incident"
    SPLIT_INCIDENT = "split incident"
    SPLIT_ORIGIN = "split origin"
    OVERRIDE_FIGURE = "override figure"
    OVERRIDE_GRADE = "override grade"
    SAME_FOOTAGE = "same footage"
    DIFFERENT_FOOTAGE = "different footage"
    RATE_SOURCE = "rate source"
    AGREE = "agree"
    UNDO = "undo"


ON_FOOTAGE = frozenset({Act.SAME_FOOTAGE, Act.DIFFERENT_FOOTAGE})
"""Acts whose subjects are two media files, or one that was seen before."""

JUDGEMENTS_AND_OVERRIDES = ON_FOOTAGE | frozenset(
    {
        Act.SAME_INCIDENT,
        Act.DIFFERENT_INCIDENT,
        Act.UNSURE_INCIDENT,
        Act.SPLIT_INCIDENT,
        Act.SPLIT_ORIGIN,
        Act.OVERRIDE_FIGURE,
        Act.OVERRIDE_GRADE,
        Act.RATE_SOURCE,
    }
)
"""Acts on which a second person may be asked, beside those on claims; AGREE names one of them."""

ON_CLAIMS = frozenset({Act.CONFIRM_CLAIM, Act.REJECT_CLAIM, Act.CORRECT_CLAIM})
"""Acts whose subjects are claims, and which say how a claim stands."""


class Anchor(msgspec.Struct, frozen=True):
    """Where a subject of a decision stood when it was decided on.

    Ids of mentions and claims are hashes of what a reader found, and change when a later reader
    finds it otherwise. The words do not: by `report` and `passage` a later reading's mention or
    claim is found. `spans` are all stretches that a mention covered, its claims' included, as
    (start, end) in code points, half-open; `content` is a claim's content as JSON text.
    """

    subject: str
    """The decision's subject that it belongs to: the same id, or that of an incident."""
    id: str
    """The id of the mention, claim or report at that time."""
    report: str
    passage: Passage | None = None
    spans: tuple[tuple[int, int], ...] = ()
    content: str = ""


class Decision(msgspec.Struct, frozen=True):
    """One act by one person on one or more subjects (ids), with an optional reason.

    `value` carries what the act needs: the corrected content or the overriding numbers, as
    JSON text. For UNDO the first subject is the id of the decision that is undone, for AGREE that
    of the one that its author holds too. For SPLIT_INCIDENT the first subject is the incident, the
    others leave it together. `anchors` say in which words the subjects stood, so that the decision
    holds for later readings too.
    """

    id: str
    act: Act
    subjects: tuple[str, ...]
    author: str
    at: str
    reason: str = ""
    value: str = ""
    anchors: tuple[Anchor, ...] = ()


def person(author: str) -> str:
    """Fold an author's name, so that nobody seconds themselves by writing it otherwise."""
    return " ".join(author.casefold().split())


def same_person(one: str, other: str) -> bool:
    """Tell whether two authors' names are one person's."""
    return person(one) == person(other)


def naming(names: Iterable[str], decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Give the decisions of which one of `names` (ids) is a subject, in their order."""
    apart = frozenset(names).isdisjoint
    return tuple(decision for decision in decisions if not apart(decision.subjects))


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Give the decisions that stand once every UNDO is applied, earliest first.

    The order given does not matter: decisions are taken by their time, an UNDO after what was
    decided at the same moment.
    """
    return standing(sorted(decisions, key=lambda d: (d.at, d.act is Act.UNDO, d.id)))


def standing(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Give the decisions that stand, from all of them in the order in which they were made.

    An UNDO takes back the earlier decision it names; an UNDO that is itself undone does nothing,
    so that undoing an undo restores. UNDOs themselves are left out of the result.
    """
    undone = undoing(decisions)
    return tuple(d for d in decisions if d.act is not Act.UNDO and d.id not in undone)


def undoing(decisions: Sequence[Decision]) -> dict[str, Decision]:
    """Give for each decision (by id) that is taken back the UNDO in force that does so.

    The decisions are given in the order in which they were made; none is taken back beforehand.
    """
    undone: dict[str, Decision] = {}
    later: set[str] = set()
    for decision in reversed(decisions):
        if decision.act is Act.UNDO and decision.id not in undone:
            for subject in decision.subjects[:1]:
                if subject not in later:
                    undone.setdefault(subject, decision)
        later.add(decision.id)
    return undone
