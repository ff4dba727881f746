"""Tells whether a place stands between two counts: 'a man in the village of X, and two in …'."""

from reportedly.language.arabic.clitics import stems
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text, begins_with_and, carries_article

_KINDS = frozenset({"settlement", "neighbourhood", "division"})
"""Sorts of places of which a sentence may list several, with who was harmed in each."""
_REACH = 3
"""Words behind a person among which the place is told that is his own: 'another man in X'."""
_IN, _FROM = "في", "من"
_OTHERS = frozenset({"اخرين", "اخرون", "اخران", "اخريات"})
_AND = "و"
"""'And' as it stands apart before digits."""


def placed_between(text: Text, first: int, last: int) -> bool:
    """Tell whether a noun for a place stands among words `first` up to `last`: 'in the village of'.

    'From the village of' says where somebody is from.
    """
    return any(
        _is_place(text, at) and text.words[at - 1].lower != _FROM for at in range(first, last)
    )


def is_placed(text: Text, index: int, last: int) -> bool:
    """Tell whether a place is told right behind those counted before word `index`."""
    reach = range(index, min(last, index + _REACH))
    return any(text.words[at].lower == _IN or _is_place(text, at) for at in reach)


def goes_on_elsewhere(text: Text, before: int, index: int) -> bool:
    """Tell whether 'and' at word `index` goes on behind a place told since word `before`."""
    joined = begins_with_and(text, index) or text.words[index - 1].lower == _AND
    return joined and placed_between(text, before, index)


def are_others_hit(text: Text, first: int, last: int) -> bool:
    """Tell 'and three others in the shelling of …', counted at words `first` up to `last`."""
    joined = begins_with_and(text, first) or text.words[first - 1].lower == _AND
    if not joined or _OTHERS.isdisjoint(stems(text.words[last - 1].lower)):
        return False
    at = last + (last < len(text) and text.words[last].lower == _IN)
    return at < text.sentence_end(first) and phrases("events").at(text, at) is not None


def _is_place(text: Text, index: int) -> bool:
    found = phrases("place_nouns").at(text, index, index + 1)
    settled = found is not None and found.value["kind"] in _KINDS
    return settled and not carries_article(text, index)
