"""Structs to and from the JSON text that the tables hold."""

import datetime as dt
from typing import TypeVar

import msgspec

from reportedly.model.errors import CasebookDamaged
from reportedly.model.ids import canonical_json

Kind = TypeVar("Kind")


def encode(value: msgspec.Struct) -> str:
    """Write a struct as canonical JSON text."""
    return canonical_json(value).decode()


def decode(body: str, kind: type[Kind]) -> Kind:
    """Read a struct back. Raises CasebookDamaged where the text does not hold one."""
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.MsgspecError as error:
        raise CasebookDamaged(
            f"A stored {kind.__name__} cannot be read ({error}). Run 'reportedly verify'."
        ) from error


def plain(text: str | None) -> str | None:
    """Drop NUL characters, which PostgreSQL's text cannot hold; `body` keeps them, escaped."""
    return text.replace("\0", "") if text else text


def utc_now() -> str:
    """Give the time now: UTC, ISO 8601, in microseconds."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
