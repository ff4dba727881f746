"""An index of footage on disk: it grows, and finds what may share frames with a description.

Two kinds of hash are held: of whole frames, found exactly within 31 bits, and of parts of frames,
by which crops and pictures in pictures are found (`parts`). It is derived and may be deleted.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from reportedly.footage import parts, views
from reportedly.footage.description import Description
from reportedly.footage.hashing import RADIUS
from reportedly.footage.prepared import Prepared, prepared
from reportedly.footage.store import HashStore
from reportedly.model.closing import Closing

_PARTS = "parts"
_CLEAR = 0.25
"""How much less than a whole frame one picture counts that was found by a part of it."""

_MOST_BY_PARTS = 50
"""Footage that is proposed by parts of frames alone."""


class Hit(msgspec.Struct, frozen=True, array_like=True):
    """One frame found near another."""

    time_query: float
    """Seconds in what is looked for."""
    time: float
    """Seconds in the footage found."""
    distance: int
    """Hamming distance, 0 to 31."""


class Candidate(msgspec.Struct, frozen=True):
    """Footage that may share frames with what is looked for: to be compared, not yet a match."""

    footage: str
    score: float
    """How many different frames of the query were found in it, near ones counting more."""
    hits: tuple[Hit, ...]
    """The nearest hits of whole frames, by time in the query."""


class FrameIndex(Closing):
    """The index in a folder, made on first use. Use as a context manager, or `close` it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._frames = HashStore(folder)
        self._opened: dict[str, HashStore] = {}

    def close(self) -> None:
        """Close the files."""
        for store in (self._frames, *self._opened.values()):
            store.close()

    def holds(self, footage_id: str) -> bool:
        """Tell whether this footage was added, even where it has no frame worth indexing."""
        return self._frames.holds(footage_id) and any(
            store.holds(footage_id) for _, store in self._parts()
        )

    def add(self, footage_id: str, description: Description) -> None:
        """Index the frames of a description. What is held already is left as it is."""
        ready = prepared(description)
        self._of_shape(parts.shape(ready)).put(footage_id, *parts.kept(ready))
        self._frames.put(footage_id, *views.indexed(description))

    def remove(self, footage_id: str) -> None:
        """Find this footage no more."""
        self._frames.remove(footage_id)
        for _, store in self._parts():
            store.remove(footage_id)

    def find(self, description: Description, limit: int = 20) -> tuple[Candidate, ...]:
        """Rank the footage that may share frames with this description, likeliest first."""
        hashes, times = views.sought(description)
        hits: dict[str, dict[float, Hit]] = defaultdict(dict)
        for row, footage, time, distance in self._frames.near(hashes):
            at = float(times[row])
            known = hits[footage].get(at)
            if known is None or distance < known.distance:
                hits[footage][at] = Hit(at, time, distance)
        alike = self._by_parts(prepared(description))
        by_parts_alone = sorted(alike.keys() - hits, key=lambda one: (-alike[one], one))
        for one in by_parts_alone[_MOST_BY_PARTS:]:
            del alike[one]
        ranked = [_candidate(one, hits[one], alike[one]) for one in {*hits, *alike}]
        return tuple(sorted(ranked, key=lambda one: (-one.score, one.footage))[:limit])

    def _by_parts(self, ready: Prepared) -> dict[str, float]:
        """Give how much speaks for each footage by parts: its pictures, near ones counting more."""
        nearest: dict[str, dict[int, int]] = defaultdict(dict)
        for shape, store in self._parts():
            sought = parts.sought(ready, shape)
            for row, footage, distance in store.colliding(sought, 2 * parts.NEAR):
                picture = row % len(ready.keys)
                known = nearest[footage].get(picture, distance)
                nearest[footage][picture] = min(known, distance)
        weigh = _CLEAR / (2 * parts.NEAR)
        scores = defaultdict[str, float](float)
        for footage, found in nearest.items():
            scores[footage] = sum(2 * parts.NEAR + 2 - n for n in found.values()) * weigh
        return scores

    def _of_shape(self, shape: float) -> HashStore:
        name = str(shape)
        if name not in self._opened:
            self._opened[name] = HashStore(self._folder / _PARTS / name, glances=False)
        return self._opened[name]

    def _parts(self) -> Iterator[tuple[float, HashStore]]:
        """Give the stores of parts that are there, by their shape."""
        with suppress(FileNotFoundError):
            for folder in sorted((self._folder / _PARTS).iterdir()):
                yield float(folder.name), self._of_shape(float(folder.name))


def _candidate(footage: str, found: dict[float, Hit], alike: float) -> Candidate:
    hits = tuple(found[at] for at in sorted(found))
    score = sum(1 - hit.distance / (2 * RADIUS) for hit in hits) + alike
    return Candidate(footage, round(score, 3), hits)
