"""Tells the names of persons from those of bodies and places by their form, not by lists of names.

Name lists and trained recognisers know the names of one side better than those of the other.
"""

from reportedly.language.document import Document, Name, Token

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sheikh imam father sister brother president minister "
    "governor mayor general colonel major captain lieutenant sergeant corporal private commander "
    "gen col maj capt lt sgt cpl pvt sir lady lord judge senator deputy brigadier admiral".split()
)
"""What stands before a person's name and is no part of it, without the full stop."""
PARTICLES = frozenset("al el bin ibn abu van von de da der den ben ould -".split())
"""What joins the words of a name."""
_ARTICLES = frozenset({"al", "el"})
"""What opens the name of a group or place that is written apart: 'Al Badr', 'El Salto'."""
_NO_PERSONS = frozenset(
    "army front group movement party ministry council committee authority government state "
    "force forces brigade battalion guard militia union league agency office news radio "
    "television post times press street road square avenue park bridge river lake sea mount "
    "valley hospital school university college church mosque airport station camp market city "
    "town village county rights province district region island islands north south east west "
    "northern southern eastern western central headquarters department defence defense "
    "secretary new old saint republic kingdom nations court company bank crescent red".split()
)
"""Words in the names of places and bodies."""
_APART = frozenset({Name.PEOPLE, Name.PEOPLES, Name.INITIALS})


def person_name(document: Document, token: int) -> tuple[int, int] | None:
    """Give the tokens [first, last) of the person's name that `token` stands in, None for no name.

    A person's name has two words or more, or stands behind a title; no article introduces it,
    and none of its words is one for a body or a place.
    """
    if not in_name(document.tokens[token]):
        return None
    first, last = _run(document, token)
    words = [word.lower.rstrip(".") for word in document.tokens[first:last]]
    named = [word for word in words if word not in TITLES]
    before = document.tokens[first - 1].lower.rstrip(".") if first else ""
    if not named or before == "the" or not _NO_PERSONS.isdisjoint(words):
        return None
    if len(words) == 2 and words[0] in _ARTICLES:
        return None
    titled = len(named) < len(words) or before in TITLES
    return (first, last) if titled or len(named) > 1 else None


def in_name(token: Token) -> bool:
    """Tell whether the token may be part of a person's name."""
    return token.pos == "PROPN" and token.name not in _APART and token.text[:1].isupper()


def _run(document: Document, token: int) -> tuple[int, int]:
    """Give the name's tokens around `token`: capitalised, with particles such as 'al-' between."""
    tokens = document.tokens
    sentence = document.sentence_of(token)
    first, last = token, token + 1
    while first > sentence.first and in_name(tokens[first - 1]):
        first -= 1
    while last < sentence.last and (
        in_name(tokens[last]) or _joins(tokens[last : min(last + 3, sentence.last)])
    ):
        last += 1
    return first, last


def _joins(tokens: tuple[Token, ...]) -> bool:
    """Tell whether particles lead on to more of the name: 'al-Sayed', 'bin Said'."""
    after = next((token for token in tokens if token.lower not in PARTICLES), None)
    return tokens[0].lower in PARTICLES and after is not None and in_name(after)
