"""Tells verbs that leave the day and place told beside them to the verb or noun above them."""

from reportedly.language.document import Document, Token
from reportedly.reading.dates.cues import EVENT_ARGUMENTS, EVENT_VERBS, NO_DEEDS
from reportedly.reading.dates.phrased import LOADED, PUT, is_laid

_TRANSPARENT = ("xcomp", "aux", "auxpass")
_NO_VERBS = frozenset({"including", "neighboring", "neighbouring"})
_MEANWHILE = frozenset({"as", "when", "while"})
_STARTING = frozenset({"begin", "start"})
_ADDED = ("acl", "advcl", "prep", "xcomp", "conj")
_BEFORE_DEED = frozenset({"after", "while", "by"})
_PRESENT = frozenset({"VBP", "VBZ"})
_OF_BOMB = LOADED | {"rip", "tear", "rock", "shake"}
"""How a bomb was left, and what it does to where it goes off: parsers take 'a bomb left in a bag
ripped' for a bag's."""


def passes_on(document: Document, node: Token) -> bool:
    """Tell whether a verb leaves its date to its governor, as what goes on at the same time does.

    'Attacked, beginning on Monday'; 'hit a crowd watching a match on Monday', 'a hall where a wake
    was being held on Monday'.
    """
    starts = node.lemma in _STARTING and node.dep in _ADDED
    if node.dep in _TRANSPARENT or starts or node.lower in _NO_VERBS:
        return True
    if node.dep == "acl" and (node.lemma in _OF_BOMB or is_laid(document, node)):
        return True
    if node.dep == "pcomp" and node.tag == "VBG":
        # 'Fired on farmers praying in a chapel', by parses.
        praying = bool(document.children_by(node.index, "nsubj"))
        return praying or _goes_before_deed(document, node)
    if node.dep == "acl" and node.lemma in PUT:
        return document.tokens[node.head].lemma in EVENT_ARGUMENTS
    if node.dep == "relcl" and node.tag in _PRESENT:  # 'hit the ward that we run on Monday'
        return True
    if node.dep == "conj" and _shares_subject(document, node):
        return True
    goes_on = any(aux.lower == "being" for aux in document.children_by(node.index, "auxpass"))
    if node.dep in ("acl", "relcl") or (node.dep == "advcl" and goes_on):
        return node.tag == "VBG" or goes_on
    opened = document.children_by(node.index, "mark", "advmod") if node.dep == "advcl" else ()
    return any(word.lower in _MEANWHILE for word in opened)


def _goes_before_deed(document: Document, node: Token) -> bool:
    """Tell the 'taking' of 'shot six people after taking them off a bus in Osk'."""
    if node.lemma in NO_DEEDS:
        return False
    opening = document.tokens[node.head]
    if opening.lower not in _BEFORE_DEED or document.tokens[opening.head].lemma not in EVENT_VERBS:
        return False
    return not document.children_by(node.index, "auxpass", "aux")


def _shares_subject(document: Document, node: Token) -> bool:
    """Tell 'killed four and left a fifth missing on Monday', 'were killed and 12 taken ill'."""
    if node.lemma in NO_DEEDS:
        return False
    passive = document.children_by(node.index, "nsubjpass", "auxpass")
    return bool(passive) or not document.children_by(node.index, "nsubj")
