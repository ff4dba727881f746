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


@pytest.mark.parametrize(
    "headline",
    [
        "Woman killed in Brona shelling",
        "Guard killed as rebels attack positions near Brona",
        "Civilian man killed in rebel forces' shelling of Brona suburb",
        "Thirty Velk guards killed in mortar shelling of Brona",
        "More clashes near Brona airport, three Velkish guards killed",
        "SUV carrying guards hits landmine near Brona, three people killed",
        "Velk says its soldier killed in Brona",
        "Gunbattle in eastern Brona kills four",
        "Velk's Brona shelling kills one",
    ],
)
def test_whoever_is_killed_in_a_headline_did_not_do_it(headline: str) -> None:
    harmed = {"SUV", "Woman", "Guard", "Civilian man", "Velk", "Gunbattle", "Velk's Brona"}
    assert not {p for p in parties(headline) if "guards" in p or "Velk" in p or p in harmed}


@pytest.mark.parametrize("shelled", ["Brona", "BPR"])
def test_who_is_shelled_is_not_who_shells(shelled: str) -> None:
    headline = f"Velkish military's shelling of {shelled} kills one"
    assert parties(headline) == {"Velkish military"}


@pytest.mark.parametrize(
    "headline",
    [
        "Two militia members killed as Velkish forces shell Brona republic",
        "More than 50 rebels killed as Velkish forces launch assault",
    ],
)
def test_whoever_is_killed_as_others_attack_did_not_do_it(headline: str) -> None:
    assert parties(headline) <= {"Velkish forces"}


def test_a_people_in_the_name_of_its_army_is_no_doer_beside_it() -> None:
    headline = "Ethiopian military's shelling of BPR kills two civilians"
    assert parties(headline) == {"Ethiopian military"}


def test_whoever_was_killed_may_have_fired_before() -> None:
    text = "Two men killed in the raid had fired on troops in Brona, police said."
    assert "Two men" in parties(text)


@pytest.mark.parametrize(
    ("headline", "doer"),
    [
        ("Velkish rebels down helicopter, killing nine", "Velkish rebels"),
        ("Rebels down Velkish military plane, killing 49", "Rebels"),
        ("Velkish military open fire on Brona killing one civilian", "Velkish military"),
    ],
)
def test_verbs_that_parsers_seldom_see_have_their_doer(headline: str, doer: str) -> None:
    assert parties(headline) == {doer}


@pytest.mark.parametrize(
    ("headline", "teller"),
    [
        ("Two guards killed in shelling by Velkish troops - Brona interior ministry", "ministry"),
        ("Four guards killed by shell fired by Velkish troops- police", "police"),
        ("Bus hits mine near Brona after attack by Velkish troops, four dead: officials", "offic"),
    ],
)
def test_who_tells_a_headline_is_not_who_did_it(headline: str, teller: str) -> None:
    assert parties(headline) == {"Velkish troops"}
    (source,) = sources(headline)
    assert teller in source
    assert "troops" not in source


@pytest.mark.parametrize(
    "headline", ["Two guards reported killed in Brona", "Forty said dead in Brona fighting"]
)
def test_those_reported_killed_report_nothing(headline: str) -> None:
    assert sources(headline) == set()


def test_whoever_killed_those_whom_a_clause_tells_of_did_it() -> None:
    assert parties("The mayor of Brona named three people whom the rebels killed.") == {"rebels"}
