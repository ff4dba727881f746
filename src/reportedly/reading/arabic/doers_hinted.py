"""Finds who is said to have done a deed in other ways than by its grammar, in an Arabic sentence.

By a belief ('aircraft believed to be Valmarkian'), by where it was fired from ('from emplacements
of the army', 'from aircraft of …'), and by whom somebody holds responsible for it.
"""

from collections.abc import Iterator, Sequence

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold, folded_words, plain_word
from reportedly.model.content import Confidence, EventKind
from reportedly.reading.arabic.accused import is_for_safety
from reportedly.reading.arabic.bare_names import VEHICLES
from reportedly.reading.arabic.countries import is_country, of_a_country
from reportedly.reading.arabic.deeds import Deed
from reportedly.reading.arabic.held import held_by
from reportedly.reading.arabic.parties import Party, countries_at, country_at, party_at, past_area
from reportedly.reading.arabic.party_names import HEADS
from reportedly.reading.arabic.subjects import WHICH
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text

_THAT_IT = folded_words("أنه أنها أنهم أنهما بأنه بأنها بأنهم انه")
_BELIEVED = folded_words(
    "يعتقد نعتقد تعتقد يعتقدون يرجح نرجح ترجح رجح رجحت يشتبه اشتبه يظن يظنون المرجح المعتقد"
)
_THAT, _PARTS = folded_words("أن بأن إن"), frozenset("،؛,:.")
_CLAUSE = 8
"""Words from 'believed' to who is believed to have done it."""
_BELIEF_REACH = 3
"""Words before 'that it is' among which it is said to be believed."""
_MAY_BE = frozenset({"يكون", "تكون", "يكونوا", "تكونوا"})
_STANDS_BEHIND = folded_words("وراء خلف هي هو هم المسؤول المسؤولة المسؤولون المنفذ المنفذة")
"""What follows who may have done it: 'behind', 'is the one', 'the one responsible'."""
_MADE = frozenset({"الصنع", "المنشا", "الطراز"})
_FROM, _OF = "من", "ل"
_POSITIONS = frozenset("مرابض مواقع ثكنات حواجز حاجز معسكرات نقاط قواعد مقرات".split())
"""'Emplacements', 'positions', 'barracks': whoever has them fired from there, as stems write it."""
_NEAR_TO = frozenset("قريب قريبه قرب".split())
_CONTROL = frozenset("سيطره نفوذ تسيطر يسيطر".split())
_OF_WAR = folded_words("عسكرية مصفحة مدرعة حربية العسكرية المصفحة المدرعة الحربية")
_VEHICLE_REACH = 6
"""Words from 'ran over' to the vehicle."""
_SHELLS = frozenset({"shell", "mortar round", "rocket", "missile"})
_MEANS_GAP = 3
"""Words between what was fired and 'from'."""
_DEED_GAP = 12
_BLAMES = frozenset({"حمل", "حملت", "يحمل", "تحمل", "وحمل", "وحملت"})
_BLAME_GOING_ON = folded_words("حملوا يحملون محملا محملة محملين نحمل يتحمل تتحمل يتحملون")
"""'They held', 'holding', 'we hold', 'bears': verbs behind which the one held stands at once."""
_RESPONSIBILITY = fold("مسؤولي")
_CONSEQUENCES = "تبع"
"""With which 'consequences' begins, which somebody bears."""
_WHOLE = "كامل"
"""'The whole' responsibility."""
_BLAME_REACH = 24
"""Words from 'held' to 'responsible', with who holds whom."""
_AND, _TO, _IN = "و", "الي", "في"
_LAYS = folded_words("نسب نسبت نسبوا ينسب تنسب عزا عزت عزوا يعزو تعزو")
_POINTS = folded_words("وجه وجهت وجهوا يوجه توجه توجيه")
_THROWS = folded_words("ألقى ألقت ألقوا يلقي تلقي إلقاء")
_LAYING = (
    (_LAYS, None, "الي"),
    (_POINTS, frozenset("اتهام اتهامات تهمه اصابع".split()), "الي"),
    (_THROWS, frozenset("مسووليه لوم لايمه تبعه".split()), "علي"),
)
"""Verbs with which somebody lays a deed, a charge or the blame, and what parts it from whom."""
_OPERATIONS = frozenset({"عمليه", "عمليات", "حادث", "حادثه", "جريمه"})
_LAID_REACH = 14
_ATTACKERS = frozenset("منفذ منفذي منفذين مهاجم مهاجمين مهاجمون جناه فاعلين فاعل انتحاري".split())
_JOINED_TO = frozenset("ينتمي ينتمون تنتمي ينتميان المنتمي المنتمين منتم منتمون".split())
_MEMBERS = folded_words("عضو أعضاء عضوان عنصر عناصر قيادي")
_LONGEST = 5
"""Words of the name of who is held responsible."""


