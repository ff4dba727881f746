"""Tells a report that was written in another country than that of the attack which it recalls.

'MONTVILLE, 9 May - The president deplored the murder of a senator in neighbouring Boria' is of no
attack in Montville.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from reportedly.language.document import Document, Token
from reportedly.language.english.datelines import dateline
from reportedly.model.names import name_words
from reportedly.model.peoples import PEOPLES
from reportedly.model.place import Place
from reportedly.reading.dates.cues import EVENT_NOUNS, EVENT_VERBS
from reportedly.reading.findings import Finding

_INSIDE = frozenset(
    "pobj prep compound amod nummod nmod poss appos relcl acl conj pcomp det flat".split()
)
"""Relations by which a word belongs to the phrase that a noun heads."""
_HAPPENING = frozenset("be come continue happen occur start take".split())

_MOST_WORDS = 3
"""Words that the name of a country has at most."""


def is_of_abroad(document: Document, telling: Iterable[Finding], written: Place) -> bool:
    """Tell whether an attack was elsewhere than in `written`, the place of a report's dateline.

    All that is `telling` of the attack takes it as known ('after the murder of', 'condemned the
    killing of'), and the text names another country, or its people, more often than that of
    `written`.
    """
    if not all(_is_recalled(document, one.token) for one in telling):
        return False
    home, named = _country_of(written), _named(document)
    own = sum(named[key] for key in home)
    return any(count > own for key, count in named.items() if key not in home)


def is_rather_of(document: Document, written: Place, told: Place) -> bool:
    """Tell whether a text speaks rather of the country it was written in than of that of `told`.

    Behind its dateline it names the one, or its people, at least twice as often.
    """
    home, other = _country_of(written), _country_of(told)
    named = _named(document)
    apart = bool(home) and bool(other) and home.isdisjoint(other)
    most = sum(named[key] for key in home)
    return apart and most > 0 and most >= 2 * sum(named[key] for key in other)


def _country_of(place: Place) -> frozenset[int]:
    names = (place.name, *place.within[-1:])
    return frozenset(key for name in names for key in _countries(name_words(name)))


def _named(document: Document) -> Counter[int]:
    """Count how often each country or its people is named behind the first line's dateline."""
    start = len(document.text) - len(document.text.lstrip())
    line = dateline(document.text, start)
    told = (token for token in document.tokens if line is None or token.start >= line[1])
    return Counter(_countries(tuple(word for token in told for word in name_words(token.text))))


def _countries(words: tuple[str, ...]) -> Iterator[int]:
    """Give a number for each naming of a country or its people, one number for all of its forms."""
    table, at = _forms(), 0
    while at < len(words):
        for size in range(_MOST_WORDS, 0, -1):
            key = table.get(words[at : at + size])
            if key is not None:
                yield key
                at += size - 1
                break
        at += 1


@cache
def _forms() -> dict[tuple[str, ...], int]:
    lines = enumerate(PEOPLES.split("\n"))
    return {tuple(form.split()): key for key, line in lines for form in line.split("|")}


def _is_recalled(document: Document, index: int) -> bool:
    """Tell whether a deed stands in a phrase of which something else is said.

    'The murder of two nuns shocked the country', and not 'two nuns were murdered'.
    """
    token, deed = document.tokens[index], False
    while True:
        deed = deed or token.lemma in EVENT_NOUNS or token.tag == "VBG"
        inside = token.dep in _INSIDE or token.pos not in ("VERB", "AUX")
        if not inside or token.head == token.index:
            return deed and not _happens(token)
        token = document.tokens[token.head]


def _happens(verb: Token) -> bool:
    return verb.pos not in ("VERB", "AUX") or verb.lemma in EVENT_VERBS | _HAPPENING
