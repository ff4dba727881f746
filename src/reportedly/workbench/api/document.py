"""The API's description (OpenAPI 3.1), made of the operations and of the nouns' own types."""

from collections.abc import Iterator
from functools import cache
from http import HTTPStatus
from typing import Any

import msgspec
from starlette.responses import Response

from reportedly.capture.program import version
from reportedly.workbench.api.catalogue import OPERATIONS
from reportedly.workbench.api.operations import Operation
from reportedly.workbench.api.problems import MEDIA_TYPE, Problem
from reportedly.workbench.publication_query import MEDIA_TYPES

Schema = dict[str, Any]

_REF = "#/components/schemas/{name}"
_ABOUT = (
    "What the workbench's pages can do, for programs. The key that `reportedly serve` prints in "
    "its link goes into the header `Authorization: Bearer KEY`. A page of the workbench may use "
    "its cookie instead; what changes something then has to come from that page's own origin, as "
    "JSON. "
    "The server listens on loopback alone and answers to its own Host only. Offsets are Unicode "
    "code points, half-open. None (null) is unknown, never zero."
)
_PROBLEMS = {
    HTTPStatus.BAD_REQUEST: "A field of the address, or the JSON, cannot be read.",
    HTTPStatus.FORBIDDEN: "No key, another page's request, or a workbench opened read only.",
    HTTPStatus.NOT_FOUND: "Nothing has this id.",
    HTTPStatus.CONFLICT: "It cannot be done as things stand; `missed` has what others decided.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The body is too large.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "The body is not JSON.",
    HTTPStatus.MISDIRECTED_REQUEST: "The Host is not this server's.",
    HTTPStatus.UNPROCESSABLE_ENTITY: "What is asked for cannot be: the detail says why.",
    HTTPStatus.SERVICE_UNAVAILABLE: "Another process is writing; try again.",
}
_ON_BODIES = frozenset({HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNSUPPORTED_MEDIA_TYPE})


@cache
def document() -> Schema:
    """Describe every operation."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Reportedly", "version": version(), "description": _ABOUT},
        "security": [{"key": []}],
        "paths": _paths(),
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "schemas": _schemas(),
        },
    }


def _paths() -> Schema:
    paths: dict[str, Schema] = {}
    for told in OPERATIONS:
        paths.setdefault(told.path, {})[told.method.lower()] = _operation(told)
    return paths


def _operation(told: Operation) -> Schema:
    described: Schema = {
        "operationId": told.name,
        "summary": told.summary,
        "parameters": [*_path_parameters(told), *_query_parameters(told)],
        "responses": {
            str(told.status.value): {"description": "Done.", "content": _content(told.result)},
            **dict(_problems(told)),
        },
    }
    if told.description:
        described["description"] = told.description
    if told.body is not None:
        content = {"application/json": {"schema": _schema(told.body)}}
        described["requestBody"] = {"required": True, "content": content}
    return described


def _problems(told: Operation) -> Iterator[tuple[str, Schema]]:
    for status, sentence in _PROBLEMS.items():
        if told.body is not None or status not in _ON_BODIES:
            content = {MEDIA_TYPE: {"schema": _schema(Problem)}}
            yield str(status.value), {"description": sentence, "content": content}


def _content(result: Any) -> Schema:
    if result is Response:
        kinds = (kind.partition(";")[0] for kind in MEDIA_TYPES.values())
        return {kind: {"schema": {}} for kind in kinds}
    return {"application/json": {"schema": _schema(result)}}


def _path_parameters(told: Operation) -> Iterator[Schema]:
    for part in told.parts:
        schema = {"type": "string", "minLength": 1}
        yield {
            "name": part.name,
            "in": "path",
            "required": True,
            "description": part.description,
            "schema": schema,
        }


def _query_parameters(told: Operation) -> Iterator[Schema]:
    if told.query is None:
        return
    for field in msgspec.structs.fields(told.query):
        schema = _without_null(_schema(field.type))
        if field.default not in (None, (), "", msgspec.NODEFAULT):
            schema["default"] = msgspec.to_builtins(field.default)
        described = schema.pop("description", "")
        yield {
            "name": field.encode_name,
            "in": "query",
            "required": False,
            "schema": schema,
            **({"description": described} if described else {}),
        }


def _without_null(schema: Schema) -> Schema:
    """Give the schema of what can be given: a field of an address is left out, never null."""
    choices = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    if len(choices) != 1:
        return dict(schema)
    return {**{k: v for k, v in schema.items() if k != "anyOf"}, **choices[0]}


def _schema(kind: Any) -> Schema:
    (schema,), _ = msgspec.json.schema_components([kind], ref_template=_REF)
    return schema


def _schemas() -> Schema:
    """Give the schemas of all nouns that operations take or give."""
    kinds: list[Any] = [Problem]
    for told in OPERATIONS:
        fields = msgspec.structs.fields(told.query) if told.query else ()
        kinds += [field.type for field in fields]
        kinds += [kind for kind in (told.body, told.result) if kind not in (None, Response)]
    _, components = msgspec.json.schema_components(kinds, ref_template=_REF)
    return components
