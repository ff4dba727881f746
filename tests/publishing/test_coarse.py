"""A published place is coarse, and its circle still holds the place it stands for."""

import math

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportedly.gazetteer.sphere import kilometres
from reportedly.model.place import Alternative, Place, PlacePrecision
from reportedly.publishing.coarse import coarse, is_protected, place_rule
from reportedly.publishing.profile import FULL, PUBLIC, PlaceRule
from tests.ledgers import VELKARA, an_entry

CLINIC = Place("Velkara clinic", PlacePrecision.EXACT, -20.03, -150.04, 0.1, "ZZ", ("Zimdor",))


@given(
    st.floats(-85, 85),
    st.floats(-179.9, 179.9),
    st.floats(0, 50),
    st.sampled_from([PlaceRule.GRID_TENTH, PlaceRule.GRID_HALF]),
)
def test_the_circle_that_leaves_holds_the_circle_that_is_known(
    latitude: float, longitude: float, radius: float, rule: PlaceRule
) -> None:
    place = Place("A", PlacePrecision.EXACT, latitude, longitude, radius)
    left = coarse(place, rule)
    assert left.latitude is not None
    assert left.longitude is not None
    assert left.radius_km is not None
    apart = kilometres(latitude, longitude, left.latitude, left.longitude)
    assert apart + radius <= left.radius_km * 1.02 + 0.1
    assert left.precision is not PlacePrecision.EXACT


@given(st.floats(-60, 60), st.floats(0.001, 0.049))
def test_places_in_one_cell_leave_alike(latitude: float, step: float) -> None:
    corner = math.floor(latitude / 0.1) * 0.1 + 0.001
    one = coarse(Place("A", PlacePrecision.EXACT, corner, 10.001, 1.0), PlaceRule.GRID_TENTH)
    other = coarse(
        Place("A", PlacePrecision.EXACT, corner + step, 10.05, 1.0), PlaceRule.GRID_TENTH
    )
    assert (one.latitude, one.longitude) == (other.latitude, other.longitude)


def test_nothing_that_points_at_the_place_leaves_beside_it() -> None:
    known = replace(
        VELKARA,
        gazetteer_id="landmarks:ZZ:market",
        alternatives=(Alternative("Velkara", -20.001, -150.001, "gn:1"),),
    )
    left = coarse(known, PlaceRule.GRID_TENTH)
    assert (left.gazetteer_id, left.alternatives) == (None, ())
    assert coarse(known, PlaceRule.EXACT) is known


def test_a_country_is_all_that_leaves_where_asked() -> None:
    left = coarse(CLINIC, PlaceRule.COUNTRY)
    assert (left.name, left.country, left.latitude, left.within) == ("Zimdor", "ZZ", None, ())


def test_hospitals_camps_and_shelters_are_never_as_exact_as_others() -> None:
    assert is_protected(an_entry(place=CLINIC))
    assert not is_protected(an_entry())
    assert place_rule(an_entry(place=CLINIC), PUBLIC) is PlaceRule.GRID_HALF
    exact = replace(PUBLIC, places=PlaceRule.EXACT)
    assert place_rule(an_entry(place=CLINIC), exact) is PlaceRule.GRID_HALF
    assert place_rule(an_entry(place=CLINIC), FULL) is PlaceRule.EXACT


def test_an_unlocated_place_stays_unlocated() -> None:
    assert coarse(Place("Nowhere"), PlaceRule.GRID_TENTH) == Place("Nowhere")
