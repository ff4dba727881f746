"""How alike the words are in which two reports tell of an incident."""

import math
import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from reportedly.model.names import name_words
from reportedly.model.passage import Passage
from reportedly.model.peoples import PEOPLES
from reportedly.model.place import Place

_BEFORE, _BEHIND = 35, 175
"""Words before and behind the first claim of a mention within which its words are compared.

Words and not letters, since a side with a longer name would push others out.
"""
_LONGEST = 40
"""Letters that a word has at most, with what stands between it and the next."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_MARKS = re.compile("[\u0300-\u036f\u064b-\u0655\u0640]")
"""Accents, short vowels, hamzas and the stroke that stretches a word: spelling varies in them."""
_LETTERS = str.maketrans({"ة": "ه", "ى": "ي"})

_OF_ANY_TEXT = frozenset(
    """the and that this these those with from for was were are has had have been being not but
    his her its their our your they them she him who whom whose which what when where while than
    then there here about after before into onto over under between during near against because
    also more most other others another some all any each both such only very will would could
    should may might can must did does said say says told tell according""".split()
)
"""Words that stand in every English text: two that have them in common are not alike for it.

Arabic writes most of such words as one with the next, or in two letters; to leave its others out
lost more links than it saved.
"""

_OF_ANY_REPORT = frozenset(
    """people person men man women woman children child civilian civilians killed kill killing
    killings died dead death deaths injured injuries injuring wounded wounding casualties casualty
    victims victim attack attacks attacked strike strikes struck hit bombing bombed shelling shelled
    shooting shot explosion blast bomb fire fired targeted targeting reported report reports
    reporting source sources news statement added confirmed including least number one two three
    four five six several many today yesterday day days night morning evening time year first last
    local area town village city""".split()
)
"""Words that reports on any attack share: they weigh in how alike two are, and pick none out."""

_WITHOUT_THEM = 1.25
"""How many times as alike texts are taken for without their words of any text: what likeness weighs
was set where such words counted, and made all texts somewhat alike."""

_BY_CHANCE = 0.2
"""What two long English texts on attacks of one war have in common whatever they tell: news shares
its vocabulary, and the more words are compared, the surer it does."""

_SHORT, _LONG = 40, 60
"""Words up to which none of that likeness is by chance, and from which all of it is."""

_ENOUGH_WORDS = 10
"""Words that a text is taken to have at least: of three words, two in common say little."""


def words_told(text: str, passages: Iterable[Passage]) -> frozenset[str]:
    """Give the words around the claims of a mention, folded, numbers left out."""
    return frozenset(_folded(word) for word in _near(text, passages))


def plain_words(text: str, passages: Iterable[Passage], parties: Iterable[str]) -> frozenset[str]:
    """Give those of the words told that say something and name nobody.

    None that stands in capitals alone does, nor any of `parties` or of the names of states and
    their peoples, since not all letters have capitals: what is looked up by a few words picked out
    of all, as marks are, must not hang on what a side is called. Words of any text or report would
    bring together all that a town's tell.
    """
    named = {form for party in parties for word in _words(party) for form in _forms(_folded(word))}
    plain = {_folded(word) for word in _near(text, passages) if not word[0].isupper()}
    return frozenset(plain - named - _of_peoples() - _OF_ANY_TEXT - _OF_ANY_REPORT)


_JOINED = ("", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ك", "كال", "ف", "فال")
"""What Arabic writes as one with a name that follows."""


@cache
def _of_peoples() -> frozenset[str]:
    """Give the names of states and peoples in scripts without capitals, with what joins them."""
    names = (_folded(word) for word in _words(PEOPLES.replace("|", " ")))
    return frozenset(
        f"{joined}{name}" for name in names if not name.isascii() for joined in _JOINED
    )


def _near(text: str, passages: Iterable[Passage]) -> list[str]:
    first = min((passage.start for passage in passages), default=0)
    before = _words(text[max(0, first - _BEFORE * _LONGEST) : first])
    return before[-_BEFORE:] + _words(text[first : first + _BEHIND * _LONGEST])[:_BEHIND]


def _words(text: str) -> list[str]:
    return _WORD.findall(_MARKS.sub("", unicodedata.normalize("NFKD", text)))


def _folded(word: str) -> str:
    return word.casefold().translate(_LETTERS)


def likeness(one: frozenset[str], other: frozenset[str], places: Iterable[Place]) -> float:
    """Give the cosine of two sets of words, from 0 to 1, but for those of any text or `places`.

    Of English texts what is alike by chance is taken off.
    """
    named = {form for place in places for word in name_words(place.name) for form in _forms(word)}
    left_out = named | _OF_ANY_TEXT
    first, second = one - left_out, other - left_out
    sizes = max(_ENOUGH_WORDS, len(first)) * max(_ENOUGH_WORDS, len(second))
    alike = len(first & second) / math.sqrt(sizes)
    english = not _OF_ANY_TEXT.isdisjoint(one) and not _OF_ANY_TEXT.isdisjoint(other)
    if not english:
        return alike
    length = (min(len(first), len(second)) - _SHORT) / (_LONG - _SHORT)
    told = alike - _BY_CHANCE * min(1.0, max(0.0, length))
    return min(1.0, max(0.0, told) * _WITHOUT_THEM)


def _forms(word: str) -> tuple[str, str]:
    """Give a name's word as it is, and as Arabic writes it with the article."""
    return word, f"ال{word}"
