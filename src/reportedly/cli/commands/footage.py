"""`reportedly footage`: media files, where each was seen, and what it was said to show."""

from contextlib import ExitStack
from pathlib import Path

import click

from reportedly.cli.books import looked_into, opened
from reportedly.cli.commands.decisions import decide_on, signed
from reportedly.cli.exits import Exit
from reportedly.cli.journeys import say_footage
from reportedly.cli.lazy import Entry, LazyGroup
from reportedly.cli.render.footage import (
    entry_lines,
    list_lines,
    missing_lines,
    pair_lines,
    search_lines,
)
from reportedly.cli.terminal import notes, out, progress_bars
from reportedly.model.decision import Act
from reportedly.pipeline.footage.describe import describe_new
from reportedly.pipeline.footage.find import fetched, find_file
from reportedly.pipeline.footage.learned import SETTING, choose
from reportedly.pipeline.footage.sighted import (
    footage_entries,
    footage_entry,
    resemblances,
    waiting_pairs,
)

_HERE = "reportedly.cli.commands.footage"
_LOOK, _DECIDE, _STAGES = "Look", "Decide", "Run the stage alone"

ENTRIES = {
    "list": Entry(f"{_HERE}:list_footage", "List the media files.", _LOOK),
    "show": Entry(f"{_HERE}:show_footage", "Show one media file, its sightings, matches.", _LOOK),
    "find": Entry(f"{_HERE}:find_footage", "Find where a file or link was seen before.", _LOOK),
    "matches": Entry(f"{_HERE}:list_matches", "List the pairs that wait for a person.", _LOOK),
    "same": Entry(f"{_HERE}:same", "Hold two for one recording.", _DECIDE),
    "different": Entry(f"{_HERE}:different", "Hold two for two recordings.", _DECIDE),
    "encoder": Entry(f"{_HERE}:choose_encoder", "Use a descriptor of your own.", _STAGES),
    "describe": Entry(f"{_HERE}:describe_footage", "Describe what is new.", _STAGES),
}


@click.group(cls=LazyGroup, entries=ENTRIES)
def footage() -> None:
    """Find where media were seen before, and what they were said to show."""


@click.command("list")
@click.option("--missing", is_flag=True, help="Media that posts carried and nobody added.")
@click.pass_obj
def list_footage(casebook: Path, missing: bool) -> None:
    """List the media files, by the earliest time at which each was seen."""
    with looked_into(casebook) as session:
        left_out = session.footage.missing()
        lines = missing_lines(left_out) if missing else list_lines(footage_entries(session))
        shown = list(lines)
    console = out()
    for line in shown:
        console.print(line, soft_wrap=True)
    if left_out and not missing:
        console.print(
            f"{len(left_out)} posts carried media that is not here: 'reportedly footage list "
            "--missing' names them."
        )


@click.command("show")
@click.argument("footage", metavar="FOOTAGE")
@click.pass_obj
def show_footage(casebook: Path, footage: str) -> None:
    """Show FOOTAGE (its id, the beginning of it, or its SHA-256): every time it was seen.

    Each sighting with when, where, by whom and with which caption, and beside it what the caption
    says that the footage shows; then the media that look like it.
    """
    with looked_into(casebook) as session:
        entry = footage_entry(session, footage)
        alike = resemblances(session, entry.footage)
    console = out()
    for line in entry_lines(entry, alike):
        console.print(line, soft_wrap=True)


@click.command("find")
@click.argument("source", metavar="FILE|URL")
@click.option("--contact", default="", envvar="REPORTEDLY_CONTACT", help="Told to a site asked.")
@click.option("--allow-private", is_flag=True, help="Fetch from your own network, too.")
@click.pass_obj
def find_footage(casebook: Path, source: str, contact: str, allow_private: bool) -> None:
    """Find where the media in FILE, or at URL, was seen before; nothing is added.

    A link is fetched, politely, since you name it. What is found is what looks alike, the surest
    first: whether it is the same recording is for you to say, after looking.
    """
    from reportedly.capture.fetch import Fetcher

    with looked_into(casebook) as session, ExitStack() as stack:
        path = Path(source)
        if source.startswith(("http://", "https://")):
            fetcher = Fetcher(contact=contact, allow_private=allow_private)
            path = stack.enter_context(fetched(source, fetcher))
        found = find_file(session, path)
    console = out()
    for line in search_lines(found):
        console.print(line, soft_wrap=True)


@click.command("matches")
@click.pass_obj
def list_matches(casebook: Path) -> None:
    """List the pairs of media that look alike and that nobody has decided on, surest first."""
    with looked_into(casebook) as session:
        pairs = waiting_pairs(session)
    console = out()
    for line in pair_lines(pairs):
        console.print(line, soft_wrap=True)


@click.command()
@click.argument("a")
@click.argument("b")
@signed
@click.pass_obj
def same(casebook: Path, a: str, b: str, author: str, reason: str) -> None:
    """Hold the media files A and B for one recording, or parts of one.

    Where one of them was seen well before an incident that the other is said to show, that
    depiction becomes contested. Named twice, a file that was seen more than once is confirmed to
    be the same footage shown again.
    """
    decide_on(casebook, Act.SAME_FOOTAGE, (a, b), author, reason)


@click.command()
@click.argument("a")
@click.argument("b")
@signed
@click.pass_obj
def different(casebook: Path, a: str, b: str, author: str, reason: str) -> None:
    """Hold the media files A and B for two recordings, however alike they look.

    Named twice, a file that was seen more than once is held to be no re-use: as where the time of
    an earlier sighting is wrong.
    """
    decide_on(casebook, Act.DIFFERENT_FOOTAGE, (a, b), author, reason)


@click.command("encoder")
@click.argument("named", metavar="[FILE|NAME]", default="")
@click.option("--none", "nothing", is_flag=True, help="Use none.")
@click.pass_obj
def choose_encoder(casebook: Path, named: str, nothing: bool) -> None:
    """Use a copy-detection descriptor of your own: an ONNX FILE, or one that a package brings.

    It finds footage that nothing else finds, as the same scene, for a person to look at; it calls
    nothing a copy. Without an argument the one in use is named.
    """
    if nothing or named:
        with opened(casebook).writing() as session:
            choose(session, named)
        notes().print("'reportedly footage describe' describes all footage again.")
        return
    with looked_into(casebook) as session:
        out().print(session.settings.get(SETTING) or "None is in use.", soft_wrap=True)


@click.command("describe")
@click.option("--retry", is_flag=True, help="Try again what could not be described before.")
@click.option("--again", is_flag=True, help="Describe everything anew, as after an installation.")
@click.pass_obj
def describe_footage(casebook: Path, retry: bool, again: bool) -> int:
    """Describe the media files that are new, and look for them among the others.

    'reportedly add' does so too. What was deleted of the derived files is made again.
    """
    with opened(casebook).working() as session, progress_bars() as progress:
        if retry or again:
            session.descriptions.retry(everything=again)
        counts = describe_new(session, progress)
    if not counts.described and not counts.failed:
        notes().print("Nothing waits to be described.")
    say_footage(counts)
    return Exit.SET_ASIDE if counts.failed else Exit.FINE
