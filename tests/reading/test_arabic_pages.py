"""The furniture of Arabic pages: stamps of the day, links to other articles, years gone by."""

import datetime as dt

import pytest

import reportedly
from reportedly.model.mention import Mention, MentionRole

TOLD = "قتل مدنيان بقصف على بلدة تلدانا"


def told(text: str, published: str | None = None) -> tuple[Mention, ...]:
    """Give the incidents of the report's own."""
    mentions = reportedly.read(text, published=published, language="ar").mentions
    return tuple(mention for mention in mentions if mention.role is MentionRole.MAIN)


def day_of(text: str, published: str | None = None) -> tuple[dt.date, dt.date] | None:
    """Give the days of what a text tells first."""
    when = told(text, published)[0].when
    return (when.first, when.last) if when else None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (f"حصاد أحداث يوم الاثنين 16-08-2021\n\n{TOLD}.", dt.date(2021, 8, 16)),
        (f"ملخص ما جرى في البلاد 16-08-2021\n\n{TOLD}.", dt.date(2021, 8, 14)),
        (f"{TOLD}. 16.08.2021, وكالة تارنا\n{TOLD}.", dt.date(2021, 8, 14)),
        (f"{TOLD}، اليوم الاثنين 16.. 8.. 2021", dt.date(2021, 8, 16)),
    ],
    ids=["the day of a round-up", "a title's end", "a sentence of its own", "doubled points"],
)
def test_a_text_says_of_which_day_it_is(text: str, first: dt.date) -> None:
    assert day_of(text) == (first, dt.date(2021, 8, 16))


def test_since_a_day_is_when_something_began() -> None:
    assert day_of(f"{TOLD} المستهدفة منذ 8 كانون الأول", "2024-12-20") is None
    assert day_of(f"{TOLD} المستهدفة منذ صباح اليوم", "2024-12-20") is not None


def test_that_night_is_not_tonight() -> None:
    assert day_of("وقال إن القصف تلك الليلة قتل خمسة مدنيين", "2024-12-20") is None


def test_what_stands_under_related_articles_is_not_told() -> None:
    text = f"{TOLD}.\n\nوأصيب طفل.\n\nمقالات ذات صلة\n\nمقتل ثلاثة في قرية غوسان.\n"
    assert [m.place.name for m in told(text, "2024-12-20") if m.place] == ["تلدانا"]


def test_a_post_cut_short_is_no_list_of_titles() -> None:
    text = (
        "استشهاد مدنيين بغارة جوية على بلدة تلدانا مكان عملهم في...\n"
        "استشهاد مدنيين بغارة جوية على بلدة تلدانا مكان عملهم في الحقول\n"
        "وعدد من الجرحى بينهم أطفال من...\n"
    )
    assert told(text)


def test_what_a_sentence_tells_of_a_year_gone_by_is_background() -> None:
    text = f"{TOLD} يوم الجمعة.\n\nوفي عام 2013 قتل 70 مدنيا في قرية غوسان."
    assert [m.place.name for m in told(text, "2024-12-20") if m.place] == ["تلدانا"]


@pytest.mark.parametrize("words", ["إذا قصفت القوات المدينة", "في حال قصف المدينة"])
def test_what_would_be_is_no_further_incident(words: str) -> None:
    assert len(told(f"{TOLD}. وحذر من كارثة {words} في غوسان.", "2024-12-20")) == 1
