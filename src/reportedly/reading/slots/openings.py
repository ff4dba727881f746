"""Tells where the words of an actor begin: behind articles, hedges and what says when he acted."""

import re
from itertools import pairwise

from reportedly.language.document import Document, Name, Token
from reportedly.reading.dates.vocabulary import MONTHS, SHORT_MONTHS, WEEKDAYS
from reportedly.reading.slots.syntax import without_article

_HEDGES = frozenset("alleged suspected presumed supposed apparent possible probable".split())
"""Modifiers that say how sure it is that the actor did it, and nothing of who he is."""
_MONTHS = frozenset((*MONTHS, *SHORT_MONTHS))
_DAYS = frozenset((*WEEKDAYS, *(day[:3] for day in WEEKDAYS)))
_DAY_PARTS = frozenset("day eve morning noon afternoon evening night midnight dawn".split())
_ALONE = frozenset(
    "christmas easter earlier lately meanwhile later yesterday today tonight".split()
)
"""What says when, wherever it stands before an actor: 'Earlier rebels fired'."""
_BEFORE_TIMES = frozenset("late early mid last next this that".split())
"""What says when before a word of time: 'late September', 'last Monday'."""
_SPANS = frozenset({"week", "month", "year", "weekend"})
"""What says when behind such words: 'earlier this month armed groups'."""
_DAY_IN_NUMBERS = re.compile(r"(?:\d{1,2}[-/.]){2}(?:\d\d){1,2}\b")
_TIME = re.compile(r"\d{1,2}[:.]\d{2}|(?:19|20)\d\d")
"""A time by the clock, or a year."""
_PARTICLES = frozenset("al el ad ar as ash at az ed er es ez".split())
"""The Arabic article before a name, as letters change it."""
_ARTICLES = frozenset({"a", "an", "the"})
_DOZENS = frozenset("couple dozen few handful hundred score thousand".split())
_OF_DEEDS = frozenset(
    """another consecutive continued continuing coordinated deadly devastating fatal fierce fresh
    further heavy indiscriminate intense intensified intensive massive more near-daily new ongoing
    purported recent relentless renewed repeated separate several similar simultaneous subsequent
    successive sustained violent""".split()
)
"""What is said of an attack, and not of whose it was."""
_CUT = frozenset(('"', "“", "'", "‘", "called", "so"))
"""What may open an actor's words and is none of them: a quotation mark, 'the so-called'."""


def opening(document: Document, first: int, head: Token) -> int:
    """Give the first token of the words of the actor `head`, whose phrase starts at `first`."""
    first = _without_hedge(document, without_article(document, first, head.index), head.index)
    first = past_time(document, past_stamp(document, first, head.index), head.index)
    first = without_article(document, first, head.index)
    first = _past_inner_article(document, first, head.index)
    while first < head.index and document.tokens[first].lower in _CUT:
        first += 3 if document.tokens[first].lower == "so" else 1
    first = with_particle(document, first)
    if first and document.tokens[first].lower in _DOZENS:
        first -= document.tokens[first - 1].lower == "a"
    return _with_people(document, first, head)


def past_modifiers(document: Document, first: int, head: Token) -> int:
    """Step over what is said of the deed before whose it was: 'three renewed army air strikes'."""
    if head.dep not in ("compound", "nmod", "amod"):
        return first
    while first < head.index and (
        document.tokens[first].pos == "NUM" or document.tokens[first].lower in _OF_DEEDS
    ):
        first += 1
    return first


def hedges(token: Token) -> bool:
    """Tell a word such as 'suspected', which heads no name."""
    return token.lower in _HEDGES


def with_particle(document: Document, first: int) -> int:
    """Give where a name starts with its 'al-', which parsers set apart, if it has one.

    And with the noun before that: 'Jaish al-Karm'.
    """
    before = document.tokens[max(0, first - 2) : first + 1]
    joined = len(before) == 3 and all(one.end == two.start for one, two in pairwise(before))
    particle = joined and before[0].lower in _PARTICLES and before[1].text == "-"
    return _with_its_noun(document, first - 2) if particle else first


