"""Checks of the log: its chain, its end, and what it says that the tables should hold."""

from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from reportedly.casebook import log, tables
from reportedly.casebook.headfile import NAME as HEAD_FILE
from reportedly.casebook.headfile import read_head
from reportedly.casebook.verifying.findings import Findings
from reportedly.model.errors import CasebookDamaged

TRUNCATED = (
    "Entries were removed from the end, or an older database was put back. Compare with a copy."
)


class Expected:
    """What the log says: digest by row for listed tables, sums for the others, the schema."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, bytes]] = {}
        self.sums: dict[str, str] = {}
        self.schema: str | None = None

    def apply(self, payload: log.Payload) -> None:
        """Take in what one entry changed."""
        for name, rows in payload.rows.items():
            held = self.rows.setdefault(name, {})
            held.update((key, bytes.fromhex(digest)) for key, digest in rows)
        for name, gone in payload.gone.items():
            for key in gone:
                self.rows.get(name, {}).pop(key, None)
        self.sums.update(payload.sums)
        self.schema = payload.about.get("schema", self.schema)


class _Chain:
    """Follows the log entry by entry."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.expected = Expected()
        self.last: log.Entry | None = None

    def follow(self, entry: log.Entry) -> None:
        """Check one entry against itself and its predecessor, and take it in."""
        where = f"log entry {entry.seq}"
        self._check_place(where, entry)
        if entry.recomputed != entry.hash:
            self.findings.problem(where, f"was edited: its hash is not that of its {entry.kind!r}")
        try:
            self.expected.apply(msgspec.json.decode(entry.payload, type=log.Payload))
        except (msgspec.MsgspecError, ValueError) as error:
            self.findings.problem(where, f"does not say what was changed ({error})")
        self.findings.checked["log entries"] += 1
        self.last = entry

    def _check_place(self, where: str, entry: log.Entry) -> None:
        last = self.last
        before = last.seq if last else 0
        if entry.seq != before + 1:
            self.findings.problem(
                where, f"follows entry {before}: {entry.seq - before - 1} entries were removed"
            )
        if entry.previous != (last.hash if last else log.START):
            self.findings.problem(
                where, f"does not continue entry {before}: one of the two was changed or moved"
            )
        if last and entry.at < last.at:
            self.findings.note(
                where,
                f"is dated {entry.at}, before the entry ahead of it ({last.at}): the clock "
                "was set back, or differs between machines",
            )


def check_log(connection: Connection, findings: Findings) -> tuple[Expected, log.Head]:
    """Follow the chain from its start; give what it says, and where it ends."""
    chain = _Chain(findings)

    def ask(statement: Any) -> Any:
        return connection.execute(statement).all()

    with findings.checking("log"):
        for entry in log.entries(ask):
            chain.follow(entry)
    last = chain.last
    return chain.expected, log.Head(last.seq, last.hash) if last else log.Head(0, log.START)


def read_head_file(folder: Path) -> log.Head | CasebookDamaged | None:
    """Read the head file, or say what is wrong with it; None where there is none.

    Read it before the first query: a writer that goes on meanwhile moves the file, and a file
    younger than what the queries see would look like a log cut short.
    """
    try:
        return read_head(folder)
    except CasebookDamaged as error:
        return error


def check_ends(
    connection: Connection,
    end: log.Head,
    kept: log.Head | CasebookDamaged | None,
    outside: log.Head | None,
    findings: Findings,
) -> None:
    """Compare the log's end with the head row, the head file and a head kept elsewhere."""
    with findings.checking("log head"):
        row = connection.execute(select(tables.log_head).where(tables.log_head.c.only == 1)).first()
        if row is None or log.Head(row.entries, row.hash) != end:
            moved = f"entry {row.entries}" if row is not None else "nothing"
            findings.problem("log head", f"remembers {moved}, the log ends at {end.count}")
    if isinstance(kept, CasebookDamaged):
        findings.problem(f"file {HEAD_FILE!r}", str(kept))
    else:
        _check_head_file(connection, kept, end, findings)
    if outside is not None:
        _check_contains(connection, outside, end, "the head kept elsewhere", findings)


def _check_head_file(
    connection: Connection, kept: log.Head | None, end: log.Head, findings: Findings
) -> None:
    where = f"file {HEAD_FILE!r}"
    if kept is not None:
        _check_contains(connection, kept, end, where, findings)
        if kept.count < end.count:
            findings.note(
                where,
                f"lags {end.count - kept.count} entries behind the log, as when a run was "
                "interrupted; the next one brings it up to date",
            )
    elif end.count > 1:
        findings.problem(
            where,
            "is missing",
            "Compare the log's end with a copy; the next run writes the file anew.",
        )
    else:
        findings.note(where, "is not written yet: the making of the casebook was interrupted")


def _check_contains(
    connection: Connection, kept: log.Head, end: log.Head, where: str, findings: Findings
) -> None:
    if kept.count > end.count:
        findings.problem(
            f"log after entry {end.count}",
            f"was cut short: {where} remembers {kept.count} entries",
            TRUNCATED,
        )
    elif log.hash_at(connection, kept.count) != kept.hash:
        findings.problem(
            f"log entry {kept.count}",
            f"is not the one that {where} remembers: the log was "
            "written anew from there or earlier",
            TRUNCATED,
        )
