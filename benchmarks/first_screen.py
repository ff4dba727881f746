"""Times the workbench's first screen in a headless Chromium, from opening the printed link."""

from collections.abc import Iterator
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from benchmarks.chromium import KEY, launched, served
from reportedly.casebook.store import Casebook

_TIMES = 5
_NOTE = """
const frame = () => new Promise(requestAnimationFrame);
const note = (what) => console.debug(`${what} ${performance.now() / 1000}`);
addEventListener("load", async () => {
  const form = document.querySelector("#filters");
  new MutationObserver(() => note("answers")).observe(form, { attributeFilter: ["data-ready"] });
  await frame();
  await frame();
  note("drawn");
  if (document.querySelector("meta[name=htmx-config]") === null) note("answers");
});
"""
"""Notes the seconds since the link was opened once everything that the page names has arrived, the
map's outline among it, and what is in the page has been drawn: one frame begins, and the next.
Notes as well when the page begins to answer its filters in place; where no script was built for
that, each is answered by a page of its own, from the beginning.

The page tells it by itself. To ask from outside whether it is so takes questions and answers
between processes, and puts a script of the asker's into the page, for a tenth of its thread's work.
"""
_SHOWN = (
    "#filters button",
    "table.incidents tbody tr:last-child",
    "#timeline svg rect.column",
    "#map svg.drawn image",
)


class FirstScreen(NamedTuple):
    """Seconds until the first screen is drawn, and of processor time that its page's thread took.

    The second hardly depends on what else the machine does meanwhile. `answers` is when filters
    begin to narrow the page in place: until then what is asked waits for that.
    """

    drawn: float
    worked: float
    answers: float


def first_screens(book: Casebook) -> Iterator[FirstScreen]:
    """Give the times from opening the printed link until the first screen is drawn.

    Drawn are the filters, the table, the timeline and the map with its outline, all of which work
    by then; the map that takes the drawing's place comes once nothing else is to be done. Several
    times, each time by a browser that has nothing of ours yet.
    """
    with served(book) as address, sync_playwright() as playwright, launched(playwright) as browser:
        for _ in range(_TIMES):
            yield _opened(browser, address)


def _opened(browser: Browser, address: str) -> FirstScreen:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.add_init_script(_NOTE)
        watched = context.new_cdp_session(page)
        watched.send("Performance.enable", {"timeDomain": "threadTicks"})
        with page.expect_console_message(lambda told: told.text.startswith("answers")) as answers:
            with page.expect_console_message(lambda told: told.text.startswith("drawn")) as drawn:
                page.goto(f"{address}/enter?key={KEY}", wait_until="commit")
            told = watched.send("Performance.getMetrics")["metrics"]
        for shown in _SHOWN:
            assert page.locator(shown).first.is_visible(), shown
        worked = next(one["value"] for one in told if one["name"] == "TaskDuration")
        return FirstScreen(_seconds(drawn.value.text), worked, _seconds(answers.value.text))


def _seconds(told: str) -> float:
    return float(told.split()[-1])
