"""Places of incidents that are located far from where the coders put them."""

from collections.abc import Iterator

from benchmarks.disagreements.model import Disagreement
from benchmarks.scorer import Row
from reportedly.gazetteer.sphere import kilometres

_BANDS = ((161.0, "over 161 km away"), (25.0, "25 to 161 km away"), (5.0, "5 to 25 km away"))


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give every string located more than 5 km away, or not at all."""
    ours = {row["id"]: row for row in predicted}
    for row in gold:
        found = ours.get(row["id"], {"lat": None, "lon": None})
        kind, away = _kind(row, found)
        if kind:
            point = "not located" if found["lat"] is None else _point(found)
            yield Disagreement(
                str(row["id"]),
                f"{row['country']}: {kind}",
                away,
                (_point(row), f"precision: {row['precision'] or 'not given'}"),
                (point, f"{away:,.0f} km away" if found["lat"] is not None else ""),
                row["place"],
            )


def _kind(row: Row, found: Row) -> tuple[str, float]:
    if found["lat"] is None:
        return "not located", 0.0
    away = kilometres(row["lat"], row["lon"], found["lat"], found["lon"])
    return next((band for least, band in _BANDS if away > least), ""), away


def _point(row: Row) -> str:
    return f"{row['lat']:.4f}, {row['lon']:.4f}"
