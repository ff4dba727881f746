"""Days that an undated English report names without their year."""

import pytest

import reportedly
from reportedly.model.when import NamedDay


def named(text: str, published: str | None = None) -> NamedDay | None:
    (mention,) = reportedly.read(text, published=published, language="en").mentions
    return mention.named_day


@pytest.mark.parametrize(
    ("words", "month", "day", "weekday"),
    [
        ("on Monday, June 12th", 6, 12, 0),
        ("on 12 June", 6, 12, None),
        ("on Nov. 3", 11, 3, None),
        ("on Friday night", None, None, 4),
    ],
)
def test_an_undated_report_keeps_the_day_as_it_is_named(
    words: str, month: int | None, day: int | None, weekday: int | None
) -> None:
    found = named(f"Three people were killed in a strike on Tolmeri {words}.")
    assert found is not None
    assert (found.month, found.day, found.weekday) == (month, day, weekday)
    assert words.endswith(found.words)


@pytest.mark.parametrize(
    "text",
    [
        "Three people were killed in a strike on Tolmeri on 12 June 1994.",
        "Between Monday and Friday 12 people were killed in Tolmeri.",
        "Three people were killed in Tolmeri last Monday.",
        "In March 23 people were killed in Tolmeri.",
        "The mayor said on Tuesday that two people were killed in shelling of Tolmeri.",
    ],
    ids=["year", "several days", "told off from today", "month and number", "day of speech"],
)
def test_no_other_day_is_taken_for_it(text: str) -> None:
    assert named(text) is None


def test_a_dated_report_needs_no_naming() -> None:
    text = "Three people were killed in a strike on Tolmeri on Monday."
    assert named(text, published="2021-06-15") is None


def test_all_that_a_stamped_post_tells_as_news_is_of_the_days_before_its_stamp() -> None:
    text = (
        "Night Watch\nMarch 3, 2022 · Shared with Public\n"
        "A shell hit the market in Kherson and killed three people.\n\n"
        "A drone struck a farm near Mykolaiv, wounding two workers."
    )
    mentions = reportedly.read(text, published=None, language="en").mentions
    assert [m.place.name for m in mentions if m.place] == ["Kherson", "Mykolaiv"]
    assert {str(m.when.last) for m in mentions if m.when} == {"2022-03-03"}
    assert all(m.when for m in mentions)
