"""Fills attack templates of gold texts and gives predictions in score.py's format."""

from typing import Any

from benchmarks.templates.build import fill, five_slots
from benchmarks.templates.observed import Observed
from benchmarks.templates.official import official_slots
from reportedly.language.english.parser import english

TASK = "attack_templates"
FILES = ("attack_templates/dev.jsonl",)
NAIVE: dict[str, float] = {
    "gtt_micro": 0.257,
    "ceaf_ree_micro": 0.266,
    "official_like.all_slots": 0.121,
}
"""Word lists learnt from the training split, on dev (attack_templates/DATA.md)."""


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give a prediction row for each gold row, from its text alone."""
    return [_row(row["doc_id"], row["text"]) for row in rows]


def _row(doc_id: str, text: str) -> dict[str, Any]:
    seen = Observed(english().parse(text))
    filled = fill(seen)
    return {
        "doc_id": doc_id,
        "gtt_templates": [five_slots(one) for one in filled],
        "templates": [{"slots": official_slots(seen, o.incident, o.fillers)} for o in filled],
    }
