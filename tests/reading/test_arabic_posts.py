"""Posts in Arabic: dated headings of round-ups, quarters by the town that opens, spoken forms."""

import datetime as dt

import pytest

from reportedly.model.content import Admission, Denial, Event, EventKind, Responsibility, Target
from reportedly.model.figure import Category, Figure, Group
from tests.reading.arabic_readings import group_counts, places, read, told

K, HURT = Category.KILLED, Category.INJURED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ارتفع الى 92 عدد الشهداء في القصف", (K, Group.ALL, 92, 92)),
        ("حصيلة شهداء الغارات 26 والجرحى أكثر من سبعين", (K, Group.ALL, 26, 26)),
        ("حصيلة شهداء الغارات 26 والجرحى أكثر من سبعين", (HURT, Group.ALL, 70, None)),
        ("استشهاد 9 بينهم 5 نسوان في القصف", (K, Group.WOMEN, 5, 5)),
        ("مقتل 50 شخصا على الاقل من بينهم طبيبان في القصف", (K, Group.ALL, 50, None)),
    ],
)
def test_how_many(text: str, expected: tuple[Category, Group, int | None, int | None]) -> None:
    assert expected in group_counts(text)


@pytest.mark.parametrize(
    "heading",
    [
        "حصيلة يوم الأحد 4/5/2031 في الوادي:",
        "أبرز أحداث اليوم الأحد 4-5-2031",
        "أحداث يوم 4/5/2031",
    ],
)
def test_the_heading_of_a_round_up_dates_what_it_lists(heading: str) -> None:
    reading = read(f"{heading}\nشهيدان في قرية النخيل بقصف مدفعي\nإصابة امرأة في قرية الرمان")
    assert {m.when.first for m in reading.mentions if m.when} == {dt.date(2031, 5, 4)}
    assert all(mention.when for mention in reading.mentions)


def test_a_heading_of_days_to_come_dates_nothing() -> None:
    reading = read("أحداث يوم 9/5/2031\nشهيدان في قرية النخيل بقصف مدفعي")
    assert [mention.when for mention in reading.mentions] == [None]


def test_a_hospital_called_after_a_city_abroad_lies_at_home() -> None:
    found = places("حلب: استهداف مشفى القدس في حي السكري واستشهاد 27 شخصا")
    assert found["القدس"].gazetteer_id is None
    assert found["القدس"].country == "SY"


def test_of_quarters_of_one_name_the_one_is_meant_that_lies_in_the_town_that_opens() -> None:
    found = places("ادلب المدينة: قصف على حي القصور أدى إلى 5 شهداء")
    assert found["حي القصور"].gazetteer_id is None
    assert "ادلب" in found["حي القصور"].within


@pytest.mark.parametrize("text", ["قصف سوقها الشعبي ومقتل 5", "قصف سوق الخضار ومقتل 5"])
def test_what_a_market_sells_is_no_name(text: str) -> None:
    assert not places(text)


def test_a_hashtag_before_its_province_is_a_place() -> None:
    assert "حاس" in places("#حاس ريف ادلب الجنوبي\nمقتل 5 في القصف")


def test_the_bridge_in_a_towns_name_is_not_hit() -> None:
    claims = read("قصف على جسر الشغور ومقتل 5").claims
    assert not [c for c in claims if isinstance(c.content, Target)]
    bridge = read("قصف على جسر في قرية النخيل ومقتل 5").claims
    assert [c for c in bridge if isinstance(c.content, Target)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("القاء الطيران برميلين متفجرين على الحي", EventKind.AIR_STRIKE),
        ("ألقت مروحية قنبلة على الحي", EventKind.AIR_STRIKE),
    ],
)
def test_dropping_bombs_is_an_air_strike(text: str, kind: EventKind) -> None:
    assert kind in [content.kind for content in told(text, Event)]


def test_an_arrest_drops_nothing() -> None:
    contents = [claim.content for claim in read("ألقت الشرطة القبض على رجلين").claims]
    assert not [content for content in contents if isinstance(content, Event)]


def test_raids_come_from_whoever_flies() -> None:
    claims = read("3 غارات من طيران الشمال على السوق ومقتل 5").claims
    assert [c.content.party for c in claims if isinstance(c.content, Responsibility)] == [
        "طيران الشمال"
    ]


