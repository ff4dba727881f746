"""Which mentions were compared, and the incidents that they make up."""

from sqlalchemy import Column, Index, String, Table, Text

from reportedly.casebook.tables.metadata import metadata

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
    # A large incident has many pairs judged the same, which who asks for others must not read.
    Index("ix_edges_first", "first", "judgement", "second"),
    Index("ix_edges_second", "second", "judgement", "first"),
)

incidents = Table(
    "incidents",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("body", Text, nullable=False),
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
