"""`reportedly failures`: what was set aside, why, and what to do."""

from pathlib import Path

import click

from reportedly.cli.books import looked_into
from reportedly.cli.render.added import rejected_lines
from reportedly.cli.terminal import out
from reportedly.publishing.inert import one_line


@click.command()
@click.option("--all", "everything", is_flag=True, help="Those settled since, too.")
@click.pass_obj
def failures(casebook: Path, everything: bool) -> None:
    """List what was set aside: sources, items and reports, each with its reason."""
    with looked_into(casebook) as session:
        found = session.failures.all() if everything else session.failures.open()
        added = session.additions.counts()
    console = out()
    if not found:
        console.print("Nothing is set aside.")
    for failure in found:
        console.print(f"{failure.stage}: {one_line(failure.subject)}", soft_wrap=True)
        console.print(f"    {one_line(failure.reason)} {one_line(failure.advice)}", soft_wrap=True)
    for line in rejected_lines(added):
        console.print(line, soft_wrap=True)
