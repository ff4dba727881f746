"""Finds the dates of a document and works out which days they mean."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

import msgspec

from reportedly.language.document import Document, Token
from reportedly.model.content import Timing
from reportedly.model.when import DAY_EXACT, PartOfDay, TimePrecision, When
from reportedly.reading.dates.clocks import with_part
from reportedly.reading.dates.cues import EVENT_NOUNS
from reportedly.reading.dates.dateline import in_dateline
from reportedly.reading.dates.forms import Clock, Context, Kind, Stretch, days
from reportedly.reading.dates.measured import happening, widened
from reportedly.reading.dates.mention import DateMention, DateRole
from reportedly.reading.dates.phrases import Atom, Phrase, find_phrases
from reportedly.reading.dates.role import (
    in_main_clause,
    is_event,
    is_known,
    role_of_date,
)
from reportedly.reading.dates.standing import counts_a_row, is_to_come, standing
from reportedly.reading.dates.tense import is_future
from reportedly.reading.dates.yielding import yielding
from reportedly.reading.findings import Finding, Span

_SINCE = re.compile(r"\bsince\s(?:early\s|late\s|last\s)?$", re.IGNORECASE)
_LONGEST_SINCE = 16
"""Code points before a date within which 'since last' stands."""
_EVENT_FOLLOWS = re.compile(
    rf"['’]s\b|,?\swhen\b|\s(?:{'|'.join(sorted(EVENT_NOUNS))})s?\b", re.IGNORECASE
)
"""After 'since' and a date: the words date an event, and no period runs from them."""
_DAYS = (Kind.ABSOLUTE, Kind.RELATIVE, Kind.MEASURED)
_LONG_PAST_YEARS = 2
_IN_NIGHT = frozenset({"during the night", "in the night"})
_NEXT = frozenset({"next", "following"})
"""Days after the one told of right before."""
_YEAR_REACH = 2
"""Sentences after which a year long past no longer governs dates without one."""
_DATELINE_AGE = dt.timedelta(days=7)
_ELEVEN_MONTHS, _YEAR = dt.timedelta(days=335), dt.timedelta(days=366)


def find_dates(document: Document, published: dt.date | None) -> tuple[DateMention, ...]:
    """Give the date phrases of `document` that can be resolved, in text order.

    Relative words count from the date of the dateline where the text has one of the week before
    `published`, else from `published`. Without either they are left out, as are dates without a
    year and days that no calendar has; nothing is guessed.
    """
    phrases = tuple(find_phrases(document))
    base = _base(document, phrases, published)
    mentions: list[DateMention] = []
    for phrase in phrases:
        if phrase[0].form.kind is Kind.MEASURED:
            mention = _resolve_measured(document, phrase, phrases, base, mentions)
        else:
            mention = _resolve(document, phrase, base, mentions)
        if mention is not None:
            mentions.append(mention)
    return tuple(yielding(document, mentions))


def event_dates(document: Document, mentions: Iterable[DateMention]) -> tuple[Finding, ...]:
    """Turn the mentions that date an event into findings, in order."""
    return tuple(
        Finding(mention.span, mention.token, Timing(mention.when))
        for mention in mentions
        if mention.role is DateRole.EVENT
    )


def span_of(phrase: Phrase) -> Span:
    """Give the code points of a phrase."""
    return Span(phrase[0].start, phrase[-1].end)


def _base(
    document: Document, phrases: Sequence[Phrase], published: dt.date | None
) -> dt.date | None:
    """Give the day that relative words count from: the dateline's, or that of publication."""
    for phrase in phrases[:2]:
        if not in_dateline(document, span_of(phrase)):
            continue
        stretch = _stretch(phrase, Context(base=published))
        if stretch is None or stretch.precision is not TimePrecision.DAY:
            continue
        if published is None or dt.timedelta(0) <= published - stretch.first <= _DATELINE_AGE:
            return stretch.first
    return published


def _resolve(
    document: Document, phrase: Phrase, base: dt.date | None, earlier: Sequence[DateMention]
) -> DateMention | None:
    span = span_of(phrase)
    token = head_of(document, span)
    future = is_future(document, token)
    anchor = _beside(document, token, earlier) or _just_before(document, token, phrase, earlier)
    anchor = anchor or _anchor(earlier)
    context = Context(base, anchor, future, _stated_year(document, token, base, earlier))
    stretch = _stretch(phrase, context)
    stretch = _since(document.text, span, stretch, base) if stretch else None
    if stretch is None:
        return None
    when = _when(document.text, span, phrase, stretch, context)
    role = _role(document, span, token, when, base)
    if role is not DateRole.EVENT and not future and _is_nearer_ahead(stretch, base):
        ahead = _stretch(phrase, msgspec.structs.replace(context, future=True))
        when = _when(document.text, span, phrase, ahead or stretch, context)
    return DateMention(span, token, when, role)