def find_hinted(
    text: Text, first: int, last: int, deeds: Sequence[Deed]
) -> Iterator[tuple[Party, Confidence]]:
    """Give the parties among words `first` up to `last` that are so told of, in order."""
    for index in range(first, last - 1):
        word = text.words[index].lower
        if word in _THAT_IT and (party := _believed(text, index, first, last)) is not None:
            yield party, Confidence.POSSIBLE
        elif word == _FROM and (party := _fired_from(text, index, first, last, deeds)) is not None:
            yield party, Confidence.REPORTED_AS_FACT
        elif word in _MAY_BE and (party := _may_be_behind(text, index + 1, last)) is not None:
            yield party, Confidence.POSSIBLE
        elif (party := held_by(text, index, first, last)) is not None:
            yield party, Confidence.REPORTED_AS_FACT
        elif (party := _charged(text, index, last)) is not None:
            yield party, Confidence.ACCUSED


def believed(text: Text, party: Party, first: int) -> bool:
    """Tell whether a clause that only 'is believed' holds a party: 'believed that the army …'."""
    for at in range(party.first - 1, max(first, party.first - _CLAUSE) - 1, -1):
        word = text.words[at].lower
        if word in _BELIEVED:
            behind = (one.lower for one in text.words[at + 1 : at + 3])
            return any(one in _THAT or one in _THAT_IT for one in behind)
        if word in _PARTS or text.words[at].tag == "number":
            return False
    return False


def _may_be_behind(text: Text, index: int, last: int) -> Party | None:
    """Read who is said to be perhaps behind an attack: 'that it may be … behind the attack'."""
    reach = range(index + 1, min(last, index + _LONGEST + 2))
    end = next((at for at in reach if text.words[at].lower in _STANDS_BEHIND), None)
    if end is None:
        return None
    party = party_at(text, index, end)
    if party is not None or end - index > 1:
        return party
    return Party(index, end, plain_word(text.words[index].text))


def find_owners(
    text: Text, first: int, last: int, deeds: Sequence[Deed]
) -> Iterator[tuple[Party, Confidence]]:
    """Give whose the shells are that fell: 'five Valmarkian shells', not 'Valmarkian-made'."""
    for match in phrases("means").all(text, first, last - 1) if deeds else ():
        word, behind = text.words[match.last], text.words[match.last + 1 : match.last + 2]
        made = bool(behind) and behind[0].lower in _MADE
        if match.last < last and of_a_country(word.lower) and not made:
            party = Party(match.last, match.last + 1, plain_word(word.text))
            yield party, Confidence.REPORTED_AS_FACT
        elif match.value["id"] in _SHELLS and match.last < last:
            of_party = party_at(text, match.last, last)
            if of_party is not None and not of_party.arm:  # 'the shells of the forces of …'
                yield of_party, Confidence.REPORTED_AS_FACT


