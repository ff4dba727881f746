"""Sources in the everyday forms of press services, hospitals, footage, headlines and interviews."""

import pytest

from reportedly.model.claim import Claim
from reportedly.model.report import make_report
from reportedly.model.source import SourceKind
from tests.laws.books import reader


def claims(text: str, kind: str) -> list[Claim]:
    report = make_report(text, publisher="Gazette", published="2031-05-06", language="en")
    return [claim for claim in reader().read(report).claims if claim.kind == kind]


def chain(claim: Claim) -> list[str]:
    return [link.source.name for link in claim.chain[1:]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Two people died in Velkara, the press service of the Northern Command informs.",
            "press service of the Northern Command",
        ),
        (
            "As a result of the shelling two people died, the press service of the region informs.",
            "press service of the region",
        ),
        ("Hospital counted two people killed in the shelling of Tolm.", "Hospital"),
        ("Hospital records list two people killed in the shelling of Tolm.", "Hospital records"),
        ("The union of hospitals documented the killing of two people.", "union of hospitals"),
        ("Two people killed in shelling of Velkara: mayor", "mayor"),
        (
            "According to information from the head of the district, a mine killed two people.",
            "head of the district",
        ),
    ],
)
def test_whoever_informs_counts_or_lists_has_the_claim(text: str, source: str) -> None:
    (figure,) = claims(text, "figure")
    assert chain(figure) == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A video shared thousands of times shows the shelling of the market.", "video"),
        ("A post viewed two million times says that the army shelled the market.", "post"),
    ],
)
def test_how_often_something_was_seen_says_nothing(text: str, source: str) -> None:
    (event,) = claims(text, "event")
    assert chain(event) == [source]


def test_a_town_before_a_colon_is_where_it_happened() -> None:
    text = "Velkara: three killed in shelling\n\nThree people were killed in the town of Velkara."
    assert [chain(figure) for figure in claims(text, "figure")] == [[], []]


def test_you_is_whoever_answers() -> None:
    text = (
        "HOST: You said that five people were killed in the shelling?\n"
        "ANA VELK: Yes. We received five bodies from the market."
    )
    assert [chain(figure) for figure in claims(text, "figure")] == [["ANA VELK"], ["ANA VELK"]]


def test_you_without_an_answer_names_nobody() -> None:
    (figure,) = claims("Q: You told us that ten people died in the strike?", "figure")
    assert chain(figure) == []


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Dr Ana Velk, head of surgery,", SourceKind.MEDICAL),
        ("Tomas Orel, who heads the trauma unit,", SourceKind.MEDICAL),
        ("Medical staff", SourceKind.MEDICAL),
        ("A medical charity", SourceKind.NGO),
        ("Health workers", SourceKind.MEDICAL),
        ("The health ministry", SourceKind.OFFICIAL),
        ("The Northern Command", SourceKind.MILITARY),
        ("The rebel command", SourceKind.ARMED_GROUP),
        ("The hospital's press officer", SourceKind.MEDICAL),
        ("The army's press officer", SourceKind.MILITARY),
        ("A press officer", SourceKind.UNKNOWN),
        ("A tribunal", SourceKind.OFFICIAL),
        ("The fire chief", SourceKind.RESCUE),
    ],
)
def test_sources_are_typed_by_their_words(source: str, kind: SourceKind) -> None:
    (figure,) = claims(f"{source} said five people were killed in the shelling.", "figure")
    assert figure.chain[-1].source.kind is kind


def test_a_bare_press_officer_speaks_for_the_body_told_of_before() -> None:
    text = (
        "The Dovrian army said two rockets hit a depot. "
        "A press officer said five people were killed in the shelling."
    )
    (figure,) = claims(text, "figure")
    assert chain(figure) == ["press officer of Dovrian army"]
