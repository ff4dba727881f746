"""Places by which a text tells others, and quarters of cities."""

import pytest

from reportedly.library import read
from reportedly.model.content import Location
from reportedly.model.place import Place, PlacePrecision


def places(text: str) -> list[Place]:
    claims = read(text, published="1944-06-07").claims
    return [claim.content.place for claim in claims if isinstance(claim.content, Location)]


@pytest.mark.parametrize(
    "text",
    [
        "A shell near Caen killed four people on Monday.",
        "Bombs fell on the outskirts of Caen and killed two women.",
        "Two men were shot dead outside the town of Caen on Monday.",
        "Twelve people were killed by a raid in the vicinity of Caen.",
    ],
)
def test_what_lies_near_a_town_is_told_less_exactly_than_the_town(text: str) -> None:
    [near] = places(text)
    [inside] = places("A shell in Caen killed four people on Monday.")
    assert (near.latitude, near.longitude) == (inside.latitude, inside.longitude)
    assert near.precision is PlacePrecision.DISTRICT
    assert inside.precision is PlacePrecision.SETTLEMENT
    assert (near.radius_km or 0) > (inside.radius_km or 0)


def test_a_distance_and_a_direction_move_the_place() -> None:
    [place] = places("A mine about 20 km south of Caen killed nine people on Monday.")
    [town] = places("A mine in Caen killed nine people on Monday.")
    assert place.latitude is not None
    assert town.latitude is not None
    assert 0.15 < town.latitude - place.latitude < 0.21
    assert place.gazetteer_id is None


def test_a_country_near_which_something_lies_stays_a_country() -> None:
    [place] = places("A man was shot dead near the border with Belgium on Monday.")
    assert place.precision is PlacePrecision.COUNTRY


@pytest.mark.parametrize(
    ("text", "quarter", "city"),
    [
        ("Nine people were shot dead in the Oregon District of Dayton.", "Oregon", "Dayton"),
        ("A bomb killed a man in the Alexandria Quarter of Hamburg.", "Alexandria", "Hamburg"),
    ],
)
def test_a_quarter_of_a_city_is_no_place_far_from_it(text: str, quarter: str, city: str) -> None:
    found = {place.name: place for place in places(text)}
    assert quarter not in found
    [name] = [name for name in found if name.startswith(quarter)]
    assert found[name].latitude == found[city].latitude
    assert city in found[name].within


@pytest.mark.parametrize(
    ("text", "name", "city"),
    [
        ("A bomb at the Lisbon Hotel in Kirkuk killed four people.", "Lisbon", "Kirkuk"),
        ("Guards were shot at the Palestine Hotel in Baghdad.", "Palestine", "Baghdad"),
        ("The Hamburg mall attack in Nairobi killed nine people.", "Hamburg", "Nairobi"),
    ],
)
def test_a_building_in_a_city_is_no_place_far_from_it(text: str, name: str, city: str) -> None:
    names = [place.name for place in places(text)]
    assert city in names
    assert name not in names


def test_a_building_named_again_is_no_place_elsewhere() -> None:
    found = places(
        "Twenty people died at the Lisbon hotel in Kirkuk. Gunmen stormed the Lisbon at noon."
    )
    assert all(place.latitude is None for place in found if place.name == "Lisbon")


def test_a_school_by_its_town_keeps_its_place() -> None:
    [school, town] = places("A shell hit the Bayeux School in Caen and killed a girl.")
    assert (school.name, town.name) == ("Bayeux", "Caen")


@pytest.mark.parametrize(
    "text",
    [
        "A shell near Caen killed four people.",
        "The Caen bombing killed four people.",
        "Four people were killed in the town of Caen.",
    ],
)
def test_a_well_known_town_in_which_something_happens_is_found(text: str) -> None:
    assert [place.name for place in places(text) if place.latitude] == ["Caen"]


def test_a_person_of_a_towns_name_is_no_place() -> None:
    assert places("General Caen attacked the fort and killed nine people.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A shell killed four people in Bayeux, 25 km west of Caen, on Monday.",
        "A shell killed four people in Bayeux, a town near Caen, on Monday.",
        "A shell killed four people in Bayeux, north-west of Caen, on Monday.",
        "A shell killed four people in Bayeux village near Caen on Monday.",
    ],
)
def test_a_town_that_only_tells_where_another_lies_is_no_place_of_the_report(text: str) -> None:
    assert [place.name for place in places(text)] == ["Bayeux"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Some fifty people were killed in the shooting at Dili on 12 November 1991.", "Dili"),
        ("A bomb killed nine at the Central Hospital, Dili, on Monday.", "Dili"),
        ("Nine people died in the attack in front of Ankara Station on Monday.", "Ankara"),
        ("Nine were killed in the attack at Garissa University College on Monday.", "Garissa"),
        ("Seven people died when the camp in Rann was hit. Nigerian Air Force jets flew.", "Rann"),
        ("Nice lorry attack toll rises to 86", "Nice"),
    ],
)
def test_a_known_town_is_told_by_what_happens_at_it(text: str, name: str) -> None:
    [place] = [place for place in places(text) if place.latitude is not None]
    assert place.name == name


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off on the Promenade des Anglais and killed nine.",
        "Nine people were shot dead in the Rue de Constantine on Monday.",
        "Nine people were shot dead at Starling Stadium on Monday.",
    ],
)
def test_streets_and_buildings_are_not_the_places_they_are_called_after(text: str) -> None:
    assert places(text) == []


def test_a_quarter_far_from_the_city_told_of_is_none_that_a_list_holds() -> None:
    text = "A lorry bomb killed 80 in Baghdad on Sunday. Five died in the Shaab district."
    [quarter] = [place for place in places(text) if place.name == "Shaab"]
    assert (quarter.latitude, quarter.country) == (None, "IQ")


def test_bodies_are_found_where_they_are_and_not_where_it_is_told() -> None:
    text = "LYON - Soldiers found nine bodies in a barn near Bayeux on Tuesday, the army said."
    assert [m.place and m.place.name for m in read(text).mentions] == ["Bayeux"]


def test_a_namesake_far_from_where_it_is_told_to_lie_is_not_meant() -> None:
    [place, _] = places("Shells killed a child in Zorava, east of Kobani, in Syria on Monday.")
    [town, _] = places("Shells killed a child in Kobani, Syria, on Monday.")
    assert (place.name, place.latitude) == ("Zorava", town.latitude)
    [far] = places("Rebels killed 380 people in Homoine, 500 kilometres north of Maputo.")
    assert (far.name, far.precision) == ("Homoine", PlacePrecision.SETTLEMENT)


def test_a_city_is_meant_before_the_province_that_it_does_not_lie_in() -> None:
    [place] = places("A car bomb killed nine people in Buenos Aires on Monday.")
    assert place.precision is PlacePrecision.SETTLEMENT


def test_a_district_told_by_its_city_is_no_town_elsewhere() -> None:
    found = {p.name: p for p in places("A bomb in Volgograd's Dzerzhinsky district killed two.")}
    assert found["Dzerzhinsky"].latitude == found["Volgograd"].latitude


@pytest.mark.parametrize(
    "text",
    [
        "A shell killed four people in Orvenne village near Caen on Monday.",
        "Aircraft bombed the village of Orvenne in the Caen district, killing four people.",
    ],
)
def test_a_village_stands_before_the_town_that_puts_it_on_the_map(text: str) -> None:
    [place] = places(text)
    [town] = places("A shell in Caen killed four people on Monday.")
    assert (place.name, place.latitude) == ("Orvenne", town.latitude)
