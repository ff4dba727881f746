"""The titles of other articles beneath a report are of other incidents, or of none."""

import pytest

from reportedly.model.content import Responsibility
from reportedly.model.figure import Category, Figure
from reportedly.model.mention import MentionRole
from reportedly.model.reading import Reading
from reportedly.model.report import make_report
from reportedly.reading.mentions.links import titles_from
from reportedly.reading.reader import Reader

READER = Reader()

PAGE = """Shells hit a market in Osk

Two people were killed on Monday when shells hit the market in Osk, the mayor said.

Nobody has said who fired. The market was closed on Tuesday.
{between}
Bread prices rise again in the northern valleys

Highland rebels shell a camp near Tarn, killing nine

Mayor of Tarn opens a new bridge over the river
"""

ARABIC = """قصف على سوق في تلدانا

قتل مدنيان اليوم بقصف على سوق بلدة تلدانا.

وقال مسعف إن القصف ألحق أضرارا بالسوق.

أسعار الخبز ترتفع مجددا في الوادي

ثوار الجبل يقصفون مخيما ومقتل تسعة أشخاص قرب السدر…

رئيس البلدية يفتتح جسرا جديدا على النهر
"""


def read(text: str, language: str) -> Reading:
    return READER.read(make_report(text, published="2031-05-06", language=language))


def killed(reading: Reading, role: MentionRole) -> list[int | None]:
    of_role = {mention.id for mention in reading.mentions if mention.role is role}
    return [
        claim.content.low
        for claim in reading.claims
        if isinstance(claim.content, Figure) and claim.content.category is Category.KILLED
        if claim.mention in of_role
    ]


def accused(reading: Reading, role: MentionRole) -> set[str]:
    of_role = {mention.id for mention in reading.mentions if mention.role is role}
    return {
        claim.content.party
        for claim in reading.claims
        if isinstance(claim.content, Responsibility) and claim.mention in of_role
    }


@pytest.mark.parametrize("between", ["", "\nRelated news\n", "\nMore from the valley\n"])
def test_titles_beneath_a_report_are_of_other_incidents(between: str) -> None:
    reading = read(PAGE.format(between=between), "en")
    assert killed(reading, MentionRole.MAIN) == [2]
    assert killed(reading, MentionRole.RECAP) == [9]
    assert accused(reading, MentionRole.MAIN) == set()


def test_arabic_titles_beneath_a_report_are_of_other_incidents() -> None:
    reading = read(ARABIC, "ar")
    assert killed(reading, MentionRole.MAIN) == [2]
    assert killed(reading, MentionRole.RECAP) == [9]
    assert accused(reading, MentionRole.MAIN) == set()


def test_links_under_a_heading_end_where_the_report_goes_on() -> None:
    reading = read(
        "Two people were killed on Monday when shells hit a market in Osk.\n\nRelated news\n\n"
        "Highland rebels shell a camp near Tarn, killing nine\n\n"
        "The shelling of Osk also wounded a child.",
        "en",
    )
    assert killed(reading, MentionRole.MAIN) == [2]
    assert killed(reading, MentionRole.RECAP) == [9]
    assert {m.role for m in reading.mentions} == {MentionRole.MAIN, MentionRole.RECAP}


_DEAD = "Jana Roe of Osk town", "Ivo Marek of Osk town", "Ana Lund of Osk town"
_POST = (
    "Shells hit the market in Osk",
    "Two people died there",
    "The mayor came at once",
    "All left",
)


@pytest.mark.parametrize(
    "lines",
    [
        ("Shells hit Osk. Two died.", "The dead are", _DEAD[0]),
        ("Shells hit Osk.", "Two died.", "The dead are:", *_DEAD),
        _POST,
        ("Shells hit Osk.", "Two died.", *(f"- {name}" for name in _DEAD)),
    ],
    ids=["one line", "a list that a colon opens", "a post without full stops", "a bulleted list"],
)
def test_what_a_report_lists_itself_is_no_title(lines: tuple[str, ...]) -> None:
    text = "\n\n".join(lines)
    assert titles_from(text) == len(text)


def test_a_line_that_goes_on_without_its_full_stop_is_no_title() -> None:
    text = "Shells hit Osk.\n\nTwo died.\n\nwhile a third was taken to the clinic"
    titles = "\n\nBread prices rise again\n\nMayor opens a bridge\n\nRain is expected on Friday"
    assert titles_from(text + titles) == len(text) + 2


def test_titles_that_are_cut_short_are_links_wherever_they_stand() -> None:
    reading = read(
        "Two people were killed on Monday when shells hit a market in Osk.\n\n"
        "Highland rebels shell a camp near Tarn, killing nine…\n\n"
        "Mayor of Tarn opens a new bridge over…\n\nRain is expected in the valleys on Friday\n\n"
        "The shelling of Osk also wounded a child.",
        "en",
    )
    assert killed(reading, MentionRole.MAIN) == [2]
    assert killed(reading, MentionRole.RECAP) == [9]
    assert {m.role for m in reading.mentions} == {MentionRole.MAIN, MentionRole.RECAP}


def test_labels_quotations_and_numbers_may_stand_among_titles() -> None:
    text = "Shells hit Osk.\n\nTwo died.\n\n"
    titles = (
        "Bread prices rise again in the valleys",
        "Share!",
        "7 killed in three days of shelling",
        'Mayor of Tarn: "We have no more bread"',
        "Rain is expected on Friday",
        "Road to Tarn closed until spring",
        "All rights reserved.",
    )
    assert titles_from(text + "\n\n".join(titles)) == len(text)


def test_a_quotation_under_the_prose_is_still_of_the_report() -> None:
    text = 'Shells hit Osk.\n\nTwo died.\n\nThe mayor said: "They were both children"\n\n'
    titles = ("Bread prices rise again", "Mayor opens a new bridge", "Rain is expected on Friday")
    assert titles_from(text + "\n\n".join(titles)) == len(text)


def test_a_line_in_capitals_between_paragraphs_is_another_articles_title() -> None:
    text = (
        "Two people died in a raid on the village of Tolm on Monday, the mayor said.\n\n"
        "MINISTER ORDERS INQUIRY INTO AIR STRIKE THAT KILLED NINE IN OSK\n\n"
        "The mayor said that the village had been warned."
    )
    reading = read(text, "en")
    assert killed(reading, MentionRole.MAIN) == [2]
    assert killed(reading, MentionRole.RECAP) == [9]


def test_lines_in_capitals_of_a_text_in_capitals_are_its_own() -> None:
    text = "TWO PEOPLE DIED IN A RAID ON TOLM, THE MAYOR SAID.\n\nNINE DIED IN OSK ON MONDAY\n"
    assert MentionRole.RECAP not in {mention.role for mention in read(text, "en").mentions}
