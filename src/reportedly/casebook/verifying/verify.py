"""Verification: recomputes every hash and the log's chain, and says what was changed and where.

What it cannot find without a head kept elsewhere: a whole folder rolled back to an older copy of
itself, or a database, its log and the head file all rewritten to agree. Write the head down
somewhere safe, and give it to `verify` as `expected_head`.
"""

from pathlib import Path

from sqlalchemy import Connection

from reportedly.casebook.log import Head
from reportedly.casebook.verifying.findings import RESTORE, Findings, Note, Problem, VerifyReport
from reportedly.casebook.verifying.of_derived import (
    check_added,
    check_fingerprints,
    check_members,
    check_schema,
    check_summaries,
    check_sums,
)
from reportedly.casebook.verifying.of_log import check_ends, check_log, read_head_file
from reportedly.casebook.verifying.of_objects import check_objects
from reportedly.casebook.verifying.of_rows import check_listed, check_readings

__all__ = ["Note", "Problem", "VerifyReport", "verify"]

OBJECTS = "objects"


def verify(connection: Connection, folder: Path, outside: Head | None = None) -> VerifyReport:
    """Check everything in one transaction; `outside` is a head kept elsewhere.

    The connection must not have read anything yet in its transaction. A writer may go on meanwhile.
    """
    findings = Findings()
    kept = read_head_file(folder)
    _check_pages(connection, findings)
    expected, end = check_log(connection, findings)
    with findings.checking("log"):
        check_ends(connection, end, kept, outside, findings)
    with findings.checking("schema"):
        check_schema(connection, expected, findings)
    check_listed(connection, expected, findings)
    with findings.checking("claims and mentions"):
        check_readings(connection, findings)
    with findings.checking("added claims"):
        check_added(connection, findings)
    with findings.checking("sums"):
        check_sums(connection, expected, findings)
    with findings.checking("fingerprints"):
        check_fingerprints(connection, findings)
    with findings.checking("members of incidents"):
        check_members(connection, findings)
    with findings.checking("incident table"):
        check_summaries(connection, findings)
    with findings.checking("objects"):
        check_objects(connection, folder / OBJECTS, findings)
    return findings.report(end)


def _check_pages(connection: Connection, findings: Findings) -> None:
    """Ask SQLite whether its own pages are whole."""
    with findings.checking("database file"):
        for (said,) in connection.exec_driver_sql("PRAGMA quick_check(20)"):
            if said != "ok":
                findings.problem("database file", str(said), RESTORE)
