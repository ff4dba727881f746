"""What became of things that were hit, in the turns of agencies. Names are invented."""

import pytest

from reportedly.model.content import Target
from tests.reading.test_ordinary_news import slots


@pytest.mark.parametrize(
    ("text", "kind", "effect"),
    [
        ("The rebels set fire to three tank trucks in Osk.", "vehicle", "damaged"),
        ("Four farms have been set on fire near Osk.", "farm", "damaged"),
        ("Gunmen set a grocery store ablaze in Osk.", "shop", "damaged"),
        ("Shells hit the hospital, setting it on fire.", "hospital", "damaged"),
        ("A helicopter attacked and sank a fishing boat.", "ship", "destroyed"),
        ("A cargo train was derailed by a bomb near Osk.", "railway", "damaged"),
        ("A bomb partially destroyed a school.", "school", "damaged"),
        ("A bomb destroyed a school.", "school", "destroyed"),
        ("The Blue Front has threatened to blow up the hotel.", "hotel", None),
        ("Rockets will destroy the bridge, the army said.", "road", None),
        ("The damage caused to the plant by the bombing is heavy.", "factory", "damaged"),
        ("Two died in the burning of five buses by rebels.", "bus", "destroyed"),
        ("The rebels blew up five telephone exchange boxes.", "communications", "destroyed"),
        ("The rebels blew up five electricity posts.", "power facility", "destroyed"),
        ("The bomb did not damage the hospital.", "hospital", "none"),
    ],
)
def test_what_became_of_it(text: str, kind: str, effect: str | None) -> None:
    assert (kind, effect) in {(one.kind, one.effect) for one in slots(text, Target)}


def test_a_driver_s_burns_are_not_his_bus_s() -> None:
    found = slots("A bus driver was burned in the attack in Osk.", Target)
    assert {one.effect for one in found} <= {None}
