"""The law of acts in between: decided while a job works, or before or after it, is all the same."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.deciding import reject, same
from reportedly.model.decision import Act, Decision
from reportedly.model.figure import Figure
from reportedly.model.mention import Mention
from reportedly.pipeline import link, weigh
from reportedly.pipeline.decisions.carried_out import carry_out, others_waiting
from reportedly.pipeline.link import link_new
from reportedly.pipeline.policy import policy_of
from reportedly.pipeline.weigh import weigh_new
from tests.copied import new_casebook
from tests.laws.histories import (
    Played,
    Step,
    _put_in_store,
    played,
    playing_in_store,
    random_claim_history,
)
from tests.laws.memory import snapshot
from tests.laws.world import World, world

SEEDS = range(4)
STAGES = ("adding", "linking", "renewing", "weighing")


class Meanwhile:
    """Whoever decides while a job goes on: now and then, where it tells how far it is."""

    def __init__(self, book: Casebook, made: list[Decision], stage: str, seed: int) -> None:
        self._book, self.waiting, self._in = book, list(made), stage
        self._chance = random.Random(seed)  # noqa: S311 - for tests
        self.acted = False

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        if stage == self._in and self.waiting and self._chance.random() < 0.5:
            self.acted = True
            self.decide()

    def decide(self) -> None:
        """Append the next decision and carry it out, in a session of its own."""
        with self._book.writing(wait_seconds=1) as session, session.batch():
            before = others_waiting(session)
            carry_out(session, session.decisions.append(self.waiting.pop(0)), before)


def job(book: Casebook, world: World, first: Played, meanwhile: Meanwhile) -> None:
    """Add the later half of the reports, and link and weigh, as `reportedly add` does."""
    reports = list(first.versions)
    with book.working() as session:
        play = playing_in_store(world, session)
        for report in reports[len(reports) // 2 :]:
            play._put(world, session, report, first.versions[report])
            meanwhile("adding", 1, None)
        session.linking.components = deciding(session, meanwhile)  # type: ignore[method-assign]
        link_new(session, meanwhile)
        weigh_new(session, meanwhile)


def deciding(session: Session, meanwhile: Meanwhile) -> Callable[..., Iterator[frozenset[str]]]:
    """Give what finds what hangs together, while somebody decides between two findings."""
    find = session.linking.components

    def components(*given: Any, **named: Any) -> Iterator[frozenset[str]]:
        for found in find(*given, **named):
            meanwhile("renewing", 1, None)
            yield found

    return components


@pytest.mark.parametrize("stage", STAGES)
def test_what_is_decided_while_a_job_works_comes_out_as_if_decided_after_it(
    stage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(link, "_PAGE", 2)
    monkeypatch.setattr(weigh, "_PAGE", 1)
    acted = 0
    for seed in SEEDS:
        first = played(world(), random_claim_history(seed))
        book = half_added(tmp_path / str(seed), first)
        meanwhile = Meanwhile(book, first.made, stage, seed)
        job(book, world(), first, meanwhile)
        while meanwhile.waiting:
            meanwhile.decide()
        with book.reading() as session:
            assert session.backlog().to_link == session.backlog().to_weigh == 0
            found = {incident.id: incident for incident in session.incidents.all()}
            weighed = {a.incident: a for a in session.incidents.assessments(policy_of(session))}
        assert (found, weighed) == snapshot(first.session), seed
        assert [p for p in book.verify().problems if "0" * 64 not in p.where] == []
        acted += meanwhile.acted
    assert acted


def half_added(folder: Path, first: Played) -> Casebook:
    """Give a casebook with the earlier half of a history's reports."""
    book = new_casebook(folder)
    reports = list(first.versions)
    with book.writing() as session:
        play = playing_in_store(world(), session)
        for report in reports[: len(reports) // 2]:
            play.add([report], first.versions[report])
        weigh_new(session)
    return book


def apart() -> tuple[Mention, Mention]:
    """Give the first mentions of two reports that tell of two incidents."""
    for other in range(1, len(world().reports)):
        both = played(world(), [Step("add", (0, other))])
        one, two = (world().readings[report][0].mentions[0] for report in (0, other))
        held = both.session.incidents.of_mentions([one.id, two.id])
        if len(set(held.values())) == 2:
            return one, two
    raise AssertionError("all reports tell of one incident")


def both_waiting(folder: Path) -> Casebook:
    book = new_casebook(folder)
    with book.writing() as session:
        playing_in_store(world(), session)
        for number, report in enumerate(world().reports):
            if report.id in {mention.report for mention in apart()}:
                _put_in_store(world(), session, number, 0)
    return book


def once(do: Callable[[], object]) -> Callable[..., None]:
    """Give what does something at its first call alone."""
    waiting = [do]
    return lambda *_: waiting.pop()() and None if waiting else None


def test_what_somebody_joins_is_not_taken_apart_by_a_job_that_knew_the_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(link, "_PAGE", 1)
    book, names = both_waiting(tmp_path / "book"), tuple(mention.id for mention in apart())
    join = once(lambda: same(book, *names, author="A. First"))
    with book.working() as session:
        find = session.linking.components

        def components(*given: Any, **named: Any) -> Iterator[frozenset[str]]:
            for found in find(*given, **named):
                join()
                yield found

        session.linking.components = components  # type: ignore[method-assign]
        link_new(session)
    with book.reading() as session:
        assert len(set(session.incidents.of_mentions(names).values())) == 1


def test_what_somebody_rejects_is_not_counted_by_a_job_that_had_begun_to_weigh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weigh, "_PAGE", 1)
    book = both_waiting(tmp_path / "book")
    with book.working() as session:
        link_new(session)
        last = session.incidents.to_weigh()[-1]
        counts = [c.id for c in session.claims_of(last) if isinstance(c.content, Figure)]

        def tell(stage: str, done: int, total: int | None) -> None:
            if done == 1:
                reject(book, *counts, author="A. First")

        weigh_new(session, tell)
    with book.reading() as session:
        assert counts
        assert session.incidents.assessment(last, policy_of(session)).figures == ()


def test_the_histories_above_hold_acts_of_all_kinds() -> None:
    acts = {d.act for seed in SEEDS for d in played(world(), random_claim_history(seed)).made}
    assert {Act.SAME_INCIDENT, Act.SPLIT_INCIDENT, Act.CORRECT_CLAIM, Act.UNDO} <= acts
