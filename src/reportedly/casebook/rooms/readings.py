"""Readings: the claims and mentions of each report, as its latest reader found them."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

import msgspec
from sqlalchemy import Select, Table, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import Change, chunked
from reportedly.casebook.codec import Kind, decode, encode
from reportedly.casebook.coverage import EDGES, MENTION_KEYS, PENDING, READINGS
from reportedly.casebook.dialect import listed
from reportedly.casebook.pending import Task, task_rows
from reportedly.casebook.prefixes import find
from reportedly.casebook.rooms.reports import ReportState
from reportedly.model.claim import Claim
from reportedly.model.ids import canonical_json
from reportedly.model.mention import Mention
from reportedly.model.reading import Reading

PAGE = 500


Found = tuple[str, int, Kind]
"""What was read, behind its report and its position in it, by which it is sorted."""


def _bodies(table: Table, column: str) -> Select[Any]:
    found = select(table.c[column].label("key"), table.c.report, table.c.position, table.c.body)
    return found.where(listed(table.c[column]))


# Made once: every page and every decision asks for claims and mentions many times over.
_CLAIMS_BY_ID = _bodies(tables.claims, "id")
_CLAIMS_OF_REPORTS = _bodies(tables.claims, "report")
_CLAIMS_OF_MENTIONS = _bodies(tables.claims, "mention")
_MENTIONS_BY_ID = _bodies(tables.mentions, "id")
_MENTIONS_OF_REPORTS = _bodies(tables.mentions, "report")
_MENTIONS_OF_CLAIMS = select(tables.claims.c.id, tables.claims.c.mention).where(
    listed(tables.claims.c.id)
)


def content_digest(claims: Iterable[str], mentions: Iterable[str]) -> str:
    """Give the SHA-256 (hex) over the JSON texts of a reading's claims and mentions, in order."""
    return hashlib.sha256(canonical_json((tuple(claims), tuple(mentions)))).hexdigest()


EMPTY = content_digest((), ())
"""The content of a reading that found nothing, or was never made."""


