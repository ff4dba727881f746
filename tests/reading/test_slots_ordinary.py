"""Slots in everyday constructions: whose base, whose shelling of what, courts, denials of tales."""

import pytest

from reportedly.model.claim import Claim
from reportedly.model.content import Characterisation, Denial, Responsibility, Target
from reportedly.model.report import make_report
from tests.laws.books import reader


def claims(text: str, kind: str) -> list[Claim]:
    report = make_report(text, publisher="Gazette", published="2031-05-06", language="en")
    return [claim for claim in reader().read(report).claims if claim.kind == kind]


def blamed(text: str) -> list[str]:
    found = (claim.content for claim in claims(text, "responsibility"))
    return [content.party for content in found if isinstance(content, Responsibility)]


def denials(text: str) -> list[tuple[str, str]]:
    found = (claim.content for claim in claims(text, "denial"))
    return [(content.party, content.words) for content in found if isinstance(content, Denial)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A rocket fired from the Molar base hit a school.", []),
        ("Shells fired from the Kadrian base hit a school.", []),
        ("Shells fired from the rebel base hit a school.", ["rebel"]),
        ("The bombing by the Front of the town Molar killed four people.", ["Front"]),
        ("The shelling by the Dovrian army of the village of Tolm killed four.", ["Dovrian army"]),
        ("An attack on the Kasvan convoy by Dovrian fighters killed six.", ["Dovrian fighters"]),
        ("The army said it shot down five drones over Tolm.", []),
        ("The Front said its units had destroyed nine missiles over Tolm.", []),
        ("The army said it had struck a depot in Tolm.", ["army"]),
        ("The liberators shelled the village, residents said.", ["liberators"]),
    ],
)
def test_who_is_held_responsible(text: str, parties: list[str]) -> None:
    assert blamed(text) == parties


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The court sentenced Ivan Tarn to 20 years for the shelling of Tolm.", "Ivan Tarn"),
        ("Marko Tarn was found guilty of ordering the bombing of the market.", "Marko Tarn"),
        ("Two Kasvan soldiers were convicted of the murder of four civilians.", "Kasvan soldiers"),
        ("A tribunal jailed the colonel for life over the killing of four people.", "colonel"),
    ],
)
def test_a_verdict_holds_somebody_responsible(text: str, party: str) -> None:
    (found,) = blamed(text)
    assert found.endswith(party)


def test_a_sentence_for_something_else_blames_nobody_for_an_attack() -> None:
    text = "Four people died in the shelling of Tolm. A court jailed its mayor for fraud."
    assert blamed(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The liberators shelled the village, residents said.", "liberators"),
        ("Three fighters were martyred in the shelling of Tolm.", "martyrs"),
    ],
)
def test_judging_words_have_a_kind_of_their_own(text: str, kind: str) -> None:
    (found,) = (claim.content for claim in claims(text, "characterisation"))
    assert isinstance(found, Characterisation)
    assert found.kind == kind


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A shell hit the Dock district, killing two.", ["residential area"]),
        ("Shelling hit the Mill district overnight.", ["residential area"]),
        ("The army said it had struck a clinic.", ["hospital"]),
    ],
)
def test_what_was_hit(text: str, kinds: list[str]) -> None:
    found = (claim.content for claim in claims(text, "target"))
    assert [content.kind for content in found if isinstance(content, Target)] == kinds


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Grenade launchers were fired at Tolm village, killing one man.", ["Tolm"]),
        ("The enemy shelled the settlement Staropil.", ["Staropil"]),
        ("The enemy fired on the village Hlyb and the town Morven.", ["Hlyb", "Morven"]),
        ("Three people were killed by shells, the city Council said.", []),
    ],
)
def test_a_noun_before_a_name_tells_a_place(text: str, places: list[str]) -> None:
    assert [claim.passage.quote for claim in claims(text, "location")] == places


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("News of the shelling of Tolm does not correspond to reality, the army said.", "army"),
        ("The information of a strike does not correspond to the truth, the mayor said.", "mayor"),
        ("Reports that our troops shelled Tolm do not correspond to reality.", "Gazette"),
        ("The Kasvan army says that reports that it shelled a school are false.", "Kasvan army"),
        ('"This is a fake," the governor said after the shelling of the hospital.', "governor"),
        ('"Fake," said the mayor after the shelling of the hospital.', "mayor"),
        ("The army called the report of a strike on the school a fabrication.", "army"),
        ("The army dismissed as fake the video of the strike on the hospital.", "army"),
        ("Statements about the bombing of the ward are not true, the command said.", "command"),
        (
            "The ministry of defence of Kasva denied hitting a clinic.",
            "ministry of defence of Kasva",
        ),
        (
            "The spokesman for the Kasvan army denied that its forces had attacked the bus.",
            "spokesman for the Kasvan army",
        ),
    ],
)
def test_what_is_called_false_is_denied(text: str, party: str) -> None:
    ((found, _),) = denials(text)
    assert found == party


@pytest.mark.parametrize(
    "text",
    [
        "Reports that our troops shelled Tolm are true.",
        "The army called the report of a strike on the school a matter of concern.",
        "The ministry called a report on fake goods useful after the shelling of Tolm.",
        "The video of the strike on the hospital is not a fake.",
    ],
)
def test_what_is_not_called_false_is_not_denied(text: str) -> None:
    assert denials(text) == []


def test_an_attack_in_a_tale_that_is_called_false_is_denied() -> None:
    (event,) = claims("Reports that our troops shelled Tolm are false.", "event")
    assert [link.stance.value for link in event.chain] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "The Kasvan army said that reports that its aircraft bombed the market were false.",
        "The Kasvan army reports that claims that it bombed the market are false.",
        "The Kasvan army described as disinformation the reports of a strike on the market.",
    ],
)
def test_whoever_calls_a_tale_false_denies_what_it_tells(text: str) -> None:
    (event,) = claims(text, "event")
    assert [(link.source.name, link.stance.value) for link in event.chain] == [
        ("Gazette", "reported"),
        ("Kasvan army", "denied"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The army said it was not responsible for the strike on the bus.",
        "The army said it had no part in the strike on the bus.",
        "The army said it was not involved in the strike on the bus.",
    ],
)
def test_whoever_says_that_he_had_no_part_denies(text: str) -> None:
    assert [party for party, _ in denials(text)] == ["army"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not deny that its forces had fired on the convoy.",
        "The army said it was responsible for the strike on the bus.",
    ],
)
def test_whoever_does_not_deny_denies_nothing(text: str) -> None:
    assert denials(text) == []


def test_neither_side_is_nobody() -> None:
    assert blamed("Neither side has admitted shelling the market in Tolm.") == []
