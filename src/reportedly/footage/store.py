"""Hashes of footage on disk, by whose they are: it grows, and finds what lies near a hash.

What is new waits in a small SQLite table and is scanned; when enough waits it becomes a segment,
an unchanging file with multi-index tables, and small segments are merged into larger ones. Each
change is one transaction, and files that no transaction names are swept: a kill at any moment loses
nothing that `add` returned from. Any number of processes read while one writes. The index is
derived from descriptions and may be deleted.
"""

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reportedly.footage import hashing, segment
from reportedly.footage.hashing import Tables
from reportedly.footage.pdq import LENGTH, Hashes
from reportedly.footage.segment import OWNER, Owners, Segment
from reportedly.model.closing import Closing
from reportedly.model.errors import FootageError
from reportedly.writing import UNFINISHED

_VERSION = 1
_WAITING = 20_000
"""Hashes that wait in SQLite before they become a segment."""
_GROWTH = 4
"""Segments are merged so that each is this many times as large as the next smaller one."""

_SUFFIX = ".frames"
_TRIES = 20

_SCHEMA = """
CREATE TABLE footage (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, gone INTEGER NOT NULL);
CREATE TABLE segment (name TEXT PRIMARY KEY, count INTEGER NOT NULL);
CREATE TABLE waiting (number INTEGER NOT NULL, hashes BLOB NOT NULL, owners BLOB NOT NULL);
"""


class HashStore(Closing):
    """A store of hashes in a folder, made on first use. Use as a context manager, or `close` it.

    With glances `near` is three times as fast, and the files are a quarter larger.
    """

    def __init__(self, folder: Path, glances: bool = True) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._glances = folder, glances
        self._held: _Held | None = None
        self._seen = -1
        try:
            opened = sqlite3.connect(folder / "frames.sqlite", timeout=60, isolation_level=None)
            with ExitStack() as on_failure:
                self._db = on_failure.enter_context(closing(opened))
                self._db.execute("PRAGMA journal_mode=WAL")
                self._prepare()
                on_failure.pop_all()
        except sqlite3.DatabaseError as error:
            raise FootageError(f"The frame index cannot be opened ({error}). Delete it.") from error

    def close(self) -> None:
        """Close the files."""
        self._held = None
        self._db.close()

    def __len__(self) -> int:
        """How many hashes are held, of removed footage too until it is swept out."""
        row = self._db.execute(
            "SELECT (SELECT ifnull(sum(count), 0) FROM segment)"
            " + (SELECT ifnull(sum(length(hashes)), 0) FROM waiting) / ?",
            (LENGTH,),
        ).fetchone()
        return int(row[0])

    def holds(self, footage_id: str) -> bool:
        """Tell whether this footage was added, even where it has no frame worth indexing."""
        sought = "SELECT 1 FROM footage WHERE id = ? AND NOT gone"
        return self._db.execute(sought, (footage_id,)).fetchone() is not None

    def put(self, footage_id: str, hashes: Hashes, times: npt.NDArray[np.float32]) -> None:
        """Keep hashes with their times (seconds). What is held already is left as it is."""
        with self._writing() as db:
            if self.holds(footage_id):
                return
            number = db.execute(
                "INSERT INTO footage (number, id, gone)"
                " VALUES ((SELECT ifnull(max(number), 0) + 1 FROM footage), ?, 0)",
                (footage_id,),
            ).lastrowid
            owners = np.zeros(len(hashes), dtype=OWNER)
            owners["footage"], owners["time"] = number, times
            row = (number, hashes.tobytes(), owners.tobytes())
            db.execute("INSERT INTO waiting VALUES (?, ?, ?)", row)
            self._settle(db)

    def remove(self, footage_id: str) -> None:
        """Find this footage no more. Its hashes are swept out when segments are next merged."""
        with self._writing() as db:
            row = db.execute("SELECT number FROM footage WHERE id = ?", (footage_id,)).fetchone()
            if row is not None:
                db.execute("DELETE FROM waiting WHERE number = ?", row)
                # The number stays taken, so that no other footage inherits its hashes.
                gone = "UPDATE footage SET gone = 1, id = id || ' ' || number WHERE number = ?"
                db.execute(gone, row)

    def near(self, sought: Hashes) -> Iterator[tuple[int, str, float, int]]:
        """Find all within distance 31 of each row: (row, footage, seconds, distance)."""
        held = self._snapshot()
        names: dict[int, str | None] = {}
        for row in range(len(sought)):
            for number, time, distance in held.near(sought[row : row + 1]):
                if number not in names:
                    names[number] = self._name(number)
                name = names[number]
                if name is not None:
                    yield row, name, time, distance

    def colliding(self, sought: Hashes, radius: int) -> Iterator[tuple[int, str, int]]:
        """Find what shares a key with a row and lies within `radius`: (row, footage, distance).

        Of each row and footage only the nearest. Not all within the radius are found: as many as
        agree in one of the twelve parts that hashes are cut into.
        """
        names: dict[int, str | None] = {}
        for number, row, distance in self._snapshot().colliding(sought, radius):
            if number not in names:
                names[number] = self._name(number)
            name = names[number]
            if name is not None:
                yield row, name, distance

    def ids(self) -> tuple[str, ...]:
        """Name all footage that is held, sorted."""
        rows = self._db.execute("SELECT id FROM footage WHERE NOT gone ORDER BY id").fetchall()
        return tuple(row[0] for row in rows)

    def _prepare(self) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if version == _VERSION:
            return
        if version:
            raise FootageError("The frame index is of another version. Delete it to build it anew.")
        with self._writing() as db:
            if not db.execute("PRAGMA user_version").fetchone()[0]:
                for statement in filter(str.strip, _SCHEMA.split(";")):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {_VERSION}")

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            self._db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise FootageError(
                "Another process is writing to the frame index. Wait for it."
            ) from error
        try:
            yield self._db
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")
        self._held = None
        self._sweep()

    def _settle(self, db: sqlite3.Connection) -> None:
        """Make a segment of what waits, once it is enough, together with segments no larger."""
        waiting = db.execute("SELECT ifnull(sum(length(hashes)), 0) FROM waiting").fetchone()[0]
        size = waiting // LENGTH
        if size < _WAITING:
            return
        taken = []
        for name, count in db.execute("SELECT name, count FROM segment ORDER BY count").fetchall():
            if count >= size * _GROWTH:
                break
            taken.append(name)
            size += count
        hashes, owners = self._gathered(db, taken)
        name = f"{uuid.uuid4().hex}{_SUFFIX}"
        segment.write(self._folder / name, hashes, owners, self._glances)
        db.executemany("DELETE FROM segment WHERE name = ?", [(old,) for old in taken])
        db.execute("DELETE FROM waiting")
        db.execute("INSERT INTO segment VALUES (?, ?)", (name, len(hashes)))

    def _gathered(self, db: sqlite3.Connection, taken: list[str]) -> tuple[Hashes, Owners]:
        """Put together what waits and what these segments hold, without footage that is gone."""
        parts = [_waiting(db)]
        for name in taken:
            mapped = Segment(self._folder / name)
            parts.append((mapped.hashes, mapped.owners))
        hashes = np.concatenate([part[0] for part in parts])
        owners = np.concatenate([part[1] for part in parts])
        gone = [row[0] for row in db.execute("SELECT number FROM footage WHERE gone")]
        kept = ~np.isin(owners["footage"], gone)
        return hashes[kept], owners[kept]

    def _snapshot(self) -> "_Held":
        """Give what the index holds now; what was mapped before is kept while nothing changes."""
        for _ in range(_TRIES):
            seen = self._db.execute("PRAGMA data_version").fetchone()[0]
            if self._held is not None and seen == self._seen:
                return self._held
            try:
                self._held = self._mapped()
            except FileNotFoundError:  # merged away between the list and the mapping
                continue
            self._seen = seen
            return self._held
        raise FootageError("Files of the frame index are missing. Delete it to build it anew.")

    def _mapped(self) -> "_Held":
        self._db.execute("BEGIN")
        try:
            names = [row[0] for row in self._db.execute("SELECT name FROM segment")]
            waiting = _waiting(self._db)
        finally:
            self._db.execute("COMMIT")
        return _Held([Segment(self._folder / name) for name in names], *waiting)

    def _name(self, number: int) -> str | None:
        row = self._db.execute(
            "SELECT id FROM footage WHERE number = ? AND NOT gone", (number,)
        ).fetchone()
        return row[0] if row else None

    def _sweep(self) -> None:
        """Delete files that no transaction names: merged segments, and what a kill left."""
        named = {row[0] for row in self._db.execute("SELECT name FROM segment")}
        for path in self._folder.iterdir():
            if path.suffix in (_SUFFIX, UNFINISHED) and path.name not in named:
                with suppress(OSError):  # a reader on Windows holds it: swept another time
                    path.unlink()


