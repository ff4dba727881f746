"""Who denies by waving a charge aside, by disowning a deed, or by telling what his own did not."""

import pytest

from reportedly.model.content import Admission, Denial, NoAdmission, Responsibility
from tests.reading.found_slots import slots


def denials(text: str) -> list[tuple[str, str]]:
    return [(denial.party, denial.of) for denial in slots(text, Denial)]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Blue Front disowned the attack.", "Blue Front"),
        ("The Blue Front distanced itself from the killings.", "Blue Front"),
        ("The rebels washed their hands of the massacre.", "rebels"),
        ("The rebels disclaimed the bombing.", "rebels"),
        ("The rebels declined responsibility.", "rebels"),
        ("The government refused to accept blame for the deaths.", "government"),
        ("The Blue Front has always protested its innocence of the massacre.", "Blue Front"),
        ("The militia pleaded not guilty to the killings.", "militia"),
        ("The army blamed the rebels instead.", "army"),
        ("The militia brushed aside the accusation.", "militia"),
        ("The charge drew an angry denial from the army.", "army"),
        ("A denial came from the rebel headquarters.", "rebel headquarters"),
    ],
)
def test_whoever_puts_a_deed_away_from_himself_denies_it(text: str, party: str) -> None:
    assert denials(text) == [(party, "responsibility")]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The army said its guns had not fired.", "army"),
        ("The army said that its aircraft had not been in the area.", "army"),
        ("The militia said none of its fighters had been in the village.", "militia"),
        ("The general insisted that his men had not shot anyone.", "general"),
        ("The rebels swore they had not laid the mine.", "rebels"),
        ("The police said their men were not to blame for the deaths.", "police"),
        ("The party said no soldier had a hand in the massacre.", "party"),
        (
            "The rebels let it be known that they were not the authors of the bombing.",
            "rebels",
        ),
        ('"It was not us," a rebel commander told reporters.', "rebel commander"),
        ('"We did not do this," said a spokesman for the Blue Front.', "spokesman"),
        ('"Our soldiers did not fire on anyone," the colonel said.', "colonel"),
    ],
)
def test_what_ones_own_did_not_do_is_denied(text: str, party: str) -> None:
    assert denials(text) == [(party, "responsibility")]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The army called the claim baseless.", "army"),
        ('The army called the accusation "irresponsible".', "army"),
        ("The ministry described the charge as absurd.", "ministry"),
        ('The ministry called allegations of a massacre "a concoction".', "ministry"),
        ("A diplomat called the report a pure fabrication by the rebels.", "diplomat"),
        ("The party called it a smear.", "party"),
        ("The army said the charge was without foundation.", "army"),
        ("The ministry said the accusation had no basis in fact.", "ministry"),
        ("The government said there was no truth in the report of a raid.", "government"),
        ("The Blue Front ridiculed that version.", "Blue Front"),
        ("The coast guard scoffed at the boast.", "coast guard"),
        ("The militia brushed that aside as an insult to the dead.", "militia"),
        ("The rebels dismissed as absurd any notion that they had shelled it.", "rebels"),
        ("The army disputed that soldiers had taken part in the raid.", "army"),
    ],
)
def test_whoever_makes_light_of_a_charge_denies_it(text: str, party: str) -> None:
    assert denials(text) == [(party, "statement")]


@pytest.mark.parametrize(
    "text",
    [
        "The minister called it an outrage.",
        "The president called the attack absurd.",
        "The pope called it nonsense to speak of victory.",
        "The army called the raid a success.",
        "Residents said they had not been in the village.",
        "The army said its men had been in the village.",
        "The mayor distanced himself from the budget.",
        "The club declined the offer after the bombing.",
        "The company refused to accept the parcel.",
        "The rebels blamed the army.",
    ],
)
def test_what_denies_nothing(text: str) -> None:
    assert denials(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"We did not do this," said a spokesman for the Blue Front.',
        '"Our soldiers did not fire on anyone," the colonel said.',
        "The government refused to accept blame for the deaths.",
    ],
)
def test_whoever_denies_admits_nothing(text: str) -> None:
    assert not slots(text, Admission)
    assert not [h for h in slots(text, Responsibility) if h.confidence == "claimed or admitted"]


@pytest.mark.parametrize(
    "text",
    [
        "No one claimed the massacre.",
        "No organisation has so far accepted responsibility.",
        "Nobody has claimed the attack.",
    ],
)
def test_what_nobody_claims(text: str) -> None:
    assert len(slots(text, NoAdmission)) == 1
    assert not slots(text, Admission)


@pytest.mark.parametrize(
    ("text", "party", "of"),
    [
        ("The ministry trashed the allegation.", "ministry", "responsibility"),
        ("The army dismissed that out of hand.", "army", "statement"),
        ("The general would have none of it.", "general", "statement"),
        ("The minister, asked about the account, said it was concocted.", "minister", "statement"),
        ("The League repudiated the deed.", "League", "responsibility"),
        ("The Islamists said they had no mortars in the quarter.", "Islamists", "responsibility"),
        ("The ministry disowned that figure.", "ministry", "statement"),
        ("The army said its troops had shot at no hostages.", "army", "responsibility"),
        (
            "The front made it clear that it was keeping a truce and had not laid any mine.",
            "front",
            "responsibility",
        ),
    ],
)
def test_further_ways_to_deny(text: str, party: str, of: str) -> None:
    assert denials(text) == [(party, of)]


@pytest.mark.parametrize(
    "text",
    ["There has been no claim.", "No group has come forward.", "Nine died. Nobody has claimed it."],
)
def test_further_ways_to_say_that_nobody_claims(text: str) -> None:
    assert len(slots(text, NoAdmission)) == 1


@pytest.mark.parametrize(
    ("text", "party", "of"),
    [
        ("The front disclaimed all knowledge of the bombing.", "front", "responsibility"),
        ("The minister said that there had been no massacre.", "minister", "event"),
        ("The leader dismisses tales of atrocities.", "leader", "statement"),
        (
            "The ministry branded the hint that its aircraft were to blame as monstrous.",
            "ministry",
            "statement",
        ),
    ],
)
def test_ways_to_deny_that_papers_use(text: str, party: str, of: str) -> None:
    assert (party, of) in denials(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dissidents have killed farmers; the leader disowns them.",
        "The chamber rejects this.",
        "The court dismissed the claim.",
    ],
)
def test_who_rejects_people_or_sits_in_judgement_denies_no_attack(text: str) -> None:
    assert denials(text) == []


def test_whoever_says_we_is_left_to_the_chain() -> None:
    assert denials('"We had nothing to do with it."') == [("", "responsibility")]