def find_rammers(
    text: Text, last: int, deeds: Sequence[Deed]
) -> Iterator[tuple[Party, Confidence]]:
    """Give whose the vehicle was that ran somebody over: 'by an armoured car of the army'."""
    for deed in deeds:
        if deed.event.kind is not EventKind.VEHICLE_RAMMING:
            continue
        for at in range(deed.last, min(last - 1, deed.last + _VEHICLE_REACH)):
            if VEHICLES.isdisjoint(stems(text.words[at].lower)):
                continue
            at += 1 + (text.words[at + 1].lower in _OF_WAR and at + 2 < last)
            tie = phrases("party_ends").at(text, at, at + 1)
            if of_a_country(text.words[at].lower):
                yield countries_at(text, at, last), Confidence.REPORTED_AS_FACT
            elif tie is not None and tie.value["sort"] == "belonging" and at + 1 < last:
                owner = _owner(text, at + 1, last)
                if owner is not None:
                    yield owner, Confidence.REPORTED_AS_FACT
            break


def _charged(text: Text, index: int, last: int) -> Party | None:
    """Read whom somebody holds responsible, lays it to, or tells the attackers to belong to."""
    word = text.words[index].lower
    if word.removeprefix(_AND) in _BLAMES:
        return _held(text, index, index + 2, last)
    if word.removeprefix(_AND) in _BLAME_GOING_ON:
        return _held(text, index, index + 1, last)
    return _laid_to(text, index, last) or _belongs_to(text, index, last)


def _laid_to(text: Text, index: int, last: int) -> Party | None:
    """Read 'laid the massacre to …', 'pointed the finger at …', 'threw the blame on …'."""
    charge = laid_at(text, index, last)
    if charge is None:
        return None
    joint = _joint(text, index)
    to = next(at for at in range(charge, last) if text.words[at].lower == joint)
    named = party_at(text, to + 1, last) or country_at(text, to + 1)
    return named or _people_at(text, to + 1)


def laid_at(text: Text, index: int, last: int) -> int | None:
    """Give where the deed or the charge stands that a verb at word `index` lays to somebody.

    Whoever does so may stand between. None where the verb does no such thing.
    """
    joint = _joint(text, index)
    if not joint:
        return None
    reach = range(index + 1, min(last - 1, index + _LAID_REACH))
    to = next((at for at in reach if text.words[at].lower == joint), None)
    if to is None:
        return None
    charge = next(c for v, c, _ in _LAYING if not _forms(text, index).isdisjoint(v))
    between = range(index + 1, to)
    if charge is None:
        return next((at for at in between if _is_deed(text, at, to)), None)
    told = (at for at in between if not charge.isdisjoint(stems(text.words[at].lower)))
    return next(told, None)


def _forms(text: Text, index: int) -> set[str]:
    word = text.words[index].lower
    return {word, word.removeprefix(_AND)}


def _joint(text: Text, index: int) -> str:
    """Give what parts a charge from whom it is laid to behind the verb at a word, '' for none."""
    forms = _forms(text, index)
    return next((joint for verbs, _, joint in _LAYING if not forms.isdisjoint(verbs)), "")


def _people_at(text: Text, index: int) -> Party | None:
    """Give people who go by what they are, with the article and in the plural: 'the bandits'."""
    word = text.words[index].lower
    if not (word.startswith("ال") and word.endswith(("ين", "ون"))):
        return None
    return Party(index, index + 1, plain_word(text.words[index].text))


def _belongs_to(text: Text, index: int, last: int) -> Party | None:
    """Read 'the attackers … belong to …', 'the one who carried it out is a member of …'."""
    if _ATTACKERS.isdisjoint(stems(text.words[index].lower)):
        return None
    for at in range(index + 1, min(last - 2, index + _LAID_REACH)):
        word = text.words[at].lower
        joined = word in _JOINED_TO and text.words[at + 1].lower == _TO
        member = word in _MEMBERS and text.words[at + 1].lower == _IN
        if joined or member:
            return party_at(text, at + 2, last)
    return None


def _believed(text: Text, index: int, first: int, last: int) -> Party | None:
    """Read 'believed to be Valmarkian', 'believed to belong to the army', at 'that it is'."""
    before = text.words[max(first, index - _BELIEF_REACH) : index]
    if not any(word.lower in _BELIEVED for word in before):
        return None
    at = index + 1
    if of_a_country(text.words[at].lower):
        return Party(at, at + 1, plain_word(text.words[at].text))
    tie = phrases("party_ends").at(text, at, at + 1)
    if tie is None or tie.value["sort"] != "belonging" or at + 1 >= last:
        return None
    return _owner(text, at + 1, last)


