"""Tells which town a landmark is called after: 'the hospital of Azaz', 'the port of Haifa'."""

from reportedly.gazetteer.entry import Entry
from reportedly.gazetteer.keys import ARABIC_SPEAKING
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.arabic.folding import plain_word
from reportedly.reading.arabic.place_names import Candidate
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text
from reportedly.reading.placing.hits import senses_of

_PORTS = frozenset("ميناء مرفا مطار ومطار وميناء بمطار بميناء لمطار لميناء".split())
_LARGE_PORT = 100_000
"""People of a town whose port or airport is named also where the text is about another country."""


def hosts_of(
    candidate: Candidate, text: Text, country: str | None, gazetteer: Gazetteer
) -> tuple[list[str], Entry | None]:
    """Name what a landmark is called after, and give the town at the end of it.

    'The road of the airport of Osk' is called after the airport, and that after Osk.
    """
    names: list[str] = []
    first = candidate.first
    while (behind := _behind_landmark(text, first, candidate.last)) is not None:
        called = " ".join(plain_word(word.text) for word in text.words[behind : candidate.last])
        host, at = _host(called, country, gazetteer)
        if at is None and text.words[behind - 1].lower in _PORTS:
            at = _port_of(host, gazetteer)
        names += [host] if host else []
        if at is not None or not host:
            return names, at
        first = behind
    return names, None


def _behind_landmark(text: Text, first: int, last: int) -> int | None:
    """Give where what a landmark is called after begins: the town or quarter at which it stands."""
    landmark = phrases("landmarks").at(text, first, last)
    if landmark is None or landmark.last >= last:
        return None
    if phrases("weekdays").at(text, landmark.last, last) is not None:
        return None  # 'the Thursday market' is held on that day
    return landmark.last


def _host(name: str, country: str | None, gazetteer: Gazetteer) -> tuple[str, Entry | None]:
    """Give the town that a landmark is called after, by name too, less what else describes it.

    'The hospital of Osk (the) national' is of Osk; 'the university hospital' is called after none.
    """
    words = name.split()
    while words:
        at = _known(" ".join(words), country, gazetteer)
        if at is not None or not _describes(words[-1]):
            return " ".join(words), at
        words.pop()
    return "", None


def _describes(word: str) -> bool:
    """Tell whether a word has the form of an adjective with the article: 'the national'."""
    return word.startswith("ال") and word.endswith(("ي", "ى", "ية", "يه"))


def _known(name: str, country: str | None, gazetteer: Gazetteer) -> Entry | None:
    lands = {country} if country else ARABIC_SPEAKING
    entries = [sense.entry for sense in senses_of(gazetteer, name)] if name else []
    return next((e for e in entries if not e.is_area and e.country in lands), None)


def _port_of(name: str, gazetteer: Gazetteer) -> Entry | None:
    """Give the large town in whichever country whose port or airport is named: 'port of Osk'.

    A street or a hospital may be called after a town abroad; these lie where they are called after.
    """
    entries = [sense.entry for sense in senses_of(gazetteer, name)] if name else []
    return next((e for e in entries if not e.is_area and e.population >= _LARGE_PORT), None)
