"""The day of publication that a page saved as text prints, and the days that are not it."""

import pytest

from reportedly.capture.printed_dates import by_stamp, printed_date
from tests.capture.material import read_as

HEADLINE = "Shells hit the market of Tarnok, killing five"
PROSE = (
    "Five people were killed on Sunday when shells hit the market of Tarnok, the town's mayor said."
)
MORE = (
    "The regional hospital said that it had taken in eleven of the wounded, two of them children."
)

TITLE = "مقتل خمسة مدنيين بقصف على سوق بلدة تلدانا"
TEXT = "قتل خمسة مدنيين وأصيب آخرون اليوم بقصف مدفعي على سوق بلدة تلدانا، بحسب ما قال مسعفون."


def page(*lines: str) -> str:
    return "\n\n".join((*lines, PROSE, MORE))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (page(HEADLINE, "5 May 2019"), "2019-05-05"),
        (page(HEADLINE, "Sunday, May 5, 2019"), "2019-05-05"),
        (page(HEADLINE, "May 5th, 2019 14:05 GMT"), "2019-05-05"),
        (page(HEADLINE, "2019-05-05T14:05:00+02:00"), "2019-05-05"),
        (page(HEADLINE, "25/05/2019"), "2019-05-25"),
        (page(HEADLINE, "05.06.2019, 10:15"), "2019-06-05"),
        (page(HEADLINE, "Published 5 May 2019"), "2019-05-05"),
        (page(HEADLINE, "Published: 5 May 2019 | Updated: 7 May 2019"), "2019-05-05"),
        (page(HEADLINE, "Last updated: 7 May 2019", "First published 5 May 2019"), "2019-05-05"),
        (page(HEADLINE, "Last updated on 7 May 2019 at 3:05 pm"), "2019-05-07"),
        (page(HEADLINE, "Publication date", "5 May 2019"), "2019-05-05"),
        (page(HEADLINE, "By Anna Writer | 5 May 2019"), "2019-05-05"),
        (page(HEADLINE, "By Anna Writer", "5 May 2019", "3 min read", "Share"), "2019-05-05"),
        (page("Tarnok Agency", "Centre", "Sunday, 5 May 2019, 14:05"), "2019-05-05"),
        (page(HEADLINE, "Sunday 5 May 2019 14:05, UK"), "2019-05-05"),
        (f"{TITLE}\nآخر تحديث: 30.08.2023 | 21:15 تلدانا\n{TEXT}", "2023-08-30"),
        (page("Home", "World", "# " + HEADLINE, "**5 May 2019**"), "2019-05-05"),
        (page("Monday, 30 November 2026", HEADLINE, "Published 5 May 2019"), "2019-05-05"),
        (page(HEADLINE, "The mayor spoke of the worst day in years.", "5 May 2019"), "2019-05-05"),
        (f"{TITLE}\n5 أيار/مايو 2019\n{TEXT}", "2019-05-05"),
        (f"{TITLE}\nالأحد 5 مايو 2019\n{TEXT}", "2019-05-05"),
        (f"{TITLE}\nنُشر في: ٥ أيار ٢٠١٩\n{TEXT}", "2019-05-05"),
        (f"{TITLE}\nتاريخ النشر: 12/03/2019 الساعة 14:05\n{TEXT}", "2019-03-12"),
        (f"{TITLE}\nآخر تحديث: 05-06-2019\n{TEXT}", "2019-06-05"),
        (f"{TITLE}\nالجمعة 5 رجب 1440هـ - 12 كانون الثاني 2018م\n{TEXT}", "2018-01-12"),
    ],
)  # fmt: skip
def test_a_page_prints_its_day(text: str, day: str) -> None:
    assert printed_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        page(HEADLINE),
        # Which number is the month cannot be told.
        page(HEADLINE, "05/06/2019"),
        # The site's own day, of the visit: over the headline.
        page("The Tarnok Daily Times", "Monday, 30 November 2026", HEADLINE),
        page("Monday, 30 November 2026", HEADLINE),
        page("The Tarnok Times", "Sunday, 5 May 2019, 14:05", HEADLINE),
        page("Tarnok Agency", "Sunday, 5 May 2019"),
        # What the page is of, not when it came out.
        page(HEADLINE, "Incident date", "5 May 2019"),
        page(HEADLINE, "Date of incident: 5 May 2019"),
        page(HEADLINE, "5 May 2019", "Tarnok, Valmark"),
        page(HEADLINE, "Tarnok, 5 May 2019"),
        page("Timeline of the siege of Tarnok", "5 May 2019"),
        page("Ten years on: anniversary of the market bombing", "5 May 2019"),
        page(HEADLINE, "5 May 2019") + "\n\n6 May 2019\n\nShells hit it again, residents said.",
        page(HEADLINE, "5 May 2019") + "\n\nOn 5 May 2019 the town had no warning, witnesses said.",
        page(HEADLINE, "5 May 2019") + "\n\nOn May 5, warplanes had flown over the town, he said.",
        # No such day, or another weekday.
        page(HEADLINE, "31 February 2019"),
        page(HEADLINE, "Monday, 5 May 2019"),
        # Days before there were pages.
        page("The bombing of the town of Guernica", "26 April 1937"),
        # Sentences and headlines that hold a day.
        page(HEADLINE, "By 5 May 2019 all villages of the valley were empty"),
        page("Shelling of 5 May 2019 kills five in Tarnok"),
        page(HEADLINE, "The attack of 5 May 2019 was the third within a week, residents said."),
        PROSE + "\n5 May 2019\n" + MORE,
        # Far below, where other articles are listed.
        page(HEADLINE) + "\n\n" + MORE + "\n\nMore on this\n\nPublished 3 May 2019",
        f"{TITLE}\n5 أيار 2019\n{TEXT}\nوكان قصف في 5 أيار 2019 قد أوقع ثلاثة قتلى فيها.",
        f"حصاد أحداث البلاد في يوم\n5 أيار 2019\n{TEXT}",
        f"ذكرى مجزرة سوق تلدانا\n5 أيار 2019\n{TEXT}",
        f"{TITLE}\nتاريخ الحادثة\n5 أيار 2019\n{TEXT}",
    ],
)  # fmt: skip
def test_a_day_that_a_text_is_about_is_never_taken(text: str) -> None:
    assert printed_date(text) is None


