"""`reportedly set-figure`, `set-grade`: a person's own figure or grade, over the machine's."""

from pathlib import Path

import click

from reportedly.cli.books import opened
from reportedly.cli.commands.decisions import say, signed
from reportedly.model.assessment import AirwarsLabel, AttributionAxis, IncidentAxis
from reportedly.model.figure import Category, Group
from reportedly.pipeline.decisions import override
from reportedly.weighing.corrections import OverriddenFigure, OverriddenGrade

_PEOPLE = click.IntRange(min=0)


@click.command("set-figure")
@click.argument("incident")
@click.option(
    "--category",
    type=click.Choice([one.value for one in Category]),
    default=Category.KILLED.value,
    show_default=True,
)
@click.option(
    "--group",
    type=click.Choice([one.value for one in Group]),
    default=Group.ALL.value,
    show_default=True,
)
@click.option("--low", type=_PEOPLE, help="Left out: unknown, which is not zero.")
@click.option("--best", type=_PEOPLE, help="Left out: unknown, which is not zero.")
@click.option("--high", type=_PEOPLE, help="Left out: unknown, which is not zero.")
@signed
@click.pass_obj
def set_figure(
    casebook: Path,
    incident: str,
    category: str,
    group: str,
    low: int | None,
    best: int | None,
    high: int | None,
    author: str,
    reason: str,
) -> None:
    """Set low, best and high of a figure of INCIDENT, whatever reports come later.

    What the machine makes of the reports stays beside it; 'reportedly undo' takes it back.
    """
    figure = OverriddenFigure(Category(category), Group(group), low, best, high)
    with opened(casebook).writing() as session:
        effect = override.set_figure(session, incident, figure, author, reason=reason)
    say(effect)


@click.command("set-grade")
@click.argument("incident")
@click.option(
    "--incident",
    "happened",
    type=click.Choice([one.value for one in IncidentAxis]),
    help="How well supported it is that it happened.",
)
@click.option(
    "--attribution",
    type=click.Choice([one.value for one in AttributionAxis]),
    help="What is said of who did it.",
)
@click.option(
    "--label",
    type=click.Choice([one.value for one in AirwarsLabel]),
    help="The Airwars label; left out, it follows from both axes.",
)
@signed
@click.pass_obj
def set_grade(
    casebook: Path,
    incident: str,
    happened: str | None,
    attribution: str | None,
    label: str | None,
    author: str,
    reason: str,
) -> None:
    """Set the grade of INCIDENT on one or both axes, whatever reports come later.

    What you leave out stays the machine's, whose grade is told beside yours; 'reportedly undo'
    takes it back.
    """
    grade = OverriddenGrade(
        IncidentAxis(happened) if happened else None,
        AttributionAxis(attribution) if attribution else None,
        AirwarsLabel(label) if label else None,
    )
    with opened(casebook).writing() as session:
        effect = override.set_grade(session, incident, grade, author, reason=reason)
    say(effect)
