"""Exchanging the names of sides: which names, and what is held to have changed."""

import json
from pathlib import Path

import pytest

from benchmarks.tasks import exchanged_sides
from benchmarks.tasks.exchanged_sides import exchanged, predict, rows, score

_SHELLING = "Three drivers were killed near Osk by shells that Velkish troops fired, police said."


def invented(text: str) -> str:
    return (
        text.replace("Velkish", "Borian")
        if "Velkish" in text
        else text.replace("Borian", "Velkish")
    )


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Ukraine says; a Russian, THE UKRAINIAN", "Russia says; a Ukrainian, THE RUSSIAN"),
        ("Ukrainianise, Prussian", "Ukrainianise, Prussian"),
        ("والقوات الروسية في تركيا", "والقوات الأوكرانية في فرنسا"),
        ("الطائرات التركية", "الطائرات الفرنسية"),
    ],
)
def test_names_change_places_and_nothing_else(text: str, other: str) -> None:
    assert exchanged(text) == other
    assert exchanged(other) == text


def test_reports_are_read_less_those_of_page_furniture(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    told = [{"report_id": n, "text": "a", "published": None} for n in "pq"]
    told[1]["boilerplate_suspect"] = "yes"
    path.write_text("\n".join(map(json.dumps, told)), encoding="utf-8")
    assert rows(path) == [{"id": "p", "text": "a", "day": None}]


def test_a_report_comes_out_alike_and_one_without_a_name_is_not_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(exchanged_sides, "exchanged", invented)
    texts = [_SHELLING, "Four herders died when a mine exploded near Brona."]
    (found,) = predict([{"id": t[:5], "text": t, "day": "2031-05-07"} for t in texts])
    assert found == {"id": "Three", "claims": [[], []], "linked": [[], []], "weighed": [[], []]}
    assert score([], [found]) == {"claims": 1.0, "linked": 1.0, "weighed": 1.0}


def test_a_reader_that_knows_one_side_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def partial(text: str) -> str:
        return invented(text).replace("Borian troops", "somebody")

    monkeypatch.setattr(exchanged_sides, "exchanged", partial)
    (found,) = predict([{"id": "one", "text": _SHELLING, "day": "2031-05-07"}])
    gone, come = found["claims"]
    assert gone != come
    assert score([], [found])["claims"] == 0.0


def test_weighing_is_asked_of_reports_that_are_linked_alike() -> None:
    same: list[list[str]] = [[], []]
    other = [["a"], ["b"]]
    told = [
        {"id": "1", "claims": same, "linked": same, "weighed": other},
        {"id": "2", "claims": other, "linked": other, "weighed": other},
        {"id": "3", "claims": same, "linked": same, "weighed": same},
    ]
    assert score([], told) == {
        "claims": pytest.approx(2 / 3),
        "linked": pytest.approx(2 / 3),
        "weighed": 0.5,
    }
