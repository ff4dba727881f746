"""What the tests in a real browser share: their marks, screens, and what every page has to keep."""

import re
from collections.abc import Callable
from time import monotonic, sleep
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Locator, Page, ViewportSize, expect

from benchmarks.chromium import CHROMIUM, PATIENCE

Scheme = Literal["light", "dark"]
WIDE: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 360, "height": 740}
LEAST: ViewportSize = {"width": 320, "height": 740}
HUGE: ViewportSize = {"width": 3840, "height": 2160}

in_a_browser = [
    pytest.mark.browser,
    pytest.mark.enable_socket,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
"""The marks of a module whose tests drive Chromium."""

expect.set_options(timeout=PATIENCE)

_RULES = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
"""All that axe checks by itself, and the one rule of WCAG 2.2 that it leaves to be asked for."""

_WIDTH = "document.documentElement.scrollWidth"

_READ_BACK = re.compile(
    r"\[\.WebGL-0x[0-9a-f]+\] ?GL Driver Message \(OpenGL, Performance, GL_CLOSE_PATH_NV, High\): "
    r"GPU stall due to ReadPixels( \(this message will no longer repeat\))?"
)
"""What the driver that draws without a graphics card says when a picture is taken of a map."""


class Heard:
    """What a page asked for and said from now on: addresses, and words on its console."""

    def __init__(self, page: Page) -> None:
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("console", self._console)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type != "warning" or _READ_BACK.fullmatch(message.text) is None:
            self.said.append(message.text)

    def asked_elsewhere(self, address: str) -> list[str]:
        """What was asked of others than the workbench at `address`."""
        own = (f"{address}/", "data:", f"blob:{address}/")
        return [url for url in self.asked if not url.startswith(own)]


def pressed(what: Locator) -> None:
    """Press what leads to another document, and wait until that is there whole.

    A press alone ends when the next document begins, and what does not wait (a count, all texts,
    whether something is visible, the keyboard) would meet as much of it as has come so far.
    """
    with what.page.expect_navigation():
        what.click()


def unfold(page: Page) -> None:
    """Open all that a page folds, also what lies folded inside."""
    page.locator("main details").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")


def keeps(page: Page, size: ViewportSize | None = None) -> None:
    """Check what every page keeps: nobody is shut out, and it fits the screen's `size`."""
    found: list[dict[str, Any]] = Axe().run(page, options=_RULES).response["violations"]
    nodes = [(one["id"], node["html"], node["failureSummary"]) for one in found
             for node in one["nodes"]]  # fmt: skip
    assert nodes == [], page.url
    if size is not None:
        assert page.evaluate(_WIDTH) <= size["width"], page.url
    if size == NARROW:  # and as an ordinary screen magnified four times has it (WCAG 1.4.10)
        page.set_viewport_size(LEAST)
        assert page.evaluate(_WIDTH) <= LEAST["width"], page.url
        page.set_viewport_size(NARROW)


def until(true: Callable[[], bool]) -> None:
    """Wait for what no element tells, such as what a picture shows."""
    give_up = monotonic() + PATIENCE / 1000
    while not true():
        assert monotonic() < give_up
        sleep(0.1)
