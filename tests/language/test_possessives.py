"""Possessives that lost their apostrophe, as pages copied from one another and posts write them."""

import pytest

from reportedly.language.english.parser import english


def owners(text: str) -> list[str]:
    """Give the words that the parse takes for owners: those before the ending of a possessive."""
    tokens = english().parse(text).tokens
    endings = [token for token in tokens if token.lower == "'s" and token.tag == "POS"]
    return [tokens[ending.index - 1].text for ending in endings]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Portugals army published the plan.", "Portugal"),
        ("The minister met Norways ambassador.", "Norway"),
        ("The armys new barracks stand empty.", "army"),
        ("The countrys largest museum has opened.", "country"),
        ("The envoy s report was published.", "envoy"),
        ("Turkeys president spoke at noon.", "Turkey"),
    ],
)
def test_an_owner_is_told_without_its_apostrophe(text: str, owner: str) -> None:
    assert owners(text) == [owner]


@pytest.mark.parametrize(
    "text",
    [
        "The two Koreas signed the treaty.",
        "The Netherlands published the plan.",
        "Portugals.",
        "The Kennedys bought the house.",
        "Three armies met there.",
        "The turkeys escaped from the farm.",
        "Iraqis signed the treaty.",
        "Paris published the plan.",
        "Donbass miners met there.",
        "Denys Karm met them.",
    ],
)
def test_plurals_and_names_in_s_stay_whole(text: str) -> None:
    assert owners(text) == []


def test_offsets_are_those_of_the_text() -> None:
    text = "Portugals army and the countrys navy met."
    for token in english().parse(text).tokens:
        assert text[token.start : token.end] == token.text


def test_both_spellings_give_one_parse() -> None:
    lost = english().parse("Portugals army published the plan.").tokens
    kept = english().parse("Portugal's army published the plan.").tokens
    assert [(t.lower, t.tag, t.dep, t.head) for t in lost] == [
        (t.lower, t.tag, t.dep, t.head) for t in kept
    ]
