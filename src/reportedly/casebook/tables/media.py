"""Media, where they were shown and seen, and which are copies of which."""

from sqlalchemy import BigInteger, Column, Index, String, Table, Text

from reportedly.casebook.tables.metadata import metadata

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
