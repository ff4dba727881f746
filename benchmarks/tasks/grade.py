"""Gives each Airwars narrative, read as one report, the label of its leading incident."""

from typing import Any

from benchmarks.given_incidents import leading
from reportedly.linking.cluster import cluster
from reportedly.model.report import make_report
from reportedly.reading.reader import Reader
from reportedly.tracing.origins import group_origins
from reportedly.weighing.assess import assess

TASK = "grade"
FILES = ("casualties_ranges/incidents.jsonl",)
NAIVE: dict[str, float] = {"macro_f1": 0.321}
"""'Fair' always (casualties_ranges/DATA.md). Its accuracy, .927, is the commonest grade's share."""

PUBLISHER = "the assessors"


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give a prediction row for each gold row, from its narrative and date alone."""
    reader = Reader()
    return [
        {"incident_id": row["incident_id"], "grade": _label(reader, row["text"], row["date"])}
        for row in rows
    ]


def _label(reader: Reader, text: str, published: str) -> str | None:
    report = make_report(text, publisher=PUBLISHER, published=published, language="en")
    reading = reader.read(report)
    mention = leading(reading)
    if mention is None:
        return None
    claims = [claim for claim in reading.claims if claim.mention == mention.id]
    (incident,) = cluster([mention], [], published={report.id: report.published})
    reports = {report.id: report}
    assessment = assess(incident, claims, group_origins(claims, reports, (), ()), reports)
    return assessment.grade.label.value
