"""`reportedly confirm`, `reject`, `correct`, `second`: a person's word on claims."""

from pathlib import Path
from typing import Any

import click
import msgspec

from reportedly.cli.books import looked_into, opened
from reportedly.cli.commands.decisions import decide_on, say, signed
from reportedly.cli.terminal import notes, out
from reportedly.model.chain import Stance
from reportedly.model.decision import Act
from reportedly.model.figure import Category, Group
from reportedly.pipeline.decisions.correct import ClaimEdit, FigureEdit
from reportedly.pipeline.decisions.correct import correct as correct_claim
from reportedly.pipeline.decisions.reviewed import (
    NOT_REQUIRED,
    REQUIRED,
    ask_for_second,
    asks_for_second,
)
from reportedly.pipeline.weigh import weigh_new


class _Bound(click.ParamType[int | None]):
    """A number of people, or 'none' where the text sets no such bound."""

    name = "integer|none"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> int | None:
        if value == "none":
            return None
        if not str(value).isdecimal():
            self.fail(f"{value!r} is neither a number nor 'none'.", param, ctx)
        return int(value)


_EDITS = (
    click.option("--words", help="The words that it rests on, as the report has them."),
    click.option("--low", type=_Bound(), default=msgspec.UNSET, help="The lowest number stated."),
    click.option("--high", type=_Bound(), default=msgspec.UNSET, help="The highest number stated."),
    click.option("--category", type=click.Choice([one.value for one in Category])),
    click.option("--group", type=click.Choice([one.value for one in Group])),
    click.option(
        "--source",
        help="Who says it; 'an account <- the ministry' where it passed through several, '' for "
        "the publisher itself.",
    ),
    click.option(
        "--stance", type=click.Choice([one.value for one in Stance]), help="How the source puts it."
    ),
    click.option("--place", help="Where it happened: a name, or a gazetteer's id."),
    click.option("--coordinates", help="'latitude, longitude', for a place no gazetteer knows."),
    click.option("--from", "first_day", help="The first day, as 1937-04-26."),
    click.option("--to", "last_day", help="The last day, where it is another."),
    click.option(
        "--kind", help="What happened, with what, or what was hit: 'air strike', 'market'."
    ),
    click.option("--party", help="Who is held responsible, admits it, or denies."),
)


def _editing(command: Any) -> Any:
    for option in reversed(_EDITS):
        command = option(command)
    return command


@click.command()
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@signed
@click.pass_obj
def confirm(casebook: Path, claims: tuple[str, ...], author: str, reason: str) -> None:
    """Accept claims as they stand: as they were read, or as somebody corrected them."""
    decide_on(casebook, Act.CONFIRM_CLAIM, claims, author, reason)


@click.command()
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@signed
@click.pass_obj
def reject(casebook: Path, claims: tuple[str, ...], author: str, reason: str) -> None:
    """Reject claims: they count in no figure and no grade, and stay in the casebook."""
    decide_on(casebook, Act.REJECT_CLAIM, claims, author, reason)


@click.command()
@click.argument("claim")
@_editing
@signed
@click.pass_obj
def correct(casebook: Path, /, claim: str, author: str, reason: str, **edits: Any) -> None:
    """Correct what was read in CLAIM: its words, figure, source, stance, place, date, kind, party.

    What you do not name stays as it is. The incident is linked and weighed again at once. A later
    reading of the report is corrected in the same way; 'reportedly undo' takes it back.
    """
    with opened(casebook).writing() as session:
        effect = correct_claim(session, claim, _edit(edits), author, reason=reason)
    say(effect)


def _edit(edits: dict[str, Any]) -> ClaimEdit:
    figure = FigureEdit(
        low=edits.pop("low"),
        high=edits.pop("high"),
        category=_chosen(Category, edits.pop("category")),
        group=_chosen(Group, edits.pop("group")),
    )
    edits["stance"] = _chosen(Stance, edits["stance"])
    return ClaimEdit(figure=figure if figure != FigureEdit() else None, **edits)


def _chosen(kind: Any, value: str | None) -> Any:
    return None if value is None else kind(value)


@click.command()
@click.argument("whether", required=False, type=click.Choice([REQUIRED, NOT_REQUIRED]))
@click.pass_obj
def second(casebook: Path, whether: str | None) -> None:
    """Show or say whether a second person must agree with what one decided.

    Until somebody else accepts a claim too (or rejects it, where it was rejected), and agrees with
    what joined or parted incidents, origins or footage, set a figure or a grade, or gave a source
    its letter ('reportedly agree'), it stays in the review queue, and its incident and exports say
    so. It counts as decided meanwhile.
    """
    if whether is not None:
        with opened(casebook).writing() as session:
            ask_for_second(session, required=whether == REQUIRED)
            weigh_new(session)
    with looked_into(casebook) as session:
        asked = asks_for_second(session)
    out().print(f"A second person's word on a decision is {REQUIRED if asked else NOT_REQUIRED}.")
    if whether is not None:
        notes().print("The setting is on the log, and the review queue goes by it from now on.")
