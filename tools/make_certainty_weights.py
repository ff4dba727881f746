"""Makes reading/certainty/weights.tsv from sentences whose events carry a factuality.

Usage, from the repository's root: PYTHONPATH=. python tools/make_certainty_weights.py TRAIN.jsonl

Each line of TRAIN holds `tokens` and `events` (`index`, `factuality` from -3 to +3). The table
holds grammar and the lemmas of common words with a weight each, and no sentence of the data.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import linear
import numpy as np

from benchmarks.tasks.certainty import parsed
from reportedly.language.document import Document
from reportedly.reading.certainty import signs as signs_module

_TABLE = Path(signs_module.__file__).with_name("weights.tsv")
_HEADING = """Weight of each sign of certainty on FactBank's scale (see signs.py).
Made by tools/make_certainty_weights.py: grammar and common words, no text."""
_SOFT = 0.5
"""Errors beyond this count by their size alone, so that odd judgements do not rule."""


class Sentence(NamedTuple):
    """A parsed sentence with its events: token, factuality."""

    document: Document
    events: list[tuple[int, float]]


def sentences(path: Path) -> Iterator[Sentence]:
    """Read and parse the sentences of a file."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            document, starts = parsed(row["tokens"])
            events = row["events"]
            places = [document.token_at(starts[e["index"]]) for e in events]
            values = [e["factuality"] for e in events]
            yield Sentence(document, list(zip(places, values, strict=True)))


def examples(sentence: Sentence) -> Iterator[linear.Example]:
    """Give the signs and the factuality of every event of a sentence."""
    for index, factuality in sentence.events:
        yield signs_module.signs(sentence.document, index), factuality


def slope(sums: linear.Floats, targets: linear.Floats) -> linear.Floats:
    """Derive Huber's loss, with nothing to pay for going past the certain end."""
    errors = np.where((sums >= 3) & (targets >= 2.9), 0.0, np.minimum(sums, 3.3) - targets)
    return np.clip(errors / _SOFT, -1, 1)


def main(path: Path) -> None:
    """Fit the table and write it."""
    read = list(sentences(path))
    found = [example for sentence in read for example in examples(sentence)]
    weights = linear.fit(found, slope, start=2.5, ridge=4.0)
    weights = linear.without(weights, linear.name_like(s.document for s in read))
    linear.write(_TABLE, _HEADING, weights, least=0.05)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
