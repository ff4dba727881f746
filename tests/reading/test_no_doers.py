"""What stands where a doer might and is none: hedges, ordinals, days, kinds; and no speakers."""

import pytest

import reportedly
from reportedly.model.content import Responsibility
from reportedly.model.figure import Figure


def parties(text: str) -> set[str]:
    claims = reportedly.read(text, published="2031-05-07", language="en").claims
    return {c.content.party for c in claims if isinstance(c.content, Responsibility)}


def sources(text: str) -> set[str]:
    claims = reportedly.read(text, published="2031-05-07", language="en").claims
    told = [c.chain for c in claims if isinstance(c.content, Figure)]
    return {link.source.name for chain in told for link in chain[1:]}


@pytest.mark.parametrize(
    "text",
    [
        "Three suspected attacks in Brona killed 64 people on Monday.",
        "A third suspected nerve agent attack in Brona injured five.",
        "Wednesday's alleged attack on Brona killed twelve people.",
        "9 Injured in New Mortar Attacks on Brona",
        "Wed Feb 3 2031 Terror Attack on Brona Kills Two",
    ],
)
def test_hedges_numbers_days_and_kinds_did_nothing(text: str) -> None:
    assert parties(text) == set()


@pytest.mark.parametrize("day", ["21 Jun 2031", "Saturday 21 Jun 2031", "21 June 2031"])
def test_a_date_before_a_doer_is_none_of_his_name(day: str) -> None:
    assert parties(f"{day} Gunmen executed three officers in Brona.") == {"Gunmen"}


@pytest.mark.parametrize("area", ["Brona province", "Al-Brona Governorate", "Velk County"])
def test_an_area_before_a_colon_says_nothing(area: str) -> None:
    assert sources(f"{area}: Three civilians were killed in a rocket attack on Monday.") == set()
    text = f"{area}: Activists of the Valley Observatory documented the death of a young man."
    assert sources(text) == {"Activists of the Valley Observatory"}


def test_who_was_killed_is_not_who_says_so() -> None:
    killed = "A drone strike killed two local officials and their driver in Brona, officials said."
    assert sources(killed) == {"officials"}
    also = "Two journalists were killed by shelling in Brona, journalists there said."
    assert sources(also) == {"journalists"}


def test_who_survived_may_say_so() -> None:
    text = "A doctor was wounded in Brona. The doctor said that three patients were killed."
    (name,) = sources(text)
    assert name in {"The doctor", "doctor", "A doctor"}
