"""Finds whom a speaker cites for what they say: 'Reuters, citing the ministry, said …'."""

from reportedly.language.document import Document, Token
from reportedly.model.source import SourceKind
from reportedly.reading.attribution.designations import designation
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.sorts import SPEAKING, sort_of
from reportedly.reading.attribution.sources import source_spans
from reportedly.reading.findings import Span

_CITING = frozenset({"cite", "quote"})
_BESIDE = frozenset({"relcl", "acl", "advcl", "prep", "amod"})
"""How a citing verb hangs on the speaker or the speaker's verb."""
_CLAUSAL = frozenset({"clause", "quote", "before", "after", "around"})


def relayed(document: Document, chosen: list[Draft]) -> list[Draft]:
    """Draft the inner link for each attribution whose verb carries 'citing somebody'.

    The content is the outer one's own. What is cited must be a source by its own words: not
    'citing fears of an attack'.
    """
    found = []
    for draft in chosen:
        if draft.frame in _CLAUSAL:
            found += [_inner(document, draft, index) for index in _cited(document, draft)]
    return found


def _cited(document: Document, draft: Draft) -> list[int]:
    around = [draft.cue_token, *_clauses_said(document, draft)]
    if draft.source_token is not None:
        around.append(draft.source_token)
    return [
        noun.index
        for verb in around
        for child in document.children(verb)
        if child.lemma in _CITING and child.dep in _BESIDE
        for noun in document.children_by(child.index, "dobj")
        if _may_be_cited(document, noun)
    ]


def _may_be_cited(document: Document, noun: Token) -> bool:
    known = designation(document, noun.index).kind is not SourceKind.UNKNOWN
    return known or sort_of(document, noun.index) in SPEAKING


def _clauses_said(document: Document, draft: Draft) -> list[int]:
    """Give the clauses said, on which parses hang the 'citing …' of 'said, citing X, that …'."""
    return [
        clause.index
        for clause in document.children_by(draft.cue_token, "ccomp")
        for citing in document.children_by(clause.index, "advcl")
        if citing.lemma in _CITING and citing.start < draft.content[0].start
    ]


def _inner(document: Document, draft: Draft, noun: int) -> Draft:
    verb = document.tokens[document.tokens[noun].head]
    cue = (Span(verb.start, verb.end),)
    source = source_spans(document, noun)
    return Draft(verb.index, "citing", "citing", cue, source, noun, draft.content)
