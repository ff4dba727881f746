"""Footage, the addresses it was captured at, and where it was shown."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of footage and sightings."""
    op.create_table(
        "footage",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("media_type", sa.String(length=80), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "addresses",
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("footage", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("address", "footage"),
    )
    op.create_table(
        "showings",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("report", sa.String(length=40), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("how", sa.String(length=20), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_showings_report", "showings", ["report"], unique=False)
    op.create_index("ix_showings_address", "showings", ["address"], unique=False)
    op.create_table(
        "sightings",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("footage", sa.String(length=64), nullable=False),
        sa.Column("showing", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_sightings_footage", "sightings", ["footage"], unique=False)
    op.create_index("ix_sightings_showing", "sightings", ["showing"], unique=False)
