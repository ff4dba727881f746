import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.arabic.parser import arabic
from reportedly.reading.arabic.numbers import Quantity, quantity_at, spelled_value
from reportedly.reading.arabic.words import Text

UNITS = "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split()
TEENS = [
    "أحد عشر", "اثنا عشر", "ثلاثة عشر", "أربعة عشر", "خمسة عشر", "ستة عشر", "سبعة عشر",
    "ثمانية عشر", "تسعة عشر",
]  # fmt: skip
TENS = "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split()
HUNDREDS = "مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة".split()


def spelled(number: int) -> str:
    """Write a number up to 9,999 as newspapers do, independently of how it is read."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        many = UNITS[thousands].replace("ة", "ة") + " آلاف" if thousands > 2 else ""
        head = {1: "ألف", 2: "ألفان"}.get(thousands, many)
        return head if not rest else f"{head} و{spelled(rest)}"
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        head = HUNDREDS[hundreds - 1]
        return head if not rest else f"{head} و{spelled(rest)}"
    if number > 19:
        tens, unit = divmod(number, 10)
        return f"{UNITS[unit]} و{TENS[tens - 2]}" if unit else TENS[tens - 2]
    return UNITS[number] if number <= 10 else TEENS[number - 11]


def quantity(text: str) -> Quantity | None:
    words = Text(arabic().parse(text))
    return quantity_at(words, 0, len(words))


@given(st.integers(1, 9_999))
def test_numbers_in_words_are_read_as_they_are_written(number: int) -> None:
    words = Text(arabic().parse(f"{spelled(number)} شخصا"))
    found = quantity_at(words, 0, len(words))
    assert found is not None
    assert (found.low, found.high, found.rule) == (number, number, "")
    assert found.last == len(words) - 1


@given(st.integers(1, 999_999))
def test_the_three_sets_of_digits_read_alike(number: int) -> None:
    western = str(number)
    sets = [
        western,
        western.translate({48 + n: 0x660 + n for n in range(10)}),
        western.translate({48 + n: 0x6F0 + n for n in range(10)}),
    ]
    assert [q and (q.low, q.high) for q in map(quantity, sets)] == [(number, number)] * 3


@given(st.lists(st.sampled_from([1, 5, 9, 10, 12, 20, 90, 100, 200, 900, 1000, 2000]), max_size=6))
def test_number_words_never_add_up_to_less_than_the_largest(values: list[int]) -> None:
    total = spelled_value(values)
    assert total is None or total >= max(values)


@pytest.mark.parametrize(
    ("text", "low", "high", "rule"),
    [
        ("ما لا يقل عن 12 قتيلا", 12, None, "at least"),
        ("أكثر من عشرين مدنيا", 20, None, "more than"),
        ("نحو 30 شخصا", 30, 30, "about"),
        ("حتى 7 أشخاص", None, 7, "up to"),
        ("بين 5 و7 أشخاص", 5, 7, ""),
        ("5-7 جرحى", 5, 7, ""),
        ("عشرات المدنيين", 10, None, "tens"),
        ("مئات المدنيين", 100, None, "hundreds"),
        ("بضعة أشخاص", 3, None, "a few"),
        ("عدة أشخاص", 3, None, "several"),
        ("عدد من المدنيين", 2, None, "a number of"),
        ("3 آلاف نازح", 3000, 3000, ""),
    ],
)
def test_bounds_and_vague_words_keep_their_rule(
    text: str, low: int | None, high: int | None, rule: str
) -> None:
    found = quantity(text)
    assert found is not None
    assert (found.low, found.high, found.rule) == (low, high, rule)


@pytest.mark.parametrize(
    "text", ["قصف عنيف", "أحد المدنيين", "عائلة واحدة", "12.5 كيلومترا", "فإن شخصين", ""]
)
def test_what_is_no_count_is_not_read_as_one(text: str) -> None:
    assert not text or quantity(text) is None
