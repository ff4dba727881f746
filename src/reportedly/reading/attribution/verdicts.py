"""Takes into what somebody says his verdict on it: 'said that reports that it fired were false'."""

import msgspec

from reportedly.language.document import Document
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.findings import Span
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.falsehoods import TALES, called_false

_REACH = 4
"""Tokens behind a content among which 'false' is looked for: 'were not at all true'."""


def is_tale(document: Document, draft: Draft) -> bool:
    """Tell whether a verb is a tale's noun misread: 'says that reports that … are false'."""
    cue = document.tokens[draft.cue_token]
    if cue.pos != "VERB" or not noun_in(cue, TALES):
        return False
    after = document.tokens[cue.index + 1 : document.sentence_of(cue.index).last]
    called = (called_false(document, word) for word in after)
    return any(found is not None and found[0].index == cue.index for found in called)


def up_to_verdict(document: Document, draft: Draft) -> Draft:
    """Lengthen a content that ends before its sentence calls a tale in it false.

    Parses that take the noun 'reports' for a verb leave its verdict outside.
    """
    last = draft.content[-1]
    after = document.token_at(last.end - 1) + 1
    sentence = document.sentence_of(after - 1)
    for word in document.tokens[after : min(after + _REACH, sentence.last)]:
        called = called_false(document, word)
        if called is not None and any(s.start <= called[0].start < s.end for s in draft.content):
            longer = Span(last.start, word.end)
            return msgspec.structs.replace(draft, content=(*draft.content[:-1], longer))
    return draft
