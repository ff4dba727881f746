"""Reads how many: digits of three sets, number words, vague words, and bounds on them."""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold
from reportedly.language.document import Token
from reportedly.reading.arabic.tables import Row, phrases, rows
from reportedly.reading.arabic.words import Phrases, Text
from reportedly.reading.casualties.vague import RULES

_VAGUE = {rule.name: rule for rule in RULES}
_THOUSAND = 1000
_HUNDRED = 100
_MILLION = 1_000_000
_SCALES = {
    **dict.fromkeys(("الاف", "الف", "الفا"), _THOUSAND),
    **dict.fromkeys(("مليون", "مليونا", "ملايين"), _MILLION),
}
"""What a number in digits before them counts: '300 thousand'."""
_GROUPED = re.compile(r"\d{1,3}(?:[,٬]\d{3})+")
_PLAIN = re.compile(r"\d{1,6}")
_RANGE = frozenset("-–—")
_MORE = "اكثر"
_THAN = "من"
"""'Than' behind 'more', and 'from' before the number that a toll changes from."""
_CHANGES = frozenset(
    "ارتفع ارتفعت ارتفاع يرتفع ترتفع زاد ازداد تراجع تراجعت انخفض انخفضت انخفاض عدل عدلت تعديل "
    "يعدل تعدل رفع رفعت يرفع ترفع خفض خفضت يخفض تخفض تخفيض راجع راجعت يراجع تصحيح صحح صححت".split()
)
_NUMBERED = "رقم"
_TO = "الي"
_TO_GAP = 4
"""Words from a toll's old number to the 'to' before the new one."""
_WHAT = "ما"
"""What stands before 'between': 'ma bayn'."""
_OPENS_RANGE, _JOINS_RANGE = "بين", frozenset({"الي", "حتي", "او"})


_BRACKETED = 5
"""Words within which the bracket closes that opens before a number."""


class Quantity(msgspec.Struct, frozen=True):
    """A number at words `first` up to `last`: `low` to `high`, by the vague rule `rule` or ''."""

    first: int
    last: int
    low: int | None
    high: int | None
    rule: str = ""

    @property
    def exact(self) -> bool:
        """Tell whether it is one number."""
        return self.low is not None and self.low == self.high


@cache
def _values() -> Phrases[int]:
    return Phrases(
        (form, int(row["value"])) for row in rows("numbers") for form in row["forms"].split("|")
    )


@cache
def _bounds(side: str) -> Phrases[Row]:
    return Phrases(
        (form, row)
        for row in rows("bounds")
        if row["side"] == side
        for form in row["forms"].split("|")
    )


def quantity_at(text: Text, index: int, last: int) -> Quantity | None:
    """Give the quantity that begins at word `index`, with what bounds it; None for none."""
    if index and text.words[index - 1].lower == _NUMBERED:
        return None  # 'school number 1'
    bound = _bounds("before").at(text, index, last)
    start = bound.last if bound is not None else index
    if start >= last:
        return None
    found = (
        _range_at(text, start, last)
        or _vague_at(text, start, last)
        or _number_at(text, start, last)
        or _bracketed_at(text, start, last)
    )
    if found is None:
        return None
    found = _told_again(text, found, last)
    rule = bound.value["rule"] if bound is not None else ""
    return _bounded(msgspec.structs.replace(found, first=index), rule) if rule else found


def _bracketed_at(text: Text, index: int, last: int) -> Quantity | None:
    """Read a number that stands in brackets by itself, as agencies write it: '(6) people'."""
    if index + 2 >= last or text.words[index].text != "(":
        return None
    reach = range(index + 2, min(last, index + _BRACKETED))
    closing = next((at for at in reach if text.words[at].text == ")"), None)
    found = _number_at(text, index + 1, closing) if closing is not None else None
    if found is None or found.last != closing:
        return None
    return msgspec.structs.replace(found, first=index, last=found.last + 1)


def _told_again(text: Text, quantity: Quantity, last: int) -> Quantity:
    """Take in the digits in brackets behind a number in words: 'five (5) people'."""
    again = _bracketed_at(text, quantity.last, last) if quantity.last < last else None
    same = again is not None and (again.low, again.high) == (quantity.low, quantity.high)
    return msgspec.structs.replace(again, first=quantity.first) if again and same else quantity


def is_bracketed(text: Text, quantity: Quantity) -> bool:
    """Tell whether a number stands in brackets: behind a name it is an age, and counts nobody."""
    return text.words[quantity.first].text == "("


def bound_of_toll(text: Text, index: int) -> str:
    """Give the rule of a verb right before a word that is counted further on, '' for none.

    So with 'exceeded the number of the wounded 350', at 'number'.
    """
    found = _bounds("before").at(text, index - 1, index) if index else None
    return found.value["rule"] if found is not None else ""


def bounded_after(text: Text, quantity: Quantity, index: int, last: int) -> Quantity:
    """Apply the bound that stands at word `index`, behind what is counted ('… at least')."""
    found = _bounds("after").at(text, index, last) if index < last else None
    if found is None or _is_more_than(text, found.last, last):
        return quantity  # '12 dead and more than 30 injured' bounds what follows
    return _bounded(msgspec.structs.replace(quantity, last=found.last), found.value["rule"])


def _is_more_than(text: Text, index: int, last: int) -> bool:
    """Tell 'and more than' from 'and more', which ends before word `index`."""
    more = text.words[index - 1].lower.endswith(_MORE)
    return more and index < last and text.words[index].lower == _THAN


