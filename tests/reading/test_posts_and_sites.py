"""Credits at the end of posts, sites for places, whom doers are believed to be, limbs and lives.

Every name is invented.
"""

import pytest

import reportedly
from reportedly.model.content import Confidence, Denial, Responsibility, Victim
from reportedly.model.figure import Category, Figure
from reportedly.model.reading import Reading


def reading(text: str) -> Reading:
    return reportedly.read(text, published="2031-05-07", language="en", screen=False)


def doers(text: str) -> set[tuple[str, Confidence]]:
    told = [claim.content for claim in reading(text).claims]
    return {(one.party, one.confidence) for one in told if isinstance(one, Responsibility)}


def counts(text: str) -> set[tuple[Category, int | None, str]]:
    return {
        (c.content.category, c.content.low, c.chain[-1].source.name if c.chain[1:] else "")
        for c in reading(text).claims
        if isinstance(c.content, Figure)
    }


@pytest.mark.parametrize("end", ["", ".", ". #Osk", ". #Osk #news"])
def test_who_is_credited_behind_a_dash_says_it(end: str) -> None:
    text = f"At least 20 dead, dozens hurt – mayor{end}"
    assert counts(text) == {
        (Category.KILLED, 20, "mayor"),
        (Category.INJURED, 12, "mayor"),
    }


def test_whoever_is_listed_behind_a_dash_says_nothing() -> None:
    text = "Three people were killed – two soldiers and a doctor."
    assert {told_by for _, _, told_by in counts(text)} == {""}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Raiders ambushed their vehicle at Kasarot bridge, killing two.", "Kasarot bridge"),
        ("A bomber attacked a checkpoint at Bali Dhadan, killing six.", "Bali Dhadan"),
        ("A tank shell landed at the edge of Khan Arbe, killing one.", "Khan Arbe"),
        ("Rebels killed two in Gubwa Tsoho community in Askira District.", "Gubwa Tsoho"),
        ("Nine people were killed near Kabul on Friday.", "Kabul"),
        ("The bomb hit the Jewish community in Osk, killing two.", "Osk"),
    ],
)
def test_where_it_was(text: str, name: str) -> None:
    (mention,) = reading(text).mentions
    assert mention.place is not None
    assert mention.place.name == name


def test_a_hospital_without_a_name_is_no_place() -> None:
    (mention,) = reading("Two people were killed when a shell hit a hospital.").mentions
    assert mention.place is None


@pytest.mark.parametrize(
    ("text", "party", "confidence"),
    [
        (
            "Ivo Karm was shot dead by men presumed to be members of the Velk column.",
            "Velk column",
            Confidence.POSSIBLE,
        ),
        (
            "An Aravian coalition air strike destroyed a tent in Osk.",
            "Aravian coalition",
            Confidence.REPORTED_AS_FACT,
        ),
        (
            "The court upheld the conviction of Sergeant Bala Duro for the killing of two youths.",
            "Sergeant Bala Duro",
            Confidence.ACCUSED_BY_AUTHORITIES,
        ),
        (
            "The lawyer was taken from his office by masked men.",
            "masked men",
            Confidence.REPORTED_AS_FACT,
        ),
    ],
)
def test_who_did_it(text: str, party: str, confidence: Confidence) -> None:
    assert (party, confidence) in doers(text)


@pytest.mark.parametrize(
    "text",
    [
        "The court quashed the conviction of Ivo Karm for the murder of a priest.",
        "He was taken from his home to hospital by two men after the attack.",
    ],
)
def test_who_did_nothing(text: str) -> None:
    assert doers(text) == set()


def test_to_reject_reports_denies_them() -> None:
    told = reading("The army rejects reports that its soldiers killed nine people in Osk.").claims
    assert any(isinstance(c.content, Denial) and c.content.party == "army" for c in told)
    assert not any(isinstance(c.content, Responsibility) for c in told)


def test_lost_limbs_and_given_lives() -> None:
    text = "A mine went off in Osk. A girl lost an arm. Ivo Karm gave his life to save her."
    assert {(category, low) for category, low, _ in counts(text)} == {
        (Category.INJURED, 1),
        (Category.KILLED, 1),
    }
    assert any(c.content == Victim("Ivo Karm") for c in reading(text).claims)
    assert counts("The team lost a leg of the tie in Osk.") == set()
