"""Sums over the hits of one attack are credited to whoever tells of each, and to nobody beside."""

import msgspec
import pytest

from reportedly.model.figure import Group, Relation
from tests.hand_built import claim, figure, report
from tests.weighing.figures import KILLED, numbers, origin, row, weigh

FIRST, SECOND = "The first shell killed five, the mayor said.", "The second killed three."
TEXT = f"{FIRST} {SECOND}"
SUM = figure(8, relation=Relation.DERIVED, derivation="5 + 3")


def hit(of, number, who, quote, group=Group.ALL):
    relation = Relation.PART if group is Group.ALL else Relation.UNRELATED
    return claim(of, figure(number, relation=relation, group=group), *who, quote=quote)


def double_tap(first=("mayor",), second=("doctor",), summing=("doctor",), group=Group.ALL):
    """Give origins with what they tell: two hits, and their sum as reading credits it."""
    of = report(TEXT)
    total = claim(of, msgspec.structs.replace(SUM, group=group), *summing, quote=TEXT)
    told = {first: [], second: [], summing: []}
    told[first].append(hit(of, 5, first, FIRST, group))
    told[second].append(hit(of, 3, second, SECOND, group))
    told[summing].append(total)
    return [
        (origin(who[0] if who else "paper", *claims), [(of, c) for c in claims])
        for who, claims in told.items()
    ]


def later(number, who="doctor", published="1921-03-09"):
    of = report(f"{number} were killed in all.", "Gazette", published)
    said = claim(of, figure(number, relation=Relation.TOTAL), who)
    return origin(who, said), [(of, said)]


def joined(*pairs):
    """Put what one origin tells in several reports together."""
    known = {}
    for group, told in pairs:
        known.setdefault(group.name, []).extend(told)
    return [(origin(name, *(c for _, c in told)), told) for name, told in known.items()]


@pytest.mark.parametrize("summing", [("doctor",), ("mayor",), ()])
def test_a_sum_is_of_both_who_tell_what_it_adds_up(summing):
    found = weigh(*double_tap(summing=summing))
    assert numbers(found) == (8, 8, 8)
    assert "8: mayor and doctor (derived: 5 + 3)" in row(found).sentence
    assert "at least 5: mayor" in row(found).sentence
    assert "at least 3: doctor" in row(found).sentence.lower()


@pytest.mark.parametrize("summing", [("doctor",), ()])
def test_a_sum_is_no_origin_beside_those_that_it_adds_up(summing):
    found = weigh(*double_tap(summing=summing))
    assert set(found.grade.stating) == {"o-mayor", "o-doctor"}


def test_a_sum_of_what_one_origin_tells_is_its_own():
    found = weigh(*double_tap(second=("mayor",), summing=("mayor",)))
    (voice,) = row(found).by_origin
    assert (voice.origin, voice.name, voice.low) == ("o-mayor", "mayor", 8)


def test_a_later_total_of_either_replaces_the_sum():
    found = weigh(*joined(*double_tap(), later(10)))
    assert numbers(found) == (10, 10, 10)
    doctor = next(v for v in row(found).by_origin if v.name == "doctor")
    assert len(doctor.superseded) == 1


def test_an_earlier_total_of_either_stands_beside_the_sum():
    found = weigh(*joined(*double_tap(), later(4, published="1921-03-04")))
    assert (numbers(found)[0], numbers(found)[2]) == (4, 8)


def test_the_hits_of_a_group_are_parts_of_its_sum():
    found = weigh(*double_tap(group=Group.CHILDREN))
    children = (KILLED[0], Group.CHILDREN)
    assert numbers(found, children) == (8, 8, 8)
    assert not row(found, children).contested


def test_a_sum_rests_on_its_own_words():
    pairs = double_tap()
    found = weigh(*pairs)
    total = next(v for v in row(found).by_origin if v.low == 8)
    (name,) = total.claims
    (said,) = [c for _, told in pairs for _, c in told if c.id == name]
    assert said.passage.quote == TEXT
