"""Tells what somebody does by habit from what he did once: 'they rarely acknowledge strikes'."""

from reportedly.language.document import Document, Token

_HOW_OFTEN = frozenset(
    """rarely seldom hardly scarcely barely infrequently always usually often frequently
    routinely regularly generally normally typically sometimes occasionally traditionally
    customarily habitually""".split()
)
_REACH = 3
"""Words before a verb in which it is said how often."""


def by_habit(document: Document, token: Token) -> bool:
    """Tell whether words before a verb say how often it is done: it tells of no one deed then.

    `token` is the verb, or a noun or adjective that hangs on it.
    """
    verb = token if token.pos == "VERB" else document.tokens[token.head]
    first = max(document.sentence_of(verb.index).first, verb.index - _REACH)
    return any(token.lower in _HOW_OFTEN for token in document.tokens[first : verb.index])
