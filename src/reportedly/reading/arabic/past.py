"""Tells what an Arabic text recalls of years long past from what it reports."""

from collections.abc import Iterator, Sequence

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold
from reportedly.model.content import Admission, Event, Timing
from reportedly.reading.arabic.numeric_dates import YEARS
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text, begins_with_and, carries_article
from reportedly.reading.findings import Finding
from reportedly.reading.mentions.bearing import is_lethal

_IN = "في"
_YEAR = frozenset({"عام", "سنه"})
"""'Year', as stems write it."""
_THEN = frozenset({"حينها", "حينذاك", "انذاك", "وقتها", "وقتذاك", "يومها"})
"""Words for 'at that time', as stems write them: the time that was told last."""
_SINCE = frozenset({"منذ", "حتي", "الي"})
"""'Since', 'until': a year behind one is none in which something was."""
_WHEN = frozenset({"حين", "حينما", "عندما", "يوم", "اذ"})
"""'When', right behind the year that somebody compares with."""
_TURNS = frozenset({"التي", "الذي", "الذين", "حيث", "بعد", "قبل", "،", ",", "(", ":"})
"""Words between a deed and a year that turn to something else."""
_BEHIND = 5
"""Words from a deed to the year behind it."""
_COMES, _JOINED = frozenset({"ياتي", "تاتي", "جاء", "جاءت"}), "وف"
_AFTER, _FROM, _SPAN = "بعد", "من", 5
"""'After', 'of', and the words of 'two days' between them."""
_WAS, _HAD, _AND = frozenset({"كان", "كانت", "كانوا"}), "قد", "و"
_VERBS = frozenset({"verb", "after", "hits", "active", "meets"})
"""Sorts of words of harm and attack that are verbs."""
_SUBJECT = 6
"""Words of who had done it, between 'was' and 'had'."""
_TODAY = "0"
_DAY_OPENS = 3
"""Words among which a weekday opens a sentence: 'and on the day of Friday'."""
_FRONT = 1
"""Words before a year that opens its sentence: 'in'."""
_LONG = 2
"""Years before what is being told from which a deed is one of long ago."""


def years_past(text: Text, findings: Sequence[Finding]) -> dict[int, int]:
    """Give the sentences that tell of a year that is named for it, each with that year.

    Such a sentence opens with the year ('In the year 1994 …'), has it right behind what was done or
    before 'when' ('the worst since 1994, when …'), or tells what somebody admitted 'at that time',
    right behind one that names it.
    """
    named = list(_years(text))
    found = {
        text.words[first].sentence: year
        for first, year in named
        if first - text.sentence_start(first) <= _FRONT
    }
    found |= {s: y for s, y in _recalled(text, findings, named).items() if s not in found}
    years = {text.words[first].sentence: year for first, year in named if _is_in(text, first)}
    for sentence in _then_admitting(text, findings):
        if sentence - 1 in years:
            found.setdefault(sentence, years[sentence - 1])
    return found


def _recalled(
    text: Text, findings: Sequence[Finding], named: Sequence[tuple[int, int]]
) -> dict[int, int]:
    """Give the sentences whose deeds a year right behind them dates, and no day does."""
    dated = {_sentence(text, f) for f in findings if isinstance(f.content, Timing)}
    found: dict[int, int] = {}
    for first, year in named:
        sentence = text.words[first].sentence
        held = [f for f in findings if _tells(f) and _sentence(text, f) == sentence]
        before = [f for f in held if _word(text, f) < first]
        if sentence in dated:
            continue
        if _is_since(text, first):
            counted = any(is_lethal(f.content) for f in before)
            recalled = bool(held) and not counted and _is_when(text, first + 2)
        else:
            recalled = bool(before) and _stands_behind(text, _word(text, before[-1]), first)
        if recalled:
            found[sentence] = year
    return found


def _tells(finding: Finding) -> bool:
    return is_lethal(finding.content) or isinstance(finding.content, Event)


def _sentence(text: Text, finding: Finding) -> int:
    return text.document.tokens[finding.token].sentence


def _word(text: Text, finding: Finding) -> int:
    return text.range_of(finding.token, finding.token)[0]


def _is_since(text: Text, year: int) -> bool:
    return not _SINCE.isdisjoint(stems(text.words[year - 1].lower))


