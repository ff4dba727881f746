"""Descriptions of footage, and the matches among them."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of descriptions and matches."""
    op.create_table(
        "descriptions",
        sa.Column("footage", sa.String(length=64), nullable=False),
        sa.Column("describer", sa.String(length=200), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("footage"),
    )
    op.create_table(
        "matches",
        sa.Column("first", sa.String(length=64), nullable=False),
        sa.Column("second", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("first", "second"),
    )
    op.create_index("ix_matches_second", "matches", ["second"], unique=False)
