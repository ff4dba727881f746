"""Reads the people that an Arabic phrase counts: '5 civilians', 'two children', 'her family'."""

import msgspec

from reportedly.language.arabic.clitics import stems, without_article
from reportedly.language.arabic.folding import folded_words, plain_word
from reportedly.model.figure import Category, Group
from reportedly.reading.arabic.bare_numbers import another_at, is_harm, is_year, number_alone
from reportedly.reading.arabic.countries import is_national
from reportedly.reading.arabic.date_words import weekday_at
from reportedly.reading.arabic.figures import Count
from reportedly.reading.arabic.named import past_names
from reportedly.reading.arabic.numbers import Quantity, bounded_after, is_bracketed, quantity_at
from reportedly.reading.arabic.strangers import strangers_at
from reportedly.reading.arabic.tables import Row, phrases, rows
from reportedly.reading.arabic.words import Match, Text, begins_with_and, carries_article
from reportedly.reading.casualties.vague import FAMILY, PLURAL

_FAMILY_GAP = 3
_NAMED = ("place_nouns", "landmarks", "bodies")
"""Tables of nouns behind which a noun of people is part of a name."""
_ARTICLE = "ال"
_AND = "و"
_AND_THE = "وال"
_NUMBERS = {"one": (1, 1, ""), "two": (2, 2, ""), "many": (PLURAL.low, PLURAL.high, PLURAL.name)}
_FAMILIES = frozenset({"عايله", "عوايل", "عايلات", "اسره", "اسر"})
_BODIES = frozenset({"جثث", "جثامين", "جثه", "جثمان", "رفات"})
"""Nouns for bodies, behind which it is told whose they are: 'the bodies of nine people'."""
_ONE = frozenset({"واحد", "واحده", "واحدا"})
_ONE_OF = frozenset({"احد", "احدي"})
_OTHER = "akhar"
"""How the table of people reads 'other', 'another'."""
_UNKNOWN = frozenset("مجهولون مجهولين مجهول ملثمون ملثمين ملثم".split())
"""Adjectives of gunmen: 'unknown', 'masked'."""
_MOTHER, _FATHER = "walida", "walid"
"""How the table of people reads 'mother', 'father'."""
_HIS_FATHER = "والده"
_SAID = folded_words(
    "قال قالت قالوا يقول تقول ذكر ذكرت ذكروا أفاد أفادت أعلن أعلنت أكد أكدت أوضح أوضحت "
    "صرح صرحت أضاف أضافت أشار أشارت تحدث تحدثت تحدثوا يتحدث تتحدث أحصى أحصت قدر قدرت"
)
"""Verbs right behind which stands who says it."""
_BOYS_AND_GIRLS = ("فتي", "وفتاه")
"""Words of which the first has no accusative to be told by."""
_INJURY = "اصابه"
_DISEASES = frozenset("كورونا فيروس كوليرا كوفيد حمي ملاريا وباء مرض اسهال".split())
_DISEASE_GAP = 2
"""Words behind 'injuries', which are infections as well, among which it is told with what."""
_FEW = 10
"""The greatest number behind which what is counted stands in the plural."""
_NUMBER_OF = "عدد"
_SOULS = folded_words("نفس نفسا أنفس روحا أرواح")
_CALLED = folded_words(
    "إرهابي إرهابيا إرهابيين إرهابيون تكفيري تكفيريا متشدد متشددا متشددين متمرد متمردا متمردين "
    "متمردون مهاجم مهاجما مهاجمين مهاجمون"
)
"""What fighters are called by those who fight them, right behind their number."""
_ACTS = frozenset({"verb", "fired", "opened", "dropped"})
"""Sorts of verbs of attack right behind which stands who did it."""
_OUT, _WHOLE = "من", folded_words("أصل مجموع بين")
"""'Out of', 'of a total of'."""
_FROM = "من"
_TWO = folded_words("اثنين اثنان")
_ANY = folded_words("أي أية")
_DEAD_OR_HURT = frozenset({Category.KILLED, Category.INJURED})


