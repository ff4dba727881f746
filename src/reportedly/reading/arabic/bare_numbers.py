"""Reads numbers that count people without a noun: 'the killing of 8', '12 were hurt'.

What stands before or behind such a number must say whom it counts.
"""

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold, folded_words
from reportedly.model.figure import Group
from reportedly.reading.arabic.figures import Count
from reportedly.reading.arabic.numbers import Quantity, quantity_at
from reportedly.reading.arabic.numeric_dates import YEARS
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text, begins_with_and, carries_article

_AND = "و"
_IN, _FROM = "في", "من"
_TROOPS = folded_words("قوات وحدات قوى ميليشيا ميليشيات مليشيا مليشيات جيش كتائب سرايا فصائل حشد")
"""'Forces, units, militia, army, battalions, factions', some of whom are counted."""
_WITH = "ب"
_PLACE = 8
"""Words from 'in', or 'by shelling of', to the 'and' behind the name of a place."""
_LEADS_TO = frozenset("الي بلغ بلغت هو هي : وصل وصلت بما ب عددهم وعددهم عددهن وعددهن".split())
_BY_THEMSELVES = frozenset(
    {"tens", "hundreds", "thousands", "tens of thousands"}
    | {"about", "more than", "at least", "up to", "fewer than"}
)
"""Rules for words that count people without a noun: 'the killing of tens', 'of more than 20'."""
_GOES_ON = frozenset(
    "عدد حصيله جراء اثر عندما حين حينما بعدما بعد خلال اثناء عند قرب امام داخل وسط وفق وفقا "
    "حسب حسبما كما فيما بينما قبل لدي كان كانوا معظمهم غالبيتهم اغلبهم جميعهم بعضهم "
    "منهم منهن لا وليس ليس يومي".split()
)
_TIMES = ("relative_days", "weekdays", "day_parts")
_IN_IT = frozenset("فيه فيها فيهما خلاله خلالها اثره اثرها بسببه بسببها جراءه جراءها".split())
"""What parts a verb of harm from its number: 'in which were killed 5'."""
_COMMAS = frozenset("،,")
_OF, _SPEAKS = "عن", frozenset("تحدث تحدثت تحدثوا يتحدث تتحدث يتحدثون".split())
_SPEAKER = 5
"""Words from 'spoke' to the 'of' before a number, with who speaks."""
TOLL = frozenset({"حصيله", "عدد", "اعداد"})
"""'Toll', 'number': what they are of is counted behind them, as stems write them."""
_REACHED = frozenset("بلغ بلغت يبلغ تبلغ وبلغ وبلغت وصل وصلت ووصل ووصلت".split())
_TOLL_GAP = 3
"""Words before an attack among which its toll is named: 'the toll of the raids 26'."""
_FAR_TOLL = 8
"""Words from 'the number' to the number itself, with what it is of."""
_NOT_SO_MANY = frozenset({"وليس", "لا", "وليست"})
_NUMBERING = frozenset(".-–)/")
"""Marks behind the number of an item in a list of names: '1- …', '2) …'."""
_ITEM = 10
"""Words of an item among which the number of the next one stands."""
_BORN = folded_words("مواليد عام سنة")
"""Words before a year."""
_BEHIND = ("after", "meets")
"""Sorts of words of harm that stand behind those whom it befell."""
_ORDINAL = folded_words("ثالث ثالثا ثالثة رابع رابعا رابعة خامس خامسا خامسة")
_OF_ORDINAL = folded_words("أيام يوم مرة أكبر هجوم أسبوع شهر عام جندي")
"""What a third, fourth, fifth may be of, so that nobody is counted by it."""


