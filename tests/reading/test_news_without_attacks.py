"""News in which nobody attacks: politics, sport, trade, disease, the law, at invented places."""

import pytest

from reportedly.library import read
from reportedly.model.content import Denial, Event, Responsibility
from tests.reading.found_slots import slots

_FILLING = (
    "The family had lived in the town for thirty years. Neighbours brought flowers and spoke of a "
    "garden that everybody had admired. The town hall will stay open on Saturday for those who "
    "wish to sign the book. A choir from the valley is to sing in the afternoon, and the road by "
    "the river will be closed to cars. "
)
"""Enough text that an attack would have been told, if one was meant."""


@pytest.mark.parametrize(
    "text",
    [
        "The audit set off a debate in Velkara.",
        "The sirens went off in Velkara at noon.",
        "Protesters held up a banner in Velkara.",
        "'That is untrue,' the mayor of Velkara shot back: \"We have paid.\"",
        "The crew spent three days shooting footage in Velkara.",
        "A video shot by a visitor shows the river at Velkara.",
        "We are shooting for early June, the builder in Velkara said.",
        "Police executed a search warrant in Velkara.",
        "The plant in Velkara burns coal and gas.",
        "The affair damaged his reputation in Velkara.",
        "The delay will kill jobs and tourism in Velkara.",
        "Cooking it well kills the bacteria, doctors in Velkara said.",
        "The crew's plane landed in Velkara on Monday.",
        "He stormed out of the meeting in Velkara.",
        "Want to go off the beaten path in Velkara?",
        "A man was killed by a car in Velkara.",
        "The ministry came under fire from critics for its silence in Velkara.",
        "The mayor paid for an attack ad in Velkara.",
        "There was an explosion in cases in Velkara.",
        "Two rebels turned in their rifles in Velkara.",
        "Bus drivers began an indefinite strike in Velkara.",
        "A two-day strike by drivers in Velkara ended.",
        "She attacked President Ivo Karm for being too soft on banks in Velkara.",
        "None of his rivals attacked him over the issue in Velkara.",
        "Activists abhorred the slaughter of cattle in Velkara.",
        "Millions of infected birds were slaughtered in Velkara.",
    ],
)
def test_words_of_attack_that_hit_nobody_name_no_event(text: str) -> None:
    assert slots(text, Event) == []


@pytest.mark.parametrize(
    "text",
    [
        "A bomb was set off in Velkara.",
        "A second device went off in Velkara.",
        "Gunmen held up a bank in Velkara.",
        "Police shot back at the gunmen in Velkara.",
        "The rebels executed nine villagers in Velkara.",
        "Soldiers burned houses and fields in Velkara.",
        "The raid damaged a school and its good name in Velkara.",
        "A drone crashed into a house in Velkara.",
        "Gunmen stormed the town hall in Velkara.",
        "The convoy came under fire in Velkara.",
        "There was an explosion in a market in Velkara.",
        "Gunmen attacked him over his reporting in Velkara.",
        "Boria attacked Velkara over the rocket fire.",
        "The latest day of strikes on Velkara began at noon.",
        "Militants slaughtered farmers and cattle in Velkara.",
    ],
)
def test_the_same_words_name_an_attack_by_what_is_hit(text: str) -> None:
    assert slots(text, Event)


