"""Keys and probes: candidates find each other, and coarse dates and places do not explode."""

import datetime as dt
import math

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from reportedly.linking.blocking import keys, probes
from reportedly.linking.compare import compare
from reportedly.linking.facts import MentionFacts
from reportedly.linking.geography import place_weight
from reportedly.model.incident import Judgement
from reportedly.model.mention import MentionRole
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.when import TimePrecision, When
from tests.hand_built import FARBRIDGE, MARKET, MILLBROOK, day, figure, mention, month, place

SURELY_ANOTHER = -10.0
"""What two places weigh that lie too far apart for one to hold the other."""

NAMES = ["Millbrook", "Farbridge", "Corn Market", "Midshire", "Lowland"]
LENGTHS = {
    TimePrecision.DAY: 0,
    TimePrecision.DAYS: 3,
    TimePrecision.WEEK: 6,
    TimePrecision.MONTH: 30,
    TimePrecision.YEAR: 364,
}


@st.composite
def dates(draw) -> When:
    precision = draw(st.sampled_from(TimePrecision))
    first = draw(st.dates(dt.date(1920, 12, 20), dt.date(1921, 2, 10)))
    return When(first, first + dt.timedelta(LENGTHS[precision]), precision, str(first))


@st.composite
def places(draw) -> Place:
    precision = draw(st.sampled_from(PlacePrecision))
    at = draw(st.none() | st.tuples(st.floats(49, 51), st.sampled_from([-179.9, 14.2, 179.9])))
    within = tuple(draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True)))
    found = place(draw(st.sampled_from(NAMES)), at, precision, within, draw(st.floats(0, 50)))
    return msgspec.structs.replace(found, country=draw(st.sampled_from([None, "FD", "SY"])))


def found_by(one: MentionFacts, other: MentionFacts) -> bool:
    return not set(probes(one)).isdisjoint(keys(other))


def facts(name: str, at: Place | None = None, when: When | None = None, **more) -> MentionFacts:
    return MentionFacts(mention(name, at, when), plain=more.get("words", frozenset()), **more)


@given(places(), dates(), places(), dates())
def test_if_one_finds_the_other_the_other_finds_it(place_a, date_a, place_b, date_b):
    one, other = facts("a", place_a, date_a), facts("b", place_b, date_b)
    assert found_by(one, other) is found_by(other, one)


@given(places(), dates(), places(), dates())
def test_whatever_is_the_same_incident_by_day_and_settlement_is_found(p_a, d_a, p_b, d_b):
    one, other = facts("a", p_a, d_a), facts("b", p_b, d_b)
    fine = {PlacePrecision.EXACT, PlacePrecision.NEIGHBOURHOOD, PlacePrecision.SETTLEMENT}
    by_day = {d_a.precision, d_b.precision} <= {TimePrecision.DAY, TimePrecision.DAYS}
    located = p_a.latitude is not None and p_b.latitude is not None
    if by_day and located and {p_a.precision, p_b.precision} <= fine:
        same = compare(one, other).judgement is Judgement.SAME
        assert found_by(one, other) or not same


@given(places(), dates())
def test_a_mention_has_few_keys_and_finds_itself(at, when):
    one = facts("a", at, when)
    assert len(keys(one)) <= 80
    assert len(probes(one)) <= 250
    assert found_by(one, one)


def test_a_month_finds_its_days_and_no_others():
    in_month = facts("a", MILLBROOK, month("1921-03"))
    assert found_by(in_month, facts("b", MARKET, day("1921-03-31")))
    assert not found_by(in_month, facts("b", MARKET, day("1921-04-01")))
    assert not found_by(in_month, facts("b", FARBRIDGE, day("1921-03-31")))


def test_neighbouring_days_and_cells_find_each_other():
    west, east = place("Westham", (50.01, 14.99)), place("Eastham", (49.99, 15.01))
    assert found_by(facts("a", west, day("1921-03-05")), facts("b", east, day("1921-03-06")))
    assert not found_by(facts("a", west, day("1921-03-05")), facts("b", east, day("1921-03-07")))


def test_a_country_finds_no_town_in_it():
    country = place("Lowland", (50.0, 14.0), PlacePrecision.COUNTRY, (), 300.0)
    town = place("Millbrook", (50.2, 14.3), within=("Midshire", "Lowland"))
    assert not found_by(facts("a", country, day("1921-03-05")), facts("b", town, day("1921-03-05")))


def test_a_province_finds_the_towns_of_its_country_by_day_alone():
    area = place("Lowland", (50.9, 15.2), PlacePrecision.DIVISION, (), 60.0)
    area = msgspec.structs.replace(area, country="FD")
    town = msgspec.structs.replace(MILLBROOK, country="FD")
    told = facts("a", area, day("1921-03-05"))
    assert found_by(told, facts("b", town, day("1921-03-06")))
    assert not found_by(told, facts("b", town, month("1921-03")))
    assert not found_by(told, facts("b", MILLBROOK, day("1921-03-06")))


