"""Parties read that no template of a text names, and those named that are not read."""

from collections.abc import Iterator

from benchmarks.disagreements.model import Disagreement
from benchmarks.scorer import Row
from benchmarks.tasks.attack_doers import keyed, names


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give each text with a party that it does not name, and each of which one is not read."""
    found = {row["doc_id"]: row["doers"] for row in predicted}
    for row in gold:
        keys, told = keyed(row), found[row["doc_id"]]
        named = tuple(f"{key.spellings[0]} ({', '.join(sorted(key.confidences))})" for key in keys)
        said = (named, tuple(f"{party} ({', '.join(how)})" for party, how in told.items()))
        others = sum(not any(names(party, key) for key in keys) for party in told)
        missed = sum(not any(names(party, key) for party in told) for key in keys)
        if keys and others:
            yield Disagreement(row["doc_id"], "another", others, *said, row["text"])
        elif missed:
            yield Disagreement(row["doc_id"], "missed", missed, *said, row["text"])
