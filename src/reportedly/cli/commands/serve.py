"""`reportedly serve`: the workbench in a browser, on this machine alone."""

from pathlib import Path

import click

from reportedly.casebook.store import Casebook
from reportedly.cli.books import opened
from reportedly.cli.files import Folder
from reportedly.cli.terminal import notes, progress_bars
from reportedly.model.errors import CasebookError
from reportedly.publishing.words import counted


@click.command()
@click.argument("folder", metavar="[CASEBOOK]", required=False, type=Folder())
@click.option("--port", default=8300, show_default=True, type=click.IntRange(0, 65535),
              help="0 takes any free one.")  # fmt: skip
@click.option("--read-only", is_flag=True, help="Show, and let nothing be decided.")
@click.option("--layer", "layers", multiple=True, metavar="FILE",
              type=click.Path(path_type=Path, exists=True, dir_okay=False),
              help="A PMTiles or GeoJSON file to show on the map; repeatable.")  # fmt: skip
@click.pass_obj
def serve(
    casebook: Path, folder: Path | None, port: int, read_only: bool, layers: tuple[Path, ...]
) -> None:
    """Open the workbench on CASEBOOK (the one of --casebook, if none is named).

    It listens on this machine alone and prints the link to open; Ctrl-C ends it. What waits to be
    linked or weighed is done first, unless it is opened read only, as one is that your user may
    not write to.
    """
    from reportedly.workbench.layers import layers_of
    from reportedly.workbench.serving import serve as run  # slow to import

    shown = layers_of(layers)
    book = opened(folder or casebook)
    if not read_only and not book.is_writable:
        notes().print("Your user may not write to this casebook: it opens read only.")
        read_only = True
    if not read_only:
        _bring_up_to_date(book)
    run(book, port=port, read_only=read_only, announce=_say, layers=shown)
    notes().print("The workbench is closed. What was decided in it is kept.")


def _bring_up_to_date(book: Casebook) -> None:
    from reportedly.workbench.serving import bring_up_to_date

    try:
        with progress_bars() as progress:
            done = bring_up_to_date(book, progress)
    except CasebookError as error:
        notes().print(f"The casebook opens as it is; it was not brought up to date. {error}")
        return
    if done.linked or done.weighed:
        notes().print(
            f"{counted(done.linked, 'mention')} linked and "
            f"{counted(done.weighed, 'incident')} weighed first."
        )


def _say(link: str) -> None:
    click.echo(f"The workbench is open at\n  {link}\nKeep that link to yourself. Ctrl-C ends it.")
