"""Who is held responsible for attacks that are made, carried out or told by a noun; invented."""

import pytest

from reportedly.model.content import Responsibility
from reportedly.model.report import make_report
from reportedly.reading.reader import Reader


def parties(text: str) -> set[str]:
    read = Reader().read(make_report(text, published="2031-05-07", language="en"))
    return {c.content.party for c in read.claims if isinstance(c.content, Responsibility)}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "Nine people were killed in airstrikes carried out by the Velk alliance.",
            "Velk alliance",
        ),
        (
            "Government forces carried out a total of 18 airstrikes, killing five.",
            "Government forces",
        ),
        ("Rebels staged dozens of attacks near Osk, killing five people.", "Rebels"),
        ("The group carried out executions in Osk.", "group"),
        ("Seven children were killed in army shelling of a village near Osk.", "army"),
        ("Six people were killed in a Tolm Front shelling of the village.", "Tolm Front"),
    ],
)
def test_who_makes_an_attack_is_held_responsible(text: str, party: str) -> None:
    assert party in parties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Five people were killed in Osk shelling of the valley.",
        "Observers recorded airstrikes carried out over the town; five people died.",
        "The ministry denied that airstrikes were carried out by its aircraft.",
    ],
)
def test_a_town_an_observer_and_a_denial_hold_nobody_responsible(text: str) -> None:
    assert parties(text) == set()
