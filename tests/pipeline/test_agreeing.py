"""A second person's word on what joined, parted or overrode: asked for, given, taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.casebook.overview.incident_table import IncidentFilter
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.model.decision import Act
from reportedly.model.errors import DecisionError, UnknownId
from reportedly.model.figure import Category, Group
from reportedly.model.ids import canonical_json
from reportedly.pipeline.decisions.carried_out import catch_up
from reportedly.pipeline.decisions.decide import Effect, decide, undo
from reportedly.pipeline.decisions.reviewed import ask_for_second
from reportedly.pipeline.decisions.states import decisions
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.looking.questions import questions
from reportedly.publishing.json_file import whole
from reportedly.weighing.corrections import OverriddenFigure
from tests.invented import casebook_in, entries, killed
from tests.linking.test_hard_cases import EVENING, MORNING, MORNING_TOO

Decides = Callable[[Session], Effect]


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    made = casebook_in(tmp_path, [MORNING, MORNING_TOO, EVENING])
    with made.writing() as session:
        ask_for_second(session, required=True)
        catch_up(session)
    return made


def incidents(session: Session) -> list[str]:
    return [row.id for row in session.incident_rows()]


def mention(session: Session, report: str) -> str:
    return session.readings.mentions(reports=[report])[0].id


def joined(session: Session) -> Effect:
    return decide(session, Act.SAME_INCIDENT, incidents(session)[:2], "A. First")


def kept_open(session: Session) -> Effect:
    return decide(session, Act.UNSURE_INCIDENT, incidents(session)[:2], "A. First")


def parted(session: Session) -> Effect:
    both = (mention(session, MORNING.id), mention(session, MORNING_TOO.id))
    return decide(session, Act.DIFFERENT_INCIDENT, both, "A. First")


def split(session: Session) -> Effect:
    one = mention(session, MORNING_TOO.id)
    whole_one = session.incidents.of_mentions([one])[one]
    return decide(session, Act.SPLIT_INCIDENT, (whole_one, one), "A. First")


def origins_split(session: Session) -> Effect:
    return decide(session, Act.SPLIT_ORIGIN, (MORNING.id, MORNING_TOO.id), "A. First")


def overridden(session: Session) -> Effect:
    figure = OverriddenFigure(Category.KILLED, Group.ALL, 1, 2, 3)
    value = canonical_json(figure).decode()
    return decide(session, Act.OVERRIDE_FIGURE, incidents(session)[:1], "A. First", value=value)


def graded(session: Session) -> Effect:
    return decide(session, Act.OVERRIDE_GRADE, incidents(session)[:1], "A. First", value="{}")


EVERY = (joined, kept_open, parted, split, origins_split, overridden, graded)


def asks(session: Session, incident: str) -> int:
    return session.incidents.assessment(incident, "ucdp").attention.asks


@pytest.mark.parametrize("decides", EVERY)
def test_what_one_person_decided_waits_until_another_agrees(
    book: Casebook, decides: Decides
) -> None:
    with book.writing() as session:
        made = decides(session)
        incident = made.incidents[0]
        entry = ledger_entry(session, incident)
        assert [(j.decision, j.authors, j.waiting) for j in entry.judgements] == [
            (made.decision.id, ("A. First",), True)
        ]
        asked = questions(session, entry).decisions
        assert [one.decision.id for one in asked] == [made.decision.id]
        assert incident in {
            row.id for row in session.incident_rows(IncidentFilter(needs_review=True))
        }
        assert decisions(session)[-1].waiting

        agreed = decide(session, Act.AGREE, [made.decision.id[:9]], "B. Second")
        assert agreed.incidents == made.incidents
        entry = ledger_entry(session, incident)
        assert entry.judgements[0].authors == ("A. First", "B. Second")
        assert not entry.needs_second_person
        assert not questions(session, entry).decisions
        assert not decisions(session)[0].waiting

        undo(session, "B. Second")
        entry = ledger_entry(session, incident)
        assert entry.needs_second_person
        assert whole(entry)["judgements"] == entry.judgements
    assert not [p for p in book.verify().problems if "0" * 64 not in p.where]


def test_to_agree_changes_nothing_but_what_is_asked(book: Casebook) -> None:
    with book.writing() as session:
        made = joined(session)
        before = session.incidents.get(made.incidents[0])
        weighed = ledger_entry(session, before.id).assessment
        decide(session, Act.AGREE, [made.decision.id], "B. Second")
        after = ledger_entry(session, before.id)
    assert after.incident == before
    assert after.assessment.figures == weighed.figures
    assert after.assessment.attention.asks == weighed.attention.asks - 1


def test_whoever_decides_the_same_again_agrees(book: Casebook) -> None:
    with book.writing() as session:
        made = parted(session)
        both = (mention(session, MORNING.id), mention(session, MORNING_TOO.id))
        decide(session, Act.DIFFERENT_INCIDENT, both, "B. Second")
        judged = ledger_entry(session, made.incidents[0]).judgements
    assert [j.authors for j in judged] == [("A. First", "B. Second")]
    assert not judged[0].waiting


def test_what_a_later_override_replaced_is_not_asked_about(book: Casebook) -> None:
    with book.writing() as session:
        overridden(session)
        figure = OverriddenFigure(Category.KILLED, Group.ALL, 4, 5, 6)
        value = canonical_json(figure).decode()
        one = incidents(session)[:1]
        later = decide(session, Act.OVERRIDE_FIGURE, one, "B. Second", value=value)
        judged = ledger_entry(session, one[0]).judgements
    assert [j.decision for j in judged] == [later.decision.id]
    assert judged[0].waiting


def test_nobody_agrees_with_themselves_or_with_what_was_undone(book: Casebook) -> None:
    with book.writing() as session:
        made = joined(session).decision
        with pytest.raises(DecisionError, match="somebody else"):
            decide(session, Act.AGREE, [made.id], "a.  first")
        undo(session, "A. First")
        with pytest.raises(DecisionError, match="was undone"):
            decide(session, Act.AGREE, [made.id], "B. Second")
        with pytest.raises(UnknownId):
            decide(session, Act.AGREE, ["d-000000"], "B. Second")
        claim = session.claims_of(incidents(session)[0])[0].id
        rejected = decide(session, Act.REJECT_CLAIM, [claim], "A. First").decision
        with pytest.raises(DecisionError, match="confirm it"):
            decide(session, Act.AGREE, [rejected.id], "B. Second")


def test_nothing_waits_where_no_second_person_is_asked_for(book: Casebook) -> None:
    with book.writing() as session:
        ask_for_second(session, required=False)
        catch_up(session)
        made = joined(session)
        entry = ledger_entry(session, made.incidents[0])
        assert not entry.needs_second_person
        assert entry.judgements[0].authors == ("A. First",)
    assert len(entries(book)) == 1
    assert killed(entries(book)[0])
