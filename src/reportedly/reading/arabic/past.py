"""Tells admissions of deeds of long ago from those of what an Arabic text reports."""

from collections.abc import Iterator, Sequence

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold
from reportedly.model.content import Admission
from reportedly.reading.arabic.numeric_dates import YEARS
from reportedly.reading.arabic.words import Text
from reportedly.reading.findings import Finding

_IN = "في"
_YEAR = frozenset({"عام", "سنه"})
"""'Year', as stems write it."""
_THEN = frozenset({"حينها", "حينذاك", "انذاك", "وقتها", "وقتذاك", "يومها"})
"""Words for 'at that time', as stems write them: the time that was told last."""
_FRONT = 1
"""Words before a year that opens its sentence: 'in'."""
_LONG = 2
"""Years before what is being told from which a deed is one of long ago."""


def years_past(text: Text, findings: Sequence[Finding]) -> dict[int, int]:
    """Give the sentences that tell of a year that is named for it, each with that year.

    Such a sentence opens with the year ('In the year 1994 …'), or tells what somebody admitted 'at
    that time', right behind one that names it.
    """
    named = list(_years(text))
    found = {
        text.words[first].sentence: year
        for first, year in named
        if first - text.sentence_start(first) <= _FRONT
    }
    years = {text.words[first].sentence: year for first, year in named if _is_in(text, first)}
    for sentence in _then_admitting(text, findings):
        if sentence - 1 in years:
            found.setdefault(sentence, years[sentence - 1])
    return found


def _then_admitting(text: Text, findings: Sequence[Finding]) -> Iterator[int]:
    """Give the sentences that tell what somebody admitted at a time that was told before."""
    admitting = {
        text.document.tokens[finding.token].sentence
        for finding in findings
        if isinstance(finding.content, Admission)
    }
    if admitting:
        then = {word.sentence for word in text.words if not _THEN.isdisjoint(stems(word.lower))}
        yield from sorted(admitting & then)


def _years(text: Text) -> Iterator[tuple[int, int]]:
    """Give each 'year 1994' with its first word."""
    for index in range(1, len(text)):
        word = text.words[index]
        if word.tag != "number" or _YEAR.isdisjoint(stems(text.words[index - 1].lower)):
            continue
        if (year := fold(word.text)).isdigit() and int(year) in YEARS:
            yield index - 1, int(year)


def _is_in(text: Text, index: int) -> bool:
    """Tell whether 'in' stands right before word `index`."""
    within = index > text.sentence_start(index)
    return within and _IN in stems(text.words[index - 1].lower)


def is_long_past(year: int | None, told: int | None) -> bool:
    """Tell whether a deed of `year` is long past, where that and the year of the news are known."""
    if year is None or told is None or told not in YEARS:
        return False
    return year <= told - _LONG
