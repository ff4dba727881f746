"""What would leave, item by item, and what would stay behind: for the analyst who publishes."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from reportedly.publishing.chains import origin_chains
from reportedly.publishing.publication import Publication, Published
from reportedly.publishing.rows import says
from reportedly.publishing.slots import claims_behind
from reportedly.publishing.words import (
    date_words,
    figure_name,
    numbers_words,
    place_words,
    precision_words,
)

What = Literal[
    "place",
    "date",
    "figure",
    "grade",
    "contested",
    "origin",
    "claim",
    "report",
    "decision",
    "pictures",
]


class Leaving(msgspec.Struct, frozen=True):
    """One thing that leaves, in the words in which it leaves; `id` names it in the casebook.

    `claims` are those that a figure or a contest rests on.
    """

    incident: str
    what: What
    id: str
    words: str
    claims: tuple[str, ...] = ()


def leaving(publication: Publication) -> tuple[Leaving, ...]:
    """List all that leaves. A table or a map carries a part of it, never more."""
    return tuple(
        Leaving(one.entry.incident.id, *told)
        for one in publication.incidents
        for told in _of_incident(one)
    )


_Told = tuple[What, str, str] | tuple[What, str, str, tuple[str, ...]]
"""The fields of a `Leaving` that come after its incident."""


def _of_incident(one: Published) -> Iterator[_Told]:
    incident, assessment = one.entry.incident, one.entry.assessment
    place = incident.place
    where = f"{place_words(place)} ({precision_words(place)})"
    if place is not None and place.latitude is not None and place.longitude is not None:
        where += f" at {place.latitude:.6g}, {place.longitude:.6g}"
    yield "place", incident.id, where
    yield "date", incident.id, date_words(incident.when)
    for figure in assessment.figures:
        name = figure_name(figure.category, figure.group)
        bounds = numbers_words(figure)
        words = f"{name} {bounds}: {figure.sentence}"
        yield "figure", incident.id, words, claims_behind(figure)
    grade = assessment.grade
    yield "grade", incident.id, f"{grade.label}; {grade.incident}; {grade.attribution}"
    if (over := grade.override) is not None:
        machine = (f"{part} {getattr(over, part)}" for part in over.parts)
        yield "grade", incident.id, f"set by a person; by the machine: {', '.join(machine)}"
    for reason in (*grade.reasons, *grade.would_change):
        yield "grade", incident.id, reason
    for contest in assessment.contested:
        yield "contested", incident.id, f"{contest.slot}: {contest.explanation}", contest.claims
    for chain in origin_chains(one.entry):
        ties = (tie.explanation for report in chain.reports for tie in report.evidence)
        yield "origin", chain.id, "; ".join((chain.name, *dict.fromkeys(ties)))
    yield from _of_reports(one)


def _of_reports(one: Published) -> Iterator[tuple[What, str, str]]:
    for claim in (*one.entry.claims, *one.entry.added):
        chain = " ← ".join(link.source.name for link in claim.chain)
        yield "claim", claim.id, f"“{claim.passage.quote}” ({says(claim)}; {chain})"
    for report in one.entry.reports:
        particulars = (report.title, report.publisher, report.published, report.url)
        yield "report", report.id, ", ".join(text for text in particulars if text)
    for sheet in one.sheets:
        yield (
            "pictures",
            one.entry.incident.id,
            f"{sheet.title}: {len(sheet.stills)}, blurred, grey",
        )
    for told in one.decided:
        reason = f": {told.reason}" if told.reason else ""
        yield "decision", told.subjects[0], f"{told.act}, {told.at[:10]}, {told.author}{reason}"
