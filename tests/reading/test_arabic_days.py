"""The day of an Arabic attack: by words, by stamps and by headings, but by no truce."""

import datetime as dt

import pytest

from reportedly.model.content import Timing
from reportedly.model.mention import MentionRole
from tests.reading.arabic_readings import contents, read

PUBLISHED = "2021-12-05"


def days(text: str, published: str | None = PUBLISHED) -> list[str]:
    return [str(timing.when.first) for timing in contents(read(text, published), Timing)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("في الثاني من كانون الأول", "2021-12-02"),
        ("في الخامس والعشرين من تشرين الثاني الماضي", "2021-11-25"),
        ("في الثاني عشر من شهر تشرين الأول 2020", "2020-10-12"),
        ("في الحادي والثلاثين من كانون الثاني", "2021-01-31"),
        ("اليوم", "2021-12-05"),
        ("أمس", "2021-12-04"),
        ("ظهر يوم أمس", "2021-12-04"),
        ("مساء يوم أمس", "2021-12-04"),
        ("مساء يوم الجمعة", "2021-12-03"),
        ("الليلة الماضية", "2021-12-04"),
        ("أول أمس", "2021-12-03"),
        ("يوم الجمعة", "2021-12-03"),
        ("في 3 كانون الأول", "2021-12-03"),
        ("في 3 ديسمبر/ كانون الأول 2020", "2020-12-03"),
        ("في 5 جويلية 2021", "2021-07-05"),
        ("في 14 غشت 2021", "2021-08-14"),
        ("في ٢٠٢١/٨/٥", "2021-08-05"),
        ("في 30.08.2021", "2021-08-30"),
        ("في الأول من أيلول الماضي", "2021-09-01"),
    ],
)
def test_dates_are_resolved_from_the_day_of_publication(words: str, day: str) -> None:
    assert days(f"قصف على قرية تل الورد {words}") == [day]


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    for words in ("اليوم", "يوم الجمعة", "في 3 كانون الأول", "اليوم الجمعة 3 كانون الأول"):
        assert days(f"قصف على قرية تل الورد {words}", None) == []


def test_a_weekday_finds_the_year_among_those_the_text_names() -> None:
    text = "تقرير 2021\n\nقصف على قرية تل الورد يوم الجمعة 3 كانون الأول"
    assert days(text, None) == ["2021-12-03"]
    assert days(text.replace("الجمعة", "الأحد"), None) == []


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("في 14 رمضان 1442", "2021-04-25"),
        ("يوم 3 شوال 1434 هـ", "2013-08-09"),
        ("في الثاني عشر من شعبان عام 1440هـ", "2019-04-17"),
        ("في 5 محرم 1441 الموافق 4 أيلول 2019", "2019-09-04"),
    ],
)
def test_hijri_dates_are_reckoned_to_within_a_day(words: str, first: str) -> None:
    assert days(f"قتل مدنيان {words} بقصف على قرية تل الورد", "2021-12-05") == [first]


@pytest.mark.parametrize(
    "text",
    [
        "قتل مدنيان بقصف على القرية رغم اتفاق وقف إطلاق النار الموقع في 5 آذار 2020",
        "قتل مدنيان بقصف على القرية رغم الهدنة السارية في البلاد بتاريخ 5 آذار 2020",
        "وفي 5 آذار 2020 توصلت الحكومتان إلى هدنة لكن القصف قتل مدنيين",
        "وهو الهجوم الأول منذ 8 حزيران 2020 وقتل فيه مدني",
        "قتل 40 مدنيا بين 26 نيسان حتى 19 آب 2021",
    ],
    ids=["signed", "truce", "reached", "since", "period"],
)
def test_the_date_of_a_truce_or_period_dates_no_attack(text: str) -> None:
    assert days(text) == []


