"""Date phrases: which days they mean, what they date, and that spans hold."""

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reportedly
from reportedly.language.document import Document
from reportedly.language.english.parser import english
from reportedly.model.when import PartOfDay, TimePrecision
from reportedly.reading.dates.find import event_dates, find_dates
from reportedly.reading.dates.mention import DateMention, DateRole

TUESDAY = dt.date(1994, 2, 8)
"""The day of publication in the table below."""


def parse(text: str) -> Document:
    return english().parse(text)


def dates(text: str, published: dt.date | None = TUESDAY) -> tuple[DateMention, ...]:
    return find_dates(parse(text), published)


def only(text: str, published: dt.date | None = TUESDAY) -> DateMention:
    (mention,) = dates(text, published)
    return mention


KILLED = "Five people were killed in the town {}."

TABLE = [
    # absolute
    ("on 5 February 1994", "1994-02-05", "day"),
    ("on Feb. 5, 1994", "1994-02-05", "day"),
    ("on February 5", "1994-02-05", "day"),
    ("on 5 Feb", "1994-02-05", "day"),
    ("on the 5th of February", "1994-02-05", "day"),
    ("on February 5th", "1994-02-05", "day"),
    ("on February 5th, 1994", "1994-02-05", "day"),
    ("on 1994-02-05", "1994-02-05", "day"),
    ("on 13/02/1993", "1993-02-13", "day"),
    ("on 02/13/1993", "1993-02-13", "day"),
    ("on 5.2.1994", "1994-02-05", "day"),
    ("on 30 DEC 89", "1989-12-30", "day"),
    ("on 30 December", "1993-12-30", "day"),
    ("on Saturday, February 5", "1994-02-05", "day"),
    ("on Saturday 5 February 1994", "1994-02-05", "day"),
    ("on the 5th", "1994-02-05", "day"),
    ("on the 28th", "1994-01-28", "day"),
    ("on the 28th of last month", "1994-01-28", "day"),
    ("on 9 February", "1994-02-09", "day"),
    ("on 10 February", "1993-02-10", "day"),
    ("in February 1993", "1993-02-01..1993-02-28", "month"),
    ("in March", "1993-03-01..1993-03-31", "month"),
    ("in May", "1993-05-01..1993-05-31", "month"),
    ("in January", "1994-01-01..1994-01-31", "month"),
    ("last March", "1993-03-01..1993-03-31", "month"),
    ("last February", "1993-02-01..1993-02-28", "month"),
    ("in August last year", "1993-08-01..1993-08-31", "month"),
    ("in mid-March", "1993-03-01..1993-03-31", "month"),
    ("in 1992", "1992-01-01..1992-12-31", "year"),
    ("between 5 and 9 January", "1994-01-05..1994-01-09", "days"),
    ("on 5-6 January", "1994-01-05..1994-01-06", "days"),
    ("on 5 and 6 January 1994", "1994-01-05..1994-01-06", "days"),
    ("between January 28 and February 2", "1994-01-28..1994-02-02", "days"),
    ("from 30 December to 2 January", "1993-12-30..1994-01-02", "days"),
    ("on the night of 8–9 January", "1994-01-08..1994-01-09", "days night"),
    # counted from the day of publication
    ("today", "1994-02-08", "day"),
    ("yesterday", "1994-02-07", "day"),
    ("the day before yesterday", "1994-02-06", "day"),
    ("tonight", "1994-02-08", "day night"),
    ("last night", "1994-02-07", "day night"),
    ("this morning", "1994-02-08", "day morning"),
    ("yesterday evening", "1994-02-07", "day evening"),
    ("overnight", "1994-02-07..1994-02-08", "days night"),
    ("overnight into Sunday", "1994-02-05..1994-02-06", "days night"),
    ("overnight from Saturday to Sunday", "1994-02-05..1994-02-06", "days night"),
    ("overnight on Friday", "1994-02-04", "day night"),
    ("between Saturday night and Sunday morning", "1994-02-05..1994-02-06", "days night"),
    ("from Friday night to Sunday", "1994-02-04..1994-02-06", "days"),
    ("on the night of Saturday to Sunday", "1994-02-05..1994-02-06", "days night"),
    ("on Tuesday", "1994-02-08", "day"),
    ("on Monday", "1994-02-07", "day"),
    ("on Wednesday", "1994-02-02", "day"),
    ("last Tuesday", "1994-02-01", "day"),
    ("last Friday", "1994-02-04", "day"),
    ("late on Friday", "1994-02-04", "day evening"),
    ("late Friday", "1994-02-04", "day evening"),
    ("late on Friday night", "1994-02-04", "day night"),
    ("early on Sunday", "1994-02-06", "day morning"),
    ("in the early hours of Sunday", "1994-02-06", "day night"),
    ("on Monday afternoon", "1994-02-07", "day afternoon"),
    ("at dawn on Sunday", "1994-02-06", "day morning"),
    ("over the weekend", "1994-02-05..1994-02-06", "days"),
    ("earlier this month", "1994-02-01..1994-02-08", "month"),
    ("this week", "1994-02-07..1994-02-08", "week"),
    ("last week", "1994-01-31..1994-02-06", "week"),
    ("last month", "1994-01-01..1994-01-31", "month"),
    ("last year", "1993-01-01..1993-12-31", "year"),
    ("two days ago", "1994-02-06", "day"),
    ("a week ago", "1994-01-29..1994-02-04", "week"),
    ("three months ago", "1993-11-01..1993-11-30", "month"),
    ("a year ago", "1993-01-01..1993-12-31", "year"),
    ("a year ago today", "1993-02-08", "day"),
    ("in the past three days", "1994-02-05..1994-02-08", "days"),
    ("in the last 24 hours", "1994-02-07..1994-02-08", "days"),
    ("since Saturday", "1994-02-05..1994-02-08", "days"),
    ("since last Friday", "1994-02-04..1994-02-08", "days"),
    ("since January", "1994-01-01..1994-02-08", "year"),
    ("on Friday of last week", "1994-02-04", "day"),
    # clock times
    ("at 12:10 on Saturday", "1994-02-05", "day 12:10"),
    ("at around 4 p.m. on Saturday", "1994-02-05", "day 16:00"),
    ("shortly after noon on Saturday", "1994-02-05", "day noon"),
    ("at noon on Saturday", "1994-02-05", "day noon 12:00"),
    ("at 11.30 local time on Saturday", "1994-02-05", "day 11:30"),
    ("on Saturday at about half past twelve", "1994-02-05", "day 12:30"),
    ("yesterday at 3.45 in the afternoon", "1994-02-07", "day afternoon 15:45"),
    ("at eleven o'clock on Saturday morning", "1994-02-05", "day morning 11:00"),
    ("at 1530 hours on Saturday", "1994-02-05", "day 15:30"),
    ("between 12.10 and 12.15 on Saturday", "1994-02-05", "day 12:10"),
    ("at a quarter to three on Saturday afternoon", "1994-02-05", "day afternoon 14:45"),
]


