"""Decisions: a person's acts, appended, reversible, never overwritten."""

from collections.abc import Iterable
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

    An UNDO takes back the decision it names, another UNDO included. UNDOs themselves are left
    out of the result.
    """
    undone: set[str] = set()
    standing: list[Decision] = []
    for decision in sorted(decisions, key=lambda d: (d.at, d.id), reverse=True):
        if decision.id in undone:
            continue
        if decision.act is Act.UNDO:
            undone.update(decision.subjects[:1])
        else:
            standing.append(decision)
    return tuple(reversed(standing))
