"""Sets the range that an event's headlines bear out beside the deaths that UCDP's coder chose.

A headline is a report here. Most of UCDP's events were coded from texts whose headlines give no
count, or one of another thing (a week's toll), so that figures are also given for the events of
which a headline counts anybody killed.
"""

import csv
from pathlib import Path
from typing import Any

from benchmarks.covering import coverage
from reportedly.model.figure import Category, Group
from reportedly.model.incident import Incident
from reportedly.model.mention import MentionRole
from reportedly.model.report import Report, make_report
from reportedly.reading.reader import Reader
from reportedly.tracing.origins import group_origins
from reportedly.weighing.assess import assess

TASK = "headline_ranges"
FILES = ("ucdp/ucdp_ged_ukraine.csv",)
NAIVE: dict[str, float] = {"counted.contains": 0.584}
"""One killed, always: the commonest number among the events of which a headline counts the dead."""


def rows(path: Path) -> list[dict[str, Any]]:
    """Read the events: HXL's row of tags is none."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [row for row in csv.DictReader(lines) if row["id"]]


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give low and high for each event from its headlines alone; None where they count nobody."""
    reader = Reader()
    return [{"id": row["id"], "killed": _range(reader, row)} for row in rows]


def _range(reader: Reader, row: dict[str, Any]) -> list[int] | None:
    reports = {report.id: report for report in _headlines(row)}
    readings = [reader.read(report) for report in reports.values()]
    left = {m.id for r in readings for m in r.mentions if m.role is MentionRole.AGGREGATE}
    claims = [c for r in readings for c in r.claims if c.mention not in left]
    mentions = tuple(sorted({claim.mention for claim in claims}))
    incident = Incident(f"i-{row['id']}", mentions, tuple(sorted(reports)))
    found = assess(incident, claims, group_origins(claims, reports, (), ()), reports)
    for figure in found.figures:
        slot = (figure.category, figure.group)
        if slot == (Category.KILLED, Group.ALL) and figure.high is not None:
            return [figure.low or 0, figure.high]
    return None


def _headlines(row: dict[str, Any]) -> list[Report]:
    titles = [title.strip() for title in row["source_headline"].split(";")]
    days, offices = row["source_date"].split(";"), row["source_office"].split(";")
    made = []
    for at, title in enumerate(titles):
        if title:
            day = days[at].strip() if len(days) == len(titles) else row["date_end"][:10]
            office = offices[at].strip() if len(offices) == len(titles) else offices[0].strip()
            # A headline is too short to tell a language by; nearly all of these are English.
            made.append(make_report(title, publisher=office, published=_day(day), language="en"))
    return made


def _day(written: str) -> str | None:
    return written if len(written) == 10 and written[4] == written[7] == "-" else None


def score(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, Any]:
    """Say how often the range contains UCDP's best, and how it lies to UCDP's low and high."""
    told = {row["id"]: row["killed"] for row in predicted}
    pairs = [(row, (told[row["id"]] or [None])[0] is not None) for row in gold]
    counted = [row for row, counts in pairs if counts]
    return {
        "all": _against(gold, told, "best", "best"),
        "counted": _against(counted, told, "best", "best"),
        "counted_range": _against(counted, told, "low", "high"),
    }


def _against(
    gold: list[dict[str, Any]], told: dict[str, list[int] | None], low: str, high: str
) -> dict[str, Any]:
    pairs = [
        ((int(row[low]), int(row[high])), (bounds[0], bounds[1]) if bounds else None)
        for row in gold
        for bounds in (told[row["id"]],)
    ]
    return coverage(pairs)
