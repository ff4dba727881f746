"""What a party is called, without days and headings; who is none; who denies, and what kinds."""

import pytest

from reportedly.model.content import (
    Admission,
    Confidence,
    Denial,
    Event,
    Responsibility,
    Target,
)
from tests.reading.found_slots import slots


def parties(text: str) -> set[str]:
    return {held.party for held in slots(text, Responsibility)}


def denials(text: str) -> list[tuple[str, str]]:
    return [(denial.party, denial.words) for denial in slots(text, Denial)]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("On 6 January terrorists fired mortars at a hospital in Osk.", "terrorists"),
        ("On 22 February at around 05:00 armed herders attacked Osk.", "armed herders"),
        ("Earlier Wednesday troops shelled the town of Osk.", "troops"),
        ("Late in the day, late September rebels shelled Osk.", "rebels"),
        ("21-08-2014 Rebels shelled Osk.", "Rebels"),
        ("Meanwhile a rival faction shelled the town of Osk.", "rival faction"),
        ("The 17 March Brigade shelled Osk.", "17 March Brigade"),
        ("The so-called People's Column shelled Osk.", "People's Column"),
    ],
)
def test_a_party_is_called_without_what_says_when(text: str, party: str) -> None:
    assert parties(text) == {party}


@pytest.mark.parametrize(
    "text",
    [
        "At Least 10 Civilians killed 40 injured in Rocket Fire in Osk",
        "Four people killed six others injured in shelling of Osk.",
        "Seven Passengers Killed in Bus Attack",
        "Council Condemns Attack on Osk",
        "It is unclear which side was behind the attack.",
        "Both sides have been accused of indiscriminate shelling.",
        "Heavy artillery shelled the town of Osk.",
        "Six long-range Tu-22 bombers struck a depot in Osk.",
        "Two died in a terrorist attack on Osk.",
        "Three villagers accused of informing were hanged in Osk.",
        "A teacher accused of blasphemy was stoned to death in Osk.",
    ],
)
def test_bystanders_headline_words_and_weapons_did_nothing(text: str) -> None:
    assert parties(text) == set()


def test_who_heads_a_line_only_tells() -> None:
    assert parties("Rights group: militia executed 27 in Osk") == {"militia"}


def test_who_stands_behind_a_dash_only_tells() -> None:
    text = "Two civilians killed in shelling by rebel forces - Borian defence ministry"
    assert parties(text) == {"rebel forces"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "Residents said the round had come from hills held by the Fifth Brigade.",
            "Fifth Brigade",
        ),
        ("A spokesman said the insurgents had fired from the valley.", "insurgents"),
        (
            "A wing of the League may be responsible, police said of the blast.",
            "wing of the League",
        ),
        ("Soldiers opened fire on a bus when its driver did not stop, killing three.", "Soldiers"),
    ],
)
def test_who_did_it_by_ground_and_by_suspicion(text: str, party: str) -> None:
    assert party in parties(text)
    assert "driver" not in parties(text)


def test_not_these_but_those() -> None:
    text = "The envoy said that the raiders had not been rebels but deserters."
    held = {one.party: one.confidence for one in slots(text, Responsibility)}
    assert held["rebels"] is Confidence.ACQUITTED
    assert held["deserters"] is not Confidence.ACQUITTED


@pytest.mark.parametrize(
    "text",
    [
        "The League, which has claimed earlier bombings, is active in Osk.",
        "The League has previously claimed responsibility for attacks in Osk.",
        "The League has claimed responsibility for similar attacks.",
    ],
)
def test_what_was_claimed_before_is_no_admission(text: str) -> None:
    assert slots(text, Admission) == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The ministry called the findings baseless.", "ministry"),
        ("The ministry of defence distanced itself from the killings.", "ministry of defence"),
        ("The coalition said it was not operating in the area.", "coalition"),
        ("The militia says that it has detained nobody.", "militia"),
        ("The army said its archives held no record of any operation there.", "army"),
        ("The front's website carried a message: “We did not do this.”", "front"),
        ("The army said it knew of no harm to civilians.", "army"),
        ("The army repeated its denial.", "army"),
    ],
)
def test_who_denies_in_a_roundabout_way(text: str, party: str) -> None:
    assert [who for who, _ in denials(text)] == [party]


@pytest.mark.parametrize(
    "text",
    [
        "The group has neither claimed nor denied the arson.",
        "Colleagues suspect a gang; the mayor ruled out a strike.",
        "The assembly repudiated the cowardly attack on the bus.",
        "The people's rejection of the election grew.",
        "He said how absurd that would be.",
        "It is absurd to wait, the mayor said.",
    ],
)
def test_what_is_no_denial(text: str) -> None:
    assert denials(text) == []


