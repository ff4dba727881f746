"""Runs the attribution finder over gold rows and gives predictions in score.py's format."""

from typing import Any

from reportedly.language.english.parser import english
from reportedly.reading.attribution.find import find_attributions
from reportedly.reading.findings import Attribution, Span

TASK = "attribution"
FILES = ("attribution/dev.jsonl",)
NAIVE: dict[str, float] = {
    "source_exact.f1": 0.268,
    "content_exact.f1": 0.185,
    "source_token.f1": 0.189,
    "content_token.f1": 0.512,
    "pair_exact.f1": 0.098,
    "pair_relaxed.f1": 0.153,
}
"""One cue-verb regular expression per sentence, on dev (attribution/DATA.md)."""


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give a prediction row for each gold row, from its text alone."""
    return [_row(row["doc_id"], row["text"]) for row in rows]


def _row(doc_id: str, text: str) -> dict[str, Any]:
    found = find_attributions(english().parse(text))
    return {"doc_id": doc_id, "attributions": [_attribution(a) for a in found]}


def _attribution(found: Attribution) -> dict[str, list[list[int]]]:
    return {
        "source": _pairs(found.source),
        "cue": _pairs(found.cue),
        "content": _pairs(found.content),
    }


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
