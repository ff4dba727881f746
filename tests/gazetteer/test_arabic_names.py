"""The list of names by which Arabic writers know places that do not lie where Arabic is written."""

import csv

import pytest

from reportedly.gazetteer.keys import strict_key
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.gazetteer.rows import LISTS

SHIPPED = Gazetteer.shipped()


def listed() -> list[dict[str, str]]:
    with (LISTS / "names_ar.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_every_line_names_a_place_of_the_gazetteer_once() -> None:
    rows = listed()
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        entry = SHIPPED.get(row["id"])
        assert entry is not None, row["id"]
        assert (entry.name, entry.country) == (row["name"], row["country"])


def test_the_names_are_arabic_and_differ_by_more_than_spelling_habits() -> None:
    for row in listed():
        names = row["aliases"].split("|")
        keys = [strict_key(name) for name in names]
        assert len(set(keys)) == len(keys), row
        assert all("\u0621" <= letter <= "\u064a" or letter == " " for letter in "".join(names))


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("كويتا", "Quetta"),
        ("غروزني", "Grozny"),
        ("بوتشا", "Bucha"),
        ("تشيبوك", "Chibok"),
        ("كرايست تشيرش", "Christchurch"),
        ("سربرنيتسا", "Srebrenica"),
        ("ننغرهار", "Nangarhār"),
        ("وزيرستان الشمالية", "North Waziristan"),
        ("واغادوغو", "Ouagadougou"),
    ],
)
def test_a_name_is_found_and_vouched_for(name: str, known: str) -> None:
    entries = SHIPPED.lookup(name)
    assert entries[0].name == known
    assert entries[0].id in SHIPPED.in_arabic(name)


def test_a_name_that_nobody_listed_is_not_vouched_for() -> None:
    assert SHIPPED.in_arabic("خطاب") == frozenset()
