"""Access to an open casebook: reads, and in a writing session changes with their log entries."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, Row, select

from reportedly.casebook import log, tables
from reportedly.casebook.change import Change, Sums
from reportedly.casebook.lock import Turn
from reportedly.casebook.remembered import Remembered
from reportedly.casebook.troubles import explained
from reportedly.model.errors import CasebookError

_LOG_HEAD = select(tables.log_head)

Clock = Callable[[], str]
"""Gives the time now, UTC, ISO 8601."""


class Access:
    """One connection to a casebook.

    A reading session holds one transaction open, so that everything it sees is of one moment. A
    writing session commits each change, or each `batch` of them, together with its log entries.

    Where it is a job's, others may write in between its turns: what is read in order to be written
    is read and written inside one `turn`, or one `batch`.
    """

    def __init__(
        self,
        connection: Connection,
        path: Path,
        *,
        clock: Clock | None = None,
        committed: Callable[[log.Head], None] | None = None,
        turn: Turn | None = None,
        begun_at: log.Head | None = None,
    ) -> None:
        self.connection = connection
        self.path = path
        self._clock = clock
        self._committed = committed
        self._turn = turn
        self._left_at = begun_at
        self._ending: tuple[log.Tail, Sums] | None = None
        self.remembered = Remembered()

    @property
    def writable(self) -> bool:
        """Tell whether this is a writing session."""
        return self._clock is not None

    def rows(self, statement: Executable, **given: Any) -> Sequence[Row[Any]]:
        """Run a query and give its rows. `given` are the values of its parameters.

        A statement that is made once, with parameters, is run in a quarter of the time that one
        takes which is put together for each question.
        """
        with explained(self.path):
            if self.connection.in_transaction():
                return self.connection.execute(statement, given).all()
            with self.connection.begin():
                return self.connection.execute(statement, given).all()

    def first(self, statement: Executable, **given: Any) -> Row[Any] | None:
        """Run a query and give its first row, or None."""
        found = self.rows(statement, **given)
        return found[0] if found else None

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Make every change inside one transaction: all of them are stored, or none.

        Batches nest; the outermost commits. Raises CasebookError in a reading session.
        """
        if not self.writable:
            raise CasebookError("This session only reads the casebook; open it for writing.")
        if self._ending is not None:
            yield
            return
        with self.turn():
            try:
                with explained(self.path), self.connection.begin():
                    self._ending = tail, sums = log.Tail(self.connection), Sums(self.connection)
                    yield
                    sums.close()
                    end = tail.close()
            except BaseException:
                self.remembered.clear()
                raise
            finally:
                self._ending = None
            self._left_at = end
            if self._committed:
                self._committed(end)

    @contextmanager
    def turn(self) -> Iterator[bool]:
        """Let nobody else write meanwhile; give whether somebody has since the last turn.

        Turns nest. Between them a job's session lets others in, any other session nobody. Raises
        CasebookBusy where the turn does not come round.
        """
        if self._turn is None or self._turn.is_held:
            yield False
            return
        with self._turn.taken():
            self.remembered.clear()
            now, before = self.log_head(), self._left_at
            self._left_at = now
            yield now != before

    @contextmanager
    def change(self, kind: str, **about: Any) -> Iterator[Change]:
        """Make a change and its log entry; where nothing changes, the log says nothing."""
        with self.batch():
            change = Change(self.connection, **about)
            yield change
            if not change.is_empty and self._clock is not None and self._ending is not None:
                tail, sums = self._ending
                tail.append(self._clock(), kind, change.payload(sums))
                self.remembered.forget((*change.tables, log.NAME))

    def log_head(self) -> log.Head:
        """Say where the log ends: copy it somewhere safe, and give it to `verify` later."""
        if self._ending is not None:
            return self._ending[0].end
        return self.remembered.of(log.NAME, "head", self._head_row)

    def _head_row(self) -> log.Head:
        row = self.first(_LOG_HEAD)
        return log.Head(row.entries, row.hash) if row is not None else log.Head(0, log.START)
