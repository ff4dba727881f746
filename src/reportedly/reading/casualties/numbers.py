"""The grammar of numbers: digits, words, dozens, ranges, minimums, maximums and vague words."""

import re
from collections.abc import Sequence

import msgspec

from reportedly.reading.casualties import vague

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_MULTIPLES = {"hundred": 100, "dozen": 12}
_PARTS = tuple(
    (tuple(f"{words} a".split()), numerator, denominator)
    for words, numerator, denominator in (
        ("half", 1, 2),
        ("a half", 1, 2),
        ("quarter of", 1, 4),
        ("a quarter of", 1, 4),
        ("one quarter of", 1, 4),
        ("three quarters of", 3, 4),
        ("three - quarters of", 3, 4),
        ("a third of", 1, 3),
    )
)
"""Parts of a round number, as words before it; the numerator and the denominator."""
_DIGITS = re.compile(r"(?:\d{1,3}(?:[,.\u00a0\u202f’']\d{3})+|\d{1,7})")
_DECIMAL = re.compile(r"\d{1,3}[.]\d{1,2}")
_TOWARDS = frozenset({",", "and", "but", "or", "possibly", "perhaps", "potentially", "maybe"})
_DASHES = frozenset("-–—‐‑")
_FIRST = frozenset(
    (
        *_UNITS,
        *_TENS,
        "a",
        "hundred",
        "half",
        "quarter",
        "thousand",
        "dozen",
        "(",
        "between",
        "from",
        "an",
        "no",
    )
)

NUMBER_WORDS = frozenset((*_UNITS, *_TENS, *_SCALES, *_MULTIPLES))
"""Words that are numbers or parts of them."""

_PREFIXES: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): kind
    for kind, phrases in {
        "at least": "at least|at the very least|a minimum of|no fewer than|no less than"
        "|not less than|not fewer than|minimum",
        "more than": "more than|over|well over|upwards of|in excess of|above|upward of",
        "fewer than": "fewer than|less than|under|below",
        "up to": "up to|as many as|at most|a maximum of|no more than|not more than",
        "about": "about|around|some|approximately|roughly|an estimated|estimated|nearly|almost"
        "|close to|~|circa|close on",
        "": "a total of|exactly|only|just|precisely|a further|another|an additional|all",
    }.items()
    for phrase in phrases.split("|")
}
_LONGEST_PREFIX = max(len(words) for words in _PREFIXES)
_PREFIX_STARTS = frozenset(words[0] for words in _PREFIXES)
_MEASURING = frozenset({"as", "how", "so", "too"})
"""Words before 'many' that set it beside a number told elsewhere: 'twice as many were hurt'."""
_VAGUE_STARTS = frozenset(words[0] for words in vague.BY_WORDS)


class Number(msgspec.Struct, frozen=True):
    """A number phrase over words `first` up to `last` (half-open) of the sequence searched.

    `low` and `high` are the bounds it sets (None: not set); `rule` names the rule that set
    them, '' for a plain number.
    """

    first: int
    last: int
    low: int | None
    high: int | None
    rule: str = ""


def numbers_in(words: Sequence[str], first: int = 0, last: int | None = None) -> list[Number]:
    """Find the number phrases among lower-case `words`, left to right, longest first.

    Words are as a tokenizer gives them: hyphens may stand alone ('sixty', '-', 'eight').
    """
    end = len(words) if last is None else last
    found = []
    at = first
    while at < end:
        number = number_at(words, at, end)
        if number is None:
            at += 1
        else:
            found.append(number)
            at = number.last
    return found


def number_at(words: Sequence[str], at: int, end: int) -> Number | None:
    """Read the number phrase that starts at word `at`, None where none does."""
    if not may_start(words[at]):
        return None
    start, kind = at, ""
    while (prefix := _prefix_at(words, at, end)) is not None:
        length, said = prefix
        at += length
        kind = _stronger(kind, said)
    core = _core_at(words, at, end) if at < end else None
    if core is None:
        return None if at == start else _core_at(words, start, end)
    bounded = _bounded(core, start, kind)
    return _reaching(words, bounded, end) if bounded.low is not None else bounded


