"""Checks a model's other claims: each must be what the words of its passage say, by the rules."""

from collections.abc import Callable, Iterator

from reportedly.model.addition import Reason
from reportedly.model.content import (
    Admission,
    Characterisation,
    Content,
    Denial,
    Depiction,
    Event,
    EventKind,
    Location,
    Means,
    Responsibility,
    Target,
    Timing,
    Unverified,
)
from reportedly.model.names import name_words
from reportedly.model.place import Place
from reportedly.reading.casualties.harm import harms_in
from reportedly.reading.findings import Finding, Span
from reportedly.reading.llm.checks.facts import Facts, Refused, Spot, touches
from reportedly.reading.llm.schema import SaidEvent, SaidWords, WordKind
from reportedly.reading.slots import event_words, taxonomy
from reportedly.reading.slots.characterisation_words import PHRASES
from reportedly.reading.slots.confidence import confidence_at
from reportedly.reading.slots.events import modality
from reportedly.reading.slots.numbers import calibre_in
from reportedly.reading.slots.syntax import agents
from reportedly.reading.slots.words import PhraseTable, normal_words

_JUDGEMENTS = PhraseTable(PHRASES)
_AT = frozenset("in at near on outside inside around across".split())


def check_event(facts: Facts, spot: Spot, said: SaidEvent) -> Finding:
    """Give the event as the passage names it. Raises Refused where it names none of the kind."""
    kinds = dict(_events(facts, spot))
    if not kinds:
        raise Refused(Reason.EVENT)
    for token, kind in kinds.items():
        if said.event in (kind, EventKind.ATTACK):
            words = facts.document.tokens[token].text
            event = Event(kind, words, modality(facts.document, token))
            return Finding(spot.span, token, event)
    raise Refused(Reason.EVENT, f"it names: {', '.join(sorted(set(kinds.values())))}")


def _events(facts: Facts, spot: Spot) -> Iterator[tuple[int, EventKind]]:
    """Give the tokens of a quotation that name an attack, each with its kind."""
    for finding in facts.over(spot.span, Event):
        if isinstance(finding.content, Event) and spot.holds(finding.token):
            yield finding.token, finding.content.kind
    known = {finding.token for finding in facts.over(spot.span, Event)}
    for token in facts.tokens(spot):
        table = event_words.VERBS if token.pos == "VERB" else event_words.NOUNS
        if token.index not in known and token.lemma in table:
            yield token.index, table[token.lemma]


def check_words(facts: Facts, spot: Spot, said: SaidWords) -> Finding:
    """Give what the words say, as the passage has it. Raises Refused where they do not say it."""
    words = facts.words(spot, said.words)
    return _CHECKS[said.kind](facts, spot, words)


def _known(facts: Facts, spot: Spot, words: Span, kind: type[Content]) -> Finding | None:
    """Give what the rules read of this kind in these words."""
    found = next(facts.over(words, kind), None)
    return None if found is None else Finding(spot.span, found.token, found.content)


def _means(facts: Facts, spot: Spot, words: Span) -> Finding:
    if known := _known(facts, spot, words, Means):
        return known
    kind, token = _listed(facts, spot, words, taxonomy.means().phrases)
    text = facts.text(words)
    return Finding(spot.span, token, Means(kind, text, calibre_in(text)))


def _target(facts: Facts, spot: Spot, words: Span) -> Finding:
    if known := _known(facts, spot, words, Target):
        return known
    kind, token = _listed(facts, spot, words, taxonomy.targets().phrases)
    return Finding(spot.span, token, Target(kind, facts.text(words)))


def _listed(facts: Facts, spot: Spot, words: Span, table: PhraseTable[str]) -> tuple[str, int]:
    """Find a listed thing in the words of a quotation that names an attack as well."""
    if not any(True for _ in _deeds(facts, spot)):
        raise Refused(Reason.EVENT)
    for first, last, value in _phrases(facts, table):
        if touches(Span(*facts.document.span(first, last)), words):
            return value, last - 1
    raise Refused(Reason.WORDS, f"'{facts.text(words)}' is none that the rules know")


def _phrases(facts: Facts, table: PhraseTable[str]) -> Iterator[tuple[int, int, str]]:
    for match in table.find(normal_words(facts.document)):
        yield match.first, match.last, match.value


