"""Tells how far a name reaches that the gazetteer lacks: 'village' and what belongs to it."""

from reportedly.language.arabic.folding import folded_words
from reportedly.reading.arabic.countries import of_a_country
from reportedly.reading.arabic.name_ends import is_of_two_words, names_end
from reportedly.reading.arabic.place_signals import Signal, hashtagged
from reportedly.reading.arabic.place_words import (
    generic,
    is_common,
    is_direction,
    is_landmark,
    is_quality,
    opens,
)
from reportedly.reading.arabic.quoted import quoted_end
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text, carries_article

_LONGEST = 4
"""Letters that a verb with its object has more than."""
_AREA = folded_words("منطقة بمنطقة لمنطقة ومنطقة")
_OF_A_VERB = ("ت", "ي")
_OBJECT = ("ه", "ها")
_OWNED = ("ها", "هم", "نا")


def unlisted_end(text: Text, index: int, last: int, signal: Signal) -> int | None:
    """Give the end of the name of its own that begins at word `index`, behind 'village'.

    What belongs to the word is of the name. Quotation marks hold a name whole. None where the
    word names nothing.
    """
    if signal.noun == "landmark" and not (hashtagged(text, index) or opens(text, index)):
        return None
    if is_landmark(text, index) and _is_described(text, index, last):
        return None
    described = is_quality(text, index) and not opens(text, index)
    if (signal.noun == "neighbourhood" or signal.many) and described:
        return None  # 'a summer camp', 'a ministerial compound'
    stop = index + 1
    more = opens(text, index) + (index + 1 < last and opens(text, index) and opens(text, index + 1))
    end = names_end(text, index, min(last, index + 2 + more))
    while stop < end and _belongs(text, stop):
        stop += 1
    if stop == index + 1 and not signal.many and is_of_two_words(text, index, last):
        stop += 1
    return max(stop, quoted_end(text, index, last))


def is_small_area(text: Text, index: int, last: int) -> bool:
    """Tell whether a name behind 'the area of' is that of a spot, which the words behind it place.

    'The area of Zarnuq in the countryside of …'. Others may describe an area: 'a populated area'.
    """
    area = text.words[index - 1].lower in _AREA and not carries_article(text, index - 1)
    if not area or is_common(text, index) or is_quality(text, index):
        return False
    behind = index + 1 + opens(text, index)
    if behind >= names_end(text, index, min(last, behind + 1)):
        return False
    placed = phrases("place_nouns").at(text, behind, behind + 1) is not None
    return placed or (is_direction(text, behind) and not carries_article(text, behind))


def _is_described(text: Text, index: int, last: int) -> bool:
    """Tell whether a landmark is only described: 'a border hospital', 'its popular market'."""
    if text.words[index].lower.endswith(_OWNED):
        return True
    behind = text.words[index + 1].lower if index + 1 < last else ""
    relates = behind[:1] in _OF_A_VERB and behind.endswith(_OBJECT) and len(behind) > _LONGEST
    return relates or (bool(behind) and is_quality(text, index + 1))


def _belongs(text: Text, index: int) -> bool:
    """Tell whether a word goes on with the name before it: after an opener, or with an article."""
    word = text.words[index].lower
    if opens(text, index - 1) and not is_common(text, index):
        return True
    if generic(text, index) or (of_a_country(word) and carries_article(text, index)):
        return False
    articled = word.startswith("ال") and not text.words[index - 1].lower.startswith("ال")
    return articled or text.document.text[text.words[index].start - 1] == "_"