def _is_when(text: Text, index: int) -> bool:
    return index < len(text) and text.words[index].lower in _WHEN


def _stands_behind(text: Text, deed: int, year: int) -> bool:
    """Tell whether a year at word `year` goes with what was done at word `deed`."""
    between = text.words[deed + 1 : year]
    turned = any(word.lower in _TURNS for word in between)
    return len(between) <= _BEHIND and not turned


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


def comes_after(text: Text, first: int, last: int) -> bool:
    """Tell whether a sentence sets what was told beside an attack before it.

    'The shelling comes two days after the attack on …, which … claimed'.
    """
    opened = text.words[first].lower.lstrip(_JOINED) in _COMES if first < last else False
    after = (at for at in range(first + 1, last) if text.words[at].lower == _AFTER)
    if not opened or (at := next(after, None)) is None:
        return False
    reach = range(at + 1, min(last, at + _SPAN))
    of = next((i for i in reach if text.words[i].lower == _FROM), None)
    return of is not None and any(phrases("events").all(text, of + 1, min(last, of + _SPAN)))


def had_happened(text: Text, first: int, last: int) -> bool:
    """Tell whether a sentence opens with 'and X had …', which is background to what was told.

    Not so 'and the correspondent had said …', 'and the attack (told of) had …', nor what had
    happened on the day itself.
    """
    if first + 1 >= last or text.words[first].lower.lstrip(_AND) not in _WAS:
        return False
    if carries_article(text, first + 1) and phrases("events").at(text, first + 1, last) is not None:
        return False
    had = _had(text, first, last)
    if had is None or phrases("saying").at(text, had + 1, last) is not None:
        return False
    days = phrases("relative_days").all(text, first, last)
    return all(day.value["days"] != _TODAY for day in days)


def opens_before(text: Text, first: int, last: int) -> bool:
    """Tell whether a sentence goes on with 'and on Friday last …': what happened then was before.

    A lead opens with no 'and'.
    """
    if first >= last or not begins_with_and(text, first):
        return False
    for at in range(first, min(last, first + _DAY_OPENS)):
        weekday = phrases("weekdays").at(text, at, last)
        if weekday is not None:
            which = phrases("which_day").at(text, weekday.last, last)
            return which is not None and which.value["sort"] == "last"
    return False


def had_said(text: Text, first: int, last: int) -> bool:
    """Tell whether a sentence opens with 'and X had said', which tells of no earlier attack."""
    if first + 1 >= last or text.words[first].lower.lstrip(_AND) not in _WAS:
        return False
    had = _had(text, first, last)
    return had is not None and phrases("saying").at(text, had + 1, last) is not None


def _had(text: Text, first: int, last: int) -> int | None:
    """Give where 'had' stands behind 'was' at word `first` and who it is said of."""
    reach = range(first + 1, min(last - 1, first + 1 + _SUBJECT))
    return next((at for at in reach if text.words[at].lower == _HAD), None)


def told_as_before(text: Text, first: int, last: int) -> bool:
    """Tell whether a sentence opens with 'and X was, did …', which is told of an earlier day.

    So does 'and was killed, hit, shelled …' right behind 'was'; what it tells needs a day to be set
    before the rest by, and goes on behind no 'when', 'who' or 'after'.
    """
    if first + 1 >= last or text.words[first].lower.lstrip(_AND) not in _WAS:
        return False
    for at in range(first + 1, min(last, first + 1 + _SUBJECT)):
        if text.words[at].lower in _TURNS or text.words[at].lower in _WHEN:
            return False
        if not carries_article(text, at) and _is_done(text, at, last):
            return True
    return False


def _is_done(text: Text, at: int, last: int) -> bool:
    """Tell whether a verb of harm or attack that is over stands at word `at`, not one going on."""
    for table in ("harm", "events"):
        found = phrases(table).at(text, at, last)
        if found is not None and found.value["sort"] in _VERBS:
            word = text.words[at].lower
            return not word.startswith("ي") and (not word.startswith("ت") or word.endswith("ت"))
    return False


def is_long_past(year: int | None, told: int | None) -> bool:
    """Tell whether a deed of `year` is long past, where that and the year of the news are known."""
    if year is None or told is None or told not in YEARS:
        return False
    return year <= told - _LONG
