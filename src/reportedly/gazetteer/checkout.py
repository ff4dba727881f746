"""Keeps the shipped table in step with the lists of a checkout, which an installed copy lacks.

A table that is older than its lists gives other places than these, and says nothing of it.
"""

import sys
from functools import cache
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from reportedly.model.errors import GazetteerError

SHIPPED = Path(__file__).with_name("gazetteer.sqlite")
_LISTS = Path(__file__).with_name("lists")
_AGAIN = "Run 'make setup' (or 'python -m reportedly.gazetteer.build'), then the command again."


@cache
def keep_in_step(table: Path) -> None:
    """Build the shipped table anew where its lists are there and are not what it was made from.

    Asked once in a process; it costs nothing where there are no lists. Raises GazetteerError where
    the table cannot be built.
    """
    if table != SHIPPED or not _LISTS.is_dir() or _is_in_step(table):
        return
    sys.stderr.write("The gazetteer's lists have changed: its table is being built anew …\n")
    try:
        from filelock import FileLock

        from reportedly.gazetteer.build import build_if_needed

        with FileLock(table.with_name(f".{table.name}.lock")):
            build_if_needed(table)
    except (OSError, ImportError, PackageNotFoundError) as error:
        raise GazetteerError(
            f"The gazetteer table {table} is older than its lists, and could not be built anew "
            f"({error}). {_AGAIN}"
        ) from error


def _is_in_step(table: Path) -> bool:
    from reportedly.gazetteer.build import input_digest, recorded_digest

    try:
        return recorded_digest(table) == input_digest()
    except PackageNotFoundError:
        # Without the package that it is made from, only the clock tells.
        made = table.stat().st_mtime if table.is_file() else 0.0
        return all(path.stat().st_mtime <= made for path in _LISTS.rglob("*.tsv"))
