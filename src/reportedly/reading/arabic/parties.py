"""Reads the name of a party among Arabic words: a body's noun with what belongs to it."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words, plain, plain_word
from reportedly.model.figure import Group
from reportedly.reading.arabic.countries import is_country, of_a_country
from reportedly.reading.arabic.party_names import (
    HEADS,
    MOVEMENTS,
    end_of,
    is_definite,
    is_head,
    is_known,
    is_tie,
    party_heads,
    past_called,
)
from reportedly.reading.arabic.quoted import quoted_end
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text

_ARTICLE = "ال"
_FROM = "من"
_FOR = "ل"
_FOR_THE = "لل"
_WORDS = 4
"""The longest name, in words."""
_FORCES, _FRONT, _PARTY = "قوات", "جبهه", "حزب"
_SHORTENED = (MOVEMENTS | {_FORCES}) - {_PARTY}
"""Nouns that a party's name may leave out once it was told with them."""
_UNITS = frozenset(
    "وحدات وحده مجموعات مجموعه عناصر خلايا خليه قوه دوريه رتل عصابه افراد قناص قناصه".split()
)
_POSTS = frozenset({"حاجز", "دوريه", "نقطه", "مخفر"})
"""'A checkpoint', 'a patrol' of somebody, at which his men stand."""
_PLURAL = ("ون", "ين")
"""How words end that are for men of whom a unit is: 'the fugitives'."""
_MILITIA = "milishiya"
"""How the table reads 'militia', whose adjective names nobody: 'the rebel militia'."""
_AREAS = frozenset("مناطق منطقه مواقع سيطره نفوذ معسكرات معسكر حواجز اراضي".split())
"""'Areas', 'positions', 'control', 'camps' from which somebody fired."""
_CONTROLLED = folded_words(
    "التي تسيطر يسيطر عليها الخاضعة خاضعة الواقعة تحت المشتركة تنتشر ينتشر فيها تتمركز بها"
)
"""'That … controls', 'subject to', 'under', with which areas are told to be somebody's."""
_AND, _JOINTS, _FEMALE = "و", frozenset("و-–"), "ه"
_MACHINES = frozenset({"tayyarat", "tayaran"})
"""How the table reads aircraft, artillery and the like."""
_ANY = folded_words("مسلحة مسلحون مسلحين مجهولة مجهولون محلية متمردة متطرفة")
"""What any militia may be, which is no name: 'armed, unknown, local, rebel, extremist'."""
_ON = "علي"
_FOLLOWS = "follows"
"""Sort of the verb behind which an owner stands, with 'to' or without: 'follows the army'."""


class Party(msgspec.Struct, frozen=True):
    """A party named at words `first` up to `last` (half-open).

    `gender` is that of the verb that it asks for ('' for either); `arm` tells that the words
    say who or what acted and not whose they are ('aircraft', 'a patrol'), `machine` that it is a
    thing, which is nobody ('aircraft').
    """

    first: int
    last: int
    name: str
    gender: str = ""
    arm: bool = False
    machine: bool = False


def party_at(text: Text, index: int, last: int) -> Party | None:
    """Give the party whose name opens at word `index` and ends by `last`.

    A word that only judges ('gangs of …') is left out where a name follows it. What is said to
    belong to somebody ('a drone belonging to the army of …') goes by its owner.
    """
    return _headed_at(text, index, last) or _short_at(text, index, last)


def _headed_at(text: Text, index: int, last: int) -> Party | None:
    found = phrases("parties").at(text, index, last)
    if found is None or found.value["sort"] not in HEADS:
        return None
    sort = found.value["sort"]
    end = end_of(text, found, last)
    judged = sort == "epithet" and end > found.last and not is_tie(text, found.last)
    judged &= not (end == found.last + 1 and text.words[found.last].lower in _ANY)
    judged &= found.value["reading"] != _MILITIA or not is_definite(text.words[found.first].lower)
    start = found.last if judged else found.first
    owner = _owner(text, end, last) if sort == "arm" else None
    owner = owner or _come_from(text, found, last)
    if owner is not None:
        return Party(start, owner.last, owner.name, found.value["gender"])
    arm = sort == "arm" and not _says_whose(text, found.last, end)
    machine = arm and found.value["reading"] in _MACHINES
    name = _designation(text, start, end)
    return Party(start, end, name, found.value["gender"], arm=arm, machine=machine)


def _short_at(text: Text, index: int, last: int) -> Party | None:
    """Give the party that words from `index` on name without its noun, as the text did with it."""
    for words, party in _short_names(text):
        end = index + len(words)
        if end <= last and tuple(word.lower for word in text.words[index:end]) == words:
            return Party(index, end, party)
    return None


