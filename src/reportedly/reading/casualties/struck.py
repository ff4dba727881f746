"""What is done to people before they die of it: 'shot, hacked and burned', 'beheaded or shot'."""

from collections.abc import Sequence

from reportedly.language.document import Document, Token

STRUCK = frozenset(
    "shot hacked stabbed beaten tortured raped burned burnt bound blindfolded mutilated".split()
)
_JOINERS = frozenset({",", "and", "or", "then"})
"""Verbs of what is done to people beside the harm, and what joins these."""
_NEXT = 2
"""Tokens from a verb to the one that 'or' joins to it."""


def leads_to_harm(tokens: Sequence[Token], at: int) -> bool:
    """Tell 'shot' and its comma in 'were shot, hacked and burned to death'."""
    before = tokens[at - 1]
    if tokens[at].lower in _JOINERS:
        return before.lower in STRUCK or before.lower == ","
    joined = before.pos == "AUX" or before.lower in _JOINERS
    return tokens[at].lower in STRUCK and joined


def before_struck(tokens: Sequence[Token], at: int) -> int:
    """Give the end of the harm in 'beheaded or shot 36', whose people start at token `at`."""
    joined = at >= 2 and tokens[at - 1].lower in STRUCK and tokens[at - 2].lower in _JOINERS
    return at - 2 if joined else at


def shares_object(document: Document, verb: int) -> bool:
    """Tell whether a verb shares the object of the next: 'wounded' in 'wounded or killed 12'."""
    return any(
        then.tag == "VBD"
        and document.children_by(then.index, "dobj")
        and not document.children_by(then.index, "nsubj", "nsubjpass", "auxpass")
        and document.tokens[then.index - 1].lower in _JOINERS
        and document.tokens[then.index - 1].head == verb
        and then.index - verb == _NEXT
        for then in document.children_by(verb, "conj")
    )
