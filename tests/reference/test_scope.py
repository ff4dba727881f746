"""What a comparison is about is told from its words, and what they leave open is said."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.place import Place, PlacePrecision
from reportedly.model.reference import Measure, Scope
from reportedly.reference.scope import SUPERLATIVE, scope_of
from reportedly.reference.sentences import sentence_around

DAY = dt.date(2022, 3, 5)
VELKARA = Place(
    "Velkara", PlacePrecision.SETTLEMENT, -20.0, -150.0, 3.0, within=("North Province", "Zimdor")
)
OSTREVAN = Place("Ostrevan", PlacePrecision.SETTLEMENT, -20.0, -150.9, 8.0)


def read(sentence: str, day: dt.date | None = DAY, here: Place | None = VELKARA) -> Scope:
    found = SUPERLATIVE.search(sentence)
    return scope_of(sentence, found.start() if found else 0, day, here, (OSTREVAN,))


@pytest.mark.parametrize(
    ("words", "since"),
    [
        ("the deadliest attack since 2014", dt.date(2014, 1, 1)),
        ("the deadliest attack since March 2014", dt.date(2014, 3, 1)),
        ("the deadliest attack since 24 March 2014", dt.date(2014, 3, 24)),
        ("the deadliest attack since March 24, 2014", dt.date(2014, 3, 24)),
        ("the deadliest attack since Sept. 2014", dt.date(2014, 9, 1)),
        ("the deadliest attack since May", dt.date(2021, 5, 1)),
        ("the deadliest attack since last month", dt.date(2022, 2, 1)),
        ("the deadliest attack in two decades", dt.date(2002, 3, 5)),
        ("the deadliest attack in 18 months", dt.date(2020, 9, 11)),
        ("the deadliest attack in more than a year", dt.date(2021, 3, 5)),
        ("the deadliest attack this year", dt.date(2022, 1, 1)),
        ("the deadliest attack in years", None),
        ("the deadliest attack of the war", None),
        ("the deadliest attack since the siege began", None),
        ("the deadliest attack ever", None),
    ],
)
def test_since_when(words: str, since: dt.date | None) -> None:
    assert read(words).since == since


@pytest.mark.parametrize(
    "words",
    [
        "the deadliest attack in years",
        "the deadliest attack of the war",
        "the deadliest attack since the siege began",
        "the deadliest attack since 31 February 2014",
        "the worst attack since 2014",
        "the deadliest attack on a market since 2014",
        "the deadliest day since 2014",
    ],
)
def test_what_cannot_be_understood_is_said(words: str) -> None:
    assert read(words).unclear


def test_what_is_understood_leaves_nothing_unclear() -> None:
    told = read("It was the deadliest attack on civilians in Velkara since March 2014, she said.")
    assert told.unclear == ()
    assert (told.measure, told.before) == (Measure.CIVILIANS, DAY)
    assert told.where is not None
    assert (told.where.name, told.where.km) == ("velkara", 5.0)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the deadliest attack in Ostrevan since 2014", "ostrevan"),
        ("the deadliest attack on the city since 2014", "velkara"),
        ("the city's deadliest attack since 2014", "velkara"),
        ("the deadliest attack in the country since 2014", "zimdor"),
        ("Zimdor's deadliest attack since 2014", "zimdor"),
        ("the deadliest attack in New Ostrevan since 2014", "new ostrevan"),
        ("the deadliest attack in March", None),
        ("In Ostrevan it was the deadliest attack since 2014", None),
        ("the deadliest attack since 2014, she said in Ostrevan", None),
    ],
)
def test_where(words: str, name: str | None) -> None:
    where = read(words).where
    assert (where.name if where else None) == name


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the deadliest air strike since 2014", "air or drone strike"),
        ("the heaviest shelling since 2014", "shelling"),
        ("the deadliest suicide bombing since 2014", "suicide bombing"),
        ("the deadliest mass shooting since 2014", "shooting"),
        ("the deadliest attack since 2014", ""),
    ],
)
def test_which_kind_of_attack(words: str, kind: str) -> None:
    assert read(words).kind == kind


def test_without_a_day_or_a_place_nothing_is_guessed() -> None:
    told = read("the deadliest attack in the city in two years", None, None)
    assert (told.since, told.before, told.where) == (None, None, None)
    assert len(told.unclear) == 3


def test_words_of_another_language_are_not_guessed_at() -> None:
    told = read("أعنف هجوم منذ عام 2014")
    assert (told.since, told.where) == (None, None)
    assert "not understood" in " ".join(told.unclear)


@given(st.text(), st.none() | st.dates(), st.sampled_from([None, VELKARA]))
def test_any_words_give_a_scope(words: str, day: dt.date | None, here: Place | None) -> None:
    told = read(f"the worst {words}", day, here)
    assert told.since is None or told.since <= dt.date.max
    assert told.before == day


def test_a_sentence_is_found_around_a_passage() -> None:
    text = "A headline\n\nIt burned. It was the worst in years, he said. They left."
    start = text.index("the worst")
    assert sentence_around(text, start, start + 9) == ("It was the worst in years, he said.", 7)
