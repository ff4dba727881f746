"""The incident table: every order in pages both ways, and filters whatever the script."""

import datetime as dt
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select, update

from reportedly.casebook import tables
from reportedly.casebook.engine import writing_engine
from reportedly.casebook.overview import summaries
from reportedly.casebook.overview.incident_table import IncidentFilter, IncidentRow, Sorting
from reportedly.casebook.store import Casebook
from reportedly.model.assessment import Assessment
from reportedly.model.ids import content_id
from reportedly.model.incident import Incident
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.when import TimePrecision, When
from tests.casebook.material import POLICY, assessment

PLACES = ("Żabno", "Вільне", "قرية", None)


@pytest.fixture(scope="module")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """Incidents of which some lack a place, a day or figures."""
    book = Casebook.create(tmp_path_factory.mktemp("varied") / "book")
    made = [_incident(n) for n in range(23)]
    with book.writing() as session:
        session.incidents.put(made)
        session.incidents.begin_weighing("rules/1", POLICY)
        weighed = [_weighed(one, n) for n, one in enumerate(made) if n % 5]
        session.incidents.put_assessments(weighed, POLICY)
    return book


def _incident(n: int) -> Incident:
    name = PLACES[n % len(PLACES)]
    place = Place(name, PlacePrecision.SETTLEMENT, 10.0 + n, 20.0, 2.5) if name else None
    day = dt.date(2001, 1, 1 + n % 7)
    when = When(day, day, TimePrecision.DAY, "then") if n % 3 else None
    return Incident(content_id("i", n), (), tuple(f"r-{m}" for m in range(n % 4)), place, when)


def _weighed(one: Incident, n: int) -> Assessment:
    made = assessment(one, killed=n % 6)
    return msgspec.structs.replace(made, held_responsible=("Армія Півночі", "Hill, Brook and Dale"))


@pytest.mark.parametrize("sort", list(Sorting))
@pytest.mark.parametrize("size", [1, 4, 23, 50])
@pytest.mark.parametrize("few", [False, True])
def test_pages_follow_each_other_in_every_order_both_ways(
    varied: Casebook, sort: Sorting, size: int, few: bool
) -> None:
    with varied.reading() as session:
        rows = session.incident_rows(sort=sort)
        assert len({row.id for row in rows}) == 23
        page = session.incident_rows(few=few, sort=sort, limit=size)
        forwards = list(page)
        while page := session.incident_rows(few=few, sort=sort, limit=size, after=page[-1].id):
            forwards += page
        back = session.incident_rows(
            few=few, sort=sort, limit=size, after=rows[-1].id, backwards=True
        )
        backwards = [rows[-1], *reversed(back)]
        while back := session.incident_rows(
            few=few, sort=sort, limit=size, after=back[0].id, backwards=True
        ):
            backwards += reversed(back)
    assert forwards == rows == list(reversed(backwards))


@pytest.mark.parametrize(
    ("sort", "falls"), [(Sorting.NEWEST, True), (Sorting.OLDEST, False), (Sorting.KILLED, True)]
)
def test_what_is_unknown_comes_last(varied: Casebook, sort: Sorting, falls: bool) -> None:
    def by(row: IncidentRow) -> object:
        return row.killed.best if sort is Sorting.KILLED else row.first_day

    with varied.reading() as session:
        values = [by(row) for row in session.incident_rows(sort=sort)]
    known = [value for value in values if value is not None]
    assert None in values
    assert values[len(known) :] == [None] * (len(values) - len(known))
    assert all((one >= two) if falls else (one <= two) for one, two in pairwise(known))  # type: ignore[operator]


def test_a_page_after_an_incident_that_is_gone_is_the_first(varied: Casebook) -> None:
    with varied.reading() as session:
        first = session.incident_rows(limit=5)
        assert session.incident_rows(limit=5, after="i-gone") == first


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (IncidentFilter(place="zabno"), {"Żabno"}),
        (IncidentFilter(place="ВІЛЬНЕ"), {"Вільне"}),
        (IncidentFilter(place="قَرية"), {"قرية"}),
        (IncidentFilter(held="армія"), set(PLACES)),
        (IncidentFilter(held="brook and"), set(PLACES)),
        (IncidentFilter(held="river"), set()),
        (IncidentFilter(injured_at_least=1), set()),
        (IncidentFilter(among=(content_id("i", 0), content_id("i", 1), "i-none")), set(PLACES[:2])),
        (IncidentFilter(among=()), set()),
    ],
)
def test_places_and_parties_are_found_in_any_script(
    varied: Casebook, wanted: IncidentFilter, shown: set[str | None]
) -> None:
    with varied.reading() as session:
        assert {row.place for row in session.incident_rows(wanted)} == shown


def test_names_of_parties_keep_their_commas(varied: Casebook) -> None:
    with varied.reading() as session:
        held = {row.held_responsible for row in session.incident_rows()}
    assert held == {(), ("Армія Півночі", "Hill, Brook and Dale")}


def test_a_casebook_of_an_older_form_gets_its_table_filled_again(tmp_path: Path) -> None:
    book = Casebook.create(tmp_path / "book")
    with book.writing() as session:
        session.incidents.put([_incident(1)])
        session.incidents.begin_weighing("rules/1", POLICY)
        session.incidents.put_assessments([_weighed(_incident(1), 1)], POLICY)
    before = _rows(book)
    with writing_engine(book.path).connect() as connection, connection.begin():
        connection.execute(update(tables.summaries).values(radius_km=None, held="someone else"))
        summaries.rebuild(connection)
    assert _rows(book) == before
    assert book.verify().ok


def _rows(book: Casebook) -> list[tuple[object, ...]]:
    with book.reading() as session:
        return [tuple(row) for row in session.rows(select(tables.summaries))]
