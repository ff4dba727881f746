"""The turns of agency news in Arabic: who said it, how many at least, and which day is meant."""

import datetime as dt

import pytest

from reportedly.model.content import Admission, Event, EventKind, Location, Responsibility
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.mention import MentionRole
from tests.reading.arabic_readings import counts, read, told

K, HURT, MISSING = Category.KILLED, Category.INJURED, Category.MISSING


def sources(text: str) -> set[str]:
    return {
        claim.chain[-1].source.name
        for claim in read(text).claims
        if isinstance(claim.content, Figure)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل 12 شخصا وأكثر من 30 جريحا في قصف السوق", [(K, 12, 12), (HURT, 30, None)]),
        ("قتلت الغارة 12 شخصا وأصابت نحو 30، في السوق", [(K, 12, 12), (HURT, 30, 30)]),
        ("مقتل 5 مدنيين وإصابة أكثر من 30 في القصف", [(K, 5, 5), (HURT, 30, None)]),
        ("لقي 44 مهاجرا على الأقل مصرعهم في القصف", [(K, 44, None)]),
        ("مقتل 43 بلغاريا على الأقل في القصف", [(K, 43, None)]),
        ("ذبح مسلحون 12 مدنيا في السوق", [(K, 12, 12)]),
        ("قدر مسؤولون عدد القتلى في القصف بما بين 700 و800", [(K, 700, 800)]),
        ("عدد القتلى تجاوز المئتين بعد القصف", [(K, 200, None)]),
        ("قتل الآلاف من سكان المدينة في القصف", [(K, 1000, None)]),
        ("فقد 30 شخصا بعد قصف السوق", [(MISSING, 30, 30)]),
    ],
)
def test_how_many(text: str, expected: list[tuple[Category, int | None, int | None]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text", ["أصابت القذيفة منزلا في السوق", "فقد قصف الطيران السوق", "فقد 5 أشخاص حياتهم في القصف"]
)
def test_a_verb_that_hits_things_or_opens_what_follows_harms_nobody(text: str) -> None:
    assert not {category for category, _, _ in counts(text)} & {HURT, MISSING}


def test_monday_counts_nobody() -> None:
    assert (Category.CASUALTIES, 2, 2) not in counts("شيع الأهالي يوم الاثنين ضحايا القصف")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قتل 44 شخصا في قصف السوق، كما أعلنت وزارة الصحة", "وزارة الصحة"),
        ("قتل 44 شخصا في قصف السوق، على ما قال مدير المستشفى", "مدير المستشفى"),
        ("كما أعلنت وزارة الصحة أن 44 شخصا قتلوا في القصف", "وزارة الصحة"),
        ("أحصى مرصد الوادي 106 قتلى في القصف", "مرصد الوادي"),
        ("وقدر مسؤولون محليون عدد القتلى بنحو 70", "مسؤولون محليون"),
    ],
)
def test_who_says_it(text: str, source: str) -> None:
    assert sources(text) == {source}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("شيع الأهالي يوم الاثنين ضحايا الغارة التي ضربت السوق الخميس الماضي", "2031-05-01"),
        (
            "اعترف التحالف اليوم الأربعاء بأن الغارة التي أصابت السوق في 3 أيار كانت خطأ",
            "2031-05-03",
        ),
        ("في مثل هذا اليوم قبل عشرين عاما سقط 106 شهداء في مجزرة السوق", "2011-05-07"),
        ("في مثل هذا اليوم من العام الماضي سقط 6 شهداء في مجزرة السوق", "2030-05-07"),
        ("قصف سوق الخميس اليوم الأربعاء ومقتل 5 مدنيين", "2031-05-07"),
    ],
)
def test_the_day_is_that_of_the_attack(text: str, day: str) -> None:
    (mention,) = (m for m in read(text).mentions if m.role is MentionRole.MAIN)
    assert mention.when is not None
    assert mention.when.first == dt.date.fromisoformat(day)


def test_an_anniversary_lies_around_the_same_day_of_its_year() -> None:
    (mention,) = read("أحيا الأهالي الذكرى السنوية الثالثة لمجزرة السوق التي قتل فيها 6").mentions
    assert mention.when is not None
    assert mention.when.first <= dt.date(2028, 5, 7) <= mention.when.last
    assert mention.when.last - mention.when.first < dt.timedelta(days=8)


def test_a_leap_day_has_no_anniversary_in_another_year() -> None:
    text = "في مثل هذا اليوم قبل عام سقط 6 شهداء في مجزرة السوق"
    (mention,) = read(text, "2032-02-29").mentions
    assert mention.when is None or mention.when.first.year == 2032


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("مقتل 5 في انفجار بالإسكندرية", "الإسكندرية"),
        ("السعودية: مقتل 5 في انفجار بقرية الوردان", "السعودية"),
        ("قصف على شمال سيناء أدى إلى مقتل 5", "شمال سيناء"),
        ("مقتل 5 في هجوم سوسة", "سوسة"),
        ("مقتل 5 في غارة على مركز تاجوراء", "تاجوراء"),
        ("مقتل 5 في انفجار في قندوز", "قندوز"),
    ],
)
def test_where(text: str, name: str) -> None:
    assert name in [content.place.name for content in told(text, Location)]


@pytest.mark.parametrize("text", ["قصف سوق شعبي ومقتل 5", "قال أطباء في مستشفى حدودي إن 5 قتلوا"])
def test_what_a_landmark_is_like_is_no_name(text: str) -> None:
    assert not told(text, Location)


def test_a_killing_is_of_whoever_stands_before_the_killed() -> None:
    killing = read("قتل مسلحو تنظيم الوادي عشرات الرجال في السوق")
    parties = [c.content.party for c in killing.claims if isinstance(c.content, Responsibility)]
    assert parties == ["مسلحو تنظيم الوادي"]
    killed = read("قتل مسلحو تنظيم الوادي في قصف على السوق")
    assert not [c for c in killed.claims if isinstance(c.content, Responsibility)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل 5 في تفجير السوق وأعلنت حركة الوادي مسؤوليتها.",
        "اعترفت حركة الوادي بأن قصف السوق الذي قتل فيه 5 مدنيين كان خطأ.",
    ],
)
def test_who_takes_it_on_himself(text: str) -> None:
    admitted = [c.party for c in told(text, Admission)]
    assert admitted == ["حركة الوادي"]


def test_a_gunman_who_opens_fire_shoots() -> None:
    claims = read("فتح مسلح النار على مصلين في السوق فقتل 5").claims
    assert EventKind.SHOOTING in [c.content.kind for c in claims if isinstance(c.content, Event)]


def test_a_new_toll_of_one_attack_is_no_count_over_a_period() -> None:
    reading = read("انتشال 4 جثث من النهر، وبذلك بلغ عدد قتلى قصف السوق 108 قتلى")
    assert [m.role for m in reading.mentions] == [MentionRole.MAIN]
    groups = [c.content.group for c in reading.claims if isinstance(c.content, Figure)]
    assert set(groups) == {Group.ALL}
