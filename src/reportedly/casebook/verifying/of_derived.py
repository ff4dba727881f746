"""Checks of the tables that are covered by a sum, or follow from other tables."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, func, select

from reportedly.casebook import schema, tables
from reportedly.casebook.coverage import SUMMED, Coverage, row_weight, sum_digest, wrap
from reportedly.casebook.overview import summaries
from reportedly.casebook.rooms import prints
from reportedly.casebook.verifying.findings import REBUILD, RESTORE, Findings
from reportedly.casebook.verifying.of_log import Expected
from reportedly.model.addition import Addition
from reportedly.model.assessment import Assessment
from reportedly.model.incident import Incident

AT_ONCE = 5000


def check_sums(connection: Connection, expected: Expected, findings: Findings) -> None:
    """Add up every summed table and compare with the log."""
    stored = {row.name: row.total for row in connection.execute(select(tables.sums))}
    for cover in SUMMED:
        with findings.checking(f"table {cover.name}"):
            due = expected.sums.get(cover.name, sum_digest(0))
            if sum_digest(_total(connection, cover, findings)) != due:
                findings.problem(
                    f"table {cover.name}", "rows were edited, added or deleted", REBUILD
                )
            if sum_digest(wrap(int(stored.get(cover.name, "0"), 16))) != due:
                findings.problem(f"sum of table {cover.name}", "was edited", RESTORE)


def _total(connection: Connection, cover: Coverage, findings: Findings) -> int:
    total = 0
    columns = [cover.table.c[name] for name in cover.columns]
    for row in _stream(connection, select(*columns)):
        total += row_weight(tuple(row))
        findings.checked[cover.name] += 1
    return wrap(total)


def check_fingerprints(connection: Connection, findings: Findings) -> None:
    """Compare the index of prints with the prints kept for each report."""
    held = tables.fingerprints
    ordered = select(held).order_by(held.c.report, held.c.print)
    indexed = groupby(_stream(connection, ordered), key=attrgetter("report"))
    found = ((report, [dict(row._mapping) for row in rows]) for report, rows in indexed)
    for (report, kept), (at, there) in _aligned(_kept_prints(connection), found):
        findings.checked["fingerprints"] += len(there)
        if kept != there:
            number = report if report is not None else at
            named = prints.report_of(number) if number is not None else ""
            findings.problem(
                f"fingerprints of report {named}", "are not those that were stored", REBUILD
            )
    _check_common(connection, findings)


Indexed = tuple[int, list[dict[str, int]]]
"""A report's number, and its rows of the index by print."""

Lacking = tuple[int | None, list[dict[str, int]]]


def _kept_prints(connection: Connection) -> Iterator[Indexed]:
    traced = tables.traced
    kept = select(traced.c.report, traced.c.prints).order_by(traced.c.report)
    for row in _stream(connection, kept):
        if row.prints:
            found = prints.unpack(row.prints)
            yield prints.rank(row.report), prints.index_rows(row.report, found)


def _aligned(
    kept: Iterator[Indexed], found: Iterator[Indexed]
) -> Iterator[tuple[Lacking, Lacking]]:
    """Walk two ordered streams side by side; what one lacks is (None, [])."""
    left, right = next(kept, None), next(found, None)
    while left or right:
        if right is None or (left and left[0] < right[0]):
            assert left is not None  # noqa: S101  one of the two is there
            yield left, (None, [])
            left = next(kept, None)
        elif left is None or right[0] < left[0]:
            yield (None, []), right
            right = next(found, None)
        else:
            yield left, right
            left, right = next(kept, None), next(found, None)


