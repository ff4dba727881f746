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


@pytest.mark.parametrize(
    "text",
    [
        "Forty died when rebels attacked the town of Paris in northern Norway.",
        "The assault on Paris, in Norway's Nordland province, went on.",
        "The rice fields at Paris, north-east Norway, were mined.",
        "A raid on Paris, a village in Norway, killed two.",
    ],
)
def test_a_name_put_where_no_known_place_is_called_so_is_none_of_those(text: str) -> None:
    assert _found(text)["Paris"].gazetteer_id is None
    assert _found(text)["Paris"].country in ("NO", None)


@pytest.mark.parametrize(
    "text",
    [
        "A raid on Paris, in France, killed two.",
        "Shells hit Paris in Norway's worst raid since 1921.",
        "Two died in Paris, Norway and Spain.",
        "A minister spoke in Paris, in Norway's name.",
    ],
)
def test_a_country_beside_a_name_is_not_always_where_it_lies(text: str) -> None:
    assert _found(text)["Paris"].country == "FR"


def test_a_hamlet_abroad_is_not_meant_where_another_country_is_told_of() -> None:
    alone = "At least 38 people were killed in the raid on Solhan, residents said."
    assert _found(alone)["Solhan"].country == "TR"
    told = _found(alone.replace("residents", "the government of Norway"))["Solhan"]
    assert told.precision is PlacePrecision.UNRESOLVED
    assert {other.name for other in told.alternatives} == {"Solhan"}
    across = _found(alone.replace("residents", "the government of Syria"))["Solhan"]
    assert across.country == "TR"
    beside = _found("Turkey said two soldiers died in Solhan. Norway sent its condolences.")
    assert beside["Solhan"].country == "TR"


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, May 3 - Gunmen killed four farmers near San Ramon on Monday.",
        "OSLO, May 3 - Gunmen killed four farmers near San Ramon. Two U.S. nuns saw it.",
        "OSLO, May 3 - Bombs hit Dolores and San Antonio Abad; Bergen was quiet.",
    ],
)
def test_a_town_abroad_is_not_meant_where_all_else_is_far_from_it(text: str) -> None:
    found = _found(text)
    assert found["OSLO"].country == "NO"
    assert {p.country for n, p in found.items() if n.startswith("San R")} <= {"NO", None}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("SAN RAMON, May 3 - A man was shot. He had come from Oslo.", "SAN RAMON", "US"),
        ("Police in Roswell shot a man. He had come from Oslo.", "Roswell", "US"),
        ("Two died in Oslo. In the United States, two died in San Ramon.", "San Ramon", "US"),
        ("Two died in Oslo and two in San Ramon, and one in Chicago.", "San Ramon", "US"),
    ],
)
def test_a_town_is_meant_where_a_report_is_from_or_its_country_is_told_of(
    text: str, name: str, country: str
) -> None:
    assert _found(text)[name].country == country


def test_a_known_name_beside_village_is_the_known_place() -> None:
    assert _found("Aircraft bombed a gathering in Pazigyi village, Myanmar said.")[
        "Pazigyi"
    ].gazetteer_id


def test_a_name_of_ordinary_words_is_a_place_before_where_it_lies() -> None:
    text = "A gunman killed six people at a church in Barley Springs, Texas, during the service."
    assert _found(text)["Barley Springs"].within == ("Texas", "United States")


@pytest.mark.parametrize(
    "text",
    [
        "Five men were shot in the square of Tolvek on Monday.",
        "Shells hit the outskirts of Tolvek on Monday and killed two.",
    ],
)
def test_what_only_a_place_has_makes_a_place_of_its_name(text: str) -> None:
    assert "Tolvek" in _found(text)


def test_points_of_the_compass_and_codes_in_capitals_are_no_places() -> None:
    text = "Shelling killed two in the Western and Eastern parts of Tolvek on Monday."
    assert set(_found(text)) <= {"Tolvek"}
    shouted = "REBELS ATTACKED A BUS, IN AN AMBUSH NEAR CAEN, FRANCE."
    assert "IN" not in _found(shouted)
