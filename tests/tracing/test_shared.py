"""Text shared by two reports: what counts as a copy, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tracing.prints import ENOUGH_PRINTS, GRAM, WINDOW, fingerprints
from reportedly.tracing.shared import shared_text
from tests.hand_built import report

STORY = """Shell strikes corn market at Millbrook

A single mortar shell fell among the stalls of the corn market at Millbrook shortly after noon on
Saturday, when the farmers of the valley had come into town with their wagons.

The mayor said that fourteen people had been killed, among them two children, and that thirty more
lay wounded in the clinic behind the church.

The staff of the hill army denied that any of its guns had fired that day, and asked that officers
of both sides look at the crater together.

Nobody had come to a conclusion by nightfall, and the market will stay closed for a week."""

PARAGRAPHS = STORY.split("\n\n")
SIGN_OFF = "Written for the readers of this paper by its own staff in the valley."
OTHER = """Ferry to Farbridge runs again

After a winter of repairs the ferry across the lower river took its first passengers on Monday.
The company promises four crossings a day until the autumn floods, and a lower fare for children."""


def share(one: str, other: str) -> float:
    found = shared_text(report(one, "Courier"), report(other, "Herald"))
    return found.share if found else 0.0


def reworded(text: str, every: int) -> str:
    """Change every so-manieth word."""
    words = text.split(" ")
    return " ".join("otherwise" if n % every == every - 1 else w for n, w in enumerate(words))


COPIES = {
    "verbatim": STORY,
    "with a credit": f"{STORY}\n\nSource: Valley Wire.",
    "re-headlined": STORY.replace(PARAGRAPHS[0], "Death comes to market day"),
    "without a headline": "\n\n".join(PARAGRAPHS[1:]),
    "cut to one paragraph": PARAGRAPHS[2],
    "one paragraph lifted": f"{OTHER}\n\n{PARAGRAPHS[3]}",
    "turned round": "\n\n".join(reversed(PARAGRAPHS)),
    "every eighth word changed": reworded(STORY, 8),
    "other typography": STORY.replace(" ", "\u00a0").replace(",", " \u2014").upper(),
}


@pytest.mark.parametrize("kind", COPIES)
def test_copies_are_found(kind):
    assert share(STORY, COPIES[kind]) > 0.25


@pytest.mark.parametrize("kind", COPIES)
def test_copies_leave_enough_common_prints_to_be_looked_up(kind):
    common = set(fingerprints(STORY)) & set(fingerprints(COPIES[kind]))
    assert len(common) >= ENOUGH_PRINTS


def test_other_texts_share_nothing():
    assert share(STORY, OTHER) == 0.0


def test_a_sign_off_line_is_no_shared_text():
    assert share(f"{STORY}\n\n{SIGN_OFF}", f"{OTHER}\n\n{SIGN_OFF}") == 0.0


def test_stock_phrases_are_no_shared_text():
    one = f"The mayor said that fourteen people had been killed. {OTHER}"
    assert share(STORY, one) == 0.0


def test_a_short_post_is_a_copy_when_it_is_whole():
    post = "Three dead at the corn market, says the mayor of Millbrook tonight."
    assert share(post, f"Just in. {post}") == 1.0


@pytest.mark.parametrize("kind", COPIES)
def test_shared_text_is_symmetrical_and_its_passages_hold(kind):
    one, other = report(STORY, "Courier"), report(COPIES[kind], "Herald")
    found = shared_text(one, other)
    assert found == shared_text(other, one)
    assert found.first < found.second
    texts = {one.id: one.text, other.id: other.text}
    for start_a, end_a, start_b, end_b in found.passages:
        first, second = texts[found.first][start_a:end_a], texts[found.second][start_b:end_b]
        assert first.strip()
        assert second.strip()
        assert 0.5 < len(first) / len(second) < 2


def test_paragraphs_in_another_order_are_all_found():
    one = report("\n\n".join(PARAGRAPHS[1:]), "Courier")
    other = report("\n\n".join([PARAGRAPHS[2], PARAGRAPHS[1], *PARAGRAPHS[3:]]), "Herald")
    assert shared_text(one, other).share > 0.95


def test_a_verbatim_copy_is_one_passage_over_all():
    one, other = report(STORY, "Courier"), report(STORY, "Herald")
    found = shared_text(one, other)
    assert found.share == 1.0
    assert found.passages == ((0, len(STORY) - 1, 0, len(STORY) - 1),)


def test_text_without_blanks_between_words_is_compared_by_letters():
    text = "星期六中午过后不久一枚炮弹落在玉米市场的摊位之间造成十四人死亡三十人受伤"
    assert share(text, f"快讯{text}完") > 0.9


def test_fingerprints_are_the_same_on_every_machine():
    assert fingerprints("A shell fell on it.") == (4546979044028860433, 4931591061789545133)


def test_an_empty_text_has_no_prints():
    assert fingerprints(" … ") == ()


words = st.lists(st.sampled_from("ash birch cedar elm fir hazel larch maple oak pine".split()))


@given(words, words, st.lists(st.text("abcdefgh", min_size=3, max_size=5), min_size=7, max_size=12))
def test_any_shared_stretch_leaves_a_common_print(before, after, stretch):
    assert len(stretch) >= GRAM + WINDOW - 1
    one = " ".join([*before, *stretch])
    other = " ".join([*stretch, *after])
    assert set(fingerprints(one)) & set(fingerprints(other))


@given(st.text(max_size=200), st.text(max_size=200))
def test_prints_fit_an_integer_column_and_any_text_can_be_compared(one, other):
    assert all(-(2**63) <= number < 2**63 for number in fingerprints(one))
    found = shared_text(report(one, "Courier"), report(other, "Herald"))
    assert found is None or 0 < found.share <= 1


SAID = "We had just sat down to eat when the roof came in and the lamp went out"


@pytest.mark.parametrize("marks", ["“{}”", "«{}»", '"{}"', "„{}“"])
def test_a_lifted_quotation_is_shared_however_long_the_texts_are(marks):
    quoting = f"Courier met a baker. {marks.format(SAID)}, he told us by the well. He left soon."
    other = f"It was supper time. {SAID}, a baker recalls. Nothing else is known of the night."
    found = shared_text(report(quoting, "Courier"), report(other, "Herald"))
    assert found is not None
    for text in (quoting, other):
        assert any(
            SAID in text[start:end] or SAID.startswith(text[start:end][:40])
            for a, b, c, d in found.passages
            for start, end in ((a, b), (c, d))
        )


def test_the_same_words_outside_quotation_marks_are_too_few():
    quoting = f"Courier met a baker. {SAID}, he told us by the well. He left soon after that."
    other = f"It was supper time. {SAID}, a baker recalls. Nothing else is known of the night."
    assert shared_text(report(quoting, "Courier"), report(other, "Herald")) is None


def test_a_short_quotation_or_half_of_one_is_not_shared():
    one, other = "He said “we had just sat down” and left.", "They say we had just sat down to it."
    assert shared_text(report(one, "Courier"), report(other, "Herald")) is None
    half = f"It was supper time, and we had just sat down to eat. {PARAGRAPHS[1]}"
    quoting = f"Courier met a baker. “{SAID}”, he told us by the well. He left soon."
    assert shared_text(report(quoting, "Courier"), report(half, "Herald")) is None
