"""Footage as text: the list, one file with its sightings, and what posts carried in vain."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from reportedly.cli.render.ledger import chain_words
from reportedly.model.footage import Footage, Showing
from reportedly.pipeline.sighted import FootageEntry, Seen
from reportedly.publishing.footage_words import by_words, size_words, when_words, where_words
from reportedly.publishing.inert import one_line
from reportedly.publishing.rows import says


def list_lines(entries: Iterable[FootageEntry]) -> Iterator[Text]:
    """Give a line for each media file; a sentence where there is none."""
    empty = True
    for entry in entries:
        empty = False
        line = Text(f"{entry.footage.id}  ", style="bold")
        line.append(f"{_file_words(entry.footage)}, {_sightings_words(entry)}")
        yield line
        if entry.seen:
            yield _item(_seen_words(entry.seen[0]), 4, "dim")
    if empty:
        yield Text("No media files. 'reportedly add' takes them, alone or with what shows them.")


def missing_lines(showings: Iterable[Showing]) -> Iterator[Text]:
    """Give the posts that carried media which the casebook does not hold, with what is known."""
    empty = True
    for one in showings:
        empty = False
        yield _item(f"{when_words(one)}, {by_words(one)}: {where_words(one)}", 0)
        yield _item(one.left_out or f"named as {one.address}", 4, "dim")
    if empty:
        yield Text("Every medium that a post or a sheet names is here.")


def entry_lines(entry: FootageEntry) -> Iterator[Text]:
    """Give one media file: what it is, and every time it was seen."""
    yield Text(f"{entry.footage.id}  {_file_words(entry.footage)}", style="bold")
    yield _item(f"SHA-256 {entry.footage.sha256}", 2, "dim")
    yield Text()
    yield Text(f"Seen ({_sightings_words(entry)}, earliest first)", style="bold underline")
    for seen in entry.seen:
        yield from _sighting_lines(seen)


def _sighting_lines(seen: Seen) -> Iterator[Text]:
    showing = seen.sighting.showing
    yield _item(_seen_words(seen), 2)
    if showing.report:
        yield _item(f"{showing.how} in {showing.report}", 6, "dim")
    if showing.forwarded_from:
        yield _item(f"forwarded from {showing.forwarded_from}", 6, "dim")
    if showing.caption:
        yield _item(f"caption: “{one_line(showing.caption.quote, 240)}”", 6)
    for claim in seen.depictions:
        yield _item(f"{says(claim)}; {claim.stance}; {chain_words(claim)}", 6)


def _seen_words(seen: Seen) -> str:
    showing = seen.sighting.showing
    return f"{when_words(showing)}, {by_words(showing)}: {where_words(showing)}"


def _file_words(footage: Footage) -> str:
    return f"{footage.kind}, {footage.media_type}, {size_words(footage.size)}"


def _sightings_words(entry: FootageEntry) -> str:
    return f"{len(entry.seen)} sighting{'' if len(entry.seen) == 1 else 's'}"


def _item(text: str, indent: int, style: str = "") -> Text:
    return Text(" " * indent + one_line(text), style=style)
