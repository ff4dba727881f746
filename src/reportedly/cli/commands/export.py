"""`reportedly export`: incidents, claims or figures as JSON, CSV or GeoJSON."""

import sys
from pathlib import Path

import click

from reportedly.cli.books import looked_into
from reportedly.cli.files import unwritten
from reportedly.cli.terminal import notes
from reportedly.pipeline.looking.entries import ledger_entries
from reportedly.publishing.formats import format_names, writer_for
from reportedly.publishing.rows import Table


@click.command()
@click.option(
    "--format", "name", type=click.Choice(format_names()), default="json", show_default=True
)
@click.option(
    "--table",
    type=click.Choice([one.value for one in Table]),
    default=Table.INCIDENTS.value,
    show_default=True,
)
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="A file.")
@click.pass_obj
def export(casebook: Path, name: str, table: str, output: Path | None) -> None:
    """Write a table of the ledger to standard output, or to a file.

    An export is raw: it carries what the casebook holds, names and coordinates included, and
    holds nothing back. To pass something on, use 'reportedly publish'.
    """
    write = writer_for(name)
    with looked_into(casebook) as session:
        entries = ledger_entries(session)
        if output is None:
            write(entries, Table(table), sys.stdout)
            return
        try:
            with output.open("w", encoding="utf-8", newline="") as out:
                count = write(entries, Table(table), out)
        except OSError as error:
            raise unwritten(output, error) from error
    notes().print(f"{count} {table} written to {output}.")
