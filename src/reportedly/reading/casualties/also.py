"""Tells what else befell the same people: the deaths of 'nine women were raped and killed'."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.document import Document
from reportedly.model.figure import Category
from reportedly.reading.casualties.harm import Harm
from reportedly.reading.casualties.links import Link

_APART = frozenset({Category.SEXUALLY_ASSAULTED, Category.TORTURED})
"""Harms that say nothing of whether people lived, and are counted beside any other."""
_JOINERS = frozenset({"and", ",", "then", "before", "after"})
_BETWEEN = _JOINERS | {"being", "later", "subsequently", "were", "was", "gang", "-"}
_LONGEST = 4
"""Tokens that may stand between two harms of the same people."""


def also_befell(document: Document, harms: Sequence[Harm], links: Sequence[Link]) -> Iterator[Link]:
    """Give further links of those who came to several harms told in one breath.

    Only where one of them is rape or torture: who was killed after an abduction counts as killed.
    """
    for link in links:
        if link.harm is None or link.part:
            continue
        told = {link.category}
        for at in _run(document, harms, link.harm):
            category = harms[at].category
            if category in told or not (_APART & {category, *told}):
                continue
            told.add(category)
            yield msgspec.structs.replace(link, category=category, harm=at)


def _run(document: Document, harms: Sequence[Harm], at: int) -> Iterator[int]:
    """Give the harms that nothing but a joining word parts from harm `at`, nearest first."""
    first = last = at
    while last + 1 < len(harms) and _joined(document, harms[last], harms[last + 1]):
        last += 1
        yield last
    while first > 0 and _joined(document, harms[first - 1], harms[first]):
        first -= 1
        yield first


def _joined(document: Document, one: Harm, two: Harm) -> bool:
    between = [token.lower for token in document.tokens[one.last : two.first]]
    joined = not _JOINERS.isdisjoint(between)
    return joined and len(between) <= _LONGEST and _BETWEEN.issuperset(between)
