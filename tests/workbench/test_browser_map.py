"""The interactive map in a real browser: it narrows the list and is narrowed, and stays at home."""

import gzip
import json
import struct
import zlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from benchmarks.bulk import bulk_casebook
from benchmarks.chromium import KEY, PATIENCE, entered, served
from reportedly.casebook.store import Casebook
from reportedly.workbench.desk import BUILT
from reportedly.workbench.layers import Layer, layers_of
from tests.workbench.browsing import (
    HUGE,
    NARROW,
    WIDE,
    Heard,
    Scheme,
    in_a_browser,
    keeps,
    pressed,
    until,
)

WATCH = """
  window.seen = [];
  window.shifts = [];
  const read = () => performance.getEntriesByType("navigation")[0].domContentLoadedEventStart;
  const later = (list) => list.getEntries().filter((one) => read() && one.startTime > read());
  const note = (list) => window.shifts.push(...later(list).map((one) => one.value));
  new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
  const visible = (selector) =>
    document.querySelector(selector)?.checkVisibility({ visibilityProperty: true });
  const height = (selector) => document.querySelector(selector)?.offsetHeight ?? [];
  const look = () => {
    const heights = ["#map", "#timeline"].flatMap(height);
    if (document.readyState === "complete" && heights.length === 2)
      window.seen.push([visible("#map svg.drawn"), visible("#world"), ...heights]);
    requestAnimationFrame(look);
  };
  look();
"""
"""Notes in every frame which map is seen, and how high the figures are; and what jumps.

While the page is still being read, a table's columns find their widths: that is no jump.
"""
ALL = 40
FOUND = "#found table.incidents tbody tr"

pytestmark = [
    *in_a_browser,
    pytest.mark.skipif(not BUILT.is_file(), reason="the scripts were not built (make scripts)"),
]


SLOWLY_READ = """
() => {
  window.read = 0;
  const whole = Response.prototype.json;
  Response.prototype.json = async function () {
    await new Promise((done) => setTimeout(done, 1500));
    return whole.call(this).finally(() => { window.read += 1; });
  };
}
"""
"""Has every answer read so late that the next is asked for before."""


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    return bulk_casebook(tmp_path_factory.mktemp("map") / "book", ALL)


@pytest.fixture(scope="module")
def layers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Layer, ...]:
    """A GeoJSON of one road, and PMTiles of one orange tile that covers the world."""
    folder = tmp_path_factory.mktemp("layers")
    road, tiles = folder / "road.geojson", folder / "orange.pmtiles"
    line = {"type": "LineString", "coordinates": [[-170, 0], [170, 0]]}
    road.write_text(json.dumps({"type": "Feature", "properties": {}, "geometry": line}))
    tiles.write_bytes(_pmtiles(_png(255, 120, 0)))
    return layers_of([road, tiles])


@pytest.fixture(scope="module")
def address(invented: Casebook, layers: tuple[Layer, ...]) -> Iterator[str]:
    with served(invented, layers=layers) as where:
        yield where


@pytest.fixture
def page(drawing_chromium: Browser, address: str) -> Iterator[Page]:
    with drawing_chromium.new_context(viewport=WIDE) as context:
        page = entered(context, address)
        ready(page)
        page.evaluate("window.sameDocument = true")
        yield page
        assert page.evaluate("window.sameDocument"), "the page was loaded anew"


def ready(page: Page) -> None:
    page.wait_for_selector("#map[data-ready]", timeout=PATIENCE)


def narrowed(page: Page) -> int:
    """Wait until the table has not all incidents, and give how many it has."""
    expect(page.locator(FOUND)).not_to_have_count(ALL)
    return page.locator(FOUND).count()


def test_the_map_takes_the_drawings_place_without_a_jump(
    drawing_chromium: Browser, address: str
) -> None:
    with drawing_chromium.new_context(viewport=WIDE) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(f"{address}/enter?key={KEY}")
        ready(page)
        until(lambda: page.evaluate("window.seen.some(([drawing]) => !drawing)"))
        page.wait_for_timeout(300)  # for what comes after, and should not
        seen = page.evaluate("window.seen")
        assert {tuple(frame[:2]) for frame in seen} == {(True, False), (False, True)}
        assert len({tuple(frame[2:]) for frame in seen}) == 1
        assert sum(page.evaluate("window.shifts")) == 0


