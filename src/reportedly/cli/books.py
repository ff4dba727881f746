"""Opens the casebook that the command line names."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.model.errors import CasebookNotFound


def opened(path: Path) -> Casebook:
    """Open the casebook at `path`. Raises CasebookNotFound with what to do about it."""
    try:
        return Casebook.open(path)
    except CasebookNotFound as error:
        raise CasebookNotFound(
            f"There is no casebook at {path}. Make one with 'reportedly add SOURCE…', or name "
            "another with --casebook FOLDER."
        ) from error


def opened_or_made(path: Path) -> Casebook:
    """Open the casebook at `path`, or make one there."""
    return Casebook.obtain(path)


@contextmanager
def looked_into(path: Path) -> Iterator[Session]:
    """Give a reading session on the casebook at `path`."""
    with opened(path).reading() as session:
        yield session
