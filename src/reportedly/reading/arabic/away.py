"""Tells where a place is named that is not where something happened, by the words before it.

Fire comes from somewhere, the dead are buried and the hurt are treated somewhere, everybody comes
from somewhere, and who speaks holds an office or is the government of a place.
"""

from reportedly.language.arabic.clitics import stems
from reportedly.reading.arabic.countries import is_country
from reportedly.reading.arabic.harm_words import is_other_noun
from reportedly.reading.arabic.numbers import quantity_at
from reportedly.reading.arabic.parties import party_at
from reportedly.reading.arabic.place_words import is_hospital
from reportedly.reading.arabic.source_phrases import TO_THE_PRESS
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text

_REACH = {
    "fired": 6,
    "buried": 8,
    "treated": 8,
    "home": 1,
    "office": 1,
    "acts": 0,
    "spoken": 2,
    "left": 5,
}
"""Words that may stand between such words and the place, its noun among them, by their sort."""
_FIRED = "fired"
_ON = frozenset({"علي", "باتجاه", "صوب"})
_IN, _WITH = "في", "ب"
_NAME = 5
"""Words of a body's name."""
_BODIES = frozenset("تنظيم حركه جماعه حزب ولايه فرع".split())
_LANDS = frozenset("بلاد جزيره الصحراء غرب شبه".split())
_SAYING = ("verb", "report", "accuse")
_TAKEN = frozenset("نقل نقلت نقلوا نقلا نقلتا ينقل اسعف اسعفا اسعفت اجلي اجليت اجلاء".split())
_ROAD, _UPON, _DEDICATED = "طريق", "علي", 3
_MARTYRS = frozenset("شهيد شهيدا شهداء شهيدين ارتقي ارتقوا".split())
"""'Martyr, martyrs, ascended', up to so many words before 'on the road to'."""
_TO = "الي"
_JUST_BEFORE = 4
_WHICH = frozenset({"التي", "الذي", "ما"})
_ITS, _SHE, _SHE_DID = ("ها", "ه"), "ت", ("تها", "ته")
_BEFALLS = frozenset("شهدت تشهد عاشت تعيش عرفت تعرف عانت تعاني ودعت تودع فقدت".split())
"""Verbs whose subject is where it happened: 'saw', 'lived through', 'suffered'."""


def is_away(text: Text, index: int) -> bool:
    """Tell whether the name at word `index` is of where somebody or something is, or comes from.

    An attack that is told between the words and the name happens at the name: 'the funeral of
    those killed in the shelling of …'.
    """
    first = max(text.sentence_start(index), index - max(_REACH.values()) - 2)
    if _speaks(text, index) or _is_of_wing(text, index) or _tells_press(text, index):
        return True
    if _is_dedicated(text, index):
        return True
    for found in phrases("elsewhere").all(text, first, index):
        if not reaches(text, found, index) or any(phrases("events").all(text, found.last, index)):
            continue
        treated = found.value["sort"] == "treated"
        if not treated or _names_hospital(text, index) or _is_taken_to(text, found, index):
            return True
    return _does(text, index)


def reaches(text: Text, found: Match[Row], index: int) -> bool:
    """Tell whether words of the table `elsewhere` speak of what stands at word `index` behind."""
    sort = found.value["sort"]
    return not (
        index - found.last > _REACH[sort]
        or (sort == _FIRED and _is_hit(text, found.last, index))
        or is_other_noun(text, found)
        or (sort == "buried" and _is_hit_there(text, found.first))
        or (sort == "home" and _is_counted(text, found.first))
    )


def _is_counted(text: Text, index: int) -> bool:
    """Tell '14 of the people of the village', who were harmed where they live, at word `index`."""
    return index > 0 and quantity_at(text, index - 1, index) is not None


def _is_hit_there(text: Text, index: int) -> bool:
    """Tell whether it is a funeral that was attacked, by the words right before: 'targeted a'."""
    start = max(text.sentence_start(index), index - _JUST_BEFORE)
    return any(phrases("events").at(text, at) is not None for at in range(start, index))


def _is_taken_to(text: Text, verb: Match[Row], index: int) -> bool:
    """Tell whether the hurt are taken to the town at word `index`: 'were taken … to Osk'."""
    taken = not _TAKEN.isdisjoint(stems(text.words[verb.first].lower))
    behind = text.words[max(verb.last, index - 2) : index]
    people = any(phrases("harm").all(text, verb.last, index))
    return taken and people and any(word.lower == _TO for word in behind)


def _is_dedicated(text: Text, index: int) -> bool:
    """Tell what somebody died for from where: 'a martyr on the road to …'.

    The road itself opens the name at word `index`.
    """
    if text.words[index].lower != _ROAD or not index or text.words[index - 1].lower != _UPON:
        return False
    before = text.words[max(text.sentence_start(index), index - _DEDICATED) : index - 1]
    return any(not _MARTYRS.isdisjoint(stems(word.lower)) for word in before)


def _does(text: Text, index: int) -> bool:
    """Tell whether a capital stands for its state, which does what 'which' goes on to say of it.

    So with 'the policy which Osk pursues (it)'; 'the raids which Osk saw' happened there.
    """
    if index - 2 < text.sentence_start(index) or text.words[index - 2].lower not in _WHICH:
        return False
    verb = text.words[index - 1].lower
    form = verb.endswith(_ITS) and (verb.startswith(_SHE) or verb.endswith(_SHE_DID))
    return form and _BEFALLS.isdisjoint(stems(verb))


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


def _tells_press(text: Text, index: int) -> bool:
    """Tell whether somebody speaks 'to the press in' the town at word `index`."""
    at = index - 1 - (text.words[index - 1].lower == _IN if index else 0)
    return at >= text.sentence_start(index) and text.words[at].lower in TO_THE_PRESS


def _names_hospital(text: Text, index: int) -> bool:
    noun = index > 1 and phrases("place_nouns").at(text, index - 1, index) is not None
    before = max(text.sentence_start(index), index - 1 - noun)  # 'the hospitals of the city of'
    return any(is_hospital(text, at) for at in range(before, index + 1))
