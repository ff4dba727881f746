"""The footage pages in a real browser: what is loaded, whether a film plays, and accessibility."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.chromium import entered, served
from reportedly.casebook.store import Casebook
from reportedly.library import open_casebook
from reportedly.pipeline.footage.sighted import waiting_pairs
from tests.footage_posts import hold_for_one
from tests.workbench.browsing import WIDE, in_a_browser, pressed

pytestmark = in_a_browser


@pytest.fixture(params=["script", "no script"])
def page(
    request: pytest.FixtureRequest, chromium: Browser, films: Casebook
) -> Iterator[tuple[Page, str, list[str]]]:
    """A page on the workbench, its address, and the addresses that it loaded."""
    scripted = request.param == "script"
    with (
        served(films) as address,
        chromium.new_context(viewport=WIDE, java_script_enabled=scripted) as context,
    ):
        opened, loaded = entered(context, address), list[str]()
        opened.on("request", lambda one: loaded.append(one.url))
        yield opened, address, loaded


def footage_of(films: Casebook) -> str:
    with films.reading() as session:
        return waiting_pairs(session)[0].pair[0]


def test_pages_load_only_what_is_blurred_and_show_it(
    page: tuple[Page, str, list[str]], films: Casebook
) -> None:
    opened, address, loaded = page
    opened.goto(f"{address}/footage/{footage_of(films)}", wait_until="networkidle")
    first = opened.locator(".strip img").first
    first.scroll_into_view_if_needed()
    expect(first).to_have_js_property("complete", True)
    assert first.evaluate("one => one.naturalWidth") > 0
    pictures = [one for one in loaded if one.endswith(".jpg")]
    assert pictures
    assert all("/blurred/" in one for one in pictures)
    assert not any(one.endswith("/media") for one in loaded)


def test_a_film_is_loaded_when_it_is_played_and_is_muted(
    page: tuple[Page, str, list[str]], films: Casebook
) -> None:
    opened, address, loaded = page
    opened.goto(f"{address}/footage/{footage_of(films)}/play", wait_until="networkidle")
    assert not any(one.endswith("/media") for one in loaded)
    film = opened.locator("video")
    assert film.evaluate("one => one.muted && one.paused")
    film.evaluate("async one => await one.play()")  # ends once it plays
    assert film.evaluate("one => one.readyState >= 2")
    assert any(one.endswith("/media") for one in loaded)


def test_a_second_person_holds_a_judgement_on_footage_too_without_script(
    chromium: Browser, tmp_path: Path
) -> None:
    book = open_casebook(tmp_path / "book")
    held = hold_for_one(book, tmp_path)
    with (
        served(book) as address,
        chromium.new_context(viewport=WIDE, java_script_enabled=False) as context,
    ):
        page = entered(context, address)
        page.goto(f"{address}/footage/{held.subjects[0]}")
        assert page.get_by_text("needs a second person").first.is_visible()
        page.goto(f"{address}/review")
        asked = page.locator(".question", has_text="held footage for one recording")
        asked.get_by_label("Your name").fill("B. Second")
        pressed(asked.get_by_role("button", name="I hold it too"))
        page.goto(f"{address}/footage/{held.subjects[0]}")
        assert page.get_by_text("needs a second person").count() == 0