def described(mention: DateMention) -> tuple[str, str]:
    """Put a date in the words of the table."""
    when = mention.when
    same = when.first == when.last
    days = f"{when.first}" if same else f"{when.first}..{when.last}"
    extras = [when.precision.value, when.part_of_day and when.part_of_day.value, when.clock]
    return days, " ".join(e for e in extras if e)


@pytest.mark.parametrize(("words", "days", "precision"), TABLE)
def test_phrase_means_these_days(words: str, days: str, precision: str) -> None:
    text = KILLED.format(words)
    mention = only(text)
    assert described(mention) == (days, precision)
    assert text[mention.span.start : mention.span.end] == mention.when.words
    assert mention.role is DateRole.EVENT


@pytest.mark.parametrize(
    "text",
    [
        "The army may have fired on 5 may and the second column will march on.",
        "The rebels march on the second town, and 5 may die.",
        "They may attack. The second shell fell in sun and rain.",
        "We saw 54 men at 5.5 kilometres with 120 mm rounds.",
        "About 2000 people fled, and 1,995 stayed.",
        "Five were killed on 31 February 1994.",
        "Five were killed on 29 February 1993.",
        "April Jones and August Meyer were killed.",
        "The score was 10-5 and the 3rd Brigade came second.",
        "Five were killed on 05/02/1994.",
        "In Mariel, the mortar hit a market and decided a decade.",
    ],
)
def test_no_date_is_read_where_none_stands(text: str) -> None:
    assert dates(text) == ()


@pytest.mark.parametrize(
    "words", ["yesterday", "on Monday", "last week", "on 5 March", "in March", "two days ago"]
)
def test_without_publication_relative_dates_are_left_out(words: str) -> None:
    assert dates(KILLED.format(words), None) == ()


