"""Chains, denials and charges on ordinary reports: what a coder would sign, and what not."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.claim import Claim
from reportedly.model.content import Characterisation, Confidence, Denial, Modality, NoAdmission
from reportedly.model.figure import Figure
from reportedly.model.report import make_report
from reportedly.reading.attribution.find import find_attributions
from tests.laws.books import reader


def claims(text: str, kind: str) -> list[Claim]:
    report = make_report(text, publisher="Gazette", published="2031-05-06", language="en")
    return [claim for claim in reader().read(report).claims if claim.kind == kind]


def chain(claim: Claim) -> list[str]:
    return [link.source.name for link in claim.chain[1:]]


def told(text: str, kind: str = "figure") -> list[list[str]]:
    return [chain(claim) for claim in claims(text, kind)]


@pytest.mark.parametrize(
    "heading",
    ["BREAKING:", "Breaking news —", "UPDATE 14:20 —", "Update 3:", "JUST IN -", "WATCH:", "LIVE |",
     "CORRECTION:", "Photo:", "video:", "14:20"],
)  # fmt: skip
def test_a_newsroom_s_heading_is_no_source_and_hides_none(heading: str) -> None:
    assert told(f"{heading} Shelling kills 4 in central Karsa.") == [[]]
    assert told(f"{heading} Emergency service: 2 killed in shelling of Karsa.") == [
        ["Emergency service"]
    ]


@pytest.mark.parametrize(
    ("label", "name"),
    [("Mayor", "Mayor"), ("Ministry of Health", "Ministry of Health"), ("[15:05] Mayor", "Mayor")],
)
def test_a_label_is_the_source_of_its_line(label: str, name: str) -> None:
    assert told(f"{label}: 12 killed in Oldmere shelling.") == [[name]]


@pytest.mark.parametrize("field", ["Casualties", "Killed", "Victims"])
def test_a_form_s_field_is_no_source(field: str) -> None:
    text = f"A shell hit a market in Oldmere.\n{field}: 5 killed, 6 injured"
    assert all(names == [] for names in told(text))


def test_a_date_is_no_source_and_footage_comes_through_where_it_was_shared() -> None:
    text = (
        "Footage shared on social media on 3 May purports to show the aftermath of a drone strike "
        "on a convoy near Tolm."
    )
    assert told(text, "event") == [["social media", "Footage"]]


def test_a_named_poster_is_the_source_of_footage_and_its_examiner_is_not() -> None:
    posted = "A video posted on Telegram by residents shows a strike that killed four people."
    seen = "A video seen by the Courier shows a strike that killed four people in Oldmere."
    assert told(posted) == [["residents"]]
    assert told(seen) == [["video"]]


@pytest.mark.parametrize(
    "silence",
    ["the army did not comment", "the army declined to comment", "the army did not respond"],
)
def test_silence_is_no_link_of_a_chain(silence: str) -> None:
    text = f"The militia said 40 soldiers had been killed in clashes near Karsa; {silence}."
    assert told(text) == [["militia"]]


def test_who_declines_to_comment_is_no_source() -> None:
    text = "Two teenagers were shot dead in Oldmere on Friday. The families declined to comment."
    document = english().parse(text)
    assert find_attributions(document) == ()


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Hospital records list 14 dead from the strike.", "Hospital records"),
        ("A log kept by the clinic shows 14 people were killed in the strike.", "clinic"),
        ("According to the hospital register, 14 people were killed.", "hospital register"),
    ],
)
def test_a_document_tells_what_it_holds(sentence: str, source: str) -> None:
    assert told(f"Jets bombed Verrin on Sunday. {sentence}") == [[source]]


def test_the_records_are_those_named_before_and_contradict_whoever_claims() -> None:
    text = (
        "The ministry's claim that no civilians were harmed in Sunday's air strike on Verrin is "
        "contradicted by hospital records. The records list 14 dead, among them six children."
    )
    assert told(text)[-2:] == [["hospital records"], ["hospital records"]]
    (denial,) = claims(text, "denial")
    assert isinstance(denial.content, Denial)
    assert (denial.content.party, denial.content.of) == ("ministry", "harm")
    stances = [(link.source.name, str(link.stance)) for link in denial.chain[1:]]
    assert stances == [("hospital records", "denied"), ("ministry", "stated")]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The army insisted that no civilians were killed in the strike.", "army"),
        ("Officials said there were no civilian casualties in the strike.", "Officials"),
        ("The ministry denied that civilians had been killed in the strike.", "ministry"),
    ],
)
def test_no_harm_to_civilians_is_its_teller_s_denial_and_not_of_the_strike(
    text: str, party: str
) -> None:
    (denial,) = claims(text, "denial")
    assert isinstance(denial.content, Denial)
    assert (denial.content.party, denial.content.of) == (party, "harm")
    assert chain(denial) == [party]
    assert all(str(event.stance) != "denied" for event in claims(text, "event"))


def test_police_who_say_nobody_was_hurt_deny_nothing() -> None:
    assert claims("A shell hit Oldmere. Police said no one was hurt.", "denial") == []


def test_an_accusation_joined_to_a_denial_is_another_claim() -> None:
    text = (
        "A shell killed nine in Oldmere. The Northern Front denied its forces had fired on the "
        "town and accused the army of staging the attack."
    )
    (denial,) = claims(text, "denial")
    assert isinstance(denial.content, Denial)
    assert denial.content.words == "its forces had fired on the town"
    assert denial.passage.quote.endswith("on the town")
    assert claims(text, "responsibility") == []
    (charge,) = claims(text, "characterisation")
    assert charge.content == Characterisation("provocation", "staging the attack")
    assert chain(charge) == ["Northern Front"]


def test_what_a_denial_joins_without_telling_is_denied_as_well() -> None:
    text = "The army denied that its forces had shelled the market and killed six people."
    (denial,) = claims(text, "denial")
    assert isinstance(denial.content, Denial)
    assert denial.content.words.endswith("and killed six people")


def test_to_stage_an_attack_is_to_do_it_where_the_accuser_denies_nothing() -> None:
    text = (
        "The ministry accused the rebels of staging the attack on the convoy, which killed three."
    )
    assert [c.content.party for c in claims(text, "responsibility")] == ["rebels"]


def test_a_charge_of_failing_holds_nobody_responsible_for_the_attack() -> None:
    text = "The rebels accused the army of failing to protect people in the shelling of Oldmere."
    assert claims(text, "responsibility") == []
    (event,) = claims(text, "event")
    assert event.content.modality is Modality.ACTUAL


def test_no_admission_ends_where_somebody_suspects() -> None:
    text = (
        "A car bomb killed five in Haleth. No group immediately claimed responsibility, but "
        "officials suspect the Ash Brigade, which carried out a similar bombing last month."
    )
    (nobody,) = claims(text, "no admission")
    assert nobody.content == NoAdmission("No group immediately claimed responsibility")


@pytest.mark.parametrize(
    ("sentence", "confidence"),
    [
        ("Gunmen opened fire on a checkpoint, according to police.", Confidence.REPORTED_AS_FACT),
        ("Suspected gunmen shot a guard, police said.", Confidence.ACCUSED_BY_AUTHORITIES),
        ("Police said men in uniform shot a guard.", Confidence.ACCUSED_BY_AUTHORITIES),
        ("Police said rebels shot a guard.", Confidence.ACCUSED_BY_AUTHORITIES),
    ],
)
def test_nobody_is_accused_where_the_doers_have_neither_name_nor_side(
    sentence: str, confidence: Confidence
) -> None:
    assert {c.content.confidence for c in claims(sentence, "responsibility")} == {confidence}


@pytest.mark.parametrize(
    "text",
    [
        "The army admitted on Monday that it had shelled the market in Oldmere.",
        "The army denied responsibility for the attack on Oldmere.",
    ],
)
def test_who_admits_or_denies_states_it_himself(text: str) -> None:
    (claim,) = [*claims(text, "admission"), *claims(text, "denial")]
    assert [(link.source.name, str(link.stance)) for link in claim.chain[1:]] == [
        ("army", "stated")
    ]


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        ("The army denied responsibility for the attack.", ["stated"]),
        ("The army denied the attack.", ["denied"]),
        ("The army denied that the attack had happened.", ["denied"]),
        ("The attack was denied by the army.", ["denied"]),
        ("The attack was never confirmed.", ["unknown"]),
        ("The army denied that the attack had targeted civilians.", ["stated"]),
    ],
)
def test_a_denial_reaches_an_attack_only_where_it_denies_it(
    sentence: str, stances: list[str]
) -> None:
    text = f"Nine people died in Oldmere on Sunday. {sentence}"
    events = [c for c in claims(text, "event") if c.passage.quote == "attack"]
    assert [str(event.stance) for event in events] == stances


def test_neither_account_confirmed_is_unverified() -> None:
    text = "A strike killed seven near Tolm. Neither side's account could be confirmed."
    assert [c.passage.quote for c in claims(text, "unverified")] == [
        "Neither side's account could be confirmed."
    ]


@pytest.mark.parametrize(
    ("sentence", "holder", "category"),
    [
        ("The ministry said there were no casualties.", "ministry", "casualties"),
        ("Nobody was wounded, according to the fire brigade.", "fire brigade", "injured"),
        ("No civilians were killed, the army said.", "army", "killed"),
    ],
)
def test_no_one_harmed_is_a_count_of_zero_that_its_source_holds(
    sentence: str, holder: str, category: str
) -> None:
    (figure,) = claims(f"A drone hit the depot in Karsa on Monday. {sentence}", "figure")
    assert isinstance(figure.content, Figure)
    assert (figure.content.low, figure.content.high) == (0, 0)
    assert str(figure.content.category) == category
    assert chain(figure) == [holder]
    assert str(figure.stance) == "stated"


def test_who_denies_that_nobody_was_harmed_holds_no_zero() -> None:
    text = "A drone hit Karsa on Monday. The mayor denied that nobody had been killed."
    (figure,) = claims(text, "figure")
    assert str(figure.stance) == "denied"


def test_what_a_group_claims_with_it_belongs_to_the_attack_claimed() -> None:
    text = (
        "Gunmen shot dead two farmers near Osk on Monday, police said. The River Front has not"
        " commented. A day earlier it had claimed an ambush in which six policemen died."
    )
    (admission,) = claims(text, "admission")
    (held,) = [
        claim
        for claim in claims(text, "responsibility")
        if claim.content.confidence is Confidence.ADMITTED
    ]
    (gunmen,) = [c for c in claims(text, "responsibility") if c.content.party == "Gunmen"]
    assert held.content.party == "River Front"
    assert held.mention == admission.mention != gunmen.mention


def test_a_place_before_a_colon_says_where_and_is_no_source() -> None:
    assert told("Sarajevo: three killed, five wounded in shelling.") == [[], []]
    assert told("Sarajevo police: three killed in shelling.") == [["Sarajevo police"]]
    assert told("Army: three killed in shelling of Sarajevo.") == [["Army"]]