def _is_nearer_ahead(stretch: Stretch, base: dt.date | None) -> bool:
    """Tell a day of nearly a year ago, where a text that leaves its year out means the next."""
    return base is not None and _ELEVEN_MONTHS < base - stretch.last < _YEAR


def _role(document: Document, span: Span, token: int, when: When, base: dt.date | None) -> DateRole:
    if in_dateline(document, span):
        return DateRole.SPEECH
    first = document.token_at(span.start)
    role = standing(document, token, first, role_of_date(document, token))
    of_none = is_to_come(when, base) or counts_a_row(document, token, when)
    return DateRole.OTHER if role is DateRole.EVENT and of_none else role


def _resolve_measured(
    document: Document,
    phrase: Phrase,
    phrases: Sequence[Phrase],
    base: dt.date | None,
    earlier: Sequence[DateMention],
) -> DateMention | None:
    """Date the happening that 'two days after the attack' counts to.

    None where it has words of its own for its day, or is but called to mind ('the attack') in a
    text that has dated one before. Without a day beside it the report's own is counted from, if
    the sentence is news of itself ('A week after a bomb killed six, the market is open').
    """
    span = span_of(phrase)
    side = document.token_at(span.end - 1)
    told = happening(document, document.tokens[side])
    if told is None or not is_event(document, told) or _has_day(document, told, side, phrases):
        return None
    beside = _day_beside(document, side, phrases, base)
    if is_known(document, told) and (beside is None or _anchor(earlier)):
        return None
    if beside is None and not in_main_clause(document, told):
        return None
    stretch = _stretch(phrase, Context(base, beside=beside or base))
    if stretch is None:
        return None
    stretch = stretch if beside else widened(stretch)
    words = document.text[span.start : span.end]
    when = When(stretch.first, stretch.last, stretch.precision, words)
    return DateMention(span, told.index, when, DateRole.EVENT)


def _has_day(document: Document, told: Token, side: int, phrases: Sequence[Phrase]) -> bool:
    """Tell whether a happening after token `side` is dated in words of its own."""
    last = document.subtree(told.index)[1]
    tokens = (document.token_at(phrase[0].start) for phrase in phrases)
    return any(side < token < last for token in tokens)


def _day_beside(
    document: Document, side: int, phrases: Sequence[Phrase], base: dt.date | None
) -> dt.date | None:
    """Give the day that the sentence of token `side` names: the last before it, or the first after.

    None where it names no single day.
    """
    sentence = document.sentence_of(side)
    days: list[tuple[bool, int, dt.date]] = []
    for phrase in phrases:
        token = document.token_at(phrase[0].start)
        if not sentence.first <= token < sentence.last or phrase[0].form.kind is Kind.MEASURED:
            continue
        stretch = _stretch(phrase, Context(base))
        if stretch is not None and stretch.precision is TimePrecision.DAY:
            days.append((token > side, abs(token - side), stretch.first))
    return min(days)[2] if days else None


def head_of(document: Document, span: Span) -> int:
    """Give the first token of the phrase whose governor lies outside it."""
    first, last = document.token_at(span.start), document.token_at(span.end - 1)
    outside = (
        index
        for index in range(first, last + 1)
        if not first <= document.tokens[index].head <= last
    )
    return next(outside, first)


def _anchor(earlier: Sequence[DateMention]) -> When | None:
    """Give the last day-exact date of an event: what 'the next day' counts from."""
    for mention in reversed(earlier):
        if mention.role is DateRole.EVENT and mention.when.precision in DAY_EXACT:
            return mention.when
    return None


def _beside(document: Document, token: int, earlier: Sequence[DateMention]) -> When | None:
    """Give the day of speech named before in a sentence: 'said on Monday that … the day before'."""
    last = earlier[-1] if earlier else None
    if last is None or last.role is DateRole.EVENT:
        return None
    near = document.tokens[last.token].sentence == document.tokens[token].sentence
    return last.when if near and last.when.precision is TimePrecision.DAY else None


def _just_before(
    document: Document, token: int, phrase: Phrase, earlier: Sequence[DateMention]
) -> When | None:
    """Give the day of what is told right before 'the next day', though it be no attack.

    'Crowds gathered on Monday. The next day soldiers fired on them.'
    """
    last = earlier[-1] if earlier else None
    if last is None or last.role is not DateRole.OTHER:
        return None
    goes_on = any(atom.match.groupdict().get("which") in _NEXT for atom in phrase)
    apart = document.tokens[token].sentence - document.tokens[last.token].sentence
    day = last.when.precision is TimePrecision.DAY
    return last.when if goes_on and day and apart <= 1 else None


