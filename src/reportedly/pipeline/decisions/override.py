"""A person's own figure or grade for an incident, set over the machine's, which stays beside it."""

from reportedly.casebook.session import Session
from reportedly.model.decision import Act
from reportedly.model.errors import DecisionError
from reportedly.model.ids import canonical_json
from reportedly.pipeline.decisions.decide import Effect, decide
from reportedly.weighing.corrections import OverriddenFigure, OverriddenGrade


def set_figure(
    session: Session, incident: str, figure: OverriddenFigure, author: str, *, reason: str = ""
) -> Effect:
    """Set low, best and high of one category and group, whatever reports come later.

    Raises UnknownId for an incident that is not there, DecisionError where the numbers fall.
    """
    value = figure_value(figure)
    return decide(session, Act.OVERRIDE_FIGURE, (incident,), author, reason=reason, value=value)


def set_grade(
    session: Session, incident: str, grade: OverriddenGrade, author: str, *, reason: str = ""
) -> Effect:
    """Set one or both axes of a grade; what is left out stays the machine's.

    The label follows from the axes, unless it is set too. Raises UnknownId for an incident that is
    not there, DecisionError where nothing is set.
    """
    value = grade_value(grade)
    return decide(session, Act.OVERRIDE_GRADE, (incident,), author, reason=reason, value=value)


def figure_value(figure: OverriddenFigure) -> str:
    """Give the value of an OVERRIDE_FIGURE. Raises DecisionError where its numbers fall."""
    numbers = [n for n in (figure.low, figure.best, figure.high) if n is not None]
    if numbers != sorted(numbers):
        raise DecisionError("The numbers must rise: low, best, high. Leave empty what is unknown.")
    if any(number < 0 for number in numbers):
        raise DecisionError("A number of people cannot be below zero.")
    return canonical_json(figure).decode()


def grade_value(grade: OverriddenGrade) -> str:
    """Give the value of an OVERRIDE_GRADE. Raises DecisionError where it sets nothing."""
    if grade == OverriddenGrade():
        raise DecisionError("Nothing is set. Choose a grade on one axis at least.")
    return canonical_json(grade).decode()