@lru_cache(maxsize=8)
def _short_names(text: Text) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Give what follows the noun in the names of a text's movements, each with the whole name.

    Forces are called so by two words with the article ('the support the quick'), a front by one.
    """
    found = dict[tuple[str, ...], str]()
    for index in range(len(text) - 1):
        sorts = _SHORTENED.intersection(stems(text.words[index].lower))
        party = _headed_at(text, index, text.sentence_end(index)) if sorts else None
        if party is None or party.first != index or is_definite(text.words[index].lower):
            continue
        words = tuple(word.lower for word in text.words[index + 1 : party.last])
        articled = [word.startswith(_ARTICLE) for word in words]
        whole = all(articled) and len(words) > (sorts == {_FORCES})
        if words and (whole or sorts <= MOVEMENTS - {_FRONT}) and _names(text, index + 1, words):
            found.setdefault(words, party.name)
    return tuple(found.items())


def _names(text: Text, index: int, words: Sequence[str]) -> bool:
    """Tell whether words are a name: no land, adjective, people or noun of another body."""
    opening = words[0]
    adjective = of_a_country(opening) or (
        opening.endswith(("ه", "ي")) and not opening.startswith(_ARTICLE)
    )
    known = is_known(text, index) or is_head(text, index) or is_country(opening)
    two = phrases("people").at(text, index, index + 1)
    known &= two is None or two.value["number"] != "two"  # 'Taliban' are two students
    return len(words) <= _WORDS and not (adjective or known)


def countries_at(text: Text, index: int, last: int) -> Party:
    """Name whose an attack is by its adjective, or by two: 'a Valmarkian and Dornish strike'."""
    end = index + 1
    if end + 1 < last and text.words[end].lower in _JOINTS:
        end += 1
    word, other = text.words[index].lower, text.words[end].lower if end < last else ""
    more = of_a_country(other.removeprefix(_AND))
    more &= word.endswith(_FEMALE) == other.endswith(_FEMALE)
    end = end + 1 if more else index + 1
    name = " ".join(plain_word(one.text) for one in text.words[index:end])
    return Party(index, end, name.replace(f" {_AND} ", f" {_AND}").replace(" - ", "-"))


def name_end(text: Text, index: int, last: int) -> int:
    """Give where a name that opens at word `index` ends, whatever it opens with."""
    return end_of(text, Match(index, index, {}), last)


def past_area(text: Text, index: int, last: int) -> int:
    """Give where a name stands behind 'areas under the control of', 'areas that … controls'."""
    end = index
    while end < last and not _AREAS.isdisjoint(stems(text.words[end].lower)):
        end += 1
        while end < last and text.words[end].lower in _CONTROLLED:
            end += 1
    return end


def country_at(text: Text, index: int) -> Party | None:
    """Give the country that word `index` names; a country's verb is feminine."""
    word = text.words[index]
    if word.tag != "word" or not is_country(word.lower):
        return None
    return Party(index, index + 1, plain_word(word.text), "feminine")


def _owner(text: Text, index: int, last: int) -> Party | None:
    """Give who stands behind 'belonging to', or behind 'of' alone."""
    at = index + (index + 1 < last and not _POSTS.isdisjoint(stems(text.words[index].lower)))
    if at + 1 < last and text.words[at].lower == _FOR:
        return _named_alone(text, at + 1, last)
    if at < last and text.words[at].lower.startswith(_FOR):
        return party_at(text, at, last) or _of_two_words(text, at, last)
    if index + 1 >= last:
        return None
    tie = phrases("party_ends").at(text, index, index + 1)
    if tie is None or tie.value["sort"] not in ("belonging", _FOLLOWS):
        return None
    behind = text.words[index + 1]
    if behind.lower == _FOR and index + 2 < last:
        return _named_alone(text, index + 2, last)
    if not behind.lower.startswith(_FOR) and tie.value["sort"] != _FOLLOWS:
        return None
    party = party_at(text, index + 1, last) or _of_two_words(text, index + 1, last)
    if party is not None:
        return party
    named = behind.lower.removeprefix(_FOR)
    if is_country(named):
        return Party(index + 1, index + 2, plain_word(behind.text).removeprefix(_FOR))
    if phrases("source_kinds").at(text, index + 1, last) is None:
        return None
    end = name_end(text, index + 2, last)  # 'units of the ministry of …'
    return Party(index + 1, end, plain(text.quote(index + 1, end)).removeprefix(_FOR))


