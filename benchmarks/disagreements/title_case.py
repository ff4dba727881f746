"""Headlines in which title case changes what is read."""

from collections.abc import Iterator

from benchmarks.disagreements.model import Disagreement
from benchmarks.scorer import Row
from benchmarks.tasks.title_case import titled


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give what is read in the sentence alone, as gold, and what in title case alone, as ours."""
    headlines = {row["id"]: titled(row["headline"]) for row in gold}
    for row in predicted:
        for kind, plain in row["plain"].items():
            other = row["titled"][kind]
            gone = tuple(one for one in plain if one not in other)
            come = tuple(one for one in other if one not in plain)
            if gone or come:
                badness = len(gone) + len(come)
                yield Disagreement(row["id"], kind, badness, gone, come, headlines[row["id"]])
