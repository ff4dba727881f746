"""Finds what happened, with what, to what, and who is held responsible, by the tables."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from reportedly.language.arabic.clitics import stems, without_article
from reportedly.language.arabic.folding import fold, plain, plain_word
from reportedly.model.content import (
    Admission,
    Characterisation,
    Confidence,
    Content,
    Denial,
    Depiction,
    Event,
    EventKind,
    Means,
    Modality,
    NoAdmission,
    Responsibility,
    Target,
    Unverified,
)
from reportedly.reading.arabic.numbers import quantity_at
from reportedly.reading.arabic.tables import Row, phrases, rows
from reportedly.reading.arabic.words import Match, Text
from reportedly.reading.findings import Finding

_ARTICLE = "ال"
_NEAR = 4
"""Words within which a means makes an attack more exact, and an attempt or threat bears on it."""
_FIRED = frozenset({"shell", "mortar round", "rocket", "missile", "artillery"})
_EFFECT_GAP = 4
_VAGUE_KINDS = frozenset({EventKind.ATTACK, EventKind.SHELLING})
_PARTY_WORDS = 4
_STOPS_PARTY = frozenset(
    fold(word)
    for word in (
        "في على من عن إلى مع بين ضد منذ خلال أثناء بعد قبل و أو ثم أن إن ما حيث جراء إثر"
    ).split()
)
_CALIBRE = re.compile(r"(?:عيار|قطر)\s+(\d{1,3}(?:\.\d)?)")
_DIGITS = str.maketrans({chr(base + n): str(n) for base in (0x660, 0x6F0) for n in range(10)})


def find_slots(text: Text) -> tuple[Finding, ...]:
    """Give events, means, targets, parties held responsible, denials and the like, in order."""
    found = [
        finding for first, last in text.sentences() for finding in _in_sentence(text, first, last)
    ]
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.token)))


def _in_sentence(text: Text, first: int, last: int) -> Iterator[Finding]:
    means = list(phrases("means").all(text, first, last))
    events = list(_events(text, first, last, means))
    yield from (_finding(text, match.first, match.last, match.value) for match in events)
    yield from (_means(text, match, last) for match in means)
    yield from _targets(text, first, last)
    yield from _responsibility(text, first, last, events)
    yield from _statements(text, first, last)
    for match in phrases("characterisations").all(text, first, last):
        judged = Characterisation(match.value["kind"], text.quote(match.first, match.last))
        yield _finding(text, match.first, match.last, judged)
    for match in phrases("depictions").all(text, first, last):
        shown = Depiction(match.value["medium"], text.quote(match.first, last))
        yield _finding(text, match.first, last, shown)


def _finding(text: Text, first: int, last: int, content: Content) -> Finding:
    return Finding(text.span(first, last), text.token(first), content)


@cache
def _kind_by_means() -> dict[str, EventKind]:
    return {row["means"]: EventKind(row["kind"]) for row in rows("event_means")}


def _events(text: Text, first: int, last: int, means: list[Match[Row]]) -> Iterator[Match[Event]]:
    for match in phrases("events").all(text, first, last):
        if match.value["sort"] == "fired" and not _fires(match, means):
            continue
        kind = EventKind(match.value["kind"])
        if kind in _VAGUE_KINDS:
            kind = _by_means(match, means, kind)
        event = Event(kind, text.quote(match.first, match.last), _modality(text, match, first))
        yield Match(match.first, match.last, event)


def _fires(match: Match[Row], means: list[Match[Row]]) -> bool:
    """Tell whether what is fired or falls is a shell or the like: 'dozens of shells were fired'."""
    near = (m for m in means if 0 <= m.first - match.last <= _NEAR)
    return any(m.value["id"] in _FIRED for m in near)


def _by_means(event: Match[Row], means: list[Match[Row]], kind: EventKind) -> EventKind:
    """Make 'bombardment … from the air' an air strike, 'attack with a drone' a drone strike."""
    near = [m for m in means if _gap(event, m) <= _NEAR and m.value["id"] in _kind_by_means()]
    nearest = min(near, key=lambda m: (_gap(event, m), m.first), default=None)
    return _kind_by_means()[nearest.value["id"]] if nearest is not None else kind


def _gap(one: Match[Row], other: Match[Row]) -> int:
    return max(one.first - other.last, other.first - one.last, 0)


def _modality(text: Text, event: Match[Row], first: int) -> Modality:
    before = phrases("attempts").all(text, max(first, event.first - _NEAR), event.first)
    found = [match.value["modality"] for match in before]
    return Modality(found[-1]) if found else Modality.ACTUAL


def _means(text: Text, match: Match[Row], last: int) -> Finding:
    number = quantity_at(text, match.first - 1, match.first) if match.first else None
    counted = number is not None and text.same_sentence(match.first - 1, match.first)
    words = text.quote(match.first, match.last)
    behind = text.document.text[text.words[match.first].start : text.words[last - 1].end]
    calibre = _CALIBRE.search(plain(behind)[: len(words) + 30].translate(_DIGITS))
    content = Means(
        kind=match.value["id"],
        words=words,
        calibre_mm=float(calibre[1]) if calibre else None,
        low=number.low if number is not None and counted else None,
        high=number.high if number is not None and counted else None,
    )
    return _finding(text, match.first, match.last, content)


def _targets(text: Text, first: int, last: int) -> Iterator[Finding]:
    for match in phrases("targets").all(text, first, last):
        words = text.quote(match.first, match.last)
        content = Target(match.value["id"], words, effect=_effect(text, match, first, last))
        yield _finding(text, match.first, match.last, content)


def _effect(text: Text, target: Match[Row], first: int, last: int) -> str | None:
    """Give what became of a target, where a word of damage stands close to it."""
    around = phrases("effects").all(
        text, max(first, target.first - _EFFECT_GAP), min(last, target.last + _EFFECT_GAP)
    )
    return next((match.value["effect"] for match in around), None)


def party_at(text: Text, index: int, last: int) -> Match[str] | None:
    """Give the party whose name opens at word `index`: a body's noun with what belongs to it.

    A word that only judges ('gangs of …') is left out where a name follows it.
    """
    found = phrases("parties").at(text, index, last)
    if found is None or found.value["sort"] not in ("head", "epithet"):
        return None
    end = found.last
    while end < last and end - index < _PARTY_WORDS and _goes_on(text, end):
        end += 1
    start = found.last if found.value["sort"] == "epithet" and end > found.last else found.first
    return Match(start, end, _designation(text, start, end))


def _designation(text: Text, first: int, last: int) -> str:
    """Give a name as written, less marks and the particles joined to its first word."""
    opening = text.words[first]
    stem = next((s for s in stems(opening.lower) if s in _party_heads()), opening.lower)
    front = max(opening.lower.find(stem), 0)
    article = front >= len(_ARTICLE) and opening.lower[front - 2 : front] == _ARTICLE
    bare = plain_word(opening.text)[front - len(_ARTICLE) * article :]
    rest = (plain_word(word.text) for word in text.words[first + 1 : last])
    return " ".join([bare, *rest])


@cache
def _party_heads() -> frozenset[str]:
    return frozenset(
        without_article(fold(form)) for row in rows("parties") for form in row["forms"].split("|")
    )


def _goes_on(text: Text, index: int) -> bool:
    word = text.words[index]
    if word.tag not in ("word", "other") or word.lower in _STOPS_PARTY:
        return False
    tables = ("events", "harm", "place_nouns", "locating", "saying", "day_parts", "relative_days")
    return all(phrases(table).at(text, index, index + 1) is None for table in tables)


def _responsibility(
    text: Text, first: int, last: int, events: list[Match[Event]]
) -> Iterator[Finding]:
    """Give the parties that a sentence says did it: behind the deed, behind 'by', or accused."""
    seen: set[int] = set()
    for event in events:
        party = _behind(text, event.last, last)
        if party is not None and party.first not in seen:
            seen.add(party.first)
            yield _responsible(text, party, Confidence.REPORTED_AS_FACT)
    for match in phrases("parties").all(text, first, last):
        sort = match.value["sort"]
        if sort not in ("by", "accuse") or match.last >= last:
            continue
        party = party_at(text, match.last, last)
        if party is not None and party.first not in seen:
            seen.add(party.first)
            accused = sort == "accuse"
            yield _responsible(
                text, party, Confidence.ACCUSED if accused else Confidence.REPORTED_AS_FACT
            )


def _behind(text: Text, index: int, last: int) -> Match[str] | None:
    """Find the doer just behind a deed: 'the shelling of the forces of …', '… by planes of …'."""
    for at in range(index, min(last, index + 3)):
        party = party_at(text, at, last)
        if party is not None:
            return party
        if text.words[at].tag != "word":
            return None
    return None


def _responsible(text: Text, party: Match[str], confidence: Confidence) -> Finding:
    return _finding(text, party.first, party.last, Responsibility(party.value, confidence))


def _statements(text: Text, first: int, last: int) -> Iterator[Finding]:
    for match in phrases("statements").all(text, first, last):
        sort = match.value["sort"]
        words = text.quote(match.first, last)
        party = _named_after(text, match.last, last)
        content: Content
        if sort == "no admission":
            content = NoAdmission(words)
        elif sort == "unverified":
            content = Unverified(words)
        elif party is None:
            continue
        elif sort == "admission":
            content = Admission(party)
        else:
            content = Denial(party, words)
        yield _finding(text, match.first, last, content)


def _named_after(text: Text, index: int, last: int) -> str | None:
    """Give who stands behind a verb of admitting or denying: a party, or a source's words."""
    if index >= last:
        return None
    party = party_at(text, index, last)
    if party is not None:
        return party.value
    end = index
    while end < last and end - index < _PARTY_WORDS and _goes_on(text, end):
        end += 1
    return plain(text.quote(index, end)) if end > index else None


class Cued(msgspec.Struct, frozen=True):
    """A hedge or negation at words `first` up to `last`, with its class."""

    first: int
    last: int
    kind: str


def hedges(text: Text) -> tuple[Cued, ...]:
    """Give the words that negate or hedge, in order."""
    return tuple(
        Cued(match.first, match.last, match.value["kind"])
        for match in phrases("hedges").all(text, 0, len(text))
        if text.same_sentence(match.first, match.last - 1)
    )
