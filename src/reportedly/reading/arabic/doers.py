"""Finds who is said to have done a deed in an Arabic sentence: by its grammar, never by who it is.

Where the verb comes first it agrees in gender with the doer behind it ('targeted-she forces'); a
verb of the other gender has the forces for its object. A verb behind 'which', or behind the attack
that it goes on to describe, has its doer already.
"""

from collections.abc import Iterator, Sequence

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold, folded_words, plain
from reportedly.model.content import Confidence, EventKind
from reportedly.model.figure import Category
from reportedly.reading.arabic.accused import accused_by, is_blame
from reportedly.reading.arabic.bare_names import behind_by, between, killer_at, past_times
from reportedly.reading.arabic.countries import of_a_country
from reportedly.reading.arabic.counts import counts_object
from reportedly.reading.arabic.deeds import Deed
from reportedly.reading.arabic.doers_hinted import (
    believed,
    find_hinted,
    find_owners,
    find_rammers,
    laid_at,
)
from reportedly.reading.arabic.doers_people import (
    ONE_MAN,
    attackers,
    kills_attackers,
    one_man,
    shooter,
)
from reportedly.reading.arabic.named import past_name
from reportedly.reading.arabic.numbers import quantity_at
from reportedly.reading.arabic.parties import (
    Party,
    countries_at,
    country_at,
    name_end,
    of_civilians,
    party_at,
    past_area,
)
from reportedly.reading.arabic.peaceful import is_of_peace
from reportedly.reading.arabic.subjects import (
    BREAKS,
    SKIPPED,
    agrees,
    gender_of,
    goes_on_doing,
    has_subject,
    party_before,
)
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text, carries_article

_REACH = 3
"""Words behind a deed among which its doer's name opens."""
_HAS = "قد"
"""What may stand between a doer and his verb, as 'has' does."""
_CARRIED_OUT_REACH = 14
"""Words behind 'carried out' among which the attack stands."""
_ARTICLE, _OF = "ال", ("ل", "ب", "و", "ف")
_THEY = "after"
"""Sort of verbs in the plural: 'they killed', or 'they were killed' with nobody behind them."""
_KILLING = frozenset({"verb", "active", _THEY})
_FROM = "من"
_WITH = "ب"
_ONLY_MEANS = "بو"
"""What is joined to an arm that tells how, not who: 'with a drone', 'and by artillery'."""
_OTHER = "akhar"
"""How the table of people reads 'other'."""
_ONE_OF = frozenset({"عنصر", "عنصرين", "عنصران"})
"""'A member', whom an attack without the article behind it befalls."""
_SET_ASIDE = frozenset({"سابق", "سابقه", "مماثل", "مماثله"})
"""'Earlier', 'similar' shelling, whose doer still follows."""
_BY_HAND = frozenset(
    {EventKind.SHOOTING, EventKind.KIDNAPPING, EventKind.BOMBING, EventKind.AIR_STRIKE}
)
"""Attacks that one man may have made who stands behind their verb: 'shot', 'threw a bomb'."""
_GOES_ABOUT = folded_words("أقدم أقدمت أقدموا قام قامت وأقدم وقام وقامت")
_BY_THEIR = frozenset({"رصاصات", "رصاص", "نيران", "يد", "ايدي"})
"""'The bullets of', 'the hands of' those who did it."""
_AT_THEM = folded_words(
    "عليه عليها عليهم عليهما باتجاهه باتجاهها باتجاههم صوبه صوبهم فيه فيها خلاله خلالها"
)
_SHELLED = frozenset({"قصف", "خطف"})
"""Nouns of attacks that have the letters of their verbs."""
_OF_GOVERNMENT = folded_words("حكومي حكومية الحكومي الحكومية")
_CARRYING_OUT = folded_words("تنفيذ تنفيذه تنفيذها تنفيذهم شنه شنها شنهم")
_BETWEEN, _JOINT = "بين", frozenset("مشترك مشتركه متبادل متبادله".split())
"""'A joint operation between', 'mutual shelling between': both did it."""
_REVENGE = folded_words("انتقام انتقاما ثأرا ثأر الانتقام")
_ANSWER = folded_words("ردا رد كرد الرد")
_OWNED = ("ها", "هم", "ه")
_THAT = folded_words("أن إن بأن")
_NO_NAME = tuple(table for table in SKIPPED if table != "people")
_THAT_IT = folded_words("إنه إنها إنهم أنه أنها أنهم")
_BLAMING = ("accuse", "answerable")
_BEHIND = {"by": Confidence.REPORTED_AS_FACT, "suspected": Confidence.ACCUSED}
"""Sorts of words right behind which a party stands, with how it is held responsible."""
_TIMES = ("day_parts", "relative_days", "weekdays", "which_day")


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
        *find_rammers(text, last, deeds),
    ]
    told = [(party, how) for party, how in found if not party.machine]  # a drone is nobody
    for party, confidence in told or find_owners(text, first, last, deeds):
        if any(other.first < party.first < other.last for other, _ in found):
            continue  # 'aircraft of the Valmarkian aggression' are not Valmark as well
        own = party.last == party.first + 1 and party.name.endswith(_OWNED)
        if own and denied and party.first > denied.start:
            continue  # 'denied it, and said that its forces had struck …'
        if party.first not in seen and party.first not in denied:
            seen.add(party.first)
            fact = confidence is Confidence.REPORTED_AS_FACT
            yield (
                party,
                Confidence.POSSIBLE if fact and believed(text, party, first) else confidence,
            )


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
    laid = next((at for at in range(start, last) if laid_at(text, at, last) is not None), last)
    return range(start, min(next(ends, last), _goes_on_saying(text, start, last), laid))


