"""The workbench as an ASGI application, from a casebook."""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from reportedly import __version__
from reportedly.casebook.store import Casebook
from reportedly.model.errors import CasebookBusy, ReportedlyError, UnknownId
from reportedly.workbench.api import routes as api
from reportedly.workbench.api.problems import PREFIX, problem
from reportedly.workbench.desk import Desk
from reportedly.workbench.files import PageFiles
from reportedly.workbench.guard import Guard
from reportedly.workbench.head import HeadAsGet
from reportedly.workbench.languages.reader import Reading
from reportedly.workbench.layers import Layer
from reportedly.workbench.views import (
    acts,
    claim,
    compare,
    decisions,
    failures,
    footage,
    incident,
    language,
    map_layers,
    original,
    overview,
    places,
    progress,
    publish,
    report,
    review,
    search,
    sentences,
    sources,
)

VIEWS = (
    overview,
    places,
    progress,
    map_layers,
    original,
    incident,
    sentences,
    report,
    claim,
    search,
    review,
    compare,
    sources,
    publish,
    acts,
    decisions,
    failures,
    footage,
    language,
)
"""The pages: each module offers `router(desk)`."""


def create_app(
    book: Casebook,
    *,
    key: str,
    hosts: Iterable[str],
    read_only: bool = False,
    layers: Sequence[Layer] = (),
) -> FastAPI:
    """Give the workbench of `book`.

    `key` is the secret that a browser must show once, `hosts` the Host values that mean this
    server ('127.0.0.1:8300'), `layers` the user's own on the map.
    """
    desk = Desk(book, key, read_only=read_only, layers=layers)
    app = FastAPI(
        title="Reportedly",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        lifespan=lambda _: _keeping(book),
    )
    app.state.desk = desk
    for view in VIEWS:
        app.include_router(view.router(desk))
    app.include_router(api.router(desk))
    app.mount("/static", PageFiles(packages=[("reportedly.workbench", "static")]), name="static")
    _explain_errors(app, desk)
    app.add_middleware(HeadAsGet)
    app.add_middleware(Reading)
    app.add_middleware(Guard, key=key, hosts=hosts)
    return app


@asynccontextmanager
async def _keeping(book: Casebook) -> AsyncIterator[None]:
    with book.keeping():
        yield


_SENTENCES = {
    HTTPStatus.NOT_FOUND: "There is no page at this address.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address does not take what was sent to it.",
}
"""What is said in place of a status's name, which is no sentence."""


_NOT_DONE = "Not done"
"""The heading over why something was refused: what was asked for has changed nothing."""


def _explain_errors(app: FastAPI, desk: Desk) -> None:
    def explained(status: HTTPStatus, sentence: str, heading: str = "") -> Response:
        values = {"heading": heading or status.phrase, "sentence": sentence}
        return desk.page("message.html", values, status)

    @app.exception_handler(UnknownId)
    def unknown(_: Request, error: UnknownId) -> Response:
        return explained(HTTPStatus.NOT_FOUND, str(error))

    @app.exception_handler(ReportedlyError)
    def refused(_: Request, error: ReportedlyError) -> Response:
        busy = isinstance(error, CasebookBusy)
        status = HTTPStatus.SERVICE_UNAVAILABLE if busy else HTTPStatus.CONFLICT
        return explained(status, str(error), _NOT_DONE)

    @app.exception_handler(RequestValidationError)
    def unclear(_: Request, error: RequestValidationError) -> Response:
        named = ", ".join(sorted({str(one["loc"][-1]) for one in error.errors()}))
        sentence = f"A part of this address cannot be understood: {named}."
        return explained(HTTPStatus.UNPROCESSABLE_ENTITY, sentence)

    @app.exception_handler(HTTPException)
    def missing(request: Request, error: HTTPException) -> Response:
        if request.url.path.startswith(f"{PREFIX}/"):
            return problem(HTTPStatus(error.status_code), error.detail, headers=error.headers)
        status = HTTPStatus(error.status_code)
        ours = error.detail != status.phrase
        return explained(status, error.detail if ours else _SENTENCES.get(status, error.detail))
