"""Reads what stands before an Arabic name: the noun for its sort, a direction, a preposition."""

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.reading.arabic.place_words import is_hospital
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.units import unit_before
from reportedly.reading.arabic.words import Match, Text, carries_article

_ARTICLE = "ال"
_ITEMS = frozenset("-–—•·*▪◾■●◆►▶🔴🔹🔸📌⭕✦✅⬅")
"""Marks that open the items of a list."""
_IN = "في"
_CAPITAL, _WITH = "العاصمه", "ب"
"""'The capital' before its own name, with 'in' joined to it."""
_MOVEMENTS = frozenset("حركه جماعه تنظيم حزب جبهه كتائب كتيبه لواء".split())
_ADJECTIVE = ("ي", "ه")
_PEOPLE = frozenset({"اهالي", "سكان"})
_HEADS = frozenset(":|")
_DATELINE = frozenset(":-–—.|")
_GLOSS = 5
"""Words within which a bracket ends behind the town of a dateline: 'OSK (Valmark) –'."""
_CROSSING = frozenset("عبور اجتياز عبورهم عبوره عبورهما اجتيازهم اجتيازه".split())
_BORDER = frozenset({"الحدود", "للحدود"})
_BELONGING = frozenset({"تابع", "تابعه", "التابعين"})


class Signal(msgspec.Struct, frozen=True):
    """What stands before a name: the noun for its sort, and how surely a place follows.

    `side` tells 'north of', which names a wider area, from 'near'; `construct` a noun without the
    article before a word with it, which makes that word a name whatever else it means; `chained`
    that a name before this one was announced so, and 'and' joins the two; `body` that the name is
    part of a body's ('the council of'); `tagged` that it is a hashtag that opens its sentence;
    `many` that the noun is a plural ('the villages of'); `opening` that it opens its sentence
    before a colon, a dash or, as a hashtag, its province, and `headed` that it does so before a
    colon or bar, which what is told there follows; `prefixed` that it is the word's own first
    letter, which reads as 'in', that locates it; `within` that 'in' stands before it as a word.
    """

    noun: str = ""
    side: bool = False
    construct: bool = False
    chained: bool = False
    located: bool = False
    origin: bool = False
    body: bool = False
    tagged: bool = False
    many: bool = False
    opening: bool = False
    headed: bool = False
    prefixed: bool = False
    within: bool = False

    def puts(self, gone: int) -> bool:
        """Tell whether something is put at a name, `gone` letters of whose word are none of it."""
        return self.origin or (self.located and (bool(gone) or not self.prefixed))


def signal_at(text: Text, index: int, first: int) -> Signal:
    """Read the words before `index`: a noun for places, a direction, a preposition."""
    own = text.words[index].lower
    prefixed = own[:1] == "ب" or own[:2] in ("لل", "وب", "فب")
    before = index - 1
    if before == first and text.words[before].tag != "word" and text.words[before].text in _ITEMS:
        first = index  # '- Osk: …'
    hashed = before < first or hashtagged(text, index)
    if before < first:
        return Signal(
            located=prefixed,
            prefixed=prefixed,
            tagged=hashtagged(text, index),
            opening=_is_dateline(text, index),
            headed=index + 1 < len(text) and text.words[index + 1].text in _HEADS,
        )
    dashed = before > first and text.words[before].lower == "-"
    noun = _ending_at(text, before - dashed, first, "place_nouns")
    if noun is not None and not carries_article(text, noun.last - 1):
        one = (
            noun.value["kind"] in ("settlement", "neighbourhood") and noun.value["number"] == "one"
        )
        return Signal(
            noun.value["kind"],
            side=_is_side(text, noun.first - 1, first) or _holds(text, noun.first - 1, first),
            many=noun.value["number"] == "many",
            construct=one and own.startswith(_ARTICLE),
            located=True,
            origin=_from(text, noun.first, first),
        )
    if unit_before(text, index, first):
        return Signal("district", located=True)
    if _names_body(text, before, first):
        return Signal(origin=True, body=True)
    if _ending_at(text, before, first, "directions") is not None:
        return Signal(side=_is_side(text, before, first), located=True)
    from_ = _from(text, index, first)
    if text.words[before].lower.removeprefix(_WITH) == _CAPITAL:
        return Signal(located=not from_, origin=from_)
    located = _ending_at(text, before, first, "locating") is not None and not from_
    located = located or (hashed and before >= first) or _live_there(text, before, first)
    return Signal(
        located=located or prefixed,
        prefixed=prefixed and not located,
        within=text.words[before].lower == _IN,
        origin=from_ or _takes_in(text, index),
    )


