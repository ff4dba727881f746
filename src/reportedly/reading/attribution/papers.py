"""Finds who stands behind a paper: 'a statement by the ministry' is the ministry's word."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.reading.attribution.sorts import Sort, never_speaks, sort_of
from reportedly.reading.attribution.sources import subject_of

_ISSUING = frozenset(
    """issue publish release hand send post deliver read print write make give put circulate
    submit circulate distribute draft draw sign carry""".split()
)
_EXAMINING = frozenset(
    """see obtain verify review view examine check cite analyse analyze authenticate geolocate
    inspect read receive study seize find consult access leak scrutinise scrutinize quote""".split()
)
"""What is done to a paper by those who did not issue it."""
_BODIES = frozenset({Sort.PERSON, Sort.BODY})
_RELATIVE = frozenset({"that", "which", "who"})
_POINTING = frozenset({"the", "this", "that"})
_FIRST = frozenset({"a", "an", "its", "his", "her", "their"})
_BACK = 400
"""Tokens within which 'the statement' points back to the statement it speaks of."""


def is_paper(document: Document, index: int) -> bool:
    """Tell whether token `index` heads a statement, a report or the like."""
    return sort_of(document, index) is Sort.PAPER


def giver_of(document: Document, paper: int) -> int | None:
    """Give the token of whoever issued a paper, by the words around it; None where none tell."""
    for found in _givers(document, paper):
        if not never_speaks(document, found):
            return found
    return None


def _givers(document: Document, paper: int) -> Iterator[int]:
    for owner in document.children_by(paper, "poss"):
        yield owner.index
    for child in document.children_by(paper, "prep", "agent"):
        for noun in document.children_by(child.index, "pobj"):
            bodily = sort_of(document, noun.index) in _BODIES
            if child.lower == "by" or (bodily and child.lower in {"from", "of"}):
                yield noun.index
    for clause in document.children_by(paper, "relcl", "acl"):  # 'figures that the mayor gave'
        if clause.lemma in _ISSUING:
            own = document.children_by(clause.index, "nsubj")
            yield from (subject.index for subject in own if subject.lower not in _RELATIVE)
    for clause in document.children_by(paper, "acl"):
        if clause.lemma in _EXAMINING:
            continue
        for agent in document.children_by(clause.index, "agent"):
            yield from (n.index for n in document.children_by(agent.index, "pobj"))


def issuer_of(document: Document, paper: int) -> int | None:
    """Give who issues a paper in its own sentence: 'the army issued a statement', 'said in a …'."""
    token = document.tokens[paper]
    verb = document.tokens[token.head]
    if token.dep == "pobj" and verb.lower == "in":
        verb = document.tokens[verb.head]
        return subject_of(document, verb.index) if verb.pos == "VERB" else None
    if token.dep == "dobj" and verb.lemma in _ISSUING:
        return subject_of(document, verb.index)
    return None


def mention_before(document: Document, paper: int) -> int | None:
    """Give the fuller mention that 'the statement' points back to, if there is one."""
    token = document.tokens[paper]
    if not any(t.lower in _POINTING for t in document.children_by(paper, "det")):
        return None
    for index in range(paper - 1, max(paper - _BACK, -1), -1):
        other = document.tokens[index]
        if other.lemma == token.lemma and other.pos == token.pos and _introduced(document, other):
            return index
    return None


def _introduced(document: Document, token: Token) -> bool:
    """Tell a paper's first mention, which says whose it is or that it is new."""
    return any(
        t.dep == "poss" or t.lower in _FIRST or t.dep in {"amod", "compound", "nmod"}
        for t in document.children(token.index)
    )
