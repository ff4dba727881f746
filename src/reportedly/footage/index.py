"""An index of frame hashes on disk: it grows, and finds all that lies within Hamming distance 31.

What is new waits in a small SQLite table and is scanned; when enough waits it becomes a segment,
an unchanging file with multi-index tables, and small segments are merged into larger ones. Each
change is one transaction, and files that no transaction names are swept: a kill at any moment loses
nothing that `add` returned from. Any number of processes read while one writes. The index is
derived from descriptions and may be deleted.
"""

import sqlite3
import uuid
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
import numpy as np
import numpy.typing as npt

from reportedly.footage import segment, views
from reportedly.footage.description import Description
from reportedly.footage.hashing import RADIUS
from reportedly.footage.pdq import LENGTH, Hashes
from reportedly.footage.segment import OWNER, Owners, Segment
from reportedly.model.errors import FootageError

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


class Hit(msgspec.Struct, frozen=True, array_like=True):
    """One frame found near another."""

    time_query: float
    """Seconds in what is looked for."""
    time: float
    """Seconds in the footage found."""
    distance: int
    """Hamming distance, 0 to 31."""


class Candidate(msgspec.Struct, frozen=True):
    """Footage that shares frames with what is looked for: to be compared, not yet a match."""

    footage: str
    score: float
    """How many different frames of the query were found in it, near ones counting more."""
    hits: tuple[Hit, ...]
    """The nearest hits, by time in the query."""


class FrameIndex:
    """The index in a folder, made on first use. Use as a context manager, or `close` it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._held: _Held | None = None
        self._seen = -1
        try:
            self._db = sqlite3.connect(folder / "frames.sqlite", timeout=60, isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._prepare()
        except sqlite3.DatabaseError as error:
            raise FootageError(f"The frame index cannot be opened ({error}). Delete it.") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

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

    def add(self, footage_id: str, description: Description) -> None:
        """Index the frames of a description. What is held already is left as it is."""
        hashes, times = views.indexed(description)
        self.put(footage_id, hashes, times)

    def put(self, footage_id: str, hashes: Hashes, times: npt.NDArray[np.float32]) -> None:
        """Index hashes with their times (seconds)."""
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

    def find(self, description: Description, limit: int = 20) -> tuple[Candidate, ...]:
        """Rank the footage that shares frames with this description, likeliest first.

        Cropping, windows and much laid-over text leave no frame within distance 31. So where no
        more than `limit` are held, all the others follow, with a score of 0 and no hits: comparing
        with them is the only way to be sure. Where more are held, they are not found.
        """
        hashes, times = views.sought(description)
        hits: dict[str, dict[float, Hit]] = defaultdict(dict)
        for row, footage, time, distance in self.near(hashes):
            at = float(times[row])
            known = hits[footage].get(at)
            if known is None or distance < known.distance:
                hits[footage][at] = Hit(at, time, distance)
        ranked = sorted((_candidate(footage, found) for footage, found in hits.items()), key=_first)
        if len(ranked) < limit:
            ranked += [Candidate(one, 0.0, ()) for one in self._others(set(hits), limit)]
        return tuple(ranked[:limit])

    def _others(self, known: set[str], limit: int) -> list[str]:
        """Name all footage but what is known; nothing where more than `limit` are held."""
        rows = self._db.execute("SELECT id FROM footage WHERE NOT gone ORDER BY id").fetchall()
        return [row[0] for row in rows if row[0] not in known] if len(rows) <= limit else []

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
        segment.write(self._folder / name, hashes, owners)
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
            if path.suffix in (_SUFFIX, segment.UNFINISHED) and path.name not in named:
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


def _waiting(db: sqlite3.Connection) -> tuple[Hashes, Owners]:
    rows = db.execute("SELECT hashes, owners FROM waiting ORDER BY number").fetchall()
    hashes = np.frombuffer(b"".join(row[0] for row in rows), dtype=np.uint8)
    return hashes.reshape(-1, LENGTH), np.frombuffer(b"".join(row[1] for row in rows), dtype=OWNER)


def _candidate(footage: str, found: dict[float, Hit]) -> Candidate:
    hits = tuple(found[at] for at in sorted(found))
    score = sum(1 - hit.distance / (2 * RADIUS) for hit in hits)
    return Candidate(footage, round(score, 3), hits)


def _first(candidate: Candidate) -> tuple[float, str]:
    return -candidate.score, candidate.footage
