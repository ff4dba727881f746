"""What the interactive map is given, the user's own layers, and that nothing else is served."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from reportedly.casebook.overview.incident_map import Cluster
from reportedly.casebook.overview.incident_table import Box
from reportedly.casebook.store import Casebook
from reportedly.workbench.app import create_app
from reportedly.workbench.charts.gathered import gathered
from reportedly.workbench.layers import LayerKind, UnusableLayer, layers_of
from reportedly.workbench.views.places import grid_at
from tests.workbench.conftest import BASE, HOST, KEY, incident_id

VIEW = {"view": "-20,30,20,50", "zoom": "4"}
POINTS = '{"type": "FeatureCollection", "features": []}'


def test_the_map_is_given_circles_with_their_true_radius(
    browser: TestClient, book: Casebook
) -> None:
    answer = browser.get("/map/circles.json", params=VIEW)
    (circle,) = answer.json()["circles"]
    with book.reading() as session:
        place = session.incidents.get(incident_id(book)).place
    assert place is not None
    assert circle["incident"] == incident_id(book)
    assert circle["radius"] == place.radius_km
    assert circle["label"].startswith("Guernica")
    assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"view": "10,30,20,50", "zoom": "4"}, 0),
        ({**VIEW, "since": "1938-01-01"}, 0),
        ({**VIEW, "box": "10,30,20,50"}, 1),
        ({**VIEW, "q": "no such words"}, 0),
        ({"view": "340,30,380,50", "zoom": "4"}, 1),
        ({"view": "a,b", "zoom": "-3"}, 1),
        ({"view": "-20,30,20,50", "zoom": "99"}, 1),
    ],
)
def test_dates_and_words_narrow_the_map_and_its_own_view_does_not(
    browser: TestClient, asked: dict[str, str], count: int
) -> None:
    assert len(browser.get("/map/circles.json", params=asked).json()["circles"]) == count


spots = st.tuples(st.floats(-179, 179), st.floats(-80, 80), st.integers(1, 50))


@given(st.lists(spots, max_size=30), st.integers(0, 12))
def test_gathering_loses_no_incident_and_leaves_none_outside(
    at: list[tuple[float, float, int]], zoom: int
) -> None:
    grid = grid_at(zoom, Box(-180, -80, 180, 80))
    made = [Cluster(n, x, y, Box(x, y, x, y), f"i-{i}") for i, (x, y, n) in enumerate(at)]
    found = gathered(made, grid)
    assert sum(c.count for c in found) == sum(n for *_, n in at)
    for x, y, _ in at:
        assert any(
            c.extent.west <= x <= c.extent.east and c.extent.south <= y <= c.extent.north
            for c in found
        )


def test_circles_too_near_to_be_told_apart_are_one() -> None:
    grid = grid_at(0, Box(-180, -80, 180, 80))
    near = [Cluster(2, x, 0.5, Box(x, 0.5, x, 0.5), f"i-{x}") for x in (44.9, 45.1)]
    assert [c.count for c in gathered(near, grid)] == [4]
    assert len(gathered(near, grid_at(12, Box(40, 0, 50, 1)))) == 2


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    one, two = tmp_path / "checkpoints <b>.geojson", tmp_path / "base.pmtiles"
    one.write_text(POINTS)
    two.write_bytes(b"PMTiles\x03" + bytes(range(200)))
    return one, two


def test_layers_are_told_by_what_is_in_them(files: tuple[Path, Path]) -> None:
    found = layers_of(files)
    assert [one.kind for one in found] == [LayerKind.GEOJSON, LayerKind.PMTILES]


@pytest.mark.parametrize(
    ("bytes_", "why"),
    [
        (b"PMTiles\x02old", "version 2"),
        (b'{"type": "Topology"}', "no GeoJSON"),
        (b'{"a": 1}', "neither PMTiles nor GeoJSON"),
        (b"\xff\xfe\x00", "neither PMTiles nor GeoJSON"),
        (b"", "neither PMTiles nor GeoJSON"),
    ],
)
def test_a_file_that_is_no_layer_is_refused_with_the_reason(
    tmp_path: Path, bytes_: bytes, why: str
) -> None:
    (tmp_path / "x").write_bytes(bytes_)
    with pytest.raises(UnusableLayer, match=why):
        layers_of([tmp_path / "x"])


def test_a_layer_is_served_in_parts_and_nothing_beside_it(
    book: Casebook, files: tuple[Path, Path]
) -> None:
    app = create_app(book, key=KEY, hosts=[HOST], layers=layers_of(files))
    bearer = {"authorization": f"Bearer {KEY}"}
    with TestClient(app, base_url=BASE, headers=bearer) as client:
        part = client.get("/layers/1.pmtiles", headers={"range": "bytes=8-17"})
        assert part.status_code == 206
        assert part.content == bytes(range(10))
        assert client.get("/layers/0.geojson").json() == json.loads(POINTS)
        page = client.get("/").text
        assert "checkpoints &lt;b&gt;" in page
        assert str(files[0].parent) not in page
        for name in ("2.pmtiles", "0.pmtiles", "..%2F..%2Fetc%2Fpasswd", "base.pmtiles"):
            assert client.get(f"/layers/{name}").status_code == 404
    with TestClient(app, base_url=BASE) as stranger:
        assert stranger.get("/layers/0.geojson").status_code == 403
