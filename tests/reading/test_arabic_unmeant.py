"""Words of attacks, arms, denials and pictures that tell of none, in our own words."""

import pytest

from reportedly.language.arabic.parser import arabic
from reportedly.model.content import (
    Characterisation,
    Content,
    Denial,
    Depiction,
    Event,
    Means,
    NoAdmission,
)
from reportedly.reading.arabic.slots import find_slots
from reportedly.reading.arabic.words import Text


def told(text: str, sort: type[Content]) -> list[Content]:
    found = (finding.content for finding in find_slots(Text(arabic().parse(text))))
    return [content for content in found if isinstance(content, sort)]


@pytest.mark.parametrize(
    "text",
    [
        "أيدت الوزارة وقف إطلاق النار",
        "دعا المندوب إلى وقف الهجمات",
        "تواصل فرق إزالة مخلفات الحرب عملها",
    ],
)
def test_what_is_to_stop_or_is_cleared_is_no_attack(text: str) -> None:
    assert told(text, Event) == []


def test_high_explosive_is_a_make_of_shell_and_an_explosion_is_none() -> None:
    kinds = [event.kind for event in told("سقطت قذائف شديدة الانفجار على البلدة", Event)]
    assert kinds == ["shelling"]
    assert [event.kind for event in told("وقع الانفجار في البلدة", Event)] == ["bombing"]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الفصائل اغتنام دبابتين وثلاث عربات",
        "دمرت الفصائل دبابة على أطراف البلدة",
        "جرى الاعتقال وسط تحليق مكثف للطيران",
        "صادق البرلمان على اتفاقية الذخائر العنقودية",
    ],
)
def test_arms_that_are_captured_destroyed_banned_or_flown_over_are_not_used(text: str) -> None:
    assert told(text, Means) == []


def test_arms_that_destroy_are_used() -> None:
    assert [means.kind for means in told("دمرت الطائرات منزلا بصاروخ", Means)] == [
        "aircraft",
        "rocket",
    ]


def test_what_is_denied_is_an_attack_or_a_part_in_one() -> None:
    assert told("نفت الوزارة دخول عائلات إلى البلاد", Denial) == []
    assert told("نفت الشركة تقاضي أموال من المسافرين", Denial) == []
    assert len(told("نفت الوزارة قصف المدينة", Denial)) == 1
    assert len(told("نفت الوزارة أي تورط لها", Denial)) == 1
    assert len(told("نفت الوزارة ذلك", Denial)) == 1


def test_nobody_announced_is_no_admission_only_of_responsibility() -> None:
    assert told("لم تعلن أي جهة رسمية عن وقوع إصابات", NoAdmission) == []
    assert len(told("لم تعلن أي جهة مسؤوليتها عن الهجوم", NoAdmission)) == 1
    assert len(told("لم تتبن أي جهة الهجوم", NoAdmission)) == 1


def test_haphazard_camps_and_random_arrests_are_not_indiscriminate() -> None:
    assert told("شملت الحملة شبانا في المخيمات العشوائية", Characterisation) == []
    assert told("استمرت الاعتقالات العشوائية", Characterisation) == []
    assert len(told("قصف عشوائي على البلدة", Characterisation)) == 1


def test_an_entry_of_a_menu_is_no_footage() -> None:
    assert told("فيديو", Depiction) == []
    assert told("قتل شخص في ناحية الصور", Depiction) == []
    assert len(told("أظهر مقطع فيديو لحظة سقوط القذيفة", Depiction)) == 1
