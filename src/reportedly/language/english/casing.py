"""Gives a text in capitals the letter case that the parser was trained on, offsets unchanged."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_HYPHENED = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_SENTENCE_OPENING = re.compile(r"(?:^|[.!?]\s+|[\"“]\s*)$")
_INITIALS = re.compile(r"((?:[\w'’\-]+ ){2,8})[\[(]([a-z]{2,7})[\])]")
_SMALL_WORD = 3
_SHARE_OF_CAPITALS = 0.7
_SHORTEST = 16
"""Letters below which capitals are taken for an acronym or a short headline."""
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{2})[.!?](?=\s)")
_LONGEST_HEADLINE = 200
_FEWEST_WORDS, _MOST_WORDS = 4, 24
_FEWEST_LONG = 3
_SMALL = frozenset(
    """a after against al amid an and are as at be before between but by despite during el for from
    if in into is its near nor of off on or out over per s since so t than that the their to under
    until up upon via vs was were when while who with""".split()
)
"""Words that headlines in title case write small; 's' and 't' are what apostrophes part."""


def in_capitals(text: str) -> bool:
    """Tell whether `text` is written in capitals throughout, as agency wires once were."""
    upper = sum(1 for c in text if c.isupper())
    lower = sum(1 for c in text if c.islower())
    letters = upper + lower
    return letters >= _SHORTEST and upper >= _SHARE_OF_CAPITALS * letters


def title_cased(text: str) -> int:
    """Give the length of the headline in title case that opens `text`; 0 where none does.

    All its words but small ones open with a capital. It ends with the text, or with a full stop;
    what goes on for longer than headlines do is a list of names.
    """
    ends = _FULL_STOP.search(text, 0, _LONGEST_HEADLINE)
    end = ends.start() if ends is not None else len(text)
    if end > _LONGEST_HEADLINE:
        return 0
    words = _HYPHENED.findall(text, 0, end)
    long = sum(len(word) > _SMALL_WORD for word in words)
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or long < _FEWEST_LONG:
        return 0
    return 0 if any(word[0].islower() and word not in _SMALL for word in words[1:]) else end


def lower_keeping_length(text: str) -> str:
    """Lower-case `text` letter by letter, leaving letters whose lower case is longer."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def recase(text: str, is_name: "NameTest") -> str:
    """Write a text in capitals in ordinary case: sentence openings and names keep a capital.

    `is_name` is asked of each lower-case word. The result has the length of `text`.
    """
    lowered = lower_keeping_length(text)
    bodies = frozenset(_words_behind_initials(lowered))

    def written(word: re.Match[str]) -> str:
        before = lowered[max(0, word.start() - 4) : word.start()]
        opening = word.start() == 0 or _SENTENCE_OPENING.search(before) is not None
        named = opening or word.start() in bodies or is_name(word.group())
        return _capitalised(word.group()) if named else word.group()

    return _WORD.sub(written, lowered)


def as_sentence(text: str, end: int, is_name: "NameTest") -> str:
    """Write the headline in title case before offset `end` as a sentence.

    Ordinary words lose their capital. The result has the length of `text`.
    """
    first = _WORD.search(text)

    def written(found: re.Match[str]) -> str:
        word = found.group()
        if first is None or found.start() == first.start() or not word[1:].islower():
            return word
        lowered = lower_keeping_length(word)
        return word if is_name(lowered) else lowered

    return _WORD.sub(written, text[:end]) + text[end:]


def _words_behind_initials(lowered: str) -> Iterator[int]:
    """Give where the words start that bracketed initials stand for ('river people's front [rpf]').

    Words of three letters or fewer need not have an initial of their own.
    """
    for match in _INITIALS.finditer(lowered):
        words = list(_WORD.finditer(lowered, match.start(), match.start(2)))
        letters = match[2]
        for word in reversed(words):
            if letters and word[0][0] == letters[-1]:
                letters = letters[:-1]
                yield word.start()
            elif len(word[0]) > _SMALL_WORD:
                break


def _capitalised(word: str) -> str:
    head = word[0].upper()
    return (head if len(head) == 1 else word[0]) + word[1:]


class NameTest:
    """Tells a name from an ordinary word: a word that the vocabulary lacks is taken for a name."""

    def __init__(self, vocabulary: frozenset[str], names: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._names = names

    def __call__(self, word: str) -> bool:
        """Tell whether lower-case `word` should stand with a capital."""
        stem = word.split("'", 1)[0].split("’", 1)[0]
        return stem in self._names or (len(stem) > 2 and not self._known(stem))

    def _known(self, word: str) -> bool:
        endings = (
            ("", ""),
            ("s", ""),
            ("es", ""),
            ("ed", ""),
            ("d", ""),
            ("ing", ""),
            ("ing", "e"),
            ("ies", "y"),
            ("ied", "y"),
            ("ly", ""),
            ("er", ""),
            ("ers", ""),
            ("men", "man"),
        )
        return any(
            word.endswith(end) and word[: len(word) - len(end)] + new in self._vocabulary
            for end, new in endings
        )
