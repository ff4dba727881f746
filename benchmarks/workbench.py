"""How fast the workbench answers on casebooks of many incidents: every page, and every action.

Pages are asked of the application itself, without a network between, once it has made itself ready
as `reportedly serve` does: the first time, and again for other incidents, reports and filters. They
are given in milliseconds of processor time, since other programs may be running. The first screen
is timed in Chromium as well, where there is one, by the clock: from asking for it until table,
timeline and map are drawn.
"""

import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

from starlette.testclient import TestClient

from benchmarks.bulk import bulk_casebook
from benchmarks.chromium import CHROMIUM
from benchmarks.first_screen import first_screens
from benchmarks.speed import timed
from reportedly.casebook.change import chunked
from reportedly.casebook.overview.incident_table import IncidentRow, Sorting
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.language.english.people import finder
from reportedly.model.rating import source_id
from reportedly.pipeline.policy import policy_of
from reportedly.pipeline.versions import LINKER, WEIGHER
from reportedly.reading.people import named_in
from reportedly.reading.reader import Reader
from reportedly.workbench.app import create_app
from reportedly.workbench.guard import form_token
from reportedly.workbench.serving import make_ready, settle

SIZES = (10_000, 100_000)
PROMISED = 10_000
"""The number of incidents for which the promises are made."""
_KEY = "benchmarks"
_HOST = "127.0.0.1:8300"
_TIMES = 20
_MANY = 400
"""Decisions of all kinds that are made before one is timed again: an analyst's first weeks."""
_BEARER = {"authorization": f"Bearer {_KEY}"}


KEPT = "kept"


class Answered(NamedTuple):
    """One kind of request on one size of casebook: milliseconds for the first, and the others."""

    incidents: int
    what: str
    first: float
    median: float
    p95: float
    promise: str = "p95 < 100 ms at 10,000"
    most: float = 100.0
    """What the promise allows at `PROMISED` incidents, in milliseconds."""

    @property
    def kept(self) -> str:
        """Say whether the promise was kept; '' where none was made for so many incidents."""
        if self.incidents != PROMISED or not self.promise:
            return ""
        return KEPT if self.p95 < self.most else "NOT KEPT"


Ask = Callable[[TestClient], None]


class After(NamedTuple):
    """A request that is timed, after another that is not."""

    first: Ask
    then: Ask


def measure_workbench(sizes: Sequence[int], kept: Path | None = None) -> Iterator[Answered]:
    """Measure casebooks of these numbers of incidents, made where `kept` has none of that size.

    One that was linked or weighed by other rules is left alone: to bring it up to date would link
    what the generator's truth stands for.
    """
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            yield from _measure(
                _book((kept or Path(folder)) / f"{size} {LINKER} {WEIGHER}", size), size
            )


def _book(path: Path, size: int) -> Casebook:
    return Casebook.open(path) if Casebook.exists(path) else bulk_casebook(path, size)


def _look_through(book: Casebook) -> None:
    """Store whom the reports that are published name, as the reader does that parses them.

    The generator's truth takes the place of reading, and tells of no names.
    """
    parser = Reader(screen=False)
    with book.writing() as session:
        rows = session.incident_rows(limit=2 * _TIMES)
        reports = {r.id: r for row in rows for r in session.reports_of(row.id)}
        known = session.named.of_reports(reports, finder())
        parsed = parser.parse_all(r for r in reports.values() if r.id not in known)
        found = (named_in(reports[name], document) for name, document in parsed.items())
        session.named.put(named for named in found if named is not None)


def _measure(book: Casebook, size: int) -> Iterator[Answered]:
    _look_through(book)
    with book.reading() as session:
        asked = [*_overviews(session), *_pages(session), *_decisions(session)]
    app = create_app(book, key=_KEY, hosts=[_HOST])
    make_ready(app.state.desk)
    settle()
    with TestClient(app, base_url=f"http://{_HOST}", headers=_BEARER) as client:
        for what, requests in asked:
            times = [_milliseconds(client, ask) for ask in requests]
            yield _answered(size, what, times)
    yield from _first_screen(book, size)


def _milliseconds(client: TestClient, ask: Ask | After) -> float:
    if isinstance(ask, After):
        ask.first(client)
        ask = ask.then
    return 1000 * timed(lambda: ask(client), process_time)


