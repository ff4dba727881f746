"""Finds who is said to have done a deed in an Arabic sentence: by its grammar, never by who it is.

Where the verb comes first it agrees in gender with the doer behind it ('targeted-she forces'); a
verb of the other gender has the forces for its object. A verb behind 'which', or behind the attack
that it goes on to describe, has its doer already.
"""

from collections.abc import Iterator, Sequence

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold, folded_words, plain, plain_word
from reportedly.model.content import Confidence
from reportedly.model.figure import Category
from reportedly.reading.arabic.countries import of_a_country
from reportedly.reading.arabic.counts import counts_object
from reportedly.reading.arabic.deeds import Deed
from reportedly.reading.arabic.doers_hinted import find_hinted
from reportedly.reading.arabic.parties import Party, country_at, party_at
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text

_REACH = 3
"""Words behind a deed among which its doer's name opens."""
_NAME_REACH = 4
"""Words before a verb among which the name of a doer that ends at it opens."""
_HAS = "قد"
"""What may stand between a doer and his verb, as 'has' does."""
_SUBJECT_REACH = 6
"""Words within which an attack that a verb goes on to describe stands before it."""
_ACCUSED_REACH = 7
_CARRIED_OUT_REACH = 8
"""Words behind 'carried out' among which the attack stands."""
_RESPONSIBILITY = fold("مسؤولي")
_PRESENT = ("ي", "ت")
_DEFINITE = ("ال", "وال")
_OBJECT_PLURAL = "ين"
_KILLING = frozenset({"verb", "active"})
_DOING = folded_words("تنفيذ تدبير تخطيط ارتكاب شن إطلاق الوقوف المسؤولية التورط القيام استخدام")
"""What somebody is accused of: carrying out, committing, launching, firing, standing behind."""
_WHICH = folded_words("التي الذي الذين اللتين اللذين ما")
_BREAKS = folded_words("و كما حيث فيما بينما أن إن ثم ، ؛")
_PREPOSITIONS = folded_words("من عن على في إلى مع ضد بين لدى نحو تجاه")
_FROM = "من"
_WITH = "ب"
_CLITICS = "بل"
_JOINED = "وف"
_ONLY_MEANS = "بو"
"""What is joined to an arm that tells how, not who: 'with a drone', 'and by artillery'."""
_OBJECTS = ("ها", "هم", "ه")
_REVENGE = folded_words("انتقام انتقاما ثأرا ثأر الانتقام")
_ANSWER = folded_words("ردا رد كرد الرد")
_TWO = 2
"""Words of a name that no table knows, between an accuser and what it is accused of."""
_OWNED = ("ها", "هم", "ه")
_SHORTEST = 2
"""Letters that a verb has at least and one more without its object."""
_PLURAL = ("وا", "ون")
_BLAMING = ("accuse", "answerable")
_BEHIND = {"by": Confidence.REPORTED_AS_FACT, "suspected": Confidence.ACCUSED}
"""Sorts of words right behind which a party stands, with how it is held responsible."""
_FEMININE, _MASCULINE = "feminine", "masculine"
_TIMES = ("day_parts", "relative_days", "weekdays", "which_day")
_SKIPPED = ("locating", "targets", "people", "place_nouns", "party_ends")
"""Tables whose words part a deed from what follows."""


def find_doers(
    text: Text, first: int, last: int, deeds: Sequence[Deed]
) -> Iterator[tuple[Party, Confidence]]:
    """Give the parties that words `first` up to `last` say did it, each once."""
    denied = _denied(text, first, last)
    seen: set[int] = set()
    found = [
        *_of_deeds(text, first, last, deeds),
        *_killers(text, first, last),
        *_named(text, first, last, deeds),
        *find_hinted(text, first, last, deeds),
    ]
    for party, confidence in found:
        if any(other.first < party.first < other.last for other, _ in found):
            continue  # 'aircraft of the Valmarkian aggression' are not Valmark as well
        own = party.last == party.first + 1 and party.name.endswith(_OWNED)
        if own and denied and party.first > denied.start:
            continue  # 'denied it, and said that its forces had struck …'
        if party.first not in seen and party.first not in denied:
            seen.add(party.first)
            yield party, confidence


def _denied(text: Text, first: int, last: int) -> range:
    """Give the words that somebody denies, who did nothing there: 'denied that its forces …'.

    They end where somebody accuses, or is accused by, another.
    """
    said = list(phrases("statements").all(text, first, last))
    start = next((m.first for m in said if m.value["sort"] == "denial"), last)
    ends = (
        match.first
        for match in phrases("parties").all(text, start, last)
        if match.value["sort"] == "accuse"
    )
    return range(start, min(next(ends, last), _goes_on_saying(text, start, last)))


def _goes_on_saying(text: Text, first: int, last: int) -> int:
    """Give where 'and said that' follows a denial, which ends there."""
    for match in phrases("saying").all(text, first + 1, last):
        joined = text.words[match.first].lower.startswith("و") and match.value["sort"] != "accuse"
        if joined and match.last < last and phrases("sayings_after").at(text, match.last, last):
            return match.first
    return last


