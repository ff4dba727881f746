"""Why two mentions are held for one incident, for two, for neither, or were never compared."""

import msgspec

from reportedly.linking.blocking import why_never_met
from reportedly.linking.compare import compare, why
from reportedly.linking.facts import MentionFacts
from reportedly.linking.traits.declared import TRAITS
from reportedly.model.incident import Judgement


class Comparison(msgspec.Struct, frozen=True):
    """One trait with what each mention says of it; `weight` is None where it does not count."""

    trait: str
    compares: str
    first: str
    second: str
    weight: float | None


class Explanation(msgspec.Struct, frozen=True):
    """The machine's judgement on two mentions, with every comparison that it makes."""

    first: str
    second: str
    judgement: Judgement
    """NONE where the two were never compared."""
    score: float
    comparisons: tuple[Comparison, ...]
    why: str
    never_compared: str = ""
    """Why the two were never compared; the comparisons then say what would have come of it."""


def explain(first: MentionFacts, second: MentionFacts) -> Explanation:
    """Explain the judgement on two mentions; the order of the two does not matter."""
    one, other = sorted((first, second), key=lambda facts: facts.mention.id)
    edge = compare(one, other)
    never = why_never_met(one, other)
    comparisons = tuple(
        Comparison(
            trait.name,
            trait.compares,
            trait.value(one),
            trait.value(other),
            trait.weigh(one, other),
        )
        for trait in TRAITS
    )
    judgement = Judgement.NONE if never else edge.judgement
    return Explanation(
        edge.first, edge.second, judgement, edge.score, comparisons, why(edge), never
    )
