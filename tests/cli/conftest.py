"""A casebook of an invented town, and the commands on it as a user types them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportedly.casebook.store import Casebook
from reportedly.cli.main import command
from tests.invented import casebook_in, entries, killed
from tests.linking.test_hard_cases import EVENING, FIRST_DAY, MORNING, MORNING_TOO, SECOND_DAY

Run = Callable[..., Result]


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return casebook_in(tmp_path, [MORNING, MORNING_TOO, EVENING, FIRST_DAY, SECOND_DAY])


@pytest.fixture
def run(book: Casebook, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("REPORTEDLY_AUTHOR", "M. Analyst")
    monkeypatch.setenv("COLUMNS", "200")

    def reportedly(*arguments: str) -> Result:
        return CliRunner().invoke(command, ["-c", str(book.path), *arguments])

    return reportedly


def incidents(book: Casebook) -> dict[tuple[int | None, ...] | None, str]:
    return {killed(entry): entry.incident.id for entry in entries(book)}


def both(book: Casebook) -> tuple[str, str]:
    """Give the market's incident and the bus station's."""
    found = incidents(book)
    return found[12, 12, 12], found[3, 3, 3]