def test_drawing_over_the_timeline_narrows_the_list_and_the_map(page: Page) -> None:
    expect(page.locator(FOUND)).to_have_count(ALL)
    assert not page.locator("#map svg.drawn").is_visible()
    box = page.locator("#timeline svg").bounding_box()
    assert box is not None
    with page.expect_response("**/map/circles.json*since=*") as answered:
        page.mouse.move(box["x"] + 2, box["y"] + 40)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 50, steps=5)
        page.mouse.up()
    on_the_map = sum(circle["count"] for circle in answered.value.json()["circles"])
    page.wait_for_selector("#timeline.narrowed")
    assert 0 < narrowed(page) == on_the_map
    assert "since=" in page.url
    assert page.get_by_label("From", exact=True).input_value()
    page.get_by_role("link", name="All dates").click()
    page.wait_for_selector("#timeline:not(.narrowed)")
    expect(page.locator(FOUND)).to_have_count(ALL)


def test_a_bar_is_chosen_with_the_keyboard(page: Page) -> None:
    page.locator("#timeline svg a").first.focus()
    with page.expect_response("**/map/circles.json*since=*"):
        page.keyboard.press("Enter")
    page.wait_for_selector("#timeline.narrowed")
    assert narrowed(page) > 0


def test_moving_the_map_narrows_the_list_and_the_timeline(page: Page) -> None:
    bars = page.locator("#timeline svg a")
    before = bars.count()
    for _ in range(3):
        with page.expect_response("**/?*box=*"):
            page.get_by_role("button", name="Zoom in").click()
    narrowed(page)
    expect(bars).not_to_have_count(before)
    assert bars.count() < before
    assert "box=" in page.url
    with page.expect_response(lambda answer: "/?" in answer.url and "box=" not in answer.url):
        page.get_by_role("button", name="Everything").click()
    expect(page.locator(FOUND)).to_have_count(ALL)


def test_an_answer_that_is_asked_for_no_more_while_it_comes_is_dropped_in_silence(
    drawing_chromium: Browser, address: str
) -> None:
    with drawing_chromium.new_context(viewport=WIDE) as context:
        page = context.new_page()
        heard = Heard(page)
        page.goto(f"{address}/enter?key={KEY}")
        ready(page)
        page.evaluate(SLOWLY_READ)
        for _ in range(2):
            with page.expect_response("**/map/circles.json*"):
                page.get_by_role("button", name="Zoom in").click()
        until(lambda: page.evaluate("window.read >= 2"))
        assert heard.said == []


def test_the_maps_circles_are_come_to_read_and_pressed_with_keys(page: Page) -> None:
    page.locator("#world canvas").focus()
    page.keyboard.press("Tab")
    read = page.evaluate_handle("() => document.activeElement")
    told = set[str]()
    for _ in range(page.locator("#map .stops button").count()):
        label = page.evaluate("document.activeElement.ariaLabel")
        assert label == page.locator("#map .pointed").inner_text()
        told.add(label)
        page.keyboard.press("ArrowRight")
    assert sum(int(label.split()[0]) if "look closer" in label else 1 for label in told) > 1
    keeps(page)
    page.keyboard.press("Home")
    assert page.evaluate("(read) => read === document.activeElement", read)
    many = page.locator("#map .stops button[aria-label*='look closer']").first
    many.focus()
    with page.expect_response("**/?*box=*"):
        page.keyboard.press("Enter")
    assert narrowed(page) > 0
    expect(page.locator("#map .stops :focus")).to_be_attached()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.zoom") == "1"


def test_only_a_person_narrows_by_the_map_not_the_window_or_a_filter(page: Page) -> None:
    with page.expect_response("**/map/circles.json*"):
        page.set_viewport_size({"width": 1000, "height": 700})
    for least in ("1", "50"):
        page.get_by_label("Killed, at least").fill(least)
        page.keyboard.press("Tab")
        page.wait_for_url(f"**killed={least}**")
    page.wait_for_timeout(1200)
    assert page.locator("input[name=box]").input_value() == ""
    assert "box=" not in page.url
    canvas = page.locator("#world canvas")
    canvas.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**box=**")


