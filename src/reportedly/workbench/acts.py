"""What a person's form asks to be decided, understood before anything is written."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

import msgspec

from reportedly.model.claim import Claim
from reportedly.model.decision import Act
from reportedly.model.errors import DecisionError
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.ids import canonical_json
from reportedly.weighing.corrections import OverriddenFigure
from reportedly.workbench.fields import whole_number

_MOST = 100_000_000
_Choice = TypeVar("_Choice", bound=StrEnum)
ON_CLAIMS = (Act.CONFIRM_CLAIM, Act.REJECT_CLAIM, Act.CORRECT_CLAIM)
ON_PAIRS = (Act.SAME_INCIDENT, Act.DIFFERENT_INCIDENT, Act.UNSURE_INCIDENT)


class Asked(msgspec.Struct, frozen=True):
    """An act as a form asks for it; `seen` is how many decisions its author had seen."""

    act: Act
    subjects: tuple[str, ...]
    author: str
    reason: str
    seen: int
    back: str


def asked_act(form: Mapping[str, str]) -> Asked:
    """Understand a form. Raises DecisionError, with what is missing."""
    try:
        act = Act(form.get("act", ""))
    except ValueError as error:
        raise DecisionError("The form does not say what to decide. Go back and choose.") from error
    author = form.get("author", "").strip()
    if not author:
        raise DecisionError("A decision needs an author. Go back and give your name.")
    subjects = tuple(form.get("subjects", "").split())
    reason = form.get("reason", "").strip()
    return Asked(act, subjects, author, reason, _count(form, "seen") or 0, _back(form))


def corrected_figure(claim: Claim, form: Mapping[str, str]) -> str:
    """Give the value of a correction: the claim's figure with the form's numbers and people.

    Raises DecisionError where the claim is no figure or the numbers make none.
    """
    if not isinstance(claim.content, Figure):
        raise DecisionError("Only a figure can be corrected to another number.")
    low, high = _count(form, "low"), _count(form, "high")
    if low is not None and high is not None and low > high:
        raise DecisionError(f"The low figure, {low}, is above the high one, {high}.")
    figure = msgspec.structs.replace(
        claim.content,
        category=_choice(form, "category", Category, claim.content.category),
        group=_choice(form, "group", Group, claim.content.group),
        low=low,
        high=high,
        rule="",
    )
    return canonical_json(figure).decode()


def overridden_figure(form: Mapping[str, str]) -> str:
    """Give the value of an override: low, best and high. Raises DecisionError where they cross."""
    low, best, high = (_count(form, name) for name in ("low", "best", "high"))
    numbers = [n for n in (low, best, high) if n is not None]
    if numbers != sorted(numbers):
        raise DecisionError("The numbers must rise: low, best, high. Leave empty what is unknown.")
    figure = OverriddenFigure(
        _choice(form, "category", Category, Category.KILLED),
        _choice(form, "group", Group, Group.ALL),
        low,
        best,
        high,
    )
    return canonical_json(figure).decode()


def _choice(
    form: Mapping[str, str], name: str, choices: type[_Choice], otherwise: _Choice
) -> _Choice:
    words = form.get(name, "")
    try:
        return choices(words) if words else otherwise
    except ValueError as error:
        raise DecisionError(f"{words!r} is none of {', '.join(choices)}.") from error


def _count(form: Mapping[str, str], name: str) -> int | None:
    words = form.get(name, "").strip()
    if not words:
        return None
    number = whole_number(words, _MOST)
    if number is None:
        raise DecisionError(f"{words!r} is no number of people. Use digits, or leave it empty.")
    return number


def _back(form: Mapping[str, str]) -> str:
    """Give the page to return to: a path of ours, never another site's address."""
    back = form.get("back", "/")
    return back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/"
