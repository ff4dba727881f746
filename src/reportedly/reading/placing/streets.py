"""Tells the names of streets and of further towns from the towns that they are called like.

'Orange and White streets' cross in another town, and 'Harlow Heights' is not Harlow. They help to
tell which towns a text means all the same: many streets are called after a place nearby.
"""

from typing import Final

from reportedly.language.document import Document
from reportedly.reading.placing import vocabulary as words

_ALSO_STREETS: Final = words.ENDS_OF_STREETS | {"court", "grove"}
_CROSSING: Final = frozenset({"and", "&"})
_LONGEST_CROSSING: Final = 6
"""Tokens from the first street's name to the word for both: 'Van Ness and Grove streets'."""


def names_street(document: Document, first: int, last: int) -> bool:
    """Tell the name of a street, or a part of it; tokens `first` up to `last` are a town's name.

    'Laurel Street', the Street of 'West Street', either name of 'Orange and White streets'.
    """
    return _opens(document, last) or _ends(document, first) or _crosses(document, first)


def follows_street(document: Document, index: int) -> bool:
    """Tell the last name of 'Rue de Paris', which lies elsewhere."""
    before = [token.lower for token in document.tokens[max(0, index - 3) : index]]
    while before and before[-1] in words.LINKS:
        before.pop()
    joined = before and document.tokens[index - 1].lower in words.LINKS
    return bool(joined) and before[-1] in words.STREET_NAMES


def has_blocks(document: Document, first: int) -> bool:
    """Tell the street of 'in the 800 block of Tolm', whose name begins at token `first`."""
    before = document.tokens[max(0, first - 3) : first]
    if len(before) < 3 or before[-1].lower != "of":
        return False
    return before[1].lower in ("block", "blocks") and before[0].text[:1].isdigit()


def goes_on(document: Document, last: int) -> bool:
    """Tell 'Tolm' of 'Tolm Heights', another town; `last` is the token behind it."""
    return _is_next(document, last, words.ENDS_OF_TOWNS)


def _opens(document: Document, last: int) -> bool:
    return _is_next(document, last, words.ENDS_OF_STREETS)


def _is_next(document: Document, at: int, ends: frozenset[str]) -> bool:
    after = document.tokens[at : at + 1]
    return any(token.text.istitle() and token.lower in ends for token in after)


def _ends(document: Document, index: int) -> bool:
    """Tell the 'Street' of 'on West Street' from the town that is called so."""
    before = document.tokens[index - 1 : index]
    joined = any(t.pos == "PROPN" and t.text[:1].isupper() and t.text.isalpha() for t in before)
    return joined and document.tokens[index].lower in _ALSO_STREETS


def _crosses(document: Document, index: int) -> bool:
    """Tell either name of 'at Orange and White streets', 'near 5th and Laurel avenues'."""
    sentence = document.sentence_of(index)
    at, joined = index, False
    while at < min(index + _LONGEST_CROSSING, sentence.last):
        token = document.tokens[at]
        if token.lower in words.CROSSED:
            return joined or _is_joined(document, sentence.first, index)
        joins = token.lower in _CROSSING
        if not (joins or token.text[:1].isupper() or token.text[:1].isdigit()):
            return False
        joined = joined or joins
        at += 1
    return False


def _is_joined(document: Document, first: int, index: int) -> bool:
    """Tell whether 'and' and another street's name stand before token `index`."""
    at = index
    while at > first and document.tokens[at - 1].text[:1].isupper():
        at -= 1
    if at - 1 <= first or document.tokens[at - 1].lower not in _CROSSING:
        return False
    other = document.tokens[at - 2].text
    return other[:1].isupper() or other[:1].isdigit()
