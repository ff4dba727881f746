"""Turns of agency news and headlines in Arabic: bare numbers, subjects first, who only says it."""

import pytest

from reportedly.model.content import Admission, Event, EventKind, Means, Responsibility, Target
from reportedly.model.figure import Category, Figure
from tests.reading.arabic_readings import counts, read, told

K, HURT, MISSING = Category.KILLED, Category.INJURED, Category.MISSING


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصف السوق: قتل 5 مدنيين و79 أصيبوا بجروح", [(K, 5, 5), (HURT, 79, 79)]),
        ("قتل 40 شخصا في القصف، و61 شخصا لا يزالون في المستشفيات", [(K, 40, 40), (HURT, 61, 61)]),
        ("قتل 31 مدنيا ولا يزال نحو 200 في عداد المفقودين", [(K, 31, 31), (MISSING, 200, 200)]),
        ("قتل 19 شخصا فيما تجاوز عدد الجرحى 350 شخصا", [(K, 19, 19), (HURT, 350, None)]),
        ("قتل 97 شخصا في القصف، وقال حزب إن العدد بلغ 128", [(K, 97, 97), (K, 128, 128)]),
        ("قتل 51 شخصا في القصف، ويخشى أن يتجاوز العدد 100", [(K, 51, 51)]),
        ("انفجار يقتل 31 شخصا ويصيب نحو 100 كانوا في السوق", [(K, 31, 31), (HURT, 100, 100)]),
        ("مقتل 20 شابا وشابة في القصف", [(K, 20, 20)]),
        ("مقتل 58 شخصا، كما ذكر مسؤول في الإغاثة", [(K, 58, 58)]),
        ("مقتل 51 شخصا بينهم طفل في القصف", [(K, 51, 51), (K, 1, 1)]),
        ("مقتل امرأة حامل بتوأم في القصف", [(K, 1, 1)]),
        ("بلغ عدد قتلى تفجيرات السوق التي وقعت صباح الخميس في المدينة 199 شخصا", [(K, 199, 199)]),
        ("مقتل 500 شخص في هجمات شنها رعاة", [(K, 500, 500)]),
        ("الحركة تعدم 28 راكبا", [(K, 28, 28)]),
    ],
)
def test_how_many(text: str, expected: list[tuple[Category, int | None, int | None]]) -> None:
    assert counts(text) == expected


def test_numbers_behind_a_colon_tell_where_those_counted_were() -> None:
    text = "148 قتيلا بحسب المرصد: نحو 100 في الأرنبة و48 في السدر"
    found = [(figure.low, figure.relation.value) for figure in told(text, Figure)]
    assert found == [(148, "total"), (100, "part of"), (48, "part of")]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("مقتل 20 شخصا في انفجار السوق، وجماعة الوادي تتبنى", "جماعة الوادي"),
        ("مقتل 20 شخصا في انفجار السوق، والريحانيون يعلنون مسؤوليتهم", "الريحانيون"),
        ("ساروش يتبنى الهجوم على السوق", "ساروش"),
        ("مقتل 20 شخصا، وجماعة نصرة السدر والوادي تتبنى", "جماعة نصرة السدر والوادي"),
        ("مقتل 5 في السوق. وأقر جيش الوادي بأنه زرع القنبلة", "جيش الوادي"),
    ],
)
def test_a_headline_names_who_claims_an_attack_before_the_verb(text: str, party: str) -> None:
    assert [admission.party for admission in told(text, Admission)] == [party]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("مقتل 5 في انفجار السوق، والرئيس يتهم تنظيم الوادي", "تنظيم الوادي"),
        ("مقتل 5 في انفجار السوق، والرئيس يتهم ساروش", "ساروش"),
        ("مقتل 5 في هجوم على الحكومة التي حملت الريحانيين المسؤولية", "الريحانيين"),
        ("وحملت الحكومة الريحانيين مسؤولية الهجوم على السوق", "الريحانيين"),
        ("مقتل 5 في انفجار السوق، والجيش يرجح وقوف جماعة الوادي وراءه", "جماعة الوادي"),
        ("مقتل 5 في السوق، ويشتبه بأن حركة الوادي وراء الهجوم", "حركة الوادي"),
        ("حركة الوادي تعدم 28 راكبا", "حركة الوادي"),
        ("الجيش قتل 5 مدنيين في السوق", "الجيش"),
        ("مقتل 5 في السوق على أيدي متمردي جبهة الوادي", "متمردي جبهة الوادي"),
    ],
)
def test_who_is_held_responsible(text: str, party: str) -> None:
    assert [held.party for held in told(text, Responsibility)] == [party]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("أعلن جهاز الأمن الفدرالي أن عدد قتلى الهجوم ارتفع إلى 93", "جهاز الأمن الفدرالي"),
        ("قال حاكم الولاية إن 40 شخصا قتلوا في القصف", "حاكم الولاية"),
        ("مقتل 97 في القصف بحسب الحكومة بينما تنفي المعارضة", "الحكومة"),
    ],
)
def test_who_says_so(text: str, source: str) -> None:
    figures = [claim for claim in read(text).claims if isinstance(claim.content, Figure)]
    assert {claim.chain[-1].source.name for claim in figures} == {source}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("انفجار في محطة القطارات", "railway"),
        ("قصف صاروخي على مركز تسوق", "shop"),
        ("تفجير استهدف موكبا", "convoy"),
        ("هجوم على مقهيين", "restaurant"),
        ("هجوم على مقار للشرطة", "police station"),
        ("تفجير استهدف مسيرة للسلام", "gathering"),
    ],
)
def test_what_was_hit(text: str, target: str) -> None:
    assert target in [found.kind for found in told(text, Target)]


def test_a_march_is_no_drone() -> None:
    text = "تفجير استهدف مسيرة للسلام أدى إلى مقتل 5"
    assert told(text, Means) == []
    assert EventKind.DRONE_STRIKE not in [event.kind for event in told(text, Event)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قذيفة هاون على سوق توقع 66 قتيلا", EventKind.SHELLING),
        ("مبنى أصابه صاروخ قبل يومين", EventKind.SHELLING),
        ("صدمت سيارة محملة بالمتفجرات حافلة", EventKind.BOMBING),
    ],
)
def test_an_attack_is_told_by_what_it_was_done_with(text: str, kind: EventKind) -> None:
    assert kind in [event.kind for event in told(text, Event)]


def test_what_is_called_after_a_day_has_no_date() -> None:
    text = "قتل 5 مدنيين في القصف بعد أن دخلت حركة 23 مارس البلدة يوم الخميس"
    (mention,) = read(text).mentions
    assert mention.when is not None
    assert mention.when.words == "يوم الخميس" or mention.when.words == "الخميس"


def test_the_evening_before_last_is_two_days_ago() -> None:
    (mention,) = read("قتل 5 مدنيين في قصف السوق مساء أمس الأول", "2031-05-07").mentions
    assert mention.when is not None
    assert mention.when.first.isoformat() == "2031-05-05"


def test_a_mosque_of_a_confession_is_no_burial() -> None:
    (mention,) = read("مقتل 5 في انفجار داخل مسجد للشيعة في مزار شريف").mentions
    assert mention.place is not None
    assert mention.place.name == "مزار شريف"
