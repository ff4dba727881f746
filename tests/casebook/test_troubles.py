"""What the database complains of, as a sentence for its reader."""

from pathlib import Path

import pytest

from reportedly.casebook.troubles import explain
from reportedly.model.errors import CasebookBusy, CasebookDamaged, CasebookError


@pytest.mark.parametrize(
    ("message", "kind", "advice"),
    [
        ("database or disk is full", CasebookError, "free some disk space"),
        ("database is locked", CasebookBusy, "Try again"),
        ("file is not a database", CasebookDamaged, "restore the rest from a copy"),
        ("attempt to write a readonly database", CasebookError, "Let your user write"),
        ("too many terms", CasebookError, "could not be used: too many terms"),
    ],
)
def test_a_complaint_says_what_to_do(message: str, kind: type[Exception], advice: str) -> None:
    error = explain(message, Path("my-case"))
    assert type(error) is kind
    assert "my-case" in str(error)
    assert message in str(error)
    assert advice in str(error)
