"""Arabic texts whose own day nobody knows: their days tell incidents apart, and date none."""

import pytest

import reportedly
from reportedly.model.figure import Category, Figure
from reportedly.model.mention import MentionRole
from tests.reading.mention_lines import numbers_of

TOLD = "قتل مدنيان بقصف على بلدة تلدانا"


def counts(text: str) -> list[set[int]]:
    """Give the numbers of people harmed in each incident of the text's own."""
    reading = reportedly.read(text, language="ar")
    mains = (m for m in reading.mentions if m.role is MentionRole.MAIN)
    return [numbers_of(reading, mention) for mention in mains]


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}، اليوم الأحد.\n\nوأمس السبت، قتل ثلاثة أشخاص بغارة على منزل قائد فصيل.",
        f"{TOLD}، الأربعاء.\n\nوالثلاثاء، قتل ثلاثة أشخاص بقصف على مزرعة.",
        f"{TOLD}، اليوم.\n\nويوم أمس قتل ثلاثة أشخاص بقصف على مزرعة.",
        f"{TOLD} يوم الأحد 24 تموز.\n\nويوم الجمعة 22 تموز قتل ثلاثة أشخاص بقصف على مزرعة.",
    ],
    ids=["yesterday Saturday", "weekdays", "yesterday", "days of a month"],
)
def test_what_was_on_another_day_is_another_incident(text: str) -> None:
    assert counts(text) == [{2}, {3}]


def test_an_attack_of_months_before_on_one_town_is_background() -> None:
    text = (
        f"{TOLD}، اليوم الإثنين 4 نيسان.\n\nوكان القصف قتل ستة أشخاص في تلدانا في 12 شباط الماضي."
    )
    assert counts(text) == [{2}]


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}، اليوم السبت 30 تموز.\n\nوقتل ثلاثة أشخاص، السبت، بقصف البلدة.",
        f"قصف على الريف في اليوم الرابع من التصعيد\n\n{TOLD} يوم السبت.",
    ],
    ids=["one day called two ways", "the fourth day is not today"],
)
def test_one_day_stays_one(text: str) -> None:
    assert len(counts(text)) == 1


def test_no_day_that_is_only_assumed_is_told() -> None:
    reading = reportedly.read(f"{TOLD}، اليوم الأحد.\n\nوأمس السبت، قتل ثلاثة.", language="ar")
    assert [mention.when for mention in reading.mentions] == [None, None]
    named = [mention.named_day for mention in reading.mentions]
    assert [day and day.weekday for day in named] == [6, 5]
    assert not [claim for claim in reading.claims if claim.kind == "timing"]


def test_in_the_middle_of_a_city_is_in_it() -> None:
    reading = reportedly.read("قتل ثلاثة مدنيين بقصف على سوق وسط مدينة حلب.", language="ar")
    (mention,) = reading.mentions
    assert mention.place is not None
    assert mention.place.name == "حلب"
    figures = [c.content for c in reading.claims if isinstance(c.content, Figure)]
    assert [(f.category, f.low) for f in figures] == [(Category.KILLED, 3)]


def test_those_attacks_are_the_ones_counted_over_a_period() -> None:
    text = (
        f"{TOLD}.\n\nوقال المرصد إن عدد الطلعات بلغ 37 منذ مطلع العام.\n\n"
        "وأدت تلك الاستهدافات لمقتل 54 شخصا."
    )
    assert counts(text) == [{2}]


MORE = "قتل ثلاثة أشخاص بقصف على بلدة صرنوق"


def roles(text: str) -> list[tuple[MentionRole, str | None]]:
    """Give the role of each incident, and what the text says of its day."""
    mentions = reportedly.read(text, language="ar").mentions
    return [(m.role, m.named_day.words if m.named_day else None) for m in mentions]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("28 نوفمبر/تشرين الثاني الماضي", "28 نوفمبر/تشرين الثاني الماضي"),
        ("6 كانون الأول الحالي", "6 كانون الأول الحالي"),
        ("16 تشرين الأول", "16 تشرين الأول"),
    ],
)
def test_another_day_of_the_month_beside_today_is_background(day: str, words: str) -> None:
    found = roles(f"{TOLD}، اليوم الخميس.\n\nوفي {day} {MORE}.")
    assert found == [(MentionRole.MAIN, "اليوم الخميس"), (MentionRole.RECAP, words)]


def test_today_may_be_told_with_its_date_further_on() -> None:
    found = roles(f"{TOLD}، اليوم.\n\n{MORE} السبت 16 تشرين الأول.")
    assert {role for role, _ in found} == {MentionRole.MAIN}


def test_friday_last_in_a_sentence_that_goes_on_is_background_and_in_a_lead_is_not() -> None:
    assert roles(f"{TOLD}.\n\nويوم الجمعة الماضي {MORE}.") == [
        (MentionRole.MAIN, None),
        (MentionRole.RECAP, "الجمعة الماضي"),
    ]
    lead = roles(f"{TOLD}\n\n{TOLD} يوم الجمعة الماضي.")
    assert [role for role, _ in lead] == [MentionRole.MAIN]


@pytest.mark.parametrize(
    "period",
    [
        "منذ بداية العام الحالي 2023 حتى يوم 25 تشرين الثاني",
        "خلال الفترة الممتدة من 30 أيلول من العام 2015 وحتى 20 أيلول الجاري",
        "منذ 8 كانون الثاني الفائت",
    ],
)
def test_the_ends_of_a_period_name_no_day(period: str) -> None:
    found = roles(f"{TOLD}، اليوم الأحد.\n\nوقالت المنظمة إن القصف قتل 500 مدني {period}.")
    assert [words for _, words in found if words is not None] == ["اليوم الأحد"]


def test_a_day_of_last_month_behind_todays_attack_is_background_whatever_else_is_dated() -> None:
    text = (
        f"{TOLD}، اليوم السبت.\n\nولم يقصف الريف هكذا منذ 31 كانون الأول 2021.\n\n"
        f"وفي 27 كانون الأول الماضي {MORE}."
    )
    assert roles(text)[-1] == (MentionRole.RECAP, "27 كانون الأول الماضي")
    assert roles(f"{TOLD}.\n\nوفي 27 كانون الأول الماضي {MORE}.")[-1][0] is MentionRole.MAIN