def _of_deeds(
    text: Text, first: int, last: int, deeds: Sequence[Deed]
) -> Iterator[tuple[Party, Confidence]]:
    for deed in deeds:
        if _is_answered(text, deed.first, first):
            continue
        told = _of_verb(text, deed, deeds, first, last) if deed.verb else _of_noun(text, deed, last)
        if told is not None:
            yield told, Confidence.REPORTED_AS_FACT


def _is_answered(text: Text, index: int, first: int) -> bool:
    """Tell whether it is what a word's deed answers: 'in answer to the raids of'."""
    before = [word.lower for word in text.words[max(first, index - 2) : index]]
    if before[-1:] and before[-1].lstrip("و") in _REVENGE:
        return text.words[index].lower.startswith("ل")
    return len(before) == 2 and before[0] in _ANSWER and before[1] == fold("على")


def _killers(text: Text, first: int, last: int) -> Iterator[tuple[Party, Confidence]]:
    """Give the parties beside 'killed' and before the people whom they killed.

    So with 'killed the gunmen five' and 'the gunmen killed five'.

    Without an object behind the party the letters mean 'were killed', and the party died.
    """
    for harm in phrases("harm").all(text, first, last):
        killing = harm.value["sort"] in _KILLING and harm.value["category"] == Category.KILLED
        if not killing or harm.last >= last:
            continue
        party = party_at(text, harm.last, last)
        if party is None and counts_object(text, harm.last, last):
            party = party_before(text, harm.first, first)
            if party is not None and _agrees(_gender(text, harm.first), party):
                yield party, Confidence.REPORTED_AS_FACT
            continue
        if party is None or not _agrees(_gender(text, harm.first), party):
            continue
        if counts_object(text, party.last, last):
            yield party, Confidence.REPORTED_AS_FACT


def _named(
    text: Text, first: int, last: int, deeds: Sequence[Deed]
) -> Iterator[tuple[Party, Confidence]]:
    """Give the parties behind 'by' or 'involvement of', those accused, those that 'carried out'."""
    for match in phrases("parties").all(text, first, last):
        if (confidence := _BEHIND.get(match.value["sort"])) is not None:
            party = _behind(text, match.last, last)
            if party is not None:
                yield party, confidence
        elif match.value["sort"] in _BLAMING:
            party = _blamed(text, match, first, last)
            if party is not None:
                yield party, Confidence.ACCUSED
        elif match.last < last and _carries_out(match, deeds):
            party = _of_verb(text, match, deeds, first, last)
            if party is not None:
                yield party, Confidence.REPORTED_AS_FACT


def _behind(text: Text, index: int, last: int) -> Party | None:
    return (party_at(text, index, last) or country_at(text, index)) if index < last else None


def _blamed(text: Text, match: Match[Row], first: int, last: int) -> Party | None:
    """Find whom somebody accuses, or who stands before 'is the one responsible'."""
    if match.value["sort"] == "accuse":
        return _accused(text, match, first, last) if match.last < last else None
    return party_before(text, match.first, first)


def _carries_out(verb: Match[Row], deeds: Sequence[Deed]) -> bool:
    return verb.value["sort"] == "carried out" and any(
        not deed.verb and 0 <= deed.first - verb.last < _CARRIED_OUT_REACH for deed in deeds
    )


def _of_noun(text: Text, deed: Deed, last: int) -> Party | None:
    """Find the doer just behind a deed: 'the Valmarkian shelling', 'the shelling of the forces'."""
    if deed.last - deed.first > 1:  # 'raids of the aircraft' may be of somebody's aircraft
        named = party_at(text, deed.last - 1, last)
        if named is not None and not named.arm and named.last > deed.last:
            return named
    only_manner = True
    for at in range(deed.last, min(last, deed.last + _REACH)):
        word = text.words[at]
        if at == deed.last and word.lower == _FROM and at + 1 < last:
            return party_at(text, at + 1, last)
        if only_manner and of_a_country(word.lower):
            return Party(at, at + 1, plain_word(word.text))
        party = party_at(text, at, last)
        if party is not None:
            return None if party.arm and word.lower[:1] in _ONLY_MEANS else party
        if word.tag != "word" or any(phrases(t).at(text, at, at + 1) for t in _SKIPPED):
            return None
        if word.lower.startswith(_WITH) and phrases("means").at(text, at) is None:
            return None  # 'a bombing in a centre for …' goes on with where it was
        manner = phrases("parties").at(text, at, at + 1)
        only_manner = only_manner and manner is not None and manner.value["sort"] == "manner"
    return None


