"""The tables of a casebook: plain enough for SQLite and PostgreSQL alike.

Times are UTC ISO 8601 text, structs are canonical JSON text (`body`) beside the columns that
queries need. Every table is covered by the log: `coverage.py` says how.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

log = Table(
    "log",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", String(40), nullable=False),
    Column("kind", String(80), nullable=False),
    Column("payload", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

log_head = Table(
    "log_head",
    metadata,
    Column("only", Integer, primary_key=True, autoincrement=False),
    Column("entries", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
)

sums = Table(
    "sums",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("total", Text, nullable=False),
)

settings = Table(
    "settings",
    metadata,
    Column("name", String(80), primary_key=True),
    Column("value", Text, nullable=False),
)

pending = Table(
    "pending",
    metadata,
    Column("task", String(20), primary_key=True),
    Column("subject", String(40), primary_key=True),
)

captures = Table(
    "captures",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("format", String(40), nullable=False),
)

arrivals = Table(
    "arrivals",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("source", Text, primary_key=True),
    Column("at", String(40), nullable=False),
    Column("tool", Text, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", String(40), nullable=False, unique=True),
    Column("publisher", Text),
    Column("published", String(40)),
    Column("language", String(40), nullable=False),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
)

extractions = Table(
    "extractions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("report", String(40), nullable=False, index=True),
    Column("sha256", String(64), nullable=False, index=True),
    Column("item", Text, nullable=False),
)

failures = Table(
    "failures",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("subject", Text, nullable=False, index=True),
    Column("stage", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    Column("advice", Text, nullable=False),
    Column("sha256", String(64)),
    Column("resolved", Integer, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("report", String(40), primary_key=True),
    Column("reader", String(200), nullable=False),
    Column("state", String(20), nullable=False),
    Column("content", String(64), nullable=False),
)

mentions = Table(
    "mentions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("report", String(40), nullable=False),
    Column("position", Integer, nullable=False),
    Column("role", String(20), nullable=False),
    Column("body", Text, nullable=False),
    Index("ix_mentions_report", "report", "position"),
)

claims = Table(
    "claims",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("report", String(40), nullable=False),
    Column("position", Integer, nullable=False),
    Column("mention", String(40), nullable=False, index=True),
    Column("kind", String(40), nullable=False),
    Column("body", Text, nullable=False),
    Index("ix_claims_report", "report", "position"),
)

# The people whom reports name: what publications hold back of them.
named = Table(
    "named",
    metadata,
    Column("report", String(40), primary_key=True),
    Column("finder", String(200), nullable=False),
    Column("body", Text, nullable=False),
)

# What second readers added; `added_claims` tells which report a claim of theirs stands in.
additions = Table(
    "additions",
    metadata,
    Column("report", String(40), primary_key=True),
    Column("name", String(200), primary_key=True),
    Column("reader", String(200), nullable=False),
    Column("asked", String(80), nullable=False),
    Column("body", Text, nullable=False),
)

added_claims = Table(
    "added_claims",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("report", String(40), nullable=False, index=True),
    Column("name", String(200), nullable=False),
)

traced = Table(
    "traced",
    metadata,
    Column("report", String(40), primary_key=True),
    Column("tracer", String(200), nullable=False),
    Column("prints", LargeBinary, nullable=False),
)

fingerprints = Table(
    "fingerprints",
    metadata,
    Column("print", BigInteger, primary_key=True, autoincrement=False),
    Column("report", BigInteger, primary_key=True, autoincrement=False),
    Column("short", Integer, nullable=False),
    sqlite_with_rowid=False,
)

common_prints = Table(
    "common_prints",
    metadata,
    Column("print", BigInteger, primary_key=True, autoincrement=False),
    Column("last", BigInteger, nullable=False),
)

shared = Table(
    "shared",
    metadata,
    Column("first", String(40), primary_key=True),
    Column("second", String(40), primary_key=True),
    Column("body", Text, nullable=False),
    Index("ix_shared_second", "second"),
)

mention_keys = Table(
    "mention_keys",
    metadata,
    Column("key", String(200), primary_key=True),
    Column("mention", String(40), primary_key=True),
    Index("ix_mention_keys_mention", "mention"),
    sqlite_with_rowid=False,
)

edges = Table(
    "edges",
    metadata,
    Column("first", String(40), primary_key=True),
    Column("second", String(40), primary_key=True),
    Column("judgement", String(20), nullable=False),
    Column("body", Text, nullable=False),
    Index("ix_edges_second", "second"),
)

incidents = Table(
    "incidents",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("body", Text, nullable=False),
)

# The incident table that people see: narrow rows, so that a hundred thousand are sorted at once.
summaries = Table(
    "summaries",
    metadata,
    Column("incident", String(40), primary_key=True),
    Column("first_day", String(10)),
    Column("last_day", String(10)),
    Column("place", Text),
    Column("place_folded", Text),
    Column("country", String(2)),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("radius_km", Float),
    Column("kinds", Text, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("policy", String(80)),
    Column("what", Text),
    Column("killed_low", Integer),
    Column("killed_best", Integer),
    Column("killed_high", Integer),
    Column("killed_spread", Integer),
    Column("injured_low", Integer),
    Column("injured_best", Integer),
    Column("injured_high", Integer),
    Column("origins", Integer),
    Column("label", String(40)),
    Column("held", Text),
    Column("held_folded", Text),
    Column("contested", Text),
    Column("asks", Integer),
    Column("moves", Integer),
    # One for each order of the table, so that a page of it is read and not sorted.
    Index("ix_summaries_killed", "killed_best", "incident"),
    Index("ix_summaries_spread", "killed_spread", "incident"),
    Index("ix_summaries_place", "place", "incident"),
    Index("ix_summaries_reports", "reports", "incident"),
    # By date, with all that filters, map and timeline look at, but the parties held responsible.
    Index(
        "ix_summaries_seen",
        "first_day",
        "incident",
        "last_day",
        "longitude",
        "latitude",
        "radius_km",
        "contested",
        "asks",
        "killed_low",
        "killed_high",
        "injured_low",
        "injured_high",
        "label",
        "country",
        "kinds",
        "place_folded",
    ),
    Index("ix_summaries_tolls", "killed_low", "reports"),
    Index("ix_summaries_asks", "asks"),
)

members = Table(
    "members",
    metadata,
    Column("mention", String(40), primary_key=True),
    Column("incident", String(40), nullable=False, index=True),
)

aliases = Table(
    "aliases",
    metadata,
    Column("old", String(40), primary_key=True),
    Column("new", String(40), nullable=False),
)

assessments = Table(
    "assessments",
    metadata,
    Column("incident", String(40), primary_key=True),
    Column("policy", String(80), primary_key=True),
    Column("body", Text, nullable=False),
)

# Tables of events that a user loaded, and their rows; `places` is their words, folded.
reference_tables = Table(
    "reference_tables",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("body", Text, nullable=False),
)

reference_events = Table(
    "reference_events",
    metadata,
    Column("table_sha256", String(64), primary_key=True),
    Column("line", Integer, primary_key=True, autoincrement=False),
    Column("first_day", String(10), nullable=False),
    Column("last_day", String(10), nullable=False),
    Column("best", Integer, nullable=False),
    Column("civilians", Integer),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("kind", Text, nullable=False),
    Column("faulty", Integer, nullable=False),
    Column("places", Text, nullable=False),
    Column("body", Text, nullable=False),
    Index("ix_reference_events_day", "table_sha256", "first_day"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("body", Text, nullable=False),
)

footage = Table(
    "footage",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("id", String(40), nullable=False, unique=True),
    Column("kind", String(20), nullable=False),
    Column("media_type", String(80), nullable=False),
    Column("size", BigInteger, nullable=False),
)

# At which web addresses footage was captured; showings name their media by these.
addresses = Table(
    "addresses",
    metadata,
    Column("address", Text, primary_key=True),
    Column("footage", String(64), primary_key=True),
)

showings = Table(
    "showings",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("report", String(40), index=True),
    Column("address", Text, nullable=False, index=True),
    Column("how", String(20), nullable=False),
    Column("body", Text, nullable=False),
)

sightings = Table(
    "sightings",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("footage", String(64), nullable=False, index=True),
    Column("showing", String(40), nullable=False, index=True),
)

descriptions = Table(
    "descriptions",
    metadata,
    Column("footage", String(64), primary_key=True),
    Column("describer", String(200), nullable=False),
    Column("trouble", Text, nullable=False),
    Column("body", Text, nullable=False),
)

matches = Table(
    "matches",
    metadata,
    Column("first", String(64), primary_key=True),
    Column("second", String(64), primary_key=True),
    Column("body", Text, nullable=False),
    Index("ix_matches_second", "second"),
)
