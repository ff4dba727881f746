"""How each table is covered by the log, and how a row is reduced to a digest.

A *listed* table's rows are named one by one in the log, each with its digest, so that an edited
or deleted row is found and named. A *summed* table (large, and rebuilt from listed ones at will)
is covered by one order-free sum over its rows, whose hash stands in the log. The rest is
recomputed: claims and mentions from their reading's digest, added claims from the additions,
fingerprints from `traced`, members and summaries from the incidents and assessments.
"""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Column, Table

from reportedly.casebook import tables
from reportedly.model.ids import canonical_json

SUM_BYTES = 256
"""Width of a sum: wide enough that no rows can be found to balance others (birthday search)."""


class Coverage(msgspec.Struct, frozen=True):
    """One table under the log: its key, the columns that count, and whether it is summed."""

    table: Table
    key: tuple[str, ...]
    columns: tuple[str, ...]
    summed: bool = False

    @property
    def name(self) -> str:
        """The table's name, as written to the log."""
        return self.table.name

    @property
    def key_columns(self) -> list[Column[Any]]:
        """The columns that tell one row from another."""
        return [self.table.c[name] for name in self.key]

    def key_of(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        """Take the key out of a row."""
        return tuple(row[name] for name in self.key)

    def values_of(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        """Take the columns that count out of a row, in their order."""
        return tuple(row[name] for name in self.columns)


def _covered(table: Table, *key: str, summed: bool = False, without: str = "") -> Coverage:
    columns = tuple(column.name for column in table.columns if column.name != without)
    return Coverage(table, key, columns, summed)


CAPTURES = _covered(tables.captures, "sha256")
ARRIVALS = _covered(tables.arrivals, "sha256", "source")
REPORTS = _covered(tables.reports, "id", without="number")
EXTRACTIONS = _covered(tables.extractions, "id")
FAILURES = _covered(tables.failures, "id")
READINGS = _covered(tables.readings, "report")
NAMED = _covered(tables.named, "report", summed=True)
ADDITIONS = _covered(tables.additions, "report", "name")
INCIDENTS = _covered(tables.incidents, "id")
ALIASES = _covered(tables.aliases, "old")
ASSESSMENTS = _covered(tables.assessments, "incident", "policy")
DECISIONS = _covered(tables.decisions, "id")
SETTINGS = _covered(tables.settings, "name")
FOOTAGE = _covered(tables.footage, "sha256")
ADDRESSES = _covered(tables.addresses, "address", "footage")
SHOWINGS = _covered(tables.showings, "id")
SIGHTINGS = _covered(tables.sightings, "id")
REFERENCE_TABLES = _covered(tables.reference_tables, "sha256")
REFERENCE_EVENTS = _covered(tables.reference_events, "table_sha256", "line", summed=True)
DESCRIPTIONS = _covered(tables.descriptions, "footage")
PENDING = _covered(tables.pending, "task", "subject", summed=True)
TRACED = _covered(tables.traced, "report", summed=True)
SHARED = _covered(tables.shared, "first", "second", summed=True)
MENTION_KEYS = _covered(tables.mention_keys, "key", "mention", summed=True)
EDGES = _covered(tables.edges, "first", "second", summed=True)
MATCHES = _covered(tables.matches, "first", "second", summed=True)

LISTED = (
    CAPTURES,
    ARRIVALS,
    REPORTS,
    EXTRACTIONS,
    FAILURES,
    READINGS,
    ADDITIONS,
    INCIDENTS,
    ALIASES,
    ASSESSMENTS,
    DECISIONS,
    SETTINGS,
    FOOTAGE,
    ADDRESSES,
    SHOWINGS,
    SIGHTINGS,
    REFERENCE_TABLES,
    DESCRIPTIONS,
)
SUMMED = (PENDING, NAMED, TRACED, SHARED, MENTION_KEYS, EDGES, REFERENCE_EVENTS, MATCHES)

RECOMPUTED = (
    "claims",
    "mentions",
    "added_claims",
    "fingerprints",
    "common_prints",
    "members",
    "summaries",
)
"""Tables that `verify` compares with what they were derived from."""


def key_text(key: Iterable[Any]) -> str:
    """Write a key as one text, as it stands in the log."""
    return " ".join(str(part) for part in key)


def row_digest(values: tuple[Any, ...]) -> str:
    """Give the SHA-256 (hex) of a row's values in canonical JSON."""
    return hashlib.sha256(canonical_json(values)).hexdigest()


def row_weight(values: tuple[Any, ...]) -> int:
    """Give the number that a row adds to its table's sum."""
    digest = hashlib.shake_256(canonical_json(values)).digest(SUM_BYTES)
    return int.from_bytes(digest, "little")


def wrap(total: int) -> int:
    """Bring a sum back into its width."""
    return total % (1 << (8 * SUM_BYTES))


def sum_digest(total: int) -> str:
    """Give the SHA-256 (hex) of a sum, as it stands in the log."""
    return hashlib.sha256(total.to_bytes(SUM_BYTES, "little")).hexdigest()
