"""Lists every draft of a document, cue by cue, before any is judged."""

from collections.abc import Iterator

from reportedly.language.document import Document
from reportedly.reading.attribution.asides import aside_drafts
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.nouns import adjective_drafts, noun_drafts
from reportedly.reading.attribution.verbs import verb_drafts


def drafts(document: Document) -> Iterator[list[Draft]]:
    """Give, for every token that may be a cue, its drafts."""
    for token in document.tokens:
        found = list(aside_drafts(document, token.index))
        if token.pos == "VERB":
            found += verb_drafts(document, token.index)
        elif token.pos == "NOUN":
            found += noun_drafts(document, token.index)
        elif token.pos == "ADJ":
            found += adjective_drafts(document, token.index)
        if found:
            yield found
