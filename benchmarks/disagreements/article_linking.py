"""Articles coded alike that are not linked, and linked ones coded over a month apart."""

from collections.abc import Iterator
from itertools import combinations

from benchmarks.disagreements.model import Disagreement
from benchmarks.scorer import Row
from benchmarks.tasks.article_linking import coded, far


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give each such pair; links over a month apart weigh more."""
    linked = {row["doc_id"]: frozenset(row["cluster"]) for row in predicted}
    for one, other in combinations(gold, 2):
        shared = linked[one["doc_id"]] & linked[other["doc_id"]]
        told = tuple(sorted(shared))
        text = f"{one['text']}\n\n{other['text']}"
        name = f"{one['doc_id']} {other['doc_id']}"
        codes = tuple(", ".join(map(str, coded(row))) for row in (one, other))
        if shared and far(one, other):
            yield Disagreement(name, "merged", 2, codes, told, text)
        elif not shared and coded(one) == coded(other):
            yield Disagreement(name, "split", 1, codes, told, text)
