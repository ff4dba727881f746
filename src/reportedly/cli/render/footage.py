"""Footage as text: the list, one file with its sightings, what looks alike, what is missing."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from reportedly.cli.render.ledger import chain_words
from reportedly.model.footage import Showing
from reportedly.pipeline.footage.find import Search
from reportedly.pipeline.footage.sighted import FootageEntry, Resemblance, Seen
from reportedly.publishing.footage_words import (
    SILENCE,
    by_words,
    file_words,
    likeness_words,
    part_words,
    reason_words,
    seen_words,
    when_words,
    where_words,
)
from reportedly.publishing.inert import one_line
from reportedly.publishing.rows import says
from reportedly.publishing.words import counted


def list_lines(entries: Iterable[FootageEntry]) -> Iterator[Text]:
    """Give a line for each media file; a sentence where there is none."""
    empty = True
    for entry in entries:
        empty = False
        line = Text(f"{entry.footage.id}  ", style="bold")
        line.append(f"{file_words(entry.footage, entry.described)}, {_sightings_words(entry)}")
        yield line
        if entry.seen:
            yield _item(seen_words(entry.seen[0].sighting.showing), 4, "dim")
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


def entry_lines(entry: FootageEntry, alike: Sequence[Resemblance]) -> Iterator[Text]:
    """Give one media file: what it is, every time it was seen, and what looks like it."""
    yield Text(f"{entry.footage.id}  {file_words(entry.footage, entry.described)}", style="bold")
    yield _item(f"SHA-256 {entry.footage.sha256}", 2, "dim")
    if entry.described and entry.described.trouble:
        yield _item(f"could not be described: {entry.described.trouble}", 2, "yellow")
    for note in entry.described.notes if entry.described else ():
        yield _item(note, 2, "dim")
    yield from _fact_lines(entry)
    yield from _section(f"Seen ({_sightings_words(entry)}, earliest first)")
    for seen in entry.seen:
        yield from _sighting_lines(seen)
    if alike:
        yield from _section("Looks like (what the machine finds; a person decides)")
    for one in alike:
        yield from resemblance_lines(one)


def _fact_lines(entry: FootageEntry) -> Iterator[Text]:
    if entry.described is None or entry.described.trouble:
        return
    yield from _section("What the file says of itself")
    for fact in entry.described.facts:
        yield _item(f"{fact.field}: {fact.value}  ({fact.source})", 2)
        yield _item(fact.unreliability, 6, "dim")
    yield _item(SILENCE, 2, "dim")


def search_lines(search: Search) -> Iterator[Text]:
    """Give what a file was found in, the surest first."""
    if search.unsearched:
        yield _item(
            f"{counted(search.unsearched, 'media file')} not looked through: run "
            "'reportedly footage describe'.",
            0,
            "yellow",
        )
    if not search.found:
        yield Text("It looks like nothing in this casebook.")
    for one in search.found:
        yield from resemblance_lines(one)
    if search.found:
        yield Text("Look at both before you say anything: this is what looks alike, no finding.")


def pair_lines(pairs: Sequence[Resemblance]) -> Iterator[Text]:
    """Give the pairs that wait, each with the commands that decide on it."""
    if not pairs:
        yield Text("No pair waits for a decision.")
    for pair in pairs:
        first, second = pair.pair
        yield Text(f"{first}  {second}", style="bold")
        yield from resemblance_lines(pair)
        yield _item(f"reportedly footage same|different {first} {second}", 4, "dim")


def resemblance_lines(one: Resemblance) -> Iterator[Text]:
    """Give one match, from the side that is looked from: how, which parts, where it was seen."""
    likely = likeness_words(one.match, one.decision, waits=one.needs_second_person)
    yield _item(f"{one.other.footage.id}: {likely}", 2)
    for part in one.match.parts:
        earliest = one.other.seen[0].sighting.showing if one.other.seen else None
        yield _item(part_words(part, earliest), 6)
    for reason in reason_words(one.match):
        yield _item(reason, 6, "dim")
    for seen in one.other.seen[:3]:
        yield _item(seen_words(seen.sighting.showing), 6, "dim")


def _section(title: str) -> Iterator[Text]:
    yield Text()
    yield Text(title, style="bold underline")


def _sighting_lines(seen: Seen) -> Iterator[Text]:
    showing = seen.sighting.showing
    yield _item(seen_words(showing), 2)
    if showing.report:
        yield _item(f"{showing.how} in {showing.report}", 6, "dim")
    if showing.forwarded_from:
        yield _item(f"forwarded from {showing.forwarded_from}", 6, "dim")
    if showing.caption:
        yield _item(f"caption: “{one_line(showing.caption.quote, 240)}”", 6)
    for claim in seen.depictions:
        yield _item(f"{says(claim)}; {claim.stance}; {chain_words(claim)}", 6)


def _sightings_words(entry: FootageEntry) -> str:
    return counted(len(entry.seen), "sighting")


def _item(text: str, indent: int, style: str = "") -> Text:
    return Text(" " * indent + one_line(text), style=style)
