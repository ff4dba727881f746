"""Reads who is told right behind a noun for an attack, which parsers hang on the verb before it."""

from reportedly.language.document import Document, Token

_BURSTS = frozenset({"blast", "burst", "detonation", "explosion"})
"""What 'by' says the place of: 'five dead in a blast by the station'."""

_ACTIONS = frozenset("act action campaign operation spree".split())
_DOING = frozenset("carry commit conduct launch mount perpetrate stage".split())


def by_behind(document: Document, noun: int) -> tuple[Token, ...]:
    """Give the militants of 'nine died in attacks by militants', where 'by' is said of 'died'."""
    if document.tokens[noun].dep == "compound" and (done := _done_by(document, noun)):
        return done
    after = document.tokens[noun + 1 : noun + 2]
    if not after or after[0].lower != "by" or after[0].head == noun:
        return ()
    if document.tokens[noun].lemma in _BURSTS:
        return ()
    return document.children_by(after[0].index, "pobj")


def _done_by(document: Document, noun: int) -> tuple[Token, ...]:
    """Give the rebels of 'the sabotage actions carried out by rebels'."""
    actions = document.tokens[document.tokens[noun].head]
    if actions.lemma not in _ACTIONS:
        return ()
    return tuple(
        doer
        for done in document.children_by(actions.index, "acl")
        if done.lemma in _DOING
        for by in document.children_by(done.index, "agent")
        for doer in document.children_by(by.index, "pobj")
    )