def test_what_is_told_beside_a_truce_keeps_its_date() -> None:
    text = "بعد اتفاق الهدنة قصفت الطائرات المدينة في 3 أيار 2021 وقتل مدني"
    assert days(text) == ["2021-05-03"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("كل يوم", []),
        ("ليلة طويلة", []),
        ("اليوم", ["2021-12-05"]),
        ("يوم 1/ 5 / 2021", ["2021-05-01"]),
        ("ليلة الجمعة", ["2021-12-03"]),
    ],
)
def test_a_day_is_today_by_its_article(words: str, found: list[str]) -> None:
    assert days(f"قتل مدني {words} بقصف على القرية") == found


def test_a_stamp_dates_what_a_post_tells() -> None:
    reading = read("وكالة النخلات\n4 كانون الأول 2021\n\nمقتل مدنيين اثنين في قرية تل الورد", None)
    (mention,) = reading.mentions
    assert mention.when is not None
    assert mention.when.last == dt.date(2021, 12, 4)


@pytest.mark.parametrize(
    "stamp", ["السبت, ديسمبر 4, 2021", "كانون الأول 4, 2021", "December 4, 2021 · Shared"]
)
def test_a_stamp_may_put_the_month_first(stamp: str) -> None:
    reading = read(f"وكالة النخلات\n{stamp}\n\nمقتل مدنيين اثنين في قرية تل الورد", None)
    (mention,) = reading.mentions
    assert mention.when is not None
    assert mention.when.last == dt.date(2021, 12, 4)


@pytest.mark.parametrize(
    "stamp", ["04-12-2021", "4/ كانون الأول/ 2021", "4 / كانون الأول / 2021", "4 ديسمبر 2021"]
)
def test_a_round_up_is_of_the_day_in_its_heading(stamp: str) -> None:
    heading = f"حصاد الأحداث الميدانية في عموم البلاد ليوم السبت {stamp}"
    (mention,) = read(f"{heading}\n\nمقتل مدنيين اثنين في قرية تل الورد", None).mentions
    assert mention.when is not None
    assert mention.when.last == dt.date(2021, 12, 4)


def test_all_that_a_round_up_tells_as_news_is_of_the_day_in_its_heading() -> None:
    text = (
        "حصاد الأحداث الميدانية ليوم الاثنين 15-11-2021\n\n"
        "قتلت امرأة وأصيب طفلان بجروح جراء قصف مدفعي استهدف منازل في قرية الكروان.\n\n"
        "قتل شاب برصاص مجهولين قرب منزله في مدينة الرستن بريف حمص.\n\n"
        "يذكر أن قصفا سابقا على مدينة الباب أدى إلى مقتل ثلاثة مدنيين."
    )
    days = {
        (m.role, m.place.name): str(m.when.last) if m.when else None
        for m in read(text, None).mentions
        if m.place is not None
    }
    assert days[MentionRole.MAIN, "الكروان"] == days[MentionRole.MAIN, "الرستن"] == "2021-11-15"
    assert days[MentionRole.RECAP, "الباب"] is None


def test_a_day_without_a_year_is_kept_as_it_is_named() -> None:
    (mention,) = read("قصف على قرية تل الورد صباح اليوم السبت 4 كانون الأول", None).mentions
    assert mention.when is None
    day = mention.named_day
    assert day is not None
    assert (day.month, day.day, day.weekday) == (12, 4, 5)
    (mention,) = read("قصف على قرية تل الورد يوم السبت", None).mentions
    assert mention.named_day is not None
    assert (mention.named_day.month, mention.named_day.weekday) == (None, 5)


def test_a_day_that_is_dated_needs_no_naming() -> None:
    (mention,) = read("قصف على قرية تل الورد يوم السبت", PUBLISHED).mentions
    assert mention.when is not None
    assert mention.named_day is None


