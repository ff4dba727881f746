"""Arabic counts told by the words around them: before 'met their end', corrected, only there."""

import pytest

from reportedly.model.figure import Category, Group, Relation
from tests.reading.arabic_readings import counts, figures, group_counts, read

K, HURT = Category.KILLED, Category.INJURED
ALL, CIVIL = Group.ALL, Group.CIVILIANS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قالت الشرطة إن ما لا يقل عن 58 شخصا، منهم 11 طفلا، لقوا حتفهم في الانفجار.",
            [(K, ALL, 58, None), (K, Group.CHILDREN, 11, 11)],
        ),
        ("وقالت اللجنة إن 587 شخصا لقوا مصرعهم في التفجير.", [(K, ALL, 587, 587)]),
        ("لقي ثلاثة عمال مصرعهم في القصف.", [(K, ALL, 3, 3)]),
        (
            "انتشلت الفرق 44 جثة، بينها جثث 11 امرأة و7 أطفال، بعد القصف.",
            [(K, ALL, 44, 44), (K, Group.WOMEN, 11, 11), (K, Group.CHILDREN, 7, 7)],
        ),
        (
            "خمسة شهداء من أبناء البلدة بقصف صاروخي عليها أمس، بينهم سيدتان.",
            [(K, ALL, 5, 5), (K, Group.WOMEN, 2, 2)],
        ),
        ("ارتفع إلى 35 عدد الأطفال الذين قتلوا في الهجوم.", [(K, Group.CHILDREN, 35, 35)]),
        ("سقوط 23 مدنيا جراء القصف.", [(K, CIVIL, 23, 23)]),
        ("القصف خلف 4 شهدا مدنيين.", [(K, CIVIL, 4, 4)]),
        ("قضت الوحدات على 15 إرهابيا في القرية.", [(K, Group.COMBATANTS, 15, 15)]),
        ("الهجوم راح ضحيته أمس 29 قبطيا.", [(K, ALL, 29, 29)]),
    ],
)
def test_people_are_counted_by_what_stands_around_them(
    text: str, expected: list[tuple[Category, Group, int | None, int | None]]
) -> None:
    assert group_counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سقوط 23 مدنيا بين شهيد وجريح جراء القصف.", [(Category.CASUALTIES, 23, 23)]),
        ("سقوط 5 جرحى جراء القصف.", [(HURT, 5, 5)]),
        ("سقوط ثلاث قذائف على الحي، وإصابة طفل.", [(HURT, 1, 1)]),
    ],
)
def test_those_who_fall_are_dead_unless_it_says_otherwise(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert counts(text) == expected


def test_who_was_only_there_is_not_harmed() -> None:
    text = "سقوط عشرات القتلى في المدرسة، فالمدرسة كانت تضم أكثر من 50 عائلة نازحة."
    assert [figure.low for figure in figures(text)] == [10]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ذكرنا أن القصف أسفر عن شهيدين، والصحيح ثلاثة شهداء، وعدد الجرحى خمسة لا ستة.",
            [(K, 3, 3), (HURT, 5, 5)],
        ),
        ("عدد القتلى سبعة وليس تسعة.", [(K, 7, 7)]),
    ],
)
def test_a_corrected_number_is_told_by_what_is_right(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert counts(text) == expected


def test_who_died_later_is_among_those_counted() -> None:
    text = "ارتفع العدد إلى ثلاثة شهداء بعد وفاة السيدة هناء متأثرة بجراحها."
    assert all(figure.relation is not Relation.DERIVED for figure in figures(text))


def test_towns_called_like_their_provinces_have_tolls_of_their_own() -> None:
    text = "27 قتيلا و78 مصابا في تفجير بمدينة طنطا، ومقتل 17 وإصابة 48 في تفجير بمدينة الإسكندرية."
    assert [m.place.name for m in read(text).mentions if m.place] == ["طنطا", "الإسكندرية"]


def test_a_monthly_tally_is_no_incident() -> None:
    text = "أصدر المركز إحصائيته لشهر تشرين الثاني، حيث وثق مقتل 412 مدنيا في المحافظة."
    assert all(figure.cumulative for figure in figures(text))
