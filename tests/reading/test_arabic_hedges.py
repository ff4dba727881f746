"""What hedges and negates in Arabic, and what only looks so: 'had', 'shows', 'was not spared'."""

import pytest

from reportedly.model.chain import CueKind
from reportedly.model.content import Event
from tests.reading.arabic_readings import read


def cues(text: str) -> set[CueKind]:
    """Give the classes of what hedges or negates the events that a text tells of."""
    told = [claim for claim in read(text).claims if isinstance(claim.content, Event)]
    assert told
    return {cue.kind for claim in told for link in claim.chain for cue in link.cues}


@pytest.mark.parametrize(
    "text",
    [
        # the army had shelled; the gunmen had attacked; the shelling had caused
        "وكان جيش الوادي قد قصف بلدة تلدانا.",
        "وكانت قوات الوادي قد قصفت بلدة تلدانا.",
        "وكان مسلحون قد هاجموا بلدة تلدانا.",
        # and the attack has caused, the shelling has taken place, a drone has carried out a raid
        "وقد تسبب القصف على بلدة تلدانا بدمار السوق.",
        "وقد تم قصف بلدة تلدانا بالمدفعية.",
        "وقد نفذت طائرة غارة على بلدة تلدانا.",
        "وقد تعرضت بلدة تلدانا لقصف مدفعي.",
    ],
)
def test_a_verb_of_the_past_behind_it_makes_may_had(text: str) -> None:
    assert CueKind.POSSIBILITY not in cues(text)


@pytest.mark.parametrize(
    "text",
    [
        # may have been, may shell, may not be, she may die
        "قد يكون القصف على بلدة تلدانا من جيش الوادي.",
        "قد تقصف قوات الوادي بلدة تلدانا.",
        "وقد لا يكون القصف على بلدة تلدانا عشوائيا.",
        "قد نشهد قصفا على بلدة تلدانا.",
    ],
)
def test_a_verb_of_the_present_behind_it_leaves_may(text: str) -> None:
    assert CueKind.POSSIBILITY in cues(text)


def test_a_video_that_shows_a_strike_does_not_doubt_it() -> None:
    assert CueKind.APPEARANCE not in cues("فيديو يظهر قصف السوق في بلدة تلدانا.")
    assert CueKind.APPEARANCE in cues("ويظهر أن القصف استهدف السوق في بلدة تلدانا.")


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        # the attacks were not confined to; the shelling did not stop; the market was not spared
        ("ولم تقتصر هجمات جيش الوادي على بلدة تلدانا.", False),
        ("لم يتوقف القصف على بلدة تلدانا.", False),
        ("لم تسلم من القصف بلدة تلدانا.", False),
        # no strike was recorded
        ("لم تسجل غارات على بلدة تلدانا.", True),
    ],
)
def test_who_was_not_spared_was_hit(text: str, negated: bool) -> None:
    assert (CueKind.NEGATION in cues(text)) is negated
