"""One unchanging file of the frame index: hashes, whose they are, and the tables to find them by.

Little-endian: a header (magic, count, bits of a key, whether glances follow), the hashes, their
owners (footage number, seconds), the offsets of the tables' buckets, the hashes' numbers in the
order of their keys, table after table, and where exact search is to be fast, a glance for each of
these numbers (`ring`). A file is written whole and then renamed into place; readers map it.
"""

import struct
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reportedly.footage import hashing, ring
from reportedly.footage.hashing import RADIUS, TABLES, Tables, Words
from reportedly.footage.pdq import LENGTH, Hashes
from reportedly.model.errors import FootageError
from reportedly.writing import write_whole

_MAGIC = b"RFSEG\0\0\1"
_HEADER = struct.Struct("<8sQQ?7x")

OWNER = np.dtype([("footage", "<u4"), ("time", "<f4")])
Owners = npt.NDArray[np.void]
"""Rows of OWNER, one a hash."""
Near = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
"""Numbers of hashes, and their distances."""


def write(path: Path, hashes: Hashes, owners: Owners, glances: bool = True) -> None:
    """Write a segment: flushed to the disk, and in place only when whole.

    Without glances it takes a fifth less, and `within` takes three times as long.
    """
    write_whole(path, _pieces(hashes, owners, glances), to_disk=True)


def _pieces(hashes: Hashes, owners: Owners, glances: bool) -> Iterator[bytes | memoryview]:
    made = hashing.tabled(hashes)
    yield _HEADER.pack(_MAGIC, len(hashes), made.bits, glances)
    yield np.ascontiguousarray(hashes).data
    yield np.ascontiguousarray(owners).tobytes()
    yield made.offsets.tobytes()
    yield made.order.tobytes()
    if glances:
        yield ring.glances(hashes, made).tobytes()


class Segment:
    """A segment, mapped. Raises FootageError where the file is no segment, or cut off."""

    def __init__(self, path: Path) -> None:
        mapped = np.memmap(path, dtype=np.uint8, mode="r")
        whole = np.asarray(mapped)
        if len(whole) < _HEADER.size:
            raise FootageError(f"{path.name} of the frame index is cut off. Build the index again.")
        magic, self.count, self.bits, glances = _HEADER.unpack(whole[: _HEADER.size].tobytes())
        sizes = [
            self.count * LENGTH,
            self.count * OWNER.itemsize,
            ((TABLES << min(self.bits, 32)) + 1) * 4,
            TABLES * self.count * 4,
            TABLES * self.count * 2 if glances else 0,
        ]
        if magic != _MAGIC or len(whole) != _HEADER.size + sum(sizes):
            raise FootageError(f"{path.name} of the frame index is damaged. Build the index again.")
        ends = np.cumsum([_HEADER.size, *sizes])
        parts = [whole[start:end] for start, end in pairwise(ends)]
        self.hashes: Hashes = parts[0].reshape(-1, LENGTH)
        self.owners: Owners = parts[1].view(OWNER)
        words = parts[0].view("<u8").reshape(-1, LENGTH // 8)
        self.tables = Tables(words, self.bits, parts[2].view("<u4"), parts[3].view("<u4"))
        self._glances = parts[4].view("<u2") if glances else None

    def within(self, sought: Hashes) -> Near:
        """Find every hash within RADIUS of `sought` (one row), each once."""
        own = hashing.own_keys(sought, self.bits)
        tables = hashing.mask_tables(self.bits)
        masks, places = self.tables.sharing(own[tables] ^ hashing.masks(self.bits))
        if self._glances is not None:
            seen = self._glances.take(places)
            seen ^= ring.own_glances(sought)[tables].take(masks)
            places = places[np.bitwise_count(seen) <= ring.allowed(self.bits).take(masks)]
        numbers = self.tables.order.take(places)
        distances = self.tables.distances(numbers, hashing.words(sought))
        near = np.flatnonzero(distances <= RADIUS)
        found, first = np.unique(numbers[near], return_index=True)
        return found.astype(np.int64), distances[near][first]


def scan(hashes: Hashes, sought: Hashes) -> Near:
    """Find every hash within RADIUS by looking at all: for few hashes, and as a yardstick."""
    others: Words = hashing.words(hashes)
    distances = hashing.ones(others ^ hashing.words(sought)[0])
    found = np.flatnonzero(distances <= RADIUS)
    return found, distances[found]
