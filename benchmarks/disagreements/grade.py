"""Incidents that get another grade than the assessors gave."""

from collections import Counter
from collections.abc import Iterator

from benchmarks.disagreements.model import Disagreement
from benchmarks.scorer import Row


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give every incident whose grade differs; rare grades are the worse to miss."""
    ours = {row["incident_id"]: row["grade"] for row in predicted}
    common = Counter(row["grade"] for row in gold)
    for row in gold:
        label = ours.get(row["incident_id"])
        if row["grade"] and label != row["grade"]:
            yield Disagreement(
                row["incident_id"],
                f"gold {row['grade']}, ours {label or 'none'}",
                1 / common[row["grade"]],
                (row["grade"],),
                (label or "no incident found",),
                row["text"],
            )
