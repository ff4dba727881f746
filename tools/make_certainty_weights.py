"""Makes reading/certainty/weights.tsv from sentences whose events carry a factuality.

Usage: python tools/make_certainty_weights.py TRAIN.jsonl

Each line of TRAIN holds `tokens` and `events` (`index`, `factuality` from -3 to +3). The table
holds grammar and the lemmas of common words with a weight each, and no sentence of the data.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import linear
import numpy as np
from benchmarks.tasks.certainty import parsed

from reportedly.reading.certainty import signs as signs_module

_TABLE = Path(signs_module.__file__).with_name("weights.tsv")
_HEADING = """Weight of each sign of certainty on FactBank's scale (see signs.py).
Made by tools/make_certainty_weights.py: grammar and common words, no text."""
_SOFT = 0.5
"""Errors beyond this count by their size alone, so that odd judgements do not rule."""


def examples(path: Path) -> Iterator[linear.Example]:
    """Give the signs and the factuality of every event of a file."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            document, starts = parsed(row["tokens"])
            for event in row["events"]:
                index = document.token_at(starts[event["index"]])
                yield signs_module.signs(document, index), event["factuality"]


def slope(sums: linear.Floats, targets: linear.Floats) -> linear.Floats:
    """Derive Huber's loss, with nothing to pay for going past the certain end."""
    errors = np.where((sums >= 3) & (targets >= 2.9), 0.0, np.minimum(sums, 3.3) - targets)
    return np.clip(errors / _SOFT, -1, 1)


def main(path: Path) -> None:
    """Fit the table and write it."""
    weights = linear.fit(list(examples(path)), slope, start=2.5, ridge=4.0)
    linear.write(_TABLE, _HEADING, weights, least=0.05)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
