"""Laws 6, 7 and 8: disagreement is kept, unknown is not zero, and a person's word stands."""

import pytest

from reportedly.casebook.rooms.decisions import new_decision
from reportedly.model.decision import Act
from reportedly.model.figure import Category, Group
from reportedly.model.ledger import LedgerEntry
from reportedly.model.report import Report, make_report
from reportedly.pipeline.journey import travel
from tests.laws.books import add_reports, casebook, demo, entries, reader


def a_report(publisher: str, sentence: str, day: str = "2001-03-06") -> Report:
    return make_report(sentence, publisher=publisher, published=day, language="en")


FIVE = a_report(
    "Paper A",
    "Five people were killed when a shell hit a market in Zenica on Monday, "
    "the mayor's office said.",
)
NINE = a_report(
    "Paper B",
    "A shell killed nine people at a market in Zenica on Monday, according "
    "to the district hospital.",
)
SEVEN = a_report(
    "Paper C", "Firefighters said seven people had been killed by a shell in Zenica on Monday."
)
PARTS = a_report(
    "Paper P",
    "A nurse and two children were among the dead when a shell hit Zenica on Monday, "
    "the hospital said.",
)
NO_NUMBER = a_report("Paper D", "A shell hit a market in Zenica on Monday, residents said.")


def the_incident(reports: list[Report]) -> LedgerEntry:
    with casebook([reports]) as book:
        (entry,) = entries(book)
    return entry


def killed(entry: LedgerEntry) -> tuple[int | None, int | None, int | None] | None:
    for figure in entry.assessment.figures:
        if (figure.category, figure.group) == (Category.KILLED, Group.ALL):
            return figure.low, figure.best, figure.high
    return None


def test_low_and_high_span_the_independent_origins() -> None:
    assert killed(the_incident([FIVE, NINE])) == (5, 5, 9)


def test_an_independent_claim_never_narrows_the_range() -> None:
    low, _, high = killed(the_incident([FIVE, NINE, SEVEN])) or (None, None, None)
    assert (low, high) == (5, 9)


def test_a_count_takes_the_place_of_a_minimum_made_only_of_parts() -> None:
    """The one exception: what parts add up to says how many at least, and is nobody's count."""
    assert killed(the_incident([PARTS])) == (2, 2, 2)
    assert killed(the_incident([PARTS, FIVE])) == (5, 5, 5)
    assert killed(the_incident([PARTS, FIVE, NINE])) == (5, 5, 9)


def test_a_report_without_a_number_leaves_the_figure_unknown() -> None:
    assert killed(the_incident([NO_NUMBER])) in (None, (None, None, None))


def test_unknown_does_not_pull_a_known_figure_down() -> None:
    assert killed(the_incident([FIVE, NO_NUMBER])) == (5, 5, 5)


def test_vague_words_keep_their_rule_beside_the_number() -> None:
    entry = the_incident(
        [
            a_report(
                "Paper E",
                "Several people were killed when a shell hit Zenica "
                "on Monday, the mayor's office said.",
            )
        ]
    )
    figures = [c.content for c in entry.claims if c.kind == "figure"]
    assert [(f.low, f.high, f.rule) for f in figures] == [(3, None, "several")]
    assert "several" in figures[0].words.lower()


@pytest.mark.parametrize("again", [False, True], ids=["at once", "after a newer reading"])
def test_a_rejected_claim_counts_no_more_and_the_machine_does_not_bring_it_back(
    again: bool,
) -> None:
    with casebook([[FIVE, NINE]]) as book:
        (entry,) = entries(book)
        nine = next(c for c in entry.claims if getattr(c.content, "high", None) == 9)
        with book.writing() as session:
            decision = new_decision(
                Act.REJECT_CLAIM, (nine.id,), author="an analyst", at="2001-04-01T00:00:00+00:00"
            )
            session.decisions.append(decision)
            travel(session, reader())
        if again:
            add_reports(book, [FIVE, NINE, NO_NUMBER])
        assert killed(entries(book)[0]) == (5, 5, 5)
        with book.writing() as session:
            undo = new_decision(
                Act.UNDO, (decision.id,), author="an analyst", at="2001-04-02T00:00:00+00:00"
            )
            session.decisions.append(undo)
            travel(session, reader())
        assert killed(entries(book)[0]) == (5, 5, 9)
        with book.reading() as session:
            assert len(session.decisions.all()) == 2


def test_the_two_shellings_of_one_market_never_merge_or_sum() -> None:
    with casebook([list(demo().values())]) as book:
        found = [
            entry
            for entry in entries(book)
            if entry.incident.when
            and entry.incident.when.first.isoformat() in ("1994-02-05", "1995-08-28")
            and (killed(entry) or (None,))[0] is not None
        ]
    tolls = {
        str(entry.incident.when.first): killed(entry) for entry in found if entry.incident.when
    }
    assert set(tolls) == {"1994-02-05", "1995-08-28"}
    assert tolls["1994-02-05"][1] == 68
    assert tolls["1995-08-28"][2] < 68
