"""Finds what happened, with what, to what, and who is held responsible, by the tables."""

import re
from collections.abc import Iterator

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import (
    WESTERN_DIGITS,
    fold,
    folded_words,
    plain,
    plain_word,
)
from reportedly.model.content import (
    Admission,
    Characterisation,
    Content,
    Denial,
    Depiction,
    Means,
    NoAdmission,
    Responsibility,
    Target,
    Unverified,
)
from reportedly.reading.arabic.admissions import find_admissions, headline_name
from reportedly.reading.arabic.bare_numbers import TOLL
from reportedly.reading.arabic.called_again import as_called_before
from reportedly.reading.arabic.deeds import find_deeds
from reportedly.reading.arabic.doers import find_doers
from reportedly.reading.arabic.hit import is_hit
from reportedly.reading.arabic.numbers import quantity_at
from reportedly.reading.arabic.parties import Party, name_end, party_at
from reportedly.reading.arabic.source_phrases import LONGEST, source_end
from reportedly.reading.arabic.subjects import party_before
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text, begins_with_and, carries_article
from reportedly.reading.findings import Finding

_NEAR = 4
"""Words within which a means makes an attack more exact, and an attempt or threat bears on it."""
_EFFECT_GAP = 4
_OF_A_SCHOOL = frozenset("معلم معلمه مدرس مدرسه مدير مديره طالب طالبه طلاب طلبه استاذ".split())
"""'A teacher', 'the head', 'pupils' of a school, which was not hit with them."""
_DRIVEN = frozenset({"سوقهم", "سوقه", "سوقهن"})
"""'Driving them' (to the army), with the letters of 'their market'."""
_SAYS = frozenset({":", "ان", "انه", "انها", "انهم"})
"""What stands between who speaks and what he says: a colon, 'that', 'that it'."""
_AND, _TO = "و", "الي"
_RELAYS = "naqala"
"""How the table of saying reads 'passed on': whose word it is stands behind 'from'."""
_BUT_HE = folded_words("لكنه لكنها لكنهم ولكنه ولكنها أنه أنها")
_CHARGES = frozenset("اتهام اتهامات مزاعم ادعاءات تهمه تهم".split())
_WHICH = frozenset({"ما", "مما"})
_CHARGE_REACH = 10
"""Words behind 'rejected' among which the charge stands, with who rejects it."""
_WHO = folded_words("الذي التي الذين")
_COMMAS = frozenset("،,")
_NAME = 6
"""Words of a party's name behind which 'who denied it' stands."""
_CALIBRE = re.compile(r"(?:عيار|قطر)\s+(\d{1,3}(?:\.\d)?)")


def find_slots(text: Text) -> tuple[Finding, ...]:
    """Give events, means, targets, parties held responsible, denials and the like, in order."""
    found = [
        finding for first, last in text.sentences() for finding in _in_sentence(text, first, last)
    ]
    named = as_called_before(text, found)
    return tuple(sorted(named, key=lambda finding: (finding.span, finding.token)))


def _in_sentence(text: Text, first: int, last: int) -> Iterator[Finding]:
    hit = {m.first: m.last for m in phrases("targets").all(text, first, last)}
    means = [
        match
        for match in phrases("means").all(text, first, last)
        if hit.get(match.first, match.last) <= match.last
    ]  # 'a march for peace' has the letters of a drone
    deeds = find_deeds(text, first, last, means)
    yield from (_finding(text, deed.first, deed.last, deed.event) for deed in deeds)
    yield from (_means(text, match, last) for match in means)
    yield from _targets(text, first, last)
    for party, confidence in find_doers(text, first, last, deeds):
        held = Responsibility(party.name, confidence)
        yield _finding(text, party.first, party.last, held)
    yield from _statements(text, first, last)
    for told in find_admissions(text, first, last):
        yield _finding(text, min(told.first, told.cue.first), last, Admission(told.name(text)))
    for match in phrases("characterisations").all(text, first, last):
        judged = Characterisation(match.value["kind"], text.quote(match.first, match.last))
        yield _finding(text, match.first, match.last, judged)
    for match in phrases("depictions").all(text, first, last):
        shown = Depiction(match.value["medium"], text.quote(match.first, last))
        yield _finding(text, match.first, last, shown)


def _finding(text: Text, first: int, last: int, content: Content) -> Finding:
    return Finding(text.span(first, last), text.token(first), content)


