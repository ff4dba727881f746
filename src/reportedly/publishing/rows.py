"""Flattens ledger entries into rows: one table each for incidents, claims and figures."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from reportedly.model.assessment import AssessedFigure, Grade, Side
from reportedly.model.claim import Claim
from reportedly.model.content import Event, Location, Modality, Timing, Victim, kind_of
from reportedly.model.coverage import Coverage
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.ledger import LedgerEntry
from reportedly.model.source import each_once
from reportedly.publishing.json_text import json_text
from reportedly.publishing.words import numbers_cell

Cell = str | int | float | bool | None
Row = dict[str, Cell]

SLOTS = (
    "figure", "victim", "event", "means", "target", "responsibility", "admission", "denial",
    "no admission", "unverified", "location", "timing", "characterisation", "depiction",
)  # fmt: skip
"""The types of claim, in the order in which a reader of a ledger asks for them."""


class Table(StrEnum):
    """The tables that a ledger can be written as."""

    INCIDENTS = "incidents"
    CLAIMS = "claims"
    FIGURES = "figures"
    COVERAGE = "coverage"
    REFERENCES = "references"


def rows(entries: Iterable[LedgerEntry], table: Table) -> Iterator[Row]:
    """Give the rows of `table`, in the order of `entries`; every row has the same columns."""
    flatten = _FLATTEN[table]
    for entry in entries:
        yield from flatten(entry)


def incident_rows(entry: LedgerEntry) -> Iterator[Row]:
    """Give the one row of an incident: where, when, what, figures, grade."""
    incident, assessment = entry.incident, entry.assessment
    place, when = incident.place, incident.when
    row: Row = {
        "incident": incident.id,
        "first_day": when.first.isoformat() if when else None,
        "last_day": when.last.isoformat() if when else None,
        "date_precision": when.precision if when else None,
        "place": place.name if place else None,
        "place_precision": place.precision if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "radius_km": place.radius_km if place else None,
        "country": place.country if place else None,
        "what": assessment.what,
        "origins": len(assessment.grade.stating),
        "reports": len(incident.reports),
        "incident_axis": assessment.grade.incident,
        "attribution_axis": assessment.grade.attribution,
        "airwars_label": assessment.grade.label,
        "airwars_label_fit": assessment.grade.label_fit,
        **_overridden(assessment.grade),
        **_scales(assessment.grade),
        "contested": "; ".join(contest.slot for contest in assessment.contested),
        "needs_second_person": entry.needs_second_person,
    }
    row |= {"victims": "; ".join(victim.name for victim in assessment.victims)}
    row |= _covered(entry.coverage)
    for category in (Category.KILLED, Category.INJURED):
        row |= _bounds(category, _whole(assessment.figures, category))
    yield row


def figure_rows(entry: LedgerEntry) -> Iterator[Row]:
    """Give a row for each assessed figure, with the sentence that explains it."""
    for figure in entry.assessment.figures:
        yield {
            "incident": entry.incident.id,
            "category": figure.category,
            "group": figure.group,
            "low": figure.low,
            "best": figure.best,
            "high": figure.high,
            "words": numbers_cell(figure),
            "policy": figure.policy,
            "contested": figure.contested,
            "explanation": figure.sentence,
        }


def claim_rows(entry: LedgerEntry) -> Iterator[Row]:
    """Give a row for each claim: its quote, its place in the report, its chain and stance."""
    reviews = {review.claim: review for review in entry.reviews}
    for claim in entry.claims:
        report = entry.report(claim.report)
        review = reviews.get(claim.id)
        yield {
            "incident": entry.incident.id,
            "claim": claim.id,
            "kind": claim.kind,
            "says": says(claim),
            "stance": claim.stance,
            "chain": " ← ".join(link.source.name for link in claim.chain),
            "origin_group": _origin_of(entry, claim),
            "quote": claim.passage.quote,
            "start": claim.passage.start,
            "end": claim.passage.end,
            "position": claim.position,
            "report": report.id,
            "publisher": report.publisher,
            "published": report.published,
            "url": report.url,
            "reader": claim.reader,
            "content": json_text(claim.content),
            "review": review.state if review else None,
            "reviewers": len(review.authors) if review else 0,
            "needs_second_person": review.waiting if review else False,
        }


def coverage_rows(entry: LedgerEntry) -> Iterator[Row]:
    """Give a row for each report of an incident: who, when, how late, of which origins."""
    for account in entry.coverage.accounts if entry.coverage else ():
        yield {
            "incident": entry.incident.id,
            "report": account.report,
            "publisher": account.publisher,
            "language": account.language,
            "published": account.published,
            "delay_days_low": account.delay.low if account.delay else None,
            "delay_days_high": account.delay.high if account.delay else None,
            "first": account.first,
            "origins": " ".join(account.origins),
        }


def reference_rows(entry: LedgerEntry) -> Iterator[Row]:
    """Give a row for each row of a reference table that is set beside a comparison."""
    for answer in entry.answers:
        for event in answer.rows:
            yield {
                "incident": entry.incident.id,
                "claim": answer.claim,
                "words": answer.words,
                "table": answer.table.name,
                "table_sha256": answer.table.sha256,
                "measure": answer.scope.measure,
                "since": answer.scope.since.isoformat() if answer.scope.since else None,
                "before": answer.scope.before.isoformat() if answer.scope.before else None,
                "unclear": " ".join(answer.scope.unclear),
                "rows_in_scope": answer.in_scope,
                "rows_with_as_many": answer.as_many,
                "line": event.line,
                "event": event.id,
                "first_day": event.first.isoformat(),
                "last_day": event.last.isoformat(),
                "place": ", ".join(event.places),
                "low": event.low,
                "best": event.best,
                "high": event.high,
                "civilians": event.civilians,
                "fault": event.fault,
            }


def _covered(coverage: Coverage | None) -> Row:
    """Give who reported an incident, in the columns of its row."""
    delay = coverage.delay if coverage else None
    neglect = coverage.neglect if coverage else None
    first = coverage.first if coverage else ()
    publishers = each_once(account.publisher or "" for account in first)
    return {
        "publishers": coverage.publishers if coverage else None,
        "languages": " ".join(name for name, _ in coverage.languages) if coverage else None,
        "first_published": first[0].published if first else None,
        "first_publishers": "; ".join(publishers) if first else None,
        "delay_days_low": delay.low if delay else None,
        "delay_days_high": delay.high if delay else None,
        "neglect": round(neglect.share, 4) if neglect else None,
        "neglect_of": neglect.of if neglect else None,
    }


def says(claim: Claim) -> str:
    """Put what a claim says in a few plain words, for tables."""
    content = claim.content
    if isinstance(content, Figure):
        group = "" if content.group is Group.ALL else f" {content.group}"
        return f"{_amount(content)}{group} {content.category}"
    parts = [
        str(value)
        for name in ("kind", "party", "confidence", "words", "of")
        if (value := getattr(content, name, None))
    ]
    if isinstance(content, Event) and content.modality is not Modality.ACTUAL:
        parts.insert(1, str(content.modality))
    if isinstance(content, Location):
        parts.append(content.place.name)
    if isinstance(content, Timing):
        parts.append(content.when.words)
    if isinstance(content, Victim):
        parts.append(content.name)
    return f"{kind_of(content)}: " + ", ".join(dict.fromkeys(parts))


def says_how(claim: Claim) -> str:
    """Put what a claim says in a few plain words, with the sum where its number was worked out."""
    worked_out = getattr(claim.content, "derivation", "")
    return f"{says(claim)} (derived: {worked_out})" if worked_out else says(claim)


def _amount(figure: Figure) -> str:
    if figure.low is None and figure.high is None:
        return "an unknown number of"
    if figure.high is None:
        return f"{figure.low} or more"
    if figure.low is None:
        return f"up to {figure.high}"
    return str(figure.low) if figure.low == figure.high else f"{figure.low}–{figure.high}"


def _whole(figures: Iterable[AssessedFigure], category: Category) -> AssessedFigure | None:
    return next((f for f in figures if f.category == category and f.group is Group.ALL), None)


def _bounds(category: Category, figure: AssessedFigure | None) -> Row:
    bounds: Row = {f"{category}_{bound}": getattr(figure, bound, None) for bound in Side}
    return {**bounds, f"{category}_words": numbers_cell(figure)}


def _scales(grade: Grade) -> Row:
    """Give the grade in other scales, each with its fit; empty where it was weighed before them."""
    told = {one.scale: one for one in grade.scales}
    row: Row = {}
    for scale in ("Admiralty pair", "ICD 203 likelihood", "ICD 203 confidence"):
        column, one = scale.lower().replace(" ", "_"), told.get(scale)
        row |= {column: one.value or None if one else None}
        row |= {f"{column}_fit": one.fit if one else None}
    return row


def _overridden(grade: Grade) -> Row:
    """Give the machine's word for each part of the grade that a person set; empty for the rest."""
    over = grade.override
    columns = {"incident": "incident_axis", "attribution": "attribution_axis"}
    return {
        f"{columns.get(part, 'airwars_label')}_by_machine": (
            getattr(over, part) if over and part in over.parts else None
        )
        for part in ("incident", "attribution", "label")
    }


def _origin_of(entry: LedgerEntry, claim: Claim) -> str | None:
    return next((o.id for o in entry.assessment.origins if claim.id in o.claims), None)


_FLATTEN: dict[Table, Callable[[LedgerEntry], Iterator[Row]]] = {
    Table.INCIDENTS: incident_rows,
    Table.CLAIMS: claim_rows,
    Table.FIGURES: figure_rows,
    Table.COVERAGE: coverage_rows,
    Table.REFERENCES: reference_rows,
}
