"""Reports of which more than the names changed when the sides' names were exchanged."""

from collections.abc import Iterator

from benchmarks.disagreements.model import Disagreement
from benchmarks.scorer import Row
from benchmarks.tasks.exchanged_sides import Ledger, kept


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give what is gone, as gold, and what came instead, as ours; the more lines, the worse."""
    texts = {row["id"]: row["text"] for row in gold}
    for row in predicted:
        for what in Ledger._fields:
            if not kept(row, what):
                gone, come = map(tuple, row[what])
                badness = len(gone) + len(come)
                yield Disagreement(row["id"], what, badness, gone, come, texts[row["id"]])
