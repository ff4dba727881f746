"""Reads who is told right behind a noun for an attack, which parsers hang on the verb before it."""

from reportedly.language.document import Document, Token

_BURSTS = frozenset({"blast", "burst", "detonation", "explosion"})
"""What 'by' says the place of: 'five dead in a blast by the station'."""


def by_behind(document: Document, noun: int) -> tuple[Token, ...]:
    """Give the militants of 'nine died in attacks by militants', where 'by' is said of 'died'."""
    after = document.tokens[noun + 1 : noun + 2]
    if not after or after[0].lower != "by" or after[0].head == noun:
        return ()
    if document.tokens[noun].lemma in _BURSTS:
        return ()
    return document.children_by(after[0].index, "pobj")
