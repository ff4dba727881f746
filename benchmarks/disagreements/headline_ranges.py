"""Events whose headlines count the dead, and another number than the coder's best."""

from collections.abc import Iterator

from benchmarks.disagreements.figures import distance, marks
from benchmarks.disagreements.model import Disagreement
from benchmarks.scorer import Row


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give every event whose range from headlines does not contain the coder's best number."""
    told = {row["id"]: row["killed"] for row in predicted}
    for row in gold:
        bounds, best = told.get(row["id"]), int(row["best"])
        if bounds is not None and not bounds[0] <= best <= bounds[1]:
            above = bounds[0] > best
            text = row["source_headline"].replace(";", "\n")
            yield Disagreement(
                row["id"],
                "headlines count more" if above else "headlines count fewer",
                distance(best, bounds[0] if above else bounds[1]),
                (f"best {best}, {row['low']} to {row['high']}", row["date_start"][:10]),
                (f"{bounds[0]} to {bounds[1]}",),
                text,
                marks(text, [best], bounds),
            )
