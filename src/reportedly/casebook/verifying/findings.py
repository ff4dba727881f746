"""What verification finds: problems, notes, and the report that gathers them."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
from sqlalchemy.exc import DatabaseError, SQLAlchemyError

from reportedly.casebook.log import Head

MOST = 1000
"""Problems that a report names one by one; further ones are counted."""

RESTORE = "Restore it from a copy of the casebook, or find out who changed it and why."
REBUILD = "It can be made again from the reports: run the reading again with a fresh casebook."


class Problem(msgspec.Struct, frozen=True):
    """Something that was changed since it was stored: where, what, and what to do."""

    where: str
    what: str
    advice: str


class Note(msgspec.Struct, frozen=True):
    """Something worth knowing that is no damage, such as what an interrupted run leaves."""

    where: str
    what: str


class VerifyReport(msgspec.Struct, frozen=True):
    """The outcome of a verification. `checked` counts what was recomputed, by kind."""

    checked: dict[str, int]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]
    head: Head
    """Where the log ends now: keep it elsewhere to verify against later."""

    @property
    def ok(self) -> bool:
        """Tell whether nothing was found to be changed."""
        return not self.problems


class Findings:
    """Gathers problems and notes while the checks run."""

    def __init__(self) -> None:
        self.checked: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.notes: list[Note] = []
        self._unnamed = 0

    def problem(self, where: str, what: str, advice: str = RESTORE) -> None:
        """Record a problem."""
        if len(self.problems) < MOST:
            self.problems.append(Problem(where, what, advice))
        else:
            self._unnamed += 1

    def note(self, where: str, what: str) -> None:
        """Record a note."""
        self.notes.append(Note(where, what))

    @contextmanager
    def checking(self, where: str) -> Iterator[None]:
        """Run one check; what cannot even be read is a problem at `where`."""
        try:
            yield
        except DatabaseError as error:
            self.problem(where, f"cannot be read: {error.orig}")
        except (SQLAlchemyError, ValueError, TypeError, AttributeError) as error:
            self.problem(where, f"cannot be read: {error}")

    def report(self, head: Head) -> VerifyReport:
        """Give the outcome."""
        if self._unnamed:
            self.problems.append(
                Problem("casebook", f"{self._unnamed} more problems were found", RESTORE)
            )
        return VerifyReport(dict(self.checked), tuple(self.problems), tuple(self.notes), head)