def _goes_on_saying(text: Text, first: int, last: int) -> int:
    """Give where 'and said that' follows a denial, which ends there."""
    for match in phrases("saying").all(text, first + 1, last):
        if match.value["sort"] == "participle":
            return match.first  # 'denied it, accusing …'
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
        verb = deed.verb or _is_verb_too(text, deed, first)
        told = _of_verb(text, deed, deeds, first, last) if verb else _of_noun(text, deed, last)
        told = told or _carrying_out(text, deed, first)
        if told is not None:
            yield told, Confidence.REPORTED_AS_FACT


def _carrying_out(text: Text, deed: Deed, first: int) -> Party | None:
    """Read 'the army announced carrying out a raid', with the name before 'carrying out'."""
    if deed.first - 1 <= first or text.words[deed.first - 1].lower not in _CARRYING_OUT:
        return None
    return party_before(text, deed.first - 1, first)


def _is_verb_too(text: Text, deed: Deed, first: int) -> bool:
    """Tell 'the army shelled a …' from 'the shelling', which is written so too."""
    bare = text.words[deed.first].lower in _SHELLED and deed.last == deed.first + 1
    return bare and party_before(text, deed.first, first) is not None


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
        if not killing or harm.last >= last or kills_attackers(text, harm.last):
            continue
        if harm.value["sort"] == _THEY:
            party = party_before(text, harm.first, first) or goes_on_doing(text, harm, first)
            if party is not None and counts_object(text, harm.last, last):
                yield party, Confidence.REPORTED_AS_FACT
            continue
        party = party_at(text, harm.last, last) or killer_at(text, harm.last, last)
        if party is None and counts_object(text, harm.last, last):
            party = party_before(text, harm.first, first)
            if party is not None and agrees(gender_of(text, harm.first), party):
                yield party, Confidence.REPORTED_AS_FACT
            continue
        if party is None or not agrees(gender_of(text, harm.first), party):
            continue
        if counts_object(text, past_times(text, party.last, last), last):
            yield party, Confidence.REPORTED_AS_FACT