def number_alone(text: Text, quantity: Quantity, last: int) -> Count | None:
    """Read a number right behind a word of harm: 'the killing of 8', 'the dead rose to 7'."""
    if quantity.low == 1 and text.words[quantity.first].tag == "word":
        return None  # 'of one family'
    if may_be_year(text, quantity.first) and (quantity.low or 0) % 100:
        return None  # 'was killed 2015'
    if told_behind(text, quantity.last, last):
        return _of_nobody_named(quantity)
    if _are_of_troops(text, quantity.last, last):
        count = _of_nobody_named(quantity)
        return msgspec.structs.replace(count, last=quantity.last + 2, group=Group.COMBATANTS)
    before = text.words[quantity.first - 1] if quantity.first else None
    alone = not quantity.rule or quantity.rule in _BY_THEMSELVES
    if before is None or not alone or not _leads(text, quantity.first - 1):
        return None
    if _numbers_an_item(text, quantity, last):
        return None
    after = text.words[quantity.last] if quantity.last < last else None
    if after is not None and not may_follow(text, quantity.last):
        return None
    return _of_nobody_named(quantity)


def may_be_year(text: Text, index: int) -> bool:
    """Tell whether word `index` is four digits that can be a year's."""
    digits = fold(text.words[index].text)
    return len(digits) == 4 and digits.isdecimal() and int(digits) in YEARS


def is_year(text: Text, index: int) -> bool:
    """Tell the year of 'born 2003', 'in the year 2014', whatever noun stands behind it."""
    named = index > 0 and not _BORN.isdisjoint(stems(text.words[index - 1].lower))
    return named and may_be_year(text, index)


def _of_nobody_named(quantity: Quantity) -> Count:
    low, high = quantity.low, quantity.high
    return Count(quantity.first, quantity.last, low, high, quantity.rule, Group.ALL)


def told_behind(text: Text, index: int, last: int) -> bool:
    """Tell whether what befell those counted before word `index` stands there: '12 were hurt'."""
    if index >= last or begins_with_and(text, index):
        return False
    harm = phrases("harm").at(text, index, last)
    return harm is not None and harm.value["sort"] in _BEHIND


def _are_of_troops(text: Text, index: int, last: int) -> bool:
    """Tell 'three of the forces of …', whose number stands before word `index`."""
    behind = index + 1 < last and text.words[index].lower == _FROM
    return behind and not _TROOPS.isdisjoint(stems(text.words[index + 1].lower))


def may_follow(text: Text, index: int) -> bool:
    """Tell whether a word behind a number is none of what it might count: 'were hurt 79 when'."""
    word = text.words[index]
    if word.tag != "word" or word.lower in _GOES_ON or word.lower.startswith(("و", "ب", "في")):
        return True
    return any(phrases(table).at(text, index) is not None for table in _TIMES)


def _numbers_an_item(text: Text, quantity: Quantity, last: int) -> bool:
    """Tell whether a number only says which item of a list follows: 'the martyrs: 1- …'.

    A full stop may end a sentence as well: then a second item tells.
    """
    if not _is_marked(text, quantity.last) or quantity.last + 1 >= len(text):
        return False
    if quantity.last + 1 < last:
        return text.words[quantity.last + 1].tag == "word"
    behind = range(last, min(len(text), last + _ITEM))
    return quantity.low == 1 and any(
        _is_marked(text, at + 1) and (second := quantity_at(text, at, at + 1)) and second.low == 2
        for at in behind
    )


def _is_marked(text: Text, index: int) -> bool:
    """Tell whether word `index` is a mark that touches the number before it."""
    if index >= len(text) or text.words[index].text not in _NUMBERING:
        return False
    return text.words[index].start == text.words[index - 1].end


def reached_by(text: Text, index: int) -> bool:
    """Tell whether 'reached' stands before word `index`: 'reached the number of the dead … 19'."""
    return index > text.sentence_start(index) and text.words[index - 1].lower in _REACHED


def says_toll(text: Text, index: int) -> bool:
    """Tell whether 'the number', 'the toll' stands just before word `index`, of nobody named."""
    before = range(max(text.sentence_start(index), index - 2), index)
    return any(
        not TOLL.isdisjoint(stems(text.words[at].lower)) and carries_article(text, at)
        for at in before
    )


