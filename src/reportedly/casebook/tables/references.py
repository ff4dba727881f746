"""Tables of events that a user loaded, and their rows."""

from sqlalchemy import Column, Float, Index, Integer, String, Table, Text

from reportedly.casebook.tables.metadata import metadata

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