def test_a_raid_that_one_carried_out_is_admitted() -> None:
    claims = read("أقر جيش الشمال بمقتل 105 مدنيين في غارة نفذها على مبنى").claims
    assert [c.content.party for c in claims if isinstance(c.content, Admission)] == ["جيش الشمال"]
    lost = read("أقر جيش الشمال بمقتل 5 في غارة على السوق").claims
    assert not [c for c in lost if isinstance(c.content, Admission)]


def test_who_stands_before_a_denial_denies() -> None:
    claims = read("قصف يوقع 16 شهيدا في السوق، وجيش الشمال ينفي").claims
    assert [c.content.party for c in claims if isinstance(c.content, Denial)] == ["جيش الشمال"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "انتهى صباح الثلاثاء الهجوم الذي شنه مسلحون مساء الاثنين على فندق وقتل فيه 29",
            "2031-05-05",
        )
    ],
)
def test_an_attack_is_not_of_the_day_on_which_it_ended(text: str, day: str) -> None:
    (mention,) = read(text).mentions
    assert mention.when is not None
    assert mention.when.first == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "قتل 5 في قصف على قرية النخيل. ونفت موسكو قتل مدنيين.",
        "قال محافظ حلب إن 5 قتلوا في قصف على قرية النخيل",
    ],
)
def test_who_speaks_is_not_where_it_happened(text: str) -> None:
    assert [m.place.name for m in read(text).mentions if m.place] == ["النخيل"]


def test_an_attack_is_claimed_by_a_verb_with_its_object() -> None:
    claims = read("قتل 29 في هجوم على فندق. وتبناه تنظيم القاعدة.").claims
    assert [c.content.party for c in claims if isinstance(c.content, Admission)] == [
        "تنظيم القاعدة"
    ]
    assert [c.content.kind for c in claims if isinstance(c.content, Target)] == ["hotel"]


def test_those_who_storm_are_none_of_the_killed() -> None:
    assert group_counts("قتل 14 شخصا بينهم رضيعان عندما اقتحم مسلحون مستشفى تدعمه منظمة") == [
        (K, Group.ALL, 14, 14),
        (K, Group.CHILDREN, 2, 2),
    ]


def test_a_school_is_nobodys_teacher() -> None:
    assert (Category.DETAINED, Group.ALL, 1, 1) not in group_counts("احتجاز رهائن في مدرسة وقتل 5")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكثر من 400 قروي ذبحوا في القرية", [(K, Group.ALL, 400, None)]),
        ("مقتل ألفي شخص في القصف", [(K, Group.ALL, 2000, 2000)]),
    ],
)
def test_numbers_of_villagers(
    text: str, expected: list[tuple[Category, Group, int | None, int | None]]
) -> None:
    assert group_counts(text) == expected


def test_a_citizen_in_the_feminine_is_a_woman() -> None:
    assert (K, Group.WOMEN, 12, 12) in group_counts("43 قتيلا بينهم 17 طفلا و12 مواطنة في القصف")


def test_the_whole_toll_is_no_college() -> None:
    claims = read("قصف قرية النخيل ومقتل 6، والحصيلة الكلية 34").claims
    assert not [c for c in claims if isinstance(c.content, Target)]


def test_a_town_that_is_spelled_like_his_hill_ends_where_it_ends() -> None:
    assert "جبلة" in places("تفجيرات تهز مدينتي جبلة وطرطوس الساحليتين ومقتل 148")


def test_what_it_was_done_with_may_stand_far_behind() -> None:
    text = "مقتل 3 جراء استهداف منازل المدنيين في قرية النخيل بوادي الرمان بالصواريخ الفراغية"
    kinds = [content.kind for content in told(text, Event)]
    assert kinds == [EventKind.MISSILE_STRIKE]


def test_a_crossing_lies_not_in_the_country_that_it_borders() -> None:
    (place,) = (p for n, p in places("انفجار عند معبر النخيل الحدودي مع تركيا ومقتل 5").items()
                if n.startswith("معبر"))  # fmt: skip
    assert place.country != "TR"


def test_a_quarter_lies_in_the_city_that_opens_though_it_names_a_province_too() -> None:
    found = places("حلب| سقوط 20 شهيدا في حي الوردان")
    assert "حلب" in found["الوردان"].within


def test_names_that_are_documented_are_no_part_of_who_documents() -> None:
    claims = read("وثق مرصد الوادي أسماء 51 شهيدا قتلوا في قرية النخيل").claims
    names = {c.chain[-1].source.name for c in claims if isinstance(c.content, Figure)}
    assert names == {"مرصد الوادي"}
