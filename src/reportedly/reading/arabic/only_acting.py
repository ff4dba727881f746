"""Tells people of an Arabic sentence of harm who only do something: 'when gunmen stopped a bus'."""

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words
from reportedly.model.figure import Group
from reportedly.reading.arabic.figures import Count
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text

_ACCUSE = "accuse"
_BY = frozenset({"رصاص", "نيران", "يد", "ايدي"})
"""'Bullets, fire, the hand, the hands of', behind which the doers stand."""
_HARM = 3
"""Words in the longest word of harm."""
OFFICE = "wazir al-"
"""How the table of people reads those who are told of by their office, mostly as who speaks."""
_WHEN = folded_words("عندما بعدما حينما حين أن")
"""'When', 'after', behind which a clause of its own begins."""


def only_acts(text: Text, count: Count, anchor: int) -> bool:
    """Tell whether people without a number are no harmed: 'residents accused the forces of …'.

    So are armed men in a clause of time behind the harm, which ends at word `anchor`.
    """
    if count.numbered or count.first <= text.sentence_start(count.first):
        return False
    told = count.first == anchor  # 'a bullet hit a child'
    office = phrases("people").at(text, count.first, count.last)
    if office is not None and office.value["reading"] == OFFICE:
        return not _is_behind_harm(text, count.first)  # 'guards of the minister'
    if not (told or _BY.isdisjoint(stems(text.words[count.first - 1].lower))):
        return True  # 'by the bullets of guards'
    accuse = phrases("parties").at(text, count.first - 1, count.first)
    if accuse is not None and accuse.value["sort"] == _ACCUSE:
        return True
    between = text.words[anchor : count.first]
    return count.group is Group.COMBATANTS and any(word.lower in _WHEN for word in between)


def _is_behind_harm(text: Text, index: int) -> bool:
    """Tell whether a word of harm ends right before word `index`."""
    starts = range(max(text.sentence_start(index), index - _HARM), index)
    found = (phrases("harm").at(text, at, index) for at in starts)
    return any(harm is not None and harm.last == index for harm in found)