@given(
    st.tuples(st.floats(49, 51), st.floats(178, 180)),
    st.floats(0, 160),
    st.floats(0, 90),
    st.floats(0, 2 * math.pi),
    st.floats(0, 60),
    st.booleans(),
)
@example(centre=(51.9, 179.0), radius_km=5, beyond_km=40, course=0, reach_km=0, unlisted=True)
def test_an_area_finds_every_place_in_its_country_that_is_not_surely_another(
    centre, radius_km, beyond_km, course, reach_km, unlisted
):
    degrees = (radius_km + beyond_km) / 111
    latitude = centre[0] + degrees * math.cos(course)
    longitude = centre[1] + degrees * math.sin(course) / math.cos(math.radians(latitude))
    precision = PlacePrecision.DIVISION if unlisted else PlacePrecision.SETTLEMENT
    area = place("Lowland", centre, PlacePrecision.DIVISION, (), radius_km)
    at = (latitude, (longitude + 180) % 360 - 180)
    near = place("Tolm", at, precision, ("Midshire",), reach_km)
    one, other = (
        facts(name, msgspec.structs.replace(spot, country="FD"), day("1921-03-05"))
        for name, spot in (("a", area), ("b", near))
    )
    assert near.unlisted is unlisted
    assert found_by(one, other) is found_by(other, one)
    assert found_by(one, other) or place_weight(area, near) == SURELY_ANOTHER


def test_an_area_finds_no_town_at_the_other_end_of_its_country():
    area = place("Lowland", (50.9, 15.2), PlacePrecision.DIVISION, (), 60.0)
    far = place("Eastham", (50.9, 25.2))
    one, other = (
        facts(name, msgspec.structs.replace(spot, country="FD"), day("1921-03-05"))
        for name, spot in (("a", area), ("b", far))
    )
    assert not found_by(one, other)
    wide = msgspec.structs.replace(area, country="FD", radius_km=900.0)
    assert found_by(facts("c", wide, day("1921-03-05")), other)


def test_without_date_or_place_only_the_same_words_find_it():
    alone = facts("a", MILLBROOK, None)
    assert not found_by(alone, facts("b", MILLBROOK, day("1921-03-05")))
    assert found_by(facts("a", None, None, shared_with=("m-b",)), facts("b", None, None))


def test_aggregates_are_not_filed():
    total = MentionFacts(mention("a", MILLBROOK, day("1921-03-05"), role=MentionRole.AGGREGATE))
    assert keys(total) == probes(total) == ()


def test_undated_mentions_of_one_small_place_find_each_other_by_their_words():
    words = frozenset(f"harbourside{n}" for n in range(40))
    most = words - {f"harbourside{n}" for n in range(4)}
    other = frozenset(f"orchard{n}" for n in range(40))
    undated = facts("a", MILLBROOK, None, words=words)
    dated = facts("b", MILLBROOK, day("1921-03-05"), words=most)
    assert found_by(undated, dated)
    assert found_by(dated, undated)
    assert not found_by(undated, facts("c", MILLBROOK, None, words=other))
    assert not found_by(undated, facts("d", FARBRIDGE, None, words=words))
    later = facts("e", MILLBROOK, day("1921-03-09"), words=words)
    assert not found_by(dated, later)


def test_undated_mentions_of_a_place_that_no_list_holds_find_each_other_by_its_name():
    words = frozenset(f"harbourside{n}" for n in range(40))
    unlisted = place("Tolm", None, PlacePrecision.UNRESOLVED, ())
    one = facts("a", unlisted, None, words=words)
    assert found_by(one, facts("b", unlisted, day("1921-03-05"), words=words))
    elsewhere = msgspec.structs.replace(unlisted, name="Sorn")
    assert not found_by(one, facts("c", elsewhere, words=words))


def test_what_is_called_after_a_place_is_found_with_that_place():
    words = frozenset(f"harbourside{n}" for n in range(40))
    hospital = place("hospital of Tolm", None, PlacePrecision.UNRESOLVED, ("Tolm", "Midshire"))
    village = place("Tolm", None, PlacePrecision.UNRESOLVED, ())
    one, other = facts("a", hospital, words=words), facts("b", village, words=words)
    assert found_by(one, other)
    assert found_by(other, one)
    edge = compare(one, other)
    assert next(f.weight for f in edge.features if f.name == "place") > 0
    elsewhere = msgspec.structs.replace(hospital, name="hospital of Sorn")
    assert not found_by(facts("c", elsewhere, words=words), other)


def test_undated_mentions_of_one_small_place_find_each_other_by_a_toll():
    one = facts("a", MILLBROOK, None, figures=(figure(7),))
    assert found_by(one, facts("b", MILLBROOK, day("1921-03-05"), figures=(figure(7),)))
    assert not found_by(one, facts("c", MILLBROOK, day("1921-03-05"), figures=(figure(8),)))
    assert not found_by(one, facts("d", FARBRIDGE, None, figures=(figure(7),)))


def test_one_place_under_two_names_is_found_by_its_number():
    words = frozenset(f"harbourside{n}" for n in range(40))
    numbered = msgspec.structs.replace(MILLBROOK, gazetteer_id="own:1")
    other_name = msgspec.structs.replace(numbered, name="Mühlbach")
    assert found_by(
        facts("a", numbered, None, words=words), facts("b", other_name, None, words=words)
    )


def test_a_mention_without_a_place_is_found_by_its_day_and_words():
    words = frozenset(f"harbourside{n}" for n in range(40))
    placeless = facts("a", None, day("1921-03-05"), words=words)
    assert found_by(placeless, facts("b", MILLBROOK, day("1921-03-06"), words=words))
    assert not found_by(placeless, facts("c", MILLBROOK, day("1921-03-09"), words=words))
    assert not found_by(placeless, facts("d", MILLBROOK, None, words=words))


def test_a_small_place_named_beside_the_own_is_found_by_its_day():
    one = facts("a", FARBRIDGE, day("1921-03-05"), places=(FARBRIDGE, MILLBROOK))
    assert found_by(one, facts("b", MILLBROOK, day("1921-03-06")))
    assert found_by(facts("b", MILLBROOK, day("1921-03-06")), one)
    assert not found_by(one, facts("b", MILLBROOK, day("1921-03-08")))