def _deeds(facts: Facts, spot: Spot) -> Iterator[int]:
    """Give the tokens of a quotation that name an attack or harm."""
    yield from (token for token, _ in _events(facts, spot))
    for harm in harms_in(facts.document, facts.sentence(spot)):
        if spot.holds(harm.token):
            yield harm.token


def _responsibility(facts: Facts, spot: Spot, words: Span) -> Finding:
    if known := _known(facts, spot, words, Responsibility):
        return known
    for deed in _deeds(facts, spot):
        for agent in agents(facts.document, deed):
            if words.start <= agent.start < words.end:
                confidence = confidence_at(facts.document, agent.index, deed)
                party = Responsibility(facts.text(words), confidence)
                return Finding(spot.span, deed, party)
    raise Refused(Reason.PARTY, f"it does not hold '{facts.text(words)}' responsible")


def _of_party(kind: type[Admission] | type[Denial]) -> Callable[[Facts, Spot, Span], Finding]:
    def check(facts: Facts, spot: Spot, words: Span) -> Finding:
        parties = []
        for finding in facts.over(spot.span, kind):
            content = finding.content
            if isinstance(content, (Admission, Denial)) and spot.holds(finding.token):
                if alike(facts.text(words), content.party):
                    return Finding(spot.span, finding.token, content)
                parties.append(content.party)
        told = ", ".join(sorted(set(parties)))
        raise Refused(Reason.PARTY, f"it says so of {told}" if told else "")

    return check


def _unverified(facts: Facts, spot: Spot, words: Span) -> Finding:
    for finding in facts.over(spot.span, Unverified):
        if spot.holds(finding.token):
            return Finding(spot.span, finding.token, finding.content)
    raise Refused(Reason.WORDS, "it does not say that anything could not be verified")


def _location(facts: Facts, spot: Spot, words: Span) -> Finding:
    for finding in facts.over(words, Location):
        content = finding.content
        if isinstance(content, Location) and alike(facts.text(words), content.place.name):
            return Finding(spot.span, finding.token, content)
    first, last = _tokens_of(facts, words)
    tokens = facts.document.tokens
    named = all(t.pos == "PROPN" or t.lower == "the" for t in tokens[first:last])
    if not (named and first and tokens[first - 1].lower in _AT):
        raise Refused(Reason.WORDS, f"'{facts.text(words)}' is not told as a place")
    return Finding(spot.span, last - 1, Location(Place(facts.text(words))))


def _tokens_of(facts: Facts, words: Span) -> tuple[int, int]:
    document = facts.document
    return document.token_at(words.start), document.token_at(words.end - 1) + 1


def _timing(facts: Facts, spot: Spot, words: Span) -> Finding:
    if known := _known(facts, spot, words, Timing):
        return known
    raise Refused(Reason.WORDS, f"'{facts.text(words)}' dates no attack, or no day can be told")


def _characterisation(facts: Facts, spot: Spot, words: Span) -> Finding:
    if known := _known(facts, spot, words, Characterisation):
        return known
    for first, last, kind in _phrases(facts, _JUDGEMENTS):
        if touches(Span(*facts.document.span(first, last)), words):
            return Finding(spot.span, last - 1, Characterisation(kind, facts.text(words)))
    raise Refused(Reason.WORDS, f"'{facts.text(words)}' is no judgement that the rules know")


def _depiction(facts: Facts, spot: Spot, words: Span) -> Finding:
    if known := _known(facts, spot, words, Depiction):
        return known
    raise Refused(Reason.WORDS, "it does not say what footage shows")


def alike(one: str, other: str) -> bool:
    """Tell whether one designation holds every telling word of the other."""
    first, second = set(name_words(one)), set(name_words(other))
    return bool(first and second) and (first <= second or second <= first)


_CHECKS: dict[WordKind, Callable[[Facts, Spot, Span], Finding]] = {
    WordKind.MEANS: _means,
    WordKind.TARGET: _target,
    WordKind.RESPONSIBILITY: _responsibility,
    WordKind.ADMISSION: _of_party(Admission),
    WordKind.DENIAL: _of_party(Denial),
    WordKind.UNVERIFIED: _unverified,
    WordKind.LOCATION: _location,
    WordKind.TIMING: _timing,
    WordKind.CHARACTERISATION: _characterisation,
    WordKind.DEPICTION: _depiction,
}
