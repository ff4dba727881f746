"""The number grammar: what it reads, and that it never reads a bound the wrong way round."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.casualties import vague
from reportedly.reading.casualties.numbers import Number, numbers_in

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(number: int) -> list[str]:
    """Write a number out in words, hyphens standing alone, as a tokenizer gives them."""
    if number < 20:
        return [UNITS[number]]
    if number < 100:
        rest = ["-", UNITS[number % 10]] if number % 10 else []
        return [TENS[number // 10 - 2], *rest]
    scale, word = (1000, "thousand") if number >= 1000 else (100, "hundred")
    rest = number % scale
    tail = (["and"] if rest < 100 else []) + spell(rest) if rest else []
    return [*spell(number // scale), word, *tail]


def only(text: str) -> Number:
    (found,) = numbers_in(text.split())
    return found


@pytest.mark.parametrize(
    ("text", "low", "high", "rule"),
    [
        ("14", 14, 14, ""),
        ("1,200", 1200, 1200, ""),
        ("1.5 million", 1_500_000, 1_500_000, ""),
        ("sixty - eight", 68, 68, ""),
        ("a hundred and forty", 140, 140, ""),
        ("two dozen", 24, 24, ""),
        ("half a dozen", 6, 6, ""),
        ("dozens", 12, None, "dozens"),
        ("scores", 20, None, "scores"),
        ("several", 3, None, "several"),
        ("a few", 3, None, "a few"),
        ("a couple of", 2, 2, "a couple"),
        ("hundreds", 100, None, "hundreds"),
        ("tens of thousands", 10_000, None, "tens of thousands"),
        ("an unknown number of", None, None, "unknown number"),
        ("10 to 15", 10, 15, ""),
        ("10 - 15", 10, 15, ""),
        ("between 3 and 5", 3, 5, ""),
        ("between a hundred and two hundred", 100, 200, ""),
        ("at least 12", 12, None, "at least"),
        ("no fewer than twelve", 12, None, "at least"),
        ("more than 30", 30, None, "more than"),
        ("20 or more", 20, None, "at least"),
        ("10+", 10, None, "at least"),
        ("up to five", None, 5, "up to"),
        ("as many as 40", None, 40, "up to"),
        ("about 20", 20, 20, "about"),
        ("at least about 20", 20, None, "at least"),
        ("some 300", 300, 300, "about"),
        ("at least 12 and possibly up to 15", 12, 15, ""),
        ("( 2 ) two", 2, 2, ""),
    ],
)
def test_reads(text: str, low: int | None, high: int | None, rule: str) -> None:
    number = only(text)
    assert (number.low, number.high, number.rule) == (low, high, rule)
    assert (number.first, number.last) == (0, len(text.split()))


@pytest.mark.parametrize("text", ["the town", "a house", "and", "between the lines", "a 14th day"])
def test_reads_no_number(text: str) -> None:
    assert numbers_in(text.split()) == []


def test_two_numbers_stay_apart() -> None:
    found = numbers_in("twenty - one and five".split())
    assert [number.low for number in found] == [21, 5]


@given(st.integers(0, 999_999))
def test_numbers_written_out_come_back(number: int) -> None:
    found = numbers_in(spell(number))
    assert [(n.low, n.high, n.last) for n in found] == [(number, number, len(spell(number)))]


WORDS = st.sampled_from(
    "at least up to 5 12 , - and or more than dozens of several a hundred two between from few "
    "( ) no about some thousand million 1,000 people".split()
)


@given(st.lists(WORDS, max_size=12))
def test_bounds_are_in_order_and_phrases_do_not_overlap(words: list[str]) -> None:
    found = numbers_in(words)
    for number in found:
        assert 0 <= number.first < number.last <= len(words)
        if number.low is not None and number.high is not None:
            assert number.low <= number.high
    ends = [(number.first, number.last) for number in found]
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(ends))


def test_every_vague_word_keeps_the_name_of_its_rule() -> None:
    for rule in vague.RULES:
        for words in rule.words:
            number = only(words)
            assert (number.low, number.high, number.rule) == (rule.low, rule.high, rule.name)
            assert rule.source
