"""Attacks that are put on another day than any that a text's templates give, and on none."""

from collections.abc import Iterator

from benchmarks.disagreements.model import Disagreement
from benchmarks.scorer import Row
from benchmarks.tasks.attack_dates import keyed, meet, stretch


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give each text with an attack put on another day, and each with a day that is not found."""
    found = {row["doc_id"]: row["days"] for row in predicted}
    for row in gold:
        keys, told = keyed(row), [stretch(days) for days in found[row["doc_id"]]]
        written = (tuple(_written(key) for key in keys), tuple(_written(days) for days in told))
        otherwise = sum(not any(meet(days, key) for key in keys) for days in told)
        missed = sum(not any(meet(days, key) for days in told) for key in keys)
        if keys and otherwise:
            yield Disagreement(row["doc_id"], "another day", otherwise, *written, row["text"])
        elif missed:
            yield Disagreement(row["doc_id"], "no day", missed, *written, row["text"])


def _written(days: tuple[object, object]) -> str:
    return str(days[0]) if days[0] == days[1] else f"{days[0]}/{days[1]}"
