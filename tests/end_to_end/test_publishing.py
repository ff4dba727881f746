"""Publishing from the command line: a preview first, then one file."""

from pathlib import Path

from tests.end_to_end.conftest import Run


def test_a_preview_lists_what_leaves_and_writes_nothing(
    demo_book: tuple[Path, str], run: Run, tmp_path: Path
) -> None:
    incident = _first(run, demo_book[0])
    done = run("-c", str(demo_book[0]), "publish", incident, "--preview")
    assert done.returncode == 0, done.stderr
    assert "What leaves under the profile 'public'" in done.stdout
    assert "What is held back" in done.stdout
    assert "claim c-" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_report_is_written_and_says_what_was_held_back(
    demo_book: tuple[Path, str], run: Run, tmp_path: Path
) -> None:
    incident = _first(run, demo_book[0])
    done = run("-c", str(demo_book[0]), "publish", incident, "-o", "out.html", "--title", "A title")
    assert done.returncode == 0, done.stderr
    assert "Held back." in done.stderr
    text = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert "<title>A title</title>" in text
    assert "Hash of that entry" in text


def test_an_unknown_incident_is_refused_and_no_file_is_left(
    demo_book: tuple[Path, str], run: Run, tmp_path: Path
) -> None:
    done = run("-c", str(demo_book[0]), "publish", "i-none", "-o", "out.html")
    assert done.returncode == 3
    assert "i-none" in done.stderr
    assert list(tmp_path.iterdir()) == []


def _first(run: Run, book: Path) -> str:
    listed = run("-c", str(book), "incidents").stdout
    return next(word for word in listed.split() if word.startswith("i-"))
