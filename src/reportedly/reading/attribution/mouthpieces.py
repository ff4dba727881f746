"""Tells a spokesman or a paper of which the words do not say whose it is."""

from reportedly.language.document import Document, Name, Token
from reportedly.model.source import SourceKind
from reportedly.reading.attribution.designations import Designation
from reportedly.reading.attribution.papers import is_paper
from reportedly.reading.attribution.sorts import Sort
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES
from reportedly.reading.slots.actors import noun_in

_SPEAKS_FOR_OTHERS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_LEADING = frozenset({"commander", "leader", "chief"})
_PARTIES = frozenset({SourceKind.ARMED_GROUP, SourceKind.MILITARY, SourceKind.NGO})
_OF_THE_PRESS = frozenset({"press", "information", "media"})
_WHOSE = frozenset({"poss", "compound", "nmod", "appos", "prep", "acl"})
_POINTING = frozenset({"the", "this", "that"})
REACH = 5
"""Sentences that a bare spokesman or paper reaches back for the body named before it."""


def is_bare_spokesman(document: Document, index: int) -> bool:
    """Tell 'a spokesman' from 'an army spokesman' and 'a spokesman for the army'."""
    token = document.tokens[index]
    if token.pos == "PROPN":
        return False
    press = [c.index for c in document.children_by(index, "compound") if c.lower in _OF_THE_PRESS]
    if token.lemma not in _SPEAKS_FOR_OTHERS and not (press and token.lemma == "officer"):
        return False
    return not any(_tells_whose(c) for c in document.children(index) if c.index not in press)


def speaks_for_many(token: Token) -> bool:
    """Tell the spokesman of 'their spokesman', whom parties have, and villagers have not."""
    return token.lemma in _SPEAKS_FOR_OTHERS | _LEADING


def may_have_spokesman(found: Designation, head: Token) -> bool:
    """Tell a party or an office from people who happen to be named: 'the rebels', 'Blue Front'."""
    if found.kind in _PARTIES or noun_in(head, ARMED_PEOPLE | BODIES):
        return found.sort is not Sort.PAPER
    return head.pos == "PROPN" and found.sort in (Sort.BODY, Sort.NAME)


def is_bare_paper(document: Document, index: int) -> bool:
    """Tell 'the statement' and 'the written report' from 'a statement' and 'the army report'."""
    children = document.children(index)
    pointing = any(child.lower in _POINTING and child.dep == "det" for child in children)
    return pointing and is_paper(document, index) and not tells_whose(document, index)


def tells_whose(document: Document, index: int) -> bool:
    """Tell whether the words around token `index` say whose a spokesman or paper is."""
    return any(_tells_whose(child) for child in document.children(index))


def _tells_whose(child: Token) -> bool:
    return child.dep in _WHOSE or child.name is not Name.NONE or child.pos == "PROPN"