def _reaching(words: Sequence[str], number: Number, end: int) -> Number:
    """Read the rest of 'at least 12 and possibly up to 15'."""
    at = number.last
    while at < end and words[at] in _TOWARDS:
        at += 1
    limit = tuple(words[at : min(at + 2, end)])
    if at == number.last and limit != ("up", "to"):
        return number
    length = 3 if tuple(words[at : min(at + 3, end)]) == ("as", "many", "as") else 2
    if length == 2 and limit != ("up", "to"):
        return number
    upper = _cardinal_at(words, at + length, end)
    if upper is None or number.low is None or upper[0] <= number.low:
        return number
    return Number(number.first, upper[1], number.low, upper[0], "")


def may_start(word: str) -> bool:
    """Tell whether a number phrase may open with `word`, in lower case; most words open none."""
    return word[0].isdigit() or word in _FIRST or word in _PREFIX_STARTS or word in _VAGUE_STARTS


def _stronger(kind: str, said: str) -> str:
    """Choose between two limits on one number: 'at least about 20' is a minimum."""
    return kind if said in ("", "about") and kind else said


def _prefix_at(words: Sequence[str], at: int, end: int) -> tuple[int, str] | None:
    if at >= end or words[at] not in _PREFIX_STARTS:
        return None
    for length in range(min(_LONGEST_PREFIX, end - at), 0, -1):
        kind = _PREFIXES.get(tuple(words[at : at + length]))
        if kind is not None:
            return length, kind
    return None


def _bounded(core: Number, start: int, kind: str) -> Number:
    """Put the limit that the words before it set on a number."""
    low, high, rule = core.low, core.high, core.rule
    if kind in ("at least", "more than"):
        high, rule = None, rule or kind
    elif kind in ("up to", "fewer than"):
        low, rule = None, kind
    elif kind == "about":
        rule = rule or kind
    return Number(start, core.last, low, high, rule)


def _core_at(words: Sequence[str], at: int, end: int) -> Number | None:
    """Read a number without the limits before it: a range, a vague word or a cardinal."""
    if words[at] in ("between", "from"):
        return _range_after(words, at, end)
    phrase = _vague_at(words, at, end)
    if phrase is not None:
        return phrase
    cardinal = _cardinal_at(words, at, end)
    if cardinal is None:
        return None
    value, after = cardinal
    ranged = _range_from(words, at, value, after, end)
    return ranged or _suffixed(words, at, value, after, end)


def _vague_at(words: Sequence[str], at: int, end: int) -> Number | None:
    if words[at] not in _VAGUE_STARTS:
        return None
    if words[at] == "many" and at and words[at - 1] in _MEASURING:
        return None
    for length in range(min(vague.LONGEST, end - at), 0, -1):
        rule = vague.BY_WORDS.get(tuple(words[at : at + length]))
        if rule is not None:
            return Number(at, at + length, rule.low, rule.high, rule.name)
    return None


def _range_after(words: Sequence[str], at: int, end: int) -> Number | None:
    """Read 'between 3 and 5', 'from 3 to 5'."""
    joint = {"between": "and", "from": "to"}[words[at]]
    lower = _cardinal_at(words, at + 1, end, joined=False)
    if lower is None or lower[1] >= end or words[lower[1]] not in (joint, "to", "-", "–"):
        return None
    start, limit = lower[1] + 1, ""
    while (prefix := _prefix_at(words, start, end)) is not None:
        start, limit = start + prefix[0], prefix[1]
    upper = _cardinal_at(words, start, end)
    if upper is None or lower[0] > upper[0]:
        return None
    if limit in ("more than", "at least"):
        return Number(at, upper[1], lower[0], None, "at least")
    return Number(at, upper[1], lower[0], upper[0], "" if limit == "up to" else limit)


def _range_from(words: Sequence[str], at: int, value: int, after: int, end: int) -> Number | None:
    """Read the rest of '3 to 5', '3-5', 'three or four'."""
    if after + 1 >= end or not (words[after] in ("to", "or") or words[after] in _DASHES):
        return None
    upper = _cardinal_at(words, after + 1, end)
    if upper is None or value >= upper[0]:
        return None
    return Number(at, upper[1], value, upper[0], "")


def _suffixed(words: Sequence[str], at: int, value: int, after: int, end: int) -> Number:
    """Read '20 or more', '20 or so', '20+'."""
    if words[after - 1].endswith("+"):
        return Number(at, after, value, None, "at least")
    if after < end and words[after] == "+":
        return Number(at, after + 1, value, None, "at least")
    follow = tuple(words[after : min(after + 2, end)])
    if follow == ("or", "more"):
        return Number(at, after + 2, value, None, "at least")
    if follow == ("or", "so"):
        return Number(at, after + 2, value, value, "about")
    return Number(at, after, value, value, "")


