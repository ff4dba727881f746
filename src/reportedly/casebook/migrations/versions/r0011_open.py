"""Which numbers of an incident are no count, beside its row of the incident table."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; `casebook.schema` fills them."""
    op.add_column("summaries", sa.Column("killed_open", sa.Text(), nullable=True))
    op.add_column("summaries", sa.Column("injured_open", sa.Text(), nullable=True))