def _named(
    text: Text, first: int, last: int, deeds: Sequence[Deed]
) -> Iterator[tuple[Party, Confidence]]:
    """Give the parties behind 'by' or 'involvement of', those accused, those that 'carried out'."""
    for match in phrases("parties").all(text, first, last):
        if (confidence := _BEHIND.get(match.value["sort"])) is not None:
            party = _behind(text, match.last, last)
            at = past_area(text, match.last, last)
            party = party or behind_by(text, at, match.first, first, last)
            if party is not None and not is_of_peace(text, match, first, last):
                yield party, confidence
        elif match.value["sort"] in _BLAMING:
            party = _blamed(text, match, first, last)
            if party is not None:
                yield party, Confidence.ACCUSED
        elif match.last < last and (_carries_out(match, deeds) or _sets_about(text, match, last)):
            party = _of_verb(text, match, deeds, first, last) or one_man(text, match.last, last)
            if party is not None:
                yield party, Confidence.REPORTED_AS_FACT


def _behind(text: Text, index: int, last: int) -> Party | None:
    """Give who stands behind 'by': a party, a country, or people ('at the hands of herdsmen')."""
    index = past_area(text, index, last)
    if index >= last:
        return None
    named = party_at(text, index, last) or country_at(text, index)
    people = phrases("people").at(text, index, last)
    if named is not None or people is None or people.value["reading"] == _OTHER:
        return named  # 'on the other side' tells of nobody
    end = people.last
    if end >= last or phrases("party_ends").at(text, end, end + 1) is None:
        end = max(name_end(text, end, last), past_name(text, end, last), end)
    if end + 1 < last and text.words[end].lower == _FROM:
        end = max(name_end(text, end + 1, last), end + 1)  # 'herdsmen of the …'
    return Party(index, end, plain(text.quote(index, end)))


def _blamed(text: Text, match: Match[Row], first: int, last: int) -> Party | None:
    """Find whom somebody accuses, or who stands before 'is the one responsible'."""
    if match.value["sort"] == "accuse":
        if not is_blame(text, match, last):
            return None
        return accused_by(text, match, first, last) if match.last < last else None
    if match.first > first and text.words[match.first - 1].lower in _THAT_IT:
        said = phrases("saying").all(text, first, match.first)  # 'X said that it is who did it'
        named = (party_at(text, one.last, match.first) for one in said if one.last < match.first)
        return next((party for party in named if party is not None), None)
    return party_before(text, match.first, first) or _behind_that(text, match.first, first)


def _behind_that(text: Text, index: int, first: int) -> Party | None:
    """Give whom 'that' parts from a verb by his name alone: 'that Valmark is responsible'."""
    for at in range(index - 1, max(first, index - _REACH - 1) - 1, -1):
        word = text.words[at]
        if word.lower in _THAT and at + 1 < index:
            return Party(at + 1, index, plain(text.quote(at + 1, index)))
        if word.tag != "word" or any(phrases(t).at(text, at, at + 1) for t in _NO_NAME):
            return None
    return None


def _carries_out(verb: Match[Row], deeds: Sequence[Deed]) -> bool:
    return verb.value["sort"] == "carried out" and any(
        not deed.verb and 0 <= deed.first - verb.last < _CARRIED_OUT_REACH for deed in deeds
    )


def _sets_about(text: Text, verb: Match[Row], last: int) -> bool:
    """Tell whether killing or the like is what somebody 'went about', 'dared'."""
    reach = range(verb.last, min(last, verb.last + _CARRIED_OUT_REACH))
    told = verb.value["sort"] == "carried out" and text.words[verb.first].lower in _GOES_ABOUT
    return told and any(phrases("harm").at(text, at) is not None for at in reach)