def count_at(text: Text, index: int, last: int) -> Count | None:
    """Give the people counted from word `index` on, None where none are."""
    if (one := _one_of(text, index, last) or another_at(text, index, last)) is not None:
        return one
    dated = weekday_at(text, index, index + 1) is not None or is_year(text, index)
    quantity = None if dated else quantity_at(text, index, last)  # 'Monday' is not 'two'
    if quantity is not None and quantity.last < last:
        found = _share_of(text, quantity, last) or _with_noun(text, quantity, last)
        if found is not None:
            return found
    if quantity is not None:
        aged = is_bracketed(text, quantity) and not (index and is_harm(text, index - 1))
        bounded = bounded_after(text, quantity, quantity.last, last)
        return None if aged else number_alone(text, bounded, last)
    return _noun_alone(text, index, last)


def _share_of(text: Text, quantity: Quantity, last: int) -> Count | None:
    """Read 'seven out of 150 passengers', of whom the first number is told."""
    at = quantity.last
    if text.words[at].lower != _OUT or not quantity.exact:
        return None
    at += 1 + (at + 1 < last and text.words[at + 1].lower in _WHOLE)
    whole = quantity_at(text, at, last) if at < last else None
    if whole is None or not whole.exact or whole.last >= last:
        return None
    of = _with_noun(text, whole, last)
    if of is None or (whole.low or 0) <= (quantity.low or 0):
        return None
    told = {"first": quantity.first, "low": quantity.low, "high": quantity.high, "rule": ""}
    return msgspec.structs.replace(of, **told)


def _one_of(text: Text, index: int, last: int) -> Count | None:
    """Read 'one of the civilians'; 'one of the wounded' behind what befell him: 'died'."""
    if _ONE_OF.isdisjoint(stems(text.words[index].lower)) or index + 1 >= last:
        return None
    found = _noun_at(text, index + 1, last)
    if found is None or found[0].value["number"] != "many":
        return None
    if found[2] is not None and not (index and is_harm(text, index - 1)):
        return None
    end, group, _ = _described(text, found[0], last, *found[1:])
    return Count(index, end, 1, 1, "", group)


def counts_object(text: Text, index: int, last: int) -> bool:
    """Tell whether people are counted from word `index` on to whom the one before it did harm."""
    if index < last and text.words[index].lower in _UNKNOWN:
        index += 1
    if index >= last or begins_with_and(text, index):
        return False
    return count_at(text, index, last) is not None


def _noun_at(text: Text, index: int, last: int) -> tuple[Match[Row], Group, Category | None] | None:
    """Read a noun of people at word `index`; none opens the name of a place, a landmark or a body.

    So it is with 'the village of Umm …', 'the church of Our Lady', 'the movement of the Youth'.
    """
    named = index and any(phrases(table).at(text, index - 1, index) for table in _NAMED)
    if named and not _and_somebody(text, index):
        return None
    harmed = phrases("harm").at(text, index, last)
    if harmed is not None and harmed.value["sort"] == "people":
        return harmed, Group.ALL, Category(harmed.value["category"])
    people = phrases("people").at(text, index, last)
    if people is not None and people.last == index + 1 and _is_school(text, index):
        return None
    if people is not None and people.last > index + 1 and begins_with_and(text, people.last - 1):
        people = phrases("people").at(text, index, index + 1)  # 'civilians, and two …'
    if people is None:
        return None
    people = _his_father(text, people) or people
    return people, Group(people.value["group"]), None


def _and_somebody(text: Text, index: int) -> bool:
    """Tell whether 'and' opens word `index`, behind what has the article: 'the market, and a'."""
    return begins_with_and(text, index) and carries_article(text, index - 1)


