"""Days named without a year: how they weigh, and that they bring mentions together."""

import msgspec

from reportedly.linking.blocking import keys, probes
from reportedly.linking.compare import compare
from reportedly.linking.facts import MentionFacts
from reportedly.linking.named_days import days_of_year, named_day_weight
from reportedly.model.incident import Judgement
from reportedly.model.when import NamedDay, When
from tests.hand_built import FARBRIDGE, MILLBROOK, day, figure, mention, place

SATURDAY = day("1921-03-05")
FIFTH = NamedDay("on Saturday 5 March", 3, 5, 5)
VILLAGE = place("Stonecroft", (50.6, 14.1), radius_km=1.5)


def test_a_day_of_the_month_is_compared_with_the_days_around_it():
    same = named_day_weight(SATURDAY, FIFTH)
    next_day = named_day_weight(day("1921-03-06"), FIFTH)
    other = named_day_weight(day("1921-03-09"), FIFTH)
    assert same is not None
    assert next_day is not None
    assert other is not None
    assert same > next_day > 0 > other


def test_a_weekday_says_less_than_a_day_of_the_month():
    saturday = NamedDay("on Saturday", weekday=5)
    same, other = (
        named_day_weight(SATURDAY, saturday),
        named_day_weight(day("1921-03-08"), saturday),
    )
    assert same is not None
    assert 0 < same < (named_day_weight(SATURDAY, FIFTH) or 0)
    assert other is not None
    assert other < 0


def test_nothing_is_said_of_long_stretches_and_of_days_that_no_calendar_has():
    year = When(day("1921-01-01").first, day("1921-12-31").first, SATURDAY.precision, "1921")
    assert named_day_weight(year, FIFTH) is None
    assert named_day_weight(None, FIFTH) is None
    assert days_of_year(NamedDay("31 February", 2, 31)) == frozenset()


def named(name: str, at=VILLAGE) -> MentionFacts:
    told = msgspec.structs.replace(mention(name, at), named_day=FIFTH)
    return MentionFacts(told, None, (figure(4),))


def test_a_named_day_and_a_village_find_and_hold_two_mentions_together():
    dated = MentionFacts(mention("a", VILLAGE, SATURDAY), None, (figure(4),))
    for one, other in ((dated, named("b")), (named("b"), named("c"))):
        assert set(probes(one)) & set(keys(other))
        assert set(probes(other)) & set(keys(one))
        edge = compare(one, other)
        assert edge.judgement is Judgement.SAME
        assert "named day" in {feature.name for feature in edge.features}


def test_another_named_day_of_one_village_is_another_incident():
    dated = MentionFacts(mention("a", VILLAGE, day("1921-06-05")), None, (figure(4),))
    assert compare(dated, named("b")).judgement is not Judgement.SAME


def test_one_named_day_in_two_places_is_not_one_incident():
    dated = MentionFacts(mention("a", MILLBROOK, SATURDAY), None, (figure(4),))
    assert compare(dated, named("b", FARBRIDGE)).judgement is Judgement.DIFFERENT