def _cardinal_at(
    words: Sequence[str], at: int, end: int, *, joined: bool = True
) -> tuple[int, int] | None:
    """Read a whole number; give its value and the index of the word after it.

    `joined` allows 'and' inside ('a hundred and forty'), which a range must not swallow.
    """
    if at >= end:
        return None
    if words[at] == "(" and at + 2 < end and words[at + 2] == ")":
        return _bracketed(words, at, end)
    if words[at][0].isdigit():
        return _digits_at(words, at, end)
    return _spelled_at(words, at, end, joined)


def _bracketed(words: Sequence[str], at: int, end: int) -> tuple[int, int] | None:
    """Read '(5)', and '(5) five' as one number."""
    inside = _DIGITS.fullmatch(words[at + 1])
    if inside is None:
        return None
    value = _value(inside.group())
    again = _cardinal_at(words, at + 3, end)
    return (value, again[1]) if again and again[0] == value else (value, at + 3)


def _digits_at(words: Sequence[str], at: int, end: int) -> tuple[int, int] | None:
    word = words[at].rstrip("+")
    scale = _scale(words, at + 1, end)
    if scale != 1 and _DECIMAL.fullmatch(word):
        return round(float(word) * scale), at + 2
    if not _DIGITS.fullmatch(word):
        return None
    value = _value(word)
    if scale != 1:
        return value * scale, at + 2
    if at + 1 < end and words[at + 1] == "000" and len(word) <= 3:
        return value * 1_000, at + 2
    return value, at + 1


def _scale(words: Sequence[str], at: int, end: int) -> int:
    if at >= end:
        return 1
    return _SCALES.get(words[at]) or _MULTIPLES.get(words[at]) or 1


def _value(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def _spelled_at(words: Sequence[str], at: int, end: int, joined: bool) -> tuple[int, int] | None:
    """Read a number in words: 'sixty-eight', 'a hundred and forty', 'two dozen', 'half a dozen'."""
    start = at
    if (part := _part_at(words, at, end)) is not None:
        return part
    if words[at] == "a":
        if at + 1 >= end or words[at + 1] not in (*_MULTIPLES, *_SCALES):
            return None
        at += 1
    total = current = 0
    while at < end:
        step = _step(words[at], current, at > start)
        if step is None:
            skip = _joint(words, at, end, current, total, joined)
            if at == start or not skip:
                break
            at += 1
            continue
        current, gained = step
        total += gained
        at += 1
    return (total + current, at) if at > start else None


def _part_at(words: Sequence[str], at: int, end: int) -> tuple[int, int] | None:
    """Read 'half a dozen', 'a quarter of a million', 'three quarters of a million'."""
    for part, numerator, denominator in _PARTS:
        after = at + len(part)
        if after < end and tuple(words[at:after]) == part:
            unit = _SCALES.get(words[after]) or _MULTIPLES.get(words[after])
            return (unit * numerator // denominator, after + 1) if unit else None
    return None


def _step(word: str, current: int, started: bool) -> tuple[int, int] | None:
    """Add one number word to `current`; give the new current and what goes to the total."""
    if word in _UNITS:
        fits = not started or current % 100 == 0 or (current % 10 == 0 and _UNITS[word] < 10)
        fits = fits and not (started and current % 100 in range(10, 20))
        return (current + _UNITS[word], 0) if fits else None
    if word in _TENS:
        return (current + _TENS[word], 0) if current % 100 == 0 else None
    if word in _MULTIPLES:
        return max(1, current) * _MULTIPLES[word], 0
    if word in _SCALES:
        return 0, max(1, current) * _SCALES[word]
    return None


def _joint(words: Sequence[str], at: int, end: int, current: int, total: int, joined: bool) -> bool:
    """Tell whether the hyphen or 'and' at `at` joins two parts of one number."""
    if at + 1 >= end:
        return False
    following = words[at + 1]
    if words[at] in _DASHES:
        tens = current % 100 >= 20 and current % 10 == 0
        return tens and _UNITS.get(following, 10) in range(1, 10)
    if words[at] != "and" or not joined:
        return False
    open_hundreds = (current or total) and current % 100 == 0 and words[at - 1] != "dozen"
    return bool(open_hundreds) and (following in _UNITS or following in _TENS)
