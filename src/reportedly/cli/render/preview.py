"""Shows what a publication would carry, and what it would leave behind."""

from rich.table import Table

from reportedly.cli.terminal import out
from reportedly.pipeline.publish import Prepared
from reportedly.publishing.inert import one_line
from reportedly.publishing.preview import leaving


def show_preview(prepared: Prepared) -> None:
    """List what leaves, then what is held back, then the people found."""
    console = out()
    publication = prepared.publication
    console.print(f"What leaves under the profile '{publication.profile}':")
    for item in leaving(publication):
        console.print(f"  {item.what} {item.id}: {one_line(item.words)}")
    console.print("\nWhat is held back:")
    if not prepared.held:
        console.print("  nothing but texts and captured files")
    table = Table(box=None, pad_edge=True)
    for name in ("incident", "what", "as the casebook has it", "times", "in its place"):
        table.add_column(name)
    for held in prepared.held:
        cells = (held.incident, held.kind, one_line(held.words), str(held.times), held.shown)
        table.add_row(*cells)
    console.print(table)
    kept = [person.name for person in prepared.people if person.in_office]
    if kept:
        console.print("\nNames that leave, of people who speak for a body: " + "; ".join(kept))
    console.print(
        "\nNo machine finds every name. Read what leaves; hold back more with --withhold-name, "
        "let a public person's name leave with --keep-name.",
    )
