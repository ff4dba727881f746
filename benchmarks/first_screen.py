"""Times the workbench's first screen in a headless Chromium, from opening the printed link."""

from collections.abc import Iterator

from playwright.sync_api import sync_playwright

from benchmarks.chromium import KEY, launched, served
from reportedly.casebook.store import Casebook

_TIMES = 5
_LOADED = "() => document.readyState === 'complete'"
"""Tell whether everything that the page names has arrived, the map's outline among it."""
_DRAWN = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
    done(performance.now() / 1000))))"""
"""The seconds since the page was asked for, once what is in it has been drawn."""


def seconds_to_first_screen(book: Casebook) -> Iterator[float]:
    """Give the seconds from opening the printed link until the first screen is drawn.

    Drawn are the table, the timeline and the map with its outline; the map that takes the drawing's
    place comes once nothing else is to be done. Several times, each time by a browser that has
    nothing of ours yet.
    """
    with served(book) as address, sync_playwright() as playwright, launched(playwright) as browser:
        for _ in range(_TIMES):
            with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
                page = context.new_page()
                page.goto(f"{address}/enter?key={KEY}", wait_until="commit")
                page.wait_for_selector("table.incidents tbody tr:last-child")
                page.wait_for_function(_LOADED)
                yield page.evaluate(_DRAWN)
