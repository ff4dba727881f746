"""One ruling more gives the verdicts that all rulings give when sorted out from nothing."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking import verdicts as sorted_out
from reportedly.linking.verdicts import Ruling, verdicts
from reportedly.model.incident import Judgement

MENTIONS = "abcdefgh"
sides = st.lists(st.sampled_from(MENTIONS), min_size=1, max_size=3, unique=True).map(tuple)
held = st.tuples(
    st.sampled_from((Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE)),
    st.lists(sides, min_size=2, max_size=2).map(tuple),
    st.one_of(st.just(()), sides),
)


Held = tuple[Judgement, tuple[tuple[str, ...], ...], tuple[str, ...]]


@given(st.lists(held, max_size=10))
def test_one_by_one_is_as_all_at_once(told: list[Held]) -> None:
    rulings = tuple(Ruling(f"d-{number}", *one) for number, one in enumerate(told))
    one_by_one = [verdicts(rulings[:number]) for number in range(len(rulings) + 1)]
    for number, found in enumerate(one_by_one):
        sorted_out._lately.clear()
        whole = verdicts(rulings[:number])
        assert found == whole
        for mention in MENTIONS:
            assert found.foes(mention) == whole.foes(mention)
            assert found.friends(mention) == whole.friends(mention)