def test_what_is_denied_ends_before_what_is_told_on() -> None:
    text = "The headman denied that any villager had taken part, blaming outsiders."
    assert denials(text) == [("headman", "that any villager had taken part")]
    assert parties(text) == {"outsiders"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A drone dropped a grenade on a minibus near Osk.", "drone strike"),
        ("Warplanes dropped barrels filled with chlorine on Osk.", "chemical attack"),
        ("Cluster munitions were used on the outskirts of Osk.", "attack"),
        ("Gunmen led away 14 girls from the school.", "kidnapping"),
        ("He was bundled into a white van by masked men.", "kidnapping"),
    ],
)
def test_kinds_that_an_object_or_a_particle_tells(text: str, kind: str) -> None:
    assert [event.kind.value for event in slots(text, Event)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The senator blasted the mayor over the budget.",
        "There has been an explosion of delivery services in Osk.",
        "Police led away the suspect.",
        "Planes dropped leaflets on Osk.",
        "Knives were used on the occasion.",
    ],
)
def test_words_and_growth_are_no_attacks(text: str) -> None:
    assert slots(text, Event) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Church set ablaze, guard dies", "place of worship"),
        ("School torched, two hurt", "school"),
        ("Three were stabbed to death during prayers at a mosque.", "place of worship"),
    ],
)
def test_a_building_that_a_note_says_was_attacked_is_a_target(text: str, kind: str) -> None:
    assert [target.kind for target in slots(text, Target)] == [kind]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Police arrested two brothers over the bombing of a hostel.", "two brothers"),
        ("He had no doubt that the governor's men were responsible.", "governor's men"),
        ("Officials said armed hooligans had done the shooting.", "armed hooligans"),
        ("He was seized at his home by five men.", "five men"),
    ],
)
def test_who_is_held_responsible_by_arrest_belief_or_doing(text: str, party: str) -> None:
    assert party in parties(text)


def test_an_accuser_did_not_do_what_follows_his_charge() -> None:
    text = "The council accused the army of shelling the caves, killing 70 women."
    assert parties(text) == {"army"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The White Hand denied through its lawyer having ordered the attack.", "White Hand"),
        ("The cartel said that it was innocent.", "cartel"),
        ("The governor called the report “a collection of lies”.", "governor"),
        ("“Absurd,” the governor replied.", "governor"),
        ("Both navies said the drones were not theirs.", "navies"),
        ("The ministry said none of its units had been deployed there.", "ministry"),
        ("The gendarmerie said that it had no operation under way.", "gendarmerie"),
        ("A spokesman said that his movement was “not in that area at all”.", "spokesman"),
    ],
)
def test_who_denies_by_calling_it_absurd_or_not_his(text: str, party: str) -> None:
    assert [who for who, _ in denials(text)] == [party]


def test_those_who_say_that_they_punished_people_admit() -> None:
    text = "The front said that its fighters had punished the men."
    assert [admission.party for admission in slots(text, Admission)] == ["front"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The army said that only insurgents had died.", ["army"]),
        ("The minister said that not a single shot had come from his men.", ["minister"]),
        ("The service said that it does not engage in such provocations.", ["service"]),
        ("The commander called them “inventions of the enemy”.", ["commander"]),
        ("The front said that the police were lying.", ["front"]),
        ("The minister said his party's youth had taken no part in it.", ["minister"]),
        (
            "The army and the Northern League said their forces had not been there.",
            ["army", "Northern League"],
        ),
    ],
)
def test_who_denies_that_his_own_were_in_it(text: str, who: list[str]) -> None:
    assert [party for party, _ in denials(text)] == who


def test_those_who_boast_of_an_attack_admit_it() -> None:
    text = "The Army of the Two Rivers boasted of the attack on its channel."
    assert [admission.party for admission in slots(text, Admission)] == ["Army of the Two Rivers"]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("A mine laid by unknown persons destroyed a lorry.", "unknown persons"),
        ("The accused, Anton Breza, is found guilty of the murder of 16 men.", "Anton Breza"),
        ("The rebel Salvation Army shot down a relief plane.", "rebel Salvation Army"),
        ("In the early hours of 21 May rebels surrounded Osk and fired into huts.", "rebels"),
    ],
)
def test_who_laid_shot_or_was_found_guilty(text: str, party: str) -> None:
    assert party in parties(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The envoy documented 41 cases of rape by soldiers.", "sexual violence"),
        ("The grenade thrown at her office was a message.", "bombing"),
        ("Shots were fired at a temple from a passing car.", "shooting"),
        ("Three men were hanged from a bridge.", "execution"),
    ],
)
def test_kinds_that_a_noun_or_a_participle_tells(text: str, kind: str) -> None:
    assert [event.kind.value for event in slots(text, Event)] == [kind]
