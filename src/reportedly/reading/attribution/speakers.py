"""Lists whom a cue may belong to: the source that its draft found, others near it, or nobody."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.document import Document, Token
from reportedly.reading.attribution.draft import Draft, Frame
from reportedly.reading.attribution.misread import charged_by, harmed_before, is_presumed
from reportedly.reading.attribution.sources import quoted_as, source_spans
from reportedly.reading.findings import Span

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_SUBJECTS = ("nsubj", "nsubjpass")
_ADDED = frozenset(
    {"appos", "relcl", "acl", "advcl", "cc", "conj", "prep", "punct", "dep", "npadvmod"}
)
_PHRASES = frozenset({"of", "for", "from", "with", "among", "at", "in", "by"})
_MOST = 14

Head = tuple[int, str, tuple[Span, ...]]
"""A token that may head a source, how it was found, and its draft's own spans, if any."""


class Speaker(msgspec.Struct, frozen=True):
    """A possible source: its head (None for nobody), its words, and how it was found."""

    head: int | None
    spans: tuple[Span, ...]
    why: str
    shape: str


NOBODY = Speaker(None, (), "nobody", "nobody")


def speakers(document: Document, cue: int, drafts: Sequence[Draft]) -> list[Speaker]:
    """List the possible sources of the cue at token `cue`, what the drafts found first.

    Whose label it is needs no guess.
    """
    labels = [d for d in drafts if d.frame == Frame.LABEL and d.source_token is not None]
    if labels:
        return [Speaker(label.source_token, label.source, "draft", "own") for label in labels]
    if (quoted := quoted_as(document, cue)) is not None:
        return [Speaker(quoted, source_spans(document, quoted), "quoted", "whole")]
    if is_presumed(document, cue):
        return [NOBODY]
    found: dict[tuple[Span, ...], Speaker] = {(): NOBODY}
    others = {one.index for one in (harmed_before(document, cue), charged_by(document, cue)) if one}
    for head, why, own in _heads(document, cue, drafts):
        if head in others:
            continue
        for spans, shape in _shapes(document, cue, head, own):
            if spans:
                found.setdefault(spans, Speaker(head, spans, why, shape))
        if len(found) > _MOST:
            break
    return list(found.values())


def _heads(document: Document, cue: int, drafts: Sequence[Draft]) -> Iterator[Head]:
    for draft in drafts:
        if draft.source_token is not None:
            yield draft.source_token, "draft", draft.source
    for child in document.children(cue):
        yield from _on_cue(document, child)
    for above in document.ancestors(cue):
        if above.pos in _NOMINAL:
            yield above.index, "governor", ()
        for subject in document.children_by(above.index, *_SUBJECTS):
            if subject.pos in _NOMINAL:
                yield subject.index, "above", ()
    yield from _beside(document, cue)


def _on_cue(document: Document, child: Token) -> Iterator[Head]:
    """Give whom a child of the cue may name."""
    if child.dep in (*_SUBJECTS, "poss", "dobj") and child.pos in _NOMINAL:
        yield child.index, child.dep, ()
    elif child.dep in {"prep", "agent"}:
        why = "after " + (child.lower if child.lower in _PHRASES else "prep")
        for noun in document.children_by(child.index, "pobj"):
            yield noun.index, why, ()
    elif child.dep in {"compound", "amod", "nmod"} and child.name:
        yield child.index, child.dep, ()


def _beside(document: Document, cue: int) -> Iterator[Head]:
    """Give the noun phrases right before and right after the cue."""
    sentence = document.sentence_of(cue)
    for step, limit, why in ((-1, sentence.first - 1, "before"), (1, sentence.last, "behind")):
        index = cue + step
        while index != limit and document.tokens[index].pos not in _NOMINAL:
            index += step
        if index != limit:
            head = index
            while document.tokens[head].dep in {"compound", "nmod", "poss"}:
                head = document.tokens[head].head
            yield head, why, ()


def _shapes(
    document: Document, cue: int, head: int, own: tuple[Span, ...]
) -> Iterator[tuple[tuple[Span, ...], str]]:
    if own:
        yield own, "own"
    if cue == head:
        return
    inside = {t.index for t in document.ancestors(cue)}
    cut = frozenset(c.index for c in document.children(head) if c.index == cue or c.index in inside)
    yield source_spans(document, head, cut), "whole"
    added = [c for c in document.children(head) if c.index > head and c.dep in _ADDED]
    for number, child in enumerate(added):
        if child.dep in {"punct", "cc"}:
            continue
        rest = frozenset(c.index for c in added[number:]) | cut
        if number and added[number - 1].dep in {"punct", "cc"}:
            rest |= {added[number - 1].index}
        spans = source_spans(document, head, rest)
        if spans and all(s.end <= document.tokens[child.index].start for s in spans):
            yield spans, "without " + child.dep
