"""`reportedly reference`: tables of events that comparisons are set beside."""

from pathlib import Path

import click

from reportedly.cli.books import looked_into, opened, opened_or_made
from reportedly.cli.exits import Exit
from reportedly.cli.terminal import notes, out
from reportedly.model.reference import ReferenceTable
from reportedly.publishing.inert import one_line
from reportedly.publishing.references import table_words
from reportedly.publishing.words import counted

_SHOWN = 10


@click.group()
def reference() -> None:
    """Load tables of events, so that 'the worst since 2014' can be set beside their rows.

    Claims are answered with the rows, in 'show', on the incident's page and in exports; never with
    a verdict. No table ships.
    """


@reference.command(short_help="Load a table of events: UCDP GED or ACLED.")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def add(casebook: Path, file: Path) -> int:
    """Load FILE: UCDP GED's CSV as it comes, or ACLED's by its column names.

    Rows that break low ≤ best ≤ high are named and kept as they are; rows without a day or a count
    are named and left out. ACLED's terms do not allow its data to be passed on: mind your exports.
    """
    from reportedly.capture.objects import FolderObjects
    from reportedly.pipeline.references import load_reference

    book = opened_or_made(casebook)
    with book.working() as session:
        table = load_reference(session, FolderObjects(book.objects), file)
    notes().print(f"{table_words(table)} loaded.")
    _say_rows("out of order (low ≤ best ≤ high), kept as written:", table.faults)
    _say_rows("that could not be read, left out:", table.unread)
    return Exit.SET_ASIDE if table.unread else Exit.FINE


def _say_rows(what: str, rows: tuple[str, ...]) -> None:
    if not rows:
        return
    console = notes()
    console.print(f"{counted(len(rows), 'row')} {what}")
    for row in rows[:_SHOWN]:
        console.print(f"  {one_line(row, 150)}")
    if len(rows) > _SHOWN:
        console.print("  … 'reportedly reference list' shows all of them.")


@reference.command("list", short_help="List the tables that are loaded.")
@click.pass_obj
def list_tables(casebook: Path) -> None:
    """List the tables that are loaded, with the rows that are out of order or were left out."""
    with looked_into(casebook) as session:
        tables = session.references.all()
    if not tables:
        notes().print("No reference table is loaded.")
    for table in tables:
        _print(table)


def _print(table: ReferenceTable) -> None:
    console = out()
    console.print(f"{table_words(table)}  {table.sha256[:12]}", soft_wrap=True)
    for fault in table.faults:
        console.print(f"  out of order: {one_line(fault)}", style="dim", soft_wrap=True)
    for row in table.unread:
        console.print(f"  left out: {one_line(row)}", style="dim", soft_wrap=True)


@reference.command(short_help="Take a table out again.")
@click.argument("table")
@click.pass_obj
def remove(casebook: Path, table: str) -> None:
    """Take TABLE (its file's name, or the beginning of its hash) out of the casebook again."""
    with opened(casebook).writing() as session:
        found = session.references.get(table)
        session.references.remove(found.sha256)
    notes().print(f"{found.name} is no longer set beside claims; its file stays under its hash.")
