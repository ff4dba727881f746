"""Incidents that are put into another country than any that a text's templates name, and none."""

from collections.abc import Iterator

from benchmarks.disagreements.model import Disagreement
from benchmarks.scorer import Row
from benchmarks.tasks.attack_countries import keyed


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give each text with an incident put elsewhere, and each without one in its countries."""
    found = {row["doc_id"]: row["countries"] for row in predicted}
    for row in gold:
        countries, told = keyed(row), found[row["doc_id"]]
        said = (tuple(sorted(countries)), tuple(sorted({place or "?" for place in told})))
        elsewhere = sum(place not in countries for place in told)
        if countries and elsewhere:
            yield Disagreement(row["doc_id"], "elsewhere", elsewhere, *said, row["text"])
        elif countries and not told:
            yield Disagreement(row["doc_id"], "nowhere", 1, *said, row["text"])
