"""What reports say: claims and mentions, people named, and what second readers added."""

from sqlalchemy import Column, Index, Integer, String, Table, Text

from reportedly.casebook.tables.metadata import metadata

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
