"""How surely a name that the gazetteer knows is used as a place: named signs and their weights."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.gazetteer.entry import PlaceKind
from reportedly.gazetteer.user_files import USER_PREFIX
from reportedly.language.document import Document, Token
from reportedly.reading.placing import vocabulary as words
from reportedly.reading.placing.hits import CITY, Hit
from reportedly.reading.placing.striking import is_held, is_struck
from reportedly.reading.placing.votes import Ballot, prior
from reportedly.reading.placing.weights import BIAS, WEIGHTS
from reportedly.reading.tables import BAR, place_column

_PLACE_LABELS: Final = frozenset({"GPE", "LOC", "FAC"})
_FAMOUS: Final = 5.0
_SET_BY_HAND: Final = {
    "attacked": 1.5,
    "user's own": 2.0,
    "kind:landmark": 1.0,
    "before:mayor of": 2.0,
    "before:label": 2.0,
    "after:attack": 1.5,
    "before:its country's": 1.5,
    "before:held": 1.5,
}
"""Weights of signs that are too rare in the texts with marked places to be fitted."""


class Surroundings:
    """What is known of a whole document before its names are judged one by one."""

    def __init__(self, document: Document, hits: Sequence[Hit]) -> None:
        self.document = document
        self.lower_words = {token.text for token in document.tokens if token.text.islower()}
        self.family_names: Counter[str] = Counter()
        names = {(hit.first, hit.last) for hit in hits}
        for first, last in _entities(document, "PERSON"):
            if last > first + 1 and (first, last) not in names:
                self.family_names[document.tokens[last - 1].lower] += 1
        self.ballot = Ballot()
        self.labelled: Counter[str] = Counter()
        for hit in hits:
            if document.tokens[hit.first].entity in _PLACE_LABELS or hit.certain:
                self.labelled[hit.name] += 1
        for hit, weight in _rough(document, hits, self.labelled).values():
            self.ballot.cast(hit.senses, prior(hit.senses), weight)


def entities_at(hits: Sequence[Hit], document: Document) -> Iterator[int]:
    """Give the tokens whose entities are asked for: in hits, and wherever a hit's last word stands.

    There it may be a person's family name.
    """
    names = {document.tokens[hit.last - 1].lower for hit in hits}
    for hit in hits:
        yield from range(hit.first, hit.last)
    yield from (token.index for token in document.tokens if token.lower in names)


def _rough(
    document: Document, hits: Sequence[Hit], labelled: Counter[str]
) -> dict[str, tuple[Hit, float]]:
    """One vote a name: full where the parser calls it a place, slight otherwise."""
    votes: dict[str, tuple[Hit, float]] = {}
    for hit in hits:
        sure = labelled[hit.name] or hit.adjective or hit.qualifier is not None
        known = votes.get(hit.name)
        if known is None or (hit.qualifier is not None and known[0].qualifier is None):
            votes[hit.name] = hit, 1.0 if sure else 0.15
    return votes


def _entities(document: Document, label: str) -> Iterator[tuple[int, int]]:
    """Give the token ranges of the entities with one label."""
    first = None
    for token in document.tokens:
        if first is not None and (token.entity != label or token.entity_start):
            yield first, token.index
            first = None
        if first is None and token.entity == label:
            first = token.index
    if first is not None:
        yield first, len(document.tokens)


def credence(hit: Hit, hits: Sequence[Hit], index: int, around: Surroundings) -> float:
    """Give how likely (0 to 1) a hit is a place."""
    score = BIAS
    for sign, value in signs(hit, hits, index, around):
        score += WEIGHTS.get(sign, _SET_BY_HAND.get(sign, 0.0)) * value
    return 1 / (1 + math.exp(-score))


def signs(
    hit: Hit, hits: Sequence[Hit], index: int, around: Surroundings
) -> Iterator[tuple[str, float]]:
    """Give the signs for and against a hit being a place, each with its strength."""
    yield from _own_signs(hit, around)
    yield from _label_signs(hit, around.document)
    yield from _before_signs(hit, around.document)
    yield from _after_signs(hit, around.document)
    if index and _is_in_country_of(hit, hits[index - 1], around.document):
        yield "before:its country's", 1.0
    if is_held(around.document, hit.first):
        yield "before:held", 1.0
    if is_struck(around.document, hit.last - 1):
        yield "attacked", 1.0
    if hit.qualifier is not None:
        yield "qualified", 1.0
    if index and hits[index - 1].qualifier == index:
        yield "qualifies", 1.0


def _is_in_country_of(hit: Hit, owner: Hit, document: Document) -> bool:
    """Tell the Osk of 'in Boria's Osk', if Boria has one."""
    joined = [token.text for token in document.tokens[owner.last : hit.first]]
    named = owner.senses[0].entry
    country = named.kind is PlaceKind.COUNTRY and not owner.adjective
    owns = country and joined in (["'s"], ["’s"])
    return owns and any(sense.entry.country == named.country for sense in hit.senses)


