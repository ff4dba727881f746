"""Who did it, as Arabic hints at it: a belief, where it was fired from, whom somebody blames."""

import pytest

from reportedly.model.content import Admission, Confidence, Event, EventKind, Responsibility
from tests.reading.arabic_readings import read, told

FACT, ACCUSED = Confidence.REPORTED_AS_FACT, Confidence.ACCUSED
POSSIBLE = Confidence.POSSIBLE


def held(text: str) -> set[tuple[str, Confidence]]:
    return {(r.party, r.confidence) for r in told(text, Responsibility)}


@pytest.mark.parametrize(
    ("text", "party", "confidence"),
    [
        ("غارات شنتها طائرات يعتقد أنها بلغارية على السوق", "بلغارية", POSSIBLE),
        ("هجوم لطائرة يرجح أنها تابعة لجيش الشمال على السوق", "جيش الشمال", POSSIBLE),
        ("قصف السوق بصواريخ من طائرات حربية بلغارية", "طائرات حربية بلغارية", FACT),
        ("القصف المدفعي الذي طال القرية من مرابض قوات الشمال", "قوات الشمال", FACT),
        ("حملت اللجنة حكومة الشمال مسؤولية القصف", "حكومة الشمال", ACCUSED),
        ("تفجير نفذته الجماعات المسلحة في السوق", "الجماعات المسلحة", FACT),
        ("تفجير في السوق، وأصابع الاتهام تشير إلى قوات الشمال", "قوات الشمال", ACCUSED),
        ("شنت مليشيات موالية لحكومة الشمال هجوما", "مليشيات موالية لحكومة الشمال", FACT),
        ("قصف طيران المشير هادي ناصر السوق", "طيران المشير هادي ناصر", FACT),
        ("هجوم شنه مسلحو حركة طالبان على مدرسة", "مسلحو حركة طالبان", FACT),
        ("ألقت طائرة تابعة لقوات الشمال عدة قنابل على السوق", "قوات الشمال", FACT),
        ("قصف طيران العدوان البلغاري السوق", "طيران العدوان البلغاري", FACT),
    ],
)
def test_the_party_is_told_by_what_hints_at_it(
    text: str, party: str, confidence: Confidence
) -> None:
    found = {one for one in held(text) if len(one[0].split()) > 1 or one[0] == party}
    assert (party, confidence) in found


def test_what_a_deed_answers_is_not_this_one() -> None:
    assert not held("قتل 40 شخصا في الهجوم، وقالت الحركة إنه جاء انتقاما لقصف جيش الشمال")


@pytest.mark.parametrize(
    "text",
    [
        "تبنى تنظيم الشمال تفجيرا بشاحنة أوقع 80 قتيلا",
        "تبنى تنظيم الشمال أمس الاعتداء الذي أوقع 84 قتيلا",
        "وكان تنظيم الشمال قد تبنى التفجير",
        "تبنى تنظيم الشمال في بيان على الإنترنت الهجوم",
        "وتبنى تنظيم الشمال العمليتين اللتين قتل فيهما 20 شخصا",
    ],
)
def test_an_attack_is_claimed_whatever_stands_between(text: str) -> None:
    assert [a.party for a in told(text, Admission)] == ["تنظيم الشمال"]


def test_who_blows_up_a_car_bombs() -> None:
    events = told("التنظيم يفجر سيارة مفخخة في القرية ويقتل ثلاثة مدنيين", Event)
    assert EventKind.BOMBING in {event.kind for event in events}


def test_a_claiming_verb_is_no_place() -> None:
    reading = read("غارة على قرية تل السوسن، وتبنى تنظيم الشمال العملية.")
    assert [m.place.name for m in reading.mentions if m.place] == ["تل السوسن"]
