"""The text of an edge's row without the names of its fields; `casebook.schema` writes it."""

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change no table."""
