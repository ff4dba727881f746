"""Whether two mentions speak of one incident."""

import datetime as dt

from reportedly.linking.compare import compare, why
from reportedly.linking.facts import MentionFacts
from reportedly.model.content import Target
from reportedly.model.figure import Category
from reportedly.model.incident import Judgement
from reportedly.model.mention import MentionRole
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.when import PartOfDay, TimePrecision, When
from tests.hand_built import FARBRIDGE, MARKET, MILLBROOK, day, figure, mention, month, place
from tests.linking.compared import MIDSHIRE, SATURDAY, VILLAGE, WORDS, facts, judge


def test_one_town_on_one_day_is_one_incident():
    one, other = facts(mention("a", when=SATURDAY)), facts(mention("b", when=SATURDAY))
    assert judge(one, other) is Judgement.SAME


def test_a_market_and_its_town_are_one_place():
    one, other = facts(mention("a", MARKET, SATURDAY)), facts(mention("b", when=SATURDAY))
    assert judge(one, other) is Judgement.SAME


def test_one_market_eighteen_months_apart_is_two_incidents():
    one = facts(mention("a", MARKET, SATURDAY), figure(68))
    other = facts(mention("b", MARKET, day("1922-09-02")), figure(68))
    assert judge(one, other) is Judgement.DIFFERENT


def test_two_towns_on_one_day_are_two_incidents():
    one, other = facts(mention("a", when=SATURDAY)), facts(mention("b", FARBRIDGE, SATURDAY))
    assert judge(one, other) is Judgement.DIFFERENT


def test_two_suburbs_on_following_days_are_two_incidents():
    hill = place("Hill End", (50.23, 14.33), PlacePrecision.NEIGHBOURHOOD, ("Millbrook",), 1.0)
    one = facts(mention("a", MARKET, SATURDAY), figure(66))
    other = facts(mention("b", hill, day("1921-03-04")), figure(10))
    assert judge(one, other) is Judgement.DIFFERENT


def test_two_mentions_of_one_report_are_two_incidents():
    one = facts(mention("a", when=SATURDAY, in_report="r-1"))
    other = facts(mention("b", when=SATURDAY, in_report="r-1"))
    assert judge(one, other) is Judgement.DIFFERENT


def test_without_a_date_or_a_place_it_cannot_be_told():
    dated = facts(mention("a", MARKET, SATURDAY), figure(16))
    undated = facts(mention("b", MARKET, None), figure(16))
    nowhere = facts(mention("c", None, SATURDAY), figure(16))
    assert judge(dated, undated) is Judgement.UNSURE
    assert judge(dated, nowhere) is Judgement.UNSURE


def test_what_is_printed_within_days_counts_as_dated_when_the_rest_fits():
    dated = facts(mention("a", MARKET, SATURDAY), figure(66))
    undated = mention("b", MARKET, None)
    assert judge(dated, facts(undated, figure(66), published="1921-03-07")) is Judgement.SAME
    assert judge(dated, facts(undated, figure(66), published="1921-03-19")) is Judgement.DIFFERENT
    recalled = mention("c", MARKET, None, role=MentionRole.RECAP)
    assert judge(dated, facts(recalled, figure(66), published="1921-03-07")) is Judgement.UNSURE


def test_one_day_and_a_large_exact_toll_need_no_place():
    dated = facts(mention("a", MARKET, SATURDAY), figure(68))
    assert judge(dated, facts(mention("b", None, SATURDAY), figure(68))) is Judgement.SAME
    few = facts(mention("a", MARKET, SATURDAY), figure(6))
    assert judge(few, facts(mention("b", None, SATURDAY), figure(6))) is Judgement.UNSURE


def test_a_month_needs_more_than_a_town():
    then = facts(mention("a", when=SATURDAY), figure(68))
    recalled = mention("b", when=month("1921-03"), role=MentionRole.RECAP)
    assert judge(then, facts(recalled, figure(68))) is Judgement.SAME
    assert judge(then, facts(recalled)) is Judgement.UNSURE
    at_the_market = mention("b", MARKET, month("1921-03"), role=MentionRole.RECAP)
    assert judge(facts(mention("a", MARKET, SATURDAY)), facts(at_the_market)) is Judgement.SAME
    another_month = mention("c", MARKET, month("1921-05"), role=MentionRole.RECAP)
    assert judge(then, facts(another_month, figure(68))) is Judgement.DIFFERENT


def test_as_many_taken_in_a_month_are_those_who_were_abducted():
    taken = figure(17, category=Category.DETAINED)
    seized = facts(mention("a", MARKET, SATURDAY, ("kidnapping",)), taken)
    freed = facts(mention("b", when=month("1921-03"), kinds=("kidnapping",)), taken)
    assert judge(seized, freed) is Judgement.SAME
    raided = facts(mention("a", when=SATURDAY), figure(3, category=Category.DETAINED))
    arrested = facts(mention("b", when=month("1921-03")), figure(3, category=Category.DETAINED))
    assert judge(raided, arrested) is Judgement.UNSURE


def test_a_year_alone_never_makes_one_incident():
    year = When(dt.date(1921, 1, 1), dt.date(1921, 12, 31), TimePrecision.YEAR, "in 1921")
    then = facts(mention("a", MARKET, SATURDAY), figure(68))
    assert judge(then, facts(mention("b", MARKET, year), figure(68))) is Judgement.UNSURE