def _means(text: Text, match: Match[Row], last: int) -> Finding:
    number = quantity_at(text, match.first - 1, match.first) if match.first else None
    counted = number is not None and text.same_sentence(match.first - 1, match.first)
    words = text.quote(match.first, match.last)
    behind = text.document.text[text.words[match.first].start : text.words[last - 1].end]
    calibre = _CALIBRE.search(plain(behind)[: len(words) + 30].translate(WESTERN_DIGITS))
    content = Means(
        kind=match.value["id"],
        words=words,
        calibre_mm=float(calibre[1]) if calibre else None,
        low=number.low if number is not None and counted else None,
        high=number.high if number is not None and counted else None,
    )
    return _finding(text, match.first, match.last, content)


def _targets(text: Text, first: int, last: int) -> Iterator[Finding]:
    for match in phrases("targets").all(text, first, last):
        if match.first > first and _is_no_thing(text, match.first - 1):
            continue
        if _reads_otherwise(text, match) or not is_hit(text, match, first, last):
            continue
        words = text.quote(match.first, match.last)
        content = Target(match.value["id"], words, effect=_effect(text, match, first, last))
        yield _finding(text, match.first, match.last, content)


def _is_no_thing(text: Text, before: int) -> bool:
    """Tell 'the organisation (of) the Base', 'the whole toll', 'a teacher at a school'."""
    body = phrases("bodies").at(text, before, before + 1) is not None
    return body or not (TOLL | _OF_A_SCHOOL).isdisjoint(stems(text.words[before].lower))


def _reads_otherwise(text: Text, target: Match[Row]) -> bool:
    """Tell what only has the letters of 'his facility', 'his building', 'their market'.

    'Accompanied', 'built', with an ending of their own, and 'driving them'.
    """
    if target.last > target.first + 1:
        return False
    word = text.words[target.first]
    if not _DRIVEN.isdisjoint((word.lower, word.lower.removeprefix("ل"))):
        return True
    if not plain_word(word.text).endswith("ة"):
        return False
    forms = frozenset(map(fold, target.value["forms"].split("|")))
    return not any(stem.endswith("ه") for stem in forms.intersection(stems(word.lower)))


def _effect(text: Text, target: Match[Row], first: int, last: int) -> str | None:
    """Give what became of a target, where a word of damage stands close to it."""
    around = phrases("effects").all(
        text, max(first, target.first - _EFFECT_GAP), min(last, target.last + _EFFECT_GAP)
    )
    return next((match.value["effect"] for match in around), None)


def _statements(text: Text, first: int, last: int) -> Iterator[Finding]:
    for match in phrases("statements").all(text, first, last):
        sort, words = match.value["sort"], text.quote(match.first, last)
        content: Content | None = None
        if sort == "no admission":
            content = NoAdmission(words)
        elif sort == "unverified":
            content = Unverified(words)
        elif (party := _denier(text, match, first, last)) is not None:
            content = Denial(party, words)
        if content is not None:
            yield _finding(text, match.first, last, content)


def _denier(text: Text, verb: Match[Row], first: int, last: int) -> str | None:
    """Give who denies, rejects a charge, or has no part in it; None where nobody is told to."""
    sort = verb.value["sort"]
    if sort == "denial" and _is_nobodys(text, verb, first):
        return None
    if sort == "refusal" and not _is_of_a_charge(text, verb.last, last):
        return None
    pronoun = verb.first > first and text.words[verb.first - 1].lower in _BUT_HE
    if sort == "denying" or (sort == "denial" and pronoun):
        return _who_speaks(text, verb, first)
    if (before := _named_before(text, verb, first)) is not None or sort == "no part":
        return before
    if sort == "refusal":
        return _source_behind(text, verb.last, last)
    party = _named_after(text, verb.last, last)
    if party is None and sort == "denial" and begins_with_and(text, verb.first):
        return _who_speaks(text, verb, first)  # '…, and denied having …'
    return party


def _named_before(text: Text, verb: Match[Row], first: int) -> str | None:
    """Give the party right before a verb of denying: 'the army denies it'.

    Before 'have nothing to do with it' a colon may stand, or 'that'.
    """
    sort, index = verb.value["sort"], verb.first
    if sort not in ("denial", "no part"):
        return None
    if sort == "no part" and index > first and text.words[index - 1].lower in _SAYS:
        index -= 1
    if sort == "denial" and index - 1 > first and text.words[index - 1].lower == _TO:
        index -= 2  # 'hastened to deny'
        if index > first and party_before(text, index + 1, first) is not None:
            index += 1
    if sort == "denial" and index - 1 > first and text.words[index - 1].lower in _WHO:
        index -= 1 + (text.words[index - 2].text in _COMMAS)
        party = _party_ending(text, index, first)
        return party.name if party is not None else None
    party = party_before(text, index, first)
    if party is not None:
        return party.name
    at = _speaker_before(text, verb.first, first) if sort == "denial" else None
    at = headline_name(text, verb.first, first) if at is None and sort == "denial" else at
    return plain(text.quote(at, verb.first)).removeprefix(_AND) if at is not None else None