def _owner(text: Text, index: int, last: int) -> Party | None:
    party = party_at(text, index, last)
    named = text.words[index].lower.removeprefix(_OF)
    if party is None and is_country(named):
        return Party(index, index + 1, plain_word(text.words[index].text).removeprefix(_OF))
    return party


def _fired_from(
    text: Text, index: int, first: int, last: int, deeds: Sequence[Deed]
) -> Party | None:
    """Read 'rockets from the aircraft of …', 'shelling … from emplacements of the army'."""
    at = index + 1
    area = past_area(text, at, last)
    told = any(0 <= index - deed.last <= _DEED_GAP for deed in deeds)
    near = index > first and not _NEAR_TO.isdisjoint(stems(text.words[index - 1].lower))
    if at < area < last and told and not near and _is_controlled(text, at, area):
        return party_at(text, area, last)
    if not _POSITIONS.isdisjoint(stems(text.words[at].lower)) and at + 1 < last:
        party = party_at(text, at + 1, last) if told else None
        return party if party is not None and not party.arm else None
    fired = any(
        match.last + _MEANS_GAP >= index
        for match in phrases("means").all(text, max(first, index - _MEANS_GAP - 2), index)
    )
    of_them = index > first and phrases("people").at(text, index - 1, index) is not None
    party = party_at(text, at, last) if fired and not of_them and _is_force(text, at) else None
    return party if party is not None and not party.arm else None


def _is_controlled(text: Text, first: int, last: int) -> bool:
    """Tell whether words say whose hands an area is in: 'areas under the control of'."""
    return any(not _CONTROL.isdisjoint(stems(word.lower)) for word in text.words[first:last])


def _is_force(text: Text, index: int) -> bool:
    """Tell whether an arm or a body of men opens at a word, not people who are hit."""
    found = phrases("parties").at(text, index)
    people = phrases("people").at(text, index, index + 1)
    return found is not None and found.value["sort"] in HEADS and people is None


def _held(text: Text, index: int, first: int, last: int) -> Party | None:
    """Read whom somebody holds responsible: the name right before 'responsibility (for)'.

    It opens at word `first` at the earliest, behind who holds him so at word `index`.
    """
    reach = range(first, min(last, index + _BLAME_REACH))
    end = next((at for at in reach if _is_responsibility(text.words[at].lower)), None)
    if end is None or is_for_safety(text, end, last):
        return None
    end -= text.words[end - 1].lower == _WHOLE
    for at in range(max(first, end - _LONGEST), end):
        party = party_at(text, at, end)
        if party is not None and _ends_by(text, party, end):
            return party
    return _told_more_of(text, first, end)


def _ends_by(text: Text, party: Party, end: int) -> bool:
    """Tell whether a name ends at word `end`, or but for 'and its allies', 'the criminal'."""
    if party.last == end:
        return True
    word = text.words[party.last].lower
    return party.last == end - 1 and word.startswith(("و", "ال"))


def _told_more_of(text: Text, first: int, end: int) -> Party | None:
    """Give the party of whom 'which …' tells more up to word `end`: 'the coalition that …'."""
    for at in range(end - 2, first - 1, -1):
        party = party_at(text, at, end)
        whole = at == first or party_at(text, at - 1, end) is None
        if party is not None and whole and text.words[party.last].lower in WHICH:
            return Party(at, party.last, party.name)
    return None


def _is_responsibility(folded: str) -> bool:
    bare = folded.removeprefix("ال")
    return bare.startswith((_RESPONSIBILITY, _CONSEQUENCES))


def _is_deed(text: Text, index: int, last: int) -> bool:
    """Tell whether a word is for an attack, or for 'operations', which are one here."""
    operation = not _OPERATIONS.isdisjoint(stems(text.words[index].lower))
    return operation or phrases("events").at(text, index, last) is not None
