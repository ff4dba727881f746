"""`reportedly publish`: incidents as a profile lets them leave, with a preview before."""

import sys
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from reportedly.cli.books import looked_into
from reportedly.cli.files import Output, replacing
from reportedly.cli.render.preview import show_preview
from reportedly.cli.terminal import notes
from reportedly.pipeline.publish import prepare
from reportedly.publishing.profile import PROFILES, PlaceRule, Profile, profile_named
from reportedly.publishing.publication import Publication
from reportedly.publishing.publication_file import publication_formats, write_publication
from reportedly.publishing.rows import Table


@click.command()
@click.argument("incidents", nargs=-1, required=True, metavar="INCIDENT…")
@click.option(
    "--profile", "named", type=click.Choice(list(PROFILES)), default="public", show_default=True
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(publication_formats()),
    default="html",
    show_default=True,
)
@click.option(
    "--table",
    type=click.Choice([one.value for one in Table]),
    default=Table.INCIDENTS.value,
    show_default=True,
    help="What a format of tables carries; html carries everything.",
)
@click.option("--output", "-o", type=Output(), help="A file.")
@click.option("--preview", is_flag=True, help="Only list what would leave, and what would not.")
@click.option("--title", default="", help="What to call it.")
@click.option("--keep-name", multiple=True, metavar="NAME", help="A public person: let it leave.")
@click.option("--withhold-name", multiple=True, metavar="WORDS", help="Hold these back as well.")
@click.option(
    "--places",
    type=click.Choice([rule.value for rule in PlaceRule]),
    help="How exactly, if not as the profile says; hospitals, camps and shelters keep its rule.",
)
@click.option(
    "--pictures", is_flag=True, help="With small pictures of footage (html): blurred, grey."
)
@click.option(
    "--unread-quotes",
    is_flag=True,
    help="Let quotes leave in scripts without capitals, where no name can be looked for.",
)
@click.pass_obj
def publish(
    casebook: Path,
    /,
    incidents: tuple[str, ...],
    format_: str,
    table: str,
    output: Path | None,
    preview: bool,
    title: str,
    **chosen: Any,
) -> None:
    """Write incidents for others to read, with what must not leave held back.

    The profile 'public' gives places as circles of a coarse grid, takes out names of private
    people, contacts and reviewers' names, and leaves texts and media in the casebook. 'full' holds
    back none of that: it is for colleagues. Look at --preview first; no machine finds every name.
    """
    with looked_into(casebook) as session:
        prepared = prepare(session, incidents, _profile(**chosen), title=title)
    if preview:
        show_preview(prepared)
        return
    count = _write(prepared.publication, format_, Table(table), output)
    for held in prepared.publication.held_back:
        notes().print(f"Held back. {held.sentence}")
    if output is not None:
        notes().print(f"{count} written to {output}.")


def _profile(
    named: str,
    places: str | None,
    keep_name: tuple[str, ...],
    withhold_name: tuple[str, ...],
    unread_quotes: bool,
    pictures: bool,
) -> Profile:
    profile = profile_named(named)
    return replace(
        profile,
        places=PlaceRule(places) if places else profile.places,
        kept_names=keep_name,
        withheld_names=withhold_name,
        unread_quotes=profile.unread_quotes or unread_quotes,
        pictures=pictures,
    )


def _write(publication: Publication, name: str, table: Table, output: Path | None) -> int:
    if output is None:
        return write_publication(publication, name, table, sys.stdout)
    with replacing(output) as out:
        return write_publication(publication, name, table, out)
