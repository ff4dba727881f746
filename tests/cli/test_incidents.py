"""The table of incidents on the command line, and what it says of work that is left."""

import reportedly
from reportedly.casebook.coverage import PENDING
from reportedly.casebook.pending import Task, task_rows
from reportedly.casebook.store import Casebook
from tests.cli.conftest import Run, both


def test_a_label_is_taken_in_either_case(book: Casebook, run: Run) -> None:
    label = next(reportedly.ledger(book)).assessment.grade.label
    assert (
        run("incidents", "--label", label.lower()).output
        == run("incidents", "--label", label).output
    )
    assert "i-" in run("incidents", "--label", label.lower()).output


def test_what_is_left_to_do_is_said_beside_the_table(book: Casebook, run: Run) -> None:
    assert "Not finished" not in run("incidents").output
    market, _ = both(book)
    with book.writing() as session, session.change("test") as change:
        change.put(PENDING, task_rows(Task.WEIGH, [market]))
    assert "Not finished: 1 incident still to be worked on" in run("incidents").output
    assert "Not finished" in run("incidents", "--place", "nowhere").output
