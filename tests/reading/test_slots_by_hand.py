"""Attacks by hand and by vehicle: stabbings, rammings, hostages, and how an attack ended."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.content import Event, EventKind
from reportedly.reading.slots.find import find_slots

STABBING, RAMMING = EventKind.STABBING, EventKind.VEHICLE_RAMMING
SHOOTING, KIDNAPPING = EventKind.SHOOTING, EventKind.KIDNAPPING


def kinds(text: str) -> set[EventKind]:
    found = find_slots(english().parse(text))
    return {finding.content.kind for finding in found if isinstance(finding.content, Event)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people were stabbed to death in Zarn on Sunday.", STABBING),
        ("An attacker armed with a machete hacked four people to death in Zarn.", STABBING),
        ("A knife attack at a school in Zarn killed eight.", STABBING),
        ("Men with axes attacked a church in Zarn.", EventKind.ATTACK),
        ("A car careered into a bus queue in Zarn.", RAMMING),
        ("Ten died when a man drove a van along a pavement in Zarn.", RAMMING),
        ("A car-ramming attack in Zarn killed three people.", RAMMING),
        ("Gunmen held 20 people hostage in a bank in Zarn.", KIDNAPPING),
        ("Rebels seized hostages in a hospital in Zarn.", KIDNAPPING),
        ("Nine people were taken hostage in Zarn.", KIDNAPPING),
    ],
)
def test_kinds_by_hand(text: str, expected: EventKind) -> None:
    assert kinds(text) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A lorry was driven into a crowd in Zarn. The driver was shot dead.", {RAMMING}),
        ("A man stabbed four people in Zarn before police shot him dead.", {STABBING}),
        ("A man stabbed four people in Zarn and shot two others.", {STABBING, SHOOTING}),
        ("Police shot a driver in Zarn.", {SHOOTING}),
    ],
)
def test_how_an_attacker_was_stopped_is_no_kind_of_the_attack(
    text: str, expected: set[EventKind]
) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister held talks in Zarn on Sunday.",
        "A bus ran into difficulties in Zarn.",
        "Hackers hacked into the council's network.",
    ],
)
def test_no_attack_is_read_where_none_is_told(text: str) -> None:
    assert kinds(text) == set()
