"""A plugin of pytest by which every page comes in slices: a test that reads half a page then fails.

`make test-in-slices` runs the browser's tests with it. On a quick machine a page is there whole
before anything can look at it; on a slow one it is not.
"""

from asyncio import sleep
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from benchmarks import chromium
from reportedly.workbench.app import create_app

_SLICES = 5
_SECONDS = 0.15
"""Between one slice and the next: many times what a test needs to look twice."""
_HEAD = b"</head>"


def pytest_configure() -> None:
    """Have each workbench that tests serve to a browser send its pages so."""
    chromium.create_app = _in_slices


def _in_slices(*given: Any, **options: Any) -> FastAPI:
    app = create_app(*given, **options)
    app.add_middleware(InSlices)
    return app


class InSlices:
    """Sends a page's head, and then its body slice by slice, with a pause before each."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        page = False

        async def slowly(message: Message) -> None:
            nonlocal page
            if message["type"] == "http.response.start":
                page = dict(message["headers"]).get(b"content-type", b"").startswith(b"text/html")
            elif page:
                for part in _slices(message.get("body", b"")):
                    await send({"type": message["type"], "body": part, "more_body": True})
                    await sleep(_SECONDS)
                message = message | {"body": b""}
            await send(message)

        await self._app(scope, receive, slowly)


def _slices(page: bytes) -> Iterator[bytes]:
    head, mark, body = page.partition(_HEAD)
    yield head + mark
    step = len(body) // _SLICES + 1
    yield from (body[at : at + step] for at in range(0, len(body), step))
