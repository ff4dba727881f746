"""Loads the tables beside this module: Arabic forms with a reading and a gloss for each row."""

import csv
from functools import cache
from importlib.resources import files

from reportedly.reading.arabic.words import Phrases

Row = dict[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Give the rows of the table `name`, by the names of its columns."""
    table = files("reportedly.reading.arabic").joinpath("tables", f"{name}.tsv")
    lines = table.read_text(encoding="utf-8").splitlines()
    return tuple(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def phrases(name: str) -> Phrases[Row]:
    """Give the forms of the table `name`, each with its row. Of equal forms the first row counts.

    Forms in a cell are parted by `|`.
    """
    return Phrases((form, row) for row in rows(name) for form in row["forms"].split("|") if form)
