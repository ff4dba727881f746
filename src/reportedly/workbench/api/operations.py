"""What an operation of the API is: a function of ours, described by its own signature."""

import inspect
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, get_type_hints

import msgspec

from reportedly.casebook.session import Session
from reportedly.workbench.api.problems import PREFIX

Handler = Callable[..., Any]


class Parameter(msgspec.Struct, frozen=True):
    """A part of the path, such as an incident's id."""

    name: str
    description: str


class Operation(msgspec.Struct, frozen=True):
    """One operation. `query`, `body` and `result` are structs, read off the handler's signature."""

    method: str
    path: str
    name: str
    summary: str
    description: str
    handler: Handler
    parts: tuple[Parameter, ...]
    query: type[msgspec.Struct] | None
    body: type[msgspec.Struct] | None
    result: Any
    status: HTTPStatus

    @property
    def changes(self) -> bool:
        """Whether it changes the casebook, and so needs to be alone with it."""
        return self.method == "POST"


PARTS = {
    "incident": "An incident's id, a former one, or the beginning of one.",
    "report": "A report's id, or the beginning of one.",
    "claim": "A claim's id, or the beginning of one.",
    "source": "A source's id or its name.",
    "footage": "A media file's SHA-256, its id, or the beginning of its id.",
    "decision": "A decision's id, or the beginning of one.",
}
"""What stands in braces in a path."""


def operation(
    method: str, path: str, handler: Handler, status: HTTPStatus = HTTPStatus.OK
) -> Operation:
    """Describe `handler` as an operation.

    The handler takes a session, then by name: the parts of the path, `query` and `body` where it
    has them. The first line of its docstring is the summary, the rest the description.
    """
    hints = get_type_hints(handler, include_extras=True)
    summary, _, rest = (inspect.getdoc(handler) or "").partition("\n")
    parts = tuple(Parameter(name, PARTS[name]) for name in PARTS if f"{{{name}}}" in path)
    return Operation(
        method,
        PREFIX + path,
        handler.__name__,
        summary.rstrip("."),
        " ".join(rest.split()),
        handler,
        parts,
        hints.get("query"),
        hints.get("body"),
        hints["return"],
        status,
    )


def asked(
    told: Operation,
    session: Session,
    parts: dict[str, str],
    query: msgspec.Struct | None,
    body: msgspec.Struct | None,
) -> object:
    """Carry an operation out."""
    given: dict[str, object] = {p.name: parts[p.name] for p in told.parts}
    if query is not None:
        given["query"] = query
    if body is not None:
        given["body"] = body
    return told.handler(session, **given)
