"""Tells 'in addition to', 'as well as' between people whom one word of harm is said of."""

from reportedly.language.arabic.folding import folded_words
from reportedly.reading.arabic.words import Text

_ADDING = (
    folded_words("إضافة إلى"),
    folded_words("بالإضافة إلى"),
    folded_words("فضلا عن"),
    folded_words("علاوة على"),
    folded_words("إلى جانب"),
)
"""The two words of each: folded, in any order, since nobody writes them the other way round."""
_WORDS = 2


def adds(text: Text, index: int) -> bool:
    """Tell whether 'in addition to' ends right before word `index`: 'three, as well as two …'."""
    if index < _WORDS:
        return False
    before = frozenset(word.lower.lstrip("و") for word in text.words[index - _WORDS : index])
    return before in _ADDING
