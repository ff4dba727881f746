"""Who says, denies and is blamed in the everyday forms of agencies, ministries and interviews."""

import pytest

from reportedly.model.chain import Stance
from reportedly.model.claim import Claim
from reportedly.model.content import Admission, Confidence, Denial, Responsibility
from reportedly.model.report import make_report
from reportedly.model.source import SourceKind
from tests.laws.books import reader


def claims(text: str, kind: str) -> list[Claim]:
    report = make_report(text, publisher="Gazette", published="2031-05-06", language="en")
    return [claim for claim in reader().read(report).claims if claim.kind == kind]


def chain(claim: Claim) -> list[str]:
    return [link.source.name for link in claim.chain[1:]]


def blamed(text: str) -> dict[str, Confidence]:
    found = (claim.content for claim in claims(text, "responsibility"))
    return {c.party: c.confidence for c in found if isinstance(c, Responsibility)}


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("As the mayor states, three people were killed.", "mayor"),
        ("As the prosecutor notes, three people were killed.", "prosecutor"),
        ("The district office informed that three people were killed.", "district office"),
        (
            "As the press centre of the northern district informs, three people were killed.",
            "press centre of the northern district",
        ),
    ],
)
def test_as_somebody_tells_is_his_word(sentence: str, source: str) -> None:
    (figure,) = claims(f"Shells fell on Tolm on Monday. {sentence}", "figure")
    assert chain(figure) == [source]


def test_as_of_another_clause_is_nobody_s_word() -> None:
    text = "As the mayor spoke, a shell fell on Tolm and killed three people."
    (figure,) = claims(text, "figure")
    assert chain(figure) == []


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("The UN human rights mission", SourceKind.INTERNATIONAL),
        ("OCHA", SourceKind.INTERNATIONAL),
        ("A human rights group", SourceKind.NGO),
        ("The army's press service", SourceKind.MILITARY),
        ("A news service", SourceKind.MEDIA),
    ],
)
def test_bodies_are_typed_by_whose_they_are(source: str, kind: SourceKind) -> None:
    text = f"Shells fell on Tolm on Monday. {source} said three people were killed."
    (figure,) = claims(text, "figure")
    assert figure.origin.kind is kind


@pytest.mark.parametrize(
    "opening", ["Q: Who was hurt?\nA:", "HOST:", "Presenter:", "Interviewer:", "Moderator:"]
)
def test_whose_turn_it_is_in_a_transcript_names_no_source(opening: str) -> None:
    (figure,) = claims(f"{opening} Three people were killed by shells in Tolm.", "figure")
    assert chain(figure) == []


def test_what_our_information_says_is_the_publisher_s_word() -> None:
    text = "Shells fell on Tolm. According to our data, three people were killed."
    (figure,) = claims(text, "figure")
    assert chain(figure) == []


def test_no_evidence_speaks_and_what_it_does_not_bear_out_is_denied() -> None:
    text = "Shells fell on Tolm. Claims of 20 deaths are not backed by any evidence."
    (figure,) = claims(text, "figure")
    assert chain(figure) == []
    assert figure.stance is Stance.DENIED


def test_those_who_are_killed_say_nothing() -> None:
    text = "A mine went off in Tolm. One boy dead, two girls wounded."
    assert [chain(figure) for figure in claims(text, "figure")] == [[], []]


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("Claims that our gunners shelled the town are baseless, the army said.", "responsibility"),
        ("Rumours that jets hit the mill are untrue, the mayor said.", "statement"),
        ("The police said that reports of a bombing in Sorn were false.", "statement"),
    ],
)
def test_who_calls_a_report_false_denies_it(sentence: str, of: str) -> None:
    text = f"Nine people died in Tolm on Monday. {sentence}"
    (denial,) = claims(text, "denial")
    assert isinstance(denial.content, Denial)
    assert denial.content.of == of
    assert denial.stance is Stance.STATED
    assert len(denial.chain) == 2
    assert blamed(text) == {}


def test_a_report_that_is_not_called_false_is_not_denied() -> None:
    text = "Nine people died in Tolm. Reports that jets hit the mill are not false, the mayor said."
    assert claims(text, "denial") == []


