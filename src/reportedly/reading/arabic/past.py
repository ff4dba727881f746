"""Tells admissions of deeds of long ago from those of what an Arabic text reports."""

from collections.abc import Iterator, Sequence

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold
from reportedly.model.content import Admission
from reportedly.model.when import TimePrecision
from reportedly.reading.arabic.dates import find_dates
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


def past_admissions(text: Text, findings: Sequence[Finding]) -> dict[int, int]:
    """Give the sentences in which somebody admits a deed of a year, each with that year.

    The sentence opens with the year ('In 1994 a group admitted …'; 'a group founded in 1994' does
    not), or says 'at that time' right behind one that names it.
    """
    admitting = {
        text.document.tokens[finding.token].sentence
        for finding in findings
        if isinstance(finding.content, Admission)
    }
    if not admitting:
        return {}
    named = list(_whole_years(text))
    years = {text.words[first].sentence: year for first, year in named}
    opening = {
        text.words[first].sentence: year
        for first, year in named
        if first - text.sentence_start(first) <= _FRONT
    }
    found = {sentence: opening[sentence] for sentence in admitting if sentence in opening}
    then = {word.sentence for word in text.words if not _THEN.isdisjoint(stems(word.lower))}
    for sentence in admitting & then:
        if sentence - 1 in years:
            found.setdefault(sentence, years[sentence - 1])
    return found


def opening_years(text: Text) -> dict[int, int]:
    """Give the sentences that open with a year ('In the year 1994 …'), each with that year."""
    found: dict[int, int] = {}
    for first, last in text.sentences():
        for index in range(first + 1, min(first + _FRONT + 2, last)):
            word = text.words[index]
            named = word.tag == "number" and not _YEAR.isdisjoint(
                stems(text.words[index - 1].lower)
            )
            if named and (year := fold(word.text)).isdigit() and int(year) in YEARS:
                found[word.sentence] = int(year)
    return found


def _whole_years(text: Text) -> Iterator[tuple[int, int]]:
    """Give each year that something is said to be of ('in the year 1994'), with its first word."""
    for date in find_dates(text, None):
        if date.when.precision is not TimePrecision.YEAR or not date.first:
            continue
        before = date.first - 1
        if _IN in stems(text.words[before].lower) and text.same_sentence(before, date.first):
            yield date.first, date.when.first.year


def is_long_past(year: int | None, told: int | None) -> bool:
    """Tell whether a deed of `year` is long past, where that and the year of the news are known."""
    if year is None or told is None or told not in YEARS:
        return False
    return year <= told - _LONG
