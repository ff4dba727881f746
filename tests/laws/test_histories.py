"""The laws over random histories of add, decide, undo, re-read and re-order.

A few hundred in the ordinary run. Ten thousand:

    REPORTEDLY_HISTORIES=10000 python -m pytest -m slow tests/laws/test_histories.py
"""

import os
import random
from pathlib import Path

import pytest

from reportedly.model.decision import standing
from reportedly.pipeline.decisions.decide import undo
from reportedly.pipeline.decisions.states import decisions
from reportedly.pipeline.link import link_new
from reportedly.pipeline.weigh import weigh_new
from tests.laws.histories import (
    Played,
    Step,
    broken,
    figures,
    missing_copies,
    outcome,
    played,
    played_in_store,
    put_in_memory,
    random_claim_history,
    random_history,
    replayed,
    states,
)
from tests.laws.memory import MemorySession, snapshot
from tests.laws.world import world

USUAL = 200
WITH_CLAIMS = 10
"""Histories with acts on claims in the ordinary run."""
IN_STORE = 6
"""Histories that are also played over real casebooks in the ordinary run."""
MANY = int(os.environ.get("REPORTEDLY_HISTORIES", "10000"))
AT_ONCE = 25


def order_does_not_matter(play: Played, seed: int) -> None:
    again = replayed(play.world, play, random.Random(seed + 1))  # noqa: S311
    assert snapshot(again.session) == snapshot(play.session)
    assert states(again) == states(play)


def no_decision_is_lost(play: Played) -> None:
    kept = decisions(play.session)
    assert [state.decision for state in kept] == play.made
    assert all(state.state == "in force" or state.why or state.state == "undone" for state in kept)
    assert list(broken(play)) == []


def running_again_changes_nothing(play: Played) -> None:
    before, said = snapshot(play.session), states(play)
    for report, version in play.versions.items():
        play.add([report], version)
    play.append(list(play.made))
    link_new(play.session)
    weigh_new(play.session)
    assert snapshot(play.session) == before
    assert states(play) == said
    assert not play.session.linking.to_link()
    assert not play.session.incidents.to_weigh()


def sides_do_not_matter(play: Played, steps: list[Step]) -> None:
    assert outcome(play) == outcome(played(world(exchanged=True), steps))


def copies_count_for_nothing(play: Played) -> None:
    before = sorted(map(figures, play.session.incidents.weighed.values()))
    for copy in missing_copies(play):
        play.add([copy])
    weigh_new(play.session)
    assert sorted(map(figures, play.session.incidents.weighed.values())) == before


def the_laws_hold(seed: int) -> None:
    """Play one history and try every law on it, those that change it last."""
    steps = random_history(seed)
    play = played(world(), steps)
    order_does_not_matter(play, seed)
    no_decision_is_lost(play)
    sides_do_not_matter(play, steps)
    running_again_changes_nothing(play)
    copies_count_for_nothing(play)


def the_laws_hold_with_claims(seed: int) -> None:
    """Try the laws on a history with acts on claims; what is corrected in a copy is no copy."""
    steps = random_claim_history(seed)
    play = played(world(), steps)
    order_does_not_matter(play, seed)
    no_decision_is_lost(play)
    sides_do_not_matter(play, steps)
    running_again_changes_nothing(play)
    undone_in_turn(play)


def undone_in_turn(play: Played) -> None:
    """Take back every decision that stands: the casebook is as if none had been made."""
    bare = Played(play.world, MemorySession(play.world.shared), put_in_memory)
    for report, version in play.versions.items():
        bare.add([report], version)
    weigh_new(bare.session)
    while stands := standing(play.session.decisions.all()):
        undo(play.session, "A. First", stands[-1].id)
    assert snapshot(play.session) == snapshot(bare.session)


@pytest.mark.parametrize("first", range(0, USUAL, AT_ONCE))
def test_the_laws_hold_over_some_histories(first: int) -> None:
    for seed in range(first, first + AT_ONCE):
        the_laws_hold(seed)


@pytest.mark.parametrize("seed", range(WITH_CLAIMS))
def test_the_laws_hold_over_some_histories_with_claims(seed: int) -> None:
    the_laws_hold_with_claims(seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(WITH_CLAIMS, 1000))
def test_the_laws_hold_over_a_thousand_histories_with_claims(seed: int) -> None:
    the_laws_hold_with_claims(seed)


@pytest.mark.parametrize("seed", [111, 165, 883, 1869, 5013, 5088, 7018])
def test_the_laws_hold_over_histories_that_once_broke_them(seed: int) -> None:
    the_laws_hold(seed)


@pytest.mark.parametrize("seed", [173, 205])
def test_the_laws_hold_over_histories_with_claims_that_once_broke_them(seed: int) -> None:
    the_laws_hold_with_claims(seed)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, MANY, MANY // 10 or 1))
def test_the_laws_hold_over_ten_thousand_histories(first: int) -> None:
    for seed in range(first, min(MANY, first + (MANY // 10 or 1))):
        the_laws_hold(seed)


@pytest.mark.parametrize("seed", range(IN_STORE))
def test_a_real_casebook_comes_to_the_same(seed: int, tmp_path: Path) -> None:
    in_memory = played(world(), random_history(seed))
    in_store = played_in_store(world(), in_memory, tmp_path)
    assert in_store == snapshot(in_memory.session)


@pytest.mark.parametrize("seed", range(3))
def test_a_real_casebook_comes_to_the_same_with_claims(seed: int, tmp_path: Path) -> None:
    in_memory = played(world(), random_claim_history(seed))
    in_store = played_in_store(world(), in_memory, tmp_path)
    assert in_store == snapshot(in_memory.session)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(IN_STORE, 150))
def test_many_real_casebooks_come_to_the_same(seed: int, tmp_path: Path) -> None:
    test_a_real_casebook_comes_to_the_same(seed, tmp_path)
