"""Arabic victims told by name, by whose they are, or before what befell them."""

import pytest

from reportedly.model.content import Responsibility
from reportedly.model.figure import NAMED_PERSON, Category, Figure, Group, Relation
from tests.reading.arabic_readings import contents, figures, group_counts, read

K, HURT = Category.KILLED, Category.INJURED


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("فقد طفل حياته بقصف على تلدانا.", [(K, Group.CHILDREN, 1)]),
        ("فقدان طفلة لحياتها بقصف على تلدانا.", [(K, Group.CHILDREN, 1)]),
        ("خسر خمسة مدنيين حياتهم بقصف على تلدانا.", [(K, Group.CIVILIANS, 5)]),
        (
            "فقدت امرأة حياتها وأصيب طفلها بقصف على تلدانا.",
            [(K, Group.WOMEN, 1), (HURT, Group.CHILDREN, 1)],
        ),
        (
            "لقي شاب مصرعه وأصيب اثنان آخران بانفجار لغم.",
            [(K, Group.MEN, 1), (HURT, Group.ALL, 2)],
        ),
        ("لقيت امرأة حتفها بقصف على تلدانا.", [(K, Group.WOMEN, 1)]),
        ("في ذمة الله الشابان سامر وهادي إثر قصف على تلدانا.", [(K, Group.MEN, 2)]),
        ("اغتيال ضابطين بانفجار في تلدانا.", [(K, Group.COMBATANTS, 2)]),
    ],
)
def test_who_loses_his_life_or_meets_his_end_has_died(
    text: str, counted: list[tuple[Category, Group, int]]
) -> None:
    assert group_counts(text) == [(harm, group, n, n) for harm, group, n in counted]


def test_who_is_lost_alone_is_missing() -> None:
    assert group_counts("فقدان ثلاثة أطفال بعد قصف على تلدانا.") == [
        (Category.MISSING, Group.CHILDREN, 3, 3)
    ]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "طفل استشهد وآخر أصيب بقصف على تلدانا.",
            [(K, Group.CHILDREN, 1), (HURT, Group.ALL, 1)],
        ),
        (
            "امرأة قتلت وأصيب طفلان بقصف على تلدانا.",
            [(K, Group.WOMEN, 1), (HURT, Group.CHILDREN, 2)],
        ),
        ("كشف المجلس عن هوية المدني الذي استشهد أمس.", [(K, Group.CIVILIANS, 1)]),
        ("تشييع الطفلة هدى سالم التي قضت أمس.", [(K, Group.CHILDREN, 1)]),
        ("دهست عربة عسكرية طفلا ما أدى إلى وفاته على الفور.", [(K, Group.CHILDREN, 1)]),
        ("أطلق جندي النار على شابين ما أدى إلى إصابتهما بجروح.", [(HURT, Group.MEN, 2)]),
    ],
)
def test_whom_it_befell_may_be_told_before(
    text: str, counted: list[tuple[Category, Group, int]]
) -> None:
    assert group_counts(text) == [(harm, group, n, n) for harm, group, n in counted]


def test_who_kills_is_not_whom_it_befell() -> None:
    assert group_counts("رجل قتل ثلاثة أشخاص في تلدانا.") == [(K, Group.ALL, 3, 3)]


def test_gunmen_who_assassinate_are_named_for_it_and_not_counted() -> None:
    reading = read("اغتال مسلحون مجهولون المحامي سامر سالم في تلدانا.")
    assert [(f.category, f.low) for f in contents(reading, Figure)] == [(K, 1)]
    assert [r.party for r in contents(reading, Responsibility)] == ["مسلحون مجهولون"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("استشهد سامر سالم بقصف على تلدانا.", 1),
        ("مقتل سامر سالم وهادي ناصر بقصف على تلدانا.", 2),
        ('مقتل كل من "سامر سالم" و"هادي ناصر" بقصف على تلدانا.', 2),
        ("استشهد كل من سامر سالم، هادي ناصر وليلى خالد جراء غارة على تلدانا.", 3),
        ("الشهيد سامر سالم ارتقى إثر القصف على تلدانا.", 1),
        ("إصابة سامر سالم البالغ من العمر 45 عاما بقصف على تلدانا.", 1),
    ],
)
def test_people_told_by_name_are_counted(text: str, number: int) -> None:
    assert [(f.low, f.high, f.rule) for f in figures(text)] == [(number, number, NAMED_PERSON)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("والمصابون هم: “هادي ناصر 10 أعوام، ليلى ناصر 8 أعوام، إيمان ناصر عامان“", 3, 3),
        ("أسماء الجرحى: سامر سالم، هادي ناصر، ليلى خالد.", 3, 3),
        ("الشهداء هم سامر سالم (12 عاما) وهادي ناصر (14 عاما).", 2, 2),
        ("الشهداء هم سامر سالم، هادي ناصر، حي شرقي تلدانا.", 2, None),
    ],
)
def test_names_that_a_list_gives_are_counted(text: str, low: int, high: int | None) -> None:
    assert [(f.low, f.high, f.rule) for f in figures(text)] == [(low, high, NAMED_PERSON)]


