"""Times the workbench's first screen in a headless Chromium."""

from collections.abc import Iterator

from playwright.sync_api import sync_playwright

from benchmarks.chromium import entered, launched, served
from reportedly.casebook.store import Casebook

_TIMES = 5
_DRAWN = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
    done(performance.now() / 1000))))"""
"""The seconds since the page was asked for, once what is in it has been drawn."""


def seconds_to_table(book: Casebook) -> Iterator[float]:
    """Give the seconds from asking for the overview until its table is drawn, several times."""
    with served(book) as address, sync_playwright() as playwright, launched(playwright) as browser:
        for _ in range(_TIMES):
            with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
                page = entered(context, address)
                page.goto(address, wait_until="commit")
                page.wait_for_selector("table.incidents tbody tr:last-child")
                yield page.evaluate(_DRAWN)
