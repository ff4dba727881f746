"""Sources in Arabic behind tallies and topics, and numbers that somebody only speaks of."""

import pytest

from reportedly.model.figure import Figure
from tests.reading.arabic_readings import read, told


def holders(text: str) -> list[tuple[int | None, str]]:
    """Give each figure's number with its origin."""
    claims = (c for c in read(text).claims if isinstance(c.content, Figure))
    return [(c.content.low, c.origin.name) for c in claims if isinstance(c.content, Figure)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ووفق آخر حصيلة لوزارة الصحة قتل 41 شخصا", (41, "وزارة الصحة")),
        ("قتل 41 شخصا في الانفجار، طبقا لمصادر في وزارة الصحة", (41, "مصادر في وزارة الصحة")),
        ("أما وزارة الداخلية فأعلنت أن 41 مدنيا قتلوا", (41, "وزارة الداخلية")),
        ("أحصت مصادر المستشفيات أكثر من 200 قتيل", (200, "مصادر المستشفيات")),
        ("وأحصوا في المستشفى 27 قتيلا في القصف", (27, "unnamed publisher")),
    ],
)
def test_the_source_is_named_behind_its_tally_or_before_its_verb(
    text: str, told: tuple[int, str]
) -> None:
    assert told in holders(text)


def test_a_number_that_somebody_speaks_of_is_his() -> None:
    text = "قالت السلطات إن 85 شخصا قتلوا، وتحدث الأهالي عن 417."
    assert [number for number, _ in holders(text)] == [85, 417]


def test_the_deadliest_since_the_siege_began_is_one_attack() -> None:
    text = (
        "سقطت قذيفة على سوق تل الورد فأوقعت 68 قتيلا، في أكثر الهجمات دموية على المدينة "
        "منذ بدء الحصار"
    )
    (claim,) = (c for c in read(text).claims if isinstance(c.content, Figure))
    assert isinstance(claim.content, Figure)
    assert not claim.content.cumulative


def test_each_of_several_sources_has_its_own_number() -> None:
    text = (
        "تتفاوت التقديرات: 460 قتيلا بحسب النيابة العامة، وما بين 700 و800 وفق الشرطة، "
        "وأكثر من ثلاثة آلاف حسب مصادر طبية."
    )
    assert holders(text) == [(460, "النيابة العامة"), (700, "الشرطة"), (3000, "مصادر طبية")]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ارتفعت حصيلة ضحايا مدرسة السوسن رقم 1 إلى 323 قتيلا", 323),
        ("اعتداءات حصدت أرواح 198 شخصا", 198),
        ("أودى هجوم استهدف السوق أمس الثلاثاء بحياة 42 شخصا", 42),
        ("انفجار في السوق قتل فيه ثلاثة", 3),
        ("قال الوزير إن 57 من المتمردين قتلوا", 57),
        ("لا يزال نحو سبعين شخصا تحت الأنقاض", 70),
        ("مقتل 45 من الهنود في قرية السوسن", 45),
        ("قتل خمسة، وتحدث سكان قرية السوسن والسدر عن 150 مدنيا كانوا في السوق", 150),
    ],
)
def test_how_many(text: str, number: int) -> None:
    assert number in [told for told, _ in holders(text)]


def test_a_doctor_called_ali_is_a_source() -> None:
    text = "وقال الطبيب علي موسى لمراسلنا: نقلنا 13 جثة من السوق."
    assert [name for _, name in holders(text)] == ["الطبيب علي موسى"]


def test_a_list_counts_behind_a_line_in_brackets() -> None:
    text = (
        "أسماء شهداء القصف على حي السوسن\n(المصدر: مركز حقوقي)\n"
        "1- هادي ناصر العمر\n2- رحمة محمد العمر (45 عاما)\n3- سامر هادي العمر (6 أشهر)"
    )
    assert 3 in [number for number, _ in holders(text)]


def test_the_hurt_behind_those_under_the_rubble_are_hurt() -> None:
    text = "بحث عن ناجين تحت الأنقاض، فيما بلغت الحصيلة 124 قتيلا وأكثر من 4300 جريح"
    found = [f for f in told(text, Figure) if f.low == 4300]
    assert [figure.category.value for figure in found] == ["injured"]


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة مدنيين في قصف على السوق، قال الدفاع المدني.",
        "«قتل خمسة مدنيين في قصف على السوق»، قال الدفاع المدني لوكالة أنباء.",
    ],
)
def test_a_source_may_stand_behind_what_it_says(text: str) -> None:
    assert holders(text) == [(5, "الدفاع المدني")]


def test_of_a_share_the_part_is_counted() -> None:
    assert [f.low for f in told("قتل ثلاثة من أصل خمسة أشخاص في قصف السيارة", Figure)] == [3]
    assert [f.low for f in told("نجا سبعة من أصل 150 راكبا في تفجير الحافلة", Figure)] == [7]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("أفاد مصدر أمني طلب عدم كشف هويته بأن 47 شخصا قتلوا في القصف", "مصدر أمني"),
        ("وقال مسؤول محلي رفض ذكر اسمه إن خمسة قتلوا في القصف", "مسؤول محلي"),
        ("أفاد مصدر طبي طلب حجب اسمه بوصول 12 جثة إلى المستشفى", "مصدر طبي"),
        ("قال طبيب فضل عدم الكشف عن هويته إن خمسة قتلوا في القصف", "طبيب"),
    ],
)
def test_who_asks_not_to_be_named_goes_by_what_he_is(text: str, source: str) -> None:
    claims = [claim for claim in read(text).claims if isinstance(claim.content, Figure)]
    assert {claim.chain[-1].source.name for claim in claims} == {source}
