"""How a judgement on two mentions stands in its row.

Edges are most of a large casebook, so that a row's text names neither the mentions and the
judgement, which have columns of their own, nor the fields: it is a score and a list of comparisons,
each a trait, what either mention says of it, and its weight.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Row, select, tuple_

from reportedly.casebook import tables
from reportedly.casebook.change import Change, Fields
from reportedly.casebook.codec import decode, encode
from reportedly.casebook.coverage import EDGES
from reportedly.model.incident import Edge, Feature, Judgement

_PAGE = 5000
"""Rows that are brought into today's form at once."""

_PAIR = (tables.edges.c.first, tables.edges.c.second)


class _Told(msgspec.Struct, frozen=True, array_like=True):
    score: float
    compared: tuple[tuple[str, str, str, float], ...]
    """The fields of `Feature`, in their order."""


class _Scored(msgspec.Struct, frozen=True, array_like=True):
    score: float


def edge_row(edge: Edge) -> dict[str, str]:
    """Give the row of an edge. Raises ValueError unless its first mention is the smaller id."""
    if not edge.first < edge.second:
        raise ValueError(f"an edge names the smaller id first, not {edge.first}, {edge.second}")
    compared = ((f.name, f.first, f.second, f.weight) for f in edge.features)
    return {
        "first": edge.first,
        "second": edge.second,
        "judgement": edge.judgement.value,
        "body": encode(_Told(edge.score, tuple(compared))),
    }


def edge_of(row: Row[Any], shared: dict[Feature, Feature] | None = None) -> Edge:
    """Give the edge of a row with all four columns. Raises CasebookDamaged where it holds none.

    What comparisons have in common with those in `shared` is held once: many edges that are held at
    a time have few different ones.
    """
    told = decode(row.body, _Told)
    held = {} if shared is None else shared
    features = tuple(held.setdefault(f, f) for f in (Feature(*one) for one in told.compared))
    return Edge(row.first, row.second, Judgement(row.judgement), told.score, features)


def score_of(row: Row[Any]) -> float:
    """Give the score of a row alone: there may be thousands of which one is wanted."""
    return decode(row.body, _Scored).score


def shorten(change: Change) -> None:
    """Bring the rows of a casebook into this form that have an edge's own, with names of fields."""
    for old in _old_rows(change):
        change.put(EDGES, old)


def _old_rows(change: Change) -> Iterator[list[Fields]]:
    ordered = select(*_PAIR, tables.edges.c.body).order_by(*_PAIR).limit(_PAGE)
    page = change.connection.execute(ordered).all()
    while page:
        yield [edge_row(decode(row.body, Edge)) for row in page]
        last = tuple_(*_PAIR) > (page[-1].first, page[-1].second)
        page = change.connection.execute(ordered.where(last)).all()
