"""How the attack templates' yardstick learns, and writes dates, places and several incidents."""

import numpy as np
import pytest

from benchmarks.tasks.attack_templates import predict
from benchmarks.templates.candidates import DESCRIBED, candidates
from benchmarks.templates.dating import date
from benchmarks.templates.location import location
from benchmarks.templates.observed import Observed
from benchmarks.templates.ridge import learn_scaled, minimised
from benchmarks.templates.weights import scaled_probability, weights
from reportedly.language.english.parser import english

RAIDS = (
    "TOLVAR, 4 MAY 88 -- TERRORISTS BOMBED A BANK IN DOWNTOWN TOLVAR LAST NIGHT. THE BANK WAS "
    "DESTROYED BY THE BOMB. "
    + "THE MINISTER OF TRADE SPOKE OF THE PRICE OF GRAIN AND OF THE RAIN IN THE VALLEYS. " * 8
    + "TERRORISTS ALSO BOMBED A POWER STATION. THE POWER STATION WAS DAMAGED BY THE BOMB."
)


def seen(text: str) -> Observed:
    """Give what is observed of `text`."""
    return Observed(english().parse(text))


def test_things_hit_far_apart_are_two_incidents() -> None:
    (row,) = predict([{"doc_id": "a", "text": RAIDS}])
    hit = [{words for (words,) in template["Target"]} for template in row["gtt_templates"]]
    assert len(hit) > 1
    assert not any({"bank", "power station"} <= one for one in hit)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("A BOMB WENT OFF YESTERDAY.", "03 MAY 88"),
        ("A BOMB WENT OFF ON 28 APRIL.", "28 APR 88"),
        ("A BOMB WENT OFF.", "- 04 MAY 88"),
    ],
)
def test_the_day_is_that_of_the_attack(words: str, day: str) -> None:
    assert date(seen(f"TOLVAR, 4 MAY 88 -- THE MINISTER SPOKE. {words}")) == [day]


def test_without_a_dateline_there_is_no_day() -> None:
    assert date(seen("A BOMB WENT OFF YESTERDAY.")) == []
    assert date(seen("TOLVAR, 31 FEB 88 -- A BOMB WENT OFF.")) == []


def test_the_place_is_named_with_its_country() -> None:
    assert location(seen("A bomb went off in Lyon, France.")) == ["FRANCE: LYON"]
    assert location(seen("A bomb went off.")) == []


def test_people_without_a_name_are_candidates() -> None:
    found = candidates(seen("Gunmen killed two teachers and Juan Perez."))
    assert "two teachers" in {c.words for c in found if c.role == DESCRIBED}


def test_scaled_learning_tells_useful_features_from_noise() -> None:
    examples = [(frozenset({"good", "all", f"noise {i % 3}"}), True) for i in range(30)]
    examples += [(frozenset({"bad", "all", f"noise {i % 3}"}), False) for i in range(30)]
    model, scales = learn_scaled(examples, least=5, strength=10.0, kept=4)
    models = {"m": model, "m scale": scales}
    assert set(scales) >= {"good", "bad"}
    assert len(scales) == 4
    assert scaled_probability(models, "m", {"good", "all"}) > 0.8
    assert scaled_probability(models, "m", {"bad", "all"}) < 0.2
    assert scaled_probability(models, "m", set()) == pytest.approx(0.5, abs=0.1)


def test_the_minimum_of_a_bowl_is_found() -> None:
    centre = np.array([3.0, -2.0, 0.5])
    widths = np.array([1.0, 20.0, 0.1])
    found = minimised(
        lambda at: (float(widths @ (at - centre) ** 2), 2 * widths * (at - centre)), np.zeros(3)
    )
    assert found == pytest.approx(centre, abs=0.05)


def test_every_weight_has_the_scale_that_it_was_learnt_with() -> None:
    table = weights()
    for name, model in table.items():
        if f"{name} scale" in table:
            assert set(model) - {""} == set(table[f"{name} scale"])