def _is_nobodys(text: Text, verb: Match[Row], first: int) -> bool:
    """Tell 'the denial', which has the letters of its verb, and 'which contradicts the account'."""
    if carries_article(text, verb.first) and text.words[verb.first].lower.lstrip("و")[:2] == "ال":
        return True
    which = verb.first > first and text.words[verb.first - 1].lower in _WHICH
    return which and not text.words[verb.first].lower.endswith(("ه", "ها"))


def _is_of_a_charge(text: Text, index: int, last: int) -> bool:
    """Tell whether it is a charge that somebody rejects: 'rejected … the accusations'."""
    reach = text.words[index : min(last, index + _CHARGE_REACH)]
    return any(not _CHARGES.isdisjoint(stems(word.lower)) for word in reach)


def _source_behind(text: Text, index: int, last: int) -> str | None:
    """Give whoever stands behind a verb, up to the charge that he rejects."""
    party = party_at(text, index, last) if index < last else None
    if party is not None:
        return party.name
    reach = range(index, min(last, index + _CHARGE_REACH))
    charge = next(
        (at for at in reach if not _CHARGES.isdisjoint(stems(text.words[at].lower))), index
    )
    end = min(source_end(text, index, last), charge)
    return plain(text.quote(index, end)) if end > index else None


def _who_speaks(text: Text, match: Match[Row], first: int) -> str | None:
    """Give who speaks before 'denying', the last source, or else the first party told of."""
    for cue in reversed(list(phrases("saying").all(text, first, match.first))):
        end = source_end(text, cue.last, match.first) if cue.last < match.first else cue.last
        if cue.value["reading"] == _RELAYS:
            continue
        if cue.value["sort"] in ("verb", "report") and end > cue.last:
            party = party_at(text, cue.last, end)
            return party.name if party is not None else plain(text.quote(cue.last, end))
    parties = (party_at(text, at, match.first) for at in range(first, match.first))
    return next((party.name for party in parties if party is not None and not party.arm), None)


def _speaker_before(text: Text, index: int, first: int) -> int | None:
    """Give where the words for a source open that end at word `index`: 'the spokesman of … denied'.

    None where they are of no source, or hang on a word before them.
    """
    at = index
    while at > first and index - at < LONGEST and text.words[at - 1].tag == "word":
        if text.words[at - 1].lower in _SAYS:
            break
        at -= 1
    opened = at < index and phrases("source_kinds").at(text, at, index) is not None
    return at if opened and source_end(text, at, index) == index else None


def _party_ending(text: Text, index: int, first: int) -> Party | None:
    """Give the party whose name ends before word `index`, whatever it hangs on."""
    for at in range(max(first, index - _NAME), index):
        party = party_at(text, at, index)
        if party is not None and party.last == index:
            return party
    return None


def _named_after(text: Text, index: int, last: int) -> str | None:
    """Give who stands behind a verb of denying: a party, or a source's words."""
    if index >= last:
        return None
    party = party_at(text, index, last)
    if party is not None:
        return party.name
    end = name_end(text, index, last)
    return plain(text.quote(index, end)) if end > index else None


class Cued(msgspec.Struct, frozen=True):
    """A hedge or negation at words `first` up to `last`, with its class."""

    first: int
    last: int
    kind: str


_MAY = "قد"
_AGENCY = "وكاله"


def hedges(text: Text) -> tuple[Cued, ...]:
    """Give the words that negate or hedge, in order."""
    return tuple(
        Cued(match.first, match.last, match.value["kind"])
        for match in phrases("hedges").all(text, 0, len(text))
        if text.same_sentence(match.first, match.last - 1)
        and not (_is_lost(text, match.first) or _is_of_agency(text, match.first))
    )


def _is_of_agency(text: Text, index: int) -> bool:
    """Tell the 'news' of 'the news agency' from 'news of …', which is hearsay."""
    return index > 0 and _AGENCY in stems(text.words[index - 1].lower)


def _is_lost(text: Text, index: int) -> bool:
    """Tell 'lost', and 'has indeed', from the 'may' whose letters end them: 'فقد', 'لقد'."""
    word = text.words[index].lower
    return word.endswith(_MAY) and word.removeprefix("و") != _MAY
