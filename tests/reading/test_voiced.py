"""Who is held responsible by the report itself, and who by whoever it cites. Names are invented."""

import pytest

import reportedly
from reportedly.model.content import Confidence, Responsibility

C = Confidence


def held(text: str) -> dict[str, Confidence]:
    claims = reportedly.read(text, language="en").claims
    told = [claim.content for claim in claims if isinstance(claim.content, Responsibility)]
    return {content.party: content.confidence for content in told}


@pytest.mark.parametrize(
    ("text", "party", "confidence"),
    [
        ("Borian troops kill five in Osk - Tolm defence ministry", "Borian troops", "by"),
        ("Borian troops kill five in Osk: ministry", "Borian troops", "by"),
        ("Borian troops kill five in Osk – witnesses", "Borian troops", "accused"),
        ("Borian troops kill five in Osk", "Borian troops", "fact"),
        ("“We ran. The front shelled Osk for hours,” the mayor said.", "front", "by"),
        ("“We ran. The front shelled Osk for hours,” a teacher said.", "front", "accused"),
        ("A teacher posted a video “from the moment the army shelled Osk”.", "army", "accused"),
        ("The front shelled Osk for hours. “We ran,” the mayor said.", "front", "fact"),
        ("In the opinion of the Osk police, the blast was organized by the front.", "front", "by"),
        (
            "The armed forces have said that the front is responsible for the massacre.",
            "front",
            "by",
        ),
        ("A soldier said that the front shelled Osk.", "front", "accused"),
        ("Gunmen kill five in Osk: ministry", "Gunmen", "fact"),
        ("“We ran. A gunman shot five people,” the mayor said.", "gunman", "fact"),
    ],
)
def test_whose_voice(text: str, party: str, confidence: str) -> None:
    kinds = {"by": C.ACCUSED_BY_AUTHORITIES, "accused": C.ACCUSED, "fact": C.REPORTED_AS_FACT}
    assert held(text).get(party) == kinds.get(confidence)
