"""The fields of an address, read into a struct of ours by its types."""

from typing import Annotated, TypeVar, get_args, get_origin

import msgspec
from starlette.datastructures import QueryParams

T = TypeVar("T", bound=msgspec.Struct)


class UnclearQuery(Exception):
    """A field of an address is unknown, or is none of what it can be."""


def read_query(given: QueryParams, into: type[T]) -> T:
    """Read the fields of an address into a struct. Raises UnclearQuery, naming the field.

    A field of several values is given several times; an empty one counts as not given.
    """
    kinds = {field.encode_name: field.type for field in msgspec.structs.fields(into)}
    unknown = sorted(set(given) - kinds.keys())
    if unknown:
        known = ", ".join(sorted(kinds)) or "none"
        raise UnclearQuery(f"There is no field {unknown[0]!r} here; there are: {known}.")
    found: dict[str, object] = {}
    for name in given:
        values = [value for value in given.getlist(name) if value.strip()]
        if values:
            found[name] = values if is_several(kinds[name]) else values[-1]
    try:
        return msgspec.convert(found, into, strict=False)
    except msgspec.ValidationError as error:
        name = str(error).rpartition("$.")[2].rstrip("`").split("[")[0]
        raise UnclearQuery(f"The field {name!r} makes no sense: {error}.") from error


def is_several(kind: object) -> bool:
    """Tell whether a field takes several values."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    return get_origin(kind) is tuple
