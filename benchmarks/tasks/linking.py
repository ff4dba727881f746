"""Says of each post and page which incidents of a casebook built from them it speaks of."""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.language.identify import identify
from reportedly.model.capture import Arrival, Capture
from reportedly.model.mention import MentionRole
from reportedly.model.report import Report, make_report
from reportedly.pipeline.link import link_new
from reportedly.pipeline.parallel import usual_jobs
from reportedly.pipeline.read import read_new
from reportedly.pipeline.trace import trace_new
from reportedly.reading.reader import Reader

TASK = "linking"
FILES = ("linking/incidents.jsonl",)
TEXTS = {"linking/incidents.jsonl": "linking/reports.jsonl"}
NAIVE: dict[str, float] = {"b_cubed": 0.545, "pairwise": 0.352}
"""One cluster for each date of publication (linking/DATA.md)."""

_NOBODY = "0" * 64


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give a prediction row for each report that is scored.

    Reports are told by their texts and dates of publication alone.
    """
    made = {row["report_id"]: _report(row) for row in rows if not row["boilerplate_suspect"]}
    return [{"report_id": name, "cluster": cluster} for name, cluster in clustered(made).items()]


def clustered(made: Mapping[str, Report]) -> dict[str, list[str]]:
    """Give the incidents of each named report in a casebook of them all; of none, it is alone."""
    with tempfile.TemporaryDirectory() as folder:
        found = clusters(Path(folder), list(made.values()))
    return {name: found.get(report.id, [report.id]) for name, report in made.items()}


def _report(row: dict[str, Any]) -> Report:
    # The rows name their pages' language: an Arabic page may hold an English post.
    return make_report(row["text"], published=row["published"], language=identify(row["text"]))


def clusters(folder: Path, reports: list[Report]) -> dict[str, list[str]]:
    """Read, trace and link `reports` in a new casebook; give each report's incidents by its id.

    A report about an incident is of that incident alone, whatever else it recalls. One that
    speaks of none is left out.
    """
    with Casebook.create(folder / "casebook").writing() as session:
        session.captures.add(
            [Capture(_NOBODY, 0, "yardstick")],
            [Arrival(_NOBODY, "yardstick", "2001-01-01T00:00:00+00:00", "benchmarks")],
        )
        session.reports.add((report, TakenFrom(_NOBODY, "")) for report in reports)
        read_new(session, Reader(), jobs=usual_jobs())
        trace_new(session)
        link_new(session)
        return _incidents(session)


def _incidents(session: Session) -> dict[str, list[str]]:
    told: dict[str, dict[MentionRole, set[str]]] = {}
    for incident in session.incidents.all():
        for mention in session.readings.mentions(ids=incident.mentions):
            roles = told.setdefault(mention.report, {})
            roles.setdefault(mention.role, set()).add(incident.id)
    return {
        report: sorted(roles.get(MentionRole.MAIN) or set().union(*roles.values()))
        for report, roles in told.items()
    }