def test_names_behind_a_number_count_nobody_again() -> None:
    text = "ارتقاء ثلاثة شهداء بقصف على تلدانا وهم: سامر سالم، هادي ناصر، وليلى خالد."
    assert [f.low for f in figures(text)] == [3]


def test_whom_a_death_leaves_behind_is_not_dead() -> None:
    assert [f.low for f in figures("العزاء بوفاة الشهيد هادي ناصر لنجليه سامر وعلاء.")] == [1]


def test_leads_to_is_no_death_and_a_family_is_no_capture() -> None:
    assert figures("قصف على أسرة في تلدانا يؤدي إلى دمار واسع.") == []


@pytest.mark.parametrize("text", ["راح ضحية المجزرة خمسة مدنيين.", "راح ضحية القصف 5 مدنيين."])
def test_who_fell_victim_has_died(text: str) -> None:
    assert group_counts(text) == [(K, Group.CIVILIANS, 5, 5)]


@pytest.mark.parametrize(
    "text", ["استشهد على الفور بقصف على تلدانا.", "قتل سامر ثلاثة أشخاص في تلدانا."]
)
def test_no_name_is_made_of_other_words(text: str) -> None:
    assert NAMED_PERSON not in {f.rule for f in figures(text)}


@pytest.mark.parametrize(
    ("text", "number", "derivation"),
    [
        ("استشهاد سامر سالم وزوجته وثلاثة من أطفاله بغارة على تلدانا.", 5, "1 + 1 + 3"),
        ("قضى رجل وزوجته وطفلاهما بغارة على تلدانا.", 4, "1 + 1 + 2"),
        ("استشهد سامر سالم وولداه بغارة على تلدانا.", 3, "1 + 2"),
        ("أصيب طفل وأمه بقصف على تلدانا.", 2, "1 + 1"),
        ("استشهاد عائلة كاملة مؤلفة من أب وأم وأربعة أطفال بغارة.", 6, "1 + 1 + 4"),
    ],
)
def test_a_family_is_added_up(text: str, number: int, derivation: str) -> None:
    derived = [f for f in figures(text) if f.relation is Relation.DERIVED]
    assert [(f.low, f.derivation) for f in derived] == [(number, derivation)]


def test_mother_and_his_father_are_told_apart() -> None:
    assert [f.group for f in figures("إصابة الشقيقين ووالدتهما بقصف.")][-1] is Group.WOMEN
    assert [f.group for f in figures("إصابة طفل ووالده بقصف.")][-1] is Group.MEN


def test_lost_is_no_may() -> None:
    reading = read("فقد طفل حياته بقصف على تلدانا.")
    (figure,) = [c for c in reading.claims if isinstance(c.content, Figure)]
    assert figure.chain[-1].stance == "stated"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("تسجيل 30 حالة اختناق بين المدنيين.", [(HURT, Group.ALL, 30, 30)]),
        ("بترت ساق طفل بقصف على تلدانا.", [(HURT, Group.CHILDREN, 1, 1)]),
        ("العثور على رفات 40 شخصا قرب تلدانا.", [(K, Group.ALL, 40, 40)]),
        ("أصيب مدني واحد على الأقل بقصف على تلدانا.", [(HURT, Group.CIVILIANS, 1, None)]),
        (
            "أكثر من مئة قتيل وجريح في انفجار تلدانا.",
            [(Category.CASUALTIES, Group.ALL, 100, None)],
        ),
        (
            "خمسة قتلى وجرحى في انفجار تلدانا.",
            [(K, Group.ALL, 5, 5), (HURT, Group.ALL, 2, None)],
        ),
    ],
)
def test_further_words_for_the_dead_and_the_hurt(
    text: str, counted: list[tuple[Category, Group, int, int | None]]
) -> None:
    assert group_counts(text) == counted


def test_a_name_and_an_age_do_not_part_brother_from_sister() -> None:
    text = "استشهاد الطفل هادي ناصر (7 سنوات) وشقيقته ليلى (5 سنوات) بقصف على تلدانا."
    derived = [f for f in figures(text) if f.relation is Relation.DERIVED]
    assert [(f.low, f.derivation) for f in derived] == [(2, "1 + 1")]


def test_whom_gunmen_killed_is_no_part_of_their_name() -> None:
    reading = read("ذبح مسلحون خمسة رعاة قرب تلدانا.")
    assert [r.party for r in contents(reading, Responsibility)] == ["مسلحون"]


def test_who_were_among_the_dead_are_a_part_of_them() -> None:
    (figure,) = figures("وأضاف المصدر أن خمسة أطفال كانوا بين القتلى.")
    assert (figure.group, figure.low, figure.relation) == (Group.CHILDREN, 5, Relation.PART)


def test_what_somebody_was_hurt_by_is_no_part_of_his_name() -> None:
    (figure,) = figures("أصيب هادي ناصر بجروح في تلدانا.")
    assert figure.words == "هادي ناصر"


def test_to_whom_somebody_speaks_is_not_hurt() -> None:
    (figure,) = figures("أصيب هادي ناصر وقال لمراسل الوادي إن القصف استهدف تلدانا.")
    assert figure.low == 1
