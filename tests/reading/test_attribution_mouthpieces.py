"""Spokesmen and papers whose words do not say whose they are: the body that spoke before."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.source import Source, SourceKind
from reportedly.reading.attribution.find import find_attributions


def last_holder(text: str) -> Source:
    return find_attributions(english().parse(text))[-1].holder


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "No shell was fired, according to the Norland ministry. A spokesman said so twice.",
            "spokesman of Norland ministry",
            SourceKind.OFFICIAL,
        ),
        (
            "The Vortan army denied the raid. According to the written report, no plane flew.",
            "Vortan army",
            SourceKind.MILITARY,
        ),
        (
            "The Vortan army denied the raid. An army spokesman said that no plane had flown.",
            "army spokesman",
            SourceKind.MILITARY,
        ),
        (
            "The Vortan army denied the raid. A statement said that no plane had flown.",
            "statement",
            SourceKind.UNKNOWN,
        ),
        (
            "A shepherd described the raid. A spokesman said that no plane had flown.",
            "spokesman",
            SourceKind.UNKNOWN,
        ),
    ],
)
def test_a_mouthpiece_stands_for_the_body_before_it(text: str, name: str, kind: SourceKind) -> None:
    holder = last_holder(text)
    assert (holder.name, holder.kind) == (name, kind)


def test_a_body_too_far_back_is_not_meant() -> None:
    between = " ".join(f"The road to the village number {n} was closed." for n in range(8))
    text = f"The Vortan army denied the raid. {between} A spokesman said that no plane had flown."
    assert last_holder(text).name == "spokesman"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Blue Front shelled Zarn, killing nine farmers. Their spokesman said so.",
            "spokesman of Blue Front",
        ),
        (
            "The militants killed nine. Residents fled. Their spokesman said so.",
            "spokesman of militants",
        ),
        (
            "Witnesses said soldiers had fired on the crowd. Their commander denied it.",
            "commander of soldiers",
        ),
        ("Residents fled from Zarn. Their spokesman said so.", "spokesman of Residents"),
        ("Residents fled from the rebels. Their mayor said so.", "mayor of Residents"),
    ],
)
def test_their_spokesman_is_that_of_a_party(text: str, name: str) -> None:
    assert last_holder(text).name == name
