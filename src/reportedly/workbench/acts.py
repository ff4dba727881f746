"""What a person's form asks to be decided, understood before anything is written."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

import msgspec

from reportedly.model.assessment import AirwarsLabel, AttributionAxis, IncidentAxis
from reportedly.model.chain import Stance
from reportedly.model.claim import Claim
from reportedly.model.content import (
    Admission,
    Denial,
    Event,
    Location,
    Means,
    Responsibility,
    Target,
    Timing,
)
from reportedly.model.decision import Act
from reportedly.model.errors import DecisionError
from reportedly.model.figure import Category, Figure, Group
from reportedly.pipeline.decisions.correct import ClaimEdit, FigureEdit, holders_words
from reportedly.weighing.corrections import OverriddenFigure, OverriddenGrade
from reportedly.workbench.fields import whole_number

_MOST = 100_000_000
_Choice = TypeVar("_Choice", bound=StrEnum)
_Otherwise = TypeVar("_Otherwise")
_TYPED = ("words", "source", "place", "coordinates", "first_day", "last_day", "kind", "party")
"""The fields of a correction that a person types freely."""


class Asked(msgspec.Struct, frozen=True):
    """An act as a form asks for it; `seen` is how many decisions its author had seen.

    `against` are claims that are rejected where those of the act are accepted.
    """

    act: Act
    subjects: tuple[str, ...]
    author: str
    reason: str
    seen: int
    back: str
    against: tuple[str, ...] = ()


def asked_act(form: Mapping[str, str]) -> Asked:
    """Understand a form. Raises DecisionError, with what is missing."""
    right = form.get("right", "")
    try:
        act = Act.CONFIRM_CLAIM if right else Act(form.get("act", ""))
    except ValueError as error:
        raise DecisionError("The form does not say what to decide. Go back and choose.") from error
    author = form.get("author", "").strip()
    if not author:
        raise DecisionError("A decision needs an author. Go back and give your name.")
    subjects = tuple(form.get("subjects", "").split())
    reason = form.get("reason", "").strip()
    seen, back = _count(form, "seen") or 0, own_page(form.get("back", "/"))
    others = tuple(name for name in subjects if name != right)
    if right in subjects and len(others) == 1:
        return Asked(act, (right,), author, reason, seen, back, others)
    return Asked(act, subjects, author, reason, seen, back)


def claim_edit(now: Claim, form: Mapping[str, str]) -> ClaimEdit:
    """Give what a form sets of a claim: the fields that differ from how it stands `now`.

    Fields that the form lacks set nothing. Raises DecisionError for what makes no sense.
    """
    content = now.content
    shown = {"words": now.passage.quote, "source": holders_words(now), "coordinates": ""}
    if isinstance(content, Location):
        shown["place"] = content.place.name
    if isinstance(content, Event | Means | Target):
        shown["kind"] = content.kind
    if isinstance(content, Responsibility | Admission | Denial):
        shown["party"] = content.party
    if isinstance(content, Timing):
        shown |= {"first_day": str(content.when.first), "last_day": str(content.when.last)}
    typed = {name: form[name].replace("\r\n", "\n").strip() for name in _TYPED if name in form}
    edits = {name: words for name, words in typed.items() if words != shown.get(name, "")}
    stance = _choice(form, "stance", Stance, now.stance)
    return ClaimEdit(
        **edits,
        figure=_figure_edit(content, form) if isinstance(content, Figure) else None,
        stance=stance if stance is not now.stance else None,
    )


def _figure_edit(figure: Figure, form: Mapping[str, str]) -> FigureEdit | None:
    edit = FigureEdit(
        _count(form, "low") if "low" in form else figure.low,
        _count(form, "high") if "high" in form else figure.high,
        _choice(form, "category", Category, figure.category),
        _choice(form, "group", Group, figure.group),
    )
    same = FigureEdit(figure.low, figure.high, figure.category, figure.group)
    return edit if edit != same else None


def overridden_figure(form: Mapping[str, str]) -> OverriddenFigure:
    """Give the figure that a form sets. Raises DecisionError for what is no number."""
    return OverriddenFigure(
        _choice(form, "category", Category, Category.KILLED),
        _choice(form, "group", Group, Group.ALL),
        *(_count(form, name) for name in ("low", "best", "high")),
    )


def overridden_grade(form: Mapping[str, str]) -> OverriddenGrade:
    """Give the grade that a form sets; an empty field leaves its part to the machine."""
    return OverriddenGrade(
        _choice(form, "incident", IncidentAxis, None),
        _choice(form, "attribution", AttributionAxis, None),
        _choice(form, "label", AirwarsLabel, None),
    )


def _choice(
    form: Mapping[str, str], name: str, choices: type[_Choice], otherwise: _Otherwise
) -> _Choice | _Otherwise:
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


def own_page(back: str) -> str:
    """Give the page to return to: a path of ours, never another site's address."""
    return back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/"
