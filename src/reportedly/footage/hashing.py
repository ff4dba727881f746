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

import numpy as np
import numpy.typing as npt

from reportedly.footage.pdq import BITS, LENGTH, Hashes

RADIUS = 31
TABLES = 12

_WIDE = 8
"""Tables, from the first, that are looked up within 2 bits; the others within 1."""
_ENDS = [BITS * (n + 1) // TABLES for n in range(TABLES)]
_STARTS = [0, *_ENDS[:-1]]
_ONES = np.ones(LENGTH // 8, np.int64)
_NARROWEST = BITS // TABLES

Keys = npt.NDArray[np.uint32]
Words = npt.NDArray[np.uint64]


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


def measured(one: Words, others: Words) -> npt.NDArray[np.int64]:
    """Give the distance of one hash (4 words) to each of `others`."""
    counts = np.bitwise_count(others ^ one)
    total: npt.NDArray[np.int64] = counts @ _ONES
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
