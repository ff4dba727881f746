"""Compares two mentions: the same incident, different ones, or not to be told, and why."""

from reportedly.linking.facts import MentionFacts
from reportedly.linking.traits.attacks import EVENT, TARGET
from reportedly.linking.traits.dates import DATE, NAMED_DAY, ONE_DAY
from reportedly.linking.traits.declared import TRAITS
from reportedly.linking.traits.places import PLACE
from reportedly.linking.traits.texts import SAME_WORDS, WORDING
from reportedly.linking.traits.tolls import LARGE_TOLL_WEIGHT
from reportedly.linking.traits.trait import NOT_STATED, Trait
from reportedly.linking.traits.victims import VICTIM_KNOWN, VICTIMS
from reportedly.model.figure import Category
from reportedly.model.incident import Edge, Feature, Judgement
from reportedly.model.mention import MentionRole

SAME_FROM = 4.5
"""Score from which two mentions speak of one incident: one day (5) and one settlement (2) do, and
what speaks against them then has to outweigh some of that."""

DIFFERENT_UP_TO = 2.0
"""Score up to which they speak of two."""

_TOLD_BY_PLACE, _ALIKE = 1.0, 0.5
"""Weights of a place, and of wording or a named day, that hold two mentions together of which one
has no date."""

_TOLD_BY_DAY, _MUCH_ALIKE = 2.5, 1.25
"""Weights of a day and of wording that hold two mentions together of which one has no place."""

_ONE_AREA, _ONE_TOLL = -1.5, 1.5
"""Weights of a place and of a toll that hold two mentions of one day together: of a province, and
of one number of ten or more."""

_SUPPORT_ABOVE = {DATE.name: 0.0, PLACE.name: -1.5}
"""Weights above which dates and places that are stated support a link."""


def compare(first: MentionFacts, second: MentionFacts) -> Edge:
    """Judge whether two mentions speak of one incident, with every comparison that led to it.

    However high the score, mentions are the same only where both date and place support it,
    where a day and a large exact toll do, or one day, one province and one toll or target, where
    they name the same victims, by full names or with dates that agree, or where they stand in the
    same words: without a year or a place, a likeness stays unsure. So does that of what a report
    only recalls, without a day, and of other undated news of the place.
    `Edge.first` is the smaller id; the order of the arguments does not matter.
    """
    one, other = sorted((first, second), key=lambda facts: facts.mention.id)
    features = tuple(f for trait in TRAITS if (f := trait.compare(one, other)))
    score = round(sum(feature.weight for feature in features), 2)
    judged = _judge(score, features)
    if judged is Judgement.SAME and _only_recalled(one, other, features):
        judged = Judgement.UNSURE
    return Edge(one.mention.id, other.mention.id, judged, score, features)


def _only_recalled(one: MentionFacts, other: MentionFacts, features: tuple[Feature, ...]) -> bool:
    """Tell whether nothing but a place and words hold what is recalled to what has no day either.

    An attack that a report recalls without its day may be any of those on a town.
    """
    if one.dated or other.dated:
        return False
    if MentionRole.RECAP not in (one.mention.role, other.mention.role):
        return False
    telling = {VICTIMS.name, SAME_WORDS.name, NAMED_DAY.name}
    return not any(f.name in telling and f.weight > 0 for f in features)


def _judge(score: float, features: tuple[Feature, ...]) -> Judgement:
    if score <= DIFFERENT_UP_TO:
        return _different_or_unsure(features)
    if score >= SAME_FROM and _anchored(features):
        return Judgement.SAME
    return Judgement.UNSURE


def why(edge: Edge) -> str:
    """Say in a sentence why two mentions were judged as they were."""
    if edge.judgement is Judgement.SAME:
        held = ", ".join(f.name for f in edge.features if f.weight > 0 and _supports(f))
        return f"The score of {edge.score:g} reaches {SAME_FROM:g}, and rests on {held}."
    if edge.judgement is Judgement.DIFFERENT:
        against = min(edge.features, key=lambda feature: feature.weight)
        return (
            f"The score of {edge.score:g} is not over {DIFFERENT_UP_TO:g}; what speaks against "
            f"most is {against.name}."
        )
    if edge.score >= SAME_FROM:
        return (
            f"The score of {edge.score:g} reaches {SAME_FROM:g}, but no stated date and place, no "
            "day with a large toll, no victim's name and no shared words hold the two together."
        )
    if edge.score <= DIFFERENT_UP_TO:
        return f"The score of {edge.score:g} is low, but nothing speaks against it."
    return f"The score of {edge.score:g} lies between {DIFFERENT_UP_TO:g} and {SAME_FROM:g}."


def _different_or_unsure(features: tuple[Feature, ...]) -> Judgement:
    """Hold two mentions for different only on a contradiction; few likenesses are none."""
    contradicted = any(feature.weight < 0 for feature in features)
    return Judgement.DIFFERENT if contradicted else Judgement.UNSURE


def _anchored(features: tuple[Feature, ...]) -> bool:
    """Tell whether something holds the two mentions together that is more than a likeness."""
    weights = {feature.name: feature.weight for feature in features if _supports(feature)}

    def of(trait: Trait) -> float:
        return weights.get(trait.name, 0.0)

    toll = max(weights.get(category, 0.0) for category in (Category.KILLED, Category.INJURED))
    one_area = _weight_of(PLACE, features) >= _ONE_AREA
    one_target = weights.keys() >= {TARGET.name, EVENT.name}
    told_by = toll >= LARGE_TOLL_WEIGHT or (one_area and (toll >= _ONE_TOLL or one_target))
    alike = of(PLACE) >= _TOLD_BY_PLACE and max(of(WORDING), of(NAMED_DAY)) >= _ALIKE
    dated = weights.keys() >= {DATE.name, PLACE.name}
    told = of(DATE) >= _TOLD_BY_DAY and of(WORDING) >= _MUCH_ALIKE
    one_day = of(DATE) >= ONE_DAY
    known = SAME_WORDS.name in weights or of(VICTIMS) >= VICTIM_KNOWN
    known = known or weights.keys() >= {VICTIMS.name, DATE.name}
    return known or dated or alike or told or (one_day and told_by)


def _weight_of(trait: Trait, features: tuple[Feature, ...]) -> float:
    stated = (f for f in features if f.name == trait.name and _is_stated(f))
    return max((feature.weight for feature in stated), default=float("-inf"))


def _supports(feature: Feature) -> bool:
    return _is_stated(feature) and feature.weight > _SUPPORT_ABOVE.get(feature.name, 0.0)


def _is_stated(feature: Feature) -> bool:
    return NOT_STATED not in (feature.first, feature.second)
