"""A long report's parts: together they are the text, wherever it is opened."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.workbench.leaves import MOST_CHARACTERS, MOST_CLAIMS, Leaf, leaf_at


def turned(total: int, claims: list[int]) -> list[Leaf]:
    """Turn a text of `total` characters from its first part to its last."""
    found = [leaf_at(0, total, claims)]
    while (later := found[-1].later) is not None:
        found.append(leaf_at(later, total, claims))
    return found


@given(st.integers(0, 3 * MOST_CHARACTERS), st.integers(100, 2000), st.data())
def test_the_parts_are_the_text_and_none_has_too_much(
    total: int, step: int, data: st.DataObject
) -> None:
    claims = list(range(0, total, step))
    leaves = turned(total, claims)
    assert (leaves[0].first, leaves[-1].last) == (0, total)
    assert all(one.last == other.first for one, other in pairwise(leaves))
    assert all(other.earlier == one.first for one, other in pairwise(leaves))
    for leaf in leaves:
        assert leaf.last - leaf.first <= MOST_CHARACTERS
        assert sum(leaf.first <= start < leaf.last for start in claims) <= MOST_CLAIMS
    offset = data.draw(st.integers(0, total))
    assert leaf_at(offset, total, claims) in leaves


def test_many_claims_that_begin_together_stay_together() -> None:
    leaves = turned(100, [10] * (2 * MOST_CLAIMS) + [50])
    assert [(leaf.first, leaf.last) for leaf in leaves] == [(0, 10), (10, 50), (50, 100)]
