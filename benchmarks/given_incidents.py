"""Assesses incidents from the reports that others gave to each: weighing alone, without linking."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from reportedly.language.identify import identify
from reportedly.model.assessment import Assessment
from reportedly.model.claim import Claim
from reportedly.model.incident import Incident
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.place import Place
from reportedly.model.reading import Reading
from reportedly.model.report import Report, make_report
from reportedly.reading.mentions.places import is_area, same
from reportedly.reading.reader import Reader
from reportedly.tracing.origins import group_origins
from reportedly.tracing.shared import shared_text
from reportedly.weighing.assess import assess

Row = dict[str, Any]

_PAGE = 50
"""Reports parsed together."""


def assessed(rows: Sequence[Row]) -> Iterator[tuple[str, Assessment | None]]:
    """Give each incident's id with what weighing makes of its `reports`; None without any mention.

    A report is told by its text, its date and the host that it lies on. Of each one mention counts,
    since a round-up's other incidents are not those asked about: see `chosen`.
    """
    readings = _read(report for row in rows for report in row["reports"])
    for row in rows:
        told = [readings[one["report_id"]] for one in row["reports"]]
        yield row["incident_id"], _assessed(row["incident_id"], told)


def _read(rows: Iterable[Row]) -> dict[str, tuple[Report, Reading]]:
    reader, found = Reader(), dict[str, tuple[Report, Reading]]()
    made = {row["report_id"]: _report(row) for row in rows}
    names = list(made)
    for start in range(0, len(names), _PAGE):
        page = names[start : start + _PAGE]
        parsed = reader.parse_all(made[name] for name in page)
        for name in page:
            report = made[name]
            found[name] = (report, _reading(reader, report, parsed.get(report.id)))
    return found


def _report(row: Row) -> Report:
    text = row["text"]
    return make_report(text, published=row["published"], language=identify(text))


def _reading(reader: Reader, report: Report, document: Any) -> Reading:
    try:
        return reader.read(report, document)
    except Exception:  # a language without a reader: the report tells nothing
        return Reading(report.id, reader.identity)


def _assessed(name: str, told: Sequence[tuple[Report, Reading]]) -> Assessment | None:
    reports, claims, mentions = dict[str, Report](), list[Claim](), list[Mention]()
    for (report, reading), mention in zip(told, chosen([r for _, r in told]), strict=True):
        if mention is not None and report.id not in reports:
            reports[report.id] = report
            mentions.append(mention)
            claims += [claim for claim in reading.claims if claim.mention == mention.id]
    if not mentions:
        return None
    ids = sorted(mention.id for mention in mentions)
    incident = Incident(f"i-{name}", tuple(ids), tuple(sorted(reports)))
    pairs = combinations(reports.values(), 2)
    shared = [found for one, other in pairs if (found := shared_text(one, other))]
    return assess(incident, claims, group_origins(claims, reports, shared, ()), reports)


def chosen(readings: Sequence[Reading]) -> list[Mention | None]:
    """Choose a mention of each report: at a place that most of the others name, or the leading one.

    A page that tells of several incidents is read for the one that the reports have in common, as
    linking would.
    """
    named = {reading.report: _spots(reading) for reading in readings}

    def shared(mention: Mention) -> int:
        spots = [mention.place] if mention.place is not None else []
        others = (told for report, told in named.items() if report != mention.report)
        return sum(
            any(same(spot, one) for spot in _small(spots) for one in told) for told in others
        )

    return [leading(reading, shared) for reading in readings]


def _spots(reading: Reading) -> list[Place]:
    told = (m for m in reading.mentions if m.role is not MentionRole.AGGREGATE)
    return _small([mention.place for mention in told if mention.place is not None])


def _small(places: Sequence[Place]) -> list[Place]:
    return [place for place in places if not is_area(place)]


def leading(
    reading: Reading, prefer: Callable[[Mention], int] = lambda mention: 0
) -> Mention | None:
    """Choose a report's own mention that is preferred, then the one that most claims speak of."""
    told = [claim.mention for claim in reading.claims]
    return max(
        (m for m in reading.mentions if m.role is not MentionRole.AGGREGATE),
        key=lambda m: (
            m.role is MentionRole.MAIN,
            prefer(m),
            told.count(m.id),
            -m.anchor.start,
            m.id,
        ),
        default=None,
    )