def _answered(size: int, what: str, times: Sequence[float]) -> Answered:
    first, rest = times[0], sorted(times[1:]) or list(times)
    p95 = rest[min(len(rest) - 1, int(0.95 * len(rest)))]
    return Answered(size, what, first, statistics.median(rest), p95)


def _overviews(session: Session) -> Iterator[tuple[str, list[Ask]]]:
    """Give the first screen and what narrows it; every address is asked for once."""
    rows = session.incident_rows(limit=_TIMES * 50)[::50]
    years = [
        (f"{year}-01-01", f"{year}-{month:02}-28") for year in (2002, 2005) for month in _MONTHS
    ]
    boxes = [_around(row) for row in rows if row.longitude is not None]
    yield "first screen", [_get("/")] * _TIMES
    yield "by date", [_get("/", since=since, until=until) for since, until in years[:_TIMES]]
    yield "by part of the map", [_get("/", box=box) for box in boxes]
    yield "by place", [_get("/", place=(row.place or "")[:4]) for row in rows]
    yield "by words in reports", [_get("/", q=f"{row.place} hospital") for row in rows]
    yield (
        "contested, by disagreement",
        [_get("/", contested="1", sort="disagreement", killed=str(n)) for n in range(_TIMES)],
    )
    orders = [(row, sort) for row in rows for sort in Sorting][:_TIMES]
    one_place = [_get("/", place=row.place or "", sort=sort) for row, sort in orders]
    yield "one place, in every order", one_place
    nobody = [_get("/", held=f"nobody {n}", sort=sort) for n, (_, sort) in enumerate(orders)]
    yield "a party that nobody names, in every order", nobody
    yield "a later page", [_get("/", after=row.id) for row in rows]
    yield "a later page, by place", [_get("/", after=row.id, sort="place") for row in rows]


_MONTHS = range(3, 13)


def _around(row: IncidentRow) -> str:
    west, south = (row.longitude or 0.0) - 4, (row.latitude or 0.0) - 3
    return f"{west:.3f},{south:.3f},{west + 8:.3f},{south + 6:.3f}"


def _pages(session: Session) -> Iterator[tuple[str, list[Ask]]]:
    rows = session.incident_rows(limit=_TIMES)
    reports = [session.incidents.get(row.id).reports[0] for row in rows]
    claims = [session.readings.claims(reports=[report])[0].id for report in reports]
    yield "search", [_get("/search", q=f"{row.place} said") for row in rows]
    yield "an incident", [_get(f"/incidents/{row.id}") for row in rows]
    yield "a report", [_get(f"/reports/{report}") for report in reports]
    yield "a claim", [_get(f"/claims/{claim}") for claim in claims]
    yield "the review queue", [_get("/review")] * _TIMES
    yield "an incident's questions", [_get(f"/review/{row.id}") for row in rows]
    yield "two reports compared", [_compared(session, row) for row in _of_several(rows)]
    yield "sources", [_get("/sources")] * _TIMES
    yield "a source", [_get(f"/sources/{_source(session, row)}") for row in rows]
    yield "footage", [_get("/footage")] * _TIMES
    yield "a publication of one, previewed", [_get("/publish", incident=r.id) for r in rows]
    fives = [[row.id for row in rows[n:] + rows[:n]][:5] for n in range(len(rows))]
    yield "a publication of five, previewed", [_get("/publish", incident=ids) for ids in fives]
    yield "decisions", [_get("/decisions")] * _TIMES
    yield "what was set aside", [_get("/failures")] * _TIMES


def _of_several(rows: Sequence[IncidentRow]) -> list[IncidentRow]:
    return [row for row in rows if row.reports > 1] or list(rows)


def _compared(session: Session, row: IncidentRow) -> Ask:
    reports = session.incidents.get(row.id).reports
    return _get(f"/compare/{row.id}", a=reports[0], b=reports[-1])


def _source(session: Session, row: IncidentRow) -> str:
    """Give the id of the source that an incident's first claim is credited to."""
    policy = policy_of(session)
    return source_id(session.incidents.assessment(row.id, policy).origins[0].name)


