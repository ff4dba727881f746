"""Counts people by a noun that no table knows, behind a word of harm: '12 woodcutters'."""

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words
from reportedly.model.figure import Group
from reportedly.reading.arabic.bare_numbers import may_follow
from reportedly.reading.arabic.countries import is_national
from reportedly.reading.arabic.figures import Count
from reportedly.reading.arabic.numbers import Quantity, bounded_after
from reportedly.reading.arabic.place_words import generic
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text, carries_article

_HARMED = frozenset({"verb", "masdar", "meets"})
"""Sorts of words of harm behind which those whom it befell are counted."""
_LEAST, _FEW, _MANY = 3, 10, 99
"""The numbers behind which a noun stands in the plural, and up to which in the accusative."""
_OF = "من"
_ACCUSATIVE = "ا"
_NOBODY = folded_words(
    "أبقار بقرة ماشية مواش مواشي أغنام رأس رأسا رؤوس خراف كلاب حمير خيول جمال إبل دجاج طيور نوق "
    "أيام ساعات أشهر شهرا شهور سنوات أسابيع أسبوعا دقائق مرات كيلومترات كيلومترا أمتار مترا كلم كم "
    "ألف آلاف مليون ملايين مئة مائة قرى بلدات مناطق محافظات مواقع هجمات عمليات"
)
"""Beasts, times, measures and places, which are counted and are no people."""


def strangers_at(text: Text, quantity: Quantity, last: int) -> Count | None:
    """Give those whom a number right behind a word of harm counts by the noun behind it.

    None where the noun may be none of people.
    """
    at, low = quantity.last, quantity.low or 0
    harm = quantity.first and phrases("harm").at(text, quantity.first - 1, quantity.first)
    if not harm or harm.value["sort"] not in _HARMED or at >= last or not _LEAST <= low <= _MANY:
        return None
    of = text.words[at].lower == _OF and at + 1 < last  # 'five of the supporters of …'
    at += of
    word = text.words[at]
    if word.tag != "word" or (carries_article(text, at) and not of) or may_follow(text, at):
        return None
    if generic(text, at) or not _NOBODY.isdisjoint(stems(word.lower)):
        return None
    if low > _FEW and not (of or word.lower.endswith(_ACCUSATIVE)):
        return None
    end = at + 1
    end += end < last and is_national(text.words[end].lower)
    bounded = bounded_after(text, quantity, end, last)
    end = max(end, bounded.last)
    return Count(quantity.first, end, bounded.low, bounded.high, bounded.rule, Group.ALL)
