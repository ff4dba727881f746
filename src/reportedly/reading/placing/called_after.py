"""Tells the name of a place that is another's name: a family's, a paper's, a body's."""

from reportedly.language.document import Document

_KIN = frozenset("clan clans families family household tribe tribes".split())
_WHOSE = frozenset(
    """aunt brother children cousin daughter father grandfather grandmother grandson husband mother
    nephew niece sister sister-in-law son uncle widow wife""".split()
)
_PAPERS = frozenset(
    "Chronicle Gazette Herald Observer Standard Star Telegraph Times Today Tribune".split()
)
_AGENCIES = frozenset("agencies agency channel channels".split())
_STATE = "State"


def names_another(document: Document, first: int, last: int) -> bool:
    """Tell 'the Osk family', 'Osk's wife', 'the Osk Times', 'State of Osk and Tolm' from Osk.

    Tokens `first` up to `last` are the name.
    """
    after = document.tokens[last : last + 3]
    if not after:
        return False
    words = [token.lower for token in after]
    if words[0] in _KIN or (words[0] in ("'s", "’s") and words[1:2] and words[1] in _KIN | _WHOSE):
        return True
    if after[0].text in _PAPERS or (words[0] == "news" and words[1:2] and words[1] in _AGENCIES):
        return True
    return _is_in_body(document, first, last)


def _is_in_body(document: Document, first: int, last: int) -> bool:
    """Tell the lands of a body's name, 'Blue State in Osk and the Tolm'."""
    after = [token.text for token in document.tokens[last : last + 3]]
    if after[:1] == ["and"] and any(word[:1].isupper() for word in after[1:]):
        return _opens_body(document, first)
    before = [token.lower for token in document.tokens[max(0, first - 2) : first]]
    joined = first - 2 if before == ["and", "the"] else first - 1 if before[-1:] == ["and"] else 0
    return joined > 1 and _opens_body(document, joined - 1)


def _opens_body(document: Document, at: int) -> bool:
    """Tell whether 'Blue State in' stands before token `at`."""
    before = document.tokens[max(0, at - 3) : at]
    called = len(before) == 3 and before[1].text == _STATE and before[0].text[:1].isupper()
    return called and before[2].lower in ("of", "in")
