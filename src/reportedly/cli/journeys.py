"""What the commands that run stages share: the reader in force, and what is said afterwards."""

from collections.abc import Sequence
from pathlib import Path

from reportedly.casebook.session import Session
from reportedly.cli.terminal import notes
from reportedly.pipeline.add import Added
from reportedly.pipeline.footage.describe import FootageCounts
from reportedly.pipeline.gazetteers import gazetteer_of
from reportedly.pipeline.journey import Journey
from reportedly.publishing.inert import one_line
from reportedly.publishing.words import counted
from reportedly.reading.reader import Reader

_SHOWN = 5


def reader_of(session: Session, added: Sequence[Path] = (), *, screen: bool = True) -> Reader:
    """Give the reader with the casebook's own gazetteer files, remembering those just `added`.

    Without `screen` it passes over no report.
    Raises GazetteerError when one of them is missing or malformed.
    """
    gazetteer = gazetteer_of(session, added)
    return Reader(gazetteer, screen=screen)


def say_added(added: Added) -> None:
    """Say what `add` took in, and name the first things it set aside."""
    console = notes()
    known = f", {added.known} already there" if added.known else ""
    media = f", {counted(added.footage, 'new media file')}" if added.footage else ""
    reports = counted(added.reports, "new report")
    console.print(f"{counted(added.sources, 'source')}: {reports}{media}{known}.")
    if added.held:
        console.print(
            f"  {counted(added.held, 'link')} had been fetched before, and not again: "
            "'--fetch-again' does."
        )
    for wrong in added.misnamed:
        console.print(f"  not found: {one_line(str(wrong))}")
    for failure in added.failures[:_SHOWN]:
        console.print(f"  set aside: {one_line(failure.subject, 80)}: {one_line(failure.reason)}")
        console.print(f"    {one_line(failure.advice)}")
    if len(added.failures) > _SHOWN:
        console.print(f"  … and {len(added.failures) - _SHOWN} more: see 'reportedly failures'.")


def passed_over(count: int) -> str:
    """Say how many of the reports read were passed over, and how to have them read in full."""
    return (
        f"{count} of them passed over: no word of theirs tells of an attack "
        "('reportedly read --no-screen' reads them all the same)"
    )


def say_journey(journey: Journey) -> None:
    """Say what the stages did."""
    console = notes()
    console.print(
        f"{counted(journey.read.read, 'report')} read, "
        f"{counted(journey.linked, 'incident mention')} linked, "
        f"{counted(journey.weighed, 'incident')} weighed."
    )
    if journey.read.passed_over:
        console.print(f"  {passed_over(journey.read.passed_over)}.")
    if journey.read.unsupported:
        console.print(f"  {journey.read.unsupported} kept unread: no reader for their language.")
    if journey.read.failed:
        console.print(f"  {journey.read.failed} could not be read: see 'reportedly failures'.")
    say_footage(journey.footage)


def say_footage(counts: FootageCounts) -> None:
    """Say what media were described, and what of them was seen before; nothing where none were."""
    console = notes()
    if counts.described:
        console.print(f"{counted(counts.described, 'media file')} described.")
    if counts.matches:
        console.print(
            f"  {counted(counts.matches, 'pair')} found alike, for you to decide on: "
            "'reportedly footage matches'."
        )
    if counts.failed:
        console.print(f"  {counts.failed} could not be described: see 'reportedly failures'.")
