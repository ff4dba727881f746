"""Tolls that are changed, and whom Arabic counts without their usual nouns."""

import pytest

from reportedly.model.figure import Category
from tests.reading.arabic_readings import counts

K, HURT = Category.KILLED, Category.INJURED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("رفع المركز حصيلة الغارة يوم الأحد من 45 إلى 71 شهيدا", [(K, 71, 71)]),
        ("الوزارة تراجع حصيلة الهجوم من عشرة قتلى إلى تسعة", [(K, 9, 9)]),
        ("ارتفع عدد القتلى من 42 قتيلا إلى 45 قتيلا و10 جرحى", [(K, 45, 45), (HURT, 10, 10)]),
        ("مقتل ما بين 45 إلى 71 شخصا", [(K, 45, 71)]),
        ("مقتل 10 أشخاص من عائلتين نزحتا إلى المدينة", [(K, 10, 10)]),
    ],
)
def test_a_changed_toll_is_its_new_number(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 شهداء و38 إصابة بقصف على السوق", [(K, 5, 5), (HURT, 38, 38)]),
        ("سيارات مفخخة تقتل 20 وتجرح 36", [(K, 20, 20), (HURT, 36, 36)]),
        ("مقتل 12 فتى وفتاة بسقوط صاروخ على ملعب", [(K, 12, 12)]),
    ],
)
def test_injuries_and_boys_and_girls_are_counted(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert counts(text) == expected


def test_infections_are_no_injuries() -> None:
    assert (HURT, 200, 200) not in counts("سجلت 200 إصابة بالكوليرا في المدينة")


def test_those_with_parts_between_them_and_their_harm_are_counted() -> None:
    text = "إن أكثر من 100 شخص، من بينهم 20 طفلا وتسعة من عمال الإغاثة، قتلوا في هجمات"
    assert counts(text) == [(K, 100, None), (K, 20, 20), (K, 9, 9)]
    text = "إن 5 مدنيين جاؤوا من المدينة صباح أمس بعد الفجر بساعات قليلة جدا ثم قتلوا"
    assert (K, 5, 5) not in counts(text)


@pytest.mark.parametrize("adding", ["بالإضافة إلى", "إضافة إلى", "إلى جانب", "فضلا عن"])
def test_people_told_in_addition_are_harmed_as_those_before(adding: str) -> None:
    text = f"مقتل ثلاثة مدنيين {adding} طفلين بقصف على قرية زرنوق"
    assert counts(text) == [(K, 3, 3), (K, 5, 5), (K, 2, 2)]


def test_who_is_told_by_name_is_one_of_those_he_died_with() -> None:
    text = 'مقتل "سالم تلداني" وهو معلم بالإضافة إلى اثنين من أبنائه بقصف على قرية زرنوق'
    assert (K, 3, 3) in counts(text)


def test_those_added_among_others_are_among_them_too() -> None:
    text = "مقتل خمسة مدنيين بينهم طفلان إضافة إلى امرأة بقصف على قرية زرنوق"
    assert counts(text) == [(K, 5, 5), (K, 2, 2), (K, 1, 1)]


def test_harm_of_their_own_is_that_of_those_told_in_addition() -> None:
    text = "مقتل ثلاثة مدنيين، إضافة إلى إصابة طفلين بقصف على قرية زرنوق"
    assert counts(text) == [(K, 3, 3), (HURT, 2, 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("إصابة (6) أشخاص آخرين بقصف على قرية زرنوق", [(HURT, 6, 6)]),
        ("قتل (3) مدنيين بقصف على قرية زرنوق", [(K, 3, 3)]),
        ("مقتل أكثر من (3) مدنيين بقصف على قرية زرنوق", [(K, 3, None)]),
        ("مقتل مدني وإصابة عدد آخر بقصف على قرية زرنوق", [(K, 1, 1), (HURT, 2, None)]),
        ("مقتل الدكتور آصف تلداني، طبيب القلب، بقصف على قرية زرنوق", [(K, 1, 1)]),
        ("مقتل سالم تلداني (25) بقصف على قرية زرنوق", [(K, 1, 1)]),
        ("مقتل (4) وإصابة (7) بقصف على قرية زرنوق", [(K, 4, 4), (HURT, 7, 7)]),
        ("إصابة (خمسة) مدنيين بقصف على قرية زرنوق", [(HURT, 5, 5)]),
        ("إصابة خمسة (5) مدنيين بقصف على قرية زرنوق", [(HURT, 5, 5)]),
        ("مقتل طبيب الأطفال بقصف على قرية زرنوق", [(K, 1, 1)]),
        ("استهدفت مسيرة رجلا في قرية زرنوق ما أدى لإصابته", [(HURT, 1, 1)]),
    ],
)
def test_numbers_in_brackets_and_a_number_of_others_are_counted(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize("kin", ["أشقائها", "أولاده", "أحفاده", "شقيقاته"])
def test_two_of_somebodys_kin_are_two(kin: str) -> None:
    assert counts(f"أصيب اثنان من {kin} بقصف على البلدة") == [(HURT, 2, 2)]
