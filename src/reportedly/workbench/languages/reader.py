"""Who reads: the language of a request, by the reader's choice or what the browser asks for."""

from contextvars import ContextVar

import msgspec
from babel import Locale, negotiate_locale
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from reportedly.workbench.languages.catalogue import LANGUAGES, SOURCE, Catalogue, catalogue

COOKIE = "reportedly-language"


class Reader(msgspec.Struct, frozen=True):
    """A reader's language, and the address of the page they asked for."""

    language: str = SOURCE
    address: str = "/"

    @property
    def catalogue(self) -> Catalogue:
        """The translations for this reader."""
        return catalogue(self.language)

    @property
    def locale(self) -> Locale:
        """The conventions for dates and numbers."""
        return Locale.parse(self.language)


_reader: ContextVar[Reader] = ContextVar("reader", default=Reader())  # noqa: B039 - frozen


def reader() -> Reader:
    """Give the reader of the request that is being answered."""
    return _reader.get()


def language_of(chosen: str, accepted: str) -> str:
    """Choose among our languages: the one `chosen`, or the first that a browser `accepted`."""
    if chosen in LANGUAGES:
        return chosen
    wanted = sorted(map(_weighed, accepted.split(",")), key=lambda pair: -pair[1])
    names = [name for name, weight in wanted if name and weight > 0]
    return negotiate_locale(names, list(LANGUAGES), sep="-") or SOURCE


def language_asked(request: Request) -> str:
    """Give the language of a request: what its reader chose, or what the browser accepts."""
    return language_of(request.cookies.get(COOKIE, ""), request.headers.get("accept-language", ""))


def _weighed(part: str) -> tuple[str, float]:
    name, _, weight = part.strip().partition(";q=")
    try:
        return name.strip(), float(weight or 1)
    except ValueError:
        return name.strip(), 0.0


class Reading:
    """ASGI middleware that remembers who reads while a request is answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for its reader."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        query = f"?{request.url.query}" if request.url.query else ""
        token = _reader.set(Reader(language_asked(request), request.url.path + query))
        try:
            await self._app(scope, receive, send)
        finally:
            _reader.reset(token)