def _stated_year(
    document: Document, token: int, base: dt.date | None, earlier: Sequence[DateMention]
) -> int | None:
    """Give the year long past that the text has just named, if any.

    In a report of 2015, 'on 5 February 1994 … On 7 February' stays in 1994. A war that is only said
    to go on since a year, or in passing to have begun in it, leaves no other day there.
    """
    if not earlier or base is None or _in_passing(document, earlier[-1]):
        return None
    last = earlier[-1]
    apart = document.tokens[token].sentence - document.tokens[last.token].sentence
    year = last.when.first.year
    named = str(year) in last.when.words and year <= base.year - _LONG_PAST_YEARS
    return year if named and apart <= _YEAR_REACH else None


def _in_passing(document: Document, date: DateMention) -> bool:
    """Tell the month or year of a clause within a sentence, or behind 'since', of no attack."""
    if date.when.precision in DAY_EXACT:
        return False
    if _follows_since(document.text, date.span.start):
        return True
    event = date.role is DateRole.EVENT
    return not event and not in_main_clause(document, document.tokens[date.token])


def _stretch(phrase: Phrase, context: Context) -> Stretch | None:
    """Give the days of a phrase; of two names for one day, the absolute one decides.

    A phrase of clock time alone falls on the day of the anchor.
    """
    day_atoms = [a for a in phrase if a.form.kind in _DAYS]
    day_atoms.sort(key=lambda atom: atom.form.kind is not Kind.ABSOLUTE)
    if len(day_atoms) > 1 and _is_past(day_atoms[-1], context):
        context = msgspec.structs.replace(context, future=False)
    for atom in day_atoms:
        read = read_atom(atom, context)
        if isinstance(read, Stretch):
            return read
    if day_atoms:
        return None
    if context.anchor is None:
        return _last_night(phrase, context)
    return Stretch(context.anchor.first, context.anchor.last, context.anchor.precision)


def _last_night(phrase: Phrase, context: Context) -> Stretch | None:
    """Read 'during the night' of news that names no day: the night before the report's."""
    words = {atom.match.group().lower() for atom in phrase}
    if context.base is None or words.isdisjoint(_IN_NIGHT):
        return None
    first = context.base - dt.timedelta(days=1)
    return Stretch(first, context.base, TimePrecision.DAYS, PartOfDay.NIGHT)


def _is_past(atom: Atom, context: Context) -> bool:
    """Tell whether a relative day is past: it then settles the year of 'yesterday, 30 March'."""
    read = read_atom(atom, context)
    return isinstance(read, Stretch) and context.base is not None and read.last <= context.base


def read_atom(atom: Atom, context: Context) -> Stretch | Clock | None:
    """Resolve one match; a day that the calendar lacks, or a year beyond it, gives None."""
    try:
        return atom.form.read(atom.match, context)
    except (ValueError, OverflowError, KeyError):
        return None


def _follows_since(text: str, start: int) -> bool:
    """Tell whether 'since' stands before the date at code point `start`."""
    return _SINCE.search(text, max(0, start - _LONGEST_SINCE), start) is not None


def _since(text: str, span: Span, stretch: Stretch, base: dt.date | None) -> Stretch | None:
    """Extend a date after 'since' up to the day of the report; None without such a day."""
    if not _follows_since(text, span.start):
        return stretch
    if _EVENT_FOLLOWS.match(text, span.end):
        return stretch
    return days(stretch.first, base) if base and stretch.first <= base else None


def _when(text: str, span: Span, phrase: Phrase, stretch: Stretch, context: Context) -> When:
    clocks = [read for a in phrase if isinstance(read := read_atom(a, context), Clock)]
    part = _part(phrase, clocks) or stretch.part
    when = When(stretch.first, stretch.last, stretch.precision, text[span.start : span.end])
    if stretch.precision not in DAY_EXACT:
        return when
    timed = next((clock for clock in clocks if clock.hour is not None), None)
    hint = part or (context.anchor.part_of_day if context.anchor else None)
    clock = with_part(timed, hint) if timed else None
    return msgspec.structs.replace(when, part_of_day=part, clock=clock)


def _part(phrase: Phrase, clocks: Sequence[Clock]) -> PartOfDay | None:
    """Give the last part of the day named: 'late on Friday night' is its night."""
    return next((clock.part for clock in reversed(clocks) if clock.part), None)
