"""Tells figures that count over a period or several events from those of one incident."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.document import Document
from reportedly.model.content import Location, Target, Timing
from reportedly.model.figure import Figure
from reportedly.model.when import DAY_EXACT, TimePrecision, When
from reportedly.reading.background import MANY
from reportedly.reading.findings import Finding, Span
from reportedly.reading.mentions.bearing import is_lethal
from reportedly.reading.mentions.cues import AGGREGATE, IN_TOTAL, TO_DATE
from reportedly.reading.mentions.places import is_area
from reportedly.reading.mentions.unit import Unit

_RANGE = re.compile(r"\b(?:between|from|and|to|until|through)\b|[-–—]", re.IGNORECASE)
"""In a date: it runs from one day to another, so that what it dates is a count."""
_SINCE = re.compile(r"\bsince (?:last |early |late )?\Z", re.IGNORECASE)
_SINCE_REACH = 12
"""Code points before a day in which 'since' may stand."""
_HAVE = re.compile(r"\b(?:has|have)\b", re.IGNORECASE)
_VERB_REACH = 20
"""Code points behind a count in which its verb may stand."""
_PERIODS = frozenset({TimePrecision.MONTH, TimePrecision.YEAR})
_SEVERAL = 20
"""From how many dead in a month or year, of no named place, they are those of several attacks."""
_BLANKS = str.maketrans("\n\t\u00a0", "   ")


class _Mark(msgspec.Struct, frozen=True):
    """Words that say over what time something is counted; `when` is None for a cue."""

    span: Span
    when: When | None = None

    def distance(self, span: Span) -> int:
        return max(self.span.start - span.end, span.start - self.span.end, 0)


def counted(
    document: Document, findings: Sequence[Finding], unit: Unit, *, single: bool
) -> tuple[int, ...]:
    """Give the members of `unit` that count over a period, and the dates of that period.

    The date or cue nearest to a figure decides, or the next after one that is said to be
    cumulative: one day makes it an incident's, unless more is counted since, and so does a longer
    time where the unit names a `single` attack. Without either, the figure's own word does.
    """
    marks = tuple(_marks(document, findings, unit, single=single))
    figures = [i for i in unit.members if _counts(document, findings[i], marks, single=single)]
    if not single and not any(_tells_where(findings[i]) for i in unit.members):
        figures += [i for i in unit.members if i not in figures and _adds_up(findings[i], marks)]
    if not figures:
        return ()
    periods = (i for i in unit.members if _is_period(findings[i]))
    return tuple(sorted([*figures, *periods]))


def _marks(
    document: Document, findings: Sequence[Finding], unit: Unit, *, single: bool
) -> Iterator[_Mark]:
    for index in unit.members:
        content = findings[index].content
        if isinstance(content, Timing):
            yield _Mark(findings[index].span, content.when)
    start, end = document.span(unit.scope.first, unit.scope.last)
    for match in AGGREGATE.finditer(document.text[start:end].translate(_BLANKS)):
        words = match[0].lower()
        if words == IN_TOTAL and not _counted_at_several(findings, start):
            continue
        if words == TO_DATE and single:
            continue
        yield _Mark(Span(start + match.start(), start + match.end()))


def _counted_at_several(findings: Sequence[Finding], start: int) -> bool:
    """Tell whether dead and several places are told before, whose dead 'in total' may add up."""
    before = [f.content for f in findings if f.span.end <= start]
    told = [content.place for content in before if isinstance(content, Location)]
    several = len({place.name.casefold() for place in told if not is_area(place)}) > 1
    return several and any(map(is_lethal, before))


def _counts(document: Document, finding: Finding, marks: Sequence[_Mark], *, single: bool) -> bool:
    figure = finding.content
    if not isinstance(figure, Figure):
        return False
    following = [mark for mark in marks if mark.span.start >= finding.span.end]
    pool = following if figure.cumulative and following else marks
    nearest = min(pool, key=lambda mark: mark.distance(finding.span), default=None)
    if nearest is None:
        return figure.cumulative
    if nearest.when is None:
        return figure.cumulative or is_lethal(figure)
    if nearest.when.precision in DAY_EXACT:
        dated = any(letter.isdigit() for letter in nearest.when.words)  # 'since Monday' is short
        over = dated and _counts_from(document, nearest.span, finding.span)
        return figure.cumulative and over and not single
    if single and nearest.when.precision is not TimePrecision.WEEK:
        return figure.cumulative and (figure.low or 0) >= MANY  # though one attack raised it
    return figure.cumulative or _RANGE.search(nearest.when.words) is not None


def _tells_where(finding: Finding) -> bool:
    """Tell a town or something hit, by which a sentence tells one attack of a month or a year."""
    content = finding.content
    town = isinstance(content, Location) and not is_area(content.place)
    return town or isinstance(content, Target)


def _adds_up(finding: Finding, marks: Sequence[_Mark]) -> bool:
    """Tell '43 civilians were killed in June', whom no one attack killed."""
    if not isinstance(finding.content, Figure) or not is_lethal(finding.content):
        return False
    nearest = min(marks, key=lambda mark: mark.distance(finding.span), default=None)
    when = nearest.when if nearest is not None else None
    of_period = when is not None and when.precision in _PERIODS
    return of_period and (finding.content.low or 0) >= _SEVERAL


def _counts_from(document: Document, day: Span, counted: Span) -> bool:
    """Tell 'since 19 September 359 have been killed' from 'shelled since Monday, and nine died'."""
    text = document.text
    since = _SINCE.search(text, max(0, day.start - _SINCE_REACH), day.start)
    return since is not None and bool(_HAVE.search(text, counted.start, counted.end + _VERB_REACH))


def _is_period(finding: Finding) -> bool:
    content = finding.content
    return isinstance(content, Timing) and content.when.precision not in DAY_EXACT
