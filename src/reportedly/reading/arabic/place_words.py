"""Tells nouns for places, words that open names, and common words that are none, in Arabic."""

import re
from functools import cache

from reportedly.language.arabic.clitics import after_clitics, stems, without_article
from reportedly.language.arabic.folding import fold, folded_words, plain_word
from reportedly.reading.arabic.tables import phrases, rows
from reportedly.reading.arabic.words import Text, carries_article

_ARTICLE = "ال"
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d\d$")
_BY_TIME = "بتوقيت"
_TIMES, _SHORT_TIME = frozenset({"وقت", "زمن", "فتره"}), frozenset({"قصير", "قصيره"})
"""'Time, period', and 'short'."""
_NUNATION = "\u064b"
_COLOURS = folded_words("الأبيض الأحمر الأسود الأخضر الأزرق الأصفر")
_HOSPITAL = "hospital"
_FAMILIES = folded_words("عائلة عائلات عوائل أسرة آل عشيرة عشائر قبيلة قبائل")
"""'Family, families, household, house, clan, clans, tribe, tribes of'."""
_COMPOUND = "مجمع"
"""'Compound': a hospital in Gaza's reports."""
_MEDIA = "media"
_LETTERS = frozenset({("ار", "بي"), ("ايا", "صوفيا")})
_SHEIKH = "شيخ"
_ADJECTIVE = ("ي", "يه")
_SHORT = 3
"""Letters that such an adjective has more than."""
_GENERIC_TABLES = (
    "not_names personal_names events harm people numbers vague targets means saying hedges "
    "day_parts which_day place_nouns directions parties effects months weekdays relative_days "
    "negation admissions"
).split()


def announces(text: Text, index: int) -> bool:
    """Tell whether a word is 'town', 'village' or the like, which is nowhere's name."""
    return _kind_of(text, index) == "settlement"


def is_behind_person(text: Text, index: int) -> bool:
    """Tell whether a word stands right behind one person with the article, whose name it is.

    So behind 'the family (clan, tribe) of', whose name has no place either.
    """
    if index <= text.sentence_start(index):
        return False
    if not carries_article(text, index - 1):
        return not _FAMILIES.isdisjoint(stems(text.words[index - 1].lower))
    person = phrases("people").at(text, index - 1, index)
    return person is not None and person.value["number"] == "one"


def is_medium(text: Text, index: int) -> bool:
    """Tell whether a word is for an outlet, whose name follows: 'in the radio Voice of …'."""
    medium = phrases("source_kinds").at(text, index, index + 1)
    return (
        medium is not None and medium.value["kind"] == _MEDIA and not carries_article(text, index)
    )


def is_letter(text: Text, index: int) -> bool:
    """Tell the second letter of 'RPG', which Arabic spells out: 'ar be ge'.

    So with 'Sophia' behind 'Saint' in Greek, which is a church.
    """
    return index > 0 and (text.words[index - 1].lower, text.words[index].lower) in _LETTERS


def is_of_clock(text: Text, index: int) -> bool:
    """Tell whether a word only says whose time a clock shows: '21:40 Osk', 'by the time of Osk'.

    'A short time' has a town's letters.
    """
    word, whole = text.words[index], text.document.text
    before = whole[: word.start].rstrip(" (")
    ends = not whole[word.end :].lstrip(" )")[:1].strip("\n|-–")
    if _CLOCK.search(before) is not None and ends:
        return True
    behind = text.words[index - 1].lower if index else ""
    return behind == _BY_TIME or (
        word.lower in _SHORT_TIME and not _TIMES.isdisjoint(stems(behind))
    )


def is_colour(text: Text, index: int) -> bool:
    """Tell the colour of what stands before it: 'the White Sea', not (the town of) al-Abyad."""
    behind = index > text.sentence_start(index) and carries_article(text, index - 1)
    return behind and text.words[index].lower in _COLOURS


def is_of_town(text: Text, index: int) -> bool:
    """Tell whether a word is 'quarter', 'roundabout' or the like, in front of its name."""
    return _kind_of(text, index) == "neighbourhood" and not carries_article(text, index)


def is_landmark(text: Text, index: int) -> bool:
    """Tell whether a word is for a hill, dam or the like, which belongs to the landmark's name."""
    return _kind_of(text, index) == "landmark"


