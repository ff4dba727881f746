"""Tells a body's name that goes on over places: 'the Blue State in Osk and the Velk'.

Parsers take the last place for a second body.
"""

from reportedly.language.document import Document, Name, Token
from reportedly.reading.slots.actor_words import BODIES, PEOPLE

_PURPOSES = (
    "ion",
    "dom",
    "ment",
    "ence",
    "ice",
    "ity",
    "ism",
    "ship",
    "peace",
    "change",
    "rights",
    "cy",
    "faith",
    "jihad",
    "defense",
    "people",
)
"""How abstract nouns end."""
_WHERE = frozenset({"in", "of", "for"})


def end_over_places(document: Document, head: int) -> int | None:
    """Give the token after the last place of the name headed by token `head`, if it has such.

    The second place has an article; after one without, as in 'the Front in Osk and Tarn', the
    places may only say where it was.
    """
    tokens = document.tokens
    if tokens[head].pos != "PROPN" or not _opens(tokens[head + 1 : head + 2]):
        return None
    joint = _past_name(document, head + 2)
    words = [token.lower for token in tokens[joint : joint + 2]]
    last = _past_name(document, joint + 2)
    if joint == head + 2 or words != ["and", "the"] or last == joint + 2:
        return None
    return None if _is_body(tokens[last - 1]) else last


def end_over_purpose(document: Document, head: int) -> int | None:
    """Give the token after a name that tells what for: 'the Movement for the Freedom of Boria'.

    `head` is the token that heads it. None where what follows is in small letters, as most of what
    somebody is for, or a place or people alone.
    """
    tokens = document.tokens
    if [t.lower for t in tokens[head + 1 : head + 2]] != ["for"]:
        return None
    article = head > 0 and tokens[head - 1].lower == "the" and tokens[head].text.istitle()
    if tokens[head].pos != "PROPN" and not article:  # 'the Front for the Liberation of Osk'
        return None
    if not (tokens[head].text.istitle() or tokens[head].text.isupper()):
        return None
    article = [t.lower for t in tokens[head + 2 : head + 3]] == ["the"]
    first = head + 2 + article
    end = _past_name(document, first)
    if end == first or not _is_purpose(tokens[end - 1]):
        return None
    of = [token.lower for token in tokens[end : end + 1]] == ["of"]
    article = of and [token.lower for token in tokens[end + 1 : end + 2]] == ["the"]
    last = _past_name(document, end + 1 + article) if of else end
    return last if last > end + article + 1 else end


def _is_purpose(token: Token) -> bool:
    """Tell 'Liberation', 'Justice' and 'Freedom', for which bodies are, from places and people."""
    return token.lower.endswith(_PURPOSES)


def goes_on_in_name(document: Document, joined: Token) -> bool:
    """Tell the Velk of such a name, which parses join to its head, from a second body."""
    if joined.dep != "conj":
        return False
    end = end_over_places(document, joined.head)
    return end is not None and joined.head < joined.index < end


def _opens(tokens: tuple[Token, ...]) -> bool:
    return bool(tokens) and tokens[0].lower in _WHERE


def _past_name(document: Document, at: int) -> int:
    sentence = document.sentence_of(min(at, len(document.tokens) - 1))
    while at < sentence.last and document.tokens[at].pos == "PROPN":
        at += 1
    return at


def _is_body(token: Token) -> bool:
    word = token.lower.removesuffix("s")
    told = not {token.lower, word}.isdisjoint(BODIES | PEOPLE)
    return told or token.name in (Name.PEOPLE, Name.PEOPLES, Name.INITIALS)