def test_today_is_the_day_of_the_page() -> None:
    text = f"{TITLE}\n5 أيار 2019\n{TEXT}\nوقال مسعفون إن القصف وقع اليوم الأحد 5 أيار 2019 ظهرًا."
    assert printed_date(text) == "2019-05-05"


def test_a_saved_text_is_dated_by_what_it_prints_unless_its_header_says() -> None:
    text = page(HEADLINE, "5 May 2019")
    assert read_as("text", text).report.published == "2019-05-05"
    headed = f"---\ntitle: {HEADLINE}\npublished: 2019-05-06\n---\n5 May 2019\n\n{PROSE}"
    assert read_as("text", headed).report.published == "2019-05-06"
    titled = f"---\ntitle: {HEADLINE}\n---\n5 May 2019\n\n{PROSE}"
    assert read_as("text", titled).report.published == "2019-05-05"
    addressed = (
        f"---\ntitle: {HEADLINE}\nurl: https://v.example/2019/05/04/a\n---\n5 May 2019\n\n{PROSE}"
    )
    assert read_as("text", addressed).report.published == "2019-05-04"


def test_it_can_be_told_that_a_date_is_the_printed_one() -> None:
    text = page(HEADLINE, "5 May 2019")
    assert by_stamp("2019-05-05", text)
    assert not by_stamp("2019-05-06", text)
    assert not by_stamp(None, text)
