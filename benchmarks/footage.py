"""How well footage is recognised: copies after edits, other takes of a scene, and strangers.

The scenes are those of `footage_sets`. Each is filmed, edited, encoded and described as the program
does. An edited film is compared with its original (a copy), with other takes of its scene, and
with the originals of all other rendered scenes (strangers). Stock PDQ (any two frames within 31
bits, and within its own best cut) is measured on the same pairs. Each part can be run alone, goes
on where it broke off, and keeps what it found.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np

from benchmarks import footage_clips
from benchmarks.footage_clips import Say
from benchmarks.footage_describing import Descriptions, Truth
from benchmarks.footage_edits import STRENGTHS
from benchmarks.footage_kept import kept_descriptions, kept_findings
from benchmarks.footage_sets import Case, Scene, scenes
from reportedly.footage import pdq
from reportedly.footage.compare import compare_prepared
from reportedly.footage.comparison import Comparison
from reportedly.footage.description import Description
from reportedly.footage.prepared import Prepared

LOCATED = 0.5
"""Seconds within which start and end of the shared part must lie, in both films."""
STOCK = 31
_TOLD = 25


class Pair(msgspec.Struct, frozen=True):
    """Two films compared: what was found, and the least distance of any two telling frames."""

    found: Comparison
    nearest: int


class Copy(msgspec.Struct, frozen=True):
    """A film and its edited copy, compared."""

    scene: str
    origin: str
    group: str
    edit: str
    strength: str
    located: bool
    """Whether the shared part begins and ends where it should, in both films."""
    pair: Pair


class Retake(msgspec.Struct, frozen=True):
    """A film, edited or not, beside another take of its scene."""

    scene: str
    group: str
    take: str
    edit: str
    pair: Pair


class Strangers(msgspec.Struct, frozen=True):
    """An edited film beside the originals of all other scenes."""

    scene: str
    edit: str
    count: int
    nearest: tuple[int, ...]
    """Of each pair, the least distance of any two telling frames."""
    wrong: tuple[tuple[str, Comparison], ...]
    """The scenes that were called a copy or the same scene."""


class Recognising:
    """One run over some scenes; what was kept of earlier runs is not made again."""

    def __init__(self, say: Say, kept: Path | None, rendered: int | None = None) -> None:
        self._say, self._folder = say, kept
        self.scenes = scenes(say, rendered)
        self._descriptions = Descriptions(kept_descriptions(kept), footage_clips.fillers)

    def original(self, scene: Scene, take: int = 0) -> Description:
        """Describe a take of a scene."""
        name = f"{scene.origin} {scene.name}, take {take}"
        return self._descriptions.original(name, lambda: scene.take(take))

    def edited(self, scene: Scene, case: Case) -> tuple[Truth, Description]:
        """Describe a scene's first take after an edit."""
        name = f"{scene.origin} {scene.name}"
        return self._descriptions.edited(name, lambda: scene.first, case)

    def copies(self) -> Iterator[Copy]:
        """Compare every scene with each of its edited copies."""
        kept = kept_findings(self._folder, "copies")
        for scene in self._told("copies"):
            for case in scene.cases:
                name = f"{scene.origin} {scene.name} {case.name}"
                yield kept.get(name, Copy, lambda s=scene, c=case: self._copy(s, c))

    def retakes(self) -> Iterator[Retake]:
        """Compare other takes of every scene with its first one, and with that one edited."""
        kept = kept_findings(self._folder, "takes")
        for scene in self._told("takes"):
            for number, kind in scene.takes:
                for case in (None, scene.cases[number % len(scene.cases)]):
                    name = f"{scene.origin} {scene.name} {number} {case and case.name}"
                    make = self._retake(scene, number, kind, case)
                    yield kept.get(name, Retake, make)

    def strangers(self) -> Iterator[Strangers]:
        """Compare the edited copies of every rendered scene with all other rendered scenes."""
        kept = kept_findings(self._folder, "strangers")
        rendered = [one for one in self.scenes if one.origin == "rendered"]
        whole: dict[str, Prepared] = {}
        for number, scene in enumerate(rendered):
            for case in scene.cases:
                make = self._strangers(scene, case, rendered, whole)
                yield kept.get(f"{scene.name} {case.name} of {len(rendered)}", Strangers, make)
            if not (number + 1) % _TOLD:
                self._say(f"footage, strangers: {number + 1} of {len(rendered)} scenes")

    def _told(self, part: str) -> Iterator[Scene]:
        for number, scene in enumerate(self.scenes):
            yield scene
            if not (number + 1) % _TOLD:
                self._say(f"footage, {part}: {number + 1} of {len(self.scenes)} scenes")

    def _copy(self, scene: Scene, case: Case) -> Copy:
        truth, edited = self.edited(scene, case)
        pair = _pair(Prepared(self.original(scene)), Prepared(edited))
        strength = STRENGTHS[case.strength]
        located = _located(truth, pair.found)
        return Copy(scene.name, scene.origin, scene.group, case.edit, strength, located, pair)

    def _retake(
        self, scene: Scene, number: int, kind: str, case: Case | None
    ) -> Callable[[], Retake]:
        def make() -> Retake:
            first = self.edited(scene, case)[1] if case else self.original(scene)
            pair = _pair(Prepared(self.original(scene, number)), Prepared(first))
            return Retake(scene.name, scene.group, kind, case.edit if case else "", pair)

        return make

    def _strangers(
        self, scene: Scene, case: Case, others: Sequence[Scene], whole: dict[str, Prepared]
    ) -> Callable[[], Strangers]:
        def make() -> Strangers:
            edited = Prepared(self.edited(scene, case)[1])
            rest = [one for one in others if one.name != scene.name]
            for one in rest:
                if one.name not in whole:
                    whole[one.name] = Prepared(self.original(one))
            pairs = [(one.name, _pair(whole[one.name], edited)) for one in rest]
            wrong = tuple((n, p.found) for n, p in pairs if p.found.verdict != "unrelated")
            nearest = tuple(pair.nearest for _, pair in pairs)
            return Strangers(scene.name, case.name, len(pairs), nearest, wrong)

        return make


def _pair(one: Prepared, other: Prepared) -> Pair:
    nearest = _least(*(_telling(p.description) for p in (one, other)))
    return Pair(compare_prepared(one, other), nearest)


def _telling(description: Description) -> pdq.Hashes:
    bits = b"".join(frame.pdq for frame in description.frames if frame.telling)
    return np.frombuffer(bits, np.uint8).reshape(-1, pdq.LENGTH)


def _least(one: pdq.Hashes, other: pdq.Hashes) -> int:
    return int(pdq.distances(one, other).min()) if len(one) and len(other) else pdq.BITS


def _located(truth: Truth, found: Comparison) -> bool:
    """Tell whether the first part starts and ends where it should, in both films."""
    return any(
        abs(part.start_a - truth.start) <= LOCATED
        and abs(part.start_b - truth.at) <= LOCATED
        and abs(part.start_a + part.length - truth.start - truth.length) <= LOCATED
        and abs(part.start_b + part.length * part.speed - truth.at - truth.length * truth.speed)
        <= LOCATED
        for part in found.parts[:1]
    )
