"""Indexes that hold all that a filter, the map and the timeline look at, and the tolls of peers."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_SEEN = (
    "first_day",
    "incident",
    "last_day",
    "longitude",
    "latitude",
    "radius_km",
    "contested",
    "asks",
    "killed_low",
    "killed_high",
    "injured_low",
    "injured_high",
    "label",
    "country",
    "kinds",
    "place_folded",
)


def upgrade() -> None:
    """Put one index in place of three, each of which held less."""
    for name in ("ix_summaries_first_day", "ix_summaries_map", "ix_summaries_contested"):
        op.drop_index(name, "summaries")
    op.create_index("ix_summaries_seen", "summaries", list(_SEEN), unique=False)
    op.create_index("ix_summaries_tolls", "summaries", ["killed_low", "reports"], unique=False)
