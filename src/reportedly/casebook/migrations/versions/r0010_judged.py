"""Indexes by which the pairs of a mention that were judged in one way are found, from both ends."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Put them in place of the one that knew no judgement."""
    op.drop_index("ix_edges_second", "edges")
    for here, there in (("first", "second"), ("second", "first")):
        op.create_index(f"ix_edges_{here}", "edges", [here, "judgement", there], unique=False)
