"""`reportedly queue`: what most needs a person, and the questions of one incident."""

from collections.abc import Iterator
from pathlib import Path

import click

from reportedly.casebook.overview.incident_table import IncidentFilter
from reportedly.casebook.session import Session
from reportedly.cli.books import looked_into
from reportedly.cli.terminal import notes, out
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.looking.questions import (
    DecisionQuestion,
    open_pairs,
    questions,
    waiting_judgements,
)
from reportedly.publishing.inert import one_line
from reportedly.publishing.rows import says


@click.command()
@click.argument("incident", required=False)
@click.option("--limit", type=click.IntRange(min=1), default=30, show_default=True)
@click.pass_obj
def queue(casebook: Path, incident: str | None, limit: int) -> None:
    """List the incidents that most need a person, or the open questions of INCIDENT.

    First come those where one sentence moves a figure furthest, then contested ones, then the
    latest; then what was decided on footage and sources and waits for a second person; and pairs of
    incidents that the machine could not tell apart. Answer with 'reportedly confirm', 'reject',
    'correct', 'same', 'different', 'unsure', 'split' or 'agree'.
    """
    with looked_into(casebook) as session:
        told = list(_questions(session, incident) if incident else _queue(session, limit))
    for line in told:
        out().print("    " * line.startswith("    ") + one_line(line), soft_wrap=True)
    if not told:
        notes().print("Nothing is asked of you.")


def _queue(session: Session, limit: int) -> Iterator[str]:
    rows = session.review_queue(limit)
    for row in rows:
        moves = f", one moves a figure by {row.moves}" if row.moves else ""
        contested = f"; contested: {', '.join(row.contested)}" if row.contested else ""
        asks = f"{row.asks} question{'s' if row.asks != 1 else ''}{moves}{contested}"
        yield f"{row.id}  {row.first_day or 'undated'}  {row.place or 'unknown place'}: {asks}"
    total = session.count_incidents(IncidentFilter(needs_review=True))
    if total > len(rows):
        yield f"… and {total - len(rows)} more: see --limit."
    for one in waiting_judgements(session):
        yield _second_person(one)
    for pair in open_pairs(session, limit):
        yield f"{pair.first}  or the same as {pair.second}? (score {pair.edge.score:+.1f})"


def _second_person(one: DecisionQuestion) -> str:
    return f"{one.decision.id}  second person: {one.words}"


def _questions(session: Session, incident: str) -> Iterator[str]:
    entry = ledger_entry(session, incident)
    asked = questions(session, entry)
    for question in asked.claims:
        claim = question.claim
        yield f"{claim.id}  {question.topic}: {question.words}"
        for one in (claim, *([question.other] if question.other else [])):
            read = f"read as: {says(one)}; {one.stance}; from {one.origin.name}"
            yield f"    {one.id}  “{one.passage.quote}”, {read}"
    for waiting in asked.decisions:
        yield _second_person(waiting)
    for pair in asked.pairs:
        yield f"{entry.incident.id}  Is {pair.other} the same incident? The machine could not tell."
