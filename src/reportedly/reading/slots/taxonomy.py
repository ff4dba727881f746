"""Loads the taxonomies that ship as tables: means (weapons) and targets (what was hit)."""

import csv
from functools import cache
from importlib.resources import files

import msgspec

from reportedly.reading.slots.words import PhraseTable, singular

_MOVING = frozenset({"aircraft", "ambulance", "bus", "car", "convoy", "ship", "vehicle"})
"""Kinds of things that may carry an attack as well."""


class Kind(msgspec.Struct, frozen=True):
    """One class of a taxonomy: its id, its parent's id ('' at the top), and where it comes from.

    `role` is, for means, 'launcher' or 'munition'; for targets, the sector that it belongs to.
    """

    id: str
    parent: str
    role: str
    source: str


class Taxonomy:
    """A tree of classes with the phrases that name them."""

    def __init__(self, rows: list[dict[str, str]]) -> None:
        self.kinds = {
            row["id"]: Kind(row["id"], row["parent"], row["role"], row["source"]) for row in rows
        }
        self.phrases: PhraseTable[str] = PhraseTable(
            (phrase, row["id"])
            for row in rows
            for phrase in row["words"].split("|")
            if phrase not in ("", "-")
        )

    def line(self, kind: str) -> tuple[str, ...]:
        """Give `kind` and its ancestors, nearest first. Raises KeyError for an unknown class."""
        found = [kind]
        while parent := self.kinds[found[-1]].parent:
            found.append(parent)
        return tuple(found)


def _rows(name: str) -> list[dict[str, str]]:
    table = files("reportedly.reading.slots").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def means() -> Taxonomy:
    """Give the taxonomy of weapons and other means (`means.tsv`)."""
    return Taxonomy(_rows("means.tsv"))


@cache
def targets() -> Taxonomy:
    """Give the taxonomy of things that are hit (`targets.tsv`)."""
    return Taxonomy(_rows("targets.tsv"))


def is_site(word: str) -> bool:
    """Tell a word for a thing that is hit and stays where it is: 'museum', and not 'bus'."""
    return singular(word) in _sites()


@cache
def _sites() -> frozenset[str]:
    return frozenset(
        phrase[0]
        for phrase, kind in targets().phrases.entries()
        if len(phrase) == 1 and kind not in _MOVING
    )
