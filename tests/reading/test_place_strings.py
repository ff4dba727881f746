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
