"""`reportedly show`: one incident's ledger."""

from pathlib import Path

import click

from reportedly.cli.books import looked_into
from reportedly.cli.render.ledger import ledger_lines
from reportedly.cli.terminal import out
from reportedly.pipeline.looking.entries import ledger_entry


@click.command()
@click.argument("incident")
@click.pass_obj
def show(casebook: Path, incident: str) -> None:
    """Show the ledger of INCIDENT (its id, or the beginning of it).

    Each claim with its quote, chain, stance and origin; the figures with the sentence that
    explains each; the grade with its reasons.
    """
    with looked_into(casebook) as session:
        entry = ledger_entry(session, incident)
    console = out()
    for line in ledger_lines(entry):
        console.print(line, soft_wrap=True)
