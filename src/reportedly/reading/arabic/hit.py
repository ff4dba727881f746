"""Tells whether a building, a vehicle or a site that a sentence names is what was hit.

The hurt are taken to a hospital, fire comes from a base, whoever speaks heads a school: none of
these was hit. So something has to say that it was: the nearest words before it that tell of an
attack, of harm or of damage, or words right behind it.
"""

from collections.abc import Iterator

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.model.content import EventKind
from reportedly.model.figure import Category
from reportedly.reading.arabic.away import reaches
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text, begins_with_and

_REACH = 16
"""Words from what tells of an attack to what was hit by it."""
_BEHIND = 4
"""Words behind a thing within which it is said to have been hit."""
_PEOPLE = "people"
"""The sort of words for the dead and hurt themselves, who are hit somewhere and taken elsewhere."""
_IN = frozenset("في داخل ضمن امام قرب".split())
_WITHIN = frozenset({"ب"})
_HOSPITAL = "hospital"
_NEAREST = "اقرب"
"""'The nearest': the hurt are taken 'to the nearest hospital'."""
_TO, _FROM, _BY = frozenset({"الي", "نحو"}), "من", "قبل"
_PART = frozenset(
    "القرب بالقرب قرب قريبه قريب عدد عددا العديد عديد عده اكثر كل كلا واحد واحدا عشرات العشرات "
    "كثير اي جزء قسم كلل اقتراب مقربه بعض".split()
)
"""Words behind which 'from' means 'of' and 'near': 'a number of', 'each of', 'close to'."""
_QUARTER = frozenset({"حي", "شارع", "دوار", "منطقه", "حيي"})
"""'The quarter of the University': a name, not the university."""
_RIGGED = frozenset("مفخخه مفخختين مفخختان مفخخات ملغومه ملغمه انتحاريه هرعت توجهت تهرع".split())
"""What a car is that hits rather than is hit, and what ambulances do."""
_FARMER = "مزارع"
_WHICH_GAP = 2
"""Words from a thing to 'which it hit', its name and 'which' among them."""
_IT, _TARGETED = ("ه", "ها", "هم", "هما"), "مستهدف"
_ADVERBS = frozenset("في من اليوم امس مساء صباح فجر بعد قبل خلال ليلا ظهر عصر".split())
"""What follows a verb that has no object: 'the market was shelled yesterday'."""
_OUT_OF_SERVICE = "الخدمه"
_UNDERGOES = frozenset("تعرض تعرضت تعرضا تعرضتا يتعرض تتعرض".split())
_REACHED = _UNDERGOES | frozenset(
    "طال طالت طاول طاولت تطال يطال مستهدفا استهدافا لحق لحقت الحق الحقت خروج خرج خرجت".split()
)
"""'Was exposed to', 'reached', 'targeting', 'went out (of service)': further words of being hit."""
_SAYING = ("verb", "report")
"""Sorts of words of saying that begin a statement of their own: not 'according to'."""
_OF_PEOPLE = frozenset({EventKind.TORTURE, EventKind.SEXUAL_VIOLENCE})
_HARM_OF_PEOPLE = frozenset({Category.TORTURED, Category.SEXUALLY_ASSAULTED})
"""What is done to people, in a place that is not hit by it: 'died under torture in the prison'."""
_ALIVE, _THEY = "احياء", ("وا", "وهم", "هم")
_COMMAS = frozenset("،,;؛:|–-")


class _Cue(msgspec.Struct, frozen=True):
    """Words `first` up to `last` that say of what follows them that it was hit, or was not."""

    first: int
    last: int
    hit: bool
    harm: bool = False
    """It tells of the dead or hurt."""
    weak: bool = False
    """It names them alone, so that it speaks only of what they were in or at."""


def _are_alive(text: Text, target: Match[Row], first: int) -> bool:
    """Tell 'alive' from 'quarters', which has its letters: 'they burned ten people alive'."""
    at = target.first
    if text.words[at].lower != _ALIVE or target.last > at + 1 or at == first:
        return False
    before = phrases("people").at(text, at - 1, at)
    return before is not None or text.words[at - 1].lower.endswith(_THEY)


def is_hit(text: Text, target: Match[Row], first: int, last: int) -> bool:
    """Tell whether the thing at a match among words `first` up to `last` was hit there."""
    if target.last < last and text.words[target.last].lower in _RIGGED:
        return False
    if _is_farmer(text, target.first, first):
        return False
    if _are_alive(text, target, first):
        return False
    if _is_said_behind(text, target.last, last):
        return True
    at = target.first - 1
    at -= at > first and text.words[at].lower == _NEAREST
    before = text.words[at].lower if at >= first else ""
    if before in _TO or before in _QUARTER or _is_from(text, target.first, first):
        return False
    healing = target.value["id"] == _HOSPITAL
    return _is_said_before(text, target.first, first, healing=healing)


