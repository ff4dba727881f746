"""How large a share is, in words or per cent, and how many of a whole it makes."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

import msgspec

from reportedly.reading.casualties import vague
from reportedly.reading.casualties.numbers import number_at

_PER_CENT = (("%",), ("percent",), ("per", "cent"), ("pct",))
_HUNDRED = 100
_THIRD, _QUARTER = Fraction(1, 3), Fraction(1, 4)
_PARTS: dict[str, Fraction] = {
    "half": Fraction(1, 2),
    "one half": Fraction(1, 2),
    "a third": _THIRD,
    "one third": _THIRD,
    "two thirds": 2 * _THIRD,
    "a quarter": _QUARTER,
    "one quarter": _QUARTER,
    "three quarters": 3 * _QUARTER,
    "a fifth": Fraction(1, 5),
    "one fifth": Fraction(1, 5),
}
_BY_WORDS = {tuple(words.split()): part for words, part in _PARTS.items()}
_STARTS = frozenset(words[0] for words in _BY_WORDS)
_LONGEST = 3
"""Words that name a share, a hyphen among them: 'two-thirds'."""


class Share(msgspec.Struct, frozen=True):
    """A share that `words` many words name: `part` of a whole, per cent rounded to whole ones."""

    words: int
    part: Fraction
    rule: str
    per_cent: bool = False

    def of(self, count: int) -> tuple[int, int]:
        """Give the least and the most that the share can be of `count`."""
        exact = self.part * count
        if self.per_cent:
            off = Fraction(count, 2 * _HUNDRED)
            low, high = ceil(exact - off), floor(exact + off)
            if low <= high:
                return max(0, low), min(count, high)
        return floor(exact), ceil(exact)

    def sum(self, count: int) -> str:
        """Write out what the share is of `count`: '18 / 2', '30 * 2 / 3', '40 % of 50'."""
        if self.per_cent:
            return f"{self.part * _HUNDRED} % of {count}"
        times = f" * {self.part.numerator}" if self.part.numerator > 1 else ""
        return f"{count}{times} / {self.part.denominator}"


def may_name_share(word: str) -> bool:
    """Tell whether a lower-case word may begin the name of a share."""
    return word in _STARTS or word[:1].isdigit()


def share_at(words: Sequence[str], at: int) -> Share | None:
    """Read the share that lower-case `words` name from word `at` on, None where they name none."""
    if words[at] in _STARTS:
        for length in (_LONGEST, 2, 1):
            named = tuple(word for word in words[at : at + length] if word != "-")
            part = _BY_WORDS.get(named)
            if part is not None:
                rule = vague.HALF if named == ("half",) else vague.SHARE
                return Share(length, part, rule.name)
    return _per_cent(words, at) if words[at][:1].isdigit() else None


def _per_cent(words: Sequence[str], at: int) -> Share | None:
    """Read '40 per cent', '40%'."""
    number = number_at(words, at, min(at + 2, len(words)))
    if number is None or number.low is None or number.low != number.high:
        return None
    for unit in _PER_CENT:
        if tuple(words[number.last : number.last + len(unit)]) == unit:
            part = Fraction(number.low, _HUNDRED)
            length = number.last - at + len(unit)
            return Share(length, part, vague.SHARE.name, True) if part < 1 else None
    return None
