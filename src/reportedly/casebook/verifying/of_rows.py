"""Checks of the rows that the log names one by one, and of what their bodies say."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, select

from reportedly.casebook import tables
from reportedly.casebook.coverage import LISTED, Coverage, key_text, row_digest
from reportedly.casebook.rooms.additions import addition_columns
from reportedly.casebook.rooms.footage import showing_columns
from reportedly.casebook.rooms.readings import claim_columns, content_digest, mention_columns
from reportedly.casebook.rooms.reports import ReportState, report_columns
from reportedly.casebook.verifying.findings import Findings
from reportedly.casebook.verifying.of_log import Expected
from reportedly.model.addition import Addition
from reportedly.model.claim import Claim, make_claim
from reportedly.model.footage import Showing, footage_id, identified
from reportedly.model.mention import Mention
from reportedly.model.report import Report, make_report

AT_ONCE = 1000
PAGE = 200

NOUNS = {
    "captures": "capture",
    "arrivals": "arrival",
    "reports": "report",
    "extractions": "extraction",
    "failures": "failure",
    "readings": "reading of report",
    "additions": "addition to report",
    "incidents": "incident",
    "aliases": "former id",
    "assessments": "assessment",
    "decisions": "decision",
    "settings": "setting",
    "footage": "footage",
    "addresses": "address of footage",
    "showings": "showing",
    "sightings": "sighting",
    "reference_tables": "reference table",
    "descriptions": "description of footage",
}


def check_listed(connection: Connection, expected: Expected, findings: Findings) -> None:
    """Compare every row of every listed table with the digest that the log gives for it."""
    for cover in LISTED:
        with findings.checking(f"table {cover.name}"):
            _check_table(connection, cover, expected.rows.pop(cover.name, {}), findings)


def _check_table(
    connection: Connection, cover: Coverage, due: dict[str, bytes], findings: Findings
) -> None:
    noun = NOUNS[cover.name]
    inspect = _INSPECTORS.get(cover.name)
    for row in _stream(connection, cover.table):
        key = key_text(cover.key_of(row))
        digest = due.pop(key, None)
        findings.checked[cover.name] += 1
        if digest is None:
            findings.problem(f"{noun} {key}", "is not on the log: it was added by hand")
        elif digest.hex() != row_digest(cover.values_of(row)):
            findings.problem(f"{noun} {key}", "was edited since it was stored")
        elif inspect and (fault := _inspected(inspect, row)):
            findings.problem(f"{noun} {key}", fault)
    for key in due:
        findings.problem(f"{noun} {key}", "was deleted: the log has it, the table does not")


def check_readings(connection: Connection, findings: Findings) -> None:
    """Recompute every reading from its claims and mentions, and their ids from their bodies."""
    seen = {"claims": 0, "mentions": 0}
    after = ""
    listed = select(tables.readings).order_by(tables.readings.c.report).limit(PAGE)
    while page := connection.execute(listed.where(tables.readings.c.report > after)).all():
        reports = [row.report for row in page]
        claims = _by_report(connection, tables.claims, reports)
        mentions = _by_report(connection, tables.mentions, reports)
        for row in page:
            found, spoken = claims.get(row.report, []), mentions.get(row.report, [])
            seen["claims"] += len(found)
            seen["mentions"] += len(spoken)
            _check_reading(row, found, spoken, findings)
        after = page[-1].report
    findings.checked.update(seen)
    for table in (tables.claims, tables.mentions):
        strays = _count(connection, table) - seen[table.name]
        if strays:
            findings.problem(f"table {table.name}", f"holds {strays} that belong to no reading")


def _check_reading(
    reading: Any, claims: list[Any], mentions: list[Any], findings: Findings
) -> None:
    faults = [
        (f"{noun} {row['id']}", fault)
        for noun, rows, inspect in (
            ("claim", claims, _claim_fault),
            ("mention", mentions, _mention_fault),
        )
        for row in rows
        if (fault := _inspected(inspect, row))
    ]
    for where, fault in faults:
        findings.problem(f"{where} of report {reading.report}", fault)
    content = content_digest([r["body"] for r in claims], [r["body"] for r in mentions])
    ordered = all(r["position"] == i for rows in (claims, mentions) for i, r in enumerate(rows))
    if not (faults or (ordered and content == reading.content)):
        findings.problem(
            f"reading of report {reading.report}",
            f"its {len(claims)} claims and {len(mentions)} mentions are not those that were "
            "stored: some were edited, added, re-ordered or deleted",
        )


def _by_report(
    connection: Connection, table: Table, reports: list[str]
) -> dict[str, list[Mapping[str, Any]]]:
    grouped: dict[str, list[Mapping[str, Any]]] = {}
    statement = select(table).where(table.c.report.in_(reports))
    ordered = statement.order_by(table.c.report, table.c.position)
    for row in connection.execute(ordered).mappings():
        grouped.setdefault(row["report"], []).append(dict(row))
    return grouped


def _stream(connection: Connection, table: Table) -> Any:
    return connection.execute(select(table), execution_options={"yield_per": AT_ONCE}).mappings()


def _count(connection: Connection, table: Table) -> int:
    return sum(1 for _ in connection.execute(select(table.c.id)))


def _inspected(inspect: Callable[[Mapping[str, Any]], str], row: Mapping[str, Any]) -> str:
    try:
        return inspect(row)
    except (msgspec.MsgspecError, ValueError, TypeError) as error:
        return f"cannot be read any more ({error})"


def _differing(row: Mapping[str, Any], derived: Mapping[str, Any]) -> str:
    columns = [name for name, value in derived.items() if row[name] != value]
    return f"its columns {columns} do not say what its body says" if columns else ""


def _report_fault(row: Mapping[str, Any]) -> str:
    report = msgspec.json.decode(row["body"], type=Report)
    particulars = msgspec.structs.asdict(report)
    del particulars["id"]
    if make_report(**particulars).id != row["id"]:
        return "its text or particulars are not those that its id was made of"
    return _differing(row, report_columns(report))


def _claim_fault(row: Mapping[str, Any]) -> str:
    claim = msgspec.json.decode(row["body"], type=Claim)
    particulars = msgspec.structs.asdict(claim)
    del particulars["id"]
    if make_claim(**particulars).id != row["id"]:
        return "was edited: its content is not what its id was made of"
    return _differing(row, claim_columns(claim, row["position"]))


def _mention_fault(row: Mapping[str, Any]) -> str:
    mention = msgspec.json.decode(row["body"], type=Mention)
    return _differing(row, mention_columns(mention, row["position"]))


def _reading_fault(row: Mapping[str, Any]) -> str:
    return "" if row["state"] in set(ReportState) else f"its state {row['state']!r} is unknown"


def _addition_fault(row: Mapping[str, Any]) -> str:
    addition = msgspec.json.decode(row["body"], type=Addition)
    for claim in addition.claims:
        particulars = msgspec.structs.asdict(claim)
        del particulars["id"]
        if make_claim(**particulars).id != claim.id:
            return f"its claim {claim.id} is not what its id was made of"
    return _differing(row, addition_columns(addition))


def _footage_fault(row: Mapping[str, Any]) -> str:
    return "" if row["id"] == footage_id(row["sha256"]) else "its id is not of its hash"


def _showing_fault(row: Mapping[str, Any]) -> str:
    showing = msgspec.json.decode(row["body"], type=Showing)
    if identified(showing).id != row["id"]:
        return "its particulars are not those that its id was made of"
    return _differing(row, showing_columns(showing))


_INSPECTORS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "reports": _report_fault,
    "readings": _reading_fault,
    "additions": _addition_fault,
    "footage": _footage_fault,
    "showings": _showing_fault,
}
