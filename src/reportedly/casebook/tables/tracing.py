"""What reports share, and the prints by which it is found."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, String, Table, Text

from reportedly.casebook.tables.metadata import metadata

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
