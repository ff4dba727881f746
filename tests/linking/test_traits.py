"""What each trait says of two mentions, and how much it weighs."""

import datetime as dt

import msgspec
import pytest

from reportedly.linking.compare import compare
from reportedly.linking.facts import MentionFacts, facts_of
from reportedly.model.chain import Stance
from reportedly.model.content import Means, Target
from reportedly.model.figure import Category, Group, Relation
from reportedly.model.incident import Judgement
from reportedly.model.names import name_words
from reportedly.model.place import Alternative, PlacePrecision
from reportedly.model.when import PartOfDay, TimePrecision, When
from tests.hand_built import (
    FARBRIDGE,
    MARKET,
    MILLBROOK,
    claim,
    day,
    figure,
    mention,
    place,
    report,
)
from tests.linking.compared import MIDSHIRE, SATURDAY, VILLAGE, WORDS, facts, judge


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ({"clock": "12:10"}, {"clock": "12:30"}, False),
        ({"clock": "23:50"}, {"clock": "00:20"}, False),
        ({"clock": "12:10"}, {"part": PartOfDay.NOON}, False),
        ({"clock": "02:00"}, {"part": PartOfDay.NIGHT}, False),
        ({"clock": "12:10"}, {"part": PartOfDay.NIGHT}, True),
        ({"part": PartOfDay.MORNING}, {"part": PartOfDay.EVENING}, True),
        ({"part": PartOfDay.NOON}, {"part": PartOfDay.AFTERNOON}, False),
    ],
)
def test_times_of_day(one, other, apart):
    edge = compare(
        facts(mention("a", when=day("1921-03-05", **one))),
        facts(mention("b", when=day("1921-03-05", **other))),
    )
    weight = next(f.weight for f in edge.features if f.name == "time of day")
    assert (weight < 0) is apart


def test_other_kinds_and_calibres_speak_against():
    one = facts(mention("a", when=SATURDAY), means=(Means("mortar", "82-mm", 82.0),))
    other = facts(
        mention("b", when=SATURDAY, kinds=("shooting",)), means=(Means("mortar", "120-mm", 120.0),)
    )
    assert judge(one, other) is not Judgement.SAME


def test_the_same_words_link_what_has_neither_date_nor_place():
    one = facts(mention("a", None, None), shared_with=("m-b",))
    other = facts(mention("b", None, None), shared_with=("m-a",))
    assert judge(one, other) is Judgement.SAME


def test_a_copy_printed_a_week_later_keeps_its_saturday():
    phrase = When(SATURDAY.first, SATURDAY.last, TimePrecision.DAY, "on Saturday")
    later = dt.date(1921, 3, 12)
    moved = When(later, later, TimePrecision.DAY, "on Saturday")
    one = facts(mention("a", MARKET, phrase), shared_with=("m-b",))
    other = facts(mention("b", MARKET, moved), shared_with=("m-a",))
    assert judge(one, other) is Judgement.SAME
    assert judge(facts(one.mention), facts(other.mention)) is Judgement.DIFFERENT


def test_places_of_one_name_far_apart_are_two_unless_the_name_is_ambiguous():
    here = place("Newton", (50.2, 14.3))
    there = place("Newton", (53.9, 21.6))
    one = facts(mention("a", here, SATURDAY))
    assert judge(one, facts(mention("b", there, SATURDAY))) is Judgement.DIFFERENT
    import msgspec

    here = msgspec.structs.replace(here, gazetteer_id="1")
    open_ = msgspec.structs.replace(
        there, gazetteer_id="2", alternatives=(Alternative("Newton", 50.2, 14.3, "1"),)
    )
    one = facts(mention("a", here, SATURDAY))
    assert judge(one, facts(mention("b", open_, SATURDAY))) is Judgement.SAME


def test_features_show_both_values():
    edge = compare(facts(mention("a", MARKET, SATURDAY)), facts(mention("b", FARBRIDGE, None)))
    shown = {f.name: (f.first, f.second) for f in edge.features}
    assert shown["place"] == ("Corn Market, Millbrook", "Farbridge, Midshire")
    assert shown["date"] == ("1921-03-05", "not stated")


def test_facts_keep_whole_counts_and_leave_parts_and_denials_out():
    of = report()
    kept = figure(17, relation=Relation.UPDATE)
    former = figure(14, relation=Relation.FORMER)
    left_out = [
        figure(50, relation=Relation.PART),
        figure(400, cumulative=True),
        figure(2, group=Group.CHILDREN),
    ]
    claims = [claim(of, f, "the mayor") for f in (kept, former, *left_out)]
    claims.append(claim(of, figure(99), "garrison", stance=Stance.DENIED))
    claims.append(claim(of, figure(77, category=Category.INJURED), mention="m-other"))
    found = facts_of(mention("one"), claims, of)
    assert set(found.figures) == {kept, former}
    assert found.sources == ("garrison", "mayor")
    assert found == facts_of(mention("one"), list(reversed(claims)), of)


