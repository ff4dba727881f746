"""Tells where a place is named that is not where something happened, by the words before it.

Fire comes from somewhere, the dead are buried and the hurt are treated somewhere, everybody comes
from somewhere, and who speaks holds an office or is the government of a place.
"""

from reportedly.language.arabic.clitics import stems
from reportedly.reading.arabic.countries import is_country
from reportedly.reading.arabic.harm_words import is_other_noun
from reportedly.reading.arabic.parties import party_at
from reportedly.reading.arabic.place_words import is_hospital
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text

_REACH = {"fired": 6, "buried": 8, "treated": 8, "home": 1, "office": 1}
"""Words that may stand between such words and the place, its noun among them, by their sort."""
_FIRED = "fired"
_ON = frozenset({"علي", "باتجاه", "صوب"})
_IN, _WITH = "في", "ب"
_NAME = 5
"""Words of a body's name."""
_BODIES = frozenset("تنظيم حركه جماعه حزب ولايه فرع".split())
_LANDS = frozenset("بلاد جزيره الصحراء غرب شبه".split())
_SAYING = ("verb", "report", "accuse")


def is_away(text: Text, index: int) -> bool:
    """Tell whether the name at word `index` is of where somebody or something is, or comes from.

    An attack that is told between the words and the name happens at the name: 'the funeral of
    those killed in the shelling of …'.
    """
    first = max(text.sentence_start(index), index - max(_REACH.values()) - 2)
    if _speaks(text, index) or _is_of_wing(text, index):
        return True
    for found in phrases("elsewhere").all(text, first, index):
        sort, gap = found.value["sort"], index - found.last
        if (
            gap > _REACH[sort]
            or (sort == _FIRED and _is_hit(text, found.last, index))
            or is_other_noun(text, found)
            or any(phrases("events").all(text, found.last, index))
        ):
            continue
        if sort != "treated" or _names_hospital(text, index):
            return True
    return False


def _is_of_wing(text: Text, index: int) -> bool:
    """Tell whether a land belongs to a body's name: 'the organisation … in the land of …'."""
    word = text.words[index].lower
    land = word.removeprefix(_WITH)
    if not (is_country(word) or is_country(land) or word in _LANDS or land in _LANDS):
        return False
    end = index - (text.words[index - 1].lower == _IN if index else 0)
    if index and text.words[index - 1].lower.removeprefix(_WITH) in _LANDS:
        end = index - 1
    first = max(text.sentence_start(index), end - _NAME)
    return any(
        not _BODIES.isdisjoint(stems(text.words[at].lower))
        and (party := party_at(text, at, end)) is not None
        and party.last == end
        for at in range(first, end - 1)
    )


def _is_hit(text: Text, first: int, index: int) -> bool:
    """Tell whether 'on' stands among words `first` up to `index`: fire from X, on a town."""
    return any(word.lower in _ON for word in text.words[first:index])


def _speaks(text: Text, index: int) -> bool:
    """Tell whether a capital stands for its government: 'Moscow denied', with the verb first."""
    if not index or not text.same_sentence(index - 1, index):
        return False
    verb = phrases("saying").at(text, index - 1, index)
    return verb is not None and verb.value["sort"] in _SAYING


def _names_hospital(text: Text, index: int) -> bool:
    before = max(text.sentence_start(index), index - 1)
    return any(is_hospital(text, at) for at in range(before, index + 1))