def _of_verb(
    text: Text, deed: Deed | Match[Row], deeds: Sequence[Deed], first: int, last: int
) -> Party | None:
    """Find the doer just before a verb or, where it has no subject yet, just behind it."""
    has = deed.first > first and text.words[deed.first - 1].lower == _HAS
    before = party_before(text, deed.first - has, first)
    if before is not None:
        return before
    if _has_subject(text, deed, deeds):
        return None
    at = deed.last
    while at < min(last, deed.last + _REACH) and any(phrases(t).at(text, at) for t in _TIMES):
        at += 1
    if at >= last:
        return None
    party = party_at(text, at, last) or country_at(text, at)
    return party if party is not None and _agrees(_gender(text, deed.first), party) else None


def party_before(text: Text, index: int, first: int) -> Party | None:
    """Give the party whose name ends just before word `index`, the longest, if it is no object."""
    for at in range(max(first, index - _NAME_REACH), index):
        party = party_at(text, at, index) or (country_at(text, at) if at == index - 1 else None)
        if party is not None and party.last == index:
            return None if _governed(text, party, first) else party
    return None


def _governed(text: Text, party: Party, first: int) -> bool:
    """Tell whether a name hangs on a word before it and is no subject: 'of the …', 'on …'."""
    opening = text.words[party.first].lower
    if opening[:1] in _CLITICS and not fold(party.name).startswith(opening[0]):
        return True
    if party.first <= first:
        return False
    at = party.first - 1
    before = text.words[at].lower
    return before in _PREPOSITIONS or any(phrases(t).at(text, at, at + 1) for t in _SKIPPED)


def _has_subject(text: Text, deed: Deed | Match[Row], deeds: Sequence[Deed]) -> bool:
    """Tell whether a verb's doer was named before it: 'which targeted …', 'shelling targeted …'."""
    form = text.words[deed.first].lower
    if form.endswith(_PLURAL):
        return True
    if form.endswith(_OBJECTS):
        return False
    if deed.first and text.words[deed.first - 1].lower in _WHICH:
        return True
    if form[:1] in _JOINED:
        return False
    return any(
        not other.verb
        and 0 <= deed.first - other.last <= _SUBJECT_REACH
        and not any(word.lower in _BREAKS for word in text.words[other.last : deed.first])
        for other in deeds
    )


def _gender(text: Text, index: int) -> str:
    """Give the gender of a verb by its form; '' where it shows none."""
    form = text.words[index].lower
    bare = form[1:] if form[:1] in _JOINED else form
    objects = (end for end in _OBJECTS if bare.endswith(end) and len(bare) - len(end) > _SHORTEST)
    owned = next(objects, "")
    stem = bare.removesuffix(owned)
    if stem.startswith("ي"):
        return _MASCULINE
    return _FEMININE if stem.startswith("ت") or stem.endswith("ت") else _MASCULINE


def _agrees(gender: str, party: Party) -> bool:
    return not party.gender or gender == party.gender


def _accused(text: Text, verb: Match[Row], first: int, last: int) -> Party | None:
    """Find whom somebody accuses: the party behind the accuser, who stands behind the verb.

    What somebody is accused of, or held responsible for, is no part of the name. A plural in the
    accusative is no accuser ('and accused the rebels of …' names whom the one before accuses), nor
    is anybody behind a verb that follows its subject: 'the president accuses …'.
    """
    reach = range(verb.last + 1, min(last, verb.last + _ACCUSED_REACH))
    end = next((at for at in reach if _is_of_a_deed(text, at)), last)
    parties = list(_parties(text, verb.last, min(end, verb.last + _ACCUSED_REACH), end))
    told = _follows_subject(text, verb, first)
    object_ = told or text.words[verb.last].lower.endswith(_OBJECT_PLURAL)
    alone = verb.last + 1 >= last or text.words[verb.last + 1].tag != "word"
    if object_ and (alone or end == verb.last + 1) and not (parties and told):
        return _one_word(text, verb.last)
    if not parties:
        return None
    opens = parties[0].first == verb.last
    accuser = opens and not told and _agrees(_gender(text, verb.first), parties[0])
    rest = parties[1:] if accuser else parties
    if rest:
        return rest[0]
    if end < last and _takes_in_object(text, parties[0], end):
        return _one_word(text, end - 1)
    if accuser and end - parties[0].last == _TWO and end < last:
        return Party(end - _TWO, end, plain(text.quote(end - _TWO, end)))
    if end < last and _bears_responsibility(text, parties[0], end):
        return parties[0]
    ends = (parties[0].last - 1, parties[0].last)
    return next((_one_word(text, at) for at in ends if _are_people(text, at, last)), None)


def _bears_responsibility(text: Text, party: Party, end: int) -> bool:
    """Tell whether 'responsibility' alone follows a party: whoever holds it so was told before."""
    held = party.last == end and _RESPONSIBILITY in text.words[end].lower
    return held and not text.words[end].lower.startswith(_WITH)


def _are_people(text: Text, index: int, last: int) -> bool:
    """Tell a plural in the accusative that goes on with who they are: 'the rebels, who …'."""
    if index + 1 >= last or text.words[index + 1].lower not in _WHICH:
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
    before = text.words[verb.first - 1].lower
    if before in _WHICH or party_before(text, verb.first, first) is not None:
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
