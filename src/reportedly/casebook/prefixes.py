"""Finding the one id that begins with what a user typed."""

import re
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Column, Select, bindparam, select

from reportedly.casebook.access import Access
from reportedly.model.errors import UnknownId

TYPED = re.compile(r"[a-z]-[0-9a-f]+")
SHOWN = 4
"""Ids named to the user where several begin alike."""


class _Kind(NamedTuple):
    """What ids name: the letter they begin with, how one is spoken of, and what lists them."""

    letter: str
    one: str
    listed: str


_KINDS = {
    "incident": _Kind("i", "an incident", "'reportedly incidents' lists them."),
    "mention": _Kind(
        "m", "a mention", "'reportedly link --explain INCIDENT' lists those of an incident."
    ),
    "report": _Kind("r", "a report", "'reportedly search WORDS' finds them."),
    "claim": _Kind("c", "a claim", "'reportedly show INCIDENT' lists those of an incident."),
    "footage": _Kind("v", "footage", "'reportedly footage list' lists them."),
}


def matching(access: Access, column: Column[Any], prefix: str, limit: int) -> list[str]:
    """Give at most `limit` ids of a column that begin with `prefix`; none for what is no id."""
    if not TYPED.fullmatch(prefix):
        return []
    rows = access.rows(_between(column), first=prefix, beyond=prefix + "g", most=limit)
    return [str(row[0]) for row in rows]


@cache
def _between(column: Column[Any]) -> Select[Any]:
    within = (column >= bindparam("first"), column < bindparam("beyond"))
    return select(column).where(*within).distinct().order_by(column).limit(bindparam("most"))


def find(access: Access, column: Column[Any], typed: str, noun: str) -> str:
    """Give the one id of `column` that begins with `typed`. Raises UnknownId."""
    return the_one(matching(access, column, typed, SHOWN + 1), typed, noun)


def the_one(found: list[str], typed: str, noun: str) -> str:
    """Give the only id found, or the one typed in full. Raises UnknownId for none or several."""
    if typed in found or len(found) == 1:
        return typed if typed in found else found[0]
    if not found:
        raise UnknownId(_none(typed, noun))
    several = ", ".join(found[:SHOWN]) + (", …" if len(found) > SHOWN else "")
    raise UnknownId(f"More than one {noun} begins with {typed!r}: {several}. Type more of it.")


def _none(typed: str, noun: str) -> str:
    kind = _KINDS[noun]
    if TYPED.fullmatch(typed) and typed.startswith(kind.letter):
        return f"No {noun} has an id that begins with {typed!r}. {kind.listed}"
    return f"{typed!r} is no id of {kind.one}, such as '{kind.letter}-3f2a'. {kind.listed}"
