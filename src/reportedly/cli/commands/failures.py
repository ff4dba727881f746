"""`reportedly failures`: what was set aside, why, and what to do."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from reportedly.casebook.rooms.reports import ReportRow
from reportedly.cli.books import looked_into, opened
from reportedly.cli.render.added import rejected_lines
from reportedly.cli.terminal import notes, out
from reportedly.model.capture import Failure, Stage
from reportedly.model.errors import UnknownId
from reportedly.publishing.inert import brief, one_line
from reportedly.publishing.words import counted

HOW_TO_SETTLE = (
    "Add again what you mended. 'reportedly failures --settle NAME' takes off the list what you "
    "will not try again."
)
"""How a list of what was set aside gets shorter."""


@click.command()
@click.option("--all", "everything", is_flag=True, help="Those settled since, too.")
@click.option(
    "--settle",
    multiple=True,
    metavar="SUBJECT",
    help="Take what was set aside off the list: its name as listed, or a pattern ('old/*').",
)
@click.pass_obj
def failures(casebook: Path, everything: bool, settle: tuple[str, ...]) -> None:
    """List what was set aside: sources, items and reports, each with its reason.

    What goes well at another try leaves the list by itself. What you will not try again, such as a
    dead link, leaves it by --settle; --all still lists it, and so does the log.
    """
    if settle:
        _settle(casebook, settle)
        return
    with looked_into(casebook) as session:
        waiting = session.failures.open()
        found = session.failures.all() if everything else waiting
        added = session.additions.counts()
        unread = [one.subject for one in found if one.stage is Stage.READ]
        reports = {row.id: row for row in session.reports.rows(unread)}
    console = out()
    if not found:
        console.print("Nothing is set aside.")
    for line in _lines(found, frozenset(waiting), reports):
        console.print(line, soft_wrap=True)
    for told in rejected_lines(added):
        console.print(told, soft_wrap=True)
    if waiting:
        notes().print(HOW_TO_SETTLE)


def _lines(
    found: Sequence[Failure], waiting: frozenset[Failure], reports: Mapping[str, ReportRow]
) -> Iterator[str]:
    for failure in found:
        settled = "" if failure in waiting else " (settled)"
        report = reports.get(failure.subject)
        name = f" {brief(report.title)} ({brief(report.publisher or 'unnamed')})" if report else ""
        yield f"{failure.stage}: {one_line(failure.subject)}{name}{settled}"
        yield f"    {one_line(failure.reason)} {one_line(failure.advice)}"


def _settle(casebook: Path, named: Sequence[str]) -> None:
    with opened(casebook).writing() as session:
        settled = session.failures.settle(named)
    if not settled:
        names = ", ".join(one_line(name) for name in named)
        raise UnknownId(
            f"Nothing that is set aside is called {names}. 'reportedly failures' lists what is."
        )
    for failure in settled:
        out().print(f"settled: {one_line(failure.subject)}", soft_wrap=True)
    notes().print(
        f"{counted(len(settled), 'item')} taken off the list; "
        "'reportedly failures --all' still has them."
    )
