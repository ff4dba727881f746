"""What the database complains of, turned into errors with a sentence for the user."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from reportedly.model.errors import CasebookBusy, CasebookDamaged, CasebookError

FULL = ("disk is full", "disk i/o error", "no space left", "could not extend file")
BUSY = ("is locked",)
UNWRITABLE = ("readonly database", "read-only")
DAMAGED = ("malformed", "not a database", "no such table", "no such column", "corrupt")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the database's errors into the casebook's own, naming the casebook at `path`.

    Raises CasebookBusy, CasebookDamaged or, for the rest, CasebookError.
    """
    try:
        yield
    except DatabaseError as error:
        raise explain(str(error.orig), path) from error


def explain(message: str, path: Path) -> CasebookError:
    """Choose the error that tells a user what the database's message means for them."""
    said = message.casefold()
    if any(words in said for words in FULL):
        return CasebookError(
            f"No room to write to the casebook {path} ({message}). What was stored before is safe; "
            "free some disk space and do the same again: it goes on where it stopped."
        )
    if any(words in said for words in BUSY):
        return CasebookBusy(f"Another program holds the casebook {path} ({message}). Try again.")
    if any(words in said for words in DAMAGED):
        return CasebookDamaged(
            f"The casebook {path} is damaged ({message}). Where it can be read at all, 'reportedly "
            "verify' says what can still be trusted; restore the rest from a copy."
        )
    if any(words in said for words in UNWRITABLE):
        return unwritable(path, message)
    return CasebookError(f"The casebook {path} could not be used: {message}.")


def unwritable(path: Path, why: str) -> CasebookError:
    """Give the error that says why nobody can write to the casebook at `path`, and what to do."""
    return CasebookError(
        f"The casebook {path} cannot be written: {why}. Let your user write to its folder and "
        "files, or work on a copy; it can be read as it is."
    )
