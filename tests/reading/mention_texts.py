"""Texts with their findings marked by hand, for tests of how findings are sorted into incidents.

A mark is '{words|code}': k5 killed, i5 injured, c5 killed over a period, e event, a admission,
d denial, m means, t:market target, @name place. Dates are found by `find_dates`.
"""

import datetime as dt
import re

from reportedly.language.document import Document
from reportedly.language.english.parser import english
from reportedly.model.content import (
    Admission,
    Content,
    Denial,
    Event,
    EventKind,
    Location,
    Means,
    Target,
    Timing,
)
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.dates.find import event_dates, find_dates
from reportedly.reading.findings import Finding, MentionDraft, Span
from reportedly.reading.mentions.find import find_mentions

_MARK = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")
_POINTS = {
    "sarajevo": (43.85, 18.36),
    "dobrinja": (43.83, 18.35),
    "zenica": (44.20, 17.91),
    "tuzla": (44.54, 18.67),
    "mostar": (43.34, 17.81),
    "guernica": (43.32, -2.68),
    "durango": (43.17, -2.63),
    "mainila": (60.19, 29.94),
    "terijoki": (60.19, 29.70),
    "washington": (38.9, -77.0),
    "london": (51.5, -0.13),
}
_COUNTS = {"k": Category.KILLED, "i": Category.INJURED, "c": Category.KILLED}


def place(name: str) -> Place:
    """Make a place; names not in the table are not located."""
    if name == "bosnia":
        return Place(name, PlacePrecision.COUNTRY, 44.2, 17.7, 180.0, "BA")
    if name not in _POINTS:
        return Place(name)
    latitude, longitude = _POINTS[name]
    exact = name == "dobrinja"
    precision = PlacePrecision.NEIGHBOURHOOD if exact else PlacePrecision.SETTLEMENT
    return Place(name, precision, latitude, longitude, 1.0 if exact else 5.0)


def _content(code: str, words: str) -> Content:
    if code[0] in _COUNTS and code[1:].isdigit():
        number = int(code[1:])
        return Figure(_COUNTS[code[0]], Group.ALL, number, number, words, cumulative=code[0] == "c")
    if code.startswith("@"):
        return Location(place(code[1:]))
    if code.startswith("t:"):
        return Target(code[2:], words)
    plain: dict[str, Content] = {
        "e": Event(EventKind.ATTACK, words),
        "a": Admission(words),
        "d": Denial(words, words),
        "m": Means(words, words),
    }
    return plain[code]


def unmark(marked: str) -> tuple[str, list[tuple[Span, str]]]:
    """Give the text without marks, and the span and code of each mark."""
    text, spans, done = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[done : match.start()]
        spans.append((Span(len(text), len(text) + len(match[1])), match[2]))
        text += match[1]
        done = match.end()
    return text + marked[done:], spans


def read(marked: str) -> tuple[Document, list[tuple[Finding, str]]]:
    """Parse a marked text and make its findings, each with its code, but for its dates."""
    text, spans = unmark(marked)
    document = english().parse(text)
    found = []
    for span, code in spans:
        at = span.end - 1 if code.startswith("@") else span.start
        content = _content(code, text[span.start : span.end])
        found.append((Finding(span, document.token_at(at), content), code))
    return document, found


def drafts_of(marked: str, published: dt.date | None) -> tuple[list[str], tuple[MentionDraft, ...]]:
    """Sort the findings of a marked text; give each incident in a line, and the drafts."""
    document, found = read(marked)
    dates = event_dates(document, find_dates(document, published))
    findings = [*(finding for finding, _ in found), *dates]
    codes = [*(code for _, code in found), *("" for _ in dates)]
    drafts = find_mentions(document, findings, published)
    return [_line(draft, findings, codes) for draft in drafts], drafts


def _line(draft: MentionDraft, findings: list[Finding], codes: list[str]) -> str:
    """Put a draft in words: 'main zenica 1994-02-07: k5 e'."""
    when = str(draft.when.first) if draft.when else "-"
    if draft.when and draft.when.first != draft.when.last:
        when += f"..{draft.when.last}"
    ordered = sorted(draft.members, key=lambda index: findings[index].span)
    told = [c for i in ordered if (c := codes[i]) and not isinstance(findings[i].content, Timing)]
    where = draft.place.name if draft.place else "-"
    return f"{draft.role.value} {where} {when}: {' '.join(c for c in told if c[0] != '@')}"
