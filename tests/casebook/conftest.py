from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from reportedly.casebook.store import Casebook
from tests.casebook.material import fill
from tests.copied import new_casebook


def ticking() -> Callable[[], str]:
    """Give a clock that advances a second each time it is read."""
    seconds = count()
    return lambda: f"2024-03-09T10:00:{next(seconds) % 60:02}.000000Z"


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    """An empty casebook."""
    return new_casebook(tmp_path / "book")


@pytest.fixture
def full(book: Casebook) -> Casebook:
    """A casebook with rows in every table but decisions and aliases."""
    with book.writing() as session:
        fill(session, book.path)
    return book
