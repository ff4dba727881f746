"""Figures of articles that differ, field by field."""

from collections.abc import Iterator

from benchmarks.disagreements.figures import distance, marks
from benchmarks.disagreements.model import Disagreement
from benchmarks.scorer import Row

_FIELDS = ("civilians", "noncivilians", "children", "women")


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give every field on which gold and prediction differ."""
    ours = {row["doc_id"]: row for row in predicted}
    for row in gold:
        said = ours.get(row["doc_id"], {})
        for field in _FIELDS:
            one, other = row[field], said.get(field)
            if one != other:
                yield _disagreement(row, field, one, other)


def _disagreement(row: Row, field: str, one: int | None, other: int | None) -> Disagreement:
    text = f"{row['title']}\n\n{row['text']}"
    return Disagreement(
        row["doc_id"],
        f"{field}: {kind(one, other)}",
        distance(one, other),
        (_said(one),),
        (_said(other),),
        text,
        marks(text, [one], [other]),
    )


def kind(one: object, other: object) -> str:
    """Say which side states a figure."""
    if one is None:
        return "stated where gold has none"
    return "not stated" if other is None else "another figure"


def _said(figure: int | None) -> str:
    return "no figure" if figure is None else str(figure)
