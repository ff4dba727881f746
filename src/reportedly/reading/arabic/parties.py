"""Reads the name of a party among Arabic words: a body's noun with what belongs to it."""

from functools import cache

import msgspec

from reportedly.language.arabic.clitics import stems, without_article
from reportedly.language.arabic.folding import fold, folded_words, plain, plain_word
from reportedly.model.figure import Group
from reportedly.reading.arabic.countries import is_country, of_a_country
from reportedly.reading.arabic.quoted import quoted_end
from reportedly.reading.arabic.tables import Row, phrases, rows
from reportedly.reading.arabic.words import Match, Text

HEADS = frozenset({"head", "arm", "epithet"})
"""Sorts of words that open a party's name."""
_ARTICLE = "ال"
_AND = "و"
_FROM = "من"
_AGGRESSION = "العدوان"
_FOR = "ل"
_FOR_THE = "لل"
_WITH_ARTICLE = ("بال", "فال", "كال", "لل")
_WITH_OR_FOR = "بل"
_WORDS = 4
"""The longest name, in words."""
_SHORTEST = 3
_STOPS = folded_words(
    "في على من عن إلى مع بين ضد منذ خلال أثناء بعد قبل و أو ثم أن إن ما حيث جراء إثر قرب"
)
_TOWNS = frozenset(
    "قريه قري قريتين بلده بلدات بلدتين مدينه مدن حي احياء مخيم مخيمات ناحيه منطقه مناطق".split()
)
"""Places that a party's name goes on to be told of: 'the forces the villages'."""
_MOVEMENTS = frozenset("حركه حزب جماعه جبهه تنظيم".split())
_SERVANT_OF = "عبد"
_UNITS = frozenset("وحدات وحده مجموعات مجموعه عناصر خلايا خليه".split())
_CITIZENS = folded_words("المواطن المواطنة الشاب الشابة الطفل الطفلة الرجل السيدة المدعو")
RANKS = folded_words(
    "المشير الفريق اللواء العميد العقيد المقدم الرائد الجنرال القائد الرئيس الزعيم الشيخ السيد"
)
"""Ranks behind which the name of who has the forces stands."""
_ENDED_BY = (
    "party_ends", "events", "harm", "place_nouns", "locating", "saying", "day_parts",
    "relative_days", "weekdays", "numbers",
)  # fmt: skip
"""Tables whose words are no part of a name."""
_HIT = ("targets", "people", "means")
"""Tables of what a name may hold where the article belongs to it, or just behind its head."""


class Party(msgspec.Struct, frozen=True):
    """A party named at words `first` up to `last` (half-open).

    `gender` is that of the verb that it asks for ('' for either); `arm` tells that the words
    say who or what acted and not whose they are ('aircraft', 'a patrol').
    """

    first: int
    last: int
    name: str
    gender: str = ""
    arm: bool = False


def party_at(text: Text, index: int, last: int) -> Party | None:
    """Give the party whose name opens at word `index` and ends by `last`.

    A word that only judges ('gangs of …') is left out where a name follows it. What is said to
    belong to somebody ('a drone belonging to the army of …') goes by its owner.
    """
    found = phrases("parties").at(text, index, last)
    if found is None or found.value["sort"] not in HEADS:
        return None
    sort = found.value["sort"]
    end = _end(text, found, last)
    judged = sort == "epithet" and end > found.last and not _is_tie(text, found.last)
    start = found.last if judged else found.first
    owner = _owner(text, end, last) if sort == "arm" else _come_from(text, found, last)
    if owner is not None:
        return Party(start, owner.last, owner.name, found.value["gender"])
    return Party(
        start,
        end,
        _designation(text, start, end),
        found.value["gender"],
        arm=sort == "arm" and not _says_whose(text, found.last, end),
    )


def name_end(text: Text, index: int, last: int) -> int:
    """Give where a name that opens at word `index` ends, whatever it opens with."""
    return _end(text, Match(index, index, {}), last)


