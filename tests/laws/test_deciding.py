"""The law of deciding: what a decision does at once is what a whole run would make of it."""

import random
from collections.abc import Iterable

import pytest

from reportedly.pipeline.decisions.carried_out import catch_up, is_current
from tests.laws.histories import (
    Played,
    Step,
    put_in_memory,
    random_claim_history,
    replayed,
)
from tests.laws.memory import MemorySession, snapshot
from tests.laws.world import world

HISTORIES = range(40)
_DECIDING = ("decide", "claim", "undo")


class Interrupted(Played):
    """A history in which some reports wait to be linked while decisions are made."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__(world(), MemorySession(world().shared), put_in_memory)
        self._chance = chance
        self.left_aside = 0

    def step(self, step: Step) -> None:
        """Do one step; count what other decisions left waiting."""
        super().step(step)
        if step.what in _DECIDING:
            self.left_aside += len(self.session.linking.to_link())

    def add(self, reports: Iterable[int], version: int = 0) -> None:
        """Add reports; half the time they are not linked yet."""
        if self._chance.random() < 0.5:
            super().add(reports, version)
            catch_up(self.session)
            return
        for report in reports:
            self.versions[report] = version
            put_in_memory(self.world, self.session, report, version)


@pytest.mark.parametrize("first", HISTORIES[::10])
def test_a_decision_leaves_a_whole_run_nothing_to_change(first: int) -> None:
    decided = 0
    for seed in range(first, first + 10):
        play = Played(world(), MemorySession(world().shared), put_in_memory)
        for step in random_claim_history(seed):
            play.step(step)
            after = snapshot(play.session)
            catch_up(play.session)
            if step.what in _DECIDING:
                assert snapshot(play.session) == after, (seed, step)
                decided += 1
    assert decided > 20


@pytest.mark.parametrize("first", HISTORIES[::10])
def test_what_waits_beside_decisions_comes_out_as_if_it_had_not_waited(first: int) -> None:
    left_aside = 0
    for seed in range(first, first + 10):
        chance = random.Random(seed)  # noqa: S311
        play = Interrupted(chance)
        catch_up(play.session)
        for step in random_claim_history(seed):
            play.step(step)
        assert is_current(play.session)
        catch_up(play.session)
        left_aside += play.left_aside
        again = replayed(play.world, play, chance)
        assert snapshot(again.session) == snapshot(play.session), seed
    assert left_aside > 0
