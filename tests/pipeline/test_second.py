"""A second reader adds and never replaces, counts nothing twice, and may be run twice."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import msgspec
import pytest

from reportedly.casebook.rooms.decisions import new_decision
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.model.addition import Addition, Answer, Reason
from reportedly.model.decision import Act
from reportedly.model.errors import SecondReaderDown, SecondReaderFailed
from reportedly.model.ids import canonical_json
from reportedly.model.report import Report, make_report
from reportedly.pipeline.added import one_claim
from reportedly.pipeline.decisions.correct import ClaimEdit, FigureEdit, as_it_stands, correct
from reportedly.pipeline.journey import travel
from reportedly.pipeline.looking.questions import questions
from reportedly.pipeline.second import PATIENCE, SecondCounts, read_second
from reportedly.pipeline.weigh import weigh_new
from reportedly.reading.llm.verify import verify
from tests.laws.books import add_reports, casebook, entries, reader
from tests.reading.llm.cases import fig

TEXT = (
    "Rescue workers said five people were killed when a shell hit a market in Zenica on Monday. "
    "Doctors saw 23 people whose injuries were light."
)
INJURED = fig("23 people whose injuries were light", 23, 23, "injured")
"""What the built-in reader does not find."""
KILLED = fig("five people were killed", 5, 5, source="Rescue workers")
FALSE = fig("five people were killed", 9, 9, source="Rescue workers")


def a_report(n: int = 0) -> Report:
    text = TEXT if not n else f"{TEXT} Note {n}."
    return make_report(text, publisher=f"Paper {n}", published="2001-03-06", language="en")


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer.shipped()


class Scripted:
    """A second reader that answers from a script, without a network."""

    def __init__(
        self, *claims: dict[str, Any], model: str = "one", checks: int = 1, asked: str = "1"
    ) -> None:
        self.name = f"scripted:{model}"
        self.identity = f"scripted-{asked}.{checks}:{model}"
        self.asked = asked
        self.host = "nowhere"
        self.claims = claims
        self.calls: list[str] = []
        self.trouble: Exception | None = None

    def ask(self, report: Report, document: Document) -> tuple[Answer, ...]:
        self.calls.append(report.id)
        if self.trouble:
            raise self.trouble
        said = msgspec.json.encode({"claims": self.claims}).decode()
        return (Answer(0, len(report.text), said),)

    def check(self, report: Report, document: Document, answers: tuple[Answer, ...]) -> Addition:
        found = verify(report, document, gazetteer(), answers, self.identity)
        return Addition(
            report.id, self.name, self.identity, self.asked, answers, found.claims, found.rejected
        )


def ask(book: Casebook, second: Scripted, **more: Any) -> SecondCounts:
    with book.writing() as session:
        return read_second(session, second, **more)


def weigh(book: Casebook, *, count: bool | None = None) -> None:
    with book.writing() as session:
        weigh_new(session, count_added=count)


def figures(book: Casebook) -> list[tuple[str, int | None, int | None, int | None, int]]:
    return [
        (str(f.category), f.low, f.best, f.high, len(f.by_origin))
        for entry in entries(book)
        for f in entry.assessment.figures
    ]


def head(book: Casebook) -> object:
    with book.reading() as session:
        return session.log_head()


def sound(book: Casebook) -> bool:
    """Tell whether the casebook verifies but for the capture, whose bytes these tests leave out."""
    return [problem.where for problem in book.verify().problems] == [f"object {'0' * 64}"]


def additions(session: Session, reports: Iterable[Report]) -> Sequence[Addition]:
    found = session.additions.of_reports([report.id for report in reports])
    return [one for _, many in sorted(found.items()) for one in many]


def built_in(book: Casebook) -> bytes:
    with book.reading() as session:
        return canonical_json(tuple(session.readings.all_claims()))


def test_what_is_added_is_shown_and_counts_in_nothing_by_itself() -> None:
    with casebook([[a_report()]]) as book:
        before, own = figures(book), built_in(book)
        counts = ask(book, Scripted(INJURED, KILLED, FALSE))
        weigh(book)
        assert (counts.read, counts.claims) == (1, 2)
        assert counts.rejected == ((Reason.NUMBER, 1),)
        assert figures(book) == before
        assert built_in(book) == own
        (entry,) = entries(book)
        assert {claim.reader for claim in entry.added} == {"scripted-1.1:one"}
        assert len(entry.added) == 2
        assert sound(book)


def test_what_the_built_in_reader_states_already_never_counts_again() -> None:
    with casebook([[a_report()]]) as book:
        weigh(book)
        before = [row for row in figures(book) if row[0] == "killed"]
        ask(book, Scripted(KILLED))
        ask(book, Scripted(KILLED, model="two"))
        weigh(book, count=True)
        assert [row for row in figures(book) if row[0] == "killed"] == before


def test_what_is_new_counts_once_where_the_user_says_so_whichever_models_say_it() -> None:
    with casebook([[a_report()]]) as book:
        ask(book, Scripted(INJURED))
        assert [row for row in figures(book) if row[0] == "injured"] == []
        weigh(book, count=True)
        once = figures(book)
        assert [row for row in once if row[0] == "injured"] == [("injured", 23, 23, 23, 1)]
        ask(book, Scripted(INJURED, model="two"))
        weigh(book)
        assert figures(book) == once
        (entry,) = entries(book)
        assert len(entry.added) == 1
        assert sound(book)


def questions_of(book: Casebook) -> list[str]:
    """Give the words of each claim that an incident's page asks about."""
    with book.reading() as session:
        found = questions(session, entries(book)[0]).claims
    return [question.claim.passage.quote for question in found]


