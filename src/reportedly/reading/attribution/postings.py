"""Finds the social media through which footage or a text came: 'a clip shared on social media'."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.source import SourceKind
from reportedly.reading.attribution.designations import core_of
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.kinds import kind_of_words
from reportedly.reading.attribution.papers import giver_of, is_paper
from reportedly.reading.attribution.sources import source_spans
from reportedly.reading.findings import Span

_POSTING = frozenset("share post circulate upload publish spread repost release".split())
_WHERE = frozenset({"on", "to", "in", "via", "across", "over"})


def posted(document: Document, chosen: list[Draft]) -> list[Draft]:
    """Draft an outer link for each attribution to a paper or footage posted by nobody named.

    'Footage shared on social media shows …' came through an account that the text does not name:
    the link stands for it. The content is that of the widest of its attributions.
    """
    found: dict[int, Draft] = {}
    for draft in sorted(chosen, key=lambda d: d.content[0].start - d.content[-1].end):
        head = draft.source_token
        if head is not None and is_paper(document, head) and giver_of(document, head) is None:
            for verb, where in _posting(document, draft):
                found.setdefault(verb.index, _through(document, draft, verb, where))
    return list(found.values())


def _posting(document: Document, draft: Draft) -> Iterator[tuple[Token, Token]]:
    """Give the verb of posting between a paper and the cue, and where it was posted."""
    first = draft.source_token or 0
    for verb in document.tokens[first + 1 : max(draft.cue_token, first)]:
        if verb.lemma in _POSTING and verb.sentence == document.tokens[first].sentence:
            for preposition in document.children_by(verb.index, "prep"):
                for noun in document.children_by(preposition.index, "pobj"):
                    if preposition.lower in _WHERE and _is_social(document, noun):
                        yield verb, noun


def _is_social(document: Document, noun: Token) -> bool:
    return kind_of_words(core_of(document, noun.index)) is SourceKind.SOCIAL_ACCOUNT


def _through(document: Document, draft: Draft, verb: Token, noun: Token) -> Draft:
    cue = (Span(verb.start, verb.end),)
    beside = frozenset(c.index for c in document.children(noun.index) if c.index > noun.index)
    source = source_spans(document, noun.index, beside)
    return Draft(verb.index, "post", "posted", cue, source, noun.index, draft.content)
