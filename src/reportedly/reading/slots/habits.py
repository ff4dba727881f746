"""Tells what somebody does by habit from what he did once: 'they rarely acknowledge strikes'."""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.syntax import SUPPORT_VERBS, objects_of

_HOW_OFTEN = frozenset(
    """rarely seldom hardly scarcely barely infrequently always usually often frequently
    routinely regularly generally normally typically sometimes occasionally traditionally
    customarily habitually""".split()
)
_REACH = 3
"""Words before a verb in which it is said how often."""
_DEPTH = 4
"""Words between a deed and the verb above it: 'claims responsibility for such attacks'."""
_TIED = ("conj", "dobj", "nsubjpass", "pobj", "prep", "xcomp", "agent")
_DOING = SUPPORT_VERBS | frozenset("assume bomb hit kill shell strike suffer take target".split())
_AGAIN = "repeatedly"
_HAVE = frozenset({"has", "have"})
_EVER = frozenset(("VBP", "VBZ"))


def by_habit(document: Document, token: Token) -> bool:
    """Tell whether words before a verb say how often it is done: it tells of no one deed then.

    `token` is the verb, or a noun or adjective that hangs on it.
    """
    verb = token if token.pos == "VERB" else document.tokens[token.head]
    first = max(document.sentence_of(verb.index).first, verb.index - _REACH)
    return any(token.lower in _HOW_OFTEN for token in document.tokens[first : verb.index])


def is_customary(document: Document, deed: Token) -> bool:
    """Tell an attack that is only told of as somebody's habit, now or up to now.

    'Which often carries out such attacks', 'has repeatedly targeted markets', 'in the past has
    carried out such raids'. What somebody 'often' did in a time that is over ('guards routinely
    beat them') was done.
    """
    verb = deed
    for _ in range(_DEPTH):
        if verb.pos == "VERB" and verb.dep != "xcomp":
            break
        if verb.dep not in _TIED:
            return False
        verb = document.tokens[verb.head]
    if verb.index != deed.index and verb.lemma not in _DOING:
        return False
    if _is_of_the_past(document, verb):
        return True
    helpers = document.children_by(verb.index, "aux", "auxpass")
    if not by_habit(document, verb):
        again = document.tokens[max(verb.index - 1, 0)].lower == _AGAIN
        return again and any(token.lower in _HAVE for token in helpers)
    return any(token.tag in _EVER for token in (verb, *helpers))


def _is_of_the_past(document: Document, verb: Token) -> bool:
    """Tell what was done 'in the past'."""
    return any(noun.lower == "past" for noun in objects_of(document, verb.index, "in"))
