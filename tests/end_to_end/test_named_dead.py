"""The dead who are named: shown with their incident, exported, and held back where published."""

import csv
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run

REPORTS = {
    "courier.txt": "The hospital in Velkara said that a shell killed three people in Velkara on "
    "4 March 2001. Those killed, according to the hospital:\n1. Jana Mira Roe, 34\n2. Ivo Marek\n",
    "herald.txt": "A shell killed three people in Velkara on 4 March 2001, the police said. Jana "
    "Roe, a baker, was among the dead. Teacher Ivo Marek, who was killed by the shell, had two "
    "sons. His neighbour Petra Lind was injured.\n",
    "بريد.txt": "استشهاد الشاب سامر هادي العمر بقذيفة على فيلكارا في 4 آذار 2001.\n",
}


@pytest.fixture
def book(run: Run, tmp_path: Path) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = run("-c", "book", "add", *REPORTS)
    assert done.returncode == 0, done.stderr
    return tmp_path / "book"


def test_an_incident_shows_the_dead_who_are_named_with_who_names_them(run: Run, book: Path) -> None:
    shown = run("-c", str(book), "show", _incident(run, book)).stdout
    named = shown.split("Named among the dead (")[1].split("Grade")[0]
    assert named.startswith("2)")
    assert "Ivo Marek: " in named
    assert "Jana Mira Roe (also Jana Roe): " in named
    assert "hospital" in named
    assert "Lind" not in named


def test_a_table_names_them_and_what_is_published_does_not(
    run: Run, book: Path, tmp_path: Path
) -> None:
    incident = _incident(run, book)
    row = next(row for row in _rows(run, book) if row["incident"] == incident)
    assert row["victims"] == "Ivo Marek; Jana Mira Roe"
    published = run("-c", str(book), "publish", incident, "-o", "out.html")
    assert published.returncode == 0, published.stderr
    text = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert "Named among the dead" in text
    for name in ("Marek", "Roe", "Lind"):
        assert name not in text
    kept = run("-c", str(book), "publish", incident, "-o", "kept.html", "--keep-name", "Ivo Marek")
    assert kept.returncode == 0, kept.stderr
    assert "<bdi>Ivo Marek</bdi>" in (tmp_path / "kept.html").read_text(encoding="utf-8")


def test_arabic_names_are_held_back_as_well(run: Run, book: Path, tmp_path: Path) -> None:
    incident = next(row["incident"] for row in _rows(run, book) if "سامر" in row["victims"])
    done = run("-c", str(book), "publish", incident, "-o", "out.html")
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert "Named among the dead" in text
    assert "العمر" not in text


def _incident(run: Run, book: Path) -> str:
    """Give the incident of the English reports."""
    return max(_rows(run, book), key=lambda row: int(row["reports"]))["incident"]


def _rows(run: Run, book: Path) -> list[dict[str, str]]:
    table = run("-c", str(book), "export", "--format", "csv", "--table", "incidents").stdout
    return list(csv.DictReader(table.splitlines()))
