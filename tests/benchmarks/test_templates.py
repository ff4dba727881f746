"""How the attack templates' yardstick learns, and writes dates, places and several incidents."""

import re
from pathlib import Path

import numpy as np
import pytest

from benchmarks.tasks.attack_templates import FILES, predict
from benchmarks.templates.candidates import DESCRIBED, ROLES, candidates
from benchmarks.templates.dating import date
from benchmarks.templates.fitting import fit, fit_line
from benchmarks.templates.heard import encoder, mean_chance
from benchmarks.templates.judging import (
    Judge,
    Line,
    chances,
    judges,
    lines,
    pair_line,
    text_chances,
)
from benchmarks.templates.location import location
from benchmarks.templates.observed import Observed
from benchmarks.templates.parting import Pairs, part
from benchmarks.templates.ridge import learn_scaled, minimised
from benchmarks.templates.stages import ANY, WHOLE, first_stage
from benchmarks.templates.stretches import LONGEST, seen_as, stretches
from benchmarks.templates.weights import scaled_probability, weights
from benchmarks.yardsticks import measure
from reportedly.language.english.parser import english
from reportedly.reading.attribution.pieces import STAND_INS

ROOT = Path(__file__).parents[2]
CARD = ROOT / "docs" / "reference" / "learned-tables.md"
DATA = ROOT.parent / "shared" / "data"
RAIDS = (
    "TOLVAR, 4 MAY 88 -- TERRORISTS BOMBED A BANK IN DOWNTOWN TOLVAR LAST NIGHT. THE BANK WAS "
    "DESTROYED BY THE BOMB. "
    + "THE MINISTER OF TRADE SPOKE OF THE PRICE OF GRAIN AND OF THE RAIN IN THE VALLEYS. " * 8
    + "MEANWHILE ANOTHER BOMB EXPLODED IN THE CITY OF RENSIK YESTERDAY. A POWER STATION WAS "
    + "DAMAGED BY TERRORISTS."
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


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("Alleged terrorists burned five buses.", "PerpInd", "alleged terrorists"),
        ("Five buses were burned.", "Target", "five buses"),
        ("At least two houses were damaged.", "Target", "at least two houses"),
    ],
)
def test_keys_leave_out_hedges_and_the_number_of_things(text: str, role: str, words: str) -> None:
    found = {c.words for c in candidates(seen(text)) if c.role == role}
    assert words not in found
    assert any(words.endswith(shorter) for shorter in found)


def test_a_body_called_by_common_nouns_is_found_by_its_members_wherever_it_stands() -> None:
    text = "GUERRILLAS OF THE BURNING RIVER BLEW UP A BRIDGE. THE ARMY BLAMED THE BURNING RIVER."
    found = {c.words: c for c in candidates(seen(text)) if c.role == "PerpOrg"}
    assert len(found["burning river"].tokens) == 2


@pytest.mark.parametrize(
    "text",
    [
        "ABOUT 30 BURNING RIVER MEMBERS BOMBED AN OFFICE.",
        "THE BURNING RIVER ORGANIZATION BOMBED AN OFFICE.",
        "MEMBERS OF THE BURNING RIVER BOMBED AN OFFICE.",
    ],
)
def test_a_body_is_called_by_all_that_is_put_before_its_members(text: str) -> None:
    assert "burning river" in {c.words for c in candidates(seen(text)) if c.role == "PerpOrg"}


def test_a_surname_that_is_a_word_as_well_is_part_of_the_name() -> None:
    text = "GUNMEN KILLED JUAN CARLOS FUENTES, A TEACHER. THE JUAN CARLOS PEREZ COMMAND FLED."
    named = {c.words for c in candidates(seen(text)) if c.role == "Victim"}
    assert named == {"juan carlos fuentes", "juan carlos perez"}


def test_what_somebody_is_called_is_no_part_of_his_name() -> None:
    text = "GUNMEN KILLED FORMER SENATOR JUAN PEREZ AND BRITISH CITIZEN JANE ROE."
    named = {c.words for c in candidates(seen(text)) if c.role == "Victim"}
    assert {"juan perez", "jane roe"} <= named
    people = seen("ENGINEERS JUAN PEREZ AND ANA BIANCHI, AND ITALIAN DINO ROSSY, WERE KIDNAPPED.")
    named = {c.words for c in candidates(people) if c.role == "Victim"}
    assert {"juan perez", "ana bianchi", "dino rossy"} <= named


def test_every_role_has_a_judge_that_sees_what_stands_around_a_candidate() -> None:
    assert set(judges()) == set(ROLES)
    text = seen(RAIDS)
    found = candidates(text)
    first = first_stage(weights(), text.whole(), found)
    heard = encoder().heard(text.document, found)
    read = text_chances(first, heard, found)
    told = chances(first, heard, found, read | {ANY: 0.95})
    doubted = chances(first, heard, found, read | {ANY: 0.02})
    assert all(0 < chance < 1 for chance in told)
    by_words = {(c.role, c.words): p for c, p in zip(found, told, strict=True)}
    assert by_words["Target", "bank"] > by_words["Target", "power"]
    assert sum(told) > sum(doubted)