def _is_said_before(text: Text, index: int, first: int, *, healing: bool) -> bool:
    """Tell whether the nearest cue before word `index` says that what stands there was hit.

    Who is hurt or dead in a hospital (`healing`) need not have been hit there.
    """
    cues = [
        cue
        for cue in _cues(text, max(first, index - _REACH), index)
        if not (healing and cue.harm and cue.hit)
    ]
    cues.sort(key=lambda cue: (-cue.last, cue.hit))
    people = False
    for cue in cues:
        if not cue.weak:
            return cue.hit
        people = True
    return people and _is_in(text, index)


def _is_in(text: Text, index: int) -> bool:
    """Tell whether 'in' or 'at' stands right before a word, or is joined to it."""
    word = text.words[index].lower.lstrip("و")
    return text.words[index - 1].lower in _IN or word[:1] in _WITHIN


def _cues(text: Text, first: int, index: int) -> Iterator[_Cue]:
    for table in ("events", "effects"):
        for match in phrases(table).all(text, first, index):
            yield _Cue(match.first, match.last, hit=match.value.get("kind") not in _OF_PEOPLE)
    for at in range(first, index):
        if not _REACHED.isdisjoint(stems(text.words[at].lower)):
            yield _Cue(at, at + 1, hit=True)
    yield from _harm(text, first, index)
    yield from _unhit(text, first, index)


def _harm(text: Text, first: int, index: int) -> Iterator[_Cue]:
    for match in phrases("harm").all(text, first, index):
        if match.value["category"] in _HARM_OF_PEOPLE:
            continue
        if phrases("elsewhere").at(text, match.first, index) is None:  # 'was rescued', 'died'
            people = match.value["sort"] == _PEOPLE
            yield _Cue(match.first, match.last, hit=True, harm=True, weak=people)


def _unhit(text: Text, first: int, index: int) -> Iterator[_Cue]:
    """Give what says of the things behind it that they were not hit."""
    for match in phrases("elsewhere").all(text, first, index):
        armed = any(phrases("means").all(text, match.last, index))  # 'posted at … hit with rockets'
        if not armed and reaches(text, match, index):
            yield _Cue(match.first, match.last, hit=False)
    for match in phrases("unhit").all(text, first, index):
        yield _Cue(match.first, match.last, hit=False)
    for match in phrases("saying").all(text, first, index):
        if match.value["sort"] in _SAYING and match.value["kind"] != "belief":
            yield _Cue(match.first, match.last, hit=False)


def _is_from(text: Text, index: int, first: int) -> bool:
    """Tell 'from the base' and 'by a lorry' from 'a number of houses', 'near the houses'."""
    if index - 1 < first:
        return False
    before = text.words[index - 1].lower
    if before == _BY:
        return index - 2 >= first and text.words[index - 2].lower == _FROM
    if before != _FROM:
        return False
    return index - 2 < first or _PART.isdisjoint(stems(text.words[index - 2].lower))


def _was_done_to_it(text: Text, at: int, last: int) -> bool:
    """Tell 'which … shelled', with 'it', and 'was shelled' from a base that shelled others."""
    word = text.words[at].lower
    if word.endswith(_IT) or word.removeprefix("ال").startswith(_TARGETED):
        return True
    behind = text.words[at + 1] if at + 1 < last else None
    return behind is None or behind.tag != "word" or behind.lower in _ADVERBS


def _is_farmer(text: Text, index: int, first: int) -> bool:
    """Tell 'the hurt farmer' from 'farms', which has its letters."""
    if _FARMER not in stems(text.words[index].lower) or index == first:
        return False
    harm = (phrases("harm").at(text, at, index) for at in range(max(first, index - 2), index))
    return any(match is not None and match.last == index for match in harm)


def _is_said_behind(text: Text, index: int, last: int) -> bool:
    """Tell whether a thing is said to have been hit right behind it: 'the house struck'."""
    for at in range(index, min(last, index + _BEHIND)):
        word = text.words[at]
        if word.text in _COMMAS or (at > index and begins_with_and(text, at)):
            return False
        if not _UNDERGOES.isdisjoint(stems(word.lower)) or word.lower == _OUT_OF_SERVICE:
            return True
        told = phrases("events").at(text, at, last)
        if told is not None and at - index <= _WHICH_GAP and _was_done_to_it(text, at, last):
            return True
        if phrases("effects").at(text, at, last) is not None:
            return True
    return False