def country_at(text: Text, index: int) -> Party | None:
    """Give the country that word `index` names; a country's verb is feminine."""
    word = text.words[index]
    if word.tag != "word" or not is_country(word.lower):
        return None
    return Party(index, index + 1, plain_word(word.text), "feminine")


def _owner(text: Text, index: int, last: int) -> Party | None:
    """Give who stands behind 'belonging to', or behind 'of' alone."""
    if index < last and text.words[index].lower.startswith(_FOR):
        return party_at(text, index, last)
    if index + 1 >= last:
        return None
    tie = phrases("party_ends").at(text, index, index + 1)
    if tie is None or tie.value["sort"] != "belonging":
        return None
    behind = text.words[index + 1]
    if not behind.lower.startswith(_FOR):
        return None
    party = party_at(text, index + 1, last)
    if party is not None:
        return party
    named = behind.lower.removeprefix(_FOR)
    if is_country(named):
        return Party(index + 1, index + 2, plain_word(behind.text)[1:])
    if phrases("source_kinds").at(text, index + 1, last) is None:
        return None
    end = name_end(text, index + 2, last)  # 'units of the ministry of …'
    return Party(index + 1, end, plain(text.quote(index + 1, end)).removeprefix(_FOR))


def _come_from(text: Text, head: Match[Row], last: int) -> Party | None:
    """Give whose the armed men are who come from somebody: 'gunmen of the … movement'."""
    men = phrases("people").at(text, head.first, head.last)
    units = not _UNITS.isdisjoint(stems(text.words[head.first].lower))
    if units and head.last + 1 < last and text.words[head.last].lower != _FROM:
        return _owner(text, head.last, last)
    if (men is None and not units) or head.last + 1 >= last or text.words[head.last].lower != _FROM:
        return None
    return party_at(text, head.last + 1, last)


def _says_whose(text: Text, first: int, last: int) -> bool:
    """Tell whether words behind an arm say more than its kind ('of war', 'unmanned')."""
    kinds = (phrases("parties").at(text, index, index + 1) for index in range(first, last))
    return any(kind is None or kind.value["sort"] not in ("kind", "arm") for kind in kinds)


def _end(text: Text, head: Match[Row], last: int) -> int:
    """Give where a name ends; quotation marks hold it whole, from its noun on or behind that."""
    for at in range(head.first, head.last + 1):
        if at < last and (quoted := quoted_end(text, at, last)) > head.last:
            return quoted
    if (called := _called(text, head.last, last)) and called < last:
        return _end(text, Match(head.first, called, head.value), last)
    end = head.last
    while end < last and _goes_on(text, end, head):
        if end - head.first >= _WORDS and not _is_tie(text, end - 1):
            break
        end += 1
    return end


def _called(text: Text, index: int, last: int) -> int:
    """Give where 'that is called' ends at word `index`, behind which a name follows; 0 for none."""
    found = phrases("party_ends").at(text, index, last) if index < last else None
    return found.last if found is not None and found.value["sort"] == "called" else 0


