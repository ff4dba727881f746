"""The history of a toll traces every number that it charts."""

import json
from pathlib import Path

import reportedly
from reportedly.model.figure import Category
from reportedly.pipeline.looking.history import toll_history

PAPERS = (
    ("Courier", "2001-03-05", "Shells hit Dorn in Velkara on Sunday. Nine women were killed."),
    (
        "Herald",
        "2001-03-06",
        "Shells hit Dorn in Velkara on Sunday. The death toll rose to twelve from ten.",
    ),
)


def test_each_number_stands_with_its_words_and_those_left_behind_do_not_count(
    tmp_path: Path,
) -> None:
    lines = [json.dumps({"publisher": p, "published": d, "text": t}) for p, d, t in PAPERS]
    (tmp_path / "reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with reportedly.open_casebook(tmp_path / "book") as book:
        reportedly.add(book, [tmp_path / "reports.jsonl"])
        with book.reading() as session:
            (incident,) = (row.id for row in session.incident_rows())
            first, second = toll_history(session, incident).lines[Category.KILLED]
    assert [said.words for said in first.said] == ["Nine women were killed"]
    assert (first.low, first.best) == (9, 9)
    assert {said.low: said.counted for said in second.said} == {12: True, 10: False}
