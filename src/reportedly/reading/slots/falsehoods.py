"""Tells what the text calls false: 'reports that aircraft bombed the school are untrue'."""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.syntax import subjects

TALES = frozenset(
    """claim report suggestion accusation allegation charge assertion story rumour rumor news
    account video footage image""".split()
)
"""Nouns for what is told."""
_FALSE = frozenset("false untrue baseless unfounded fabricated groundless fake".split())


def called_false(document: Document, word: Token) -> tuple[Token, Token] | None:
    """Give the tale that the adjective `word` calls false, and the verb between; None for none."""
    verb = document.tokens[word.head]
    if word.lower not in _FALSE or word.dep not in ("acomp", "attr", "oprd") or verb.lemma != "be":
        return None
    tales = [noun for noun in subjects(document, verb.index) if noun_in(noun, TALES)]
    negated = document.children_by(verb.index, "neg")
    return (tales[0], verb) if tales and not negated else None


def in_falsehood(document: Document, index: int) -> bool:
    """Tell whether what token `index` tells hangs on a tale that is called false."""
    for tale in document.ancestors(index):
        if noun_in(tale, TALES):
            verb = document.tokens[tale.head]
            return any(called_false(document, word) for word in document.children(verb.index))
    return False