def _bounded(quantity: Quantity, rule: str) -> Quantity:
    if quantity.rule:
        return quantity
    if rule in ("up to", "fewer than"):
        return msgspec.structs.replace(quantity, low=None, rule=rule)
    high = quantity.high if rule == "about" else None
    return msgspec.structs.replace(quantity, high=high, rule=rule)


def _range_at(text: Text, start: int, last: int) -> Quantity | None:
    """Read '5-7', '5 to 7' and 'between 5 and 7'."""
    begun = start
    start += text.words[start].lower.lstrip("و") == _WHAT and start + 1 < last
    opened = text.words[start].lower == _OPENS_RANGE
    low = _number_at(text, start + opened, last) if start + opened < last else None
    if low is None or low.low is None or low.last >= last:
        return None
    if _rises(text, start):
        return None
    joint = text.words[low.last]
    joined = joint.text in _RANGE or joint.lower in _JOINS_RANGE
    after = low.last + joined if joined else low.last
    if not joined and not (opened and joint.lower.startswith("و")):
        return None
    if after < last and text.words[after].lower == "و":
        after += 1
    high = _number_at(text, after, last) if after < last else None
    if high is None or high.high is None or high.high <= low.low:
        return None
    return Quantity(begun, high.last, low.low, high.high)


def is_former(text: Text, index: int, behind: int, last: int) -> bool:
    """Tell whether what is counted at word `index` is a toll's old number: 'from ten dead to 9'.

    The new one stands behind 'to', soon behind word `behind`.
    """
    to = range(behind, min(last, behind + _TO_GAP))
    return _rises(text, index) and any(text.words[at].lower == _TO for at in to)


def _rises(text: Text, index: int) -> bool:
    """Tell whether a number is what a toll rose or fell from: 'rose from 42 to 45'."""
    if not index or text.words[index - 1].lower != _THAN:
        return False
    before = text.words[text.sentence_start(index) : index]
    return any(not _CHANGES.isdisjoint(stems(word.lower)) for word in before)


def _vague_at(text: Text, start: int, last: int) -> Quantity | None:
    found = phrases("vague").at(text, start, last)
    if found is None:
        return None
    rule = _VAGUE[found.value["rule"]]
    return Quantity(start, found.last, rule.low, rule.high, rule.name)


def _number_at(text: Text, start: int, last: int) -> Quantity | None:
    if text.words[start].tag == "number":
        value = None if _on_a_clock(text, start) else _digits(text.words[start])
        if value is None:
            return None
        end = start + 1
        scale = _scale(text, end) if end < last else 1
        return Quantity(start, end + (scale > 1), value * scale, value * scale)
    return _spelled(text, start, last)


def _scale(text: Text, index: int) -> int:
    """Give what word `index` multiplies a number before it by."""
    return max(_SCALES.get(stem, 1) for stem in stems(text.words[index].lower))


def _on_a_clock(text: Text, index: int) -> bool:
    """Tell whether digits are those of a time, or of how long a clip is: '14:30', '00:45'."""
    token, whole = text.words[index], text.document.text
    before, after = whole[max(token.start - 2, 0) : token.start], whole[token.end : token.end + 2]
    return any(
        len(beside) == 2 and beside[colon] == ":" and beside[1 - colon].isdigit()
        for beside, colon in ((before, 1), (after, 0))
    )


def _digits(token: Token) -> int | None:
    folded = fold(token.text)
    if _GROUPED.fullmatch(folded):
        return int(re.sub(r"\D", "", folded))
    return int(folded) if _PLAIN.fullmatch(folded) else None


def _spelled(text: Text, start: int, last: int) -> Quantity | None:
    """Read number words in a row: 'خمسة وعشرين', 'مئة وثلاثين', 'ثلاثة آلاف ومئتين'."""
    values, end = _run(text, start, last)
    value = spelled_value(values)
    return None if value is None else Quantity(start, end, value, value)


def _run(text: Text, start: int, last: int) -> tuple[list[int], int]:
    values: list[int] = []
    end = start
    while end < last:
        joined = end > start and text.words[end].lower == "و"
        at = end + joined
        found = _values().at(text, at, last) if at < last else None
        linked = not values or joined or (found and _continues(text, at, values[-1], found.value))
        if found is None or not linked or spelled_value([*values, found.value]) is None:
            break
        values.append(found.value)
        end = found.last
    return values, end


def _continues(text: Text, index: int, before: int, value: int) -> bool:
    """Tell whether a number word goes on with the one before: by 'and', or as its multiple."""
    multiple = value in (_HUNDRED, _THOUSAND, _MILLION) and value > before
    return multiple or text.words[index].lower.startswith("و")


def spelled_value(values: Sequence[int]) -> int | None:
    """Add up number words in their order; None where they make no number.

    Hundreds come before units, units before tens, and what stands before a thousand or a million
    multiplies it: [5, 20] is 25, [100, 30] is 130, [3, 1000, 200] is 3,200.
    """
    total = part = 0
    for value in values:
        if value in (_THOUSAND, _MILLION) and part:
            total, part = total + part * value, 0
        elif value >= _THOUSAND:
            if total or part:
                return None
            total += value
        elif not _adds(part, value):
            return None
        else:
            part += value
    return total + part or None


def _adds(part: int, value: int) -> bool:
    """Tell whether `value` may follow a part under a thousand: 5 + 20, 100 + 5, 105 + 20."""
    if part == 0:
        return True
    rest = part % _HUNDRED
    if value >= _HUNDRED:
        return False
    if rest == 0:
        return True
    return rest < 10 and value >= 20
