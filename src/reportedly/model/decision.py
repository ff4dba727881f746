"""Decisions: a person's acts, appended, reversible, never overwritten."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec


class Act(StrEnum):
    """What a person decided."""

    REJECT_CLAIM = "reject claim"
    CONFIRM_CLAIM = "confirm claim"
    CORRECT_CLAIM = "correct claim"
    SAME_INCIDENT = "same incident"
    DIFFERENT_INCIDENT = "different incident"
    UNSURE_INCIDENT = "unsure incident"
    SPLIT_ORIGIN = "split origin"
    OVERRIDE_FIGURE = "override figure"
    OVERRIDE_GRADE = "override grade"
    UNDO = "undo"


class Decision(msgspec.Struct, frozen=True):
    """One act by one person on one or two subjects (ids), with an optional reason.

    `value` carries what the act needs: the corrected content or the overriding numbers, as
    JSON text. For UNDO the first subject is the id of the decision that is undone.
    """

    id: str
    act: Act
    subjects: tuple[str, ...]
    author: str
    at: str
    reason: str = ""
    value: str = ""


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
    undone: set[str] = set()
    kept: list[Decision] = []
    for decision in reversed(decisions):
        if decision.id in undone:
            continue
        if decision.act is Act.UNDO:
            undone.update(decision.subjects[:1])
        else:
            kept.append(decision)
    return tuple(reversed(kept))
