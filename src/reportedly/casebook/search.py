"""Full-text search over reports: any stretch of three letters or more, in any script.

The index lies in a file of its own beside the casebook. It holds nothing that the casebook does
not, is brought up to date when somebody searches, and may be deleted. Case and marks over letters
do not count: 'zepa' finds 'Žepa', and Arabic is found with or without its vowel signs.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import select

from reportedly.casebook import tables
from reportedly.casebook.dialect import among_many
from reportedly.casebook.folding import folded
from reportedly.casebook.prepared import prepared
from reportedly.casebook.session import Session
from reportedly.model.errors import CasebookError
from reportedly.model.passage import Passage
from reportedly.model.report import Report

FILE = "search.sqlite"
SHORTEST = 3
"""Letters that a word must have to be looked for: the index is of letter triples."""

_PAGE = 500
_AROUND = 80
_SEEN = 50_000
"""Characters of a report in which a hit is looked for to be shown; all of it is searched."""
_LAYOUT = (
    "CREATE TABLE IF NOT EXISTS indexed (number INTEGER PRIMARY KEY, report TEXT NOT NULL)",
    "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text, content='', tokenize='trigram')",
)


class Hit(msgspec.Struct, frozen=True):
    """A report that holds every word, with the first place where one stands.

    `around` is a stretch of the report's text, `passage` the words inside the report; both None
    where the words lie too far into a very long text, or in the publisher's name.
    """

    report: Report
    around: Passage | None
    passage: Passage | None


class Found(msgspec.Struct, frozen=True):
    """The hits of one search, newest report first; `total` counts those not shown as well."""

    hits: tuple[Hit, ...]
    total: int
    too_short: tuple[str, ...] = ()
    """Words left out because they have fewer than three letters."""


def search(session: Session, words: str, *, limit: int = 100, offset: int = 0) -> Found:
    """Find the reports in which every word of `words` stands; “quoted words” stand together.

    Brings the index up to date first, on disk, or in memory where the folder cannot be written.
    """
    long, short = sought(words)
    if not long:
        return Found((), 0, short)
    with _index(session) as index:
        _refresh(session, index)
        total, ids = _matching(index, long, limit, offset)
    reports = session.reports.many(ids)
    return Found(tuple(_hit(reports[name], long) for name in ids), total, short)


def sought(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the terms to look for, folded, and those with too few letters to be looked for."""
    terms = [folded(term) for term in _terms(words)]
    long = tuple(term for term in terms if len(term) >= SHORTEST)
    return long, tuple(term for term in terms if len(term) < SHORTEST)


def incidents_with(session: Session, words: str) -> tuple[str, ...] | None:
    """Give the ids of the incidents of whose reports one holds every word, sorted.

    None where no word has letters enough to be looked for.
    """
    long, _ = sought(words)
    if not long:
        return None
    with _index(session) as index:
        _refresh(session, index)
        _, reports = _matching(index, long, -1, 0)
    mentions, members = tables.mentions, tables.members
    held = select(members.c.incident).join(mentions, mentions.c.id == members.c.mention)
    found = held.where(among_many(mentions.c.report, reports)).distinct()
    return tuple(sorted(row.incident for row in session.rows(found)))


def refresh_index(session: Session) -> None:
    """Bring the index up to date before anybody searches."""
    with _index(session) as index:
        _refresh(session, index)


@contextmanager
def _index(session: Session) -> Iterator[sqlite3.Connection]:
    try:
        with closing(_opened(session.path)) as connection:
            yield connection
    except sqlite3.DatabaseError as error:
        raise CasebookError(
            f"The search index {session.path / FILE} cannot be used ({error}). Delete that file "
            "and search again; nothing else is kept in it."
        ) from error


def _opened(folder: Path) -> sqlite3.Connection:
    try:
        return prepared(sqlite3.connect(folder / FILE, timeout=30), _LAYOUT)
    except sqlite3.OperationalError:  # a folder that cannot be written
        return prepared(sqlite3.connect(":memory:"), _LAYOUT)


def _refresh(session: Session, index: sqlite3.Connection) -> None:
    """Add the reports that the index does not hold yet. Reports are numbered, and never leave."""
    reports = tables.reports
    while True:
        last = index.execute("SELECT max(number) FROM indexed").fetchone()[0] or 0
        later = select(reports.c.number).where(reports.c.number > last)
        page = session.rows(later.order_by(reports.c.number).limit(_PAGE))
        if not page:
            return
        numbers = [row.number for row in page]
        found = list(session.reports.stream(later.where(reports.c.number <= numbers[-1])))
        with index:  # one transaction: a second searcher waits, then finds them there
            for number, report in zip(numbers, found, strict=True):
                _file(index, number, report)


def _file(index: sqlite3.Connection, number: int, report: Report) -> None:
    row = index.execute("SELECT 1 FROM indexed WHERE number = ?", (number,)).fetchone()
    if row is None:
        text = folded(f"{report.publisher or ''}\n{report.text}")
        index.execute("INSERT INTO indexed VALUES (?, ?)", (number, report.id))
        index.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, text))


def _matching(
    index: sqlite3.Connection, terms: Sequence[str], limit: int, offset: int
) -> tuple[int, list[str]]:
    """Count the reports that hold every term, and give `limit` ids of them (-1: all)."""
    asked = " AND ".join('"' + term.replace('"', '""') + '"' for term in terms)
    total = index.execute("SELECT count(*) FROM words WHERE words MATCH ?", (asked,)).fetchone()[0]
    rows = index.execute(
        "SELECT report FROM words JOIN indexed ON indexed.number = words.rowid "
        "WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT ? OFFSET ?",
        (asked, limit, offset),
    )
    return int(total), [row[0] for row in rows]


def _terms(words: str) -> Iterator[str]:
    """Give the words asked for; what stands in quotation marks is one."""
    for part, quoted in _parts(words.translate(dict.fromkeys(map(ord, "“”„«»"), '"'))):
        if quoted:
            yield " ".join(part.split())
        else:
            yield from part.split()


def _parts(words: str) -> Iterator[tuple[str, bool]]:
    for place, part in enumerate(words.split('"')):
        if part.strip():
            yield part.strip(), place % 2 == 1


def _hit(report: Report, terms: Sequence[str]) -> Hit:
    text = report.text[:_SEEN]
    place = _first_place(text, terms)
    if place is None:
        return Hit(report, None, None)
    start, end = place
    around = Passage.around(text, start, end, _AROUND)
    return Hit(report, around, Passage.of(text, start, end))


def _first_place(text: str, terms: Sequence[str]) -> tuple[int, int] | None:
    """Find where the first of `terms` stands, in code points of `text`."""
    pieces = [folded(character) for character in text]
    flat = "".join(pieces)
    places = [(at, term) for term in terms if (at := flat.find(term)) >= 0]
    if not places:
        return None
    at, term = min(places)
    if len(flat) == len(text):
        return at, at + len(term)
    owners = [place for place, piece in enumerate(pieces) for _ in piece]
    return owners[at], owners[at + len(term) - 1] + 1