@pytest.mark.parametrize(
    ("sentence", "confidence"),
    [
        (
            "The government claimed that rebels ambushed the convoy.",
            Confidence.ACCUSED_BY_AUTHORITIES,
        ),
        ("Farmers acknowledged that rebels had ambushed the convoy.", Confidence.ACCUSED),
        (
            "The army's claim that rebels ambushed the convoy spread.",
            Confidence.ACCUSED_BY_AUTHORITIES,
        ),
        ("The rebels claimed that they had ambushed the convoy.", Confidence.ADMITTED),
    ],
)
def test_only_the_doer_s_own_word_is_an_admission(sentence: str, confidence: Confidence) -> None:
    text = f"A blast killed three people near Tolm. {sentence}"
    assert {c for party, c in blamed(text).items() if party.lower() == "rebels"} == {confidence}


@pytest.mark.parametrize("deed", ["arming", "financing", "harbouring", "training"])
def test_who_abets_others_is_not_blamed_for_their_attack(deed: str) -> None:
    text = f"Villagers accused the state of {deed} the militia that burned Tolm, killing six."
    assert "state" not in blamed(text)


def test_who_backs_the_attack_itself_is() -> None:
    text = "Villagers accused the state of supporting the attack on Tolm, which killed six."
    assert "state" in blamed(text)


@pytest.mark.parametrize(
    "statement",
    ["A statement attributed to the Reed Front", "A message from the Reed Front"],
)
def test_a_statement_claims_for_whoever_made_it(statement: str) -> None:
    text = f"{statement} claimed responsibility for the bombing in Tolm, which killed six people."
    (admission,) = claims(text, "admission")
    assert admission.content == Admission("Reed Front")
    assert set(blamed(text).values()) == {Confidence.ADMITTED}


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The drone did not reach the depot but killed four guards.", Stance.STATED),
        ("The drone did not turn back and killed four guards.", Stance.STATED),
        ("The drone did not hit the depot or kill the guards.", Stance.DENIED),
    ],
)
def test_not_stays_with_the_verb_that_it_negates(sentence: str, stance: Stance) -> None:
    figures = claims(f"A drone flew over Tolm on Monday. {sentence}", "figure")
    assert [figure.stance for figure in figures] == [stance] * len(figures)
    assert figures


def test_who_did_not_do_the_one_nor_the_other_is_cleared_of_both() -> None:
    text = "The patrol did not shoot or wound any villagers in the raid on Tolm."
    assert set(blamed(text).values()) <= {Confidence.ACQUITTED}


def test_they_of_a_quotation_are_not_its_speaker() -> None:
    text = (
        '"They shot my brother in the market and burned his shop," said Ilva, 30, of the raid on '
        "Tolm."
    )
    assert "Ilva" not in blamed(text)
    assert claims(text, "admission") == []


def test_we_of_a_quotation_is() -> None:
    text = (
        '"We bombed the depot," said the Reed Front\'s commander. Six people were killed in Tolm.'
    )
    assert Confidence.ADMITTED in blamed(text).values()


@pytest.mark.parametrize(
    "sentence",
    [
        "No faction has said it carried out the bombing.",
        "Nobody has admitted carrying out the bombing.",
    ],
)
def test_nobody_who_says_he_did_it_is_no_admission(sentence: str) -> None:
    text = f"A bomb killed eight people in Tolm. {sentence}"
    assert claims(text, "admission") == []
    assert blamed(text) == {}
    (nobody,) = claims(text, "no admission")
    assert nobody.passage.quote == sentence.rstrip(".")


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ('"We accept responsibility for the raid," the Reed Front said.', "Reed Front"),
        (
            '"I take the blame for the raid," said a general of the Reed Front.',
            "general of the Reed Front",
        ),
        ('The pilot had left. "We take responsibility for the raid," he said.', "We"),
    ],
)
def test_who_says_we_and_i_is_named(sentence: str, party: str) -> None:
    (admission,) = claims(f"A raid killed eight people in Tolm. {sentence}", "admission")
    assert admission.content == Admission(party)


def test_a_fire_brigade_bears_no_arms() -> None:
    (figure,) = claims("A raid killed eight people in Tolm, the fire brigade said.", "figure")
    assert figure.origin.kind is SourceKind.RESCUE
