"""Errors as the API answers them: problem details (RFC 9457)."""

from collections.abc import Mapping
from http import HTTPStatus

import msgspec
from starlette.responses import Response

from reportedly.model.decision import Decision
from reportedly.model.errors import CasebookBusy, DecisionError, ReportedlyError, UnknownId

PREFIX = "/api"
"""Where the API lies."""

MEDIA_TYPE = "application/problem+json"


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """What went wrong, in a sentence: `detail`. `missed` are decisions made meanwhile."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"
    missed: tuple[Decision, ...] = ()


class Refused(Exception):
    """A request that the API itself refuses."""

    def __init__(self, status: HTTPStatus, detail: str, missed: tuple[Decision, ...] = ()) -> None:
        super().__init__(detail)
        self.status = status
        self.missed = missed


def problem(
    status: HTTPStatus,
    detail: str,
    missed: tuple[Decision, ...] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Answer with problem details."""
    told = Problem(status.phrase, status.value, detail, missed=missed)
    body = msgspec.json.encode(told)
    return Response(body, status_code=status, media_type=MEDIA_TYPE, headers=headers)


def problem_of(error: Exception) -> Response:
    """Answer an error of ours with the status that it stands for."""
    if isinstance(error, Refused):
        return problem(error.status, str(error), error.missed)
    return problem(_status(error), str(error))


def _status(error: Exception) -> HTTPStatus:
    if isinstance(error, UnknownId):
        return HTTPStatus.NOT_FOUND
    if isinstance(error, DecisionError):
        return HTTPStatus.UNPROCESSABLE_ENTITY
    if isinstance(error, CasebookBusy):
        return HTTPStatus.SERVICE_UNAVAILABLE
    return HTTPStatus.CONFLICT if isinstance(error, ReportedlyError) else HTTPStatus.BAD_REQUEST
