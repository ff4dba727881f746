"""`reportedly footage`: media files, where each was seen, and what it was said to show."""

from pathlib import Path

import click

from reportedly.cli.books import looked_into
from reportedly.cli.lazy import Entry, LazyGroup
from reportedly.cli.render.footage import entry_lines, list_lines, missing_lines
from reportedly.cli.terminal import out
from reportedly.pipeline.sighted import footage_entries, footage_entry

_HERE = "reportedly.cli.commands"
_LOOK = "Look"

ENTRIES = {
    "list": Entry(f"{_HERE}.footage:list_footage", "List the media files.", _LOOK),
    "show": Entry(f"{_HERE}.footage:show_footage", "Show one media file's sightings.", _LOOK),
}


@click.group(cls=LazyGroup, entries=ENTRIES)
def footage() -> None:
    """Look at media files: where each was seen, and what it was said to show."""


@click.command("list")
@click.option("--missing", is_flag=True, help="Media that posts carried and nobody added.")
@click.pass_obj
def list_footage(casebook: Path, missing: bool) -> None:
    """List the media files, by the earliest time at which each was seen."""
    with looked_into(casebook) as session:
        left_out = session.footage.missing()
        lines = missing_lines(left_out) if missing else list_lines(footage_entries(session))
        shown = list(lines)
    console = out()
    for line in shown:
        console.print(line, soft_wrap=True)
    if left_out and not missing:
        console.print(
            f"{len(left_out)} posts carried media that is not here: 'reportedly footage list "
            "--missing' names them."
        )


@click.command("show")
@click.argument("footage", metavar="FOOTAGE")
@click.pass_obj
def show_footage(casebook: Path, footage: str) -> None:
    """Show FOOTAGE (its id, the beginning of it, or its SHA-256): every time it was seen.

    Each sighting with when, where, by whom and with which caption, and beside it what the caption
    says that the footage shows.
    """
    with looked_into(casebook) as session:
        entry = footage_entry(session, footage)
    console = out()
    for line in entry_lines(entry):
        console.print(line, soft_wrap=True)
