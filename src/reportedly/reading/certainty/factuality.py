"""Puts one number on how certainly an event happened: for measurement only, never shown."""

from functools import cache
from importlib import resources

from reportedly.language.document import Document
from reportedly.reading.certainty.signs import signs

CERTAIN = 3.0
"""The ends of FactBank's scale: +3 certainly happened, -3 certainly did not."""


@cache
def weights() -> dict[str, float]:
    """Load the weight of each sign (made by tools/make_certainty_weights.py)."""
    text = resources.files(__package__).joinpath("weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {sign: float(weight) for sign, weight in rows}


def factuality(document: Document, token_index: int) -> float:
    """Say how certainly the event at token `token_index` happened, from -3 to +3.

    The sum of the weights of its signs, cut at the ends of the scale. What people see is the
    cues themselves (`cues_for`), never this number.
    """
    table = weights()
    total = sum(table.get(sign, 0.0) for sign in signs(document, token_index))
    return max(-CERTAIN, min(CERTAIN, total))
