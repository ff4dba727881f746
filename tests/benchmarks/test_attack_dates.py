"""The days of attacks, and how they are scored. Texts are invented."""

import datetime as dt
from typing import Any

import pytest

from benchmarks.tasks.attack_dates import keyed, predict, printed, score

MAY = (dt.date(1989, 5, 4), dt.date(1989, 5, 4))


def text(name: str, *dates: str, told: str = "") -> dict[str, Any]:
    templates = [
        {"slots": {"INCIDENT: DATE": [{"alternatives": [{"value": date, "refs": []}]}]}}
        for date in dates
    ]
    return {"doc_id": name, "text": told, "templates": templates}


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (["04 MAY 89"], (MAY,)),
        (["04 MAY 89", "04 MAY 89"], (MAY,)),
        (["04 MAY 89 - 06 MAY 89"], ((MAY[0], dt.date(1989, 5, 6)),)),
        (["04 MAY 89", "- 06 MAY 89"], ()),
        (["31 FEB 89"], ()),
        ([], ()),
    ],
)
def test_templates_give_days(dates: list[str], days: object) -> None:
    assert keyed(text("1", *dates)) == days


def test_a_dateline_gives_the_day_of_print() -> None:
    assert printed("   OSK, 4 MAY 89 (AGENCY) -- [TEXT] A BUS") == MAY[0]
    assert printed("OSK, NO DATE -- ON 4 MAY 89 A BUS") is None


def test_dated_incidents_and_days_count() -> None:
    gold = [text("1", "04 MAY 89", "07 MAY 89"), text("2", "04 MAY 89"), text("3", "- 04 MAY 89")]
    may, june = ("1989-05-03", "1989-05-04"), ("1989-06-01", "1989-06-01")
    ours = [
        {"doc_id": "1", "days": [may, june]},
        {"doc_id": "2", "days": []},
        {"doc_id": "3", "days": [june]},
    ]
    assert score(gold, ours) == {"precision": 0.5, "recall": pytest.approx(1 / 3)}


def test_nothing_told_is_nothing_wrong() -> None:
    assert score([], []) == {"precision": 1.0, "recall": 0.0}


def test_an_attack_is_read_on_its_day_and_not_on_that_of_print() -> None:
    told = "OSK, 4 MAY 89 -- [TEXT] IT WAS REPORTED TODAY THAT GUNMEN KILLED A JUDGE ON MONDAY."
    (found,) = predict([text("1", told=told)])
    assert found == {"doc_id": "1", "days": [("1989-05-01", "1989-05-01")]}
