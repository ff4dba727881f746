"""Finds what agencies set before a headline and behind it: 'UPDATE 1-…', '… - army spokesman'.

A parser takes either for words of the headline: the army's spokesman would be shelled by whom the
headline names, and two and a dash would belong to the name behind them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

_VERSION = re.compile(
    r"[ \t]*(?:(?:update|wrapup|wrap|rpt|refile|recap|snapshot)[ ]?\d{0,2}"
    r"|corrected|correction|exclusive|factbox|brief)"
    r"[ \t]*[-–—][ \t]*(?=[\w'‘’“\"])",
    re.IGNORECASE,
)
"""What an agency says of the version of its headline: 'UPDATE 2-', 'WRAPUP 1-'."""

_DASH = re.compile(r"(?<=\S)(?:[ \t]+[-–—][ \t]*|[-–—][ \t]+)(?=[^\W\d_])")
_COLON = re.compile(r"(?<=\S):[ \t]+(?=[^\W\d_])")
_CLOSE_DASH = re.compile(r"(?<=[^\W\d_]{4})-(?=[^\W\d_])")
"""A dash without blanks: 'killed in eastern Marn-defence ministry'."""
_CLOSED = tuple('.!?:;…"”’')
_WORD = re.compile(r"[\w.'’&/-]+")
_LEAST_BEFORE, _MOST_BEHIND, _MOST_OF_NAME = 4, 8, 3
"""Words of a headline, of the name of who tells it, and of one that is all capitals."""
_INITIALS = re.compile(r"[A-Z]{2,6}")

_TELLERS = frozenset(
    """activist activists administration adviser advisor agency agencies aide ambassador army
    authority authorities bishop broadcaster charity chief church clinic coalition command commander
    commission committee coroner council court delegation department deputy diplomat diplomats
    doctor doctors embassy envoy eyewitness eyewitnesses families family firm force forces general
    government governor group groups guard guards headquarters hospital hospitals inquiry judge
    lawmaker lawmakers lawyer lawyers leader leaders locals mayor media medics military militia
    militias militants minister ministry ministries mission monitor monitors municipality navy
    newspaper newspapers observatory office officer officers official officials ombudsman
    ombudsperson ombudswoman operator organisation organization paper papers parliament police
    premier presidency president press prosecutor prosecutors radio rebel rebels relatives report
    reports republic rescuers resident residents secretary senator separatists service services
    sheriff side source sources spokesman spokesmen spokesperson spokespeople spokeswoman staff
    statement survivors television troops union villagers watchdog website witness
    witnesses""".split()
)
"""Words that end the name of who tells what a headline says."""
_OFFICES = _TELLERS | frozenset(
    """city defence defense emergency emergencies foreign health interior local medical news
    provincial regional security state district""".split()
)
"""Words that such a name may be all made of, so that a dash alone parts it from the headline."""


def versions_apart(text: str, blocks: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut 'UPDATE 1-' and the like off blocks that begin with it, each a block of its own."""
    for start, end in blocks:
        version = _VERSION.match(text, start, end)
        if version is not None and version.end() < end:
            yield start, version.end()
            yield version.end(), end
        else:
            yield start, end


def credit(line: str) -> int | None:
    """Give the offset of the mark behind which a headline names who tells it; None for none.

    A headline ends without a full stop. 'Ten killed in shelling of Marn - defence ministry' has
    one, and so have '… of Marn- TNA' and '… of Marn: officials'; 'the pro-army militia' has none.
    What else stands behind a dash in a name's capitals ('- Marn Market') is no part of the
    headline's sentence either.
    """
    if line.rstrip().endswith(_CLOSED):
        return None
    for dash in _last(_DASH, line):
        if _is_headline(line[: dash.start()]) and _names_teller(line[dash.end() :]):
            return dash.start() + len(dash.group()) - len(dash.group().lstrip())
    for mark in (*_last(_COLON, line), *_last(_CLOSE_DASH, line)):
        behind = line[mark.end() :]
        told = mark.re is _COLON or all(word.lower() in _OFFICES for word in _words(behind))
        if told and _is_headline(line[: mark.start()]) and _ends_in_teller(behind):
            return mark.start()
    return None


def _last(dash: re.Pattern[str], line: str) -> list[re.Match[str]]:
    return list(dash.finditer(line))[-1:]


def _is_headline(words: str) -> bool:
    return len(_words(words)) >= _LEAST_BEFORE


def _names_teller(words: str) -> bool:
    """Tell whether words can be the name of somebody who tells, and nothing else."""
    name = words.split()
    named = len(name) <= _MOST_OF_NAME and all(word[0].isupper() for word in name)
    named = named or _INITIALS.fullmatch("".join(name[-1:])) is not None
    return (named and _is_short(name)) or _ends_in_teller(words)


def _ends_in_teller(words: str) -> bool:
    """Tell whether a short name ends in a word for somebody who tells."""
    name = words.split()
    return _is_short(name) and name[-1].lower() in _TELLERS


def _is_short(name: Sequence[str]) -> bool:
    return 0 < len(name) <= _MOST_BEHIND and all(map(_WORD.fullmatch, name))


def _words(stretch: str) -> list[str]:
    return _WORD.findall(stretch)
