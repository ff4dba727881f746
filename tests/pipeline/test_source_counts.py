"""What sources do is counted in step with the log: always what counting anew would give."""

from collections.abc import Iterator
from contextlib import suppress

import pytest

from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.model.decision import Act
from reportedly.model.report import make_report
from reportedly.pipeline.decisions.decide import decide, undo
from reportedly.pipeline.sources import counts as counting
from reportedly.pipeline.sources.counts import source_counts
from reportedly.pipeline.sources.records import source_records
from reportedly.pipeline.sources.sentences import Count, source_sentences
from reportedly.pipeline.weigh import weigh_new
from tests.invented import add, casebook, told
from tests.linking.test_hard_cases import EVENING, FIRST_DAY, MORNING, MORNING_TOO

LATE = told("The Late Paper", "2001-03-09", "Nine killed in Oremka", "Nine people died in Oremka.")


class Interrupted(Exception):
    """Whatever may come between."""


@pytest.fixture
def book() -> Iterator[Casebook]:
    with casebook([MORNING, MORNING_TOO, EVENING]) as made:
        yield made


def anew(session: Session) -> dict[str, object]:
    known = dict(counting._known)
    counting._known.clear()
    try:
        return dict(source_counts(session))
    finally:
        counting._known.clear()
        counting._known.update(known)


def in_step(book: Casebook) -> None:
    with book.reading() as session:
        assert dict(source_counts(session)) == anew(session)


def test_the_counts_stay_in_step_with_whatever_happens(book: Casebook) -> None:
    in_step(book)
    add(book, [FIRST_DAY, LATE])
    in_step(book)
    with book.writing() as session:
        one, other, *_ = [row.id for row in session.incident_rows()]
        claim = session.claims_of(one)[0].id
        decide(session, Act.REJECT_CLAIM, (claim,), "A. First")
    in_step(book)
    with book.writing() as session:
        decide(session, Act.SAME_INCIDENT, (one, other), "A. First")
    in_step(book)
    with book.writing() as session:
        undo(session, "A. First")
        weigh_new(session, policy="acled")
    in_step(book)
    with book.writing() as session:
        weigh_new(session, policy="ucdp")
    in_step(book)


def test_only_what_changed_is_counted_again(
    book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_step(book)
    with book.writing() as session:
        incident = session.incident_rows()[0].id
        decide(session, Act.CONFIRM_CLAIM, (session.claims_of(incident)[0].id,), "A. First")
        monkeypatch.setattr(session.incidents, "assessments", None)
        assert source_counts(session)


def test_a_decision_that_was_not_carried_through_leaves_nothing(book: Casebook) -> None:
    with book.reading() as session:
        before = source_records(session)
        claim = session.claims_of(session.incident_rows()[0].id)[0].id
    with book.writing() as session, suppress(Interrupted), session.batch():
        decide(session, Act.REJECT_CLAIM, (claim,), "A. First")
        assert source_records(session) != before
        raise Interrupted
    with book.reading() as session:
        assert source_records(session) == before
    with book.writing() as session:
        decide(session, Act.REJECT_CLAIM, (claim,), "B. Second")
    in_step(book)


def test_a_source_that_is_two_origins_of_an_incident_states_it_once() -> None:
    papers = [
        told(
            f"Paper {dead}",
            "2001-03-05",
            f"{dead} killed in Velkara",
            f"A shell hit a market in Velkara on Monday, killing {dead}, eyewitnesses said.",
        )
        for dead in ("12", "15")
    ]
    with casebook(papers) as book, book.reading() as session:
        (row,) = session.incident_rows()
        record = next(r for r in source_records(session) if r.name == "eyewitnesses")
        said = source_sentences(session, record)
    assert row.killed.high == 15
    assert (len(record.origin_of), record.states) == (1, 1)
    assert [one.incident for one in said[Count.STATES]] == [row.id]


def test_reports_that_name_no_publisher_are_no_source_in_common() -> None:
    text = "Shells fell on Oremka on Monday. Nine people died."
    nameless = [make_report(f"{text} {more}", language="en") for more in ("So it was.", "Late.")]
    with casebook([MORNING, *nameless]) as book, book.reading() as session:
        assert "unnamed publisher" not in {record.name for record in source_records(session)}
        assert source_records(session)