def is_hospital(text: Text, index: int) -> bool:
    """Tell whether a word is for a hospital, a dispensary or a medical point."""
    found = phrases("targets").at(text, index, min(index + 2, len(text)))
    known = found is not None and found.value["id"] == _HOSPITAL
    return known or _COMPOUND in stems(text.words[index].lower)


def is_quality(text: Text, index: int) -> bool:
    """Tell whether a word has the form of an adjective without the article: '(a) field hospital'.

    A landmark's own name behind its noun has the article or is a proper name.
    """
    word = fold(text.words[index].text)
    return not word.startswith(_ARTICLE) and word.endswith(_ADJECTIVE) and len(word) > _SHORT


def _kind_of(text: Text, index: int) -> str | None:
    """Give the kind of place that a word is a noun for; None where it is none."""
    noun = phrases("place_nouns").at(text, index, index + 1)
    return None if noun is None else noun.value["kind"]


def opens(text: Text, index: int) -> bool:
    """Tell whether a word opens a name of two words or more: 'mother of', 'hill', 'well'.

    'Jableh' has the letters of 'his hill' and opens none.
    """
    found = phrases("name_openers").at(text, index, index + 1)
    if found is None:
        return False
    forms = {without_article(fold(form)) for form in found.value["forms"].split("|")}
    readings = (without_article(word) for _, word in after_clitics(text.words[index].lower))
    return not forms.isdisjoint(readings)


def ordinary(name: str) -> bool:
    """Tell whether a name is an ordinary word too, so that only 'the village of' makes it one."""
    return without_article(fold(name)) in _ordinary_names()


def barred_behind_in(name: str) -> bool:
    """Tell whether no ordinary word of the letters of a name can stand right behind 'in'.

    None of a verb, a word in the accusative or an adjective without its noun can.
    """
    return without_article(fold(name)) in _ordinary_names(barred=True)


@cache
def _ordinary_names(*, barred: bool = False) -> frozenset[str]:
    told = (row for row in rows("ordinary_names") if row["behind_in"] or not barred)
    forms = (form for row in told for form in row["forms"].split("|"))
    return frozenset(without_article(fold(form)) for form in forms)


@cache
def _generic_words() -> frozenset[str]:
    """Give the single words of the tables, which are no names: what is no place is listed."""
    return frozenset(
        without_article(fold(form))
        for table in _GENERIC_TABLES
        for row in rows(table)
        for form in row["forms"].split("|")
        if " " not in form
    )


def generic(text: Text, index: int) -> bool:
    """Tell whether a word, with or without its clitics, is an ordinary word of the tables.

    So is one with the ending of an adverb ('condemning'), which nobody writes on a place's name.
    """
    if _NUNATION in text.words[index].text:
        return True
    found = stems(text.words[index].lower)
    if plain_word(text.words[index].text).endswith("ة"):
        # 'Houla' is not 'around him'
        found = tuple(stem for stem in found if stem.endswith("ه") or len(stem) > _SHORT)
    return not _generic_words().isdisjoint(found)


def is_ordinary_itself(text: Text, index: int) -> bool:
    """Tell whether a word is an ordinary one of the tables as it stands, less the article."""
    return without_article(text.words[index].lower) in _generic_words()


def is_direction(text: Text, index: int) -> bool:
    """Tell whether a word is 'north', 'around' or the like; 'Houla' only has its letters."""
    if plain_word(text.words[index].text).endswith("ة"):
        return False
    return phrases("directions").at(text, index, index + 1) is not None


def is_personal(text: Text, index: int) -> bool:
    """Tell whether a word is a personal name in common use."""
    return phrases("personal_names").at(text, index, index + 1) is not None


def is_common(text: Text, index: int) -> bool:
    """Tell whether a word goes on with no name, even behind 'mother of', 'sheikh' or 'inn of'."""
    if is_landmark(text, index) or is_personal(text, index):
        return False
    return generic(text, index)


def opens_name(text: Text, index: int, last: int) -> bool:
    """Tell whether 'mother of', 'father of' and the like go on with a word that can be a name."""
    follows = index + 1 < last and text.words[index + 1].tag == "word"
    bare = follows and carries_article(text, index) and not carries_article(text, index + 1)
    if bare and without_article(text.words[index].lower) != _SHEIKH:
        return False  # 'the hospital and (it) secured …', 'the valley with the warmest …'
    return follows and opens(text, index) and not is_common(text, index + 1)
