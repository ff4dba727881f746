"""The dead whom two mentions name: whose names are one person's, and what that links."""

import datetime as dt

import msgspec
import pytest

from reportedly.linking.blocking import meet
from reportedly.linking.compare import compare
from reportedly.linking.facts import MentionFacts, facts_of
from reportedly.model.incident import Judgement
from reportedly.model.place import Place
from reportedly.model.victims import are_known, names_of, words_in_common
from reportedly.model.when import When
from tests.hand_built import FARBRIDGE, MILLBROOK, day, mention, report
from tests.linking.compared import SATURDAY, judge


def named(
    of: str,
    *names: str,
    published: str | None = None,
    place: Place | None = None,
    when: When | None = None,
) -> MentionFacts:
    told = msgspec.structs.replace(mention(of, place, when), victims=names)
    return msgspec.structs.replace(facts_of(told, (), report(of)), published=published)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("Samer Hadi Omar", "Samer Hadi Omar", 3),
        ("Samer Hadi Omar", "Samer Omar", 2),
        ("SAMER OMAR", "Samer Omar", 2),
        ("سامر الخربوطلي", "سامر خربطلي", 2),
        ("سامر عبدالله الناصر", "سامر عبد الله الناصر", 3),
        ("Samer Hadi Omar", "Samer Hadi Tarek", 0),
        ("Hadi Omar", "Samer Hadi Omar", 0),
        ("Samer Omar", "Omar Samer", 0),
    ],
)
def test_how_much_of_a_name_two_reports_share(one: str, other: str, shared: int) -> None:
    names = names_of([one]), names_of([other])
    assert words_in_common(*names) == words_in_common(*names[::-1]) == ((shared,) * bool(shared))


def test_a_given_name_alone_is_anybody_s() -> None:
    assert names_of(["Samer", "ابو سامر"]) == ()


def test_a_full_name_or_two_names_are_known() -> None:
    def known(one: list[str], other: list[str]) -> bool:
        return are_known(names_of(one), names_of(other))

    assert known(["Samer Hadi Omar"], ["Samer Hadi Omar"])
    assert known(["Samer Omar", "Lina Omar"], ["Lina Omar", "Samer Omar", "Jonas Keller"])
    assert not known(["Samer Omar"], ["Samer Omar"])


def test_a_victim_named_by_both_links_what_nothing_else_does() -> None:
    one = named("a", "Samer Hadi Omar", place=MILLBROOK)
    other = named("b", "Samer Hadi Omar", "Lina Keller", place=None)
    assert meet(one, other)
    assert meet(other, one)
    assert judge(one, other) is Judgement.SAME
    feature = next(f for f in compare(one, other).features if f.name == "victims")
    assert (feature.first, feature.second) == ("Samer Hadi Omar", "Lina Keller, Samer Hadi Omar")


def test_nobody_dies_on_two_days() -> None:
    one = named("a", "Samer Hadi Omar", place=MILLBROOK, when=SATURDAY)
    other = named("b", "Samer Hadi Omar", place=MILLBROOK, when=day("1921-06-05"))
    assert judge(one, other) is not Judgement.SAME


def test_a_namesake_elsewhere_is_another() -> None:
    one = named("a", "Samer Omar", place=MILLBROOK)
    other = named("b", "Samer Omar", place=FARBRIDGE)
    assert judge(one, other) is not Judgement.SAME


def test_a_burial_days_later_and_elsewhere_is_told_of_one_death() -> None:
    def printed(days: int) -> str:
        return str(dt.date(1921, 3, 5) + dt.timedelta(days))

    one = named("a", "Samer Hadi Omar", published=printed(0), place=MILLBROOK)
    later = named("b", "Samer Hadi Omar", published=printed(11), place=MILLBROOK)
    assert meet(one, later)
    assert judge(one, later) is Judgement.SAME
    assert judge(one, msgspec.structs.replace(later, victims=())) is Judgement.DIFFERENT


def test_naming_others_says_nothing() -> None:
    one = named("a", "Samer Hadi Omar", place=MILLBROOK, when=SATURDAY)
    other = named("b", "Lina Maria Keller", place=MILLBROOK, when=SATURDAY)
    assert "victims" not in {feature.name for feature in compare(one, other).features}


def test_two_words_of_a_name_tell_with_a_date_that_agrees_where_a_place_is_missing() -> None:
    one = named("a", "Samer Omar", place=MILLBROOK, when=SATURDAY)
    other = named("b", "Samer Omar", when=SATURDAY)
    assert meet(one, other)
    assert meet(other, one)
    assert judge(one, other) is Judgement.SAME
    assert judge(one, named("c", "Samer Omar")) is not Judgement.SAME
