"""`reportedly export`: incidents, claims, figures and more as JSON, CSV or GeoJSON."""

import sys
from pathlib import Path

import click

from reportedly.cli.books import looked_into
from reportedly.cli.files import Output, replacing
from reportedly.cli.terminal import notes
from reportedly.pipeline.looking.entries import ledger_entries
from reportedly.publishing.formats import format_names, writer_for
from reportedly.publishing.rows import Table
from reportedly.publishing.words import counted

_COUNTED = {
    Table.INCIDENTS: "incident",
    Table.CLAIMS: "claim",
    Table.FIGURES: "figure",
    Table.COVERAGE: "row",
    Table.REFERENCES: "row",
}
"""What each table has a row for, as it is counted."""


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
@click.option("--output", "-o", type=Output(), help="A file.")
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
        with replacing(output) as out:
            count = write(entries, Table(table), out)
    notes().print(f"{counted(count, _COUNTED[Table(table)])} written to {output}.")