def _check_common(connection: Connection, findings: Findings) -> None:
    held, noted = tables.fingerprints, tables.common_prints
    counted = select(held.c.print).group_by(held.c.print).having(func.count() > prints.COMMON)
    due = {row.print for row in _stream(connection, counted)}
    first = (held.c.print == noted.c.print) & (held.c.report <= noted.c.last)
    joined = select(noted.c.print, noted.c.last, func.count(held.c.print), func.max(held.c.report))
    found = joined.select_from(noted.outerjoin(held, first)).group_by(noted.c.print, noted.c.last)
    there = {row.print: tuple(row)[1:] for row in _stream(connection, found)}
    findings.checked["common_prints"] += len(there)
    wrong = any((n, last) != (prints.FIRST, said) for said, n, last in there.values())
    if due != there.keys() or wrong:
        findings.problem("table common_prints", "rows were edited, added or deleted", REBUILD)


def check_members(connection: Connection, findings: Findings) -> None:
    """Compare which incident each mention stands under with the incidents themselves."""
    members = dict[str, str]()
    for row in _stream(connection, select(tables.members)):
        members[row.mention] = row.incident
    findings.checked["members"] += len(members)
    for row in _stream(connection, select(tables.incidents.c.id, tables.incidents.c.body)):
        incident = msgspec.json.decode(row.body, type=Incident)
        wrong = [m for m in incident.mentions if members.pop(m, None) != row.id]
        for mention in wrong:
            findings.problem(
                f"mention {mention}", f"does not stand under its incident {row.id}", REBUILD
            )
    for mention, incident_id in members.items():
        findings.problem(
            f"mention {mention}", f"stands under {incident_id}, which does not hold it", REBUILD
        )


def check_added(connection: Connection, findings: Findings) -> None:
    """Compare the index of added claims with the additions that it is made of."""
    due = {
        (claim.id, addition.report, addition.name)
        for row in _stream(connection, select(tables.additions.c.body))
        for addition in (msgspec.json.decode(row.body, type=Addition),)
        for claim in addition.claims
    }
    index = tables.added_claims
    listed = select(index.c.id, index.c.report, index.c.name)
    found = {(row.id, row.report, row.name) for row in _stream(connection, listed)}
    findings.checked["added_claims"] += len(found)
    if due != found:
        findings.problem("table added_claims", "rows were edited, added or deleted", REBUILD)


def check_summaries(connection: Connection, findings: Findings) -> None:
    """Compare the incident table with the incidents and assessments it is made of."""
    shown, incidents, weighed = tables.summaries, tables.incidents, tables.assessments
    by_policy = and_(weighed.c.incident == shown.c.incident, weighed.c.policy == shown.c.policy)
    joined = shown.outerjoin(incidents, incidents.c.id == shown.c.incident)
    made_of = select(shown, incidents.c.body.label("made"), weighed.c.body.label("weighed"))
    for row in _stream(connection, made_of.select_from(joined.outerjoin(weighed, by_policy))):
        findings.checked["summaries"] += 1
        due = _due_summary(row.made, row.weighed, row.policy) if row.made else {}
        if not due or any(getattr(row, name) != value for name, value in due.items()):
            findings.problem(
                f"incident table, row {row.incident}",
                "does not say what its incident says",
                REBUILD,
            )
    missing = select(incidents.c.id).where(incidents.c.id.not_in(select(shown.c.incident)))
    for row in _stream(connection, missing):
        findings.problem(f"incident table, row {row.id}", "is missing", REBUILD)


def _due_summary(made: str, weighed: str | None, policy: str | None) -> dict[str, Any]:
    due = summaries.incident_columns(msgspec.json.decode(made, type=Incident))
    if weighed is None or policy is None:
        return due | dict(summaries.UNWEIGHED)
    assessment = msgspec.json.decode(weighed, type=Assessment)
    return due | summaries.assessment_columns(assessment, policy)


def check_schema(connection: Connection, expected: Expected, findings: Findings) -> None:
    """Compare the tables' form with what the log says it is."""
    found = schema.revision(connection)
    if found != expected.schema:
        findings.problem("schema", f"is {found}, but the log says {expected.schema}")


def _stream(connection: Connection, statement: Any) -> Any:
    return connection.execute(statement, execution_options={"yield_per": AT_ONCE})
