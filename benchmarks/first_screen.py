"""Times the workbench's first screen in a headless Chromium, from opening the printed link."""

from collections.abc import Iterator
from typing import NamedTuple

from playwright.sync_api import sync_playwright

from benchmarks.chromium import KEY, launched, served
from reportedly.casebook.store import Casebook

_TIMES = 5
_NOTE = """addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() => {
    window.drawnAt = performance.now() / 1000;
})))"""
"""Notes the seconds since the link was opened once everything that the page names has arrived, the
map's outline among it, and what is in the page has been drawn: one frame begins, and the next.

The page notes it itself. To ask from outside whether it is so takes questions and answers between
processes, whose time is not the page's: with other work on the machine as much again.
"""
_NOTED = "() => window.drawnAt"
_SHOWN = (
    "#filters button",
    "table.incidents tbody tr:last-child",
    "#timeline svg rect.column",
    "#map svg.drawn image",
)


class FirstScreen(NamedTuple):
    """Seconds until the first screen is drawn, and of processor time that its page's thread took.

    The second hardly depends on what else the machine does meanwhile.
    """

    drawn: float
    worked: float


def first_screens(book: Casebook) -> Iterator[FirstScreen]:
    """Give the times from opening the printed link until the first screen is drawn.

    Drawn are the filters, the table, the timeline and the map with its outline, all of which work
    by then; the map that takes the drawing's place comes once nothing else is to be done. Several
    times, each time by a browser that has nothing of ours yet.
    """
    with served(book) as address, sync_playwright() as playwright, launched(playwright) as browser:
        for _ in range(_TIMES):
            with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
                page = context.new_page()
                page.add_init_script(_NOTE)
                watched = context.new_cdp_session(page)
                watched.send("Performance.enable", {"timeDomain": "threadTicks"})
                page.goto(f"{address}/enter?key={KEY}", wait_until="commit")
                page.wait_for_function(_NOTED)
                told = watched.send("Performance.getMetrics")["metrics"]
                for shown in _SHOWN:
                    assert page.locator(shown).first.is_visible(), shown
                worked = next(one["value"] for one in told if one["name"] == "TaskDuration")
                yield FirstScreen(page.evaluate(_NOTED), worked)
