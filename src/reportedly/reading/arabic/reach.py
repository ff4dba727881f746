"""Which people a word of harm still speaks of, while the figures of one sentence are gathered."""

from reportedly.model.figure import Category
from reportedly.reading.arabic.apart import are_others_hit, goes_on_elsewhere, is_placed
from reportedly.reading.arabic.bare_numbers import is_somebodys
from reportedly.reading.arabic.besides import adds
from reportedly.reading.arabic.figures import CHAIN_GAP, Count, Draft
from reportedly.reading.arabic.tables import Row
from reportedly.reading.arabic.told_around import (
    is_definite,
    is_joined,
    is_only_held,
    is_to_somebody,
    says_what,
)
from reportedly.reading.arabic.words import Match, Text

NUMBER_GAP = 9
"""Words between a word of harm and a number of people."""
_BARE_GAP = 3
"""Words between a word of harm and people that are named without a number."""
_PLACE_GAP = 9
"""Words, with those of a place, between those harmed there and those harmed elsewhere."""
_OTHERS_GAP = 16
"""Words, with those of an attack and its place, between those harmed in it and 'others'."""
_BLOCKS = frozenset({"«", ")", "؛"})
_TO = "الي"


class Reach:
    """What has been read of one sentence, and whom its last word of harm reaches."""

    def __init__(self, text: Text, first: int, last: int, dated: frozenset[int]) -> None:
        self.text, self.first, self.last, self.dated = text, first, last, dated
        self.category: Category | None = None
        self.anchor = first
        self.in_parts = False
        self.shared = False
        self.toll = False
        self.bound = ""
        self.reached = False
        self.far = -1
        self.open: Match[Row] | None = None
        self.pending: list[tuple[Count, bool]] = []
        self.drafts: list[Draft] = []

    def _near_last(self, index: int, reach: int = CHAIN_GAP) -> bool:
        counts = [draft.count for draft in self.drafts[-1:]] + [one for one, _ in self.pending[-1:]]
        return any(0 <= index - count.end <= reach for count in counts)

    def _far(self, count: Count) -> bool:
        return count.first - self.anchor > NUMBER_GAP

    def _governed(self, count: Count) -> bool:
        """Tell whether the last word of harm still speaks of this count."""
        gap = count.first - self.anchor
        if count.numbered and is_somebodys(self.text, count.first - 1):
            return True
        if self.toll and count.numbered and self._ends_toll(count):
            return True
        between = self.text.words[self.anchor : count.first]
        if any(word.text in _BLOCKS for word in between):
            return False
        if is_only_held(self.text, self.anchor, count.first):
            return False
        chained = bool(self.drafts) and self.anchor in (self.drafts[-1].count.end, self.far)
        if chained and says_what(self.text, self.drafts[-1].count, count):
            return False
        if is_to_somebody(self.text, count) and (chained or (gap and not count.numbered)):
            return False  # 'told the reporter', 'condolences on the death of … to his son'
        shared = self.in_parts and self.text.words[count.first - 1].text == ":"
        if chained and (shared or self._is_elsewhere(count)):
            return gap <= (_OTHERS_GAP if self._are_others_hit(count) else _PLACE_GAP)
        if chained:
            near = NUMBER_GAP if adds(self.text, count.first) else CHAIN_GAP
            return gap <= near and (
                self.in_parts or gap == 0 or is_joined(self.text, self.anchor, count)
            )
        if not count.numbered:
            return gap <= _BARE_GAP and not (count.rule and is_definite(self.text, count))
        return gap <= NUMBER_GAP

    def _adds_others(self, count: Count) -> bool:
        """Tell people added to those counted last, who are none of them: 'in addition to'."""
        return bool(self.drafts) and not self.drafts[-1].part and adds(self.text, count.first)

    def _is_elsewhere(self, count: Count) -> bool:
        """Tell people of another place in one list: 'and a man in X'."""
        exact = count.low == count.high and count.harm is None
        placed = count.numbered or is_placed(self.text, count.last, self.last)
        placed = placed and goes_on_elsewhere(self.text, self.anchor, count.first)
        return (exact and placed) or self._are_others_hit(count)

    def _are_others_hit(self, count: Count) -> bool:
        """Tell others whom a further attack in the sentence harmed so: 'and three others in …'."""
        exact = count.low == count.high and count.harm is None and count.numbered
        return exact and are_others_hit(self.text, count.first, count.last)

    def _ends_toll(self, count: Count) -> bool:
        """Tell the number of 'the dead of … rose to 19' and of 'reached the dead of … 19'."""
        return self.reached or self.text.words[count.first - 1].lower == _TO
