"""What a decision does at once: its own incidents' work, however large the casebook is."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from benchmarks.bulk import bulk_casebook
from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.rooms.settings import LINKER, WEIGHER
from reportedly.casebook.store import Casebook
from reportedly.model.decision import Act
from reportedly.pipeline.decisions.carried_out import catch_up, is_current
from reportedly.pipeline.decisions.decide import decide, undo
from tests.invented import casebook_in, reader, told
from tests.linking.test_hard_cases import EVENING, MORNING, MORNING_TOO

_EVERY = 10
"""Steps of SQLite's machine from one count to the next."""


def steps_of_rejecting(book: Casebook) -> int:
    """Count the steps that SQLite takes to reject a claim and to take that back."""
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += 1
        return 0

    with book.writing() as session:
        incident = session.incident_rows(limit=1)[0].id
        claim = session.claims_of(incident)[0].id
        session.connection.connection.dbapi_connection.set_progress_handler(count, _EVERY)  # type: ignore[union-attr]
        decide(session, Act.REJECT_CLAIM, (claim,), "A. First")
        undo(session, "A. First")
    return counted


def test_a_decision_takes_as_much_work_in_a_casebook_of_many_incidents(tmp_path: Path) -> None:
    few, many = (steps_of_rejecting(bulk_casebook(tmp_path / str(n), n)) for n in (30, 300))
    assert many < 1.5 * few


FIGURE = '{"best": 2, "category": "killed", "group": "all", "high": 3, "low": 1}'


@pytest.mark.parametrize(
    ("act", "value", "most"),
    [
        (Act.REJECT_CLAIM, "", 125),  # of a made casebook: its incident parts and comes together
        (Act.DIFFERENT_INCIDENT, "", 80),
        (Act.SAME_INCIDENT, "", 90),
        (Act.OVERRIDE_FIGURE, FIGURE, 45),
    ],
)
def test_a_decision_asks_the_database_little_however_many_were_made(
    tmp_path: Path, act: Act, value: str, most: int
) -> None:
    book = bulk_casebook(tmp_path / "book", 60)
    with book.reading() as session:
        ids = [row.id for row in session.incident_rows()]
        claims = [session.claims_of(name)[0].id for name in ids]
    subjects = {
        Act.REJECT_CLAIM: [(claim,) for claim in claims],
        Act.OVERRIDE_FIGURE: [(name,) for name in ids],
    }.get(act, list(zip(ids[::2], ids[1::2], strict=True)))
    asked = [statements_of_deciding(book, act, names, value) for names in subjects[:12]]
    assert max(asked) <= most
    assert book.verify().ok


def statements_of_deciding(book: Casebook, act: Act, subjects: Sequence[str], value: str) -> int:
    """Count the statements that one act takes, in a session of its own."""
    asked: list[str] = []

    def note(*given: Any) -> None:
        asked.append(given[2])

    with book.writing() as session:
        event.listen(session.connection, "before_cursor_execute", note)
        decide(session, act, subjects, "A. First", value=value)
    return len(asked)


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return casebook_in(tmp_path, [MORNING, MORNING_TOO, EVENING])


def test_what_an_import_left_waiting_still_waits_after_a_decision(book: Casebook) -> None:
    with book.reading() as session:
        claim = session.claims_of(session.incident_rows()[0].id)[0].id
    late = told("The Late Paper", "2001-03-09", "Nine killed in Oremka", "Nine people died.")
    with book.writing() as session:
        session.reports.add([(late, TakenFrom("0" * 64, late.id))])
        session.readings.put([reader().read(late)])
        left = session.linking.to_link()
        assert left
        decide(session, Act.REJECT_CLAIM, (claim,), "A. First")
        assert session.linking.to_link() == left
        assert not session.incidents.to_weigh()
        catch_up(session)
        assert not session.linking.to_link()
        assert set(session.incidents.of_mentions(left)) == set(left)


@pytest.mark.parametrize("stage", [LINKER, WEIGHER])
def test_the_first_decision_after_a_change_of_rules_brings_all_up_to_date(
    book: Casebook, stage: str
) -> None:
    with book.writing() as session:
        claim = session.claims_of(session.incident_rows()[0].id)[0].id
        session.settings.put(stage, "an earlier one")
        assert not is_current(session)
        decide(session, Act.REJECT_CLAIM, (claim,), "A. First")
        assert is_current(session)
