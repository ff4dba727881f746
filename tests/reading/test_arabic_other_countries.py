"""Turns of news in Arabic from other wars: datelines, raids, whom a number counts, who did it."""

import pytest

from reportedly.model.content import Admission, Event, EventKind, Location, Responsibility, Target
from reportedly.model.figure import Category, Group
from reportedly.model.mention import MentionRole
from tests.reading.arabic_readings import contents, counts, group_counts, places, read, told

K, HURT = Category.KILLED, Category.INJURED


def main_places(text: str) -> list[str]:
    mentions = read(text).mentions
    return [m.place.name for m in mentions if m.role is MentionRole.MAIN and m.place is not None]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("طرابلس - سقطت قذيفتان على مخيم للنازحين شرق بنغازي وقتلتا سبعة.", "بنغازي"),
        ("بعقوبة - قال مدير مستشفى بعقوبة إن عدد قتلى التفجير في بلدروز بلغ 32.", "بلدروز"),
        ("أفاد ناجون من مجزرة سيدي حمدون بأن مسلحين قتلوا 58 شخصا.", "سيدي حمدون"),
        ("قتل 12 شخصا في دوار سيدي حمدون في هجوم.", "سيدي حمدون"),
    ],
)
def test_where_it_was_behind_a_dateline_or_in_a_village_called_after_a_saint(
    text: str, place: str
) -> None:
    assert main_places(text) == [place]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استشهد تسعة متضامنين خلال اقتحام السفينة", [(K, 9, 9)]),
        ("قتل 12 حطابا في الانفجار", [(K, 12, 12)]),
        ("مقتل سبعة رهبان فرنسيين في هجوم", [(K, 7, 7)]),
        ("قتل 11 شخصا برصاص حراس شركة أمنية", [(K, 11, 11)]),
        ("أصيب 60 شخصا، واتهم سكان قوات الوادي بالقصف", [(HURT, 60, 60)]),
        ("قتل ثلاثة أبقار في القصف", []),
        ("ألقت الشرطة القبض على أربعة", [(Category.DETAINED, 4, 4)]),
        ("قتل شخص بعد مقتل خمسة أيام متتالية", [(K, 1, 1)]),
    ],
)
def test_whom_a_number_counts(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert [count for count in counts(text) if count[1] is not None] == expected


def test_conscripts_are_combatants() -> None:
    assert group_counts("مقتل 25 مجندا في هجوم") == [(K, Group.COMBATANTS, 25, 25)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أغار مسلحون على القرية وقتلوا 19 شخصا", EventKind.ATTACK),
        ("أغار الطيران الحربي على القرية وقتل 19 شخصا", EventKind.AIR_STRIKE),
        ("أضرم مستوطنون النار في منزلين وقتلوا رضيعا", EventKind.ARSON),
        ("إن طائرة أسقطت ست قنابل على القرية فقتلت امرأة", EventKind.AIR_STRIKE),
        ("جرح خمسة في سقوط دانات على السوق", EventKind.SHELLING),
    ],
)
def test_the_kind_of_attack(text: str, kind: EventKind) -> None:
    assert kind in {event.kind for event in told(text, Event)}


def test_the_guards_of_a_company_did_it_by_whose_bullets_people_died() -> None:
    party = told("قتل 11 شخصا برصاص حراس شركة أمنية", Responsibility)[0].party
    assert party == "حراس شركة أمنية"


def test_a_movement_that_is_called_a_state_goes_by_all_of_its_name() -> None:
    found = told("تبنى تنظيم دولة التلال الإسلامية التفجير الذي قتل خمسة", Admission)
    assert [admission.party for admission in found] == ["تنظيم دولة التلال الإسلامية"]


def test_a_church_is_no_town_and_a_compound_is_not_called_by_its_adjective() -> None:
    assert "صوفيا" not in places("زار آيا صوفيا قبل التفجير الذي قتل خمسة في إسطنبول")
    assert not told("قتل خمسة في انفجار عند مجمع وزاري", Location)


def test_embassies_are_targets_in_the_dual_too() -> None:
    reading = read("قتل 80 شخصا في انفجارين استهدفا سفارتي البلدين")
    assert {target.kind for target in contents(reading, Target)} == {"embassy"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل ثلاثة وأفرجوا عن 63 من النساء", [(K, 3, 3)]),
        ("قتل خمسة من أنصار الرئيس في إطلاق نار", [(K, 5, 5)]),
        ("قتل مدني في قصف منزل مدني", [(K, 1, 1)]),
    ],
)
def test_who_is_released_or_only_describes_a_thing_is_not_harmed(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert counts(text) == expected


def test_a_force_goes_by_the_two_words_of_whom_it_is() -> None:
    told_by = told("اقتحمت قوة من الإسناد السريع القرية ونهبت المنازل", Responsibility)
    assert [responsibility.party for responsibility in told_by] == ["الإسناد السريع"]


def test_a_nationality_without_the_article_names_no_town() -> None:
    assert not places("هزت 16 مدينة عراقية تفجيرات أوقعت 50 قتيلا")


def test_whom_two_attackers_targeted_did_nothing() -> None:
    text = "قتل 26 شخصا في اعتداءين بسيارتين مفخختين استهدفا المجلس الدستوري"
    assert not told(text, Responsibility)