def _goes_on(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell whether a word still belongs to the name that opens with `head`."""
    word = text.words[index]
    if _is_tie(text, index - 1) and word.lower == _FROM:
        return True  # 'backed by' is 'backed from'
    if word.tag not in ("word", "other") or word.lower in _STOPS:
        return False
    folded, before = word.lower, text.words[index - 1].lower
    backed = before == _FROM and _is_tie(text, index - 2)
    if _is_tie(text, index) or _is_tie(text, index - 1) or backed:
        return True
    if (
        _ends(text, index, head)
        or _is_person(text, index, head)
        or (_definite(before) and folded.startswith(_ARTICLE) and _is_head(text, index))
    ):
        return False  # 'the factions the army' are two
    if folded.startswith(_WITH_ARTICLE) and len(folded) > _SHORTEST + 1:
        return False
    if folded.startswith(_AND) and (_joins(text, index) or _is_of_two_words(text, index, head)):
        return True
    if text.words[index - 2].lower == _SERVANT_OF and not _is_known(text, index):
        return not folded.startswith(_ARTICLE)  # 'the brigades of Abdullah Hadi'
    if _is_titled(text, index, head):
        return True
    if not _in_place(text, index, head):
        return False
    return folded.startswith(_ARTICLE) or not (_definite(before) and _is_arabic(folded))


def _is_of_two_words(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell 'and the', in 'the movement of justice and equality', from another party or people.

    What the two words mean is no rank, land, people or target, and the noun lacks the article.
    """
    named = head.last < len(text) and text.words[head.last].lower.startswith(_ARTICLE)
    if index != head.last + 1 or not named or _definite(text.words[head.first].lower):
        return False
    word = text.words[index].lower.removeprefix(_AND)
    parted = not _MOVEMENTS.isdisjoint(stems(text.words[head.first].lower))
    return (
        parted
        and word.startswith(_ARTICLE)
        and not (_is_known(text, index) or _is_head(text, index) or word in RANKS)
        and not (is_country(word) or phrases("source_kinds").at(text, index, index + 1))
    )


def _is_person(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell one person behind armed men, to whom they did something: 'gunmen the lawyer'."""
    men = phrases("people").at(text, head.first, head.last)
    if index > head.last and _is_citizen(text, index):
        return True
    if men is None or men.value["number"] == "one":
        return False
    person = phrases("people").at(text, index, index + 1)
    return person is not None and person.value["number"] == "one" and not _describes(person)


def _is_citizen(text: Text, index: int) -> bool:
    """Tell one definite person behind a name, to whom its bearer did something: 'the citizen'."""
    person = phrases("people").at(text, index, index + 1)
    one = person is not None and person.value["number"] == "one" and not _describes(person)
    return one and text.words[index].lower in _CITIZENS


def _describes(person: Match[Row]) -> bool:
    """Tell adjectives: 'civil', 'military', 'other'."""
    described = (Group.CIVILIANS, Group.COMBATANTS)
    return person.value["group"] in described or person.value["reading"] == "akhar"


def _ends(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell whether a word is none of a name by what it means: a verb, a place, a day.

    'State' and the like belong to a body's name right behind its noun.
    """
    definite = text.words[index].lower.startswith(_ARTICLE)
    if text.words[index].lower == _AGGRESSION and index == head.last:
        return False  # 'aircraft of the aggression'
    headed = index == head.last or _is_head(text, index - 1)
    named = definite and headed and (head.value.get("sort") == "head" or index > head.last)
    named &= _TOWNS.isdisjoint(stems(text.words[index].lower))
    ending = [table for table in _ENDED_BY if not (named and table == "place_nouns")]
    if not (definite or _is_side_of_a_country(text, index, head)):
        ending.append("directions")
    return any(phrases(table).at(text, index, index + 1) is not None for table in ending)


def _is_side_of_a_country(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell 'eastern' in 'the forces of eastern Valmark', which the country follows."""
    behind = index == head.last and index + 1 < text.sentence_end(index)
    return behind and is_country(text.words[index + 1].lower)


def _is_head(text: Text, index: int) -> bool:
    """Tell whether a word is a body's noun itself: 'the fighters of the organisation …'."""
    return phrases("parties").at(text, index, index + 1) is not None and (
        not _party_heads().isdisjoint(stems(text.words[index].lower))
    )


def _in_place(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell whether a word that is no other party's can stand in a name: no target, no object."""
    folded = text.words[index].lower
    if folded.startswith(_AND) and any(stem != folded for stem in stems(folded)):
        parted = folded.removeprefix(_AND)
        if parted.startswith(_ARTICLE) or _is_known(text, index):
            return False
    if folded[:1] in _WITH_OR_FOR and (_is_known(text, index) or _is_joined_head(text, index)):
        return False
    if head.value.get("sort") == "arm" and _is_hit(text, index):
        return False
    if index == head.last and folded.endswith("ا") and _is_whole_plural(text, index):
        return False  # 'gunmen (stormed) a ward'
    bare = not _definite(text.words[index - 1].lower)
    headed = index == head.last or (bare and _is_head(text, index - 1))
    if folded.startswith(_ARTICLE) or headed:
        return not (phrases("targets").at(text, index, index + 1) and index > head.last)
    accusative = folded.endswith("ا") and not is_country(folded)
    return not (accusative or _is_known(text, index))


def _is_titled(text: Text, index: int, head: Match[Row]) -> bool:
    """Tell a name of two words at most behind a rank: 'the forces of General Hadi Nasser'."""
    ranks = [at for at in (index - 1, index - 2) if head.last <= at and _is_rank(text, at)]
    return bool(ranks) and not _is_known(text, index) and text.words[index].lower[:1] not in "وبل"


def _is_rank(text: Text, index: int) -> bool:
    return text.words[index].lower in RANKS


def _is_whole_plural(text: Text, index: int) -> bool:
    """Tell whether the word before is a plural that nothing without the article can go on with."""
    return text.words[index - 1].lower.endswith(("ون", "ين"))


def _is_hit(text: Text, index: int) -> bool:
    """Tell whether a word without the article is a target: 'a drone (hit) a bus'."""
    plain = not text.words[index].lower.startswith(_ARTICLE)
    return plain and phrases("targets").at(text, index, index + 1) is not None


def _is_known(text: Text, index: int) -> bool:
    """Tell whether a word is what was hit, who was hurt, or what it was done with."""
    return any(phrases(table).at(text, index, index + 1) is not None for table in _HIT)


def _is_joined_head(text: Text, index: int) -> bool:
    """Tell whether a word is another party's head with 'of' or 'with' before it."""
    folded = text.words[index].lower
    return folded not in _party_heads() and any(s in _party_heads() for s in stems(folded))


def _joins(text: Text, index: int) -> bool:
    """Tell whether a word with 'and' before it names a further party."""
    found = phrases("parties").at(text, index, index + 1)
    if found is not None and found.value["sort"] in HEADS:
        return True
    named = text.words[index].lower.removeprefix(_AND)
    return is_country(named) or (named.startswith(_ARTICLE) and of_a_country(named))


def _is_tie(text: Text, index: int) -> bool:
    """Tell whether a word ties what follows to the name: 'loyal to', 'backed by'."""
    tie = phrases("party_ends").at(text, index, index + 1)
    return tie is not None and tie.value["sort"] == "tied"


def _definite(folded: str) -> bool:
    return folded.startswith((_ARTICLE, *_WITH_ARTICLE)) or is_country(folded)


def _is_arabic(folded: str) -> bool:
    return "\u0621" <= folded[:1] <= "\u064a"


def _designation(text: Text, first: int, last: int) -> str:
    """Give a name as written, less marks, 'called' and the particles joined to its first word."""
    opening = text.words[first]
    stem = next((s for s in stems(opening.lower) if s in _party_heads()), opening.lower)
    front = max(opening.lower.find(stem), 0)
    article = opening.lower[max(front - 2, 0) : front] in (_ARTICLE, _FOR_THE)
    bare = plain_word(opening.text)[front:]
    start = first + 1
    start = _called(text, start, last) or start
    rest = (plain_word(word.text) for word in text.words[start:last])
    return " ".join([f"{_ARTICLE}{bare}" if article else bare, *rest])


@cache
def _party_heads() -> frozenset[str]:
    return frozenset(form for sort in HEADS for form in _heads_of(sort))


@cache
def _heads_of(sort: str) -> frozenset[str]:
    return frozenset(
        without_article(fold(form.split()[0]))
        for row in rows("parties")
        if row["sort"] == sort
        for form in row["forms"].split("|")
    )
