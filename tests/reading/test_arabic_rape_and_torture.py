"""Rape and torture in Arabic, and what befalls those who are held."""

import pytest

from reportedly.model.content import Event, EventKind, Responsibility, Target
from reportedly.model.figure import Category
from tests.reading.arabic_readings import contents, counts, read, told

K, HELD = Category.KILLED, Category.DETAINED
RAPED, TORTURED = Category.SEXUALLY_ASSAULTED, Category.TORTURED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اغتصب جنود ست فتيات في القرية", [(RAPED, 6, 6)]),
        ("قالوا إن المهاجمين اغتصبوا خمس نساء ونهبوا المحال", [(RAPED, 5, 5)]),
        ("اغتصبت 12 امرأة خلال الهجوم على المخيم", [(RAPED, 12, 12)]),
        ("تعرضت 221 امرأة وفتاة للاغتصاب في البلدة", [(RAPED, 221, 221)]),
        ("وثقت اللجنة 9 حالات اغتصاب في المدينة", [(RAPED, 9, 9)]),
        ("عذبوا ثلاثة رعاة في الوادي", [(TORTURED, 3, 3)]),
    ],
)
def test_how_many_were_raped_or_tortured(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("اغتصب جنود ست فتيات في القرية", EventKind.SEXUAL_VIOLENCE),
        ("أدانت الأمم المتحدة العنف الجنسي في الهجوم على القرية", EventKind.SEXUAL_VIOLENCE),
        ("توفي معتقلان تحت التعذيب في سجن البلدة", EventKind.TORTURE),
    ],
)
def test_the_kind_of_attack(text: str, kind: EventKind) -> None:
    assert kind in {event.kind for event in told(text, Event)}


def test_who_did_it_stands_behind_the_verb() -> None:
    assert told("اغتصب جنود ست فتيات في القرية", Responsibility)[0].party == "جنود"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("توفي معتقلان تحت التعذيب في سجن البلدة", [(K, 2, 2)]),
        ("قتل 12 معتقلا في قصف السجن", [(K, 12, 12)]),
        ("قتل ثلاثة مدنيين وخطفوا عشرات النساء", [(K, 3, 3), (HELD, 10, None)]),
        ("مقتل 17 من موظفيها في التفجير", [(K, 17, 17)]),
        ("لقي 25 مجندا مصرعهم عندما أوقف مسلحون حافلتين", [(K, 25, 25)]),
    ],
)
def test_what_befalls_the_held_and_who_only_acts(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert counts(text) == expected


def test_a_prison_in_which_somebody_is_tortured_was_not_hit() -> None:
    assert not told("توفي معتقلان تحت التعذيب في سجن البلدة", Target)


def test_people_burned_alive_are_no_quarters() -> None:
    reading = read("أحرقوا عشرة أشخاص أحياء في القرية")
    assert not contents(reading, Target)
    assert contents(reading, Event)[0].kind is EventKind.ARSON
