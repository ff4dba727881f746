"""How evidence becomes a verdict."""

import pytest

from reportedly.footage.alignment import Line
from reportedly.footage.evidence import Evidence
from reportedly.footage.motion import Motion
from reportedly.footage.registration import Placement
from reportedly.footage.verdict import judged


def part(side: float, likeness: float, agreement: float) -> Evidence:
    """Evidence of three seconds in a square of so much of the frame's sides."""
    return Evidence(
        first_is_outer=True,
        mirrored=False,
        placement=Placement(0.3, 0.3, side, side),
        line=Line(1.0, 0.0, 1.0),
        start=0.0,
        end=3.0,
        likeness=likeness,
        pictures=24,
        motion=Motion(agreement, 9.0),
        covered=1.0,
    )


@pytest.mark.parametrize(
    ("side", "likeness", "agreement", "verdict"),
    [
        (1.0, 0.54, 0.10, "same_scene"),
        (0.5, 0.54, 0.10, "same_scene"),
        (0.25, 0.54, 0.10, "unrelated"),
        (0.25, 0.70, 0.20, "same_scene"),
        (0.25, 0.54, 0.80, "copy"),
        (1.0, 0.30, 0.40, "unrelated"),
    ],
)
def test_a_small_part_of_the_frame_must_be_more_alike_to_show_one_scene(
    side: float, likeness: float, agreement: float, verdict: str
) -> None:
    found = judged([part(side, likeness, agreement)], None, (4.0, 4.0), single=False)
    assert found.verdict == verdict