def _his_father(text: Text, people: Match[Row]) -> Match[Row] | None:
    """Give 'his father' for 'mother', which is told from it by the dots of its last letter."""
    mother = people.value["reading"] == _MOTHER
    if not mother or not plain_word(text.words[people.first].text).endswith(_HIS_FATHER):
        return None
    father = next(row for row in rows("people") if row["reading"] == _FATHER)
    return Match(people.first, people.last, father)


def _is_school(text: Text, index: int) -> bool:
    """Tell 'school' from 'his teacher', which has the same letters, and the like."""
    target = phrases("targets").at(text, index, index + 1) is not None
    return target and text.words[index].lower.endswith("ه")


def _with_noun(text: Text, quantity: Quantity, last: int) -> Count | None:
    """Read '5 civilians', '12 dead civilians', 'three of the children'."""
    at = quantity.last
    if text.words[at].lower in ("من", _NUMBER_OF) and at + 1 < last:
        at += 1  # 'three of the children', 'rose to 35 the number of the children who were killed'
    found = _noun_at(text, at, last) or _injuries(text, quantity, at, last)
    if found is None:
        return _compatriots(text, quantity, at, last) or strangers_at(text, quantity, last)
    noun, group, harm = found
    if harm is not None and text.words[noun.first].lower.startswith(_AND_THE):
        return None  # 'the dead of the raids are 26, and the wounded …'
    end, group, harm = _described(text, noun, last, group, harm)
    if (together := _together(text, noun, last, harm, many=_is_many(quantity))) is not None:
        end, harm = together, Category.CASUALTIES
    if (shared := _shared_with(text, noun, end, last, group)) is not None:
        end, group = shared, Group.ALL
    bounded = bounded_after(text, quantity, end, last)
    end = max(end, bounded.last)
    return Count(quantity.first, end, bounded.low, bounded.high, bounded.rule, group, harm)


def _injuries(
    text: Text, quantity: Quantity, at: int, last: int
) -> tuple[Match[Row], Group, Category] | None:
    """Read the 'injury' of '38 injuries', which stands in the singular; of no disease."""
    if at != quantity.last or not _is_many(quantity) or text.words[at].lower != _INJURY:
        return None
    behind = text.words[at + 1 : min(last, at + 1 + _DISEASE_GAP)]
    if any(not _DISEASES.isdisjoint(stems(word.lower)) for word in behind):
        return None
    injured = Match(at, at + 1, {"sort": "people", "number": "one", "group": Group.ALL.value})
    return injured, Group.ALL, Category.INJURED


