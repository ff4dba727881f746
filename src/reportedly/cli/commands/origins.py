"""`reportedly origins` and `reportedly timeline`: who repeats whom, and how the toll moved."""

from pathlib import Path

import click

from reportedly.cli.books import looked_into
from reportedly.cli.files import STDOUT, Output, replacing
from reportedly.cli.render.chains import chain_lines
from reportedly.cli.render.history import history_lines
from reportedly.cli.terminal import notes, out
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.looking.history import toll_history
from reportedly.pipeline.looking.history_svg import history_svg
from reportedly.publishing.chains import origin_chains


@click.command()
@click.argument("incident")
@click.pass_obj
def origins(casebook: Path, incident: str) -> None:
    """Show the origins of INCIDENT: who repeats whom, with the evidence for each grouping."""
    with looked_into(casebook) as session:
        chains = origin_chains(ledger_entry(session, incident))
    console = out()
    for line in chain_lines(chains):
        console.print(line, soft_wrap=True)


@click.command()
@click.argument("incident")
@click.option(
    "--svg",
    type=Output(),
    help="Write the chart to this file as SVG instead; '-' is standard output.",
)
@click.pass_obj
def timeline(casebook: Path, incident: str, svg: Path | None) -> None:
    """Chart how the toll of INCIDENT moved, day by day of publication, and who said what."""
    with looked_into(casebook) as session:
        history = toll_history(session, incident)
    if svg is not None:
        with replacing(svg) as drawn:
            drawn.write(history_svg(history))
        if svg != STDOUT:
            notes().print(f"Written to {svg}.")
        return
    console = out()
    for line in history_lines(history):
        console.print(line, soft_wrap=True)
