"""Whatever the program may tell a reader of the workbench is a sentence of the phrasebook.

The sentences are read off the program's own text: those that its errors are raised with, those that
sources are set aside with, and those on media files.
"""

import ast
from collections.abc import Iterator
from importlib import resources
from itertools import product
from pathlib import Path

import pytest

from reportedly.footage import provenance, telling, verdict
from reportedly.model import errors
from reportedly.workbench.languages.countries import UNNUMBERED, country_names
from reportedly.workbench.languages.sentences import said

ROOT = Path(str(resources.files("reportedly")))
NEVER_MET = (
    "cli", "endpoint/address.py", "endpoint/reader.py", "footage/encoders.py", "gazetteer",
    "reading/second.py", "reference/read.py", "workbench/api", "casebook/schema.py",
    "casebook/store.py", "library.py",
)  # fmt: skip
"""What is told in the terminal alone, before a workbench opens, or to programs."""
RAISED = {name for name in vars(errors) if isinstance(vars(errors)[name], type)} | {"HTTPException"}
SET_ASIDE = {"failure", "_failure", "Failure"}
FILLERS = ("7", "killed", "Try later.", "it is not written as a date", "1937-04-26")
"""What may stand where a sentence has a value."""
PARTS = (
    " at line 7", "a PDF", ": 7", "report", "no reference table",
    "There is no decision that begins", "dated 1937-04-26 by its address",
)  # fmt: skip
"""What the program itself puts into some of its sentences."""


def called(node: ast.Call) -> str:
    function = node.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def pieces(node: ast.expr) -> list[str | None] | None:
    """Give a text's pieces, None where a value stands; None for what is no text."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) and node.value else None
    if isinstance(node, ast.JoinedStr):
        return [one.value if isinstance(one, ast.Constant) else None for one in node.values]
    return None


def told(file: Path) -> Iterator[tuple[int, tuple[str | None, ...]]]:
    """Give the texts that a module tells a reader, each with its line."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or called(node) not in RAISED | SET_ASIDE:
            continue
        for argument in node.args:
            found = pieces(argument)
            if found and any(piece and " " in piece.strip() for piece in found):
                yield node.lineno, tuple(found)


def is_said(found: tuple[str | None, ...]) -> bool:
    """Tell whether a text is said, whatever may stand where it has values."""
    holes = found.count(None)
    several = product(FILLERS + PARTS, repeat=min(holes, 3))
    for values in (*product(FILLERS, repeat=min(holes, 3)), *several):
        fill = iter(values * 2)
        text = "".join(next(fill) if piece is None else piece for piece in found)
        if said(text, "ar") is not None:
            return True
    return False


def modules() -> list[str]:
    files = sorted(str(file.relative_to(ROOT)) for file in ROOT.rglob("*.py"))
    return [file for file in files if not file.startswith(NEVER_MET)]


def test_every_sentence_that_is_told_is_said() -> None:
    unsaid = [
        f"{file}:{line} {''.join('…' if one is None else one for one in found)}"
        for file in modules()
        for line, found in told(ROOT / file)
        if not is_said(found)
    ]
    assert unsaid == []
    assert sum(1 for file in modules() for _ in told(ROOT / file)) > 150


def test_it_is_said_how_a_report_is_dated_whose_own_date_was_left_out() -> None:
    dated = (
        "The report is dated 2017-04-05 by its address. Correct the date in a copy, and add that."
    )
    assert "5 أبريل 2017" in (said(dated, "ar") or "")
    assert said(dated.replace("dated 2017-04-05 by its address", "kept without a date"), "ar")


@pytest.mark.parametrize("module", [telling, provenance, verdict])
def test_every_word_on_a_media_file_is_said(module: object) -> None:
    constants = {
        value
        for name, value in vars(module).items()
        if name.startswith("_") and isinstance(value, str) and not name.startswith("__")
    }
    for table in ("_EXIF", "_TAGS", "_STATES"):
        for value in getattr(module, table, {}).values():
            constants |= set(value) if isinstance(value, tuple) else {value}
    assert {word for word in constants if said(word, "ar") is None} <= {"C2PA"}


@pytest.mark.parametrize("number", ["760", "804", "643", "376", "275", "364", "729", "826"])
def test_countries_are_named_in_arabic(number: str) -> None:
    names = country_names("ar")
    assert all("\u0621" <= letter <= "\u06ff" or letter in " ()" for letter in names[number])
    assert {name: names[name] for name in UNNUMBERED if names[name] == name} == {}
