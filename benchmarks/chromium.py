"""Times pages of the workbench in a headless Chromium."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from playwright.sync_api import sync_playwright

from reportedly.casebook.store import Casebook
from reportedly.workbench.app import create_app

_TIMES = 5
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
_DRAWN = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
    done(performance.now() / 1000))))"""
"""The seconds since the page was asked for, once what is in it has been drawn."""


def seconds_to_table(book: Casebook, chromium: str, key: str) -> Iterator[float]:
    """Give the seconds from asking for the overview until its table is drawn, several times."""
    with _served(book, key) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(_FLAGS))
        for _ in range(_TIMES):
            with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
                page = context.new_page()
                page.goto(f"{address}/enter?key={key}")
                page.goto(address, wait_until="commit")
                page.wait_for_selector("table.incidents tbody tr:last-child")
                yield page.evaluate(_DRAWN)
        browser.close()


@contextmanager
def _served(book: Casebook, key: str) -> Iterator[str]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{listener.getsockname()[1]}"
        config = uvicorn.Config(create_app(book, key=key, hosts=[host]), log_level="warning")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield f"http://{host}"
        finally:
            server.should_exit = True
            thread.join()