def test_a_text_on_an_attack_is_told_from_one_on_the_harvest() -> None:
    told = [read_chances(text) for text in (RAIDS, "TOLVAR -- THE GRAIN HARVEST WILL BE GOOD.")]
    assert set(lines()) == set(WHOLE)
    assert told[0][ANY] > 0.5 > told[1][ANY]
    assert told[0]["bombing"] > told[0]["kidnapping"]


def read_chances(words: str) -> dict[str, float]:
    """Give what is made of a whole text."""
    text = seen(words)
    found = candidates(text)
    first = first_stage(weights(), text.whole(), found)
    return text_chances(first, encoder().heard(text.document, found), found)


@pytest.mark.parametrize("times", [1, 60])
def test_every_candidate_is_heard_in_every_stretch(times: int) -> None:
    text = seen(RAIDS * times)
    found = candidates(text)
    heard = encoder().heard(text.document, found)
    assert [len(odds) for odds in heard.apart] == [len(c.tokens) for c in found]
    assert len(heard.each) == len(found)
    assert np.isfinite([*heard.whole, *heard.each]).all()


def test_stretches_are_within_what_is_read_together_and_hold_every_token() -> None:
    document = seen(RAIDS * 60).document
    cut = stretches(document, encoder().vocabulary)
    assert max(map(len, cut.pieces)) <= LONGEST
    assert set(cut.places) == set(range(len(document.tokens)))
    assert len({cut.places[at] for at in cut.places}) == len(document.tokens)


def test_an_empty_text_tells_of_nothing() -> None:
    assert predict([{"doc_id": "a", "text": ""}])[0]["gtt_templates"] == []


def test_the_encoder_sees_no_name_but_what_kind_of_name_it_is() -> None:
    document = seen("THE TOLVAR FRONT KIDNAPPED JANA ROE IN RENSIK, THE MORLANS SAID.").document
    named = {seen_as(token) for token in document.tokens if token.pos == "PROPN"}
    assert named
    assert named <= {"john", "company", *STAND_INS.values()}


def test_the_mean_of_chances_is_between_them() -> None:
    assert mean_chance([2.0, 2.0]) == pytest.approx(2.0)
    assert -8 < mean_chance([-8.0, 1.0]) < 1


def test_a_line_learns_which_number_tells() -> None:
    chance = np.random.default_rng(7)
    rows = chance.normal(3.0, 2.0, size=(500, 3)).astype(np.float32)
    right = rows[:, 1] > 3
    line = Line(**fit_line(rows, right, 1.0))
    assert ((line.chances(rows) > 0.5) == right).mean() > 0.95
    shares = np.where(right, 1.0, 0.0).astype(np.float32)
    assert Line(**fit_line(rows, right, 1.0, shares)).chances(rows).min() > 0.5


def test_fillers_side_by_side_share_an_incident_more_likely_than_those_far_apart() -> None:
    text = seen(RAIDS)
    hit = {c.words: c for c in candidates(text) if c.role in ("Target", "PerpInd")}
    pairs = Pairs(text, "bombing", pair_line())
    near = pairs.odds(hit["terrorists"], hit["bank"])
    assert near > pairs.odds(hit["bank"], hit["power station"])
    assert pairs.odds(hit["bank"], hit["terrorists"]) == near


def test_those_who_did_it_are_in_some_incident_and_nobody_is_lost() -> None:
    text = seen(RAIDS)
    own = [c for c in candidates(text) if c.role != "PerpOrg"]
    parted = part(Pairs(text, "bombing", pair_line()), own)
    assert {c for group in parted for c in group} == set(own)
    assert part(Pairs(text, "bombing", pair_line()), []) == [()]


def test_a_rank_stays_before_the_name_of_whoever_did_it_alone() -> None:
    found = candidates(seen("COLONEL JUAN PEREZ ORDERED THE MURDER OF CAPTAIN RAUL ROE."))
    words = {(c.role, c.words) for c in found}
    assert ("PerpInd", "colonel juan perez") in words
    assert ("Victim", "raul roe") in words


def test_a_judge_learns_what_no_straight_line_parts() -> None:
    chance = np.random.default_rng(7)
    rows = chance.normal(size=(2000, 4)).astype(np.float32)
    right = rows[:, 0] * rows[:, 1] > 0
    arrays = fit(rows, right)
    judge = Judge(*(arrays[n].astype(np.float32) for n in ("middle", "across", "out", "scale")))
    assert ((judge.chances(rows) > 0.5) == right).mean() > 0.65
    again = fit(rows, right)
    assert all((arrays[name] == again[name]).all() for name in arrays)


@pytest.mark.slow
def test_the_figures_of_the_card_come_out_again() -> None:
    if not (DATA / FILES[0]).is_file():
        pytest.skip("the texts do not travel with the project: ../shared/data is absent")
    measured = {m.metric: m.value for m in measure(DATA, frozenset({"attack_templates"}), print)}
    said = re.search(
        r"`gtt_micro` is (\.\d+) and `official_like`\s(\.\d+)", CARD.read_text("utf-8")
    )
    assert said is not None
    found = [measured["gtt_micro.f1"], measured["official_like.all_slots.f1"]]
    assert found == pytest.approx([float(figure) for figure in said.groups()], abs=0.002)
