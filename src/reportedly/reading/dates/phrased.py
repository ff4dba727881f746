"""Verbs that tell of an attack, or of none, only with other words: 'set the mill ablaze'."""

from reportedly.language.document import Document, Token
from reportedly.reading.dates.cues import EVENT_VERBS
from reportedly.reading.ramming import RUN_OVER

_BURNING = frozenset({"ablaze", "alight"})
_INTRUDING = frozenset(
    "break burst enter halt infiltrate invade occupy seize stop surround waylay".split()
)
_INTRUDERS = frozenset(
    "assailant attacker bomber extremist fighter gunman hijacker insurgent jihadist militant rebel"
    " terrorist".split()
)


def puts_down(document: Document, node: Token) -> bool:
    """Tell 'put down a riot', 'put up barricades', which say nothing."""
    return node.lemma == "put" and bool(document.children_by(node.index, "prt"))


def sets_fire(document: Document, node: Token) -> bool:
    """Tell 'set the houses alight', 'was set ablaze'."""
    return node.lemma == "set" and any(c.lower in _BURNING for c in document.children(node.index))


def runs_over(document: Document, node: Token) -> bool:
    """Tell 'was run over', 'were mown down'."""
    struck = document.children_by(node.index, "nsubjpass")
    return bool(struck) and any(
        (node.lemma, child.lower) in RUN_OVER for child in document.children(node.index)
    )


def breaks_in(document: Document, node: Token) -> bool:
    """Tell 'the gunmen had entered the hotel', by which an attack begins."""
    if node.lemma not in _INTRUDING:
        return False
    if any(doer.lemma in _INTRUDERS for doer in document.children_by(node.index, "nsubj")):
        return True
    doer = document.tokens[node.head]
    deed = document.tokens[doer.head]
    return node.dep == "relcl" and doer.dep == "nsubj" and deed.lemma in EVENT_VERBS