class Readings:
    """The machine's readings. A newer reader's reading takes the place of an older one's."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def put(self, readings: Iterable[Reading]) -> int:
        """Store readings, each in place of any earlier one of its report; give how many were news.

        Their mentions wait to be linked, and incidents that rested on replaced ones to be weighed.
        """
        with self._access.change("readings put") as change:
            return sum(_put(change, chunk) for chunk in chunked(readings, PAGE))

    def set_aside(self, reports: Iterable[str], reader: str, state: ReportState) -> None:
        """Record that `reader` could not read these reports (UNSUPPORTED or FAILED).

        They are tried again by another reader, or after `retry`. Add the failures beside it.
        """
        rows = [_row(report, reader, state, EMPTY) for report in reports]
        with self._access.change("reports set aside") as change:
            _forget(change, [row["report"] for row in change.put(READINGS, rows)])

    def retry(self, state: ReportState = ReportState.FAILED) -> int:
        """Make reports that were set aside (or PASSED_OVER) unread again; give how many."""
        with self._access.change("reports to be tried again", state=state) as change:
            return len(change.remove_where(READINGS, tables.readings.c.state == state.value))

    def claims(
        self,
        *,
        ids: Iterable[str] | None = None,
        reports: Iterable[str] | None = None,
        mentions: Iterable[str] | None = None,
    ) -> tuple[Claim, ...]:
        """Give claims by their ids, by reports or by mentions, in the order of their reports."""
        for statement, wanted in ((_CLAIMS_BY_ID, ids), (_CLAIMS_OF_REPORTS, reports)):
            if wanted is not None:
                return self._structs(statement, wanted, Claim)
        return self._structs(_CLAIMS_OF_MENTIONS, mentions or (), Claim)

    def mentions_of(self, claims: Iterable[str]) -> dict[str, str]:
        """Say of which mention each of these claims is (claim id → mention id)."""

        def ask(new: list[str]) -> dict[str, str]:
            rows = self._access.rows(_MENTIONS_OF_CLAIMS, listed=new)
            return {row.id: row.mention for row in rows}

        return self._access.remembered.each(READINGS.name, "mention of", claims, ask)

    def claim(self, id_or_prefix: str) -> Claim:
        """Find a claim by its id, or by the beginning of it. Raises UnknownId."""
        found = find(self._access, tables.claims.c.id, id_or_prefix, "claim")
        return self.claims(ids=[found])[0]

    def mention(self, id_or_prefix: str) -> Mention:
        """Find a mention by its id, or by the beginning of it. Raises UnknownId."""
        found = find(self._access, tables.mentions.c.id, id_or_prefix, "mention")
        return self.mentions(ids=[found])[0]

    def mentions(
        self, *, ids: Iterable[str] | None = None, reports: Iterable[str] | None = None
    ) -> tuple[Mention, ...]:
        """Give mentions by their ids, or by reports."""
        if ids is not None:
            return self._structs(_MENTIONS_BY_ID, ids, Mention)
        return self._structs(_MENTIONS_OF_REPORTS, reports or (), Mention)

    def get(self, report: str) -> Reading | None:
        """Give the reading of one report; None where there is none, or it was set aside."""
        statement = select(tables.readings).where(tables.readings.c.report == report)
        row = self._access.first(statement)
        if row is None or row.state not in (ReportState.READ, ReportState.PASSED_OVER):
            return None
        claims, mentions = self.claims(reports=[report]), self.mentions(reports=[report])
        passed_over = row.state == ReportState.PASSED_OVER
        return Reading(report, row.reader, claims, mentions, passed_over)

    def all_claims(self) -> Iterator[Claim]:
        """Stream every claim, by report."""
        statement = select(tables.readings.c.report).order_by(tables.readings.c.report)
        reports = [row.report for row in self._access.rows(statement)]
        for chunk in chunked(reports, PAGE):
            yield from self.claims(reports=chunk)

    def _structs(
        self, statement: Select[Any], wanted: Iterable[str], kind: type[Kind]
    ) -> tuple[Kind, ...]:
        def ask(new: list[str]) -> dict[str, list[Found[Kind]]]:
            found: dict[str, list[Found[Kind]]] = {key: [] for key in new}
            for chunk in chunked(new):
                for row in self._access.rows(statement, listed=chunk):
                    found[row.key].append((row.report, row.position, decode(row.body, kind)))
            return found

        found = self._access.remembered.each(READINGS.name, statement, wanted, ask)
        ordered = sorted(chain.from_iterable(found.values()), key=_in_order)
        return tuple(struct for _, _, struct in ordered)


def _in_order(found: Found[Any]) -> tuple[str, int]:
    report, position, _ = found
    return report, position


def _put(change: Change, readings: Sequence[Reading]) -> int:
    latest = {reading.report: _once(reading) for reading in readings}
    rows = [_reading_row(reading) for reading in latest.values()]
    news = [latest[row["report"]] for row in change.put(READINGS, rows)]
    _forget(change, [reading.report for reading in news])
    claims = [claim_columns(c, i) for reading in news for i, c in enumerate(reading.claims)]
    mentions = [mention_columns(m, i) for reading in news for i, m in enumerate(reading.mentions)]
    if claims:
        change.connection.execute(tables.claims.insert(), claims)
    if mentions:
        change.connection.execute(tables.mentions.insert(), mentions)
    change.put(PENDING, task_rows(Task.LINK, (row["id"] for row in mentions)))
    return len(news)


def _once(reading: Reading) -> Reading:
    claims = {claim.id: claim for claim in reading.claims}
    mentions = {mention.id: mention for mention in reading.mentions}
    return msgspec.structs.replace(
        reading, claims=tuple(claims.values()), mentions=tuple(mentions.values())
    )


def _forget(change: Change, reports: Sequence[str]) -> None:
    """Remove what earlier readings of these reports led to, and queue what must be redone."""
    run, mentions, members = change.connection.execute, tables.mentions, tables.members
    old = list(run(select(mentions.c.id).where(mentions.c.report.in_(reports))).scalars())
    if not old:
        return
    change.remove_where(EDGES, tables.edges.c.first.in_(old) | tables.edges.c.second.in_(old))
    change.remove_where(MENTION_KEYS, tables.mention_keys.c.mention.in_(old))
    touched = select(members.c.incident).where(members.c.mention.in_(old)).distinct()
    incidents = list(run(touched).scalars())
    kin = run(select(members.c.mention).where(members.c.incident.in_(incidents))).scalars()
    change.put(PENDING, task_rows(Task.LINK, set(kin).difference(old)))
    change.put(PENDING, task_rows(Task.WEIGH, incidents))
    change.remove(PENDING, [(Task.LINK.value, mention) for mention in old])
    for table in (tables.claims, mentions):
        change.replace_derived(table, table.c.report.in_(reports), ())


def _reading_row(reading: Reading) -> dict[str, Any]:
    content = content_digest(map(encode, reading.claims), map(encode, reading.mentions))
    state = ReportState.PASSED_OVER if reading.passed_over else ReportState.READ
    return _row(reading.report, reading.reader, state, content)


def _row(report: str, reader: str, state: ReportState, content: str) -> dict[str, Any]:
    return {"report": report, "reader": reader, "state": state.value, "content": content}


def claim_columns(claim: Claim, position: int) -> dict[str, Any]:
    """Give the row of a claim."""
    return {
        "id": claim.id,
        "report": claim.report,
        "position": position,
        "mention": claim.mention,
        "kind": claim.kind,
        "body": encode(claim),
    }


def mention_columns(mention: Mention, position: int) -> dict[str, Any]:
    """Give the row of a mention."""
    return {
        "id": mention.id,
        "report": mention.report,
        "position": position,
        "role": mention.role.value,
        "body": encode(mention),
    }
