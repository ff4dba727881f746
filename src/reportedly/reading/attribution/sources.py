"""Finds who stands as the source of a cue, by the parse."""

from reportedly.language.document import Document, Token
from reportedly.reading.attribution.phrases import below, runs
from reportedly.reading.findings import Span

_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_EXPLETIVES = frozenset({"it", "there"})
_MARKS = frozenset({",", ".", ";", ":", "-", "--", "–", "—", "“", '"', "''", "”"})


def source_of(document: Document, cue: int) -> int | None:
    """Give the token that heads the source of the verb at `cue`; None where nobody is named."""
    if passive(document, cue):
        return agent_of(document, cue)
    return subject_of(document, cue)


def passive(document: Document, verb: int) -> bool:
    """Tell whether the verb is passive: with an auxiliary, or a bare participle after a noun."""
    if document.children_by(verb, "nsubjpass", "auxpass"):
        return True
    token = document.tokens[verb]
    return token.tag == "VBN" and token.dep == "acl"


def agent_of(document: Document, verb: int) -> int | None:
    """Give the noun after 'by' of a passive verb."""
    for by in document.children(verb):
        if by.dep == "agent" or (by.lower == "by" and by.dep == "prep"):
            for noun in document.children_by(by.index, "pobj"):
                return noun.index
    return None


def subject_of(document: Document, verb: int) -> int | None:
    """Give the subject of a verb, its own or the one that it shares with the verb above it."""
    seen: set[int] = set()
    current = verb
    while current not in seen:
        seen.add(current)
        own = document.children_by(current, *_SUBJECTS)
        if own:
            return None if own[0].lower in _EXPLETIVES and own[0].dep == "expl" else own[0].index
        token = document.tokens[current]
        if token.dep == "acl" and token.tag in {"VBG", "VBN", "VB"}:
            return token.head if token.tag == "VBG" else None
        if token.dep not in {"conj", "xcomp", "advcl", "pcomp", "ccomp", "prep", "dep"}:
            return None
        current = _governing_verb(document, token)
    return None


def _governing_verb(document: Document, token: Token) -> int:
    for ancestor in document.ancestors(token.index):
        if ancestor.pos in {"VERB", "AUX"}:
            return ancestor.index
    return token.index


def source_spans(document: Document, head: int) -> tuple[Span, ...]:
    """Give the words of the source headed by token `head`, appositions and clauses included."""
    spans = []
    for first, last in runs(document, below(document, head)):
        while first < last and document.tokens[first].text in _MARKS:
            first += 1
        last = _without_final_mark(document, first, last)
        if first < last:
            spans.append(Span(*document.span(first, last)))
    return tuple(spans)


def _without_final_mark(document: Document, first: int, last: int) -> int:
    """Drop a mark at the end, unless it closes an insertion opened by the same mark inside."""
    tokens = document.tokens
    while last > first and tokens[last - 1].text in _MARKS:
        mark = tokens[last - 1].text
        if any(t.text == mark for t in tokens[first : last - 1]):
            break
        last -= 1
    return last
