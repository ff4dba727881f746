"""Short texts: a post that is repeated is a copy, another statement in the same stock words not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.casebook.rooms.prints import FEW
from reportedly.tracing.prints import fingerprints
from reportedly.tracing.shared import shared_text
from tests.hand_built import report

POST = "A shell hit the corn market at Millbrook at noon and killed five people."


def copied(one: str, other: str) -> bool:
    found = shared_text(report(one, "Courier"), report(other, "Herald"))
    assert shared_text(report(other, "Herald"), report(one, "Courier")) == found
    return found is not None


@pytest.mark.parametrize(
    "repeated",
    [
        POST,
        POST.upper(),
        f"Breaking: {POST}",
        f"{POST} More to follow.",
        POST.replace("at noon", "around noon"),
        POST.replace("killed five people", "killed at least five people"),
        POST.replace(" at noon", ""),
        f"What is known so far.\n\n{POST}\n\nThe council meets tonight, and shops stay shut.",
    ],
)
def test_a_post_that_is_repeated_is_a_copy(repeated):
    assert copied(POST, repeated)


@pytest.mark.parametrize(
    "other",
    [
        POST.replace("five", "nine"),
        POST.replace("Millbrook", "Ashford"),
        POST.replace("five", "25"),
        POST.replace("the corn market at Millbrook", "the corn exchange of Ashford"),
        POST.replace("and killed", "and did not kill").replace("killed", "kill"),
    ],
)
def test_another_statement_in_the_same_words_is_none(other):
    assert not copied(POST, other)


def test_very_short_texts_are_copies_word_for_word_alone():
    assert copied("Six killed by shells in Millbrook", "Six killed by shells in Millbrook!")
    assert not copied("Six killed by shells in Millbrook", "Six killed by shells in Ashford")
    assert not copied("Six killed in Millbrook", "Six killed in Millbrook")


def test_a_script_without_capitals_keeps_its_words():
    post = "قتل خمسة أشخاص وأصيب تسعة في قصف على سوق المدينة ظهر اليوم"
    assert copied(post, f"عاجل {post}")
    assert not copied(post, post.replace("المدينة", "القرية"))


NUMBERS = ["two", "five", "17", "30", "dozens of"]
PLACES = ["Millbrook", "Ashford", "Corn Hill", "Lower Weir"]
STOCK = [
    "At least {number} people were killed when shells hit the town of {place} on Monday.",
    "Reports say that {number} people were killed and more were hurt in the shelling of {place}.",
    "{number} killed in {place} as shells fall on the market again, officials say.",
]
statements = st.tuples(st.sampled_from(NUMBERS), st.sampled_from(PLACES))


@given(st.sampled_from(STOCK), statements, statements)
def test_statements_in_stock_words_are_copies_only_if_they_state_the_same(stock, one, other):
    said = [stock.format(number=number, place=place) for number, place in (one, other)]
    assert copied(*said) == (one == other)


words = st.lists(
    st.text("abcdefghijklmnop", min_size=3, max_size=8), min_size=10, max_size=15, unique=True
)


@given(words, st.data())
def test_a_short_copy_leaves_a_print_to_be_looked_up_by(found, data):
    at = data.draw(st.integers(0, len(found) - 1))
    edited = [word for n, word in enumerate(found) if n != at]
    one, other = fingerprints(" ".join(found)), fingerprints(" ".join(edited))
    assert len(one) <= FEW
    assert set(one) & set(other)


@given(words, st.lists(st.text("qrstuvw", min_size=3, max_size=8), max_size=60))
def test_a_short_text_inside_a_long_one_leaves_a_print_to_be_looked_up_by(found, around):
    middle = len(around) // 2
    long = [*around[:middle], *found, *around[middle:]]
    assert set(fingerprints(" ".join(found))) & set(fingerprints(" ".join(long)))


ARABIC = (
    "إصابة أربعة مدنيين من عائلة واحدة بقصف مدفعي على منزلهم في قرية تورن شرقي مدينة أوسك مساء أمس"
)


@pytest.mark.parametrize(
    "repeated",
    [
        f"صفحة أوسك اليوم · عاجل {ARABIC} وفرق الإسعاف في المكان منذ ساعة",
        ARABIC.replace("بقصف مدفعي", "جراء قصف بالمدفعية") + " ولا معلومات أخرى حتى الآن",
    ],
)
def test_an_arabic_post_that_is_reworded_at_its_ends_or_in_a_phrase_is_a_copy(repeated):
    assert copied(f"مراسلنا في أوسك: {ARABIC} والقصف ما زال مستمرا", repeated)


@pytest.mark.parametrize("count", ["تسعة", "9"])
def test_an_arabic_post_with_another_count_is_none(count):
    other = ARABIC.replace("أربعة", count)
    assert not copied(f"مراسلنا في أوسك: وصلنا الآن {ARABIC}", f"صفحة تورن اليوم: عاجل {other}")
