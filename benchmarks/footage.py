"""How well footage is recognised: copies after edits, other takes of a scene, and strangers.

Each edit at each strength is made of each clip, encoded, described as the program does, and
compared with its original, with every original of other scenes, and with other takes of its own.
Stock PDQ (any two frames within 31 bits, and within its own best cut) is measured on the same
pairs. Thresholds were chosen by looking at the scenes of `DEVELOPED`; the others are held out.
"""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks import footage_clips
from benchmarks.footage_clips import Clip, Say
from benchmarks.footage_describing import Descriptions
from benchmarks.footage_edits import EDITS, STRENGTHS
from reportedly.footage import pdq, views
from reportedly.footage.compare import compare
from reportedly.footage.comparison import Comparison
from reportedly.footage.description import Description

LOCATED = 0.5
"""Seconds within which start and end of the shared part must lie, in both films."""
STOCK = 31
DEVELOPED = frozenset(
    "meadow bikes carphone city runner modeller laboratory astronaut brick camera chelsea coffee "
    "coins Bubbles Ill1 ihc".split()
    + [f"rendered {number}" for number in range(6)]
)
"""Scenes that were looked at while thresholds were chosen."""

Key = tuple[str, str, int]
"""Clip, edit, strength."""


class Truth(NamedTuple):
    """Where the shared part lies, in seconds of the original and of the edited film."""

    start: float
    at: float
    length: float
    speed: float


class Recognised(NamedTuple):
    """One edit at one strength."""

    edit: str
    strength: str
    copies: int
    matched: int
    """Called a copy or the same scene."""
    called_copy: int
    located: int
    stock_pdq: int
    """Copies of which any frame lies within 31 bits of any of the original's."""
    indexed: int
    """Copies that the index finds: mirrored, and without bars, too."""


class Falsely(NamedTuple):
    """Pairs that are no copies, and what they were called."""

    pairs: str
    count: int
    called_copy: int
    called_same_scene: int
    stock_pdq: int


class Outcome(NamedTuple):
    """What the footage part measured."""

    edits: list[Recognised]
    no_copies: list[Falsely]
    recall: dict[str, float]
    """Share of copies matched and called copy; PDQ's at 31 and at its best cut."""


class _Pair(NamedTuple):
    found: Comparison
    nearest: int
    """Least distance of any two frames."""
    looked_up: int
    """Least distance of any two hashes that the index goes by."""


def measure_footage(
    say: Say, kept: Path | None = None, most_clips: int | None = None, share: float = 1.0
) -> Outcome:
    """Measure. `kept` keeps descriptions between runs; `share` samples pairs that are no copies."""
    clips = footage_clips.clips(say)
    originals = _chosen(clips, most_clips)
    held = Descriptions(kept)
    whole = {clip.name: held.original(clip) for clip in clips if _wanted(clip, originals)}
    scenes = {clip.name: clip.scene for clip in clips}
    fillers = footage_clips.fillers()
    rows: list[tuple[Key, Truth, _Pair]] = []
    other: dict[str, list[_Pair]] = {"unrelated": [], "same scene": []}
    for number, clip in enumerate(originals):
        for edit, strength in ((e, s) for e in EDITS for s in range(len(STRENGTHS))):
            truth, edited = held.edited(clip, edit, strength, fillers)
            key = (clip.name, edit, strength)
            rows.append((key, Truth(*truth), _pair(whole[clip.name], edited)))
            for name, description in whole.items():
                kind = "same scene" if scenes[name] == clip.scene else "unrelated"
                if name != clip.name and _sampled(key, name, share, kind):
                    other[kind].append(_pair(description, edited))
        say(f"footage: {number + 1} of {len(originals)} clips")
    return Outcome([*_by_edit(rows)], [*_falsely(other)], _recall(rows, scenes, other))


