"""Links articles on one war of six years, each coded for the day, place, party and cause it tells.

Two articles that are coded alike tell of one incident and should be linked. The codes are one
reader's and rough (a governorate for a place), so that a link between articles coded otherwise may
still be right; one between articles whose coded days lie over a month apart seldom is.
"""

import datetime as dt
from itertools import combinations
from typing import Any

from benchmarks.tasks.linking import clustered
from reportedly.model.report import make_report

TASK = "article_linking"
FILES = ("casualties_articles/articles.jsonl",)
NAIVE: dict[str, float] = {"alike_linked": 0.448, "within_a_month": 0.935}
"""All that were printed on one day."""

_CODED = ("incident_date", "place", "actor", "cause")
_FAR = dt.timedelta(30)


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the incidents that each article is linked to, told by its text and day of print."""
    made = {
        row["doc_id"]: make_report(row["text"], published=row["published"], language="en")
        for row in rows
    }
    return [{"doc_id": name, "cluster": cluster} for name, cluster in clustered(made).items()]


def score(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, float]:
    """Give the share of pairs coded alike that are linked, and of links within a month."""
    linked = {row["doc_id"]: frozenset(row["cluster"]) for row in predicted}
    alike = found = links = near = 0
    for one, other in combinations(gold, 2):
        link = not linked[one["doc_id"]].isdisjoint(linked[other["doc_id"]])
        same = coded(one) == coded(other)
        alike, found = alike + same, found + (same and link)
        links, near = links + link, near + (link and not far(one, other))
    return {
        "alike_linked": found / alike if alike else 0.0,
        "within_a_month": near / links if links else 1.0,
    }


def coded(row: dict[str, Any]) -> tuple[str, ...]:
    """Give what an article is coded for: day, governorate, party and cause."""
    return tuple(row[name] for name in _CODED)


def far(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether the coded days of two articles lie over a month apart."""
    first, second = (dt.date.fromisoformat(row["incident_date"]) for row in (one, other))
    return abs(first - second) > _FAR
