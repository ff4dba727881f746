"""The list of spellings by which papers in English know places that GeoNames spells otherwise."""

import csv

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.gazetteer.rows import LISTS

SHIPPED = Gazetteer.shipped()


def test_every_line_names_a_place_of_the_gazetteer_once() -> None:
    with (LISTS / "names_en.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        entry = SHIPPED.get(row["id"])
        assert entry is not None, row["id"]
        assert (entry.name, entry.country) == (row["name"], row["country"])


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Deir Ezzor", "gn:170794"),
        ("Raqa", "gn:172955"),
        ("Hassakeh", "gn:173811"),
        ("Hawija", "gn:390188"),
        ("Tal Rifaat", "gn:163476"),
    ],
)
def test_a_spelling_of_papers_is_found(name: str, known: str) -> None:
    assert known in {entry.id for entry in SHIPPED.lookup(name)}