CITY = place("Kingsport", (51.5, 15.0), radius_km=12.0)


def test_undated_reports_of_a_village_that_no_list_holds_are_told_by_its_name():
    unlisted = place("Tolm", None, PlacePrecision.UNRESOLVED, ())
    one = facts(mention("a", unlisted), words=WORDS)
    alike = facts(mention("b", unlisted), words=WORDS - {"harbourside1", "harbourside2"})
    assert judge(one, alike) is Judgement.SAME
    unlike = facts(mention("b", unlisted), words=frozenset(f"orchard{n}" for n in range(20)))
    assert judge(one, unlike) is Judgement.UNSURE
    beside = facts(mention("c", FARBRIDGE), places=(FARBRIDGE, unlisted), words=WORDS)
    named = next(f for f in compare(one, beside).features if f.name == "place")
    assert named.weight > 0


def test_an_unlisted_quarter_goes_with_its_town_more_than_with_its_province():
    quarter = place("Dock Row", None, PlacePrecision.UNRESOLVED, ("Kingsport", "Midshire"))
    one = facts(mention("a", quarter, SATURDAY))
    weights = [
        next(
            f.weight
            for f in compare(one, facts(mention("b", at, SATURDAY))).features
            if f.name == "place"
        )
        for at in (CITY, MIDSHIRE, VILLAGE)
    ]
    assert weights[0] > 0 > weights[1]
    assert weights[2] < 0


def test_words_that_stand_in_any_english_text_make_no_likeness():
    one, other = (
        facts(
            mention(name, where, SATURDAY),
            words=frozenset("the and when was her their said that had were".split()) | own,
        )
        for name, where, own in (
            ("a", VILLAGE, frozenset("drone grenade hamlet mother son".split())),
            ("b", None, frozenset("market stalls trader aircraft roof".split())),
        )
    )
    assert judge(one, other) is Judgement.UNSURE


def test_a_village_among_many_that_the_other_names_says_less_than_one_of_two():
    def weight(*named):
        one = facts(mention("a", VILLAGE), words=WORDS)
        other = facts(mention("b", MILLBROOK), places=(VILLAGE, *named), words=WORDS)
        return next(f.weight for f in compare(one, other).features if f.name == "place")

    hamlets = [place(f"Hamlet {n}", (50.0 + n / 10, 15.0), radius_km=1.0) for n in range(6)]
    assert weight(MILLBROOK) > weight(*hamlets) > 0


def test_beside_dates_like_words_say_nothing():
    one = facts(mention("a", VILLAGE, SATURDAY), words=WORDS)
    later = facts(mention("b", VILLAGE, day("1921-03-09")), words=WORDS)
    assert judge(one, later) is Judgement.DIFFERENT
    assert "wording" not in {f.name for f in compare(one, later).features}


def test_a_village_in_both_says_more_than_a_city_in_both():
    def weight(at):
        edge = compare(facts(mention("a", at, SATURDAY)), facts(mention("b", at, SATURDAY)))
        return next(f.weight for f in edge.features if f.name == "place")

    assert weight(VILLAGE) > weight(MILLBROOK) > weight(CITY) > 0


def test_a_place_that_the_other_names_beside_its_own_speaks_for_one_incident():
    one = facts(mention("a", VILLAGE, SATURDAY))
    names_it = facts(mention("b", FARBRIDGE, SATURDAY), places=(FARBRIDGE, VILLAGE))
    does_not = facts(mention("b", FARBRIDGE, SATURDAY), places=(FARBRIDGE,))
    assert judge(one, names_it) is Judgement.SAME
    assert judge(one, does_not) is Judgement.DIFFERENT


def test_a_village_that_no_list_holds_is_one_by_its_name():
    tolm = place("Tolm", (50.5, 14.5), PlacePrecision.COUNTRY, ("Midland",), 300.0)
    tolm = msgspec.structs.replace(tolm, gazetteer_id=None)
    one, other = facts(mention("a", tolm, SATURDAY)), facts(mention("b", tolm, SATURDAY))
    assert judge(one, other) is Judgement.SAME
    land = place("Midland", (50.5, 14.5), PlacePrecision.COUNTRY, (), 300.0)
    one, other = facts(mention("a", land, SATURDAY)), facts(mention("b", land, SATURDAY))
    assert judge(one, other) is Judgement.UNSURE


def test_a_crowd_and_what_it_stood_in_are_no_two_targets():
    def at(kind: str) -> MentionFacts:
        return facts(mention(kind, when=SATURDAY), targets=(Target(kind, kind),))

    assert judge(at("market"), at("gathering")) is Judgement.SAME
    assert judge(at("market"), at("school")) is not Judgement.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مستشفى تارنا الجامعي", "مشفى تارنا الجامعي"),
        ("أبوالغوس", "أبو الغوس"),
        ("تچارنا", "تجارنا"),
    ],
)
def test_arabic_names_are_one_however_their_words_are_spelled(one: str, other: str) -> None:
    assert name_words(one) == name_words(other)
