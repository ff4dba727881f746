"""How what was done, with what and to what, weighs for one incident."""

from collections.abc import Iterable, Sequence, Set

from reportedly.linking.facts import MentionFacts
from reportedly.linking.traits.trait import Trait, listed
from reportedly.model.content import EventKind, Means, Target
from reportedly.model.names import name_words

_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset(
        {
            EventKind.SHELLING,
            EventKind.AIR_STRIKE,
            EventKind.DRONE_STRIKE,
            EventKind.MISSILE_STRIKE,
            EventKind.BOMBING,
            EventKind.CHEMICAL,
            EventKind.MINE,
            EventKind.ARSON,
        }
    ),
    frozenset(
        {
            EventKind.SHOOTING,
            EventKind.STABBING,
            EventKind.VEHICLE_RAMMING,
            EventKind.EXECUTION,
            EventKind.ROBBERY,
        }
    ),
    frozenset({EventKind.KIDNAPPING, EventKind.HIJACKING, EventKind.ROBBERY}),
    frozenset({EventKind.SHOOTING, EventKind.EXECUTION, EventKind.SEXUAL_VIOLENCE}),
    frozenset({EventKind.KIDNAPPING, EventKind.SEXUAL_VIOLENCE, EventKind.TORTURE}),
    frozenset({EventKind.EXECUTION, EventKind.TORTURE}),
)
"""Kinds that reports take for one another: what blew up, who was set upon, who was taken."""

_ONE_KIND, _ANY_ATTACK, _AKIN, _OTHER_KIND = 1.0, 0.5, 0.0, -3.0
"""One kind in both; 'an attack' of any kind in either; kinds of one family; others."""

_ONE_TARGET = 1.0
"""Targets with a word in common."""

_OTHER_TARGET, _OTHER_TARGET_LOOSELY = -4.0, -1.5
"""Targets with no word in common: beside dates these are two attacks of a day. Without them, and
where one names only the scene, they are more often two choices from one scene."""

_SCENES = frozenset({"gathering", "residential area", "road", "vehicle", "car", "infrastructure"})
"""Targets that others stand in or by: a crowd in a stadium, a house of a village."""

_TAKEN_FOR_ONE = (
    frozenset({"house", "residential building", "residential area"}),
    frozenset({"car", "vehicle", "bus", "ambulance", "convoy"}),
)
"""Kinds that reports use of one thing: a house of a quarter, a lorry of a convoy."""

_ONE_CALIBRE, _OTHER_CALIBRE = 1.0, -1.5
_ONE_WEAPON, _OTHER_WEAPON = 0.5, -0.5
"""Means by their calibres where both give any, else by the words of their kinds."""


def _kind(one: MentionFacts, other: MentionFacts) -> float | None:
    first, second = set(one.mention.kinds), set(other.mention.kinds)
    if not first or not second:
        return None
    return _kind_weight(first, second)


def _kind_weight(first: set[str], second: set[str]) -> float:
    if first & second - {EventKind.ATTACK}:
        return _ONE_KIND
    if EventKind.ATTACK in first | second:
        return _ANY_ATTACK
    return _AKIN if _of_one_family(first, second, _FAMILIES) else _OTHER_KIND


def _of_one_family(first: Set[str], second: Set[str], families: Iterable[frozenset[str]]) -> bool:
    """Tell whether reports take a kind of the one for a kind of the other."""
    return any(family & first and family & second for family in families)


def _target(one: MentionFacts, other: MentionFacts) -> float | None:
    undated = one.when is None or other.when is None
    return _target_weight(one.targets, other.targets, undated=undated)


def _target_weight(
    one: Sequence[Target], other: Sequence[Target], *, undated: bool
) -> float | None:
    """Weigh the targets of two mentions; None where one names none.

    `undated` tells whether either has no date.
    """
    if not one or not other:
        return None
    if _words(one) & _words(other):
        return _ONE_TARGET
    if _of_one_family({t.kind for t in one}, {t.kind for t in other}, _TAKEN_FOR_ONE):
        return 0.0
    loose = undated or _is_scene(one) or _is_scene(other)
    return _OTHER_TARGET_LOOSELY if loose else _OTHER_TARGET


def _is_scene(targets: Iterable[Target]) -> bool:
    return all(target.kind in _SCENES for target in targets)


def _words(targets: Iterable[Target]) -> set[str]:
    return {word for t in targets for word in name_words(f"{t.kind} {t.words} {t.name or ''}")}


def _means(one: MentionFacts, other: MentionFacts) -> float | None:
    return _means_weight(one.means, other.means) if one.means and other.means else None


def _means_weight(one: tuple[Means, ...], other: tuple[Means, ...]) -> float:
    calibres = [{m.calibre_mm for m in side if m.calibre_mm} for side in (one, other)]
    if all(calibres):
        return _ONE_CALIBRE if calibres[0] & calibres[1] else _OTHER_CALIBRE
    first, second = ({w for m in side for w in name_words(m.kind)} for side in (one, other))
    return _ONE_WEAPON if first & second else _OTHER_WEAPON


EVENT = Trait("event", "the kinds of event", lambda facts: listed(facts.mention.kinds), _kind)

TARGET = Trait(
    "target", "what was hit", lambda facts: listed(t.kind for t in facts.targets), _target
)

MEANS = Trait(
    "means",
    "weapons; reports name them loosely, so that only calibres say much",
    lambda facts: listed(m.words for m in facts.means),
    _means,
)
