"""Who does, claims, denies and is accused in Arabic, and what words of many meanings tell."""

import pytest

from reportedly.model.content import (
    Admission,
    Confidence,
    Event,
    EventKind,
    Location,
    Responsibility,
    Target,
)
from reportedly.model.figure import Category
from tests.reading.arabic_readings import counts, told


def responsible(text: str) -> list[tuple[str, Confidence]]:
    return [(c.party, c.confidence) for c in told(text, Responsibility)]


def kinds(text: str) -> set[EventKind]:
    return {content.kind for content in told(text, Event)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أطلق مسلحون ملثمون النار على حافلة", EventKind.SHOOTING),
        ("فتح حارس النار من رشاش داخل السوق", EventKind.SHOOTING),
        ("فجر انتحاري حافلة أمام المدرسة", EventKind.BOMBING),
        ("فجر شاب نفسه في السوق", EventKind.BOMBING),
        ("دهس سائق شاحنة حشدا في الساحة", EventKind.VEHICLE_RAMMING),
        ("هز تفجيران السوق", EventKind.BOMBING),
        ("اقتحم مسلحون المدرسة", EventKind.ATTACK),
    ],
)
def test_what_happened(text: str, kind: EventKind) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text", ["فتحت المدرسة أبوابها", "وصلوا فجر الأحد إلى السوق", "فتح الجيش الطريق"]
)
def test_opening_and_dawn_are_no_attacks(text: str) -> None:
    assert not kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "قتل 5 في السوق. وتبنت كتائب الوادي العملية.",
        "وتبنت كتائب الوادي التفجير الذي قتل فيه 5 مدنيين.",
    ],
)
def test_what_is_claimed_is_no_part_of_the_name(text: str) -> None:
    admitted = [c.party for c in told(text, Admission)]
    assert admitted == ["كتائب الوادي"]


def test_armed_men_go_by_whoever_they_come_from() -> None:
    told = responsible("قتل 5 مدنيين برصاص مسلحين من قوات الوادي في السوق")
    assert told == [("قوات الوادي", Confidence.REPORTED_AS_FACT)]


def test_what_somebody_denies_is_no_fact() -> None:
    told = responsible("قتل 5 في قصف السوق، ونفى جيش الشمال شن أي غارة على السوق")
    assert not [party for party, held in told if held is Confidence.REPORTED_AS_FACT]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("واتهمت حكومة الوادي قوات الشمال بتنفيذ الغارة على السوق", "قوات الشمال"),
        ("ونفى جيش الوادي قصف السوق واتهم المتمردين بإطلاق القذائف", "المتمردين"),
        ("وحملت الفصائل الجيش الشمالي المسؤولية عن قصف السوق", "الجيش الشمالي"),
    ],
)
def test_whom_somebody_accuses(text: str, party: str) -> None:
    accused = [name for name, held in responsible(text) if held is Confidence.ACCUSED]
    assert accused == [party]


def test_where_a_bombing_was_is_not_who_did_it() -> None:
    assert not responsible("مقتل 5 في تفجير بمركز لتدريب الشرطة")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ارتفعت حصيلة القصف من 42 إلى 45 قتيلا", [(Category.KILLED, 45, 45)]),
        (
            "ارتفع عدد قتلى انفجار مجمع السكن في المنطقة الشرقية من البلاد ليل أمس إلى 19 شخصا",
            [(Category.KILLED, 19, 19)],
        ),
        ("أصيب 79 عندما سقطت القذيفة", [(Category.INJURED, 79, 79)]),
        ("أصيب أكثر من مئة أمس في القصف", [(Category.INJURED, 100, None)]),
        ("أوديا بحياة 43 شخصا", [(Category.KILLED, 43, 43)]),
    ],
)
def test_a_number_stands_for_people_by_what_surrounds_it(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert counts(text) == expected


def test_a_movement_and_a_church_count_nobody() -> None:
    assert counts("اقتحم مسلحون من حركة طالبان مدرسة وقتلوا 9 أشخاص") == [(Category.KILLED, 9, 9)]
    held = counts("احتجاز رهائن في كنيسة سيدة الوادي")
    assert (Category.DETAINED, 1, 1) not in held


def test_two_mosques_are_a_target() -> None:
    assert "place of worship" in [c.kind for c in told("تفجير أمام مسجدي الوادي والنخيل", Target)]


@pytest.mark.parametrize(
    ("text", "name", "around"),
    [
        ("#الفاشر : مقتل 13 بقصف على سوق الوردان", "سوق الوردان", "الفاشر"),
        ("قصف طال سوق الوردان ومدخل مستشفى الثورة بمدينة الحديدة", "سوق الوردان", "الحديدة"),
    ],
)
def test_a_landmark_lies_in_the_town_that_the_text_is_about(
    text: str, name: str, around: str
) -> None:
    places = {c.place.name: c.place for c in told(text, Location)}
    assert around in places[name].within


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("انفجار في العاصمة السورية ومقتل خمسة", ["Damascus"]),
        ("انفجار في العاصمة اليمنية صنعاء ومقتل خمسة", ["صنعاء"]),
    ],
)
def test_a_capital_is_its_town(text: str, names: list[str]) -> None:
    assert [c.place.name for c in told(text, Location)] == names