def test_tolls_may_rise_and_be_disputed():
    low, high = figure(49), figure(66)
    one, other = mention("a", MARKET, SATURDAY), mention("b", MARKET, SATURDAY)
    assert judge(facts(one, low), facts(other, high)) is Judgement.SAME
    assert judge(facts(one, figure(3)), facts(other, high)) is Judgement.SAME


def test_a_following_day_needs_more_than_the_place():
    one, other = mention("a", when=SATURDAY), mention("b", when=day("1921-03-06"))
    assert judge(facts(one), facts(other)) is not Judgement.SAME
    assert judge(facts(one, figure(66)), facts(other, figure(66))) is Judgement.SAME


def test_hours_apart_keep_two_attacks_of_one_day_apart():
    morning = facts(mention("a", when=day("1921-03-05", clock="09:00")))
    evening = facts(mention("b", when=day("1921-03-05", clock="18:30")))
    assert judge(morning, evening) is Judgement.UNSURE
    elsewhere = {"targets": (Target("school", "a school"),)}
    at_school = facts(mention("c", when=day("1921-03-05", part=PartOfDay.EVENING)), **elsewhere)
    at_market = facts(morning.mention, targets=(Target("market", "the market"),))
    assert judge(at_market, at_school) is Judgement.DIFFERENT


def test_a_province_is_not_enough():
    one, other = facts(mention("a", MIDSHIRE, SATURDAY)), facts(mention("b", when=SATURDAY))
    assert judge(one, other) is Judgement.UNSURE


def test_a_city_within_days_of_print_is_not_enough_where_a_village_is():
    def judged(radius_km: float, *, dated: bool) -> Judgement:
        at = place("Newton", (50.2, 14.3), radius_km=radius_km)
        other = facts(mention("b", at, SATURDAY if dated else None), published="1921-03-06")
        return judge(facts(mention("a", at, SATURDAY), published="1921-03-07"), other)

    assert judged(2.0, dated=False) is Judgement.SAME
    assert judged(15.0, dated=False) is Judgement.UNSURE
    assert judged(15.0, dated=True) is Judgement.SAME


def test_two_undated_reports_of_one_village_in_like_words_are_one_incident():
    one = facts(mention("a", VILLAGE), words=WORDS)
    alike = facts(mention("b", VILLAGE), words=WORDS - {"harbourside1", "harbourside2"})
    assert judge(one, alike) is Judgement.SAME
    unlike = facts(mention("b", VILLAGE), words=frozenset(f"orchard{n}" for n in range(20)))
    assert judge(one, unlike) is Judgement.UNSURE


def test_what_is_only_recalled_without_its_day_may_be_any_attack_on_the_village():
    news = facts(mention("a", VILLAGE), words=WORDS)
    recalled = facts(mention("b", VILLAGE, role=MentionRole.RECAP), words=WORDS)
    assert judge(news, recalled) is Judgement.UNSURE
    dated = facts(mention("a", VILLAGE, SATURDAY), words=WORDS)
    assert judge(dated, recalled) is Judgement.SAME


def test_two_reports_of_one_day_in_like_words_are_one_incident_where_one_names_no_place():
    one = facts(mention("a", VILLAGE, SATURDAY), words=WORDS)
    placeless = facts(mention("b", None, SATURDAY), words=WORDS - {"harbourside1"})
    assert judge(one, placeless) is Judgement.SAME
    unlike = facts(mention("b", None, SATURDAY), words=frozenset(f"orchard{n}" for n in range(20)))
    assert judge(one, unlike) is Judgement.UNSURE


def test_undated_news_of_one_place_is_one_incident_when_printed_at_once():
    one = facts(mention("a", VILLAGE), figure(4), published="1921-03-05")
    at_once = facts(mention("b", VILLAGE), figure(4), published="1921-03-05")
    later = facts(mention("b", VILLAGE), figure(4), published="1921-03-08")
    assert judge(one, at_once) is Judgement.SAME
    assert judge(one, later) is Judgement.UNSURE


def test_the_sentence_says_which_way_the_score_went():
    same = compare(facts(mention("a", when=SATURDAY)), facts(mention("b", when=SATURDAY)))
    assert "reaches 4.5" in why(same)
    assert "date, place" in why(same)
    apart = compare(facts(mention("a", when=SATURDAY)), facts(mention("b", when=day("1921-05-05"))))
    assert "speaks against most is date" in why(apart)


def test_one_day_one_province_and_one_toll_hold_together():
    one = facts(mention("a", MIDSHIRE, SATURDAY), figure(26))
    for number in (figure(26), figure(26, None)):
        assert judge(one, facts(mention("b", MIDSHIRE, SATURDAY), number)) is Judgement.SAME
    for number in (figure(25), figure(20, None), figure(4)):
        assert judge(one, facts(mention("b", MIDSHIRE, SATURDAY), number)) is Judgement.UNSURE


def test_one_day_one_province_and_one_target_hold_together():
    def at(where: Place, kind: str) -> MentionFacts:
        return facts(
            mention(f"{where.name} {kind}", where, SATURDAY), targets=(Target(kind, kind),)
        )

    assert judge(at(MIDSHIRE, "hospital"), at(MILLBROOK, "hospital")) is Judgement.SAME
    assert judge(at(MIDSHIRE, "hospital"), at(MILLBROOK, "school")) is not Judgement.SAME
    elsewhere = place("Farbridge", (53.9, 21.6), within=("Lakeshire",))
    assert judge(at(MIDSHIRE, "hospital"), at(elsewhere, "hospital")) is not Judgement.SAME
