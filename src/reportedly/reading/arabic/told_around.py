"""Tells by the words around people counted how they stand to a harm or to those counted before."""

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words
from reportedly.model.figure import NAMED_PERSON, Group
from reportedly.reading.arabic.bare_numbers import TOLL
from reportedly.reading.arabic.besides import adds
from reportedly.reading.arabic.figures import Count
from reportedly.reading.arabic.numbers import quantity_at
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text, begins_with_and, carries_article
from reportedly.reading.casualties.vague import HALF, PLURAL

AMONG = "بين"
_FOR, _OF = "ل", "من"
_JOINING = ("و", "،", ",", "مع")
_COMMAS = frozenset("،,")
_HOLDING = folded_words(
    "تضم يضم ضم ضمت تؤوي يؤوي آوى آوت تقل يقل أقلت تحمل يحمل تستضيف يستضيف تسكنه تسكنها يسكنه "
    "يسكنها تقطنه تقطنها يقطنه يقطنها تتسع يتسع متنها متنه متنهما"
)
"""'Holds', 'shelters', 'carries', 'aboard': who was there is not who was harmed."""
RISES = frozenset(
    "ارتفع ارتفعت ارتفاع يرتفع ترتفع يرتفعون ارتفعوا تجاوز وصل وصلت وصول يصل تصل".split()
)
_RISE = 12
"""Words from 'the dead' to the number that they rise to."""
_TO = "الي"
_PART_REACH = 16
"""Words between people counted and 'among them', where nobody else is told of in between."""
_WERE = frozenset({"كان", "كانوا", "كانت", "كانا", "كن", "من", AMONG})
_OF_THEM = frozenset({"منهم", "منهن", "منهما"})
_HALF_OF_THEM = frozenset({"نصفهم", "نصفهن"})
_THEIR_NUMBER = frozenset({"عددهم", "وعددهم", "عددهن", "وعددهن"})
_NUMBER_REACH = 4
"""Words between people and the words for their number."""
_RIGHT = folded_words("والصحيح والصواب والأصح")
_NOT = folded_words("لا وليس ليس")
_RIGHT_REACH = 3
"""Words behind a number in which 'and what is right is' sets it aside."""


def are_among(text: Text, before: Count, count: Count) -> bool:
    """Tell whether those counted before are of those named here: 'five were among the dead'."""
    between = text.words[before.end : count.first]
    return bool(between) and all(word.lower in _WERE for word in between)


def group_named(text: Text, part: Match[Row]) -> Group | None:
    """Give the group that 'are' at `part` names: 'and the children are: …'; None for no such."""
    index = part.first - 1
    if part.value["sort"] != "list" or index < 0 or not carries_article(text, index):
        return None
    people = phrases("people").at(text, index, part.first)
    if people is None or people.value["number"] != "many":
        return None  # 'the relatives of the child, and they are …'
    group = Group(people.value["group"])
    return None if group is Group.ALL else group


def some_of_them(text: Text, index: int, last: int) -> Count | None:
    """Read 'three of them children' at word `index`, of those counted before."""
    number = quantity_at(text, index, last)
    if number is None or number.last + 1 >= last or text.words[number.last].lower not in _OF_THEM:
        return None
    who = number.last + 1
    people = None if begins_with_and(text, who) else phrases("people").at(text, who, last)
    if people is None:
        return None
    group = Group(people.value["group"])
    return Count(number.first, people.last, number.low, number.high, number.rule, group)


def half_of_them(text: Text, index: int, last: int, whole: Count) -> Count | None:
    """Read 'half of them women' at word `index`, of those counted as `whole`, an even number."""
    even = whole.low is not None and whole.low > 0 and whole.low % 2 == 0
    if text.words[index].lower not in _HALF_OF_THEM or index + 1 >= last or not even:
        return None
    people = phrases("people").at(text, index + 1, last)
    if people is None or whole.low is None:
        return None
    low, high = whole.low // 2, whole.high // 2 if whole.high is not None else None
    group = Group(people.value["group"])
    return Count(index, people.last, low, high, HALF.name, group)


def numbers_those(text: Text, before: Count, count: Count) -> bool:
    """Tell whether 'whose number is' before a count gives that of people told without one."""
    index = count.first - 1
    near = 0 <= index - before.end <= _NUMBER_REACH
    return near and before.rule == PLURAL.name and text.words[index].lower in _THEIR_NUMBER


