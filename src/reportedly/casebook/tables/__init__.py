"""The tables of a casebook: plain enough for SQLite and PostgreSQL alike, a module a concern.

Times are UTC ISO 8601 text, structs are canonical JSON text (`body`) beside the columns that
queries need. Every table is covered by the log: `coverage.py` says how.
"""

from reportedly.casebook.tables.intake import arrivals, captures, extractions, failures, reports
from reportedly.casebook.tables.keeping import decisions, log, log_head, pending, settings, sums
from reportedly.casebook.tables.linking import (
    aliases,
    assessments,
    edges,
    incidents,
    members,
    mention_keys,
)
from reportedly.casebook.tables.media import (
    addresses,
    descriptions,
    footage,
    matches,
    showings,
    sightings,
)
from reportedly.casebook.tables.metadata import metadata
from reportedly.casebook.tables.overview import summaries
from reportedly.casebook.tables.reading import (
    added_claims,
    additions,
    claims,
    mentions,
    named,
    readings,
)
from reportedly.casebook.tables.references import reference_events, reference_tables
from reportedly.casebook.tables.tracing import common_prints, fingerprints, shared, traced

__all__ = [
    "added_claims",
    "additions",
    "addresses",
    "aliases",
    "arrivals",
    "assessments",
    "captures",
    "claims",
    "common_prints",
    "decisions",
    "descriptions",
    "edges",
    "extractions",
    "failures",
    "fingerprints",
    "footage",
    "incidents",
    "log",
    "log_head",
    "matches",
    "members",
    "mention_keys",
    "mentions",
    "metadata",
    "named",
    "pending",
    "readings",
    "reference_events",
    "reference_tables",
    "reports",
    "settings",
    "shared",
    "showings",
    "sightings",
    "summaries",
    "sums",
    "traced",
]
