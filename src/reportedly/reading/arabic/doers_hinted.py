"""Finds who is said to have done a deed in other ways than by its grammar, in an Arabic sentence.

By a belief ('aircraft believed to be Valmarkian'), by where it was fired from ('from emplacements
of the army', 'from aircraft of …'), and by whom somebody holds responsible for it.
"""

from collections.abc import Iterator, Sequence

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold, folded_words, plain_word
from reportedly.model.content import Confidence
from reportedly.reading.arabic.countries import is_country, of_a_country
from reportedly.reading.arabic.deeds import Deed
from reportedly.reading.arabic.parties import HEADS, Party, party_at
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text

_THAT_IT = folded_words("أنه أنها أنهم أنهما بأنه بأنها بأنهم انه")
_BELIEVED = folded_words(
    "يعتقد نعتقد تعتقد يعتقدون يرجح نرجح ترجح رجح رجحت يشتبه اشتبه يظن يظنون المرجح المعتقد"
)
_BELIEF_REACH = 3
"""Words before 'that it is' among which it is said to be believed."""
_FROM, _OF = "من", "ل"
_POSITIONS = frozenset("مرابض مواقع ثكنات حواجز حاجز معسكرات نقاط قواعد مقرات".split())
"""'Emplacements', 'positions', 'barracks': whoever has them fired from there, as stems write it."""
_MEANS_GAP = 3
"""Words between what was fired and 'from'."""
_DEED_GAP = 12
_BLAMES = frozenset({"حمل", "حملت", "يحمل", "تحمل", "وحمل", "وحملت"})
_RESPONSIBILITY = fold("مسؤولي")
_BLAME_REACH = 24
"""Words from 'held' to 'responsible', with who holds whom."""
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
        elif word in _BLAMES and (party := _held(text, index, last)) is not None:
            yield party, Confidence.ACCUSED


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
    if not _POSITIONS.isdisjoint(stems(text.words[at].lower)) and at + 1 < last:
        told = any(0 <= index - deed.last <= _DEED_GAP for deed in deeds)
        party = party_at(text, at + 1, last) if told else None
        return party if party is not None and not party.arm else None
    fired = any(
        match.last + _MEANS_GAP >= index
        for match in phrases("means").all(text, max(first, index - _MEANS_GAP - 2), index)
    )
    party = party_at(text, at, last) if fired and _is_force(text, at) else None
    return party if party is not None and not party.arm else None


def _is_force(text: Text, index: int) -> bool:
    """Tell whether an arm or a body of men opens at a word, not people who are hit."""
    found = phrases("parties").at(text, index)
    people = phrases("people").at(text, index, index + 1)
    return found is not None and found.value["sort"] in HEADS and people is None


def _held(text: Text, index: int, last: int) -> Party | None:
    """Read whom somebody holds responsible: the name right before 'responsibility (for)'."""
    reach = range(index + 2, min(last, index + _BLAME_REACH))
    end = next((at for at in reach if text.words[at].lower.startswith(_RESPONSIBILITY)), None)
    if end is None:
        return None
    for at in range(max(index + 2, end - _LONGEST), end):
        party = party_at(text, at, end)
        if party is not None and party.last == end:
            return party
    return None
