"""Finds who takes an attack on himself in Arabic: claims it, owns up to it, or apologises for it.

Only one's own deed is admitted: not the loss of one's soldiers, not what others did, not a law.
"""

import re
from collections.abc import Iterator

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold, folded_words, plain, plain_word
from reportedly.model.figure import Group
from reportedly.reading.arabic.parties import country_at, name_end, party_at
from reportedly.reading.arabic.party_names import HEADS, is_tie, past_called
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text, begins_with_and, carries_article

_REACH = 14
"""Words behind an admitting verb, and the name of who admits, that say what is admitted."""
_CLAIMED_REACH = 6
_NAME_REACH = 5
"""Words before a verb among which the name of its subject opens."""
_NOT = folded_words("لم لن لا لما دون")
_THAT_IT = folded_words("إنه إنها إنهم أنه أنها أنهم بأنه بأنها بأنهم")
_RESPONSIBILITY = re.compile(r"[بو]?مس[ؤئو]+ول?ي(?:ته|تها|تهم|تنا)")
"""'His', 'her', 'their', 'our responsibility'."""
_AND = "و"
_FOR = "عن"
_RESPONSIBLE = fold("مسؤولية")
_SPEAKER = 16
"""Words from 'announced' to 'the responsibility of', with who speaks for whom."""
_FOR_IT = frozenset({_FOR, "عنه", "عنها", "عنهما", "عنهم"})
_WAS = frozenset({"كان", "كانت"})
"""What opens 'had the group claimed it'."""
_TO = "ب"
_CARRIED_OUT = frozenset({"نفذها", "نفذتها", "نفذه", "نفذته", "شنها", "شنتها", "شنه", "شنته"})
"""'That it carried out': whose attack it is of which somebody speaks."""
_PLANTED = folded_words("زرع زرعت زرعوا وضع وضعت وضعوا زرعها زرعه")
_MISTAKE = frozenset({"خطا"})
_OWNERS = ("ها", "هم", "نا", "ه")
_DOING = frozenset({"شن", "تنفيذ", "ارتكاب"})
"""'Carrying out', 'committing' an attack, as stems write them."""
_PRESENT = ("ي", "ت")
_ADOPTED = "تبن"
"""With which 'claimed' begins, whose letters are not those of a verb in the present."""
_NO_NAMES = ("negation", "parts", "saying", "events", "harm", "people", "hedges")
_SUFFERED = folded_words("مقتل مصرع وفاة موت سقوط إصابة استشهاد فقدان")
"""Nouns of harm that do not say whose deed it was: 'the death of', 'the fall of'."""
_OPERATION = frozenset({"عمليه", "عمليات", "عمليتين", "عمليتان", "هجوم", "مسووليه", "مسوليه"})
_IN, _BY = "في", folded_words("في عبر")
_PASSED_REACH = 9
"""Words behind who claims, with where or by what it says so, up to what it claims."""
_TIMES = ("relative_days", "weekdays", "day_parts")
_HAS = "قد"
_WHO = folded_words("الذي التي الذين")
_IS = folded_words("وهو وهي وهم")
_COMMAS = frozenset("،,")
_ASIDE = 14
"""Words of what else is said of somebody between commas."""


def takes_responsibility(text: Text, index: int) -> bool:
    """Tell whether 'his responsibility (for)' stands at word `index`, not one that is described."""
    after = text.words[index + 1] if index + 1 < len(text) else None
    if after is not None and after.lower not in _FOR_IT and after.tag == "word":
        return False
    return _RESPONSIBILITY.fullmatch(plain_word(text.words[index].text)) is not None


class Admitted(msgspec.Struct, frozen=True):
    """That whoever words `first` up to `end` name admits what follows, up to `last`.

    Where a pronoun stands for the party ('that it admits'), nobody is named.
    """

    cue: Match[Row]
    first: int
    end: int
    said: int
    last: int

    def name(self, text: Text) -> str:
        """Name the party, '' for a pronoun."""
        if self.first == self.end:
            return ""
        party = party_at(text, self.first, self.end)
        before = self.end == self.cue.first
        if party is not None and (party.last == self.end or not before):
            return party.name
        name = plain(text.quote(self.first, self.end))
        return name.removeprefix(_AND) if before else name


