"""Places that no list holds are told by the words around their names, and kept as named."""

from functools import partial

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.english.parser import english
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.places import entities_asked_for, find_places


def _found(text: str) -> dict[str, Place]:
    gazetteer = Gazetteer.shipped()
    (document,) = english().parse_all([text], partial(entities_asked_for, gazetteer))
    found = {}
    for mention in find_places(document, gazetteer):
        assert text[mention.span.start : mention.span.end] == mention.place.name
        found[mention.place.name] = mention.place
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A shell struck a queue outside a bakery in Oldmere on Tuesday.", "Oldmere"),
        ("Two people died when a rocket hit a house near Upper Dastur.", "Upper Dastur"),
        ("A car bomb went off in the port city of Haleth.", "Haleth"),
        ("Shells fell on Belmarin village overnight, killing three.", "Belmarin"),
        ("Aircraft bombed Tolmeri at dawn.", "Tolmeri"),
        ("The shelling of Ostrevan killed nine.", "Ostrevan"),
        ("Gunmen killed two officers in nearby Zarnik.", "Zarnik"),
        ("Five died in the Dock district on Friday.", "Dock"),
    ],
)
def test_words_around_a_name_tell_that_it_is_a_place(text: str, name: str) -> None:
    assert _found(text) == {name: Place(name)}


@pytest.mark.parametrize(
    "text",
    [
        "Zorvan Pellick spoke to reporters about the attack.",
        "The Tolmeri Brigade said it had killed two soldiers.",
        "A blast in Pellick's house killed two.",
        "Two men were shot in Operation Quenlor, the army said.",
        "Residents were killed by Zarnik, an armed group.",
    ],
)
def test_people_and_bodies_are_no_places(text: str) -> None:
    assert _found(text) == {}


def test_a_name_told_to_be_a_place_once_is_one_wherever_it_stands_alone() -> None:
    gazetteer = Gazetteer.shipped()
    text = "Haleth was calm. A bomb had gone off in the town of Haleth. Radio Haleth said so."
    (document,) = english().parse_all([text], partial(entities_asked_for, gazetteer))
    starts = [mention.span.start for mention in find_places(document, gazetteer)]
    assert starts == [0, text.index("Haleth.")]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Two died in Ustrelk, Kherson region.", PlacePrecision.DIVISION),
        ("A drone hit Ustrelk, a village near Kherson, killing two.", PlacePrecision.DISTRICT),
        ("Shells hit the village of Ustrelk, 12 km north of Kherson.", PlacePrecision.DISTRICT),
        ("In Kherson city, shells hit Kherson's Ustrelk district.", PlacePrecision.DISTRICT),
    ],
)
def test_a_known_place_at_its_side_tells_where_it_lies(
    text: str, precision: PlacePrecision
) -> None:
    place = _found(text)["Ustrelk"]
    assert place.precision is precision
    assert place.within[0].startswith("Kherson")
    assert place.gazetteer_id is None
    assert place.country == "UA"


@pytest.mark.parametrize(
    "text",
    [
        "A strike on Ustrelk, Norway said, killed two.",
        "Shells fell in Ustrelk, Kherson and Odesa.",
    ],
)
def test_a_place_that_only_speaks_or_is_listed_beside_it_does_not(text: str) -> None:
    assert _found(text)["Ustrelk"].precision is PlacePrecision.UNRESOLVED
