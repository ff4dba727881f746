"""A person's decisions are appended, reversible, and a pure function of the table."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.casebook.rooms.decisions import new_decision
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.model.decision import Act, Decision, standing, undoing
from reportedly.model.errors import UnknownId
from tests.casebook.material import READER, reading


@st.composite
def histories(draw: st.DrawFn) -> list[Decision]:
    """Decisions in order, some of which undo an earlier one, or an earlier undo."""
    made: list[Decision] = []
    for n in range(draw(st.integers(0, 12))):
        target = draw(st.sampled_from(made)) if made and draw(st.booleans()) else None
        act = Act.UNDO if target else Act.REJECT_CLAIM
        subject = target.id if target else f"c-{n}"
        made.append(new_decision(act, [subject], "A", at=f"2024-03-09T10:00:{n:02}Z"))
    return made


def standing_slowly(made: list[Decision]) -> list[str]:
    """Say it another way: a decision stands where no standing undo names it."""

    def stands(decision: Decision) -> bool:
        return not any(
            later.act is Act.UNDO and later.subjects[0] == decision.id and stands(later)
            for later in made[made.index(decision) + 1 :]
        )

    return [d.id for d in made if d.act is not Act.UNDO and stands(d)]


@given(histories())
def test_the_decisions_that_stand_are_those_no_standing_undo_names(made: list[Decision]) -> None:
    assert [decision.id for decision in standing(made)] == standing_slowly(made)


@given(histories())
def test_what_is_taken_back_names_the_undo_that_does_so(made: list[Decision]) -> None:
    undone = undoing(made)
    stand = {decision.id for decision in standing(made)}
    for decision in made:
        if decision.act is not Act.UNDO:
            assert (decision.id in undone) is (decision.id not in stand)
    for subject, undo in undone.items():
        assert undo.subjects[0] == subject
        assert undo.id not in undone


@settings(max_examples=25)
@given(histories())
def test_the_table_gives_back_the_history_and_what_stands(
    tmp_path_factory: pytest.TempPathFactory, made: list[Decision]
) -> None:
    book = Casebook.create(tmp_path_factory.mktemp("decisions") / "book")
    with book.writing() as session:
        for decision in made:
            session.decisions.append(decision)
            session.decisions.append(decision)
        assert session.decisions.all() == tuple(made)
        assert session.decisions.effective() == standing(made)
        assert session.decisions.count() == len(made)
    assert book.verify().ok


def test_an_undo_of_what_is_not_there_is_refused(book: Casebook) -> None:
    with book.writing() as session, pytest.raises(UnknownId, match="no decision"):
        session.decisions.append(new_decision(Act.UNDO, ["d-none"], "A"))


def settle(session: Session) -> None:
    """Weigh whatever waits for it, by the assessments that are there."""
    waiting = session.incidents.to_weigh()
    weighed = [session.incidents.assessment(name, "ucdp") for name in waiting]
    session.incidents.put_assessments(weighed, "ucdp")


def test_a_decision_queues_what_it_bears_on(full: Casebook) -> None:
    with full.writing() as session:
        settle(session)
        one, two = (reading(found).mentions[0].id for found in list(session.reports.all())[:2])
        rejected = new_decision(
            Act.REJECT_CLAIM, [session.readings.claims(mentions=[one])[0].id], "A"
        )
        session.decisions.append(rejected)
        held = session.incidents.of_mentions([one])[one]
        assert session.incidents.to_weigh() == (held,)
        assert one in session.linking.to_link()
        assert session.linking.edges_among([one, two]) == ()
        session.decisions.append(new_decision(Act.DIFFERENT_INCIDENT, [one, two], "A"))
        assert {one, two} <= set(session.linking.to_link())


def test_to_accept_a_claim_that_nobody_rejected_links_nothing_anew(full: Casebook) -> None:
    with full.writing() as session:
        mention = reading(next(iter(session.reports.all()))).mentions[0].id
        claim = session.readings.claims(mentions=[mention])[0].id
        session.decisions.append(new_decision(Act.CONFIRM_CLAIM, [claim], "A"))
        assert session.linking.to_link() == ()
        session.decisions.append(new_decision(Act.REJECT_CLAIM, [claim], "A"))
        assert mention in session.linking.to_link()


def test_an_undo_queues_what_the_undone_bore_on(full: Casebook) -> None:
    with full.writing() as session:
        incident = session.incident_rows()[0].id
        override = new_decision(Act.OVERRIDE_GRADE, [incident], "A", value="{}")
        session.decisions.append(override)
        settle(session)
        assert session.incidents.to_weigh() == ()
        session.decisions.append(new_decision(Act.UNDO, [override.id], "A"))
        assert session.incidents.to_weigh() == (incident,)


def test_the_machine_does_not_touch_decisions(full: Casebook) -> None:
    with full.writing() as session:
        reports = list(session.reports.all())
        session.decisions.append(
            new_decision(Act.REJECT_CLAIM, [reading(reports[0]).claims[0].id], "A")
        )
        before = session.decisions.all()
        session.readings.put(reading(found, f"{READER}b") for found in reports)
        session.tracing.begin("other")
        session.linking.begin("other")
        session.incidents.begin_weighing("other", "other")
        session.incidents.sweep()
        assert session.decisions.all() == before
    assert full.verify().ok
