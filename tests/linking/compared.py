"""What the tests of comparing use: mentions ready to be compared, and the judgement on two."""

import pytest

from reportedly.linking.compare import compare
from reportedly.linking.facts import MentionFacts
from reportedly.model.figure import Figure
from reportedly.model.incident import Judgement
from reportedly.model.mention import Mention
from reportedly.model.place import PlacePrecision
from tests.hand_built import day, place

SATURDAY = day("1921-03-05")

MIDSHIRE = place("Midshire", (50.5, 14.5), PlacePrecision.DIVISION, (), 80.0)


def facts(
    of: Mention, *figures: Figure, published: str | None = None, **more: object
) -> MentionFacts:
    return MentionFacts(of, published, figures, **more)  # type: ignore[arg-type]


def judge(first: MentionFacts, second: MentionFacts) -> Judgement:
    edge = compare(first, second)
    assert edge == compare(second, first)
    assert edge.score == pytest.approx(sum(feature.weight for feature in edge.features))
    return edge.judgement


WORDS = frozenset(f"harbourside{n}" for n in range(20))

VILLAGE = place("Stonecroft", (50.6, 14.1), radius_km=1.5)
