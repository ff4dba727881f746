"""Runs the factuality reader over gold sentences and gives predictions in score.py's format."""

from typing import Any

from reportedly.language.document import Document
from reportedly.language.english.parser import english
from reportedly.reading.certainty.factuality import factuality

TASK = "certainty"
FILES = ("certainty/dev.jsonl",)
NAIVE: dict[str, float] = {"mae": 0.628, "pearson_r": 0.586}
"""Negation and modal words within four tokens, on dev (certainty/DATA.md)."""

_NO_BLANK_BEFORE = frozenset(
    {",", ".", ";", ":", "?", "!", "%", "n't", "'s", "'re", "'ve", "'ll", "'"}
)


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give a prediction row for each gold row, from its tokens and the events' places alone."""
    return [_row(row) for row in rows]


def _row(row: dict[str, Any]) -> dict[str, Any]:
    document, starts = parsed(row["tokens"])
    events = [
        {"index": e["index"], "factuality": _value(document, starts[e["index"]])}
        for e in row["events"]
    ]
    return {"sent_id": row["sent_id"], "events": events}


def _value(document: Document, start: int) -> float:
    return factuality(document, document.token_at(start))


def parsed(tokens: list[str]) -> tuple[Document, list[int]]:
    """Parse given tokens as one text; give the document and where each token starts in it."""
    text = ""
    starts = []
    for token in tokens:
        if text and token not in _NO_BLANK_BEFORE:
            text += " "
        starts.append(len(text))
        text += token
    return english().parse(text), starts
