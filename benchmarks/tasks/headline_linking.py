"""Links headlines that UCDP's coders cite, each as a report, and sets them beside coded events.

Two headlines belong together if one event cites both. Those that say nothing of an incident stay
alone, as a title of fewer than five words does not count as a headline, nor does one that more than
two events cite: those are round-ups, registers and names of places.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.tasks import headline_ranges
from benchmarks.tasks.linking import clustered
from reportedly.model.report import make_report

TASK = "headline_linking"
FILES = ("ucdp/ucdp_ged_ukraine.csv",)
NAIVE: dict[str, float] = {"b_cubed": 0.855}
"""Every headline alone; all of one day together give .853."""

_CITED = re.compile(r'"[^",]*,(\d{4}-\d\d-\d\d),([^"]*)"')
_LEAST_WORDS, _MOST_EVENTS = 5, 2


def rows(path: Path) -> list[dict[str, Any]]:
    """Read the headlines with the day each was printed on and the events that cite it."""
    citing: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in headline_ranges.rows(path):
        for day, headline in _CITED.findall(row["source_article"]):
            if len(headline.split()) >= _LEAST_WORDS:
                citing[headline.strip(), day].add(row["id"])
    return [
        {"id": f"{day} {headline}", "headline": headline, "day": day, "events": sorted(events)}
        for (headline, day), events in sorted(citing.items())
        if len(events) <= _MOST_EVENTS
    ]


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the incidents that each headline is linked to, told by its words and day alone."""
    made = {
        row["id"]: make_report(row["headline"], published=row["day"], language="en") for row in rows
    }
    return [{"id": name, "cluster": cluster} for name, cluster in clustered(made).items()]


def score(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, Any]:
    """Give B³ over headlines (Bagga and Baldwin 1998): the mean share of each one's own links."""
    events = {row["id"]: frozenset(row["events"]) for row in gold}
    linked = {row["id"]: frozenset(row["cluster"]) for row in predicted if row["id"] in events}
    with_gold, with_ours = _together(events), _together(linked)
    right = {name: len(with_gold[name] & with_ours[name]) for name in events}
    p = sum(right[name] / len(with_ours[name]) for name in events) / len(events)
    r = sum(right[name] / len(with_gold[name]) for name in events) / len(events)
    return {"b_cubed": {"p": p, "r": r, "f1": 2 * p * r / (p + r)}}


def _together(groups: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Give for each name all names that share a group with it, its own among them."""
    members: dict[str, set[str]] = defaultdict(set)
    for name, own in groups.items():
        for group in own:
            members[group].add(name)
    return {name: frozenset().union(*(members[g] for g in own)) for name, own in groups.items()}
