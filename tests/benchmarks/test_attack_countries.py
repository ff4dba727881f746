"""The countries of attacks, and how they are scored. Texts are invented."""

from typing import Any

import pytest

from benchmarks.tasks.attack_countries import keyed, predict, score


def text(name: str, *locations: str, told: str = "") -> dict[str, Any]:
    fillers = [{"alternatives": [{"value": place, "refs": []}]} for place in locations]
    return {"doc_id": name, "text": told, "templates": [{"slots": {"INCIDENT: LOCATION": fillers}}]}


@pytest.mark.parametrize(
    ("location", "countries"),
    [
        ("PERU: LIMA (CITY)", {"PE"}),
        ("COLOMBIA - VENEZUELA", {"CO", "VE"}),
        ("NORWAY", {"NO"}),
        ("TOLMERIA: OSK (CITY)", set()),
    ],
)
def test_a_template_names_countries(location: str, countries: set[str]) -> None:
    assert keyed(text("1", location)) == countries


def test_placed_incidents_and_texts_count() -> None:
    gold = [text("1", "PERU"), text("2", "PERU"), text("3", "TOLMERIA")]
    told = (("1", ["PE", "US", None]), ("2", []), ("3", ["US"]))
    ours = [{"doc_id": name, "countries": countries} for name, countries in told]
    assert score(gold, ours) == {"precision": pytest.approx(1 / 3), "recall": 0.5}


def test_nothing_told_is_nothing_wrong() -> None:
    assert score([], []) == {"precision": 1.0, "recall": 0.0}


def test_an_attack_is_read_where_it_was_and_not_where_it_was_deplored() -> None:
    told = "OSLO, 3 May 1994 - Norway's minister condemned the murder of a judge in Lima."
    (found,) = predict([text("1", told=told)])
    assert found == {"doc_id": "1", "countries": ["PE"]}
