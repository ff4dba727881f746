"""Headlines of one event that are linked to others, and linked headlines of two events."""

from collections.abc import Iterator
from itertools import combinations

from benchmarks.disagreements.model import Disagreement
from benchmarks.scorer import Row


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give each headline with those that it wrongly is, and is not, linked with.

    The more of them, the worse.
    """
    clusters = {row["id"]: frozenset(row["cluster"]) for row in predicted}
    split: dict[str, list[str]] = {row["id"]: [] for row in gold}
    merged: dict[str, list[str]] = {row["id"]: [] for row in gold}
    for one, other in combinations(gold, 2):
        linked = not clusters[one["id"]].isdisjoint(clusters[other["id"]])
        belong = not set(one["events"]).isdisjoint(other["events"])
        if linked != belong:
            (merged if linked else split)[one["id"]].append(other["id"])
    for kind, found in (("split", split), ("merged", merged)):
        for row in gold:
            if others := found[row["id"]]:
                told = tuple(sorted(clusters[row["id"]]))
                text = "\n".join((row["id"], *others))
                yield Disagreement(row["id"], kind, len(others), tuple(row["events"]), told, text)