class _Held:
    """Segments and waiting hashes as they stood at one moment."""

    def __init__(self, segments: list[Segment], hashes: Hashes, owners: Owners) -> None:
        self._segments, self._hashes, self._owners = segments, hashes, owners

    def near(self, one: Hashes) -> Iterator[tuple[int, float, int]]:
        """Find all near one hash: footage number, seconds, distance."""
        found = [(held.owners, held.within(one)) for held in self._segments]
        found.append((self._owners, segment.scan(self._hashes, one)))
        for owners, (numbers, distances) in found:
            for owner, distance in zip(owners[numbers].tolist(), distances.tolist(), strict=True):
                yield owner[0], owner[1], distance

    def colliding(self, sought: Hashes, radius: int) -> Iterator[tuple[int, int, int]]:
        """Find the nearest that share a key: footage number, row, distance."""
        nearest: dict[tuple[int, int], int] = {}
        for owners, tables in [*((s.owners, s.tables) for s in self._segments), self._waiting]:
            rows, numbers, distances = tables.colliding(sought, radius)
            whose = owners["footage"][numbers].tolist()
            for key, distance in zip(
                zip(whose, rows.tolist(), strict=True), distances.tolist(), strict=True
            ):
                nearest[key] = min(distance, nearest.get(key, distance))
        for (number, row), distance in sorted(nearest.items()):
            yield number, row, distance

    @cached_property
    def _waiting(self) -> tuple[Owners, Tables]:
        return self._owners, hashing.tabled(self._hashes)


def _waiting(db: sqlite3.Connection) -> tuple[Hashes, Owners]:
    rows = db.execute("SELECT hashes, owners FROM waiting ORDER BY number").fetchall()
    hashes = np.frombuffer(b"".join(row[0] for row in rows), dtype=np.uint8)
    return hashes.reshape(-1, LENGTH), np.frombuffer(b"".join(row[1] for row in rows), dtype=OWNER)
