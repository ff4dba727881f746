import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.place import PlacePrecision
from reportedly.reading.places import resolve_string
from tests.gazetteer.table import small_gazetteer


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return small_gazetteer(tmp_path_factory.mktemp("strings"))


@pytest.mark.parametrize(
    ("string", "country", "id_"),
    [
        ("Al-Bureij refugee camp, the Gaza Strip", None, "gn:7"),
        ("Bureij", "PS", "gn:7"),
        ("Vicinity of the old mosque, Al Bureij, Gaza Strip", "PS", "gn:7"),
        ("Maarat al-Numan", "SY", "gn:5"),
        ("Maarat al-Numan National Hospital", "SY", "gn:5"),
        ("Idlib", "SY", "gn:6"),
        ("Idlib governorate", "SY", "SY.12"),
        ("Mansfield, Ohio", None, "gn:1"),
        ("معرة النعمان", "SY", "gn:5"),
        ("a hamlet that nobody has listed", "SY", "SY"),
    ],
)
def test_the_smallest_known_part_is_given(
    gazetteer: Gazetteer, string: str, country: str | None, id_: str
) -> None:
    place = resolve_string(string, gazetteer, country)
    assert place.name == string
    assert place.gazetteer_id == id_


def test_what_nothing_is_known_of_stays_unresolved(gazetteer: Gazetteer) -> None:
    place = resolve_string("a hamlet that nobody has listed", gazetteer)
    assert place.precision is PlacePrecision.UNRESOLVED
    assert place.latitude is None


def test_a_country_keeps_others_out(gazetteer: Gazetteer) -> None:
    assert resolve_string("Columbus", gazetteer, "SY").gazetteer_id == "SY"
    assert resolve_string("", gazetteer).precision is PlacePrecision.UNRESOLVED


def test_vowels_tell_places_with_the_same_consonants_apart() -> None:
    found = resolve_string("Bisira", Gazetteer.shipped(), "SY")
    assert found.latitude == pytest.approx(35.15, abs=0.05)


@pytest.mark.parametrize(
    "string",
    [
        "Between Idlib and Maarat al-Numan",
        "the road from Idlib to Maarat al-Numan, Idlib governorate",
        "A road linking the towns of Idlib with Maarat al-Numan",
        "Idlib – Maarat al-Numan highway",
    ],
)
def test_between_two_places_is_half_way_and_no_town(gazetteer: Gazetteer, string: str) -> None:
    place = resolve_string(string, gazetteer, "SY")
    assert (place.latitude, place.longitude) == pytest.approx((35.785, 36.65), abs=0.01)
    assert place.precision is PlacePrecision.DISTRICT
    assert place.radius_km == pytest.approx(16.2, abs=0.5), "both towns lie in the circle"
    assert place.gazetteer_id is None
    assert place.name == string
    assert [other.gazetteer_id for other in place.alternatives] == ["gn:5"]


@pytest.mark.parametrize(
    ("string", "latitude", "longitude"),
    [
        ("10 km north of Idlib", 36.02, 36.63),
        ("a farm about ten kilometres to the south of Idlib, Syria", 35.84, 36.63),
        ("six miles east of Idlib", 35.93, 36.737),
        ("5.5 km south-west of Idlib", 35.895, 36.587),
        ("10 km from Idlib", 35.93, 36.63),
    ],
)
def test_so_far_from_a_place_is_a_point_with_room_around_it(
    gazetteer: Gazetteer, string: str, latitude: float, longitude: float
) -> None:
    place = resolve_string(string, gazetteer, "SY")
    assert (place.latitude, place.longitude) == pytest.approx((latitude, longitude), abs=0.002)
    assert place.precision is PlacePrecision.DISTRICT
    assert (place.radius_km or 0) >= 3.5
    assert place.gazetteer_id is None


@pytest.mark.parametrize(
    "string",
    [
        "outskirts of Mansfield, Ohio",
        "near Mansfield, Ohio",
        "Mansfield countryside, Ohio",
        "the northern countryside of Mansfield, Ohio",
        "an unheard-of village, Mansfield, Ohio",
    ],
)
def test_what_lies_by_a_town_is_not_given_as_the_town(gazetteer: Gazetteer, string: str) -> None:
    place = resolve_string(string, gazetteer)
    town = resolve_string("Mansfield, Ohio", gazetteer)
    assert town.precision is PlacePrecision.SETTLEMENT
    assert (place.latitude, place.longitude) == (town.latitude, town.longitude)
    assert place.precision is PlacePrecision.DISTRICT
    assert (place.radius_km or 0) > (town.radius_km or 0) + 5


def test_a_known_village_near_a_town_is_itself(gazetteer: Gazetteer) -> None:
    place = resolve_string("Bureij near a town that nobody has listed", gazetteer, "PS")
    assert (place.gazetteer_id, place.precision) == ("gn:7", PlacePrecision.SETTLEMENT)


def test_towns_named_side_by_side_lie_in_one_circle() -> None:
    place = resolve_string("Chuhuiv and Merefa", Gazetteer.shipped(), "UA")
    assert (place.latitude, place.longitude) == pytest.approx((49.83, 36.37), abs=0.02)
    assert place.precision is PlacePrecision.DISTRICT
    assert place.radius_km == pytest.approx(22.7, abs=1.0)


def test_half_way_to_the_unknown_is_by_what_is_known(gazetteer: Gazetteer) -> None:
    place = resolve_string("Between Idlib and a hamlet nobody has listed", gazetteer, "SY")
    assert (place.gazetteer_id, place.precision) == ("gn:6", PlacePrecision.DISTRICT)
    nowhere = resolve_string("Between one hamlet and another", gazetteer, "SY")
    assert nowhere.precision is PlacePrecision.COUNTRY


def test_a_town_is_looked_for_in_the_state_whose_capital_is_its_namesake() -> None:
    place = resolve_string("Tulsa, Oklahoma", Gazetteer.shipped())
    assert (place.latitude, place.longitude) == pytest.approx((36.15, -95.99), abs=0.01)


def test_no_number_before_a_unit_is_no_distance(gazetteer: Gazetteer) -> None:
    place = resolve_string("several km north of Idlib", gazetteer, "SY")
    assert place.latitude == pytest.approx(35.93, abs=0.001)
