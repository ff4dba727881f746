"""Finds whether anyone is said to have verified a piece of footage, or to have failed to."""

from collections.abc import Iterator, Mapping

from reportedly.language.document import Document, Token
from reportedly.reading.slots.deeds import clause
from reportedly.reading.slots.syntax import words_between

_CHECK = frozenset(
    "verify authenticate confirm geolocate corroborate validate date locate establish".split()
)
_CHECKED = frozenset(
    """verified unverified authenticated unauthenticated geolocated confirmed unconfirmed
    corroborated uncorroborated undated""".split()
)
_ABOUT = frozenset(
    """authenticity veracity location date origin provenance content contents it them its their
    genuineness this these""".split()
)
"""Words for footage told of before, or for what is checked of it."""
_BEFORE = 2
"""Tokens before the noun for footage among which 'unverified' stands, however it is parsed."""
_REACH = 2
"""Sentences after the footage in which a check still speaks of it."""


def check_of(document: Document, noun: Token, media: Mapping[str, str]) -> str | None:
    """Give the words that say whether the footage named by `noun` was verified, if any do.

    'verified by the agency', 'unverified', 'The agency could not verify the video'. `media` are
    the nouns for footage with their media: a check of another medium is not of this one.
    """
    first = max(document.sentence_of(noun.index).first, noun.index - _BEFORE)
    after = document.children_by(noun.index, "acl", "relcl")
    for modifier in (*document.tokens[first : noun.index], *after):
        if modifier.lower in _CHECKED or modifier.lemma in _CHECK:
            return words_between(document, *_stretch(document, modifier))
    for verb in _verbs_after(document, noun):
        if _is_of(document, verb, noun, media):
            return words_between(document, *clause(document, verb.index))
    return None


def _stretch(document: Document, modifier: Token) -> tuple[int, int]:
    if modifier.dep in ("acl", "relcl"):
        return clause(document, modifier.index)
    return modifier.index, modifier.index + 1


def _verbs_after(document: Document, noun: Token) -> Iterator[Token]:
    """Give the verbs of checking in the sentence of the footage and in those soon after it."""
    last = min(noun.sentence + _REACH, len(document.sentences) - 1)
    for sentence in document.sentences[noun.sentence : last + 1]:
        yield from (token for token in document.tokens_of(sentence) if token.lemma in _CHECK)


def _is_of(document: Document, verb: Token, noun: Token, media: Mapping[str, str]) -> bool:
    """Tell whether what a verb checks is the footage named by `noun`."""
    if verb.pos != "VERB":
        return False
    first, last = document.subtree(verb.index)
    words = document.tokens[first:last]
    if noun.index in range(first, last):
        return noun.head == verb.index
    named = {media[word.lemma] for word in words if word.lemma in media}
    if named:
        return media.get(noun.lemma) in named
    return any(word.lower in _ABOUT for word in words)
