"""Taking sources in: whatever one of them sets off, it is set aside and the others go on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import reportedly.pipeline.add as adding
from reportedly.capture.objects import FolderObjects
from reportedly.casebook.store import Casebook
from reportedly.model.capture import Failure
from reportedly.model.report import Report, make_report


def test_a_format_that_breaks_sets_its_source_aside_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken.txt").write_text("This one breaks its format.", encoding="utf-8")
    (tmp_path / "good.txt").write_text("Five people were killed in Zenica.", encoding="utf-8")

    def breaking(capture: object, *_: object, source: str) -> Iterator[Report | Failure]:
        yield make_report(f"Read from {Path(source).name} before it broke.", language="en")
        if source.endswith("broken.txt"):
            raise ImportError("a library of the format is missing")

    monkeypatch.setattr(adding, "extract", breaking)
    book = Casebook.create(tmp_path / "book")
    sources = [str(tmp_path / name) for name in ("broken.txt", "good.txt")]
    with book.writing() as session:
        added = adding.add_sources(session, FolderObjects(book.objects), sources)
        assert [Path(f.subject).name for f in session.failures.open()] == ["broken.txt"]
    assert (added.sources, added.reports) == (2, 2)
    assert "a library of the format is missing" in added.failures[0].reason
