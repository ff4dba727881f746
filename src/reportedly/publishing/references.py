"""What reference tables hold beside a comparison, in words: the rows, never a verdict."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.model.reference import ReferenceAnswer, ReferenceEvent, ReferenceTable
from reportedly.publishing.words import bounds_words, counted

NO_VERDICT = (
    "These are the rows that the table holds. Whether the claim is right they do not say: a table "
    "has gaps, rules of its own, and a day on which it was closed."
)
"""Stands beside every answer."""


def table_words(table: ReferenceTable) -> str:
    """Name a table: 'ged.csv (UCDP GED; 2,989 rows, 2014-01-22 to 2021-12-30)'."""
    days = f", {table.first} to {table.last}" if table.first else ""
    return f"{table.name} ({table.adapter}; {counted(table.rows, 'row')}{days})"


def scope_parts(answer: ReferenceAnswer) -> tuple[str, ...]:
    """Say how the words of a comparison were understood, each part by itself."""
    until = (f"before {answer.scope.before}",) if answer.scope.before else ()
    return (*answer.scope.read, *until)


def found_words(answer: ReferenceAnswer) -> str:
    """Say how many rows there are in a scope, and how many of them count as many or more."""
    said = [f"Rows in this scope: {answer.in_scope:,}."]
    measure = answer.scope.measure
    if answer.as_many is None:
        said.append(
            f"The number of {measure} is unknown for the incident, so none is set beside it."
        )
    else:
        own = bounds_words(*answer.own, answer.own_open)
        said.append(
            f"With {answer.own[0]} {measure} or more, the lowest number here ({own}): "
            f"{answer.as_many:,}."
        )
    if answer.faulty:
        said.append(f"Not in order of low ≤ best ≤ high: {answer.faulty:,}.")
    return " ".join(said)


def days_and_place(event: ReferenceEvent) -> str:
    """Name a row by its days and its place."""
    days = str(event.first) if event.first == event.last else f"{event.first}/{event.last}"
    return f"{days} {', '.join(dict.fromkeys((*event.places[:1], *event.places[-1:])))}"


def row_words(event: ReferenceEvent) -> str:
    """Give a row: its days, place, numbers as written, and where it stands in the file."""
    told = f"{days_and_place(event)}: killed {event.best} (low {event.low}, high {event.high})"
    if event.civilians is not None:
        told += f", civilians {event.civilians}"
    told += f"; {event.kind}" if event.kind else ""
    if event.single is False:
        told += "; told together with others by its source"
    return f"{told}; line {event.line}, id {event.id}{'; ' + event.fault if event.fault else ''}"


def alike(answers: Iterable[ReferenceAnswer]) -> tuple[tuple[ReferenceAnswer, ...], ...]:
    """Put the answers to one statement together, which copies of a report repeat word for word."""
    told: dict[ReferenceAnswer, list[ReferenceAnswer]] = {}
    for answer in answers:
        told.setdefault(msgspec.structs.replace(answer, claim="", report=""), []).append(answer)
    return tuple(map(tuple, told.values()))


def answer_lines(same: Sequence[ReferenceAnswer]) -> Iterator[str]:
    """Give the answer to a statement line by line, its words and who prints it first."""
    answer = same[0]
    yield f"“{answer.words}” ({', '.join(dict.fromkeys(one.report for one in same))})"
    yield f"Read as: {'; '.join(scope_parts(answer))}."
    for doubt in answer.scope.unclear:
        yield f"Unclear: {doubt}"
    yield f"{table_words(answer.table)}: {found_words(answer)}"
    for event in answer.rows:
        yield row_words(event)
