"""Finds whom somebody accuses in an Arabic sentence: the party between the accuser and the deed."""

from collections.abc import Iterator

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold, folded_words, plain, plain_word
from reportedly.reading.arabic.parties import Party, country_at, party_at
from reportedly.reading.arabic.party_names import RANKS
from reportedly.reading.arabic.subjects import WHICH, agrees, gender_of, party_before
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text

_ACCUSED_REACH = 7
_RESPONSIBILITY = fold("مسؤولي")
_CONSEQUENCES = "تبع"
_CARRIED = frozenset({"حمل", "حملت", "حملوا"})
_BLAME_REACH = 24
"""Words from 'held' to 'responsible', with who holds whom."""
_PRESENT = ("ي", "ت")
_DEFINITE = ("ال", "وال")
_OBJECT_PLURAL = "ين"
_AFTER_SUBJECT = ("وا", "ون", "متهما", "متهمه")
"""How accusing words end whose subject stands before them: 'they accused', 'accusing'."""
_DOING = folded_words("تنفيذ تدبير تخطيط ارتكاب شن إطلاق الوقوف المسؤولية التورط القيام استخدام")
"""What somebody is accused of: carrying out, committing, launching, firing, standing behind."""
_SAFETY = frozenset("سلامه حياه حمايه امن تدهور مصير تقصير اي".split())
"""'For the safety of', 'for the decline of': somebody answers for that and not for the deed."""
_WITH = "ب"
_TWO = 2
"""Words of a name that no table knows, between an accuser and what it is accused of."""


def accused_by(text: Text, verb: Match[Row], first: int, last: int) -> Party | None:
    """Find whom somebody accuses: the party behind the accuser, who stands behind the verb.

    What somebody is accused of, or held responsible for, is no part of the name. A plural in the
    accusative is no accuser ('and accused the rebels of …' names whom the one before accuses), nor
    is anybody behind a verb that follows its subject: 'the president accuses …'.
    """
    reach = range(verb.last + 1, min(last, verb.last + _ACCUSED_REACH))
    end = next((at for at in reach if _is_of_a_deed(text, at)), last)
    if end < last and is_for_safety(text, end, last):
        return None
    parties = list(_parties(text, verb.last, min(end, verb.last + _ACCUSED_REACH), end))
    told = _follows_subject(text, verb, first)
    object_ = told or text.words[verb.last].lower.endswith(_OBJECT_PLURAL)
    alone = verb.last + 1 >= last or text.words[verb.last + 1].tag != "word"
    if object_ and (alone or end == verb.last + 1) and not (parties and told):
        return _one_word(text, verb.last)
    if not parties:
        return _ranked(text, verb.last + 1, end) if end < last and not told else None
    if parties[-1].last == end and len(parties) > 1 and not told:
        return parties[-1]  # 'accused the commander of the army the rebels of …'
    opens = parties[0].first == verb.last
    accuser = opens and not told and agrees(gender_of(text, verb.first), parties[0])
    rest = parties[1:] if accuser else parties
    if rest:
        return rest[0]
    if end < last and _takes_in_object(text, parties[0], end):
        return _one_word(text, end - 1)
    if accuser and end - parties[0].last == _TWO and end < last:
        return Party(end - _TWO, end, plain(text.quote(end - _TWO, end)))
    if end < last and _bears_responsibility(text, parties[0], end):
        return parties[0]
    if end < last and parties[0].last == end:
        return parties[0]  # 'and accused the groups of committing it': whoever does was told before
    ends = (parties[0].last - 1, parties[0].last)
    return next((_one_word(text, at) for at in ends if _are_people(text, at, last)), None)


def is_blame(text: Text, verb: Match[Row], last: int) -> bool:
    """Tell 'held responsible' from 'carried' and 'a campaign', which have its letters."""
    if _CARRIED.isdisjoint(stems(text.words[verb.first].lower)):
        return True
    behind = text.words[verb.last : min(last, verb.last + _BLAME_REACH)]
    return any(_RESPONSIBILITY in word.lower or _CONSEQUENCES in word.lower for word in behind)


def _ranked(text: Text, first: int, end: int) -> Party | None:
    """Give the person whom a rank opens and the deed behind ends: 'accused … the leader Hadi'."""
    at = next((i for i in range(first, end - 1) if text.words[i].lower in RANKS), None)
    return Party(at, end, plain(text.quote(at, end))) if at is not None else None


def _bears_responsibility(text: Text, party: Party, end: int) -> bool:
    """Tell whether 'responsibility' alone follows a party: whoever holds it so was told before."""
    held = party.last == end and _RESPONSIBILITY in text.words[end].lower
    return held and not text.words[end].lower.startswith(_WITH)


def _are_people(text: Text, index: int, last: int) -> bool:
    """Tell a plural in the accusative that goes on with who they are: 'the rebels, who …'."""
    if index + 1 >= last or text.words[index + 1].lower not in WHICH:
        return False
    word = text.words[index].lower
    return word.startswith(_DEFINITE) and word.endswith(_OBJECT_PLURAL)


def _takes_in_object(text: Text, accuser: Party, end: int) -> bool:
    """Tell whether the accused is the word before `end`: 'the government blamed the …'."""
    grown = accuser.last == end and end - accuser.first > 1
    plural = text.words[end - 1].lower.endswith(_OBJECT_PLURAL)
    return accuser.last == end - 1 or (grown and plural)


def _one_word(text: Text, index: int) -> Party:
    return Party(index, index + 1, plain_word(text.words[index].text))


def _follows_subject(text: Text, verb: Match[Row], first: int) -> bool:
    """Tell whether a verb's subject stands before it: 'who accused …', 'the president accuses …'.

    A noun does so before a verb in the present, as in headlines.
    """
    if verb.first <= first:
        return False
    if text.words[verb.first].lower.endswith(_AFTER_SUBJECT):
        return True
    before = text.words[verb.first - 1].lower
    if before in WHICH or party_before(text, verb.first, first) is not None:
        return True
    present = text.words[verb.first].lower[:1] in _PRESENT
    return present and before.startswith(_DEFINITE)


def _is_of_a_deed(text: Text, index: int) -> bool:
    """Tell whether a word says of what somebody is accused: 'of firing', 'responsibility (for)'."""
    word = text.words[index].lower
    if _RESPONSIBILITY in word:
        return True
    if not word.startswith(_WITH):
        return False
    deed = phrases("events").at(text, index) is not None or phrases("harm").at(text, index)
    return bool(deed) or not _DOING.isdisjoint(stems(word))


def _parties(text: Text, first: int, reach: int, last: int) -> Iterator[Party]:
    at = first
    while at < reach:
        party = party_at(text, at, last) or country_at(text, at)
        if party is not None:
            yield party
        at = party.last if party is not None else at + 1


def is_for_safety(text: Text, index: int, last: int) -> bool:
    """Tell 'responsible for their safety', which says of nobody that he did something."""
    behind = text.words[index + 1 : min(last, index + 3)]
    return any(not _SAFETY.isdisjoint(stems(word.lower)) for word in behind)
