"""Days in chronicles, tickers and anniversaries, and of what gunmen or mines did."""

import datetime as dt

import pytest

from reportedly.library import read
from reportedly.model.mention import Mention, MentionRole

PUBLISHED = "1994-02-08"  # a Tuesday


def main_of(text: str) -> Mention:
    mentions = read(text, published=PUBLISHED).mentions
    return next(m for m in mentions if m.role is MentionRole.MAIN)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Nine killed, two unaccounted for, in Zarn, 13-14 Jan 1994.", (1, 13), (1, 14)),
        ("Zarn, 28 January, 1500 hrs: attack on church, 17 killed.", (1, 28), (1, 28)),
        ("A house in Zarn was flattened overnight. Seven people died.", (2, 7), (2, 8)),
        ("Gunmen killed nine people in Zarn during the night.", (2, 7), (2, 8)),
        (
            "Bodies of nine people lay where a convoy was stopped by gunmen on Monday.",
            (2, 7),
            (2, 7),
        ),
        (
            "The council met on Monday, a day after gunmen dressed as hunters killed nine in Zarn.",
            (2, 6),
            (2, 6),
        ),
        (
            "18:02 Police confirm deaths after car bomb in Zarn at 15:10 today.\n19:20 Toll now 24",
            (2, 8),
            (2, 8),
        ),
        (
            "On 4 February the Front left a van packed with explosives in the yard: 21 dead.",
            (2, 4),
            (2, 4),
        ),
    ],
)
def test_the_day_of_the_attack_is_told(
    text: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    when = main_of(text).when
    assert when is not None
    assert (when.first, when.last) == (dt.date(1994, *first), dt.date(1994, *last))


@pytest.mark.parametrize(
    "text",
    [
        "It is ten years since nine people were killed in Zarn.",
        "This week marks ten years since the massacre in Zarn, in which nine died.",
        "Lamps were lit where a decade ago a bus was torn open by two mines. Nine people died.",
    ],
)
def test_years_since_an_attack_date_it(text: str) -> None:
    when = main_of(text).when
    assert when is not None
    assert (when.first.year, when.last.year) == (1984, 1984)


@pytest.mark.parametrize(
    "text",
    [
        "The high court today gave life terms to nine men over the massacre. Thirty died.",
        "A court today gave a prison sentence to a man over the bombing. Thirty died.",
    ],
)
def test_the_day_of_a_verdict_is_not_the_attacks(text: str) -> None:
    assert main_of(text).when is None


def test_lines_of_a_chronicle_are_incidents_of_their_own_days() -> None:
    text = (
        "Tuzla, 28 January, 1500 hrs: attack on church, 17 killed. "
        "Zenica, 27 January: grenade thrown into market, 4 wounded."
    )
    found = read(text, published=PUBLISHED).mentions
    told = {(m.place.name, m.when.first) for m in found if m.place and m.when}
    assert told == {("Tuzla", dt.date(1994, 1, 28)), ("Zenica", dt.date(1994, 1, 27))}
