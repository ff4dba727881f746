"""`reportedly sources`, `rate`, `compare`: each source's record, an analyst's letter, two sides."""

from collections.abc import Iterator
from pathlib import Path

import click

from reportedly.cli.books import looked_into, opened
from reportedly.cli.commands.decisions import say, signed
from reportedly.cli.terminal import notes, out
from reportedly.model.claim import Claim
from reportedly.model.rating import Letter
from reportedly.pipeline.looking.comparing import Comparison, compare_on
from reportedly.pipeline.sources.records import SourceRecord, source_record, source_records
from reportedly.pipeline.sources.records import rate as rate_source
from reportedly.publishing.inert import one_line
from reportedly.publishing.rows import says
from reportedly.publishing.words import counted


@click.command()
@click.argument("name", required=False)
@click.pass_obj
def sources(casebook: Path, name: str | None) -> None:
    """List each source's record in this casebook, or show that of NAME (or an id, s-…).

    How often it is an origin, carries others' word, is carried by others, replaced a figure of its
    own, and had a claim put right by a person. Counts of what is there, and no score.
    """
    with looked_into(casebook) as session:
        records = (source_record(session, name),) if name else source_records(session)
    if not records:
        notes().print("No source is named yet.")
    for record in records:
        for line in record_lines(record, whole=name is not None):
            out().print(line, soft_wrap=True)


def record_lines(record: SourceRecord, *, whole: bool) -> Iterator[str]:
    """Give a source's record as text; `whole` lists the incidents too."""
    letter = record.letter
    waits = "; needs a second person" if record.needs_second_person else ""
    rated = f"  [{letter}: {letter.meaning}, by {record.rated_by}{waits}]" if letter else ""
    yield one_line(f"{record.id}  {record.name}{rated}")
    counts = (
        f"origin in {counted(len(record.origin_of), 'incident')} (states {record.states}), "
        f"carried by {counted(record.repeated_by, 'report')} of others; "
        f"{counted(record.prints, 'report')} of its own, {record.repeats} with others' word; "
        f"{counted(record.updated, 'figure')} replaced by later ones of its own; "
        f"{counted(record.put_right, 'claim')} put right by people"
    )
    yield f"    {counts}"
    if whole:
        yield from (f"    {incident}" for incident in record.origin_of)


@click.command()
@click.argument("source")
@click.argument("letter", type=click.Choice([letter.value for letter in Letter]))
@signed
@click.pass_obj
def rate(casebook: Path, source: str, letter: str, author: str, reason: str) -> None:
    """Give SOURCE (a name, or its id) your own Admiralty letter, A (reliable) to E (unreliable).

    F says that it cannot be judged. The letter is your decision: nothing computes it, and no
    figure or grade depends on it. A later letter takes its place; 'reportedly undo' brings the
    former back.
    """
    with opened(casebook).writing() as session:
        effect = rate_source(session, source, Letter(letter), author, reason=reason)
    say(effect)


@click.command()
@click.argument("a")
@click.argument("b")
@click.option("--incident", help="The incident, where both speak of several, or for sources.")
@click.pass_obj
def compare(casebook: Path, a: str, b: str, incident: str | None) -> None:
    """Set A and B, reports (r-…) or sources (by name), beside each other on one incident.

    Claim by claim and slot by slot: where the two agree, differ, or only one speaks. Agreement is
    no mark of truth: one may have it from the other ('reportedly origins').
    """
    with looked_into(casebook) as session:
        compared = compare_on(session, a, b, incident)
    for line in _compared(compared):
        out().print(line, soft_wrap=True)


def _compared(compared: Comparison) -> Iterator[str]:
    first, second = compared.first.name, compared.second.name
    yield one_line(f"{compared.entry.incident.id}: {first} and {second}")
    for slot in compared.slots:
        yield f"{slot.slot}: {slot.verdict}"
        for name, claims in ((first, slot.first), (second, slot.second)):
            yield from (f"    {one_line(_said(name, claim))}" for claim in claims)


def _said(name: str, claim: Claim) -> str:
    quote = one_line(claim.passage.quote, 100)
    return f"{name}: {says(claim)}; {claim.stance}; “{quote}” ({claim.id})"
