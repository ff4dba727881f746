"""Finds what happened, with what, to what, and who is held responsible, by the tables."""

import re
from collections.abc import Iterator

from reportedly.language.arabic.folding import (
    WESTERN_DIGITS,
    plain,
)
from reportedly.model.content import (
    Admission,
    Characterisation,
    Content,
    Depiction,
    Means,
    Responsibility,
)
from reportedly.reading.arabic.admissions import find_admissions
from reportedly.reading.arabic.called_again import as_called_before
from reportedly.reading.arabic.deeds import find_deeds
from reportedly.reading.arabic.doers import find_doers
from reportedly.reading.arabic.numbers import quantity_at
from reportedly.reading.arabic.statements import find_statements
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.targets import find_targets
from reportedly.reading.arabic.unmeant import is_no_judgement, is_no_picture, is_unused
from reportedly.reading.arabic.words import Match, Text
from reportedly.reading.findings import Finding

_CALIBRE = re.compile(r"(?:عيار|قطر)\s+(\d{1,3}(?:\.\d)?)")


def find_slots(text: Text) -> tuple[Finding, ...]:
    """Give events, means, targets, parties held responsible, denials and the like, in order."""
    found = [
        finding for first, last in text.sentences() for finding in _in_sentence(text, first, last)
    ]
    named = as_called_before(text, found)
    return tuple(sorted(named, key=lambda finding: (finding.span, finding.token)))


def _in_sentence(text: Text, first: int, last: int) -> Iterator[Finding]:
    hit = {m.first: m.last for m in phrases("targets").all(text, first, last)}
    means = [
        match
        for match in phrases("means").all(text, first, last)
        if hit.get(match.first, match.last) <= match.last and not is_unused(text, match)
    ]  # 'a march for peace' has the letters of a drone
    deeds = find_deeds(text, first, last, means)
    yield from (_finding(text, deed.first, deed.last, deed.event) for deed in deeds)
    yield from (_means(text, match, last) for match in means)
    for match, target in find_targets(text, first, last):
        yield _finding(text, match.first, match.last, target)
    for party, confidence in find_doers(text, first, last, deeds):
        held = Responsibility(party.name, confidence)
        yield _finding(text, party.first, party.last, held)
    for begun, stated in find_statements(text, first, last, deeds):
        yield _finding(text, begun, last, stated)
    for told in find_admissions(text, first, last):
        yield _finding(text, min(told.first, told.cue.first), last, Admission(told.name(text)))
    yield from _judged_and_shown(text, first, last)


def _judged_and_shown(text: Text, first: int, last: int) -> Iterator[Finding]:
    for match in phrases("characterisations").all(text, first, last):
        if not is_no_judgement(text, match):
            judged = Characterisation(match.value["kind"], text.quote(match.first, match.last))
            yield _finding(text, match.first, match.last, judged)
    for match in phrases("depictions").all(text, first, last):
        if not is_no_picture(text, match, first, last):
            shown = Depiction(match.value["medium"], text.quote(match.first, last))
            yield _finding(text, match.first, last, shown)


def _finding(text: Text, first: int, last: int, content: Content) -> Finding:
    return Finding(text.span(first, last), text.token(first), content)


def _means(text: Text, match: Match[Row], last: int) -> Finding:
    number = quantity_at(text, match.first - 1, match.first) if match.first else None
    counted = number is not None and text.same_sentence(match.first - 1, match.first)
    words = text.quote(match.first, match.last)
    behind = text.document.text[text.words[match.first].start : text.words[last - 1].end]
    calibre = _CALIBRE.search(plain(behind)[: len(words) + 30].translate(WESTERN_DIGITS))
    content = Means(
        kind=match.value["id"],
        words=words,
        calibre_mm=float(calibre[1]) if calibre else None,
        low=number.low if number is not None and counted else None,
        high=number.high if number is not None and counted else None,
    )
    return _finding(text, match.first, match.last, content)
