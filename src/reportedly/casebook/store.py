"""The casebook: a folder with one investigation in it, opened for reading or for writing.

    with Casebook.create(folder) as book:
        with book.writing() as session:               # an act; a job's is `book.working()`
            session.reports.add([(report, TakenFrom(capture.sha256, ""))])
        with book.reading() as session:               # any number, each of one moment
            rows = session.incident_rows()

Both kinds of session offer the same rooms; in a reading session their changing methods raise
CasebookError. Each changing method commits one transaction together with its log entry; calls
inside `with session.batch():` commit together.

    session.captures    add  get  all  arrivals
    session.reports     add  get  many  rows  publishers  all  to_read
                        count_to_read  taken_from  of_capture
    session.failures    add  resolve  open  all
    session.readings    put  set_aside  retry  claims  claim  mentions  mention  get
                        mentions_of  all_claims
    session.named       put  of_reports
    session.additions   put  of_reports  known  to_ask  count_to_ask  counts
    session.tracing     begin  to_trace  put_prints  sharing  sharing_all
                        put_shared  shared  touching
    session.linking     begin  to_link  file  candidates  put_edges  edges_among  unsure  component
    session.incidents   put  sweep  get  resolve  many  all  of_mentions  aliases
                        begin_weighing  to_weigh  put_assessments  assessment  assessments
    session.decisions   append  all  effective  count
    session.references  put  remove  all  get  in_scope  names_place
    session.settings    get  put  all
    session.footage     add  show  sight  get  many  by_ids  all  count
                        sightings  of_reports  missing
    session.descriptions put  to_describe  retry  many  matches
    session             review_queue  incident_rows  count_incidents  claims_of  reports_of  counts
                        backlog  log_entries  log_head  batch  turn

Files in the folder: `casebook.sqlite`, `objects/` (bytes by hash), `head` (where the log ended),
`write.lock`, `turn.lock` and `door.lock`, and `writer.json` while somebody writes.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine

from reportedly.casebook import log, schema
from reportedly.casebook.access import Clock
from reportedly.casebook.codec import utc_now
from reportedly.casebook.engine import (
    DATABASE,
    KeptEngines,
    kept_engines,
    reading_engine,
    writing_engine,
)
from reportedly.casebook.headfile import NAME as HEAD_FILE
from reportedly.casebook.headfile import read_head, write_head
from reportedly.casebook.lock import Holding, writing_lock
from reportedly.casebook.session import Session
from reportedly.casebook.troubles import explained
from reportedly.casebook.verifying.verify import VerifyReport, verify
from reportedly.model.closing import Closing
from reportedly.model.errors import CasebookDamaged, CasebookError, CasebookNotFound

OBJECTS = "objects"
WAIT_SECONDS = 10.0
"""How long a second writer waits before it says that another one is writing."""


class Casebook(Closing):
    """One investigation's store, in a folder."""

    def __init__(self, path: Path, *, clock: Clock = utc_now) -> None:
        self.path = path
        self._clock = clock
        self._kept: KeptEngines | None = None

    @classmethod
    def create(cls, path: Path, *, clock: Clock = utc_now) -> Self:
        """Make a casebook in a folder that has none, or finish one whose making was cut off.

        Raises CasebookError where a finished casebook lies there, or the folder cannot be written,
        CasebookDamaged where one lay there whose database is gone.
        """
        book = cls(path, clock=clock)
        book._check_not_lost()
        try:
            (path / OBJECTS).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CasebookError(
                f"No casebook could be made at {path}: {error.strerror or error}. Name a folder "
                "that you may write to, and that has room."
            ) from error
        with writing_lock(path, WAIT_SECONDS, Holding.ALONE):
            book._lay_tables()
        return book

    @classmethod
    def open(cls, path: Path, *, clock: Clock = utc_now) -> Self:
        """Open the casebook in a folder.

        Raises CasebookNotFound where there is none, CasebookDamaged where it is newer than this
        program or cannot be read.
        """
        book = cls(path, clock=clock)
        book._check_not_lost()
        if not (path / DATABASE).is_file():
            raise CasebookNotFound(
                f"There is no casebook at {path}. Give the folder that holds {DATABASE}."
            )
        with book._connected(write=False) as connection, connection.begin():
            outdated = schema.check_revision(connection, path)
        if outdated:
            with book.writing():  # a writing session begins by bringing the tables up to date
                pass
        return book

    @classmethod
    def obtain(cls, path: Path, *, clock: Clock = utc_now) -> Self:
        """Open the casebook in a folder; make it where there is none, or its making was cut off.

        Raises what `open` and `create` raise. Two programs that come at once get one casebook.
        """
        if cls._is_begun(path):
            return cls.open(path, clock=clock)
        try:
            return cls.create(path, clock=clock)
        except CasebookError:
            if cls._is_begun(path):
                return cls.open(path, clock=clock)  # another program made it meanwhile
            raise

    @classmethod
    def exists(cls, path: Path) -> bool:
        """Tell whether a folder holds a casebook, finished or not."""
        return (path / DATABASE).is_file()

    def close(self) -> None:
        """Close the casebook: nothing is held outside a session, but what `keeping` keeps."""
        if self._kept is not None:
            self._kept.dispose()

    @contextmanager
    def keeping(self) -> Iterator[None]:
        """Keep connections between sessions while it lasts, for a program that opens many.

        Sessions mean what they mean without it. A folder that cannot be written is left as it is.
        """
        if self._kept is not None or not os.access(self.path, os.W_OK):
            yield
            return
        self._kept = kept_engines(self.path)
        try:
            yield
        finally:
            kept, self._kept = self._kept, None
            kept.dispose()

    @property
    def objects(self) -> Path:
        """The folder of captured bytes."""
        return self.path / OBJECTS

    @property
    def is_writable(self) -> bool:
        """Whether the user who runs this program may write to the folder and its database."""
        return all(os.access(path, os.W_OK) for path in (self.path, self.path / DATABASE))

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Read: everything in the session is of the moment it began, whoever writes meanwhile."""
        with self._connected(write=False) as connection, connection.begin():
            yield Session(connection, self.path)

    @contextmanager
    def writing(self, *, wait_seconds: float = WAIT_SECONDS) -> Iterator[Session]:
        """Write for a moment: nobody else does meanwhile. For acts; they come in between a job's.

        Raises CasebookBusy when another writer does not finish, or leave the turn, in time.
        Raises CasebookDamaged where the log was cut short, so that nothing covers it up.
        """
        with self._opened(wait_seconds, Holding.ACT) as session:
            yield session

    @contextmanager
    def working(self, *, wait_seconds: float = WAIT_SECONDS) -> Iterator[Session]:
        """Write for long: no other job does meanwhile, and acts come in between its turns.

        Each transaction is a turn of its own; what is read in order to be written belongs inside
        one (`Session.turn`). Raises as `writing` does.
        """
        with self._opened(wait_seconds, Holding.JOB) as session:
            yield session

    @contextmanager
    def _opened(self, wait_seconds: float, holding: Holding) -> Iterator[Session]:
        with (
            writing_lock(self.path, wait_seconds, holding) as turn,
            self._connected(write=True) as connection,
        ):
            with turn.taken():
                end = self._begin(connection)
            yield Session(
                connection,
                self.path,
                clock=self._clock,
                committed=self._committed,
                turn=turn,
                begun_at=end,
            )

    def _begin(self, connection: Connection) -> log.Head:
        """Bring the tables up to date, and see that the log holds all that it is known to hold.

        Gives where the log ends.
        """
        with connection.begin():
            schema.upgrade(connection, self.path, self._clock)
            end = log.head(connection)
            known = self._known_head()
            self._check_head(connection, end, known)
        if known != end:
            self._write_head(end)
        return end

    def verify(self, *, expected_head: log.Head | None = None) -> VerifyReport:
        """Recompute every hash and the log's chain; say what was changed, and where.

        `expected_head` is a head written down elsewhere earlier (`headfile.parse_head`): the only
        way to find that the whole folder was replaced or rolled back. Damage is reported, not
        raised; only a file that is no database at all raises CasebookDamaged.
        """
        with self._connected(write=False) as connection, connection.begin():
            return verify(connection, self.path, expected_head)

    @classmethod
    def _is_begun(cls, path: Path) -> bool:
        """Tell whether anything at all was written into a folder's database yet."""
        if not cls.exists(path):
            return False
        with cls(path)._connected(write=False) as connection, connection.begin():
            return not schema.is_bare(connection)

    def _lay_tables(self) -> None:
        with self._connected(write=True, create=True) as connection:
            with connection.begin():
                if schema.revision(connection) is not None:
                    raise CasebookError(f"There is a casebook at {self.path} already; open it.")
                schema.upgrade(connection, self.path, self._clock)
                end = log.head(connection)
            self._write_head(end)

    @contextmanager
    def _connected(self, *, write: bool, create: bool = False) -> Iterator[Connection]:
        with (
            explained(self.path),
            self._engine(write=write, create=create).connect() as connection,
        ):
            yield connection

    def _engine(self, *, write: bool, create: bool) -> Engine:
        if self._kept is not None:
            return self._kept.writing if write else self._kept.reading
        return writing_engine(self.path, create=create) if write else reading_engine(self.path)

    def _check_not_lost(self) -> None:
        """Make sure that a casebook whose database was deleted or emptied is not begun anew.

        The file that remembers the log's end is written after the database alone.
        """
        database = self.path / DATABASE
        held = (database, database.with_name(f"{DATABASE}-wal"))
        if any(path.is_file() and path.stat().st_size for path in held):
            return
        if not self._remembers_a_log():
            return
        raise CasebookDamaged(
            f"The casebook {self.path} has lost its database: {DATABASE} is "
            f"{'empty' if database.is_file() else 'gone'}, and its file {HEAD_FILE!r} remembers "
            f"what was in it. Put {DATABASE} back from a copy. Captured files are in {OBJECTS!r}; "
            "to begin anew, add them to a casebook in another folder."
        )

    def _remembers_a_log(self) -> bool:
        try:
            known = read_head(self.path)
        except CasebookDamaged:
            return True
        return known is not None and known.count > 0

    def _known_head(self) -> log.Head | None:
        try:
            return read_head(self.path)
        except CasebookDamaged as error:
            raise CasebookDamaged(
                f"The file {HEAD_FILE!r} of the casebook {self.path} is garbled: "
                f"{str(error).rstrip('.')}. Run 'reportedly verify'; where it finds nothing else, "
                "remove that file and go on."
            ) from error

    def _check_head(self, connection: Connection, end: log.Head, known: log.Head | None) -> None:
        if known is None or known == end:
            return
        if log.hash_at(connection, known.count) != known.hash:
            raise CasebookDamaged(
                f"The log of the casebook {self.path} does not contain the end that its file "
                f"{HEAD_FILE!r} remembers ({known.count} entries): entries were removed or "
                "changed, or an older database was put back. Run 'reportedly verify'. If you "
                f"restored it yourself, remove the file {HEAD_FILE!r} and go on."
            )

    def _committed(self, end: log.Head) -> None:
        self._write_head(end)
        if self._kept is not None:
            self._kept.checkpoints.soon()

    def _write_head(self, end: log.Head) -> None:
        try:
            write_head(self.path, end)
        except OSError as error:
            raise CasebookError(
                f"What was done is stored, but the file {HEAD_FILE!r} of the casebook {self.path} "
                f"could not be written ({error}). Free some disk space and run the command again."
            ) from error
