"""What parts say of a total: the minimum they make without one, the bound they have within one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.model.figure import Category, Group
from reportedly.weighing.bounds import Bounds
from reportedly.weighing.voice import Slot, Voice
from reportedly.weighing.wording import people

DISJOINT = (
    (Group.CHILDREN, Group.WOMEN, Group.MEN),
    (Group.CIVILIANS, Group.COMBATANTS),
)
"""Groups that share no person, so that their counts may be added. All others may overlap."""

_Sum = Sequence[tuple[str, Voice]]
"""Voices to be added, each with the word for whom it counts."""


def least_total(category: Category, own: Mapping[Slot, Voice], part: Voice | None) -> Voice | None:
    """Derive the minimum of all from an origin that counts parts alone; None without any part.

    `own` are the origin's counts by group, `part` is what it says of 'some of the dead'. Groups
    that share no person are added, of all others the largest is the minimum; the upper side
    stays open, and the sum is kept in words.
    """
    counted = {g: own[category, g] for g in Group if (category, g) in own}
    counted = {group: voice for group, voice in counted.items() if voice.bounds.low}
    sums: list[_Sum] = [[_whom(g, counted[g]) for g in f if g in counted] for f in DISJOINT]
    sums += [[_whom(group, voice)] for group, voice in counted.items()]
    if part is not None and part.bounds.low:
        sums.append([("told as a part of the whole", part)])
    best = max(filter(None, sums), key=_order, default=None)
    return _added(best) if best else None


def _whom(group: Group, voice: Voice) -> tuple[str, Voice]:
    return people(voice.bounds.low, group), voice


def _order(parts: _Sum) -> tuple[int, int, str]:
    return (_total(parts), -len(parts), _words(parts))


def _total(parts: _Sum) -> int:
    return sum(voice.bounds.low or 0 for _, voice in parts)


def _words(parts: _Sum) -> str:
    return " + ".join(f"{voice.bounds.low} {whom}" for whom, voice in parts)


def _added(parts: _Sum) -> Voice:
    voices = [voice for _, voice in parts]
    return Voice(
        origin=voices[0].origin,
        name=voices[0].name,
        bounds=Bounds(_total(parts), None),
        claims=tuple(sorted({claim for voice in voices for claim in voice.claims})),
        reports=max(voice.reports for voice in voices),
        since=max((voice.since for voice in voices if voice.since), default=None),
        derivation=_words(parts),
    )


def none_of_either(own: Mapping[Slot, Voice]) -> dict[Slot, Voice]:
    """Give an origin's zeros of killed and of injured, where all it says is 'no casualties'."""
    return {
        (category, group): replace(voice, derivation="no casualties")
        for (counted, group), voice in own.items()
        if counted is Category.CASUALTIES and voice.bounds == Bounds(0, 0)
        for category in (Category.KILLED, Category.INJURED)
        if (category, group) not in own
    }


def within_total(category: Category, own: Mapping[Slot, Voice]) -> dict[Slot, Voice]:
    """Give the origin's counts of groups that reach above its own total, cut back to it.

    A part that lies wholly above the total contradicts it, and is left as it was said.
    """
    whole = own.get((category, Group.ALL))
    most = whole.bounds.high if whole else None
    if most is None:
        return {}
    return {
        slot: _cut(voice, most)
        for slot, voice in own.items()
        if slot[0] is category and slot[1] is not Group.ALL and _reaches_above(voice, most)
    }


def _reaches_above(voice: Voice, most: int) -> bool:
    high = voice.bounds.high
    return high is not None and high > most >= (voice.bounds.low or 0)


def _cut(voice: Voice, most: int) -> Voice:
    bounds = Bounds(voice.bounds.low, most)
    return replace(voice, bounds=bounds, note=f"at most {most}, the same origin's total")
