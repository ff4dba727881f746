"""`reportedly coverage`: who reported an incident, or the casebook's incidents, and how late."""

from pathlib import Path

import click

from reportedly.cli.books import looked_into
from reportedly.cli.render.coverage import casebook_lines, coverage_lines
from reportedly.cli.terminal import out
from reportedly.pipeline.looking.coverage import Order, casebook_coverage, incident_coverage


@click.command()
@click.argument("incident", required=False)
@click.option(
    "--sort",
    type=click.Choice([one.value for one in Order]),
    default=Order.NEGLECT.value,
    show_default=True,
    help="What incidents are listed by, where no INCIDENT is named.",
)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True)
@click.pass_obj
def coverage(casebook: Path, incident: str | None, sort: str, limit: int) -> None:
    """Show who reported INCIDENT, who was first, in which languages, and how late.

    Without INCIDENT: the same over the casebook, by publisher and by language, and the incidents
    that were neglected most. Neglect is a number: of the casebook's other incidents with no more
    dead, the share that more reports speak of.
    """
    with looked_into(casebook) as session:
        if incident is not None:
            lines = coverage_lines(incident_coverage(session, incident))
        else:
            lines = casebook_lines(casebook_coverage(session, order=Order(sort), limit=limit))
    console = out()
    for line in lines:
        console.print(line, soft_wrap=True)
