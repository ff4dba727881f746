"""What decisions bear on is remembered, and is what somebody finds who remembers nothing."""

from pathlib import Path

import pytest

from reportedly.casebook.store import Casebook
from reportedly.model.decision import Act
from reportedly.pipeline.decisions.decide import decide
from reportedly.pipeline.decisions.decided import Decided, decided
from tests.copied import new_casebook
from tests.laws.histories import Played, playing_in_store, random_claim_history
from tests.laws.world import world


def found_anew(book: Casebook, number: int) -> Decided:
    """Give what is decided to a program that comes to the casebook by another way."""
    way = book.path.parent / f"way {number}"
    way.symlink_to(book.path, target_is_directory=True)
    with Casebook.open(way).reading() as session:
        return decided(session)


def remembered(book: Casebook) -> Decided:
    with book.reading() as session:
        return decided(session)


@pytest.mark.parametrize("seed", [1, 8, 11])
def test_what_is_remembered_is_what_is_found_anew(tmp_path: Path, seed: int) -> None:
    book, changes = new_casebook(tmp_path / "book"), 0
    with book.writing() as session:
        play = playing_in_store(world(), session)
        now = remembered(book)
        for number, step in enumerate(random_claim_history(seed)):
            before = now
            play.step(step)
            now = remembered(book)
            assert now == found_anew(book, number), step
            changes += step.what == "again" and now != before
    assert changes, "no report was read again that was decided on"


def test_what_is_taken_back_is_not_remembered(tmp_path: Path) -> None:
    book = new_casebook(tmp_path / "book")
    with book.writing() as session:
        play = playing_in_store(world(), session)
        play.add([0, 1, 2])
        claims = [claim.id for claim in session.readings.all_claims()]
        decide(session, Act.REJECT_CLAIM, claims[:1], "A. First")
        before = remembered(book)
        with pytest.raises(KeyboardInterrupt):
            decide_and_break_off(play, claims[1])
        assert decided(session) == before
        decide(session, Act.CONFIRM_CLAIM, claims[2:3], "B. Second")
    after = remembered(book)
    assert [d.act for d in after.decisions] == [Act.REJECT_CLAIM, Act.CONFIRM_CLAIM]
    assert after == found_anew(book, 0)


def decide_and_break_off(play: Played, claim: str) -> None:
    """Decide, and read reports otherwise, in a batch that is not finished."""
    with play.session.batch():
        decide(play.session, Act.REJECT_CLAIM, (claim,), "A. First")
        for report in (0, 1, 2):
            play.add([report], 1)
        assert len(decided(play.session).decisions) == 2
        raise KeyboardInterrupt
