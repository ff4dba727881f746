"""Fills a casebook with as many incidents as are asked for, without reading or comparing them.

Everything is stored by the casebook's own methods, log and all, so that the casebook verifies.
Three things are not done, since 100,000 incidents would take hours: the generator's truth takes the
place of reading and of linking, and beyond the first `WEIGHED` incidents each carries the
assessment of an earlier one in place of its own.
"""

import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from benchmarks.speed import as_report
from benchmarks.stub import StubReader
from benchmarks.synthetic import InventedPlace, SyntheticReport, fresh, invented_places
from reportedly.capture.objects import FolderObjects
from reportedly.casebook.change import chunked
from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.linking.incidents import make_incident
from reportedly.model.assessment import Assessment
from reportedly.model.capture import Arrival, Capture
from reportedly.model.incident import Incident
from reportedly.model.reading import Reading
from reportedly.model.report import Report
from reportedly.pipeline.versions import LINKER, TRACER, WEIGHER
from reportedly.tracing.origins import group_origins
from reportedly.weighing.assess import assess
from reportedly.weighing.policies import DEFAULT_POLICY

WEIGHED = 10_000
"""Incidents that are weighed by their own claims."""

_BYTES = b"made by a generator"
_PAGE = 200
_THEATRES = 12
_YEARS = 10.0
_EACH = (1, 1, 2, 4)
"""Reports of an incident, in turn: two on average. Beyond those that are weighed, one each."""


class _Told(NamedTuple):
    incident: Incident
    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]


def bulk_casebook(path: Path, incidents: int) -> Casebook:
    """Make a casebook of `incidents` incidents at `path`."""
    book = Casebook.create(path)
    weighed: list[Assessment] = []
    with book.writing() as session:
        capture, _ = FolderObjects(book.objects).put([_BYTES])
        session.captures.add(
            [Capture(capture, len(_BYTES), "synthetic")],
            [Arrival(capture, "synthetic", "2001-01-01T00:00:00+00:00", "benchmarks")],
        )
        session.tracing.begin(TRACER)
        session.linking.begin(LINKER)
        session.incidents.begin_weighing(WEIGHER, DEFAULT_POLICY)
        for page in chunked(_told(incidents), _PAGE):
            _store(session, capture, page, weighed)
    return book


def scattered_places(count: int, seed: int = 17) -> list[InventedPlace]:
    """Give `count` places with distinct names, gathered in a dozen theatres around the world."""
    chance = random.Random(seed)  # noqa: S311
    middles = [(chance.uniform(-45, 60), chance.uniform(-160, 160)) for _ in range(_THEATRES)]
    return [_near(chance, place, *chance.choice(middles)) for place in invented_places(count)]


def _near(
    chance: random.Random, place: InventedPlace, latitude: float, longitude: float
) -> InventedPlace:
    far, way = abs(chance.gauss(0, 3)), chance.uniform(0, math.tau)
    return place._replace(
        latitude=latitude + far * math.sin(way), longitude=longitude + far * math.cos(way)
    )


def _told(incidents: int) -> Iterator[_Told]:
    chance = random.Random(11)  # noqa: S311
    places = scattered_places(max(50, incidents // 10))
    for number in range(incidents):
        each = _EACH[number % len(_EACH)] if number < WEIGHED else 1
        yield _one([fresh(chance, places, number, 0, _YEARS) for _ in range(each)])


def _one(said: Sequence[SyntheticReport]) -> _Told:
    told = {report.id: (report, one.truth) for one in said for report in (as_report(one),)}
    reports = tuple(report for report, _ in told.values())
    reader = StubReader({name: truth for name, (_, truth) in told.items()})
    readings = tuple(map(reader.read, reports))
    mentions = [mention for reading in readings for mention in reading.mentions]
    published = {report.id: report.published for report in reports}
    return _Told(make_incident(mentions, published), reports, readings)


def _store(
    session: Session, capture: str, page: Sequence[_Told], weighed: list[Assessment]
) -> None:
    with session.batch():
        session.reports.add(
            (report, TakenFrom(capture, "")) for one in page for report in one.reports
        )
        session.readings.put([reading for one in page for reading in one.readings])
        mentions = [mention for one in page for mention in one.incident.mentions]
        session.incidents.put([one.incident for one in page], linked=mentions)
        made = [_weigh(one, weighed) for one in page]
        session.incidents.put_assessments(made, DEFAULT_POLICY)


def _weigh(one: _Told, weighed: list[Assessment]) -> Assessment:
    if len(weighed) >= WEIGHED:
        lent = weighed[int(one.incident.id[-6:], 16) % WEIGHED]
        return msgspec.structs.replace(lent, incident=one.incident.id)
    claims = [claim for reading in one.readings for claim in reading.claims]
    reports = {report.id: report for report in one.reports}
    origins = group_origins(claims, reports, (), ())
    weighed.append(assess(one.incident, claims, origins, reports))
    return weighed[-1]
