"""The export formats, found by name."""

from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import entry_points
from typing import TextIO

from reportedly.model.errors import PublishError
from reportedly.model.ledger import LedgerEntry
from reportedly.publishing.rows import Table

ENTRY_POINTS = "reportedly.exports"

Writer = Callable[[Iterable[LedgerEntry], Table, TextIO], int]
"""Writes one table of some ledger entries; gives the number of rows or elements written."""


@cache
def format_names() -> tuple[str, ...]:
    """Name the formats that are installed, sorted. Looked for once: every package is asked."""
    return tuple(sorted(entry.name for entry in entry_points(group=ENTRY_POINTS)))


def writer_for(name: str) -> Writer:
    """Give the writer of format `name`. Raises PublishError when none is installed."""
    for entry in entry_points(group=ENTRY_POINTS, name=name):
        writer: Writer = entry.load()
        return writer
    raise PublishError(f"there is no format {name!r}; choose one of {', '.join(format_names())}")