def _with_its_noun(document: Document, particle: int) -> int:
    """Step back over the 'Jaish' of 'Jaish al-Karm', which parsers tie to the particle."""
    before = document.tokens[max(0, particle - 1)]
    above = document.tokens[before.head]
    beside = before.dep == "compound" and particle <= above.index <= particle + 2
    return (
        before.index if before.index < particle and beside and before.text.istitle() else particle
    )


def _with_people(document: Document, first: int, head: Token) -> int:
    """Step back over the people of 'the Borian army attack', which parses tie to the attack."""
    before = document.tokens[max(0, first - 1)]
    beside = before.index < first and before.head == head.head and head.dep == "compound"
    return before.index if beside and before.name is Name.PEOPLE else first


def _without_hedge(document: Document, first: int, head: int) -> int:
    while first < head and hedges(document.tokens[first]):
        first += 1
    return first


def past_stamp(document: Document, first: int, head: int) -> int:
    """Step over the date that a page without line breaks prints before a text: 'Sat 4 May 2013'."""
    for at in range(head - 1, first + 1, -1):
        year, month = document.tokens[at], document.tokens[at - 1]
        if len(year.text) == 4 and _TIME.fullmatch(year.text) and month.lower in _MONTHS:
            return at + 1
    return first


def past_time(document: Document, first: int, head: int) -> int:
    """Step over what a parse puts before a name: 'On 16 July 1992 members of the front'.

    So over 'On Monday evening gunmen', 'at 05:00 armed herders' and 'late last week rebels'. Behind
    an article a date is a name's own: 'the 17 March Brigade'.
    """
    if first and document.tokens[first - 1].lower in _ARTICLES:
        return first
    at = first
    while at < head and (step := _time_at(document, at, head)):
        at += step
    return at


def _time_at(document: Document, at: int, head: int) -> int:
    """Give how many tokens from `at` on, before `head`, say when; 0 for none."""
    token, after = document.tokens[at], document.tokens[at + 1]
    lower = token.lower
    if (day := _DAY_IN_NUMBERS.match(document.text, token.start)) is not None:
        return sum(t.end <= day.end() for t in document.tokens[at:head])
    if lower in _ALONE or lower in _DAYS or _TIME.fullmatch(token.text):
        return 1
    if lower in _SPANS:
        return 1 if at and document.tokens[at - 1].lower in _BEFORE_TIMES else 0
    if lower in _MONTHS:
        return 1 if token.text[0].isupper() and _is_dated(document, at) else 0
    if lower in _DAY_PARTS:
        return 1 if at and document.tokens[at - 1].lower in _DAYS | _DAY_PARTS | _ALONE else 0
    if lower in _BEFORE_TIMES:
        return 1 if at + 1 < head and _time_at(document, at + 1, head) else 0
    if token.pos == "NUM" and len(token.text) <= 2:
        return 1 if _stands_by_month(document, at, head) else 0
    joined = lower in ("and", "-", "–", ",") and at > 0 and at + 1 < head
    return 1 if joined and after.pos == "NUM" and _stands_by_month(document, at + 1, head) else 0


def _is_dated(document: Document, month: int) -> bool:
    """Tell the month of '16 July', 'late July' and 'July 16' from the name of a person."""
    around = document.tokens[max(0, month - 1) : month + 2]
    return any(t.pos == "NUM" or t.lower in _BEFORE_TIMES for t in around)


def _stands_by_month(document: Document, number: int, head: int) -> bool:
    """Tell the numbers of '14 and 15 March' and 'March 15' from a count of people."""
    before = document.tokens[max(0, number - 1)]
    if before.index < number and before.lower in _MONTHS:
        return True
    at = number
    while at < head and (
        document.tokens[at].pos == "NUM" or document.tokens[at].text in ("and", "-", "–", ",")
    ):
        at += 1
    return document.tokens[at].lower in _MONTHS and at < head


def _past_inner_article(document: Document, first: int, head: int) -> int:
    """Step behind an article inside: 'meanwhile a rival group', 'TOLM A bomber blew himself up'."""
    for at in range(head - 1, first, -1):
        token, before = document.tokens[at], document.tokens[at - 1]
        if document.tokens[at + 1].lower in _DOZENS:
            continue  # 'over a dozen gunmen'
        if token.lower in _ARTICLES and token.dep == "det" and before.pos not in ("ADP", "CCONJ"):
            return at + 1
    return first
