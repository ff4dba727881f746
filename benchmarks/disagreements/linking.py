"""Incidents whose reports are linked to several, and incidents that are linked as one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from benchmarks.disagreements.model import Disagreement
from benchmarks.disagreements.reports import shown
from benchmarks.scorer import Row

Clusters = Mapping[str, frozenset[str]]
"""The clusters of each report, by its id."""


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give every incident that is split, and every two of which reports share a cluster.

    A report that the gold gives to both of two does not join them. The more pairs of reports are
    wrong, the worse.
    """
    clusters = {row["report_id"]: frozenset(row["cluster"]) for row in predicted}
    for row in gold:
        split = _split(row, clusters)
        if split is not None:
            yield split
    yield from _merged(gold, clusters)


def _split(row: Row, clusters: Clusters) -> Disagreement | None:
    """Put an incident's reports under the clusters that hold them, the largest first."""
    groups: dict[frozenset[str], list[Row]] = defaultdict(list)
    for report in row["reports"]:
        groups[clusters.get(report["report_id"], frozenset())].append(report)
    ordered = sorted(groups.items(), key=lambda held: (-len(held[1]), sorted(held[0])))
    pairs = sum(
        len(held) * len(others)
        for at, (ids, held) in enumerate(ordered)
        for other, others in ordered[:at]
        if ids.isdisjoint(other)
    )
    if not pairs:
        return None
    said = (f"{len(held)} reports in {', '.join(sorted(ids))}" for ids, held in ordered)
    text = shown(report for _, held in ordered for report in held)
    return Disagreement(row["incident_id"], "split", pairs, (_named(row),), tuple(said), text)


def _merged(gold: list[Row], clusters: Clusters) -> Iterator[Disagreement]:
    held: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in gold:
        for report in row["reports"]:
            for cluster in clusters.get(report["report_id"], ()):
                held[cluster][row["incident_id"]].append(report)
    named = {row["incident_id"]: _named(row) for row in gold}
    for cluster, incidents in sorted(held.items()):
        ordered = sorted(incidents, key=lambda name: (-len(incidents[name]), name))
        for other in ordered[1:]:
            yield from _joined(cluster, ordered[0], other, incidents, named)


def _joined(
    cluster: str,
    one: str,
    other: str,
    incidents: Mapping[str, list[Row]],
    named: Mapping[str, str],
) -> Iterator[Disagreement]:
    """Give two incidents for one, unless each report of the smaller is of both."""
    ids = {report["report_id"] for report in incidents[one]}
    strangers = [r for r in incidents[other] if r["report_id"] not in ids]
    if strangers:
        yield Disagreement(
            other,
            "merged",
            len(strangers) * len(ids),
            (named[one], named[other]),
            (f"{len(ids)} and {len(strangers)} reports in {cluster}",),
            shown([*strangers[:3], *incidents[one][:3]]),
        )


def _named(row: Row) -> str:
    return f"{row['incident_id']}: {row['date']}, {row['place'] or 'no place'}"
