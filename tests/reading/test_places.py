from pathlib import Path

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.english.parser import english
from reportedly.model.place import PlacePrecision
from reportedly.reading.places import PlaceMention, ReportContext, find_places
from tests.gazetteer.table import small_gazetteer


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return small_gazetteer(tmp_path_factory.mktemp("places"))


def read(
    gazetteer: Gazetteer, text: str, context: ReportContext | None = None
) -> dict[str, PlaceMention]:
    document = english().parse(text)
    found = find_places(document, gazetteer, context or ReportContext())
    for mention in found:
        assert text[mention.span.start : mention.span.end] == mention.place.name
        assert document.span(mention.first, mention.last)[0] == mention.span.start
    return {mention.place.name: mention for mention in found}


def test_a_comma_says_which_of_two_places_is_meant(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "Two men were killed in Columbus, Georgia, on Monday.")
    assert found["Columbus"].place.gazetteer_id == "gn:4"
    assert found["Columbus"].qualified.end == found["Georgia"].span.end


def test_the_rest_of_the_report_says_which_place_is_meant(gazetteer: Gazetteer) -> None:
    text = "Police in Mansfield said the fire spread. It was seen across Richland County, Ohio."
    assert read(gazetteer, text)["Mansfield"].place.gazetteer_id == "gn:1"


def test_without_other_evidence_the_best_known_place_is_meant(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "A shell landed in Columbus on Monday.")
    place = found["Columbus"].place
    assert place.gazetteer_id == "gn:3"
    assert [other.gazetteer_id for other in place.alternatives] == ["gn:4"]


def test_the_publishers_home_speaks_for_its_places(gazetteer: Gazetteer) -> None:
    text = "A man was shot in Mansfield on Monday."
    home = ReportContext(home=("US.OH", "gn:3"))
    assert read(gazetteer, text, home)["Mansfield"].place.gazetteer_id == "gn:1"


def test_a_place_carries_precision_country_and_containers(gazetteer: Gazetteer) -> None:
    place = read(gazetteer, "Six people died in Maarat al-Numan, Idlib, in Syria.")["Syria"].place
    assert place.precision is PlacePrecision.COUNTRY
    text = "Shelling hit the town of Al-Burayj in the Gaza Strip."
    place = read(gazetteer, text)["Al-Burayj"].place
    assert place.precision is PlacePrecision.SETTLEMENT
    assert (place.country, place.within) == ("PS", ("Gaza Strip", "Palestine"))


def test_a_people_is_marked_as_such(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "Syrian warplanes bombed a market in Idlib.")
    assert found["Syrian"].adjective
    assert found["Syrian"].place.gazetteer_id == "SY"
    assert not found["Idlib"].adjective


def test_a_person_called_like_a_place_is_no_place(gazetteer: Gazetteer) -> None:
    text = "Mr. Jordan said he saw the strike. Michael Jordan, 41, was at home in Ohio."
    assert "Jordan" not in read(gazetteer, text)


def test_abbreviated_states_need_a_name_and_a_comma(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "The man from Columbus, Ga., was hurt.")
    assert found["Columbus"].place.gazetteer_id == "gn:4"


def test_nothing_is_found_in_nothing(gazetteer: Gazetteer) -> None:
    assert read(gazetteer, "") == {}
    assert read(gazetteer, "nobody was hurt.") == {}


def test_a_noun_beside_the_name_tells_a_province_from_its_town(gazetteer: Gazetteer) -> None:
    assert read(gazetteer, "Jets bombed Idlib.")["Idlib"].place.gazetteer_id == "gn:6"
    found = read(gazetteer, "Jets bombed villages in Idlib province.")
    assert found["Idlib"].place.gazetteer_id == "SY.12"


def test_a_state_is_meant_before_a_town_elsewhere(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "Voters in Columbus and Ohio were asked about the U.S. budget.")
    assert found["Ohio"].place.gazetteer_id == "US.OH"


def test_a_place_of_that_name_is_meant_before_one_that_also_goes_by_it(tmp_path: Path) -> None:
    listed = tmp_path / "places.csv"
    listed.write_text(
        "name,alternates,lat,lon,kind,country,population\n"
        "Vasten,Ormel,10.0,-40.0,settlement,XA,40000\n"
        "Ormel,,20.0,-45.0,settlement,XB,9000\n",
        encoding="utf-8",
    )
    places = small_gazetteer(tmp_path).with_files([listed])
    place = read(places, "A bomb went off in Ormel on Monday.")["Ormel"].place
    assert (place.latitude, place.country) == (20.0, "XB")
    named = "A bomb went off in Vasten. Roads to Ormel were closed."
    assert read(places, named)["Vasten"].place.latitude == 10.0


@pytest.mark.parametrize(
    "text",
    [
        "An air strike on Khan Younis killed ten people.",
        "Khan Younis was hit by three shells.",
        "Rockets hit Khan Younis on Monday.",
        "Artillery struck Khan Younis again.",
    ],
)
def test_a_town_that_is_hit_is_no_person(text: str) -> None:
    assert read(Gazetteer.shipped(), text)["Khan Younis"].place.country == "PS"