def _named_alone(text: Text, index: int, last: int) -> Party | None:
    """Give whose name opens at word `index`: a party's, a country's, or one in quotation marks."""
    party = party_at(text, index, last) or country_at(text, index)
    end = quoted_end(text, index, last) if party is None else 0
    return Party(index, end, plain(text.quote(index, end))) if end else party


def _of_two_words(text: Text, index: int, last: int) -> Party | None:
    """Give an owner by a name of two words with the article that no table knows, before a deed.

    'A drone of the Rapid Support on …', '… of the Rapid Support shelled'.
    """
    end = index + 2
    if end > last or end >= len(text) or not text.words[index].lower.startswith(_FOR_THE):
        return None
    if not text.words[index + 1].lower.startswith(_ARTICLE):
        return None
    tables = ("source_kinds", "place_nouns", "events", "harm")
    ordinary = any(phrases(t).at(text, at, end) for t in tables for at in (index, index + 1))
    if ordinary or is_known(text, index) or is_known(text, index + 1):
        return None
    if text.words[end].lower != _ON and phrases("events").at(text, end) is None:
        return None
    named = plain_word(text.words[index].text).removeprefix(_FOR_THE)
    return Party(index, end, f"{_ARTICLE}{named} {plain_word(text.words[index + 1].text)}")


def _come_from(text: Text, head: Match[Row], last: int) -> Party | None:
    """Give whose the armed men are who come from somebody: 'gunmen of the … movement'."""
    men = phrases("people").at(text, head.first, head.last)
    units = not _UNITS.isdisjoint(stems(text.words[head.first].lower))
    at = head.last
    if (men is None and not units) or at + 1 >= last:
        return None
    if text.words[at].lower != _FROM:
        return _owner(text, at, last) if units or _belongs(text, at) else None
    named = _named_alone(text, at + 1, last) or _are_of(text, head, at + 1)
    return named or _two_definite(text, at + 1, last)


def _belongs(text: Text, index: int) -> bool:
    tie = phrases("party_ends").at(text, index, index + 1)
    return tie is not None and tie.value["sort"] in ("belonging", _FOLLOWS)


def of_civilians(text: Text, party: Party, last: int) -> bool:
    """Tell 'a group of the citizens', whom an attack befalls, from a force."""
    at = party.last + 1
    if at >= last or text.words[party.last].lower != _FROM:
        return False
    people = phrases("people").at(text, at, last)
    return people is not None and people.value["group"] != Group.COMBATANTS


def _are_of(text: Text, head: Match[Row], index: int) -> Party | None:
    """Name a unit by people of whom it is, as the text calls them: 'a force of the fugitives'."""
    word = text.words[index].lower
    if not (word.startswith(_ARTICLE) and word.endswith(_PLURAL)):
        return None
    people = phrases("people").at(text, index, index + 1)
    if people is not None and people.value["group"] != Group.COMBATANTS:
        return None  # 'a group of the citizens' is no force
    return Party(head.first, index + 1, _designation(text, head.first, index + 1))


def _two_definite(text: Text, index: int, last: int) -> Party | None:
    """Name armed men by two words with the article that no table knows: 'of the Rapid Support'."""
    if index + 2 >= last:
        return None
    words = (index, index + 1)
    tables = ("source_kinds", "place_nouns", "directions", "events", "harm", "people", "ordinals")
    if not all(text.words[at].lower.startswith(_ARTICLE) for at in words):
        return None
    ordinary = any(phrases(t).at(text, at, at + 1) for t in tables for at in words)
    if ordinary or is_known(text, index) or is_known(text, index + 1):
        return None
    return Party(index, index + 2, plain(text.quote(index, index + 2)))


def _says_whose(text: Text, first: int, last: int) -> bool:
    """Tell whether words behind an arm say more than its kind ('of war', 'unmanned')."""
    kinds = (phrases("parties").at(text, index, index + 1) for index in range(first, last))
    return any(kind is None or kind.value["sort"] not in ("kind", "arm") for kind in kinds)


def _designation(text: Text, first: int, last: int) -> str:
    """Give a name as written, less marks, 'called' and the particles joined to its first word."""
    opening = text.words[first]
    stem = next((s for s in stems(opening.lower) if s in party_heads()), opening.lower)
    front = max(opening.lower.find(stem), 0)
    article = opening.lower[max(front - 2, 0) : front] in (_ARTICLE, _FOR_THE)
    bare = plain_word(opening.text)[front:]
    start = first + 1
    start = next((end for at in (start, start + 1) if (end := past_called(text, at, last))), start)
    rest = (plain_word(word.text) for word in text.words[start:last])
    name = " ".join([f"{_ARTICLE}{bare}" if article else bare, *rest])
    return name.replace(" و ", " و").replace(" - ", "-")
