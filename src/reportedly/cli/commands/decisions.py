"""`reportedly same`, `different`, `unsure`, `split`, `agree`, `undo`, `decisions`."""

import getpass
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from reportedly.cli.books import looked_into, opened
from reportedly.cli.terminal import notes, out
from reportedly.model.decision import Act
from reportedly.pipeline.decisions.decide import Effect, decide
from reportedly.pipeline.decisions.decide import undo as undo_decision
from reportedly.pipeline.decisions.states import DecisionState
from reportedly.pipeline.decisions.states import decisions as all_decisions
from reportedly.pipeline.decisions.subjects import check_of_incident
from reportedly.publishing.inert import one_line


def _user() -> str:
    """Give the name of whoever is logged in, '' where there is none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def signed(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that every decision has."""
    author = click.option(
        "--author",
        default=_user,
        envvar="REPORTEDLY_AUTHOR",
        show_default="your user name",
        show_envvar=True,
        help="Under whose name the decision stands.",
    )
    reason = click.option("--reason", default="", help="Why; kept with the decision.")
    return author(reason(command))


@click.command()
@click.argument("a")
@click.argument("b")
@signed
@click.pass_obj
def same(casebook: Path, a: str, b: str, author: str, reason: str) -> None:
    """Hold A and B (incidents, mentions or reports) for one incident, whatever comes later."""
    decide_on(casebook, Act.SAME_INCIDENT, (a, b), author, reason)


@click.command()
@click.argument("a")
@click.argument("b")
@signed
@click.pass_obj
def different(casebook: Path, a: str, b: str, author: str, reason: str) -> None:
    """Hold A and B (incidents, mentions or reports) for two incidents, whatever comes later."""
    decide_on(casebook, Act.DIFFERENT_INCIDENT, (a, b), author, reason)


@click.command()
@click.argument("a")
@click.argument("b")
@signed
@click.pass_obj
def unsure(casebook: Path, a: str, b: str, author: str, reason: str) -> None:
    """Leave open whether A and B are one incident; they stay apart, and the machine may not settle.

    A and B are incidents, mentions or reports.
    """
    decide_on(casebook, Act.UNSURE_INCIDENT, (a, b), author, reason)


@click.command()
@click.argument("incident")
@click.argument("parts", nargs=-1, required=True, metavar="MENTION...")
@click.option(
    "--origins",
    is_flag=True,
    help="Take claims or reports out of their origin group instead: one alone stays apart from "
    "all others, several from each other.",
)
@signed
@click.pass_obj
def split(
    casebook: Path, incident: str, parts: tuple[str, ...], origins: bool, author: str, reason: str
) -> None:
    """Take mentions out of INCIDENT; those named together become one incident of their own.

    A mention is named by its id or by its report's; 'reportedly link --explain INCIDENT' lists
    them. With --origins, claims (c-…) or reports (r-…) leave their origin group; 'reportedly
    origins INCIDENT' lists them.
    """
    if origins:
        with looked_into(casebook) as session:
            check_of_incident(session, incident, parts)
        decide_on(casebook, Act.SPLIT_ORIGIN, parts, author, reason)
    else:
        decide_on(casebook, Act.SPLIT_INCIDENT, (incident, *parts), author, reason)


@click.command()
@click.argument("decision", required=False)
@signed
@click.pass_obj
def undo(casebook: Path, decision: str | None, author: str, reason: str) -> None:
    """Take back DECISION, or the last one that stands; undoing an undo brings it back."""
    with opened(casebook).writing() as session:
        effect = undo_decision(session, author, decision, reason=reason)
    say(effect)


@click.command()
@click.argument("decision")
@signed
@click.pass_obj
def agree(casebook: Path, decision: str, author: str, reason: str) -> None:
    """Hold DECISION too, as a second person.

    One on an incident, a figure, a grade or an origin, on footage, or a source's letter.

    A claim is held too with 'reportedly confirm', or 'reject' where it was rejected.
    """
    decide_on(casebook, Act.AGREE, (decision,), author, reason)


@click.command()
@click.pass_obj
def decisions(casebook: Path) -> None:
    """List every decision with its author, time, reason, and what has become of it."""
    with looked_into(casebook) as session:
        made = all_decisions(session)
    if not made:
        notes().print("No decisions.")
    console = out()
    for state in made:
        for line in _lines(state):
            console.print(line, soft_wrap=True)


def decide_on(
    casebook: Path, act: Act, subjects: tuple[str, ...], author: str, reason: str
) -> None:
    """Append a decision, and say what it did."""
    with opened(casebook).writing() as session:
        effect = decide(session, act, subjects, author, reason=reason)
    say(effect)


def say(effect: Effect) -> None:
    """Say what an act did, what it goes against, and how to take it back."""
    decision, console = effect.decision, notes()
    subjects = ", ".join(decision.subjects)
    console.print(one_line(f"{decision.id}: '{decision.act}' on {subjects}, by {decision.author}."))
    others = [clash.decision for clash in effect.against]
    for other in dict.fromkeys([*others, *effect.in_place_of]):
        console.print(
            f"  This goes against {other}. Both stay on the log, and the later holds; "
            f"'reportedly undo' takes either back."
        )
    if effect.incidents:
        console.print(f"  Held now in: {', '.join(effect.incidents)}.")
    console.print(f"  To take it back: reportedly undo {decision.id}")


def _lines(state: DecisionState) -> tuple[str, ...]:
    made = state.decision
    subjects = " ".join(made.subjects)
    head = f"{made.id}  {made.at[:19]}  {made.author}: {made.act} {subjects}  [{state.state}]"
    if state.waiting:
        head += "  needs a second person"
    told = (one_line(text) for text in (made.reason, state.why) if text)
    return (one_line(head), *("    " + text for text in told))