def test_a_stamp_of_another_weekday_than_today_is_a_visitors_day() -> None:
    reading = read("4 كانون الأول 2021\n\nمقتل مدنيين اثنين اليوم الأربعاء في تل الورد", None)
    assert [m.when for m in reading.mentions] == [None]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("في الثالث من الشهر الجاري", dt.date(2031, 5, 3)),
        ("في 3 من الشهر الحالي", dt.date(2031, 5, 3)),
        ("في العشرين من الشهر الماضي", dt.date(2031, 4, 20)),
        ("قبل ثلاثة أيام", dt.date(2031, 5, 4)),
        ("مساء أمس الأول", dt.date(2031, 5, 5)),
    ],
)
def test_days_that_count_from_the_day_of_print(words: str, day: dt.date) -> None:
    (mention,) = read(f"قتل خمسة مدنيين بقصف على تلدانا {words}.").mentions
    assert mention.when is not None
    assert (mention.when.first, mention.when.last) == (day, day)


@pytest.mark.parametrize("words", ["قبل ثلاثة أيام من الهدنة", "في 31 من الشهر الماضي"])
def test_days_that_count_from_another_day_or_are_none_stay_open(words: str) -> None:
    assert {m.when for m in read(f"قتل خمسة مدنيين بقصف على تلدانا {words}.").mentions} == {None}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("في ليلة 20-21 آذار 2017 قتلت غارة سبعة مدنيين", "2017-03-20"),
        ("في ليلة 22 إلى 23 سبتمبر 1997 قتل مسلحون سبعة مدنيين", "1997-09-22"),
        ("(الوادي اليوم) - قتل سبعة مدنيين في غارة يوم السبت", "2021-12-04"),
        ("قتل سبعة مدنيين في غارة أمس، وعم الحداد البلدة اليوم", "2021-12-04"),
        (
            "أعلنت الوزارة اليوم الأحد أن الشهداء تسعة. وتبنت الحركة الهجوم الذي وقع السبت.",
            "2021-12-04",
        ),
        (
            "أصدرت المحكمة اليوم أحكاما في قضية تفجير السوق الذي وقع في 23 آب 2013 وقتل سبعة",
            "2013-08-23",
        ),
    ],
)
def test_the_day_of_the_news_is_not_that_of_the_attack(text: str, day: str) -> None:
    assert set(days(text)) == {day}


def test_today_is_when_an_anniversary_is_kept() -> None:
    text = "أحيا الأهالي اليوم الذكرى الأولى للتفجير الذي قتل فيه سبعة أطفال"
    assert days(text) == ["2020-12-02"]


def test_a_text_that_dates_its_today_dates_the_rest_by_it() -> None:
    told = "تقرير 2021\n\nقصف على قرية تل الورد اليوم السبت 4 كانون الأول"
    assert days(f"{told}. وقصفت تل الدانا مساء أمس.", None) == ["2021-12-04", "2021-12-03"]
    # What it calls today elsewhere is another day: nobody knows which of the two it is of.
    assert days(f"{told}. وقصفت تل الدانا اليوم الأحد.", None) == ["2021-12-04"]


def test_the_day_of_a_later_death_is_not_that_of_the_attack() -> None:
    text = "أصيب تسعة مدنيين بقصف أمس، بينهم طفلة، قبل أن تفارق الحياة في المشفى اليوم"
    assert days(text) == ["2021-12-04"]


@pytest.mark.parametrize(
    ("words", "last"),
    [
        # the two days of Thursday and Friday; 2 and 3 December, each number by itself or joined
        ("يومي الخميس والجمعة", "2021-12-03"),
        ("2 و3 كانون الأول", "2021-12-03"),
        ("2 و 3 كانون الأول", "2021-12-03"),
    ],
)
def test_two_days_are_one_stretch(words: str, last: str) -> None:
    text = f"قتل تسعة أشخاص في هجمات {words} في بلدة تلدانا."
    (timing,) = contents(read(text, PUBLISHED), Timing)
    assert (str(timing.when.first), str(timing.when.last)) == ("2021-12-02", last)


def test_thursday_and_a_friday_of_other_words_are_two_days() -> None:
    text = "قتل تسعة أشخاص في هجوم يوم الخميس، والجمعة قتل اثنان في بلدة تلدانا."
    found = [timing.when for timing in contents(read(text, PUBLISHED), Timing)]
    assert all(when.first == when.last for when in found)