def _chosen(clips: Sequence[Clip], most: int | None) -> list[Clip]:
    """Take one clip of each scene: the first take."""
    first = {clip.scene: clip for clip in reversed(clips)}
    ordered = sorted(first.values(), key=lambda clip: zlib.crc32(clip.name.encode()))
    return ordered[:most]


def _wanted(clip: Clip, originals: Sequence[Clip]) -> bool:
    return any(clip.scene == one.scene for one in originals)


def _sampled(key: Key, name: str, share: float, kind: str) -> bool:
    """Choose pairs by chance that is the same in every run; all takes of a scene are wanted."""
    share = min(1.0, share * 4) if kind == "same scene" else share
    return zlib.crc32(f"{key} {name}".encode()) / 2**32 < share


def _pair(one: Description, other: Description) -> _Pair:
    looked_up = _least(views.indexed(one)[0], views.sought(other)[0])
    return _Pair(compare(one, other), _nearest(one, other), looked_up)


def _nearest(one: Description, other: Description) -> int:
    """Give the least distance of any two telling frames: what stock PDQ goes by."""
    bits = [
        np.frombuffer(b"".join(f.pdq for f in d.frames if f.telling), np.uint8).reshape(-1, 32)
        for d in (one, other)
    ]
    return _least(*bits)


def _least(one: pdq.Hashes, other: pdq.Hashes) -> int:
    return int(pdq.distances(one, other).min()) if len(one) and len(other) else pdq.BITS


def _by_edit(rows: Sequence[tuple[Key, Truth, _Pair]]) -> Iterator[Recognised]:
    for edit in EDITS:
        for strength, name in enumerate(STRENGTHS):
            some = [row for row in rows if row[0][1:] == (edit, strength)]
            yield Recognised(
                edit,
                name,
                len(some),
                sum(pair.found.verdict != "unrelated" for _, _, pair in some),
                sum(pair.found.verdict == "copy" for _, _, pair in some),
                sum(_located(truth, pair.found) for _, truth, pair in some),
                sum(pair.nearest <= STOCK for _, _, pair in some),
                sum(pair.looked_up <= STOCK for _, _, pair in some),
            )


def _located(truth: Truth, found: Comparison) -> bool:
    """Tell whether some part starts and ends where it should, in both films."""
    return any(
        abs(part.start_a - truth.start) <= LOCATED
        and abs(part.start_b - truth.at) <= LOCATED
        and abs(part.start_a + part.length - truth.start - truth.length) <= LOCATED
        and abs(part.start_b + part.length * part.speed - truth.at - truth.length * truth.speed)
        <= LOCATED
        for part in found.parts[:1]
    )


def _falsely(other: Mapping[str, Sequence[_Pair]]) -> Iterator[Falsely]:
    for kind, pairs in other.items():
        yield Falsely(
            kind,
            len(pairs),
            sum(pair.found.verdict == "copy" for pair in pairs),
            sum(pair.found.verdict == "same_scene" for pair in pairs),
            sum(pair.nearest <= STOCK for pair in pairs),
        )


def _recall(
    rows: Sequence[tuple[Key, Truth, _Pair]],
    scenes: Mapping[str, str],
    other: Mapping[str, Sequence[_Pair]],
) -> dict[str, float]:
    recall: dict[str, float] = {}
    for name, looked_at in (("developed", True), ("held out", False)):
        some = [
            pair.found.verdict
            for key, _, pair in rows
            if (scenes[key[0]] in DEVELOPED) == looked_at
        ]
        if some:
            recall[f"matched, scenes {name}"] = sum(v != "unrelated" for v in some) / len(some)
            recall[f"called copy, scenes {name}"] = sum(v == "copy" for v in some) / len(some)
    cut = min((pair.nearest for pair in other["unrelated"]), default=pdq.BITS) - 1
    near = [pair.nearest for _, _, pair in rows]
    recall["PDQ's frames within 31"] = sum(n <= STOCK for n in near) / len(near)
    recall[f"PDQ's frames within {cut}, its own cut without false matches"] = sum(
        n <= cut for n in near
    ) / len(near)
    return recall