def find_admissions(text: Text, first: int, last: int) -> Iterator[Admitted]:
    """Give the admissions among words `first` up to `last`, in order."""
    for cue in phrases("admissions").all(text, first, last):
        if cue.first > first and not _NOT.isdisjoint(stems(text.words[cue.first - 1].lower)):
            continue
        found = _admitted(text, cue, first, last)
        if found is not None and _is_own(text, found):
            yield found


def _admitted(text: Text, cue: Match[Row], first: int, last: int) -> Admitted | None:
    """Read who admits: a name behind the verb or right before it, or the pronoun of 'that it'."""
    if cue.first > first and text.words[cue.first - 1].lower in _THAT_IT:
        said = any(
            m.value["sort"] != "idiom" for m in phrases("saying").all(text, first, cue.first)
        )
        return Admitted(cue, cue.last, cue.last, cue.last, last) if said else None
    if (told := _behind_aside(text, cue, first, last)) is not None:
        return told
    has = cue.first > first and text.words[cue.first - 1].lower == _HAS
    has &= _names_known_attack(text, cue.last, last)
    if has:
        cue = Match(cue.first - 1, cue.last, cue.value)  # 'had the group claimed it'
    before = next((at for at in _before(cue, first) if _ends_at(text, at, cue.first)), None)
    before = _behind_was(text, cue.first, first) if before is None and has else before
    before = headline_name(text, cue.first, first) if before is None else before
    if before is not None:
        return Admitted(cue, before, cue.first, cue.last, last)
    if cue.last >= last:
        return None
    other = _of_another(text, cue, last) or _object_first(text, cue, last)
    if other is not None:
        return other
    party = party_at(text, cue.last, last) or country_at(text, cue.last)
    end = party.last if party is not None else name_end(text, cue.last, last)
    called = any(past_called(text, at, last) for at in range(cue.last, end))
    if not called:
        end = next((at for at in range(cue.last + 1, end) if _is_operation(text, at)), end)
    end = _past_office(text, cue.last, end, last)
    behind = _past_tie(text, end, last)
    return Admitted(cue, cue.last, end, behind, last) if end > cue.last else None


def _past_office(text: Text, first: int, end: int, last: int) -> int:
    """Give where 'an official in the forces of …' ends, the forces with it."""
    if end == first or end + 1 >= last or text.words[end].lower != _IN:
        return end
    party = party_at(text, end + 1, last)
    return party.last if party is not None else end


def _past_tie(text: Text, index: int, last: int) -> int:
    """Give what follows 'loyal to …' at word `index`, behind who admits; itself for no such."""
    if index + 1 >= last or not is_tie(text, index):
        return index
    party = party_at(text, index + 1, last)
    return party.last if party is not None else index + 2


def _of_another(text: Text, cue: Match[Row], last: int) -> Admitted | None:
    """Read 'a spokesman announced the responsibility of the movement for the attack'."""
    own = cue.value["sort"] == "own"
    for at in range(cue.last + 1, min(last - 2, cue.last + _SPEAKER) if own else 0):
        if text.words[at].lower.removeprefix(_TO) != _RESPONSIBLE:
            continue
        party = party_at(text, at + 1, last)
        if party is not None and party.last < last and text.words[party.last].lower == _FOR:
            return Admitted(cue, party.first, party.last, at, last)
    return None


def _object_first(text: Text, cue: Match[Row], last: int) -> Admitted | None:
    """Read 'claimed the attack the group …', with what is claimed before who claims it."""
    at = cue.last
    if cue.value["sort"] != "claim" or at + 1 >= last or not _is_operation(text, at):
        return None
    party = party_at(text, at + 1, last) if carries_article(text, at) else None
    return Admitted(cue, party.first, party.last, at, last) if party is not None else None


