"""Tells which dates of an Arabic text date what it tells.

A date in a sentence of harm or attack does, but for that of an agreement ('despite the ceasefire
signed on 5 March 2020'), of the beginning or the ends of a period, of a stamp or of a caption.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words
from reportedly.model.content import Timing
from reportedly.model.when import TimePrecision
from reportedly.reading.arabic.anniversaries import anniversary_at
from reportedly.reading.arabic.date_found import DAY_AFTER
from reportedly.reading.arabic.dates import Date, NamedAt
from reportedly.reading.arabic.printed import in_caption
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text
from reportedly.reading.dates.stamps import Printed
from reportedly.reading.findings import Finding
from reportedly.reading.mentions.bearing import bears_incident

_REACH = 8
"""Words before a date within which an agreement's date it may be."""
_BEHIND = 3
"""Words behind a date within which a verb may say that an agreement was reached on it."""
_BEGUN = 5
"""Words from the month in which a period begins to 'until': '30 September of the year 2015'."""
_NEAR = 1
"""Words that may stand between a date and what governs it: 'signed on', 'the period from'."""
_WHICH = folded_words("الذي التي اللذين اللذان اللتين")
_TOOK_PLACE = folded_words("وقع وقعت وقعا حدث حدثت جرى جرت حصل حصلت")
_BEFORE, _MAY = ("قبل", "ان"), ("ي", "ت")
_DIES = frozenset("فارق توفي موت لقي ستشهد قضي فقد سلم".split())
"""Verbs of 'before he may die', less the letter of the person."""
_DATELINE, _DASHES = 3, frozenset("-–—")
"""Words of a town, with its mark, before the date of a dateline, and what ends it."""
_WEEK, _NO_DAYS = dt.timedelta(days=7), dt.timedelta()
_WORDS = ("saying", "admissions")
"""Tables of verbs whose own day is not that of what they tell."""
_NEARNESS = {"signed": _NEAR, "since": _NEAR, "period": _NEAR, "treaty": _REACH, "mourning": 3}


def event_dates(
    text: Text, dates: Sequence[Date], told: Sequence[Finding], printed: Printed | None
) -> tuple[Finding, ...]:
    """Give the dates of what a text tells in `told`, less years, and less the stamp `printed`."""
    recalling = frozenset(_recalling(text))
    tokens = [finding.token for finding in told if bears_incident(finding.content)]
    telling = {text.document.tokens[token].sentence for token in tokens}
    words = frozenset(text.range_of(token, token + 1)[0] for token in tokens)
    ends = frozenset(_ends_of_periods(text, dates)) | _before_day_after(text, dates)
    ends |= frozenset(d.first for d in dates if len(dates) > 1 and _in_dateline(text, d))
    kept = [
        date
        for date in dates
        if text.words[date.first].sentence in telling
        and date.when.precision is not TimePrecision.YEAR
        and not (printed is not None and date.when.words == printed.words)
        and date.first not in ends
        and not (text.words[date.first].sentence in recalling and _is_relative(text, date))
        and not in_caption(text, date)
        and not _is_of_something_else(text, date, words)
        and not _is_of_late_death(text, date)
        and not _is_of_what_follows(text, date, dates, words)
    ]
    return tuple(
        Finding(text.span(date.first, date.last), text.token(date.first), Timing(date.when))
        for date in kept
        if not _is_of_saying(text, date, kept, words)
    )


def telling_days(text: Text, named: Sequence[NamedAt]) -> Iterator[NamedAt]:
    """Give the days without a year that may date what a text tells, as `event_dates` does."""
    ends = frozenset(_ends_of_periods(text, named))
    for day in named:
        if day.first not in ends and not _is_of_something_else(text, day, frozenset()):
            yield day


def _is_of_late_death(text: Text, date: Date) -> bool:
    """Tell the day on which one of the wounded died: 'hurt, before she died in hospital today'."""
    start = text.sentence_start(date.first)
    for at in range(start, date.first - 2):
        if (text.words[at].lower, text.words[at + 1].lower) == _BEFORE:
            verb = text.words[at + 2].lower
            return verb.startswith(_MAY) and not _DIES.isdisjoint(stems(verb[1:]))
    return False


def _in_dateline(text: Text, date: Date) -> bool:
    """Tell a date that a dateline ends with: 'OSK, 30 May - …', 'OSK 22 July 2010 – …'."""
    start, end = text.sentence_start(date.first), text.sentence_end(date.first)
    named = 0 < date.first - start <= _DATELINE
    return named and date.last + 1 < end and text.words[date.last].text in _DASHES


def _before_day_after(text: Text, dates: Sequence[Date]) -> frozenset[int]:
    """Give the first words of dates behind which 'the day after' the attack is told."""
    after = [date.first for date in dates if text.words[date.first].lower == DAY_AFTER]
    return frozenset(
        date.first
        for date in dates
        for at in after
        if date.first < at and text.same_sentence(date.first, at)
    )


