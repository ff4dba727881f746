"""Who is held responsible for attacks, and how it is scored. Texts and parties are invented."""

from typing import Any

import pytest

from benchmarks.tasks.attack_doers import Doer, keyed, names, predict, score


def filler(value: str, *refs: str) -> dict[str, Any]:
    return {"alternatives": [{"value": value, "refs": list(refs)}]}


def text(name: str, *, told: str = "", **slots: list[dict[str, Any]]) -> dict[str, Any]:
    spelled = {
        "individuals": "PERP: INDIVIDUAL ID",
        "bodies": "PERP: ORGANIZATION ID",
        "sure": "PERP: ORGANIZATION CONFIDENCE",
    }
    keys = {spelled[slot]: fillers for slot, fillers in slots.items()}
    return {"doc_id": name, "text": told, "templates": [{"slots": keys}]}


def test_templates_name_individuals_and_bodies_with_a_confidence() -> None:
    row = text(
        "1",
        individuals=[filler("GUNMEN")],
        bodies=[filler("BLUE FRONT")],
        sure=[filler("POSSIBLE", "BLUE FRONT")],
    )
    assert keyed(row) == (
        Doer(("blue front",), frozenset({"possible"})),
        Doer(("gunmen",), frozenset()),
    )


@pytest.mark.parametrize(
    ("party", "same"),
    [("fighters of the Blue Front", True), ("FRONT", True), ("Red Hand", False), ("the", False)],
)
def test_a_party_is_told_by_its_words(party: str, same: bool) -> None:
    assert names(party, Doer(("blue front",), frozenset())) is same


def test_parties_read_and_named_count_in_texts_that_name_any() -> None:
    sure = [filler("POSSIBLE", "BLUE FRONT")]
    gold = [
        text("1", individuals=[filler("GUNMEN")], bodies=[filler("BLUE FRONT")], sure=sure),
        text("2", bodies=[filler("BLUE FRONT")], sure=sure),
        text("3"),
    ]
    ours = [
        {"doc_id": "1", "doers": {"blue front": ["reported as fact"], "army": ["possible"]}},
        {"doc_id": "2", "doers": {"front": ["possible"]}},
        {"doc_id": "3", "doers": {"army": ["possible"]}},
    ]
    assert score(gold, ours) == {
        "precision": pytest.approx(2 / 3),
        "recall": pytest.approx(2 / 3),
        "confidence": 0.5,
    }


def test_nothing_told_is_nothing_wrong() -> None:
    assert score([], []) == {"precision": 1.0, "recall": 0.0, "confidence": 0.0}


def test_who_is_cleared_is_no_doer() -> None:
    told = "The front did not shell Osk on Monday. The army admitted that it killed nine there."
    (found,) = predict([text("1", told=told)])
    assert found == {"doc_id": "1", "doers": {"army": ["claimed or admitted"]}}
