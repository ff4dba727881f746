"""The incident table with radius, spread and the party held responsible, and its indexes.

The table is derived and laid afresh; `casebook.schema` fills it again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Lay the table of summaries afresh."""
    op.drop_table("summaries")
    op.create_table(
        "summaries",
        sa.Column("incident", sa.String(length=40), nullable=False),
        sa.Column("first_day", sa.String(length=10), nullable=True),
        sa.Column("last_day", sa.String(length=10), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("place_folded", sa.Text(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("radius_km", sa.Float(), nullable=True),
        sa.Column("kinds", sa.Text(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("policy", sa.String(length=80), nullable=True),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("killed_low", sa.Integer(), nullable=True),
        sa.Column("killed_best", sa.Integer(), nullable=True),
        sa.Column("killed_high", sa.Integer(), nullable=True),
        sa.Column("killed_spread", sa.Integer(), nullable=True),
        sa.Column("injured_low", sa.Integer(), nullable=True),
        sa.Column("injured_best", sa.Integer(), nullable=True),
        sa.Column("injured_high", sa.Integer(), nullable=True),
        sa.Column("origins", sa.Integer(), nullable=True),
        sa.Column("label", sa.String(length=40), nullable=True),
        sa.Column("held", sa.Text(), nullable=True),
        sa.Column("held_folded", sa.Text(), nullable=True),
        sa.Column("contested", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("incident"),
    )
    for name, columns in _INDEXES.items():
        op.create_index(name, "summaries", columns, unique=False)


_INDEXES = {
    "ix_summaries_first_day": ["first_day", "incident"],
    "ix_summaries_killed": ["killed_best", "incident"],
    "ix_summaries_spread": ["killed_spread", "incident"],
    "ix_summaries_place": ["place", "incident"],
    "ix_summaries_reports": ["reports", "incident"],
    "ix_summaries_map": [
        "longitude",
        "latitude",
        "first_day",
        "last_day",
        "radius_km",
        "incident",
    ],
    "ix_summaries_contested": ["contested", "killed_spread", "incident"],
}