def _leads(text: Text, index: int) -> bool:
    if _ends_harm(text, index) or text.words[index].lower in _LEADS_TO:
        return True
    if says_toll(text, index + 1) or _goes_on_elsewhere(text, index):
        return True
    if is_somebodys(text, index) or (
        text.words[index].lower in _IN_IT and index and is_harm(text, index - 1)
    ):
        return True
    if _ends_toll(text, index + 1):
        return True
    event = phrases("events").at(text, index, index + 1) is not None
    before = text.words[max(text.sentence_start(index), index - _TOLL_GAP) : index]
    return event and any(not TOLL.isdisjoint(stems(word.lower)) for word in before)


def _ends_toll(text: Text, index: int) -> bool:
    """Tell the number of 'the number of the dead of the raid on … (is) five', at word `index`.

    It ends its clause, and nobody else is counted since those whose number it is.
    """
    last = text.sentence_end(index)
    number = quantity_at(text, index, last)
    ends = number is not None and (
        number.last >= last
        or text.words[number.last].tag != "word"
        or text.words[number.last].lower in _NOT_SO_MANY
    )
    first = text.sentence_start(index)
    return ends and any(
        not TOLL.isdisjoint(stems(text.words[at].lower)) and _are_dead(text, at + 1, index)
        for at in range(max(first, index - _FAR_TOLL), index - 1)
    )


def _are_dead(text: Text, index: int, last: int) -> bool:
    """Tell whether the harmed are named at word `index`, without a number before `last`."""
    harm = phrases("harm").at(text, index, last)
    people = harm is not None and harm.value["sort"] == "people"
    return people and not any(quantity_at(text, at, last) for at in range(index, last))


def is_somebodys(text: Text, index: int) -> bool:
    """Tell whether the number behind word `index` is one that somebody gives, whatever it is of."""
    return _is_spoken_of(text, index) or _is_of_another_source(text, index)


def _is_of_another_source(text: Text, index: int) -> bool:
    """Tell whether a comma before a number parts it from another source's: ', 700 according to'."""
    before = range(text.sentence_start(index), index)
    said = [at for at in before if _is_according(text, at)]
    quantity = quantity_at(text, index + 1, text.sentence_end(index))
    if text.words[index].text not in _COMMAS or not said or quantity is None:
        return False
    return quantity.last < text.sentence_end(index) and _is_according(text, quantity.last)


def _is_according(text: Text, index: int) -> bool:
    found = phrases("saying").at(text, index)
    return found is not None and found.value["sort"] == "preposition"


def _is_spoken_of(text: Text, index: int) -> bool:
    """Tell whether somebody 'spoke of' the number behind word `index`: 'the residents of 417'."""
    before = text.words[max(text.sentence_start(index), index - _SPEAKER) : index]
    return text.words[index].lower == _OF and any(
        not _SPEAKS.isdisjoint(stems(word.lower)) for word in before
    )


def _goes_on_elsewhere(text: Text, index: int) -> bool:
    """Tell whether 'and' at word `index` follows a number in a place: '100 in X and 48 in Y'."""
    if text.words[index].lower != _AND:
        return False
    places = range(max(text.sentence_start(index) + 1, index - _PLACE), index - 1)
    return any(
        text.words[at - 1].tag == "number" and text.words[at].lower.startswith((_IN, _WITH))
        for at in places
    )


def _ends_harm(text: Text, index: int) -> bool:
    """Tell whether words of harm end with word `index`: 'killed', 'arrested', which is of two."""
    first = max(text.sentence_start(index), index - 1)
    found = (phrases("harm").at(text, at, index + 1) for at in range(first, index + 1))
    return any(harm is not None and harm.last == index + 1 for harm in found)


def is_harm(text: Text, index: int) -> bool:
    """Tell whether word `index` is one of harm."""
    return phrases("harm").at(text, index, index + 1) is not None


def another_at(text: Text, index: int, last: int) -> Count | None:
    """Read 'the wounding of a third', one more person, and no 'third day'."""
    behind = text.words[index + 1].lower if index + 1 < last else ""
    third = text.words[index].lower in _ORDINAL and behind not in _OF_ORDINAL
    if not third or not index or not is_harm(text, index - 1):
        return None
    return Count(index, index + 1, 1, 1, "", Group.ALL)