def test_the_form_narrows_without_a_reload(page: Page) -> None:
    with page.expect_response("**/map/circles.json*killed=*"):
        page.get_by_label("Killed, at least").fill("50")
        page.keyboard.press("Tab")
    narrowed(page)
    assert "killed=50" in page.url
    assert "since=&" not in page.url


def test_the_users_own_layers_are_drawn(page: Page) -> None:
    assert page.get_by_label("orange").is_checked()
    until(lambda: _is_orange(_colour(page)))
    page.get_by_label("orange").uncheck()
    until(lambda: not _is_orange(_colour(page)))


def _is_orange(colour: tuple[int, int, int]) -> bool:
    red, _, blue = colour
    return red > 200 > blue + 100


def _colour(page: Page) -> tuple[int, int, int]:
    """The colour that most of the map has."""
    picture = page.locator("#world canvas").screenshot()
    found = page.evaluate(
        """async (bytes) => {
            const blob = new Blob([new Uint8Array(bytes)], { type: "image/png" });
            const bitmap = await createImageBitmap(blob);
            const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
            const context = canvas.getContext("2d");
            context.drawImage(bitmap, 0, 0);
            const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
            const counts = new Map();
            for (let at = 0; at < data.length; at += 4) {
              const colour = data.slice(at, at + 3).join();
              counts.set(colour, (counts.get(colour) ?? 0) + 1);
            }
            const [most] = [...counts].sort((one, other) => other[1] - one[1])[0];
            return most.split(",").map(Number);
        }""",
        list(picture),
    )
    return found[0], found[1], found[2]


@pytest.mark.parametrize(
    ("size", "scheme"),
    [
        (WIDE, "light"),
        (NARROW, "dark"),
        (HUGE, "light"),
        pytest.param(WIDE, "dark", marks=pytest.mark.slow),
        pytest.param(NARROW, "light", marks=pytest.mark.slow),
        pytest.param(HUGE, "dark", marks=pytest.mark.slow),
    ],
    ids=["wide-light", "narrow-dark", "4k-light", "wide-dark", "narrow-light", "4k-dark"],
)
def test_the_map_is_accessible_fits_and_loads_nothing_from_outside(
    drawing_chromium: Browser, address: str, size: ViewportSize, scheme: Scheme
) -> None:
    with drawing_chromium.new_context(viewport=size, color_scheme=scheme) as context:
        page = context.new_page()
        heard = Heard(page)
        page.goto(f"{address}/enter?key={KEY}")
        ready(page)
        keeps(page, size)
    assert heard.asked_elsewhere(address) == []
    assert heard.said == []


def test_without_script_the_map_is_a_drawing(drawing_chromium: Browser, address: str) -> None:
    with drawing_chromium.new_context(viewport=WIDE, java_script_enabled=False) as context:
        page = entered(context, address)
        assert page.locator("#map svg.drawn").is_visible()
        assert not page.locator("#world").is_visible()
        pressed(page.locator("#timeline svg a").first)
        assert narrowed(page) > 0


def _png(*colour: int) -> bytes:
    """A picture of one colour, 256 pixels square."""
    rows = (b"\0" + bytes(colour) * 256) * 256
    header = struct.pack(">IIBBBBB", 256, 256, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _pmtiles(tile: bytes) -> bytes:
    """An archive (version 3) of one tile, at zoom 0."""

    def varint(number: int) -> bytes:
        low, rest = number & 0x7F, number >> 7
        return bytes([low]) if not rest else bytes([low | 0x80]) + varint(rest)

    # One entry: tile 0, run of 1, its length, and offset 0 (written as 0 + 1).
    directory = gzip.compress(b"".join(map(varint, (1, 0, 1, len(tile), 1))))
    metadata = gzip.compress(b"{}")
    at_metadata = 127 + len(directory)
    at_tiles = at_metadata + len(metadata)
    places = (127, len(directory), at_metadata, len(metadata), at_tiles, 0, at_tiles, len(tile))
    header = b"PMTiles\x03" + struct.pack("<8Q", *places) + struct.pack("<3Q", 1, 1, 1)
    header += bytes([1, 2, 1, 2, 0, 0])  # clustered; gzip inside; tiles as they are; PNG; zoom 0
    header += struct.pack("<4i", -1800000000, -850000000, 1800000000, 850000000)
    header += bytes([0]) + struct.pack("<2i", 0, 0)
    return header + directory + metadata + tile
