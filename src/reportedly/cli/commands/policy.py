"""`reportedly policy`: how the best figure is chosen."""

from pathlib import Path

import click

from reportedly.cli.books import opened
from reportedly.cli.terminal import notes, out, progress_bars
from reportedly.pipeline.policy import policy_of
from reportedly.pipeline.weigh import weigh_new
from reportedly.publishing.words import counted
from reportedly.weighing.policies import POLICIES


@click.command()
@click.argument("name", required=False, type=click.Choice(list(POLICIES)))
@click.pass_obj
def policy(casebook: Path, name: str | None) -> None:
    """Show the policies that choose the best figure, with their rules; choose NAME.

    Low and high span all independent origins under every policy; 'range' gives no best figure.
    """
    book = opened(casebook)
    if name:
        with book.working() as session, progress_bars() as progress:
            weighed = weigh_new(session, progress, policy=name)
        notes().print(f"{counted(weighed, 'incident')} weighed by policy '{name}'.")
    with book.reading() as session:
        chosen = policy_of(session)
    console = out()
    for one in POLICIES.values():
        mark = "*" if one.name == chosen else " "
        console.print(f"{mark} {one.name}: {one.rule}", soft_wrap=True)
        console.print(f"    {one.source}", style="dim", soft_wrap=True)