def _live_there(text: Text, index: int, first: int) -> bool:
    """Tell 'the people of', who live where the name behind says, unless they only come from it."""
    people = _PEOPLE.intersection(stems(text.words[index].lower))
    return bool(people) and not carries_article(text, index) and not _from(text, index, first)


def _is_side(text: Text, index: int, first: int) -> bool:
    """Tell whether 'north (of)', not 'the northern', ends with word `index`: an area follows."""
    direction = _ending_at(text, index, first, "directions") if index >= first else None
    side = direction is not None and direction.value["sort"] == "side"
    return side and not carries_article(text, index)


def _holds(text: Text, index: int, first: int) -> bool:
    """Tell whether 'belonging (to)' stands at word `index`: the town behind it is only near."""
    return index >= first and not _BELONGING.isdisjoint(stems(text.words[index].lower))


def _takes_in(text: Text, index: int) -> bool:
    """Tell whether a word is for a hospital to which somebody is taken: it lies elsewhere."""
    to = text.words[index - 1].lower == "الي"
    return to and is_hospital(text, index)


def _names_body(text: Text, before: int, first: int) -> bool:
    """Tell whether what stands before a name makes it a body's: 'the council of', 'brigade of'.

    Also with a word between: 'the movement of the free men of …', where that is no adjective.
    """
    if carries_article(text, before):
        return False
    if _ending_at(text, before, first, "bodies") is not None:
        return True
    word = text.words[before].lower
    named = before > first and not _MOVEMENTS.isdisjoint(stems(text.words[before - 1].lower))
    plain = text.words[before].tag == "word" and not word.endswith(_ADJECTIVE)
    return named and plain and not carries_article(text, before - 1) and not _puts(text, before)


def _puts(text: Text, index: int) -> bool:
    """Tell whether a word puts something at the name behind it: 'in', 'targeted'."""
    tables = ("locating", "directions", "events", "place_nouns")
    return any(phrases(table).at(text, index, index + 1) is not None for table in tables)


def hashtagged(text: Text, index: int) -> bool:
    """Tell whether a hash stands right before word `index`."""
    start = text.words[index].start
    return start > 0 and text.document.text[start - 1] == "#"


def begins_before_mark(text: Text, index: int, most: int) -> bool:
    """Tell whether up to `most` words from `index` open a sentence before a colon, bar or dash."""
    if index != text.sentence_start(index):
        return False
    return any(word.text in _DATELINE for word in text.words[index + 2 : index + most + 1])


def headed_by(text: Text, index: int, stop: int, signal: Signal) -> Signal:
    """Give a signal with the mark behind a name of several words that opens its sentence."""
    if stop == index + 1 or index != text.sentence_start(index):
        return signal
    headed = stop < len(text) and text.words[stop].text in _HEADS
    return msgspec.structs.replace(signal, opening=_is_dateline(text, stop - 1), headed=headed)


def _is_dateline(text: Text, index: int) -> bool:
    """Tell whether a colon or dash follows word `index`, or the area of a hashtag: 'Mareth: …'."""
    if index + 1 >= len(text):
        return False
    area = phrases("place_nouns").at(text, index + 1, index + 2)
    tagged = hashtagged(text, index) and area is not None and area.value["kind"] == "division"
    if text.words[index + 1].text == "(":
        reach = range(index + 2, min(len(text) - 1, index + _GLOSS))
        closed = next((at for at in reach if text.words[at].text == ")"), None)
        return closed is not None and text.words[closed + 1].text in _DATELINE
    return tagged or text.words[index + 1].text in _DATELINE


def _from(text: Text, index: int, first: int) -> bool:
    """Tell whether 'from' stands before word `index`, and not as part of 'near (to)'."""
    if index - 1 < first or text.words[index - 1].lower != "من":
        return False
    before = text.words[index - 2].lower if index - 2 >= first else ""
    if before in _BORDER and index - 3 >= first and text.words[index - 3].lower in _CROSSING:
        return False  # who is shot while he crosses the border from a village is shot there
    return not {"القرب", "قرب", "كل", "مقربه", "عدد", "اكثر"} & set(stems(before) if before else ())


def _ending_at(text: Text, index: int, first: int, table: str) -> Match[dict[str, str]] | None:
    """Find a phrase of `table` that ends with word `index`."""
    for start in range(max(first, index - 2), index + 1):
        found = phrases(table).at(text, start, index + 1)
        if found is not None and found.last == index + 1:
            return found
    return None
