"""Finds what footage, pictures and recordings are said to show, and whether anyone checked it."""

from reportedly.language.document import Document, Token
from reportedly.model.content import Depiction
from reportedly.reading.findings import Finding
from reportedly.reading.slots.checks import check_of
from reportedly.reading.slots.deeds import clause
from reportedly.reading.slots.syntax import span_of, words_between
from reportedly.reading.slots.verb_subjects import subjects

MEDIA: dict[str, str] = {
    "footage": "video",
    "video": "video",
    "clip": "video",
    "film": "video",
    "recording": "recording",
    "photo": "image",
    "photograph": "image",
    "picture": "image",
    "image": "image",
    "imagery": "image",
    "livestream": "video",
    "screenshot": "image",
    "audio": "recording",
    "cctv": "video",
    "camera": "video",
    "videotape": "video",
    "snapshot": "image",
}
"""Nouns for footage and the medium that each names."""

_SHOW = frozenset(
    """show depict capture document reveal portray feature see hear record display picture
    purport appear indicate""".split()
)
_FORMS_OF_SHOW = frozenset("show shows showed showing purporting purports depicting".split())
_REACH = 8
"""Tokens from a noun of footage to the verb that says what it shows."""


def find_depictions(document: Document) -> tuple[Finding, ...]:
    """Give what footage in `document` is said to show, in text order."""
    found = (_at(document, token) for token in document.tokens if token.lemma in MEDIA)
    return tuple(finding for finding in found if finding is not None)


def _at(document: Document, noun: Token) -> Finding | None:
    if noun.pos not in ("NOUN", "PROPN"):
        return None
    verb = _showing_verb(document, noun)
    if verb is not None:
        first, last = clause(document, verb.index)
    elif verb := _show_after(document, noun):
        first, last = noun.index, _sentence_end(document, noun)
    else:
        return None
    first, last = min(first, noun.index), max(last, noun.index + 1)
    words = words_between(document, min(verb.index, last - 1), last)
    content = Depiction(MEDIA[noun.lemma], words, check_of(document, noun, MEDIA))
    return Finding(span_of(document, first, last), noun.index, content)


def _show_after(document: Document, noun: Token) -> Token | None:
    """Give a form of 'show' soon after the noun, for sentences that the parser misreads."""
    end = min(document.sentence_of(noun.index).last, noun.index + _REACH)
    for token in document.tokens[noun.index + 1 : end]:
        if token.lower in _FORMS_OF_SHOW:
            return token
    return None


def _sentence_end(document: Document, token: Token) -> int:
    last = document.sentence_of(token.index).last
    while last - 1 > token.index and document.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return last


def _showing_verb(document: Document, noun: Token) -> Token | None:
    """Give the verb of showing: 'footage shows …', 'video showing …', 'seen in pictures'."""
    for child in document.children_by(noun.index, "acl", "relcl"):
        if child.lemma in _SHOW:
            return child
    verb = document.tokens[noun.head]
    if verb.lemma in ("see", "hear", "visible") and noun.dep in ("pobj", "nsubj"):
        return None
    if verb.lemma in _SHOW and noun in subjects(document, verb.index):
        return verb
    return _seen_in(document, noun)


def _seen_in(document: Document, noun: Token) -> Token | None:
    preposition = document.tokens[noun.head]
    verb = document.tokens[preposition.head]
    if (
        noun.dep == "pobj"
        and preposition.lower in ("in", "on")
        and verb.lemma in ("see", "show", "hear")
    ):
        return verb
    return None
