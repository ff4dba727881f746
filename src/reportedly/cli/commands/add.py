"""`reportedly add`: take sources in, then read, trace, link and weigh."""

from pathlib import Path

import click

from reportedly.cli.books import opened_or_made
from reportedly.cli.exits import Exit
from reportedly.cli.jobs import jobs_option
from reportedly.cli.journeys import reader_of, say_added, say_journey
from reportedly.cli.terminal import progress_bars
from reportedly.pipeline.add import add_sources
from reportedly.pipeline.journey import travel
from reportedly.publishing.inert import one_line


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@click.option(
    "--gazetteer",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A file of places of your own (CSV, TSV or GeoJSON); remembered by the casebook.",
)
@click.option("--delay", default=2.0, show_default=True, help="Seconds between two fetches.")
@click.option(
    "--contact",
    default="",
    envvar="REPORTEDLY_CONTACT",
    help="How the sites that are fetched from can reach you: told to them with every request.",
)
@click.option("--fetch-again", is_flag=True, help="Fetch links anew that were fetched before.")
@click.option("--allow-private", is_flag=True, help="Fetch from your own network, too.")
@jobs_option
@click.option("--keep-only", is_flag=True, help="Take in without reading, linking and weighing.")
@click.pass_obj
def add(
    casebook: Path,
    sources: tuple[str, ...],
    gazetteer: tuple[Path, ...],
    delay: float,
    contact: str,
    fetch_again: bool,
    allow_private: bool,
    jobs: int,
    keep_only: bool,
) -> int:
    """Add files, folders, globs, links, or '-' for standard input.

    HTML, plain text, Markdown, WARC, WACZ, RSS, Atom, CSV, Telegram exports and JSONL are told by
    their content. Links are fetched only when given here, politely and once each, and kept as
    WARC: a run that was broken off goes on where it stopped.

    A name that leads nowhere is an error of this call: what the others name is added all the same.
    """
    from reportedly.capture.fetch import Fetcher
    from reportedly.capture.objects import FolderObjects
    from reportedly.capture.sources import misnamed

    wrong = misnamed(sources)
    if len(wrong) == len(sources):
        raise click.UsageError("\n".join(one_line(str(one)) for one in wrong))
    book = opened_or_made(casebook)
    with book.working() as session, progress_bars() as progress:
        reader = reader_of(session, gazetteer)
        added = add_sources(
            session,
            FolderObjects(book.objects),
            sources,
            fetcher=Fetcher(delay=delay, contact=contact, allow_private=allow_private),
            progress=progress,
            fetch_again=fetch_again,
        )
        journey = None if keep_only else travel(session, reader, progress, jobs=jobs)
    say_added(added)
    if journey:
        say_journey(journey)
    if added.misnamed:
        return Exit.USAGE
    aside = len(added.failures) + (journey.set_aside if journey else 0)
    return Exit.SET_ASIDE if aside else Exit.FINE