def _behind_aside(text: Text, cue: Match[Row], first: int, last: int) -> Admitted | None:
    """Read who admits where more is said of him before the verb, or 'who' stands for him.

    'The army, which is a faction of …, has declared', 'the group, which claimed it'.
    """
    at = cue.first - (cue.first > first and text.words[cue.first - 1].lower == _HAS)
    end = at
    if at > first and text.words[at - 1].lower in _WHO:
        end = at - 1 - (at - 1 > first and text.words[at - 2].text in _COMMAS)
    elif at > first and text.words[at - 1].text in _COMMAS:
        reach = range(at - 2, max(first, at - _ASIDE) - 1, -1)
        opened = (i for i in reach if text.words[i].text in _COMMAS)
        end = next((i for i in opened if text.words[i + 1].lower in (*_WHO, *_IS)), at)
    if end == at:
        return None
    for start in range(max(first, end - _NAME_REACH), end):
        party = party_at(text, start, end)
        if party is not None and party.last == end:
            return Admitted(cue, start, end, cue.last, last)
    return None


def _names_known_attack(text: Text, index: int, last: int) -> bool:
    """Tell 'the bombing', 'its responsibility for the raid' from an earlier attack of its own."""
    reach = range(index, min(last, index + _CLAIMED_REACH))
    return any(_is_operation(text, at) and carries_article(text, at) for at in reach)


def _behind_was(text: Text, index: int, first: int) -> int | None:
    """Give where the name opens that 'had' parts from its verb at word `index`."""
    for at in range(index - 2, max(first, index - _NAME_REACH - 1) - 1, -1):
        if text.words[at].lower.removeprefix(_AND) in _WAS:
            return at + 1
    return None


def _before(cue: Match[Row], first: int) -> range:
    return range(max(first, cue.first - _NAME_REACH), cue.first)


def headline_name(text: Text, index: int, first: int) -> int | None:
    """Give where the name begins that opens its clause before a verb in the present at `index`.

    So headlines tell it: '…, and the Valley Army claims the attack'. None for no such name.
    """
    verb = text.words[index].lower
    if verb[:1] not in _PRESENT or verb.startswith(_ADOPTED):
        return None
    at = index - _is_of_two(text, index - 1)
    while at > first and index - at < _NAME_REACH and _may_name(text, at - 1):
        at -= 1
    if at == index:
        return None
    if at == first or text.words[at - 1].tag != "word":
        return at
    return index - 1 if begins_with_and(text, index - 1) else None


def _is_of_two(text: Text, index: int) -> bool:
    """Tell a noun of two people that can be no subject of a verb in the singular: 'Taliban'."""
    people = phrases("people").at(text, index, index + 1) if index >= 0 else None
    return people is not None and people.value["number"] == "two"


def _may_name(text: Text, index: int) -> bool:
    """Tell whether a word may stand in a name: it is of no attack, harm, place or saying."""
    if text.words[index].tag != "word":
        return False
    return all(phrases(table).at(text, index, index + 1) is None for table in _NO_NAMES)


def _ends_at(text: Text, index: int, end: int) -> bool:
    found = phrases("parties").at(text, index, end)
    if found is None or found.value["sort"] not in HEADS:
        return False
    party = party_at(text, index, end)
    return party is not None and party.last == end


def _is_own(text: Text, told: Admitted) -> bool:
    """Tell whether what is admitted is a deed of whoever admits."""
    if told.first == told.said + 1:
        return True  # 'the responsibility of the movement for', 'the attack the group'
    start = told.said
    while start < told.last and any(phrases(t).at(text, start) is not None for t in _TIMES):
        start += 1
    reach = range(start, min(_clause_end(text, start, told.last), start + _REACH))
    sort = told.cue.value["sort"]
    if _takes_responsibility(text, reach):
        return sort != "mistake"
    if sort == "claim":
        claimed = plain_word(text.words[told.cue.first].text).endswith(_OWNERS)
        if told.first < told.cue.first and _ends_clause(text, reach):
            return True  # '…, and the group claims it'
        return claimed or (bool(reach) and _claims(text, reach))
    if sort == "confess":
        return _confesses(text, reach, told.last)
    return sort == "mistake" and _struck_by_mistake(text, reach)