def test_without_publication_full_dates_stand() -> None:
    assert described(only(KILLED.format("on 5 March 1994"), None)) == ("1994-03-05", "day")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Flowers will be laid at the market on Tuesday.", "1994-02-15"),
        ("Flowers will be laid at the market on 9 February.", "1994-02-09"),
        ("Talks will open in March.", "1994-03-01..1994-03-31"),
        ("He said that the talks would resume on Friday.", "1994-02-11"),
        ("The talks are to resume next Monday.", "1994-02-14"),
    ],
)
def test_future_tense_looks_ahead(text: str, days: str) -> None:
    assert described(only(text))[0] == days


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The mayor said on Monday that five people were killed on Friday.", "speech event"),
        ("The mayor said five people were killed in the raid on Friday.", "event"),
        ("Five people were killed on Friday, officials told reporters on Monday.", "event speech"),
        ("Serb leaders denied on Tuesday that their guns had shelled the market.", "speech"),
        ("A statement issued on Monday blamed rebels for Friday's attack.", "speech event"),
        ("The victims of the raid were buried on Monday.", "other"),
        ("The attack took place on Monday.", "event"),
        ("Three shells fell on the village on Monday.", "event"),
        ("The treaty was signed in 1928.", "other"),
        ("It was on Monday that a shell fell on the market.", "event"),
        ("Rescuers were at work in the burned houses on Monday.", "other"),
        ("The envoy tonight condemned the attack on the town on Saturday.", "speech event"),
        ("The shell that fell on the town on Saturday killed two.", "event"),
        ("LONDON, February 7 - Five people were killed in a raid on Sunday.", "speech event"),
    ],
)
def test_role_follows_what_is_dated(text: str, roles: str) -> None:
    short = {DateRole.EVENT: "event", DateRole.SPEECH: "speech", DateRole.OTHER: "other"}
    assert " ".join(short[m.role] for m in dates(text)) == roles


@pytest.mark.parametrize(
    "text",
    [
        "At 08:12 on 6 February observers heard 14 explosions assessed as rocket impacts.",
        "Rockets slammed into the station at 8 a.m. on 6 February, the emergency service said.",
        "The village was razed on 6 February.",
    ],
)
def test_what_happened_is_dated_by_many_words(text: str) -> None:
    (mention,) = dates(text)
    assert mention.role is DateRole.EVENT
    assert described(mention)[0].startswith("1994-02-06")


def test_relative_words_count_from_the_dateline() -> None:
    text = "LONDON, February 7 - Five people were killed in a raid yesterday."
    assert described(dates(text)[1])[0] == "1994-02-06"


def test_dateline_stands_in_for_publication() -> None:
    text = "SAN MARTIN, 3 JAN 90 -- Five people were killed in a raid yesterday."
    assert described(dates(text, None)[1])[0] == "1990-01-02"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("The same day", "1994-02-05"),
        ("That night", "1994-02-05"),
        ("The next day", "1994-02-06"),
        ("A day later", "1994-02-06"),
        ("Two days earlier", "1994-02-03"),
        ("The previous day", "1994-02-04"),
        ("The following morning", "1994-02-06"),
        ("At dawn", "1994-02-05"),
        ("At 14:20", "1994-02-05"),
    ],
)
def test_anaphora_counts_from_the_event_before(words: str, days: str) -> None:
    text = f"A shell killed five people on Saturday. {words}, two people died in a raid."
    assert described(dates(text)[1])[0] == days


def test_anaphora_passes_over_the_day_of_saying() -> None:
    text = "A shell killed five on Saturday, he said on Monday. The next day two died in a raid."
    assert described(dates(text)[2])[0] == "1994-02-06"


def test_forward_anaphora_without_an_anchor_is_left_out() -> None:
    assert dates("Two people were killed the next day.") == ()


def test_absolute_date_in_apposition_decides() -> None:
    text = "Eighteen months earlier, on 5 February 1994, a shell killed 68 people."
    assert described(only(text, dt.date(2015, 8, 27)))[0] == "1994-02-05"


def test_year_long_past_governs_the_dates_after_it() -> None:
    text = "A shell killed 68 people on 5 February 1994. On 7 February three more were killed."
    assert described(dates(text, dt.date(2015, 8, 27))[1])[0] == "1994-02-07"


@pytest.mark.parametrize(
    "before",
    [
        "The war, which sprang from a rising in March 1991, goes on.",
        "A war that began in 1991 goes on.",
        "Since 1991 more than 1,000 have died.",
    ],
)
def test_the_year_in_which_a_war_began_is_not_that_of_a_day_told_later(before: str) -> None:
    text = f"{before} An attack on 5 February killed 68 people."
    assert described(dates(text)[-1])[0] == "1994-02-05"


