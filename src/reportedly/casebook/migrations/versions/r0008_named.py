"""The people whom reports name, found when they are read."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of the people named."""
    op.create_table(
        "named",
        sa.Column("report", sa.String(length=40), nullable=False),
        sa.Column("finder", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("report"),
    )
