"""Rejects, without a look at the hash, most of what shares a part with a hash that is sought.

The twelve parts of a hash lie in a ring. Two hashes within 31 bits agree, in some part, within the
bits that it is looked up by; and there is such a part from which on the bits that differ in it and
in the next part together are at most one more than both are looked up by. Were there none, the
whole ring would differ in 32 bits or more (the pigeonring principle: Qin and Xiao, PVLDB 12(2),
2018). So a glance at leading bits of the next part, kept beside each number in a table, is enough
to pass over nearly all that only happens to share a part, and nothing within 31 bits is lost.
"""

from functools import cache

import numpy as np
import numpy.typing as npt

from reportedly.footage import hashing
from reportedly.footage.hashing import TABLES, Tables
from reportedly.footage.pdq import Hashes

_BITS = 16
"""Leading bits of a part that a glance holds."""

Glances = npt.NDArray[np.uint16]


def glances(hashes: Hashes, tables: Tables) -> Glances:
    """Give, for each number in the order of the tables, leading bits of the next part."""
    count = len(hashes)
    following = [hashing.keys(hashes, (table + 1) % TABLES, _BITS) for table in range(TABLES)]
    parts = tables.order.reshape(TABLES, count)
    return np.concatenate(
        [of.astype("<u2").take(order) for of, order in zip(following, parts, strict=True)]
    )


def own_glances(one: Hashes) -> Glances:
    """Give what a hash like this one would have beside its number in each table."""
    return np.roll(hashing.own_keys(one, _BITS), -1).astype(np.uint16)


@cache
def allowed(bits: int) -> npt.NDArray[np.uint8]:
    """Say in how many bits a glance may differ, for each of the `masks` of a key of `bits`."""
    spent = np.bitwise_count(hashing.masks(bits) & ((1 << bits) - 1))
    tables = hashing.mask_tables(bits)
    within = np.zeros(TABLES, dtype=np.uint8)
    np.maximum.at(within, tables, spent)
    left: npt.NDArray[np.uint8] = within[tables] + within[(tables + 1) % TABLES] + 1 - spent
    return left
