"""Arabic words that say more of people already counted, and those that tell of a single one."""

import pytest

from reportedly.model.figure import Category, Group, Relation
from tests.reading.arabic_readings import figures, group_counts

K, HURT = Category.KILLED, Category.INJURED


@pytest.mark.parametrize(
    ("text", "category", "group", "number"),
    [
        ("قتل رجل آخر بقصف على تلدانا.", K, Group.MEN, 1),
        ("إصابة طفلين شقيقين بقصف على تلدانا.", HURT, Group.CHILDREN, 2),
        ("قتل طفل نازح آخر بقصف على تلدانا.", K, Group.CHILDREN, 1),
        ("إصابة 13 شخصا آخرين بقصف على تلدانا.", HURT, Group.ALL, 13),
        ("قتل شخص مدني بقصف على تلدانا.", K, Group.CIVILIANS, 1),
    ],
)
def test_a_noun_behind_a_noun_describes_it(
    text: str, category: Category, group: Group, number: int
) -> None:
    assert group_counts(text) == [(category, group, number, number)]


def test_a_man_told_by_name_and_another_are_two() -> None:
    derived = [f for f in figures('مقتل الشاب "خالد" وشخص آخر.') if f.relation is Relation.DERIVED]
    assert [(f.low, f.derivation) for f in derived] == [(2, "1 + 1")]


def test_whose_daughter_she_is_adds_nobody() -> None:
    assert {f.low for f in figures("وفاة الطفلة هدى ابنة الشهيد صبحي.")} == {1}


def test_groups_that_add_up_to_the_number_before_them_are_its_parts() -> None:
    found = figures("أصيب 13 آخرون، تسعة أطفال وأربع نساء، بقصف تلدانا.")
    assert [(f.group, f.low, f.relation) for f in found] == [
        (Group.ALL, 13, Relation.TOTAL),
        (Group.CHILDREN, 9, Relation.PART),
        (Group.WOMEN, 4, Relation.PART),
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("مقتل رجلين وامرأة وطفل بقصف تلدانا.", 4),
        ("مقتل مدنيين اثنين، وامرأة وطفل بقصف تلدانا.", 4),
    ],
)
def test_groups_that_are_joined_by_and_are_added(text: str, number: int) -> None:
    assert [f.low for f in figures(text) if f.relation is Relation.DERIVED] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "استشهاد 9 مدنيين، بحسب الدفاع المدني في تلدانا.",
        "مقتل 9 مدنيين ودمار وأضرار أخرى في تلدانا.",
    ],
)
def test_what_only_describes_a_thing_counts_nobody(text: str) -> None:
    assert [(f.low, f.high) for f in figures(text)] == [(9, 9)]


def test_another_behind_a_word_of_harm_is_a_person() -> None:
    assert [(f.category, f.low) for f in figures("مقتل رجل وإصابة آخر بقصف.")] == [
        (K, 1),
        (HURT, 1),
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("إصابة اثنين آخرين، عُرف منهما المواطن محمد.", 2),
        ("أدى القصف لجرح آخرين، بين الجرحى مدرس.", None),
    ],
)
def test_some_of_those_counted_are_a_part(text: str, number: int | None) -> None:
    whole, part = figures(text)
    assert (whole.relation, whole.high) == (Relation.TOTAL, number)
    assert (part.relation, part.low) == (Relation.PART, 1)


@pytest.mark.parametrize(
    ("text", "category", "group"),
    [
        ("أدى القصف لإصابة أحد المدنيين في تلدانا.", HURT, Group.CIVILIANS),
        ("مقتل أحد عناصر الجيش بقصف تلدانا.", K, Group.COMBATANTS),
        ("استشهد أحد المصابين بقصف تلدانا.", K, Group.ALL),
    ],
)
def test_one_of_many_is_one(text: str, category: Category, group: Group) -> None:
    assert group_counts(text) == [(category, group, 1, 1)]


def test_one_of_those_hurt_of_whom_more_is_said_adds_nobody() -> None:
    found = figures("أصيب 5 مدنيين، أحد الجرحى بحالة خطرة.")
    assert [(f.low, f.high) for f in found] == [(5, 5)]


def test_a_name_with_an_age_is_one_person_who_need_not_be_the_only_one() -> None:
    (figure,) = figures("أسفر القصف عن إصابة هادي ناصر 49 عاماً، بشظية في ظهره.")
    assert (figure.category, figure.low, figure.rule) == (HURT, 1, "named person")


def test_years_that_are_no_age_count_nobody() -> None:
    (figure,) = figures("وقال إن مقتل الناصر قبل 20 عاما لم ينس.")
    assert figure.low is None
