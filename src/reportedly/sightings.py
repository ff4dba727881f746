"""Footage of a casebook as library calls: where it was seen, what it looks like, a person's word.

    found = reportedly.find_footage(book, "clip.mp4").found
    print([(one.other.since, one.match.likeness, one.match.parts) for one in found])
    reportedly.same_footage(book, "v-3f2a", "v-9b41", author="M. Analyst", reason="one smoke")

Media files are named by their id ('v-…'), the beginning of it, or their SHA-256. All calls raise
UnknownId for what is not there; FootageError where a file cannot be described.
"""

from os import PathLike
from pathlib import Path

from reportedly.casebook.store import Casebook
from reportedly.model.decision import Act
from reportedly.pipeline.decisions.decide import Effect, decide
from reportedly.pipeline.footage.find import Search, find_file
from reportedly.pipeline.footage.sighted import (
    FootageEntry,
    Resemblance,
    footage_entries,
    footage_entry,
    resemblances,
    waiting_pairs,
)


def all_footage(book: Casebook) -> tuple[FootageEntry, ...]:
    """Give every media file with its sightings, by the earliest time at which it was seen."""
    with book.reading() as session:
        return tuple(footage_entries(session))


def sightings_of(book: Casebook, footage: str) -> FootageEntry:
    """Give one media file with every time it was seen, and what it was then said to show."""
    with book.reading() as session:
        return footage_entry(session, footage)


def looks_like(book: Casebook, footage: str) -> tuple[Resemblance, ...]:
    """Give what looks like a media file, the surest first, each with a person's word on it."""
    with book.reading() as session:
        return resemblances(session, session.footage.get(footage))


def undecided_footage(book: Casebook) -> tuple[Resemblance, ...]:
    """Give the pairs that look alike and that nobody has decided on, the surest first."""
    with book.reading() as session:
        return waiting_pairs(session)


def find_footage(book: Casebook, file: str | PathLike[str]) -> Search:
    """Say where a media file was seen before; nothing is added to the casebook."""
    with book.reading() as session:
        return find_file(session, Path(file))


def same_footage(
    book: Casebook, first: str, second: str, *, author: str, reason: str = ""
) -> Effect:
    """Hold two media files for one recording; what was seen before its incident is contested."""
    with book.writing() as session:
        return decide(session, Act.SAME_FOOTAGE, (first, second), author, reason=reason)


def different_footage(
    book: Casebook, first: str, second: str, *, author: str, reason: str = ""
) -> Effect:
    """Hold two media files for two recordings, however alike they look."""
    with book.writing() as session:
        return decide(session, Act.DIFFERENT_FOOTAGE, (first, second), author, reason=reason)
