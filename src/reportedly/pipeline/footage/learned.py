"""Holds films against each other by a descriptor that the user added, where one was.

It finds what leaves nothing to lay over: such pairs are shown as the same scene, for a person to
look at. A copy is called so by geometry and motion alone.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from reportedly.casebook.session import Session
from reportedly.footage.description import Description
from reportedly.footage.encoders import Encoder, Vectors, colours, encoder
from reportedly.footage.keyframes import MOST_TIMES, SIZE, stills
from reportedly.footage.limits import Limits
from reportedly.footage.prepared import prepared
from reportedly.model.description import Likeness, Match, Shared
from reportedly.pipeline.footage.files import FootageFiles

SETTING = "encoder"
"""Names the encoder of a casebook: an ONNX file, or one that is installed; '' for none."""
_TWO = 2
"""Pictures of a film that must be near; one is enough of an image."""


class Encoded(NamedTuple):
    """Some pictures of a film: their times, and a vector of each."""

    times: np.ndarray
    vectors: Vectors


class Learned:
    """The encoder of a casebook, and the vectors of its footage."""

    def __init__(self, made: Encoder, files: FootageFiles) -> None:
        self._encoder, self._files = made, files

    @property
    def identity(self) -> str:
        """Name the encoder with everything that its vectors depend on."""
        return f"{self._encoder.name} {self._encoder.version}"

    def encoded(self, path: Path, description: Description, limits: Limits) -> Encoded:
        """Encode pictures of a media file, at the times at which its windows are hashed."""
        ready = prepared(description)
        times = ready.times[ready.keys[:: -(-len(ready.keys) // MOST_TIMES) or 1]]
        size = max(SIZE, self._encoder.side)
        made = stills(path, times.tolist(), size, blur=False, grey=False, limits=limits)
        pictures = [colours(one, self._encoder.side) for one in made]
        side = self._encoder.side
        stacked = np.array(pictures, np.uint8).reshape(-1, side, side, 3)
        return Encoded(times, self._encoder.encode(stacked))

    def keep(self, sha256: str, one: Encoded) -> None:
        """Keep the vectors of a media file."""
        rows = np.column_stack([one.times, one.vectors]).astype(np.float32)
        self._files.put_vectors(self.identity, sha256, rows)

    def near(self, sha256: str, one: Encoded) -> dict[str, Match]:
        """Give what is near by enough pictures, as matches with this file, by the other's hash."""
        found = ((name, self._match(sha256, name, one, other)) for name, other in self._others())
        return {name: match for name, match in found if match is not None and name != sha256}

    def _others(self) -> Iterator[tuple[str, Encoded]]:
        for name, rows in self._files.vectors(self.identity):
            yield name, Encoded(rows[:, 0], rows[:, 1:])

    def _match(self, sha256: str, name: str, one: Encoded, other: Encoded) -> Match | None:
        if not len(one.times) or not len(other.times):
            return None
        alike = one.vectors @ other.vectors.T
        enough = min(_TWO, len(one.times), len(other.times))
        near = [int((alike >= self._encoder.near).any(axis=axis).sum()) for axis in (0, 1)]
        if min(near) < enough:
            return None
        at, there = np.unravel_index(int(alike.argmax()), alike.shape)
        best = round(float(alike.max()), 3)
        part = Shared(round(float(one.times[at]), 2), round(float(other.times[there]), 2), 0.0)
        held = (
            f"The descriptor {self._encoder.name} holds {min(near)} pictures for one, the nearest"
        )
        said = (
            f"{held} at {best:.2f} of 1.",
            "They could not be laid over each other, so that nothing is said of a copy.",
        )
        match = Match(
            first=sha256,
            second=name,
            likeness=Likeness.SAME_SCENE,
            score=round(min(0.45, best / 2), 3),
            parts=(part,),
            reasons=said,
        )
        return match if sha256 < name else _turned(match)


def learned(session: Session, files: FootageFiles) -> Learned | None:
    """Give the encoder of a casebook; None where the user added none. Raises FootageError."""
    named = session.settings.get(SETTING)
    return Learned(encoder(named), files) if named else None


def choose(session: Session, named: str) -> None:
    """Let the casebook use an encoder: an ONNX file, or one that is installed; '' for none.

    All footage is then described again when it next is. Raises FootageError where there is none.
    """
    if named.endswith(".onnx"):
        named = str(Path(named).absolute())
    if named:
        encoder(named)
    session.settings.put(SETTING, named)


def _turned(match: Match) -> Match:
    """Give the match with the lesser hash as its first."""
    return match.seen_from(match.second)
