"""The journey as library calls: one text without a store, or sources into a casebook."""

from collections.abc import Iterator, Sequence
from functools import cache
from os import PathLike, fspath
from pathlib import Path

from reportedly.capture.objects import FolderObjects
from reportedly.casebook.store import Casebook
from reportedly.language.identify import identify
from reportedly.model.errors import CasebookError
from reportedly.model.ledger import LedgerEntry
from reportedly.model.reading import Reading
from reportedly.model.report import make_report
from reportedly.pipeline.add import Added, add_sources
from reportedly.pipeline.gazetteers import gazetteer_of
from reportedly.pipeline.journey import travel
from reportedly.pipeline.looking.entries import ledger_entries
from reportedly.reading.reader import Reader


@cache
def _reader(screen: bool = True) -> Reader:
    return Reader(screen=screen)


def read(
    text: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    language: str | None = None,
    screen: bool = True,
) -> Reading:
    """Give the claims and incident mentions of one text, with no store at all.

    `published` is ISO 8601; without it, relative dates ('on Monday') stay unresolved. `language`
    is a BCP 47 code, told from the text where it is None. Every claim's passage satisfies
    `text[passage.start:passage.end] == passage.quote` (code points, half-open). With `screen`, a
    text in which no word tells of an attack is not parsed, and its reading says so. Raises
    UnsupportedLanguage when no reader for the language is installed, ValueError when `published`
    is not a date.
    """
    report = make_report(
        text, published=published, publisher=publisher, language=language or identify(text)
    )
    return _reader(screen).read(report)


def open_casebook(folder: str | PathLike[str]) -> Casebook:
    """Open the casebook in `folder`, or make one.

    Raises CasebookError where neither works, or `folder` is empty: '.' is the present one.
    """
    if not fspath(folder):
        raise CasebookError("The folder's name is empty. Name one; the present one is '.'.")
    return Casebook.obtain(Path(folder))


def add(
    book: Casebook,
    sources: Sequence[str | PathLike[str]],
    *,
    gazetteer: Sequence[str | PathLike[str]] = (),
) -> Added:
    """Take files and folders into `book`; read, trace, link and weigh what is new.

    `gazetteer` names files of places of one's own, which the casebook remembers. What cannot be
    taken in is set aside with its reason, in the result and in the casebook. URLs are not fetched.
    Raises CasebookBusy when another process is writing, GazetteerError for a file of places that
    is missing or malformed.
    """
    with book.working() as session:
        reader = Reader(gazetteer_of(session, [Path(path) for path in gazetteer]))
        added = add_sources(session, FolderObjects(book.objects), [str(s) for s in sources])
        travel(session, reader)
    return added


def ledger(book: Casebook) -> Iterator[LedgerEntry]:
    """Stream every incident with its assessment, claims and reports."""
    with book.reading() as session:
        yield from ledger_entries(session)