def test_part_of_day_settles_the_clock() -> None:
    text = "Shells hit the market on Monday afternoon. The first exploded at half past three."
    assert dates(text)[1].when.clock == "15:30"


def test_phrase_runs_over_a_wrapped_line_but_not_a_paragraph() -> None:
    wrapped = "Five people were killed in the raid on the small harbour town on 5\nFebruary 1994."
    assert dates(wrapped)[0].when.first == dt.date(1994, 2, 5)
    assert "\n" in dates(wrapped)[0].when.words
    assert all("\n" not in m.when.words for m in dates("Killed: 5\n\nFebruary 1994 raid."))


def test_capitals_are_read() -> None:
    text = "THE MINISTER SAID ON 5 JANUARY THAT THREE PEASANTS WERE KILLED IN A RAID LAST NIGHT."
    said, killed = dates(text)
    assert (said.role, described(said)[0]) == (DateRole.SPEECH, "1994-01-05")
    assert (killed.role, killed.when.part_of_day) == (DateRole.EVENT, PartOfDay.NIGHT)


def test_only_event_dates_become_findings() -> None:
    document = parse("The mayor said on Monday that five people were killed on Friday.")
    (finding,) = event_dates(document, find_dates(document, TUESDAY))
    assert document.text[finding.span.start : finding.span.end] == "Friday"
    assert document.tokens[finding.token].lower == "friday"


WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
WEEKDAY_DOCUMENTS = {day: parse(KILLED.format(f"on {day}")) for day in WEEKDAYS}
RELATIVE = parse(
    "A raid killed five on Monday. A raid killed five late last Friday. A raid killed two"
    " yesterday. A raid killed one three days ago. A raid killed one last week."
)


@given(st.dates(dt.date(1800, 1, 10)), st.sampled_from(WEEKDAYS))
def test_weekday_lies_within_the_week_to_publication(published: dt.date, day: str) -> None:
    (mention,) = find_dates(WEEKDAY_DOCUMENTS[day], published)
    when = mention.when
    assert dt.timedelta(0) <= published - when.first <= dt.timedelta(days=6)
    assert WEEKDAYS[when.first.weekday()] == day


@given(st.dates(dt.date(1800, 2, 1), dt.date(2200, 1, 1)), st.integers(0, 500))
def test_shifting_publication_by_weeks_shifts_the_days(published: dt.date, weeks: int) -> None:
    shift = dt.timedelta(days=7 * weeks)
    before = find_dates(RELATIVE, published)
    after = find_dates(RELATIVE, published + shift)
    assert len(before) == 5
    assert [m.when.first + shift for m in before] == [m.when.first for m in after]


PIECES = st.sampled_from(
    "on at in the 31 30 29 5 0 99 1994 9999 0001 February May march Monday last next this week year"
    " month ago two a days later earlier since between and to – - / . , : 12:75 25:10 1994-13-41"
    " yesterday tomorrow night late early of same day killed will said".split()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=14), st.none() | st.dates())
def test_no_date_text_raises_and_spans_hold(pieces: list[str], published: dt.date | None) -> None:
    text = " ".join(pieces)
    for mention in dates(text, published):
        assert text[mention.span.start : mention.span.end] == mention.when.words
        assert mention.when.first <= mention.when.last
        exact = mention.when.precision is TimePrecision.DAY
        assert not exact or mention.when.first == mention.when.last


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80), st.none() | st.dates())
def test_no_text_raises(text: str, published: dt.date | None) -> None:
    mentions = dates(text, published)
    spans = [m.span for m in mentions]
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


def test_a_page_without_a_date_of_publication_is_dated_by_its_own_stamp() -> None:
    text = "Velkara Gazette\nMarch 6, 2001\n\nA shell killed five people in Velkara on Monday."
    (mention,) = reportedly.read(text, language="en").mentions
    assert mention.when is not None
    assert mention.when.first == dt.date(2001, 3, 5)
    undated = text.replace(" on Monday", "")
    for stamp in ("March 6, 2001", "March 6، 2001", "6 March، 2001"):
        dated = undated.replace("March 6, 2001", stamp)
        (mention,) = reportedly.read(dated, language="en").mentions
        assert mention.when is not None
        assert (mention.when.first, mention.when.last) == (dt.date(2001, 3, 4), dt.date(2001, 3, 6))
    (mention,) = reportedly.read(undated.replace("March 6, 2001\n", ""), language="en").mentions
    assert mention.when is None
