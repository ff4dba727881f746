"""`reportedly verify`: recompute every hash and the log's chain."""

from pathlib import Path

import click

from reportedly.casebook.headfile import head_line, parse_head
from reportedly.cli.books import opened
from reportedly.cli.exits import Exit
from reportedly.cli.terminal import out
from reportedly.publishing.inert import one_line


@click.command()
@click.option("--head", help="Where the log ended at an earlier time, as verify printed it then.")
@click.pass_obj
def verify(casebook: Path, head: str | None) -> int:
    """Check that nothing was changed since it was stored; say what was, and where.

    Keep the printed head somewhere else: with --head, a later run also finds a casebook that was
    replaced or rolled back as a whole.
    """
    outcome = opened(casebook).verify(expected_head=parse_head(head) if head else None)
    console = out()
    for problem in outcome.problems:
        what = f"{one_line(problem.where)}: {one_line(problem.what)}"
        console.print(f"CHANGED  {what}", soft_wrap=True)
        console.print(f"         {one_line(problem.advice)}", soft_wrap=True)
    for note in outcome.notes:
        console.print(f"note     {one_line(note.where)}: {one_line(note.what)}", soft_wrap=True)
    counted = ", ".join(f"{count} {kind}" for kind, count in sorted(outcome.checked.items()))
    console.print(f"Checked: {counted}.", soft_wrap=True)
    console.print(f"Head: {head_line(outcome.head)}", soft_wrap=True)
    if outcome.ok:
        console.print("Nothing was changed since it was stored.")
        return Exit.FINE
    console.print(f"Problems found: {len(outcome.problems)}.")
    return Exit.PROBLEM