def _is_of_saying(text: Text, date: Date, dates: Sequence[Date], told: frozenset[int]) -> bool:
    """Tell the day on which somebody said what happened on another, of the week before it.

    'The police said on Tuesday that …', where a sentence further on says 'on Sunday evening'.
    """
    start, end = text.sentence_start(date.first), text.sentence_end(date.first)
    if date.last >= end or not told.isdisjoint(range(start, date.first)):
        return False
    opened = phrases("sayings_after").at(text, date.last, end) is not None
    if not opened or next(phrases("saying").all(text, start, date.first), None) is None:
        return False
    return any(
        other.first >= end and _WEEK >= date.when.first - other.when.last > _NO_DAYS
        for other in dates
    )


def _recalling(text: Text) -> Iterator[int]:
    """Give the sentences that speak of an anniversary, which is kept today."""
    for first, last in text.sentences():
        if any(anniversary_at(text, index, last) for index in range(first, last)):
            yield text.words[first].sentence


def _is_relative(text: Text, date: Date) -> bool:
    """Tell 'today' and the like from 'on this day ten years ago'."""
    reach = range(date.first, date.last)
    if any(anniversary_at(text, at, len(text)) for at in reach):
        return False
    return any(phrases("relative_days").at(text, at, date.last) is not None for at in reach)


def _is_of_what_follows(
    text: Text, date: Date, dates: Sequence[Date], told: frozenset[int]
) -> bool:
    """Tell the day on which something was said or somebody buried, before the attack's own day.

    'On Monday thousands mourned those killed in the raid of last Thursday', 'the army admitted
    today that its shelling on 9 August was an error': nothing told stands before the first date.
    """
    start, end = text.sentence_start(date.first), text.sentence_end(date.first)
    if not told.isdisjoint(range(start, date.first)) or not _is_of_a_word(text, start, date.first):
        return False
    if any(h.when.last < date.when.first and _happened(text, h) for h in dates):
        return True
    return any(
        date.last < other.first < end
        and other.when.first <= date.when.first
        and not told.isdisjoint(range(date.last, other.first))
        for other in dates
    )


def _happened(text: Text, date: Date) -> bool:
    """Tell whether the attack is said to have happened on a date: 'which took place on Sunday'."""
    before = text.words[max(text.sentence_start(date.first), date.first - _BEHIND) : date.first]
    pairs = pairwise(before)
    return any(one.lower in _WHICH and two.lower in _TOOK_PLACE for one, two in pairs)


def _is_of_a_word(text: Text, first: int, last: int) -> bool:
    """Tell whether a verb of saying, admitting or mourning stands among the words."""
    if any(next(phrases(table).all(text, first, last), None) for table in _WORDS):
        return True
    return any(m.value["sort"] == "mourned" for m in phrases("undating").all(text, first, last))


def _is_of_something_else(text: Text, date: Date | NamedAt, told: frozenset[int]) -> bool:
    """Tell whether a date is that of an agreement, or the beginning of a period.

    Of an agreement that stands farther off it is not where something told lies between the two.
    """
    if text.words[date.first].lower == DAY_AFTER:
        return False
    start = max(date.first - _REACH, text.sentence_start(date.first))
    for found in phrases("undating").all(text, start, date.first):
        sort, gap = found.value["sort"], date.first - found.last
        near = gap <= _NEARNESS.get(sort, -1)
        if near and sort == "since" and not _names_month(text, date):
            continue
        if near and sort == "period" and date.several:
            continue  # 'in the period from 3 to 5 May', all of whose days are told
        if near and told.isdisjoint(range(found.last, date.first)):
            return True
    end = min(date.last + _BEHIND, text.sentence_end(date.first))
    behind = phrases("undating").all(text, date.last, end)
    return any(found.value["sort"] == "reached" for found in behind)


def _names_month(text: Text, date: Date | NamedAt) -> bool:
    """Tell a day of a month or of the calendar from 'this morning', since when shells fell.

    So is 'yesterday, Thursday 5 October' no beginning of a long period.
    """
    if any(phrases("relative_days").all(text, date.first, date.last)):
        return False
    return date.complete or any(phrases("months").all(text, date.first, date.last))


def _ends_of_periods(text: Text, dates: Sequence[Date] | Sequence[NamedAt]) -> Iterator[int]:
    """Give the first words of dates at the end of a period ('to 5 May'), and of its beginning."""
    for date in dates:
        first = max(date.first - _REACH, text.sentence_start(date.first))
        joints = [
            found
            for found in phrases("undating").all(text, first, date.first)
            if found.value["sort"] == "until" and date.first - found.last <= _NEAR
        ]
        for joint in joints:
            begun = max(joint.first - _BEGUN, first)
            before = phrases("undating").all(text, first, joint.first)
            if any(found.value["sort"] == "since" for found in before):
                yield date.first  # 'since the year began until 25 April'
            elif any(phrases("months").all(text, begun, joint.first)):
                yield date.first
                yield from (d.first for d in dates if begun <= d.last - 1 < joint.first)
