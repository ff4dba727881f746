"""How much what was hit speaks for one incident, or against it."""

from collections.abc import Iterable, Sequence

from reportedly.model.content import Target
from reportedly.model.names import name_words

_OTHER_TARGET, _OTHER_TARGET_LOOSELY = -4.0, -1.5
"""Targets with no word in common: beside dates these are two attacks of a day. Without them, and
where one names only the scene, they are more often two choices from one scene."""

_SCENES = frozenset({"gathering", "residential area", "road", "vehicle", "car", "infrastructure"})
"""Targets that others stand in or by: a crowd in a stadium, a house of a village."""


def target_weight(one: Sequence[Target], other: Sequence[Target], *, undated: bool) -> float | None:
    """Weigh the targets of two mentions; None where one names none.

    `undated` tells whether either has no date.
    """
    if not one or not other:
        return None
    if _words(one) & _words(other):
        return 1.0
    loose = undated or _is_scene(one) or _is_scene(other)
    return _OTHER_TARGET_LOOSELY if loose else _OTHER_TARGET


def _is_scene(targets: Iterable[Target]) -> bool:
    return all(target.kind in _SCENES for target in targets)


def _words(targets: Iterable[Target]) -> set[str]:
    return {word for t in targets for word in name_words(f"{t.kind} {t.words} {t.name or ''}")}
