"""Events of which the text is surer, or less sure, than we take it to be."""

from collections.abc import Iterator
from itertools import accumulate

from benchmarks.disagreements.model import Disagreement, Mark
from benchmarks.scorer import Row

_LEAST = 0.5
"""Difference from which two values on the scale from -3 to +3 disagree."""
_DOUBT = 1.0


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give every event whose value differs by `_LEAST` or more."""
    ours = {
        (row["sent_id"], event["index"]): event["factuality"]
        for row in predicted
        for event in row["events"]
    }
    for row in gold:
        starts = list(accumulate((len(token) + 1 for token in row["tokens"]), initial=0))
        for event in row["events"]:
            at, value = event["index"], ours.get((row["sent_id"], event["index"]), 0.0)
            away = abs(value - event["factuality"])
            if away >= _LEAST:
                yield Disagreement(
                    str(row["sent_id"]),
                    f"gold {_word(event['factuality'])}, ours {_word(value)}",
                    away,
                    (f"{event['factuality']:+.2f}",),
                    (f"{value:+.2f}",),
                    " ".join(row["tokens"]),
                    (Mark(starts[at], starts[at] + len(row["tokens"][at]), "ours"),),
                )


def _word(value: float) -> str:
    if abs(value) <= _DOUBT:
        return "uncertain"
    return "happened" if value > 0 else "did not happen"