def is_slogan(text: Text, index: int) -> bool:
    """Tell whether a word stands inside a hashtag of several: '#stop_the_killing'."""
    word, whole = text.words[index], text.document.text
    return "_" in (whole[word.start - 1 : word.start], whole[word.end : word.end + 1])


def is_definite(text: Text, count: Count) -> bool:
    """Tell whether the first word of those counted has the article."""
    return text.words[count.first].lower.lstrip("وفبلك").startswith("ال")


def is_among(text: Text, count: Count) -> bool:
    """Tell whether some of those named here follow: 'among the wounded (is) a teacher'."""
    return bool(count.first) and text.words[count.first - 1].lower == AMONG


def is_to_somebody(text: Text, count: Count) -> bool:
    """Tell whether something is said or given to those counted: 'to his son'."""
    return text.words[count.first].lower.startswith(_FOR)


def is_toll_of(text: Text, count: Count) -> bool:
    """Tell whether a noun only says whose number follows: 'the toll of victims', 'number'."""
    before = text.words[count.first - 1] if count.first else None
    return before is not None and not TOLL.isdisjoint(stems(before.lower))


def is_of_rising_toll(text: Text, count: Count, last: int) -> bool:
    """Tell 'the dead' whose number rises: 'the dead of the raid rise to 12'."""
    if count.numbered:
        return False
    reach = range(count.last, min(last - 1, count.last + _RISE))
    to = next((at for at in reach if text.words[at].lower == _TO), None)
    if to is None or quantity_at(text, to + 1, last) is None:
        return False
    around = [*text.words[max(0, count.first - 2) : count.first], *text.words[count.last : to]]
    return any(not RISES.isdisjoint(stems(word.lower)) for word in around)


def says_what(text: Text, person: Count, count: Count) -> bool:
    """Tell a noun that only says what the person named before it was: 'Samer, a reporter'."""
    one = person.low == person.high == count.low == count.high == 1
    named = person.rule == NAMED_PERSON or person.told > person.last
    named |= _is_set_behind(text, person, count)
    return one and named and count.told <= count.last and not begins_with_and(text, count.first)


def _is_set_behind(text: Text, person: Count, count: Count) -> bool:
    """Tell a noun without the article behind a comma and a name: 'the doctor X, a physician'."""
    bare = is_definite(text, person) and not is_definite(text, count)
    told = count.first - person.last > 1  # the name, and the comma
    return bare and told and text.words[count.first - 1].text in _COMMAS


def only_describes(text: Text, before: Count, count: Count) -> bool:
    """Tell 'civilians' behind those who were counted just before: 'a woman and five men, …'."""
    if count.numbered or count.group is not Group.CIVILIANS:
        return False
    after_comma = text.words[count.first - 1].text in _COMMAS
    return after_comma and before.numbered and before.end == count.first - 1


def is_joined(text: Text, index: int, count: Count) -> bool:
    """Tell whether 'and', a comma or 'as well as' joins people to those counted before `index`."""
    return (
        adds(text, count.first)
        or begins_with_and(text, count.first)
        or any(word.lower in _JOINING for word in text.words[index : count.first])
    )


def is_only_held(text: Text, first: int, last: int) -> bool:
    """Tell whether people behind words `first` up to `last` were only there: 'a bus carrying 9'."""
    return any(word.lower.lstrip("و") in _HOLDING for word in text.words[first:last])


def parts_from_afar(text: Text, end: int, index: int) -> bool:
    """Tell whether 'among them' at word `index` is of those counted up to word `end`.

    A comma stands before it, and nobody else is told of in between.
    """
    if not 0 < index - end <= _PART_REACH or text.words[index - 1].text not in _COMMAS:
        return False
    return not any(
        phrases(table).at(text, at, index) is not None
        for at in range(end, index)
        if text.words[at - 1].lower != _OF
        for table in ("people", "harm")
    )


def is_set_right(text: Text, count: Count, last: int) -> bool:
    """Tell a number that its text takes back: 'two dead, and the right number is 3', '5, not 6'."""
    behind = text.words[count.last : min(last, count.last + _RIGHT_REACH)]
    if any(word.lower in _RIGHT for word in behind):
        return True
    return count.numbered and bool(count.first) and text.words[count.first - 1].lower in _NOT