def test_counting_can_be_taken_back() -> None:
    with casebook([[a_report()]]) as book:
        weigh(book, count=False)
        before = entries(book)[0].assessment
        ask(book, Scripted(INJURED, KILLED))
        weigh(book, count=True)
        weigh(book, count=False)
        after = entries(book)[0].assessment
        asked = questions_of(book)
        assert after.attention.asks == before.attention.asks + len(asked)
        assert "23 people whose injuries were light" in asked, "only the second reader found it"
        assert "five people were killed" not in asked, "both readers found it"
        assert "market" in asked, "only the built-in reader found it"
        assert msgspec.structs.replace(after, attention=before.attention) == before


def test_running_twice_asks_nobody_and_changes_nothing() -> None:
    with casebook([[a_report(), a_report(1)]]) as book:
        ask(book, Scripted(INJURED))
        weigh(book)
        before, again = head(book), Scripted(INJURED)
        assert ask(book, again).read == 0
        with book.writing() as session:
            travel(session, reader())
        assert again.calls == []
        assert head(book) == before


def test_new_checks_use_the_answers_that_were_kept_and_a_new_question_does_not() -> None:
    with casebook([[a_report()]]) as book:
        ask(book, Scripted(INJURED))
        stricter = Scripted(INJURED, checks=2)
        assert ask(book, stricter).kept == 1
        assert stricter.calls == []
        anew = Scripted(INJURED, asked="2")
        assert ask(book, anew).kept == 0
        assert len(anew.calls) == 1
        with book.reading() as session:
            (kept,) = additions(session, [a_report()])
        assert kept.reader == anew.identity


def test_order_does_not_matter() -> None:
    ledgers = []
    for early in (True, False):
        with casebook([[a_report()]]) as book:
            if early:
                ask(book, Scripted(INJURED))
            add_reports(book, [a_report(1)])
            ask(book, Scripted(INJURED))
            weigh(book, count=True)
            ledgers.append(canonical_json(entries(book)))
    assert ledgers[0] == ledgers[1]


def test_a_dead_server_is_left_alone_after_a_while_and_the_run_can_be_taken_up() -> None:
    reports = [a_report(n) for n in range(PATIENCE + 4)]
    with casebook([reports]) as book:
        dead = Scripted(INJURED)
        dead.trouble = SecondReaderDown("nowhere could not be reached.")
        assert ask(book, dead).failed == len(reports)
        assert len(dead.calls) == PATIENCE
        with book.reading() as session:
            told = [f for f in session.failures.open() if f.stage == "second reading"]
        assert len(told) == len(reports)
        assert all("could not be reached" in failure.reason for failure in told)
        ask(book, dead)
        assert ask(book, Scripted(INJURED)).read == len(reports)
        with book.reading() as session:
            assert session.failures.open() == ()
        assert sound(book)


def test_one_refused_report_does_not_stop_the_others() -> None:
    with casebook([[a_report(), a_report(1), a_report(2)]]) as book:
        second = Scripted(INJURED)
        second.trouble = SecondReaderFailed("nowhere refused the request.")
        assert ask(book, second, limit=2).failed == 2
        second.trouble = None
        assert ask(book, second).read == 3


def test_an_interruption_loses_one_answer_at_most() -> None:
    class Interrupted(Scripted):
        def ask(self, report: Report, document: Document) -> tuple[Answer, ...]:
            if len(self.calls) == 2:
                raise KeyboardInterrupt
            return super().ask(report, document)

    with casebook([[a_report(n) for n in range(4)]]) as book:
        with pytest.raises(KeyboardInterrupt):
            ask(book, Interrupted(INJURED))
        rest = Scripted(INJURED)
        assert ask(book, rest).read == 2
        assert len(rest.calls) == 2
        assert sound(book)


def test_a_persons_word_on_an_added_claim_stands() -> None:
    with casebook([[a_report()]]) as book:
        bare = figures(book)
        ask(book, Scripted(INJURED))
        weigh(book, count=True)
        counted = figures(book)
        assert counted != bare
        decide(book, Act.REJECT_CLAIM, "2090-01-01T00:00:00Z")
        weigh(book)
        assert figures(book) == bare
        decide(book, Act.CONFIRM_CLAIM, "2090-01-02T00:00:00Z")
        weigh(book, count=False)
        assert figures(book) == counted


def test_a_second_correction_of_an_added_claim_begins_from_the_first() -> None:
    with casebook([[a_report()]]) as book:
        ask(book, Scripted(INJURED))
        with book.writing() as session:
            (addition,) = additions(session, [a_report()])
            claim = one_claim(session, addition.claims[0].id)
            correct(session, claim.id, ClaimEdit(figure=FigureEdit(7, 7)), "M. Analyst")
            assert as_it_stands(session, claim).content.low == 7


def decide(book: Casebook, act: Act, at: str) -> None:
    with book.writing() as session:
        (addition,) = additions(session, [a_report()])
        decision = new_decision(act, [addition.claims[0].id], "M. Analyst", at=at)
        session.decisions.append(decision)
