"""Multi-index hashing: exact search for all hashes within a Hamming radius of 31.

A hash of 256 bits is cut into 12 parts. Two hashes at distance 31 or less agree within 2 bits in
one of the first eight parts, or within 1 bit in one of the last four: were it otherwise, they
would differ in at least 8 × 3 + 4 × 2 = 32 bits (Norouzi, Punjani and Fleet, CVPR 2012). So it is
enough to look up the parts within those small radii, in tables sorted by part, and to measure what
is found there. A table of few hashes goes by the leading bits of its part, which agree as well.
"""

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.footage.pdq import BITS, LENGTH, Hashes

RADIUS = 31
TABLES = 12

_WIDE = 8
"""Tables, from the first, that are looked up within 2 bits; the others within 1."""
_ENDS = [BITS * (n + 1) // TABLES for n in range(TABLES)]
_STARTS = [0, *_ENDS[:-1]]
_LOW_BYTES, _LOW_HALF = np.uint32(0x00FF00FF), np.uint32(0xFFFF)
_BYTE, _HALF = np.uint32(8), np.uint32(16)
_CROWDED = 256
_NARROWEST = BITS // TABLES

Keys = npt.NDArray[np.uint32]
Words = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]
Collisions = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]
"""Rows of what is sought, numbers of what was found, and distances."""


class Tables(NamedTuple):
    """Hashes with the tables to find them by: for each part, numbers in the order of their keys."""

    words: Words
    bits: int
    """Bits of a key."""
    offsets: npt.NDArray[np.uint32]
    """Where in `order` each bucket of each table begins, and the end."""
    order: npt.NDArray[np.uint32]

    def sharing(self, buckets: Places, most: int | None = None) -> tuple[Places, Places]:
        """Give every place in `order` that lies in one of `buckets`, after which of them it is in.

        A bucket of more than `most` is passed over.
        """
        starts = self.offsets.take(buckets).astype(np.int64)
        sizes = self.offsets.take(buckets + 1) - starts
        if most is not None:
            sizes[sizes > most] = 0
        which = np.repeat(np.arange(len(sizes)), sizes)
        places = np.arange(len(which))
        places += (starts - np.cumsum(sizes) + sizes).take(which)
        return which, places

    def distances(self, numbers: npt.NDArray[np.uint32], wanted: Words) -> npt.NDArray[np.int64]:
        """Measure numbered hashes, each from its row of `wanted`, or all from the only one.

        `take` copies whole rows, twenty times as fast as indexing; crossed in place, they cost no
        second piece of memory, which takes as long to get as to fill.
        """
        crossed = self.words.take(numbers, axis=0)
        crossed ^= wanted
        return ones(crossed)

    def colliding(self, sought: "Hashes", radius: int) -> "Collisions":
        """Find what shares a whole key with a hash sought, and lies within `radius` of it.

        A bucket of more than _CROWDED hashes is of pictures that say nothing, and passed over.
        """
        rows_of, numbers_of, distances_of = [], [], []
        wanted = words(sought)
        for table in range(TABLES):
            buckets = keys(sought, table, self.bits).astype(np.int64) + (table << self.bits)
            rows, places = self.sharing(buckets, _CROWDED)
            numbers = self.order.take(places)
            distances = self.distances(numbers, wanted.take(rows, axis=0))
            near = distances <= radius
            rows_of.append(rows[near])
            numbers_of.append(numbers[near])
            distances_of.append(distances[near])
        return (
            np.concatenate(rows_of),
            np.concatenate(numbers_of).astype(np.int64),
            np.concatenate(distances_of),
        )


def tabled(hashes: Hashes) -> Tables:
    """Make the tables of hashes."""
    count = len(hashes)
    bits = key_bits(count)
    offsets, orders = [], []
    for table in range(TABLES):
        own = keys(hashes, table, bits)
        orders.append(np.argsort(own, kind="stable").astype("<u4"))
        sizes = np.bincount(own, minlength=1 << bits)
        offsets.append((np.cumsum(sizes) - sizes + table * count).astype("<u4"))
    ends = np.concatenate([*offsets, np.array([TABLES * count], dtype="<u4")])
    return Tables(words(hashes), bits, ends, np.concatenate(orders))


def key_bits(count: int) -> int:
    """Choose how many leading bits of a part to go by: about one hash a bucket."""
    return max(1, min(_NARROWEST, max(1, count).bit_length()))


def keys(hashes: Hashes, table: int, bits: int) -> Keys:
    """Give the leading bits of part number `table` of each hash."""
    start = _STARTS[table]
    end = start + bits
    first, last = start // 8, (end - 1) // 8
    value = np.zeros(len(hashes), dtype=np.uint64)
    for byte in range(first, last + 1):
        value = value << np.uint64(8) | hashes[:, byte].astype(np.uint64)
    value >>= np.uint64((last + 1) * 8 - end)
    return (value & np.uint64((1 << bits) - 1)).astype(np.uint32)


def own_keys(one: Hashes, bits: int) -> npt.NDArray[np.int64]:
    """Give the leading bits of every part of one hash: as `keys` does, for one, quickly."""
    whole = int.from_bytes(one.tobytes())
    mask = (1 << bits) - 1
    return np.array([whole >> (BITS - start - bits) & mask for start in _STARTS])


def words(hashes: Hashes) -> Words:
    """See hashes as rows of four 64-bit words."""
    return np.ascontiguousarray(hashes).view(np.uint64).reshape(-1, LENGTH // 8)


def ones(crossed: Words) -> npt.NDArray[np.int64]:
    """Count the ones of rows of four words: the distances of hashes that were crossed (XOR).

    The four counts of a row, a byte each, are added as halves of one number: 256 fits into those.
    """
    counts = np.bitwise_count(crossed).view(np.uint32)[:, 0]
    halves = (counts & _LOW_BYTES) + (counts >> _BYTE & _LOW_BYTES)
    total: npt.NDArray[np.int64] = ((halves + (halves >> _HALF)) & _LOW_HALF).astype(np.int64)
    return total


@cache
def masks(bits: int) -> npt.NDArray[np.int64]:
    """Give, for all tables one after the other, what a key is crossed with to look around it.

    A table's values are offset by where its buckets lie: table × 2^bits.
    """
    every = [
        np.array([*_masks(table, bits)], dtype=np.int64) + (table << bits)
        for table in range(TABLES)
    ]
    return np.concatenate(every)


@cache
def mask_tables(bits: int) -> npt.NDArray[np.int64]:
    """Say to which table each of `masks` belongs."""
    counts = [sum(1 for _ in _masks(table, bits)) for table in range(TABLES)]
    return np.repeat(np.arange(TABLES), counts)


def _masks(table: int, bits: int) -> Iterator[int]:
    yield 0
    for few in range(1, 3 if table < _WIDE else 2):
        for chosen in combinations(range(bits), few):
            yield sum(1 << bit for bit in chosen)
