"""The attributions of a report, found by where they stand."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from reportedly.reading.findings import Attribution, Span

_BLOCK = 512
"""Code points of text that are looked up together."""


class Told:
    """The attributions of one report, in their order.

    A ledger of a thousand attacks holds thousands of them: what stands at one place is looked up,
    so that reading takes time in line with the length of the text.
    """

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        self._all: Sequence[Attribution] = tuple(attributions)
        self._by_block: dict[int, list[int]] = {}
        for number, told in enumerate(self._all):
            spans = (*told.source, *told.cue, *told.content)
            for block in {block for span in spans for block in _blocks(span)}:
                self._by_block.setdefault(block, []).append(number)

    def at(self, *spans: Span) -> list[Attribution]:
        """Give the attributions any of whose words may overlap any of `spans`, in their order."""
        blocks = {block for span in spans for block in _blocks(span)}
        numbers = {number for block in blocks for number in self._by_block.get(block, ())}
        return [self._all[number] for number in sorted(numbers)]

    @cached_property
    def spoken(self) -> frozenset[tuple[int, int]]:
        """Where the words stand with which somebody who is named says something."""
        named = (told for told in self._all if told.holder.name)
        return frozenset((span.start, span.end) for told in named for span in told.cue)


def _blocks(span: Span) -> range:
    return range(span.start // _BLOCK, max(span.start, span.end - 1) // _BLOCK + 1)
