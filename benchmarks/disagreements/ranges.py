"""Ranges of people killed and injured that differ, field by field."""

from collections.abc import Iterator

from benchmarks.disagreements.casualties import kind
from benchmarks.disagreements.figures import distance, marks
from benchmarks.disagreements.model import Disagreement
from benchmarks.scorer import Row

_FIELDS = ("killed", "injured", "children", "women", "men")


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give every field on which gold and prediction differ."""
    ours = {row["incident_id"]: row for row in predicted}
    for row in gold:
        said = ours.get(row["incident_id"], {})
        for field in _FIELDS:
            one, other = row[field], said.get(field)
            if (list(one) if one else None) != (list(other) if other else None):
                yield disagreement(row, field, one, other)


def disagreement(
    row: Row, field: str, one: list[int] | None, other: list[int] | None
) -> Disagreement:
    """Give the disagreement on one field of a gold row: the range `one` there, and `other`."""
    pairs = zip(one or (None, None), other or (None, None), strict=True)
    return Disagreement(
        row["incident_id"],
        f"{field}: {kind(one, other)}",
        sum(distance(a, b) for a, b in pairs),
        (_said(one),),
        (_said(other),),
        row["text"],
        marks(row["text"], one or (), other or ()),
    )


def _said(bounds: list[int] | None) -> str:
    return "no figure" if bounds is None else f"{bounds[0]} to {bounds[1]}"
