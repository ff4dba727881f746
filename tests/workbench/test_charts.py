"""Where things lie on the map, the timeline and a figure's bars."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.casebook.overview.incident_map import Cluster, Period
from reportedly.casebook.overview.incident_table import Box
from reportedly.model.assessment import AssessedFigure, OriginFigure
from reportedly.model.figure import Category, Group
from reportedly.model.footage import How, Showing, make_sighting
from reportedly.pipeline.footage.sighted import Seen
from reportedly.workbench.charts.bars import figure_bars
from reportedly.workbench.charts.frame import HEIGHT, WIDTH, WORLD, fitted
from reportedly.workbench.charts.sightings import time_line
from reportedly.workbench.charts.timeline import WIDTH as LONG
from reportedly.workbench.charts.timeline import timeline
from reportedly.workbench.charts.world import world_map
from reportedly.workbench.desk import STATIC

NEAR = Box(10.0, 40.0, 20.0, 45.0)

degrees = st.floats(-179, 179), st.floats(-89, 89)


@given(st.lists(st.tuples(*degrees), min_size=1, max_size=5))
def test_the_map_fits_all_it_is_given(points: list[tuple[float, float]]) -> None:
    extent = Box(
        min(x for x, _ in points),
        min(y for _, y in points),
        max(x for x, _ in points),
        max(y for _, y in points),
    )
    box = fitted(extent)
    found = [Cluster(2, x, y, Box(x, y, x, y), "i-1") for x, y in points]
    for mark in world_map(box, found, {}, whole=True).marks:
        assert -1 <= mark.x <= WIDTH + 1
        assert -1 <= mark.y <= HEIGHT + 1


def test_nothing_located_shows_the_world() -> None:
    assert fitted(None) == WORLD


def test_a_place_is_drawn_as_large_as_it_is_vague() -> None:
    box = Box(10.0, 40.0, 20.0, 45.0)
    at = Box(15.0, 42.0, 15.0, 42.0)
    found = [Cluster(1, 15.0, 42.0, at, name, km) for name, km in (("a", 0.2), ("b", 60.0))]
    small, large = sorted(world_map(box, found, {}, whole=True).marks, key=lambda m: m.radius)
    assert small.incident == "a"
    assert round(large.radius / HEIGHT * 5 * 111.32) == 60


def test_the_outline_is_left_out_where_it_is_too_coarse() -> None:
    assert world_map(WORLD, [], {}, whole=True).outline is not None
    assert world_map(Box(18.0, 43.0, 19.0, 43.5), [], {}, whole=True).outline is None


@pytest.mark.parametrize(("box", "file"), [(WORLD, "world-far.svg"), (NEAR, "world.svg")])
def test_the_outline_has_as_many_points_as_its_size_shows(box: Box, file: str) -> None:
    outline = world_map(box, [], {}, whole=True).outline
    assert outline is not None
    assert outline.file == file
    assert (STATIC / file).is_file()


@given(st.lists(st.tuples(st.dates(), st.integers(1, 99)), min_size=1, max_size=30))
def test_bars_of_the_timeline_stay_in_order_and_inside(given_: list[tuple[object, int]]) -> None:
    days = dict(given_)
    names = sorted(str(day) for day in days)
    counts = {str(day): count for day, count in given_}
    drawn = timeline([Period(name, name, name, counts[name]) for name in names])
    assert drawn is not None
    xs = [column.x for column in drawn.columns]
    assert xs == sorted(xs)
    assert all(0 <= column.x <= LONG for column in drawn.columns)


def test_no_dates_make_no_timeline() -> None:
    assert timeline([]) is None


def test_a_figures_bars_share_one_scale() -> None:
    origins = (
        OriginFigure("o-1", "hospital", 5, 5, ("c-1",)),
        OriginFigure("o-2", "police", 8, 10, ("c-2",)),
        OriginFigure("o-3", "residents", 6, None, ("c-3",)),
        OriginFigure("o-4", "a paper", None, None, ("c-4",)),
    )
    figure = AssessedFigure(Category.KILLED, Group.ALL, 5, 6, 10, "p", "words", origins)
    chart = figure_bars(figure)
    assert [bar.name for bar in chart.bars] == ["hospital", "residents", "police"]
    assert [(bar.left, bar.width) for bar in chart.bars] == [
        (50.0, 0.0),
        (60.0, 40.0),
        (80.0, 20.0),
    ]
    assert chart.best == 60.0
    assert [bar.name for bar in chart.unnumbered] == ["a paper"]


def test_origins_that_give_one_number_share_a_bar() -> None:
    given = (
        ("hospital", 5, 5),
        ("a paper", 8, None),
        ("mayor", 5, 5),
        ("residents", 8, 8),
        ("b", 8, 8),
    )
    origins = tuple(OriginFigure(n, n, low, high, (f"c-{n}",)) for n, low, high in given)
    chart = figure_bars(AssessedFigure(Category.KILLED, Group.ALL, 5, 5, 8, "p", "words", origins))
    assert [[bar.name for bar in same] for same in chart.numbers] == [
        ["hospital", "mayor"],
        ["b", "residents"],
        ["a paper"],
    ]


def seen(account: str | None, posted: str | None) -> Seen:
    showing = Showing(how=How.ATTACHED, address="", account=account, posted=posted)
    return Seen(make_sighting("0" * 64, showing))


def test_sightings_share_a_last_lane_where_accounts_are_many() -> None:
    many = [seen(f"Account {n}", f"2031-05-{n + 1:02}T08:00:00Z") for n in range(20)]
    line = time_line([*many[::-1], seen(None, None)], [seen(None, "2031-05-01T00:00:00Z")])
    assert line is not None
    assert (line.first, line.last, line.undated) == ("2031-05-01", "2031-05-20", 1)
    assert [lane.account for lane in line.lanes[:3]] == ["", "Account 0", "Account 1"]
    assert line.lanes[-1].account is None
    points = [point for lane in line.lanes for point in lane.points]
    assert len(points) == 21
    assert [point.own for point in line.lanes[0].points] == [False]
    assert {point.left for point in points} >= {3.0, 97.0}


def test_one_dated_sighting_is_no_line() -> None:
    assert time_line([seen("A", "2031-05-01T08:00:00Z"), seen("B", None)], []) is None
