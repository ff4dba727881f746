"""What the footage benchmark compares: scenes, each filmed again and again, and edited."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from benchmarks import footage_clips, footage_scenes
from benchmarks.footage_clips import Film, Make, Say
from benchmarks.footage_edits import EDITS, STRENGTHS

RENDERED = 230
"""Scenes: two edited copies of each, beside all others, make 105,340 unrelated pairs."""
_LAST = 4
"""Films that are kept, since each is edited more than once; edits leave it as it is."""
_OF_PACKAGE = 5
"""Edits of each scene of a package."""
_DEVELOPED = frozenset(
    "meadow bikes carphone city runner modeller laboratory astronaut brick camera chelsea coffee "
    "coins Bubbles Ill1 ihc".split()
)
"""Scenes from packages that were looked at while thresholds were chosen."""
LOOKED_AT, HELD_OUT = "looked at", "held out"


class Case(NamedTuple):
    """One edit of a scene."""

    edit: str
    strength: int

    @property
    def name(self) -> str:
        """The edit with its strength in words."""
        return f"{self.edit}, {STRENGTHS[self.strength]}"


class Scene(NamedTuple):
    """One scene, its edits, and its other takes, made on request."""

    name: str
    origin: str
    """'packages' or 'rendered'."""
    group: str
    """LOOKED_AT or HELD_OUT, while the method was made."""
    cases: tuple[Case, ...]
    take: Callable[[int], Film]
    takes: tuple[tuple[int, str], ...]
    """Number and kind of each take but the first."""

    @property
    def first(self) -> Film:
        """The take that is edited."""
        return self.take(0)


def scenes(say: Say, rendered: int | None = None) -> list[Scene]:
    """Give all scenes: those of packages, and so many rendered ones."""
    count = RENDERED if rendered is None else rendered
    return [*(_rendered(number) for number in range(count)), *_of_packages(say)]


def _rendered(number: int) -> Scene:
    name = footage_scenes.scene_name(number)
    kind = name.split()[0]
    take = 1 + number % (len(footage_scenes.TAKES) - 1)
    return Scene(
        name,
        "rendered",
        LOOKED_AT if kind in footage_scenes.LOOKED_AT else HELD_OUT,
        (_case(2 * number), _case(2 * number + 1)),
        lambda take: _filmed(number, take),
        ((take, footage_scenes.TAKES[take]),),
    )


@lru_cache(maxsize=_LAST)
def _filmed(number: int, take: int) -> Film:
    return footage_scenes.scene(number, take)


@lru_cache(maxsize=_LAST)
def _made(make: Make) -> Film:
    return make()


def _case(number: int) -> Case:
    edit, strength = divmod(number % (len(EDITS) * len(STRENGTHS)), len(STRENGTHS))
    return Case([*EDITS][edit], strength)


def _of_packages(say: Say) -> Iterator[Scene]:
    """Give the scenes of packages: a few edits each, others from scene to scene."""
    for number, (name, takes) in enumerate(footage_clips.clips(say).items()):
        made = [make for _, make in takes]
        apart = len(EDITS) * len(STRENGTHS) // _OF_PACKAGE
        cases = tuple(_case(number + apart * n) for n in range(_OF_PACKAGE))
        group = LOOKED_AT if name in _DEVELOPED else HELD_OUT
        others = tuple((n, "of a package") for n in range(1, len(takes)))
        yield Scene(name, "packages", group, cases, lambda take, m=made: _made(m[take]), others)