_FIGURE = {"category": "killed", "group": "all", "low": "1", "best": "2", "high": "3"}


def _decisions(session: Session) -> Iterator[tuple[str, Sequence[Ask | After]]]:
    """Give decisions, each with its linking and weighing, and the pages after some."""
    rows = session.incident_rows(limit=2 * _TIMES)
    rows, others = rows[:_TIMES], rows[_TIMES:] or rows
    claims = [session.claims_of(row.id)[0].id for row in rows]
    pairs_of = list(zip(rows, others, strict=False))
    yield "two incidents kept apart", [_judge("different incident", *pair) for pair in pairs_of]
    yield "two incidents joined", [_judge("same incident", *pair) for pair in pairs_of]
    yield "a figure overridden", [_decide("override figure", r.id, **_FIGURE) for r in others]
    posts = [_reject(claim) for claim in claims]
    yield "a claim rejected", posts
    again = [_reject(claim) for claim in claims]
    yield "first screen, after a claim was rejected", [After(p, _get("/")) for p in again]
    then = [After(_reject(claim), _get("/sources")) for claim in claims]
    yield "sources, after a claim was rejected", then
    yield from _after_many(session, claims)


def _after_many(
    session: Session, claims: Sequence[str]
) -> Iterator[tuple[str, Sequence[Ask | After]]]:
    """Give decisions once more, after many of every kind on other incidents."""
    rows = session.incident_rows(limit=4 * _TIMES + _MANY)[2 * _TIMES :]
    fresh, rest = rows[: 2 * _TIMES], rows[2 * _TIMES :]
    made = [ask for four in chunked(rest, 4) for ask in _four_decisions(session, four)]
    late = f", after {len(made)} decisions more"
    first, *others = [
        _judge("unsure incident", *two) for two in zip(fresh[::2], fresh[1::2], strict=False)
    ]
    yield f"two incidents left open{late}", [After(_one_by_one(made), first), *others]
    yield f"a claim rejected{late}", [_reject(claim) for claim in claims]
    yield f"first screen{late}", [After(_reject(claim), _get("/")) for claim in claims]
    yield f"an incident{late}", [_get(f"/incidents/{row.id}") for row in fresh]


def _four_decisions(session: Session, rows: Sequence[IncidentRow]) -> Iterator[Ask]:
    first, *_, last = rows
    yield _reject(session.claims_of(first.id)[0].id)
    yield _decide("override figure", last.id, **_FIGURE)
    if len(rows) == 4:
        yield _judge("different incident", rows[0], rows[1])
        yield _judge("same incident", rows[2], rows[3])


def _one_by_one(asks: Sequence[Ask]) -> Ask:
    def ask(client: TestClient) -> None:
        for one in asks:
            one(client)

    return ask


def _get(path: str, **fields: str | list[str]) -> Ask:
    def ask(client: TestClient) -> None:
        assert client.get(path, params=fields).status_code == 200

    return ask


def _reject(claim: str) -> Ask:
    return _decide("reject claim", claim)


def _judge(act: str, one: IncidentRow, other: IncidentRow) -> Ask:
    return _decide(act, f"{one.id} {other.id}")


def _decide(act: str, subjects: str, **more: str) -> Ask:
    form = {
        "token": form_token(_KEY),
        "seen": "1000000",
        "act": act,
        "subjects": subjects,
        "author": "Benchmark",
        "back": "/decisions",
        **more,
    }

    def ask(client: TestClient) -> None:
        assert client.post("/decide", data=form, follow_redirects=False).status_code == 303

    return ask


def _first_screen(book: Casebook, size: int) -> Iterator[Answered]:
    """Time the first screen in Chromium: its filters, its table, its timeline and its map."""
    if CHROMIUM is None:
        return
    times = list(first_screens(book))
    drawn = _answered(size, "first screen, drawn in Chromium", [1000 * t.drawn for t in times])
    yield drawn._replace(promise="p95 < 500 ms at 10,000", most=500.0)
    worked = _answered(size, "first screen, its page's thread", [1000 * t.worked for t in times])
    yield worked._replace(promise="")
    answers = _answered(size, "first screen, filters answer", [1000 * t.answers for t in times])
    yield answers._replace(promise="p95 < 1,000 ms at 10,000", most=1000.0)
