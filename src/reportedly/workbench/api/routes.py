"""The API's routes: each operation carried out in a session of its own, errors as problems."""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from http import HTTPStatus

import msgspec
from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from reportedly.model.errors import ReportedlyError
from reportedly.publishing.json_text import escaped
from reportedly.workbench.api.catalogue import OPERATIONS
from reportedly.workbench.api.document import document
from reportedly.workbench.api.operations import Operation, asked
from reportedly.workbench.api.problems import PREFIX, Refused, problem_of
from reportedly.workbench.desk import Desk
from reportedly.workbench.queries import UnclearQuery, read_query

MOST_BYTES = 256 * 1024
"""The largest body that is read."""

_JSON = "application/json"


def router(desk: Desk) -> APIRouter:
    """Give the API's routes: the operations, their description, and its page."""
    routes = APIRouter(include_in_schema=False)
    paths: defaultdict[str, dict[str, Operation]] = defaultdict(dict)
    for told in OPERATIONS:
        paths[told.path][told.method] = told
    for path, by_method in paths.items():
        routes.add_route(path, _answering(desk, by_method), methods=list(by_method))

    @routes.get(f"{PREFIX}/openapi.json")
    def openapi() -> Response:
        return Response(msgspec.json.encode(document()), media_type=_JSON)

    @routes.get("/api")
    def page() -> Response:
        return desk.page("api.html", {"document": document()})

    return routes


def _answering(
    desk: Desk, by_method: dict[str, Operation]
) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        told = by_method["GET" if request.method == "HEAD" else request.method]
        try:
            _check(desk, told)
            body = await _read(request) if told.body else b""
            return await run_in_threadpool(_carried_out, desk, told, request, body)
        except (ReportedlyError, Refused, UnclearQuery) as error:
            return problem_of(error)

    return answer


def _check(desk: Desk, told: Operation) -> None:
    if told.changes and desk.read_only:
        raise Refused(HTTPStatus.FORBIDDEN, "This workbench was opened read only.")


async def _read(request: Request) -> bytes:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != _JSON:
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"Send {_JSON}.")
    pieces, size = [], 0
    async for piece in request.stream():
        pieces.append(piece)
        size += len(piece)
        if size > MOST_BYTES:
            sentence = f"Send at most {MOST_BYTES:,} bytes."
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, sentence)
    return b"".join(pieces)


def _carried_out(desk: Desk, told: Operation, request: Request, sent: bytes) -> Response:
    query = read_query(request.query_params, told.query) if told.query else None
    body = _decoded(sent, told.body) if told.body else None
    with desk.book.writing() if told.changes else desk.book.reading() as session:
        result = asked(told, session, request.path_params, query, body)
    if isinstance(result, Response):
        return result
    return Response(
        escaped(msgspec.json.encode(result).decode()), status_code=told.status, media_type=_JSON
    )


def _decoded(sent: bytes, kind: type[msgspec.Struct]) -> msgspec.Struct:
    try:
        return msgspec.json.decode(sent, type=kind)
    except msgspec.ValidationError as error:
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, f"{error}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Refused(HTTPStatus.BAD_REQUEST, f"That is no JSON: {error}.") from error
