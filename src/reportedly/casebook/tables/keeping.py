"""The log and what it is checked against, the settings, and what waits to be done."""

from sqlalchemy import Column, Integer, String, Table, Text

from reportedly.casebook.tables.metadata import metadata

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

decisions = Table(
    "decisions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("body", Text, nullable=False),
)
