"""Intervals: by whichever way a task is resampled, the same figure gets the same interval."""

import random
from typing import Any

import pytest

from benchmarks.intervals import Interval, by_counts, by_leaving_out, by_rows

Row = dict[str, Any]


def share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def score(gold: list[Row], predicted: list[Row]) -> Row:
    """Score items found, summed over documents, as score.py's F1 figures are."""
    own = {row["id"]: set(row["items"]) for row in predicted}
    pairs = [(set(row["items"]), own.get(row["id"], set())) for row in gold]
    right = sum(len(one & other) for one, other in pairs)
    n_gold, n_pred = (sum(len(pair[side]) for pair in pairs) for side in (0, 1))
    p, r = share(right, n_pred), share(right, n_gold)
    f1 = share(2 * p * r, p + r)
    found = {"p": round(p, 4), "r": round(r, 4), "f1": f1, "n_pred": n_pred, "n_gold": n_gold}
    hits = round(share(right, n_pred), 4)
    places = {"n": n_gold, "resolved": n_pred, "acc@5km": r, "acc@5km_resolved_only": hits}
    return {"documents": len(gold), "items": found, "places": places}


def rows(count: int) -> tuple[list[Row], list[Row]]:
    chance = random.Random(3)  # noqa: S311
    gold = [{"id": str(n), "items": chance.sample(range(9), 4)} for n in range(count)]
    return gold, [{**row, "items": [*row["items"][: chance.randrange(5)], 9]} for row in gold]


WAYS = {
    "rows": by_rows,
    "counts": lambda score, gold, predicted: by_counts(score, gold, predicted, "id"),
    "leaving out": by_leaving_out,
}


def interval(way: str, count: int) -> Interval:
    return WAYS[way](score, *rows(count))["items.f1"]


@pytest.mark.parametrize("way", WAYS)
def test_an_interval_holds_its_figure_and_is_narrower_for_more_documents(way: str) -> None:
    for count in (20, 320):
        low, high = interval(way, count)
        assert low < score(*rows(count))["items"]["f1"] < high
    (few_low, few_high), (low, high) = interval(way, 20), interval(way, 320)
    assert high - low == pytest.approx((few_high - few_low) / 4, rel=0.4)


@pytest.mark.parametrize("way", WAYS)
def test_the_same_predictions_get_the_same_interval(way: str) -> None:
    assert interval(way, 30) == interval(way, 30)


@pytest.mark.parametrize(
    "metric", ["items.p", "items.r", "items.f1", "places.acc@5km", "places.acc@5km_resolved_only"]
)
def test_every_way_agrees(metric: str) -> None:
    known = by_rows(score, *rows(120))[metric]
    for way in WAYS.values():
        assert way(score, *rows(120))[metric] == pytest.approx(known, abs=0.02)


def test_a_document_without_a_prediction_counts_as_one_with_none() -> None:
    gold, predicted = rows(40)
    for way in WAYS.values():
        found = way(score, gold, predicted[:20])["items.r"]
        assert found[1] < score(gold, predicted)["items"]["r"]


def test_of_a_perfect_prediction_nothing_is_uncertain() -> None:
    gold, _ = rows(12)
    for way in WAYS.values():
        assert way(score, gold, gold)["items.f1"] == (1.0, 1.0)
