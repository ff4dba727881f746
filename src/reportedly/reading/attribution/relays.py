"""Finds whom a speaker cites for what they say: 'Reuters, citing the ministry, said …'."""

from reportedly.language.document import Document
from reportedly.model.source import SourceKind
from reportedly.reading.attribution.designations import designation
from reportedly.reading.attribution.draft import Draft
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
    around = [draft.cue_token]
    if draft.source_token is not None:
        around.append(draft.source_token)
    return [
        noun.index
        for verb in around
        for child in document.children(verb)
        if child.lemma in _CITING and child.dep in _BESIDE
        for noun in document.children_by(child.index, "dobj")
        if designation(document, noun.index).kind is not SourceKind.UNKNOWN or noun.pos == "PROPN"
    ]


def _inner(document: Document, draft: Draft, noun: int) -> Draft:
    verb = document.tokens[document.tokens[noun].head]
    cue = (Span(verb.start, verb.end),)
    source = source_spans(document, noun)
    return Draft(verb.index, "citing", "citing", cue, source, noun, draft.content)