def _own_signs(hit: Hit, around: Surroundings) -> Iterator[tuple[str, float]]:
    """Signs in the name itself, its senses and its other uses in the text."""
    best = hit.senses[0]
    tokens = around.document.tokens[hit.first : hit.last]
    yield "fame", max(sense.fame for sense in hit.senses) - _FAMOUS
    yield f"kind:{best.entry.kind.value}", 1.0
    if best.entry.id.startswith(USER_PREFIX):
        yield "user's own", 1.0
    yield "words", min(hit.last - hit.first, 4) - 1.0
    yield "ambiguous", math.log(len(hit.senses))
    if hit.certain:
        yield "abbreviation", 1.0
    if hit.adjective:
        yield "adjective", 1.0
    if tokens[-1].lower in words.COUNTY_NOUNS and best.entry.kind is PlaceKind.DIVISION:
        yield "county", 1.0
    if len(hit.name) < 5 and not hit.certain and max(s.fame for s in hit.senses) < CITY:
        yield "short", 1.0
    if hit.name.isupper() and len(hit.name) > 3:
        yield "capitals", 1.0
    if hit.name.lower() in around.lower_words:
        yield "ordinary word", 1.0
    yield f"pos:{'PROPN' if all(t.pos == 'PROPN' for t in tokens) else 'other'}", 1.0
    if around.family_names[tokens[-1].lower]:
        yield "family name", 1.0
    others = around.labelled[hit.name]
    yield "labelled elsewhere", math.log1p(others)
    country, admin1, cell = _support(hit, around)
    yield "country agrees", math.log1p(country)
    yield "division agrees", math.log1p(admin1)
    yield "neighbours agree", math.log1p(cell)


def _support(hit: Hit, around: Surroundings) -> tuple[float, float, float]:
    supports = [around.ballot.support(sense) for sense in hit.senses]
    return max(s[0] for s in supports), max(s[1] for s in supports), max(s[2] for s in supports)


def _label_signs(hit: Hit, document: Document) -> Iterator[tuple[str, float]]:
    """Signs from the parser's named entities: the same span, the start, the end or the inside."""
    tokens = document.tokens
    label = tokens[hit.first].entity
    if not label:
        last = tokens[hit.last - 1].entity
        yield (f"label:ends {last}" if last else "label:none"), 1.0
        return
    opens = tokens[hit.first].entity_start
    after = tokens[hit.last] if hit.last < len(tokens) else None
    closes = after is None or after.entity != label or after.entity_start
    whole = {(True, True): "is", (True, False): "opens", (False, True): "closes"}
    yield f"label:{whole.get((opens, closes), 'inside')} {label}", 1.0


def _before_signs(hit: Hit, document: Document) -> Iterator[tuple[str, float]]:
    """Signs in the words before the name."""
    tokens = document.tokens
    if BAR in document.text and place_column(document.text, hit.start):
        yield "before:label", 1.0
        return
    if hit.first == 0 or tokens[hit.first - 1].sentence != tokens[hit.first].sentence:
        yield "before:opening", 1.0
        return
    before = tokens[hit.first - 1]
    opens = document.sentence_of(before.index).first == before.index
    yield _before_sign(before, opens=opens), 1.0
    if before.lower == "the" and hit.first > 1:
        yield "before:the", 1.0
    if before.lower == "of" and hit.first > 1 and tokens[hit.first - 2].lower in words.PLACE_NOUNS:
        yield "before:village of", 1.0
    if before.lower == "of" and hit.first > 1 and tokens[hit.first - 2].lower in words.SEATED:
        yield "before:mayor of", 1.0
    labelled = before.text == ":" and hit.first > 1 and tokens[hit.first - 2].lower in words.LABELS
    line = document.text.rfind("\n", 0, hit.start) + 1
    if labelled or words.SERIAL.match(document.text, line, hit.start):
        yield "before:label", 1.0


def _before_sign(before: Token, *, opens: bool) -> str:
    lower = before.lower
    if lower.rstrip(".") in words.TITLES:
        return "before:title"
    if before.text[0].isupper() and not (opens and before.pos == "ADP"):
        return "before:direction" if lower in words.LOCATIVE else "before:capital"
    if lower in words.LOCATIVE:
        return "before:in"
    if lower in words.MOVING:
        return "before:to"
    if lower in ("of", "and", ",", "-", "(", "/", "the"):
        return f"before:{lower}"
    return (
        f"before:{before.pos}" if before.pos in ("NUM", "VERB", "PUNCT", "ADP") else "before:other"
    )


def _after_signs(hit: Hit, document: Document) -> Iterator[tuple[str, float]]:
    """Signs in the words after the name."""
    tokens = document.tokens
    if hit.last >= len(tokens) or tokens[hit.last].sentence != tokens[hit.first].sentence:
        yield "after:end", 1.0
        return
    after = tokens[hit.last]
    yield _after_sign(after), 1.0
    if after.lower in words.CALLED_AFTER_PLACES:
        yield "after:attack", 1.0
    if after.text == "-":
        following = tokens[hit.last + 1].lower if hit.last + 1 < len(tokens) else ""
        yield ("after:-based" if following in ("based", "area", "born") else "after:-"), 1.0


def _after_sign(after: Token) -> str:
    lower = after.lower.rstrip(".")
    capital = after.text[0].isupper()
    for name, group in _AFTER:
        if lower in group:
            return f"after:{name}{' capital' if capital else ''}"
    if capital:
        return "after:capital"
    if after.lower in (",", ".", "'s", "’s", ")", "/", ":", "and"):
        return f"after:{after.lower.replace('’', chr(39))}"
    if after.pos in ("VERB", "AUX"):
        return "after:verb"
    return "after:noun" if after.pos == "NOUN" else "after:other"


_AFTER: Final = (
    ("people", words.PEOPLE_AFTER),
    ("saying", words.SAYING),
    ("institution", words.INSTITUTIONS),
    ("civic", words.CIVIC),
    ("street", words.STREETS),
)
