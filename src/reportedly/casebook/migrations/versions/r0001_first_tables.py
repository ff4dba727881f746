"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    _make_aliases()
    _make_arrivals()
    _make_assessments()
    _make_captures()
    _make_claims()
    _make_common_prints()
    _make_decisions()
    _make_edges()
    _make_extractions()
    _make_failures()
    _make_fingerprints()
    _make_incidents()
    _make_log()
    _make_log_head()
    _make_members()
    _make_mention_keys()
    _make_mentions()
    _make_pending()
    _make_readings()
    _make_reports()
    _make_settings()
    _make_shared()
    _make_summaries()
    _make_sums()
    _make_traced()


def _make_aliases() -> None:
    op.create_table(
        "aliases",
        sa.Column("old", sa.String(length=40), nullable=False),
        sa.Column("new", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("old"),
    )


def _make_arrivals() -> None:
    op.create_table(
        "arrivals",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("tool", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "source"),
    )


def _make_assessments() -> None:
    op.create_table(
        "assessments",
        sa.Column("incident", sa.String(length=40), nullable=False),
        sa.Column("policy", sa.String(length=80), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("incident", "policy"),
    )


def _make_captures() -> None:
    op.create_table(
        "captures",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("format", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
    )


def _make_claims() -> None:
    op.create_table(
        "claims",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("report", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mention", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_claims_mention"), "claims", ["mention"], unique=False)
    op.create_index("ix_claims_report", "claims", ["report", "position"], unique=False)


def _make_common_prints() -> None:
    op.create_table(
        "common_prints",
        sa.Column("print", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("print"),
    )


def _make_decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )


def _make_edges() -> None:
    op.create_table(
        "edges",
        sa.Column("first", sa.String(length=40), nullable=False),
        sa.Column("second", sa.String(length=40), nullable=False),
        sa.Column("judgement", sa.String(length=20), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("first", "second"),
    )
    op.create_index("ix_edges_second", "edges", ["second"], unique=False)


def _make_extractions() -> None:
    op.create_table(
        "extractions",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("report", sa.String(length=40), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_extractions_report"), "extractions", ["report"], unique=False)
    op.create_index(op.f("ix_extractions_sha256"), "extractions", ["sha256"], unique=False)


def _make_failures() -> None:
    op.create_table(
        "failures",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("resolved", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_failures_subject"), "failures", ["subject"], unique=False)


def _make_fingerprints() -> None:
    op.create_table(
        "fingerprints",
        sa.Column("print", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("report", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("short", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("print", "report"),
        sqlite_with_rowid=False,
    )


def _make_incidents() -> None:
    op.create_table(
        "incidents",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _make_log() -> None:
    op.create_table(
        "log",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=80), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )


def _make_log_head() -> None:
    op.create_table(
        "log_head",
        sa.Column("only", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("only"),
    )


def _make_members() -> None:
    op.create_table(
        "members",
        sa.Column("mention", sa.String(length=40), nullable=False),
        sa.Column("incident", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("mention"),
    )
    op.create_index(op.f("ix_members_incident"), "members", ["incident"], unique=False)


def _make_mention_keys() -> None:
    op.create_table(
        "mention_keys",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("mention", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("key", "mention"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mention_keys_mention", "mention_keys", ["mention"], unique=False)


def _make_mentions() -> None:
    op.create_table(
        "mentions",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("report", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_mentions_report", "mentions", ["report", "position"], unique=False)


def _make_pending() -> None:
    op.create_table(
        "pending",
        sa.Column("task", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("task", "subject"),
    )


def _make_readings() -> None:
    op.create_table(
        "readings",
        sa.Column("report", sa.String(length=40), nullable=False),
        sa.Column("reader", sa.String(length=200), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("content", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("report"),
    )


def _make_reports() -> None:
    op.create_table(
        "reports",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("published", sa.String(length=40), nullable=True),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
    )


def _make_settings() -> None:
    op.create_table(
        "settings",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )


def _make_shared() -> None:
    op.create_table(
        "shared",
        sa.Column("first", sa.String(length=40), nullable=False),
        sa.Column("second", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("first", "second"),
    )
    op.create_index("ix_shared_second", "shared", ["second"], unique=False)


def _make_summaries() -> None:
    op.create_table(
        "summaries",
        sa.Column("incident", sa.String(length=40), nullable=False),
        sa.Column("first_day", sa.String(length=10), nullable=True),
        sa.Column("last_day", sa.String(length=10), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("kinds", sa.Text(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("policy", sa.String(length=80), nullable=True),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("killed_low", sa.Integer(), nullable=True),
        sa.Column("killed_best", sa.Integer(), nullable=True),
        sa.Column("killed_high", sa.Integer(), nullable=True),
        sa.Column("injured_low", sa.Integer(), nullable=True),
        sa.Column("injured_best", sa.Integer(), nullable=True),
        sa.Column("injured_high", sa.Integer(), nullable=True),
        sa.Column("origins", sa.Integer(), nullable=True),
        sa.Column("label", sa.String(length=40), nullable=True),
        sa.Column("contested", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("incident"),
    )


def _make_sums() -> None:
    op.create_table(
        "sums",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("total", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )


def _make_traced() -> None:
    op.create_table(
        "traced",
        sa.Column("report", sa.String(length=40), nullable=False),
        sa.Column("tracer", sa.String(length=200), nullable=False),
        sa.Column("prints", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("report"),
    )