def _of_noun(text: Text, deed: Deed, last: int) -> Party | None:
    """Find the doer just behind a deed: 'the Valmarkian shelling', 'the shelling of the forces'."""
    if deed.last - deed.first > 1:  # 'raids of the aircraft' may be of somebody's aircraft
        named = party_at(text, deed.last - 1, last)
        if named is not None and not named.arm and named.last > deed.last:
            return named
    people = shooter(text, deed.last, last) or attackers(text, deed.last, last)
    if people is not None:
        return people
    only_manner = True
    for at in range(deed.last, min(last, deed.last + _REACH)):
        word = text.words[at]
        if at == deed.last and word.lower == _FROM and at + 1 < last:
            return party_at(text, at + 1, last)
        if only_manner and (of_a_country(word.lower) or word.lower in _OF_GOVERNMENT):
            return countries_at(text, at, last)
        party = party_at(text, at, last)
        if party is not None:
            told_how = party.arm and word.lower[:1] in _ONLY_MEANS
            told_how |= word.lower in _ONE_OF or of_civilians(text, party, last)
            return None if told_how or (at == deed.last and _is_object(text, at)) else party
        if _is_joint(text, at) and at + 1 < last:
            return party_at(text, at + 1, last)
        where = word.lower.startswith(_WITH) and phrases("means").at(text, at) is None
        if where or word.lower in BREAKS or _parts_deed(text, at):
            return None  # 'a bombing in a centre for …' goes on with where it was
        manner = phrases("parties").at(text, at, at + 1)
        only_manner = only_manner and manner is not None and manner.value["sort"] == "manner"
    return None


def _is_joint(text: Text, index: int) -> bool:
    """Tell 'between' behind a joint or mutual attack: who stands behind it did it together."""
    joint = not _JOINT.isdisjoint(stems(text.words[index - 1].lower))
    return joint and text.words[index].lower == _BETWEEN


def _parts_deed(text: Text, index: int) -> bool:
    """Tell whether a word parts a deed from what follows: a mark, a place, people."""
    if not _SET_ASIDE.isdisjoint(stems(text.words[index].lower)):
        return False
    known = any(phrases(t).at(text, index, index + 1) for t in (*SKIPPED, "saying", "harm"))
    return known or text.words[index].tag != "word"


def _is_object(text: Text, index: int) -> bool:
    """Tell whether a name without 'of' stands behind an attack with the article, and is no doer.

    'The shelling targeted' goes on so with 'the forces of …', 'claimed the attack' with a group.
    """
    bare = not text.words[index].lower.startswith((_ARTICLE, *_OF))
    return bare and carries_article(text, index - 1)


def _shoots(deed: Deed | Match[Row]) -> bool:
    return isinstance(deed, Deed) and deed.event.kind is EventKind.SHOOTING


def _behind_object(text: Text, deed: Deed | Match[Row], last: int) -> Party | None:
    """Find the doer behind a verb whose object was named before: 'which … shot down'."""
    if deed.last >= last or not text.words[deed.first].lower.endswith(_OWNED[:2]):
        return None
    by_shots = not _BY_THEIR.isdisjoint(stems(text.words[deed.last].lower))
    at = deed.last + (by_shots and deed.last + 1 < last)
    party = party_at(text, at, last)
    if party is not None and by_shots:
        return party  # 'whom the bullets of gunmen killed'
    return party if party is not None and agrees(gender_of(text, deed.first), party) else None


def _of_verb(
    text: Text, deed: Deed | Match[Row], deeds: Sequence[Deed], first: int, last: int
) -> Party | None:
    """Find the doer just before a verb or, where it has no subject yet, just behind it."""
    if (behind := _behind_object(text, deed, last)) is not None:
        return behind
    has = deed.first > first and text.words[deed.first - 1].lower == _HAS
    before = party_before(text, deed.first - has, first)
    if before is not None:
        return before
    if (goes_on := goes_on_doing(text, deed, first)) is not None:
        return goes_on
    if has_subject(text, deed, deeds):
        return None
    at = deed.last
    while at < min(last, deed.last + _REACH) and (
        text.words[at].lower in _AT_THEM or any(phrases(t).at(text, at) for t in _TIMES)
    ):
        at += 1
    if _shoots(deed) and at + 1 < last and (number := quantity_at(text, at, last)) is not None:
        at = number.last  # 'six gunmen opened fire'
    if at >= last:
        return None
    party = party_at(text, at, last) or country_at(text, at)
    if party is None and isinstance(deed, Deed):
        by_hand = deed.event.kind in _BY_HAND and text.words[at].lower in ONE_MAN
        return between(text, at, last) or (one_man(text, at, last) if by_hand else None)
    return party if party is not None and agrees(gender_of(text, deed.first), party) else None
