"""A long report turned like a book: where its parts begin, and the one that is on a page."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

MOST_CHARACTERS = 100_000
"""Characters of text on a page."""

MOST_CLAIMS = 300
"""Claims that begin on a page: a text may say more in a line than a page can mark."""


class Leaf(msgspec.Struct, frozen=True):
    """The part of a text on this page, and where its neighbours begin."""

    first: int
    last: int
    total: int
    earlier: int | None
    later: int | None


def leaf_at(offset: int, total: int, claims: Sequence[int]) -> Leaf:
    """Give the part that holds `offset` of a text of `total` characters.

    `claims` are the offsets at which claims begin, in any order. The parts are the same whichever
    is asked for, and together they are the text.
    """
    borders = _borders(total, sorted(claims))
    at = min(max(bisect_right(borders, offset) - 1, 0), max(len(borders) - 2, 0))
    return Leaf(
        first=borders[at],
        last=borders[at + 1],
        total=total,
        earlier=borders[at - 1] if at else None,
        later=borders[at + 1] if at + 2 < len(borders) else None,
    )


def _borders(total: int, claims: Sequence[int]) -> list[int]:
    """Give where each part begins, and at last where the text ends."""
    found = [0]
    while len(found) < 2 or found[-1] < total:
        begin = found[-1]
        end = min(begin + MOST_CHARACTERS, total)
        most = bisect_left(claims, begin) + MOST_CLAIMS
        if most < len(claims) and claims[most] == begin:
            most = bisect_right(claims, begin)  # what begins together stays together
        if most < len(claims):
            end = min(end, claims[most])
        found.append(min(end, total))
    return found
