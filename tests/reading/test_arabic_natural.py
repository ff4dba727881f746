"""Who drowned, fell ill or died on a road in Arabic was attacked by nobody; appeals stab nobody."""

import pytest

from reportedly.model.content import Event, EventKind
from reportedly.model.figure import Category
from tests.reading.arabic_readings import counts, read, told

K, HURT = Category.KILLED, Category.INJURED


@pytest.mark.parametrize(
    "text",
    [
        # migrants drowned, their boat having capsized; died of cholera; in floods
        "لقي 22 مهاجرا حتفهم غرقا قبالة سواحل تلدانا بعد انقلاب قاربهم.",
        "توفي 12 شخصا بالكوليرا في بلدة تلدانا.",
        "مقتل 7 أشخاص جراء السيول في بلدة تلدانا.",
        # a road accident; gas that leaked; an earthquake
        "قتل 4 أشخاص وأصيب 9 في حادث سير على طريق تلدانا.",
        "توفيت طفلة وأصيبت أمها اختناقا جراء تسرب غاز في بلدة تلدانا.",
        "ارتفع عدد ضحايا الزلزال في تلدانا إلى 900 قتيل.",
        # a gas cylinder that blew up at home; a mine that fell in on its miners
        "توفيت عائلة من أربعة أفراد إثر انفجار أسطوانة غاز في منزلها في تلدانا.",
        "قتل أربعة أشخاص بانفجار جرة غاز في مدينة تلدانا.",
        "قتل أربعة عمال إثر انهيار منجم في تلدانا.",
    ],
)
def test_nobody_attacked_whom_nature_and_accidents_harmed(text: str) -> None:
    assert counts(text) == []
    assert read(text).mentions == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the boat sank under fire; a strike beside an accident; cholera is said of others
        ("غرق زورق للمهاجرين بعد قصفه قبالة تلدانا وقتل 9 أشخاص.", [(K, 9, 9)]),
        ("قتل 4 أشخاص في حادث سير. وقتل 3 مدنيين في قصف على تلدانا.", [(K, 3, 3)]),
        ("قتل 3 مدنيين في قصف على تلدانا. وتنتشر الكوليرا في المخيم.", [(K, 3, 3)]),
        # a car bomb laden with gas cylinders; a cylinder that a shell hit
        ("قتل 4 أشخاص بانفجار سيارة مفخخة محملة بأسطوانات غاز في تلدانا.", [(K, 4, 4)]),
        ("أصيب 5 أشخاص بانفجار أسطوانة غاز أصابتها قذيفة في تلدانا.", [(HURT, 5, 5)]),
    ],
)
def test_those_of_an_attack_beside_it_are_counted(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert counts(text) == expected


def test_an_appeal_is_no_stabbing() -> None:
    # filed an appeal; the court rejected the appeal against the verdict; gunmen stabbed a man
    assert told("قدم طعنا أمام المحكمة بعد مقتل شابين في تلدانا.", Event) == []
    assert told("رفضت المحكمة الطعن في الحكم على قاتل شابين في تلدانا.", Event) == []
    stabbed = told("طعن مسلحون رجلا أمام محكمة في تلدانا.", Event)
    assert [event.kind for event in stabbed] == [EventKind.STABBING]


def test_those_hit_with_him_are_hurt() -> None:
    # a man was killed; splinters hit him with 3 of his brothers
    text = "باغتته قذيفة في تلدانا وأصابته مع 3 من إخوته."
    assert (HURT, 3, 3) in counts(text)
    assert not any(category is K for category, _, _ in counts(text))
