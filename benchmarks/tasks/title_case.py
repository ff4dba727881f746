"""Writes real headlines in title case, and asks whether that changes what is read in them.

'Army shells village, two dead' becomes 'Army Shells Village, Two Dead'. Only headlines count that
are written as sentences.
"""

from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.tasks import headline_linking
from reportedly.model.claim import Claim
from reportedly.model.content import Event, Location, Responsibility
from reportedly.model.figure import Figure
from reportedly.model.report import make_report
from reportedly.reading.reader import Reader

TASK = "title_case"
FILES = ("ucdp/ucdp_ged_ukraine.csv",)
NAIVE: dict[str, float] = {"doers": 0.755, "events": 0.918, "places": 0.842, "counts": 0.948}
"""The same reader, had its parser been shown the headlines as they are written."""

_KINDS = ("doers", "events", "places", "counts")
_SMALL = frozenset("a an the and or but of in on at to by for from with as near over into".split())


def rows(path: Path) -> list[dict[str, Any]]:
    """Read the headlines that are written as sentences, with the day each was printed on."""
    return [
        {"id": row["id"], "headline": row["headline"], "day": row["day"]}
        for row in headline_linking.rows(path)
        if titled(row["headline"]) != row["headline"]
    ]


def titled(headline: str) -> str:
    """Write a headline in title case: all its words but small ones open with a capital."""
    first, *others = headline.split(" ")
    words = (word if word in _SMALL else word[:1].upper() + word[1:] for word in others)
    return " ".join([first[:1].upper() + first[1:], *words])


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give what is read in each headline as it is, and what in title case, by kind."""
    reader = Reader()

    def read(headline: str, day: str) -> dict[str, list[str]]:
        claims = reader.read(make_report(headline, published=day, language="en")).claims
        told = {pair for claim in claims if (pair := _told(claim)) is not None}
        return {kind: sorted(what for of, what in told if of == kind) for kind in _KINDS}

    return [
        {
            "id": row["id"],
            "plain": read(row["headline"], row["day"]),
            "titled": read(titled(row["headline"]), row["day"]),
        }
        for row in rows
    ]


def _told(claim: Claim) -> tuple[str, str] | None:
    """Give the kind of a claim that counts, and what it says in any letter case."""
    content = claim.content
    if isinstance(content, Responsibility):
        return "doers", content.party.lower()
    if isinstance(content, Event):
        return "events", content.kind.value
    if isinstance(content, Location):
        return "places", content.place.name.lower()
    if isinstance(content, Figure):
        return "counts", f"{content.category.value} {content.low} to {content.high}"
    return None


def score(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, Any]:
    """Give for each kind the share of what is read in sentences that title case leaves as it is."""
    del gold
    told, kept = Counter[str](), Counter[str]()
    for row in predicted:
        for kind in _KINDS:
            plain = set(row["plain"][kind])
            told[kind] += len(plain)
            kept[kind] += len(plain.intersection(row["titled"][kind]))
    return {kind: kept[kind] / told[kind] if told[kind] else 1.0 for kind in _KINDS}
