"""How much each incident asks of a person, beside its row of the incident table."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; `casebook.schema` fills them."""
    op.add_column("summaries", sa.Column("asks", sa.Integer(), nullable=True))
    op.add_column("summaries", sa.Column("moves", sa.Integer(), nullable=True))
    op.create_index("ix_summaries_asks", "summaries", ["asks"], unique=False)
