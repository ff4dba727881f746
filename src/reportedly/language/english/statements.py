"""Finds statements that no full stop of their own parts from the one before: after ';', 'a.m.'."""

from collections.abc import Iterator, Sequence

from reportedly.language.english.vocabulary import FUNCTION_WORDS

_TELLING = frozenset(
    """said says say told tells reported reports reporting claimed claims confirmed confirms denied
    denies blamed blames accused accuses announced announces stated states insisted insists
    maintained maintains counted counts estimated estimates put puts acknowledged admitted admits
    alleged alleges rejected rejects dismissed dismisses wrote writes added adds according informed
    informs recorded records registered spoke speaks""".split()
)
"""Words by which a stretch tells something in somebody's name."""
_HANGING = frozenset("that who which whose whom where when if whether because".split())
"""Words that make what they open a part of the sentence before."""
_ENDS = frozenset({".", "!", "?"})
_HALVES_OF_DAY = frozenset({"a.m.", "p.m."})
"""Words with a full stop of their own, which may end a sentence as well."""
_LABELS = frozenset("dead deaths fatalities injured killed missing wounded".split())
"""Words that label a number, as lists of losses do."""
_MARKS = frozenset({'"', "“", "”"})


def statement_openings(words: Sequence[str]) -> Iterator[int]:
    """Give the tokens that open a statement of its own after a semicolon, or after 'a.m.'.

    'The ministry said three were killed; the rebels said eleven were': read as one sentence, what
    the second says would be the first's. What tells nothing in somebody's name ('; two others were
    wounded') stays with the sentence before, and so does what stands within a quotation.
    """
    quoted = False
    for at, word in enumerate(words):
        if word in _MARKS:
            quoted = word == "“" or (word == '"' and not quoted)
        elif not quoted and at and _parts(words, at):
            yield at + 1


def joined_numbers(words: Sequence[str]) -> Iterator[int]:
    """Give the numbers that stand behind a label and a colon, and so open no sentence: 'Dead: 9.'.

    The parser takes '9.' for the number of a list's line.
    """
    for at in range(2, len(words)):
        if words[at].isdigit() and words[at - 1] == ":" and words[at - 2].lower() in _LABELS:
            yield at


def _parts(words: Sequence[str], at: int) -> bool:
    """Tell whether the word at `at` parts what follows from what stands before."""
    if words[at] == ";":
        return _tells(words, at + 1)
    if words[at] == ".":
        return _between_numbers(words, at)
    return words[at] in _HALVES_OF_DAY and _opens(words, at + 1)


def _between_numbers(words: Sequence[str], at: int) -> bool:
    """Tell the full stop of 'had said 19. 59 have been hurt' and of 'Dead: 9. Wounded: 14'."""
    if not words[at - 1].isdigit() or at + 2 >= len(words):
        return False
    labelled = at > 2 and words[at - 2] == ":" and words[at - 3].lower() in _LABELS
    counts = words[at + 1].isdigit() and words[at + 2].islower() and words[at + 2].isalpha()
    return labelled or (counts and at > 1)


def _opens(words: Sequence[str], at: int) -> bool:
    """Tell whether a sentence opens after the full stop of 'a.m.'."""
    if at >= len(words):
        return False
    capital = words[at][:1].isupper() and words[at].lower() in FUNCTION_WORDS
    return capital or (words[at] in _MARKS and words[at] != "”")


def _tells(words: Sequence[str], first: int) -> bool:
    """Tell whether the stretch from `first` to its end says who tells it."""
    for at in range(first, len(words)):
        word = words[at].lower()
        if word == ";" or word in _ENDS:
            return False
        if word in _HANGING and at <= first + 1:
            return False
        if word in _TELLING:
            return at > first
    return False
