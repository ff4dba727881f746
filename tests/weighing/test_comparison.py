"""Two sides compared slot by slot."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.chain import Stance
from reportedly.model.claim import Claim
from reportedly.model.content import Content, Denial, Event, EventKind, Target, Unverified
from reportedly.model.figure import Category, Figure, Group
from reportedly.weighing.comparison import Verdict, compare_claims
from tests.ledgers import a_claim, a_report


def claim(content: Content, stance: Stance = Stance.STATED) -> Claim:
    made = msgspec.structs.replace(a_claim(a_report()), content=content)
    last = msgspec.structs.replace(made.chain[-1], stance=stance)
    return msgspec.structs.replace(made, chain=(*made.chain[:-1], last))


def killed(low: int | None, high: int | None, group: Group = Group.ALL) -> Figure:
    return Figure(Category.KILLED, group, low, high, "words")


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (killed(5, 5), killed(5, 9), Verdict.AGREE),
        (killed(5, 5), killed(9, 9), Verdict.DIFFER),
        (killed(None, None), killed(9, 9), Verdict.NOT_COMPARED),
        (Event(EventKind.SHELLING, "x"), Event(EventKind.ATTACK, "y"), Verdict.AGREE),
        (Event(EventKind.SHELLING, "x"), Event(EventKind.SHOOTING, "y"), Verdict.DIFFER),
        (Target("market", "a"), Target("school", "b"), Verdict.DIFFER),
        (Denial("Redmark", "a"), Denial("the Redmark", "b"), Verdict.AGREE),
        (Unverified("a"), Unverified("b"), Verdict.NOT_COMPARED),
    ],
)
def test_a_slot_tells_whether_both_can_be_right(
    one: Content, other: Content, verdict: Verdict
) -> None:
    (slot,) = compare_claims([claim(one)], [claim(other)])
    assert slot.verdict is verdict


def test_what_one_denies_and_the_other_states_differs() -> None:
    denied = claim(killed(5, 5), Stance.DENIED)
    (slot,) = compare_claims([denied], [claim(killed(5, 5))])
    assert slot.verdict is Verdict.DIFFER


def test_a_count_of_children_is_not_set_against_one_of_all() -> None:
    slots = compare_claims([claim(killed(5, 5))], [claim(killed(2, 2, Group.CHILDREN))])
    assert [(s.slot, s.verdict) for s in slots] == [
        ("killed", Verdict.ONE_SIDE),
        ("killed, children", Verdict.ONE_SIDE),
    ]


numbers = st.integers(0, 50)
figures = st.builds(lambda a, b: claim(killed(min(a, b), max(a, b))), numbers, numbers)
events = st.sampled_from(EventKind).map(lambda kind: claim(Event(kind, "x")))
sides = st.lists(figures | events, max_size=4)


@given(sides, sides)
def test_the_two_sides_can_be_exchanged_and_nothing_is_left_out(
    one: list[Claim], other: list[Claim]
) -> None:
    there, back = compare_claims(one, other), compare_claims(other, one)
    assert [(s.slot, s.verdict, s.first, s.second) for s in there] == [
        (s.slot, s.verdict, s.second, s.first) for s in back
    ]
    assert sorted(map(id, one)) == sorted(id(c) for s in there for c in s.first)


def test_a_side_that_states_and_tells_a_denial_agrees_in_part() -> None:
    stated, denied = claim(killed(5, 5)), claim(killed(5, 5), Stance.DENIED)
    denied = msgspec.structs.replace(denied, id="c-denied")
    other = msgspec.structs.replace(claim(killed(5, 9)), id="c-other")
    (slot,) = compare_claims([stated, denied], [other])
    assert slot.verdict is Verdict.IN_PART
    assert slot.opposed == ("c-denied", "c-other")
