"""`reportedly demo`: a casebook from the reports that ship with the package."""

import os
import shutil
import sys
from pathlib import Path

import click

from reportedly.capture.objects import FolderObjects
from reportedly.cli.books import opened_or_made
from reportedly.cli.files import Folder
from reportedly.cli.journeys import reader_of, say_added, say_journey
from reportedly.cli.render.history import policy_line
from reportedly.cli.render.incidents import TABLE_WIDTH, incident_list
from reportedly.cli.terminal import out, progress_bars
from reportedly.demo.folder import demo_reports
from reportedly.pipeline.add import add_sources
from reportedly.pipeline.journey import travel
from reportedly.pipeline.policy import policy_of

_DEFAULT = Path("reportedly-demo")
NAME = "reportedly"
"""The program, as it is called where it is installed."""


@click.command()
@click.argument("folder", type=Folder(), default=_DEFAULT, required=False)
def demo(folder: Path) -> None:
    """Build a casebook in FOLDER from the reports that ship, and list its incidents.

    The reports are summaries in our own words about Guernica 1937, Mainila 1939 and the two
    shellings of Sarajevo's Markale market in 1994 and 1995.
    """
    book = opened_or_made(folder)
    with book.working() as session, progress_bars() as progress:
        with demo_reports() as reports:
            added = add_sources(
                session, FolderObjects(book.objects), [str(reports)], progress=progress
            )
        journey = travel(session, reader_of(session), progress)
    say_added(added)
    say_journey(journey)
    with book.reading() as session:
        rows = session.incident_rows()
        policy = policy_of(session)
    console = out()
    for part in incident_list(rows, console.width):
        console.print(part, soft_wrap=console.width < TABLE_WIDTH)
    console.print(policy_line(policy), soft_wrap=True)
    for line in _look_further(folder, rows[0].id if rows else "INCIDENT"):
        console.print(line, soft_wrap=True)


def _called() -> str:
    """Name this program as it can be called here: `make demo` leaves it in `.venv/bin`."""
    program = Path(sys.argv[0])
    if program.stem != NAME or shutil.which(NAME) is not None or not program.is_file():
        return NAME
    return os.path.relpath(program)


_FIGURES = (
    "Figures are low–best–high over independent origins; '?' is unknown, which is not zero; "
    "'12+' is at least 12, '≤12' at most 12."
)


def _look_further(folder: Path, incident: str) -> tuple[str, ...]:
    command = f"{_called()} -c {folder}"
    return (
        _FIGURES,
        "Look further:",
        f"  {command} show {incident}    the ledger of one incident",
        f"  {command} incidents --contested    where origins disagree",
        f"  {command} export --format csv --table claims    every claim with its quote",
        f"  {command} verify    every hash and the log's chain",
    )
