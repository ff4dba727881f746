"""Lists the ways in which a noun or adjective may attribute: 'claims that', 'the denial of'."""

import re
from collections.abc import Iterator

from reportedly.language.document import Document, Name, Token
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.phrases import below, spans_of
from reportedly.reading.attribution.sorts import Sort, sort_of
from reportedly.reading.attribution.sources import source_of, source_spans, subject_of
from reportedly.reading.findings import Span

_GIVERS = frozenset({"by", "from"})
_FOLLOWED = frozenset({"of", "about", "on", "against", "for", "with", "over", "to"})
_BEFORE_NOUN = ("amod", "compound", "nmod")
_PARTIES = frozenset({Name.PEOPLE, Name.PEOPLES, Name.INITIALS})
"""Names that before a noun tell whose it is: 'the Serb claim', 'the UN report'."""
_DOTTED = re.compile(r"(?:[A-Z]\.){2,}\Z")
_REFUSING = frozenset("deny dismiss dispute refute reject repudiate".split())
"""Verbs whose subject makes no accusation that they have for their object."""
_CHARGES = frozenset("accusation allegation assertion charge claim report suggestion".split())
_PEOPLE = Sort.PERSON
_COPULAS = frozenset({"be", "feel", "become", "remain", "seem", "sound"})


def noun_drafts(document: Document, noun: int) -> Iterator[Draft]:
    """Give a draft for every frame that the noun at token `noun` stands in."""
    frames = [*_noun_contents(document, noun), *_told_by_copula(document, noun)]
    if not frames:
        return
    head = _giver(document, noun)
    for frame, words in frames:
        yield from _draft(document, noun, head, frame, words)


def adjective_drafts(document: Document, adjective: int) -> Iterator[Draft]:
    """Give a draft for a predicate adjective with a clause: 'are concerned that'."""
    token = document.tokens[adjective]
    verb = document.tokens[token.head]
    if token.dep not in {"acomp", "attr"} or verb.lemma not in _COPULAS:
        return
    head = subject_of(document, verb.index)
    if head is not None and document.tokens[head].lower == "it":
        head = None
    clauses = [c for c in document.children_by(verb.index, "ccomp") if c.index > adjective]
    for child in (*document.children(adjective), *clauses):
        if child.dep in {"ccomp", "xcomp"}:
            words = below(document, child.index)
            yield from _draft(document, adjective, head, f"adjective:{child.dep}", words)
        elif child.dep == "prep":
            words = below(document, child.index)[1:]
            yield from _draft(document, adjective, head, f"adjective:{child.lower}", words)


def _draft(
    document: Document, cue: int, head: int | None, frame: str, words: list[int]
) -> Iterator[Draft]:
    content = spans_of(document, words)
    if not content:
        return
    told = (
        frozenset()
        if head is None
        else frozenset(c.index for c in _past_giver(document, cue) if c.head == head)
    )
    source = source_spans(document, head, told) if head is not None else ()
    span = Span(*document.span(cue, cue + 1))
    lemma = document.tokens[cue].lemma
    yield Draft(cue, lemma, frame, (span,), source, head if source else None, content)


def _noun_contents(document: Document, noun: int) -> Iterator[tuple[str, list[int]]]:
    for child in (*document.children(noun), *_past_giver(document, noun)):
        if child.index < noun:
            continue
        if child.dep in {"acl", "ccomp", "relcl"} and _complement(document, child):
            yield "noun:that", below(document, child.index)
        elif child.dep == "acl" and _infinitive(document, child):
            yield "noun:to", below(document, child.index)
        elif child.dep == "prep" and child.lower in _FOLLOWED:
            words = below(document, child.index)
            if len(words) > 1:
                yield f"noun:{child.lower}", [i for i in words if i != child.index]


def _told_by_copula(document: Document, noun: int) -> Iterator[tuple[str, list[int]]]:
    """Give what a noun is said to be: 'the fear is that more are trapped'."""
    token = document.tokens[noun]
    if token.dep == "nsubj" and document.tokens[token.head].lemma == "be":
        for clause in document.children_by(token.head, "ccomp"):
            if clause.index > token.head:
                yield "noun:is", below(document, clause.index)


def _past_giver(document: Document, noun: int) -> tuple[Token, ...]:
    """Give what parses hang on the giver in 'allegations by elders that …', 'reports from X of'."""
    givers = [
        giver
        for child in document.children_by(noun, "prep")
        if child.lower in _GIVERS
        for giver in document.children_by(child.index, "pobj")
    ]
    return tuple(c for g in givers for c in document.children(g.index) if _told(document, g, c))


def _told(document: Document, giver: Token, child: Token) -> bool:
    """Tell what a giver tells from what describes it: 'that …', or 'of' after people."""
    if child.dep in {"relcl", "acl"}:
        return document.tokens[document.subtree(child.index)[0]].lower == "that"
    return child.lower == "of" and giver.tag == "NNS" and sort_of(document, giver.index) is _PEOPLE


def _complement(document: Document, clause: Token) -> bool:
    """Tell whether a clause after a noun is its content: 'that' as a mark, not as its subject."""
    children = document.children(clause.index)
    if any(c.dep == "mark" and c.lower == "that" for c in children):
        return True
    objects = [c for c in children if c.dep in {"dobj", "nsubjpass"}]
    return len(objects) > 1 and objects[0].lower == "that" and objects[0].dep == "dobj"


def _infinitive(document: Document, clause: Token) -> bool:
    return any(c.lower == "to" and c.dep == "aux" for c in document.children(clause.index))


def _giver(document: Document, noun: int) -> int | None:
    """Find who makes the claim that a noun names: its owner, 'by …', or the subject above it."""
    for child in document.children_by(noun, "poss"):
        return child.index
    for child in document.children_by(noun, "prep"):
        if child.lower in _GIVERS:
            for giver in document.children_by(child.index, "pobj"):
                return giver.index
    named = [c for c in document.children_by(noun, *_BEFORE_NOUN) if _is_party(c)]
    if named:
        return named[-1].index
    token = document.tokens[noun]
    if token.dep in {"dobj", "pobj", "attr"}:
        for above in document.ancestors(noun):
            if above.pos in {"VERB", "AUX"}:
                refused = above.lemma in _REFUSING and token.lemma in _CHARGES
                return None if refused else source_of(document, above.index)
    return None


def _is_party(token: Token) -> bool:
    """Tell a party's name before a noun: 'the Serb claim', 'a UN report', 'the U.N. report'."""
    return token.name in _PARTIES or _DOTTED.match(token.text) is not None