@pytest.mark.parametrize(
    "text",
    [
        "The candidate's attacks on her rival dominated the debate in Velkara.",
        "The senator attacked his opponent in a speech in Velkara.",
        "The striker led the attack in the second half of the match in Velkara.",
        "The carnage cost shareholders in Velkara a tenth of their stock.",
        "Arno Velm died on Sunday in Velkara, aged 79. " + _FILLING,
        "Police arrested four vendors in Velkara on suspicion of fraud. " + _FILLING,
        "The mayor said nine patients had died in Velkara. " + _FILLING + "The cholera outbreak "
        "began in May. Cholera spreads by water.",
        "Three people died in a stampede in Velkara, police said.",
        "The storm destroyed homes and killed nine people in Velkara.",
        "He died in Velkara after a battle with cancer.",
        "A fire destroyed the roof of a home in Velkara on Tuesday.",
        "Four people were killed in a house fire in Velkara, police said.",
        "A blaze gutted a mill in Velkara.",
    ],
)
def test_campaigns_matches_markets_diseases_and_the_law_make_no_incident(text: str) -> None:
    assert read(text, published="2031-05-06", screen=False).mentions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked the candidate's campaign office in Velkara.",
        "Three voters were wounded in an attack in Velkara.",
        "The senator spoke of the bombing of Velkara in the debate.",
        "Arno Velm died on Sunday in custody in Velkara. " + _FILLING,
        "Soldiers arrested nine villagers in Velkara. " + _FILLING,
        "Nine people were killed in Velkara on Monday.",
        "Two children were killed by army fire in Velkara.",
        "Fire from the hills damaged houses in Velkara.",
        "Gunmen set the market in Velkara on fire. The fire destroyed 20 stalls.",
        "A shell hit a house in Velkara. The fire killed two people.",
        "An attack was reported near Velkara during the vote, and rescue teams were sent.",
        "The army killed nine people in Velkara during the floods.",
    ],
)
def test_attacks_beside_campaigns_diseases_and_the_law_are_incidents(text: str) -> None:
    assert read(text, published="2031-05-06", screen=False).mentions


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The group was accused of using false papers; a bomb killed two.", []),
        ("Karm is charged with possessing stolen goods; a bomb killed two.", []),
        ("He blamed the mayor for the debt after a bomb killed two in Velkara.", []),
        ("The ministry is responsible for the schools. A bomb killed two in one.", []),
        ("He blamed the army for the deaths of two people in Velkara.", ["army"]),
        ("Karm is accused of driving into a crowd in Velkara.", ["Karm"]),
        ("Police charged Ivo Karm with assault in Velkara.", ["Ivo Karm"]),
        ("Ivo Karm, 19, of Velkara, is charged with murder.", ["Ivo Karm"]),
        ("A parked car exploded in Velkara, killing two.", []),
        ("An airliner with 107 people on board exploded over Velkara.", []),
        ("The second person injured was Arno, a baker.", []),
        ("Two died in renewed army air strikes on Velkara.", ["army"]),
        ("Three regime air strikes hit a market in Velkara.", ["regime"]),
        ("The mayor recalled the Sept. 11 attacks.", []),
        ("They spoke of the 1946 Hollow Ford lynching.", []),
        ("They spoke of the Ivo Karm shooting in Velkara.", []),
        ("He attacked Sgt. Anna Velm with a knife, repeatedly stabbing her.", []),
        ("A Tolm County woman was accused of the murder.", ["Tolm County woman"]),
    ],
)
def test_who_is_no_party_is_none(text: str, parties: list[str]) -> None:
    assert [said.party for said in slots(text, Responsibility)] == parties


@pytest.mark.parametrize(
    "text",
    [
        "The council denied the permit after the attack in Velkara.",
        "The raid in Velkara denied the front its access to the sea.",
        "Judge Arno Velm dismissed the claims over the raid in Velkara.",
        "The mayor said the noise had nothing to do with today's topic.",
        "The police chief of Velkara said they had done nothing about it so far.",
        "The army said it was not at war with the farmers of Velkara.",
        "The general said his phone was not used after the attack in Velkara.",
    ],
)
def test_what_is_withheld_undone_or_beside_the_point_is_no_denial(text: str) -> None:
    assert slots(text, Denial) == []


@pytest.mark.parametrize(
    "text",
    [
        "The army denied the claims about the raid in Velkara.",
        "The front said it had nothing to do with the bombing of Velkara.",
        "The front said it did not do it.",
        "The army said it had not used gas in Velkara.",
        "The army said it was not in Velkara when the market was hit.",
    ],
)
def test_what_speakers_put_away_from_themselves_is_one(text: str) -> None:
    assert slots(text, Denial)
