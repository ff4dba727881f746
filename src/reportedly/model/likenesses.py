"""What people decided of pairs of footage: which are one recording, and which are not."""

from collections.abc import Iterable, Mapping

from reportedly.model.decision import ON_FOOTAGE, Act, Decision

Pair = frozenset[str]
"""Two footage ids."""


def rulings(decisions: Iterable[Decision]) -> dict[Pair, Decision]:
    """Give the decision that holds for each pair: the last one, of those in force, in order."""
    return {frozenset(d.subjects): d for d in decisions if d.act in ON_FOOTAGE}


def one_recording(ruled: Mapping[Pair, Decision]) -> dict[str, frozenset[str]]:
    """Give for each footage id, that somebody held for the same as another, all that are one.

    Held to be one: A and B, B and C, so A and C.
    """
    groups: dict[str, frozenset[str]] = {}
    for pair in sorted(ruled, key=sorted):
        if ruled[pair].act is Act.SAME_FOOTAGE:
            whole = pair.union(*(groups.get(one, frozenset()) for one in pair))
            groups.update(dict.fromkeys(whole, whole))
    return groups
