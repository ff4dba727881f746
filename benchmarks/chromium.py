"""A workbench on loopback, and the Chromium that opens it: for tests, timings and pictures."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from reportedly.casebook.store import Casebook
from reportedly.workbench.app import create_app
from reportedly.workbench.serving import HOST, listen, settle_in

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
"""Where Chromium is; None where there is none."""

KEY = "a-key-for-tests"
"""The session key of every workbench that is served here."""

PATIENCE = 120_000
"""Milliseconds after which what a page does not show is given up: a busy machine takes its time."""

_FLAGS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PLAIN = ("--disable-gpu",)
_DRAWING = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
"""WebGL by the processor alone: the interactive map needs it."""


@contextmanager
def served(book: Casebook, **options: Any) -> Iterator[str]:
    """Give the address of a workbench on loopback, as `reportedly serve` runs it."""
    with listen(0) as listener:
        host = f"{HOST}:{listener.getsockname()[1]}"
        app = create_app(book, key=KEY, hosts=[host], **options)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        ended = threading.Event()
        ready = threading.Thread(target=settle_in, args=(app.state.desk, ended), daemon=True)
        thread.start()
        ready.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield f"http://{host}"
        finally:
            ended.set()
            server.should_exit = True
            thread.join()
            ready.join()


@contextmanager
def launched(playwright: Playwright, *, drawing: bool = False) -> Iterator[Browser]:
    """Give a headless Chromium; `drawing` is one that can draw the interactive map."""
    flags = [*_FLAGS, *(_DRAWING if drawing else _PLAIN)]
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags, timeout=PATIENCE)
    try:
        yield browser
    finally:
        browser.close()


def entered(context: BrowserContext, address: str) -> Page:
    """Give a page that has opened the printed link."""
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{address}/enter?key={KEY}")
    return page
