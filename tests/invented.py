"""Casebooks from texts about invented places, through the whole pipeline, for tests."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.store import Casebook
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.capture import Arrival, Capture
from reportedly.model.figure import Category, Group
from reportedly.model.ledger import LedgerEntry
from reportedly.model.passage import Passage
from reportedly.model.report import Report, make_report
from reportedly.pipeline.journey import travel
from reportedly.pipeline.looking.entries import ledger_entries
from reportedly.reading.reader import Reader
from tests.copied import copied, new_casebook

PLACES = """name,lat,lon,kind,country,within
Zimdoria,-20.0,-150.0,country,,
Velkara,-20.00,-150.00,settlement,,Zimdoria
Ostrevan,-20.02,-150.90,settlement,,Zimdoria
Tolmarin,-21.30,-149.10,settlement,,Zimdoria
Quendaro,-19.10,-151.20,settlement,,Zimdoria
Harnel,-20.01,-150.01,neighbourhood,,Velkara
Pellwick,-19.98,-150.03,neighbourhood,,Velkara
"""

_CAPTURE = Capture("0" * 64, 0, "test")
_ARRIVAL = Arrival("0" * 64, "test", "2001-01-01T00:00:00+00:00", "tests")


@cache
def reader() -> Reader:
    """Give a reader that knows the invented places."""
    return Reader(gazetteer())


@cache
def gazetteer() -> Gazetteer:
    """Give the gazetteer that ships, with the invented places."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "places.csv"
        path.write_text(PLACES, encoding="utf-8")
        return Gazetteer.shipped().with_files([path])


def told(publisher: str, published: str, headline: str, *body: str) -> Report:
    """Make a report of a headline and paragraphs."""
    text = "\n\n".join((headline, *body))
    title = Passage.of(text, 0, len(headline))
    return make_report(
        text, headline=title, publisher=publisher, published=published, language="en"
    )


@contextmanager
def casebook(*batches: Sequence[Report]) -> Iterator[Casebook]:
    """Give a casebook to which the batches were added one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        yield casebook_in(Path(folder), *batches)


def casebook_in(folder: Path, *batches: Sequence[Report]) -> Casebook:
    """Give a casebook inside `folder` to which the batches were added one after the other."""
    copied(folder, _make_casebook, *map(tuple, batches))
    return Casebook.open(folder / "book")


def _make_casebook(folder: Path, *batches: Sequence[Report]) -> None:
    book = new_casebook(folder / "book")
    for batch in batches:
        add(book, batch)


def add(book: Casebook, batch: Iterable[Report], using: Reader | None = None) -> None:
    """Store reports, and do with them what `reportedly add` does."""
    with book.writing() as session:
        session.captures.add([_CAPTURE], [_ARRIVAL])
        session.reports.add((report, TakenFrom(_CAPTURE.sha256, report.id)) for report in batch)
        travel(session, using or reader())


def entries(book: Casebook) -> list[LedgerEntry]:
    """Give the ledger, earliest incident first."""
    with book.reading() as session:
        found = list(ledger_entries(session))
    return sorted(
        found, key=lambda e: (str(e.incident.when.first) if e.incident.when else "", e.incident.id)
    )


def ledger(*batches: Sequence[Report]) -> list[LedgerEntry]:
    """Give the ledger of a casebook made of the batches."""
    with casebook(*batches) as book:
        return entries(book)


def killed(entry: LedgerEntry) -> tuple[int | None, int | None, int | None] | None:
    """Give low, best and high of all killed."""
    for figure in entry.assessment.figures:
        if (figure.category, figure.group) == (Category.KILLED, Group.ALL):
            return figure.low, figure.best, figure.high
    return None


def publishers(entry: LedgerEntry) -> set[str | None]:
    """Name those who report an incident."""
    return {report.publisher for report in entry.reports}