def _clause_end(text: Text, index: int, last: int) -> int:
    """Give where somebody else's denial begins behind word `index`, which is no admission."""
    denials = phrases("statements").all(text, index, last)
    return next((m.first for m in denials if m.value["sort"] == "denial"), last)


def _ends_clause(text: Text, reach: range) -> bool:
    """Tell whether no word stands behind a verb, which ends its clause or sentence."""
    return not reach or text.words[reach.start].tag != "word"


def _takes_responsibility(text: Text, reach: range) -> bool:
    return any(takes_responsibility(text, at) for at in reach)


def _claims(text: Text, reach: range) -> bool:
    """Tell whether it is an attack that is claimed, and no resolution: it stands first."""
    opening = text.words[reach.start]
    if opening.tag != "word" or opening.lower in _BY or opening.lower.startswith(_TO):
        return any(_is_operation(text, at) for at in reach[:_PASSED_REACH])
    if opening.tag != "word" or phrases("sayings_after").at(text, reach.start) is not None:
        return any(_is_operation(text, at) for at in reach[:_CLAIMED_REACH])
    return _is_operation(text, reach.start)


def _is_operation(text: Text, index: int) -> bool:
    return _is_event(text, index) or not _OPERATION.isdisjoint(stems(text.words[index].lower))


def _is_event(text: Text, index: int) -> bool:
    return phrases("events").at(text, index) is not None


def _confesses(text: Text, reach: range, last: int) -> bool:
    """Tell 'admitted killing …' and 'the death of … in its raid' from the loss of one's own men.

    Only of one's own deed is it admitted that it was a mistake.
    """
    if any(_is_armed(text, at) for at in reach):
        return False
    if any(_plants(text, at) for at in reach):
        return True
    harmed = [at for at in reach if _is_event(text, at) or phrases("harm").at(text, at) is not None]
    if not harmed:
        return False
    if any(not _MISTAKE.isdisjoint(stems(word.lower)) for word in text.words[reach.start : last]):
        return True
    if any(text.words[at].lower in _CARRIED_OUT for at in reach):
        return True
    return _does(text, reach) or any(_is_owned(text, at) for at in reach)


def _plants(text: Text, index: int) -> bool:
    """Tell whether somebody 'planted' or 'laid' a bomb at word `index`."""
    planted = text.words[index].lower in _PLANTED and index + 1 < len(text)
    return planted and phrases("means").at(text, index + 1) is not None


def _does(text: Text, reach: range) -> bool:
    """Tell whether a noun of doing opens what is admitted: 'to shelling', 'for the killing of'."""
    at = reach.start + (text.words[reach.start].lower == _FOR)
    if at >= reach.stop or (at == reach.start and not text.words[at].lower.startswith(_TO)):
        return False
    if not _SUFFERED.isdisjoint(stems(text.words[at].lower)):
        return False
    carried_out = not _DOING.isdisjoint(stems(text.words[at].lower))
    at += carried_out and at + 1 < reach.stop
    return _is_event(text, at) or phrases("harm").at(text, at) is not None


def _is_owned(text: Text, index: int) -> bool:
    """Tell whether a word is an attack or an arm of whoever speaks: 'its raid', 'its aircraft'."""
    if not plain_word(text.words[index].text).endswith(_OWNERS):
        return False
    arm = phrases("parties").at(text, index, index + 1)
    return _is_event(text, index) or (arm is not None and arm.value["sort"] in HEADS)


def _is_armed(text: Text, index: int) -> bool:
    people = phrases("people").at(text, index)
    return people is not None and people.value["group"] == Group.COMBATANTS.value


def _struck_by_mistake(text: Text, reach: range) -> bool:
    """Tell whether it says of itself that it struck, and that it was by mistake."""
    if not any(not _MISTAKE.isdisjoint(stems(text.words[at].lower)) for at in reach):
        return False
    return any(
        _is_owned(text, at)
        or (text.words[at].lower in _THAT_IT and at + 1 < len(text) and _is_event(text, at + 1))
        for at in reach
    )
