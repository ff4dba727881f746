"""Tells whether a name by which Arabic writers are known to call a place means that place here."""

from collections.abc import Iterable

from reportedly.gazetteer.entry import Entry
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.arabic.folding import plain_word
from reportedly.reading.arabic.place_signals import Signal
from reportedly.reading.arabic.place_words import barred_behind_in, is_ordinary_itself, ordinary
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text, carries_article
from reportedly.reading.placing.hits import Sense

_WHAT_HAPPENED = ("events", "targets")
_SHORT = 3
"""Letters that a name has more than from which letters were taken off."""


def is_listed(senses: Iterable[Sense], entry: Entry | None = None) -> bool:
    """Tell whether a name is a place's own, that of `entry` if given: the gazetteer lists it so."""
    return any(sense.own == 1.0 and entry in (None, sense.entry) for sense in senses)


def is_name_itself(text: Text, index: int, signal: Signal, gazetteer: Gazetteer) -> bool:
    """Tell a listed name at word `index` that only clitics would make ordinary: 'Cali', 'to me'."""
    if not signal.located or not signal.puts(0) or is_ordinary_itself(text, index):
        return False
    return bool(gazetteer.in_arabic(plain_word(text.words[index].text)))


def is_called_so(text: Text, index: int, name: str, signal: Signal, gone: int) -> bool:
    """Tell whether a listed name at word `index` means its place: 'Quetta's bombing'.

    It does where the words before it put something there or are of what happened, and where it
    opens its sentence before a colon or dash; and where it is no ordinary word as well. `gone` are
    the letters before it that are no part of it.
    """
    if ordinary(name) and not (signal.within and not gone and barred_behind_in(name)):
        return False
    if gone:
        return signal.puts(gone) and len(name) > _SHORT
    return signal.puts(gone) or signal.opening or _is_behind_what_happened(text, index)


def _is_behind_what_happened(text: Text, index: int) -> bool:
    """Tell whether the word before is of an attack or of what was hit, and not of that one."""
    before = index - 1
    if before < text.sentence_start(index) or carries_article(text, before):
        return False
    return any(phrases(table).at(text, before, index) for table in _WHAT_HAPPENED)