def _is_many(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.low > _FEW


def _compatriots(text: Text, quantity: Quantity, at: int, last: int) -> Count | None:
    """Read people that are counted by their country alone: 'five Valmarkians'."""
    word = without_article(text.words[at].lower)
    of = at == quantity.last + 1 and carries_article(text, at)
    called = is_national(word) or word in _CALLED or word in _SOULS
    called |= of and quantity.first > 0 and is_harm(text, quantity.first - 1)
    if not called or not (at == quantity.last or of):
        return None
    other = phrases("people").at(text, at + 1, last) if at + 1 < last else None
    behind = other.last if other is not None and _is_other(other) else at + 1
    bounded = bounded_after(text, quantity, behind, last)
    end = max(behind, bounded.last)
    group = Group.COMBATANTS if word in _CALLED else Group.ALL
    return Count(quantity.first, end, bounded.low, bounded.high, bounded.rule, group)


def _described(
    text: Text, noun: Match[Row], last: int, group: Group, harm: Category | None
) -> tuple[int, Group, Category | None]:
    """Take in the nouns that describe the one before: 'dead civilians', 'two children brothers'.

    They stand behind it without an 'and' and agree in number, as 'other' does not always; in 'among
    the injured two women' they do not. 'Civilian' describes anybody of whom no more is said.
    """
    end, number = noun.last, noun.value["number"]
    while end < last and not begins_with_and(text, end):
        more = _noun_at(text, end, last)
        if more is None or not (more[0].value["number"] == number or _is_other(more[0])):
            break
        if harm is not None and more[2] is not None:
            break
        group = more[1] if group is Group.ALL else group
        end, harm = more[0].last, harm or more[2]
    if harm is not None and end + 1 < last and text.words[end].lower == _FROM:
        of = phrases("people").at(text, end + 1, last)
        if of is not None and of.value["number"] == "many" and carries_article(text, end + 1):
            end, group = of.last, Group(of.value["group"])  # 'two dead of the gunmen'
    return end, group, harm


def _is_other(noun: Match[Row]) -> bool:
    return noun.value.get("reading") == _OTHER


def _shared_with(text: Text, noun: Match[Row], end: int, last: int, group: Group) -> int | None:
    """Give where '12 soldiers and civilians' ends, which are twelve in all; None for no such.

    Behind a number over ten both stand in the singular and the accusative, whose alef tells them
    from 'and one civilian'; of women of the same sort the feminine stands without it.
    """
    if end >= last or not begins_with_and(text, end) or noun.last != end:
        return None
    other = phrases("people").at(text, end, last)
    both = (text.words[noun.last - 1].lower, text.words[end].lower)
    alike = both[1].removeprefix(_AND) == both[0].removesuffix("ا") + "ه"
    accusative = both[0].endswith("ا") and (both[1].endswith("ا") or alike)
    accusative |= both == _BOYS_AND_GIRLS
    counted = accusative and noun.value["number"] == "one"
    if other is None or other.value["number"] != "one" or other.value["group"] == group:
        return None
    return other.last if counted and other.last == end + 1 else None


def _together(
    text: Text, noun: Match[Row], last: int, harm: Category | None, *, many: bool
) -> int | None:
    """Give where 'tens of the dead and wounded', '20 dead and wounded' ends; None for no such.

    One number counts both where both have the article, or stand in the accusative singular of
    what is counted: 'five martyrs and (some) wounded' have neither. Behind a number of eleven or
    more (`many`), whose noun is in the singular, both may lack the accusative's ending as well.
    """
    end = noun.last
    other = _noun_at(text, end, last) if end < last and begins_with_and(text, end) else None
    if other is None or harm is None or {harm, other[2]} != _DEAD_OR_HURT:
        return None
    words = (noun.first, end)
    definite = all(carries_article(text, at) for at in words)
    singular = noun.value["number"] == other[0].value["number"] == "one"
    accusative = [text.words[at].lower.endswith("ا") for at in words]
    counted = singular and (all(accusative) or (many and not any(accusative)))
    return other[0].last if definite or counted else None


def opens_bodies(text: Text, count: Count, last: int) -> bool:
    """Tell the 'bodies' of 'the bodies of nine people', whom the number behind counts."""
    bodies = not _BODIES.isdisjoint(stems(text.words[count.first].lower))
    if count.numbered or not bodies or count.last >= last:
        return False
    behind = count_at(text, count.last, last)
    return behind is not None and behind.numbered


def _noun_alone(text: Text, index: int, last: int) -> Count | None:
    found = _noun_at(text, index, last)
    if found is None:
        return None
    noun, group, harm = found
    if _is_adjective(text, noun, group) or _attacks(text, noun, group):
        return None
    if _says(text, index) or _does(text, index):
        return None
    low, high, rule = _NUMBERS[noun.value["number"] or "many"]
    if not _FAMILIES.isdisjoint(stems(text.words[noun.first].lower)):
        if index and text.words[index - 1].lower == "من":
            return None  # 'of one family' says whose people were counted
        if (members := _members(text, noun.last, last)) is not None:
            return msgspec.structs.replace(members, first=noun.first)
        low, high, rule = FAMILY.low, FAMILY.high, FAMILY.name
    end, group, harm = _described(text, noun, last, group, harm)
    told_two = rule == PLURAL.name or (harm is not None and low == 2)
    if end < last and told_two and text.words[end].lower in _TWO:
        low, high, rule, end = 2, 2, "", end + 1
    elif rule == PLURAL.name and (counted := _number_behind(text, end, last)) is not None:
        low, high, rule, end = counted.low, counted.high, counted.rule, counted.last
    elif low == 1 and (bounded := _one_at_least(text, end, last)) is not None:
        high, rule, end = bounded.high, bounded.rule, bounded.last
    numbered = low is not None and low == high and low > 1
    told = past_names(text, end, last, low) if low is not None and low == high else 0
    return Count(noun.first, end, low, high, rule, group, harm, numbered=numbered, told=told)


def _one_at_least(text: Text, index: int, last: int) -> Quantity | None:
    """Read the bound of 'a civilian at least', 'one civilian at least'; None for no such."""
    at = index + (index < last and text.words[index].lower in _ONE)
    bounded = bounded_after(text, Quantity(index, at, 1, 1, ""), at, last)
    return bounded if bounded.rule else None


def _is_adjective(text: Text, noun: Match[Row], group: Group) -> bool:
    """Tell words that only describe a thing: 'civil defence', 'other damage', 'the civil airport'.

    'Another' counts a person behind a word of harm and behind 'and'. 'The civilian' does, unless it
    stands behind another word with the article.
    """
    if not noun.first or begins_with_and(text, noun.first):
        return False
    before = noun.first - 1
    if _is_other(noun):
        return noun.value["number"] == "one" and not is_harm(text, before)
    if group is Group.CIVILIANS and phrases("targets").at(text, before, before + 1):
        return not carries_article(text, before) and noun.value["number"] == "one"
    if group is not Group.CIVILIANS or not carries_article(text, noun.first):
        return False
    return carries_article(text, before) and not is_harm(text, before)


def _attacks(text: Text, noun: Match[Row], group: Group) -> bool:
    """Tell whether armed men do what the verb before them says: 'stormed gunmen the school'."""
    if group is not Group.COMBATANTS or not noun.first:
        return False
    verb = phrases("events").at(text, noun.first - 1, noun.first)
    return verb is not None and verb.value["sort"] in _ACTS


def _does(text: Text, index: int) -> bool:
    """Tell whether somebody did it, by the word before him: 'raids carried out by herdsmen'."""
    by = phrases("parties").at(text, index - 1, index) if index else None
    return by is not None and by.value["sort"] == "by"


def _says(text: Text, index: int) -> bool:
    """Tell whether somebody only says it, by the verb before him: 'as an official announced'.

    Nor is 'any' of them counted: 'there was not any gunman among the victims'.
    """
    if not index:
        return False
    before = text.words[index - 1].lower
    return before in _ANY or before in _SAID or before.removeprefix(_AND) in _SAID


def _number_behind(text: Text, index: int, last: int) -> Quantity | None:
    """Read the number that describes the people before it: 'her three children', 'the 3'."""
    if index >= last or not text.words[index].lower.startswith(_ARTICLE):
        return None
    at = index + (text.words[index].lower == _ARTICLE)
    found = quantity_at(text, at, last) if at < last else None
    return found if found is not None and found.exact else None


def _members(text: Text, index: int, last: int) -> Count | None:
    """Read how many a family has: 'a family of six members', 'a whole family made up of …'.

    Of 'made up of a father, a mother and four children' the first is read, and the list goes on.
    """
    for at in range(index, min(last, index + _FAMILY_GAP)):
        if text.words[at].lower == "من" and at + 1 < last:
            quantity = quantity_at(text, at + 1, last)
            if quantity is None:
                member = _noun_alone(text, at + 1, last)
                return member if member is not None and member.low == member.high else None
            exact = quantity.exact and quantity.last < last
            return _with_noun(text, quantity, last) if exact else None
    return None
