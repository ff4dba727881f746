"""What came in: captures, the reports taken from them, and what failed."""

from sqlalchemy import BigInteger, Column, Integer, String, Table, Text

from reportedly.casebook.tables.metadata import metadata

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
