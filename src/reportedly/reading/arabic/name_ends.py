"""Tells where an Arabic name ends, and whether a word is only the first of one."""

from reportedly.gazetteer.entry import Entry
from reportedly.gazetteer.keys import ARABIC_SPEAKING
from reportedly.language.arabic.clitics import without_article
from reportedly.language.arabic.folding import folded_words
from reportedly.reading.arabic.place_signals import Signal, hashtagged
from reportedly.reading.arabic.place_words import (
    generic,
    is_common,
    is_direction,
    is_landmark,
    is_personal,
    opens,
)
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text, begins_with_and, carries_article

_VILLAGES = folded_words("عين تل تلة دير كفر بيت خربة معرة رأس وادي بئر")
"""'Spring of', 'hill of', 'convent of': a hashtag of two words that they open names a village."""
_SORTS = folded_words(
    "الجديدة الجديد القديمة القديم الشرقية الشرقي الغربية الغربي الشمالية الشمالي الجنوبية "
    "الجنوبي الكبيرة الكبير الصغيرة الصغير الكبرى الصغرى الفوقا الفوقاني التحتا التحتاني العليا "
    "السفلى الفوقانية التحتانية"
)
"""'New', 'old', 'eastern', 'upper': what tells a small place from another of its name."""
_OTHER_SPEECH = frozenset({"IL", "IR", "ML", "NE", "TD"})
"""Countries whose names Arabic writes often, where most people speak otherwise."""
LARGE = 300_000
"""People from which a town far from the others in a text is still taken for itself."""
WELL_KNOWN = 20_000
"""People from which a town is taken for a place without a word that announces it."""
_OF_SAINTS = folded_words("سيدي أولاد آيت بسيدي بأولاد بآيت")
"""'My lord', 'the sons of', with which villages of the Maghreb are called."""
_SHEIKH = "شيخ"
_SHORTEST = 3
"""Letters in the shortest second word of a name."""
_JOINED = frozenset("وبلك")
"""Letters that are mostly no part of such a word: 'and', 'in', 'for', 'like'."""
_PLACING = folded_words("في التابعة التابع الواقعة الواقع المجاورة القريبة المتاخمة الحدودية")
SMALL = ("settlement", "neighbourhood", "landmark", "island")


def names_end(text: Text, index: int, end: int) -> int:
    """Give where a name from word `index` ends at the farthest: at a mark, number or joint."""
    stop = index + 1
    while stop < end and _is_word(text, stop) and not _parted(text, stop):
        stop += 1
    return stop


def _is_word(text: Text, index: int) -> bool:
    """Tell whether a word may be of a name: an 'and' that stands by itself is not."""
    return text.words[index].tag == "word" and text.words[index].lower != "و"


def _parted(text: Text, index: int) -> bool:
    """Tell whether a line break or bracket parts a word from the one before."""
    between = text.document.text[text.words[index - 1].end : text.words[index].start]
    return "\n" in between


def is_cut(text: Text, index: int, last: int, entry: Entry, signal: Signal) -> bool:
    """Tell whether a known name is only the first word of a small place's: 'spring of …'."""
    behind = index + 1
    if signal.noun not in SMALL or behind >= names_end(text, index, min(last, index + 2)):
        return False
    if opens(text, index) and (not carries_article(text, index) or _is_the_sheikh(text, index)):
        return not is_common(text, behind) and not entry.is_area
    if _is_far(entry) and is_of_two_words(text, index, last):
        return True
    if _is_far(entry) and carries_article(text, behind) and not carries_article(text, index):
        lies = phrases("place_nouns").at(text, behind, behind + 1) is not None
        return lies or not generic(text, behind)  # 'light of the plain' is not Nur in Iran
    named = text.words[behind].lower in _SORTS and carries_article(text, index)
    return named and not entry.is_area and entry.population < WELL_KNOWN


def _is_the_sheikh(text: Text, index: int) -> bool:
    """Tell 'the sheikh', which has the article in front of a name without one."""
    return without_article(text.words[index].lower) == _SHEIKH and not carries_article(
        text, index + 1
    )


def is_of_two_words(text: Text, index: int, last: int) -> bool:
    """Tell whether two bare words make one name: 'Kri Fra', 'Khana Sari', at whose end it ends.

    Neither has the article, the second is no ordinary word, and behind it comes what says where
    the place lies, or a mark.
    """
    behind = index + 1
    if behind >= names_end(text, index, min(last, index + 2)) or carries_article(text, index):
        return False
    word = text.words[behind].lower
    joined = word[:1] in _JOINED or carries_article(text, behind)
    if joined or len(word) < _SHORTEST or generic(text, behind) or is_direction(text, behind):
        return False
    return not is_personal(text, behind) and _ends_name(text, behind, last)


def _ends_name(text: Text, index: int, last: int) -> bool:
    """Tell whether nothing that may belong to a name stands behind word `index`."""
    behind = index + 1
    if behind >= names_end(text, index, min(last, index + 2)):
        return True
    placing = phrases("place_nouns").at(text, behind, behind + 1) or is_direction(text, behind)
    return bool(placing) or text.words[behind].lower in _PLACING or begins_with_and(text, behind)


def is_of_heading(text: Text, index: int, stop: int, signal: Signal) -> bool:
    """Tell whether a name only opens a title of two words before a colon: 'Osk (of) the wrath:'."""
    told = signal.noun or (signal.located and not signal.prefixed) or signal.tagged
    if told or index != text.sentence_start(index) or stop + 1 >= len(text):
        return False
    titled = carries_article(text, stop) and text.words[stop + 1].text == ":"
    return titled and not generic(text, stop)


def _is_far(entry: Entry) -> bool:
    near = entry.country in ARABIC_SPEAKING and entry.country not in _OTHER_SPEECH
    return not near and entry.population < LARGE


def _is_joined_tag(text: Text, index: int) -> bool:
    """Tell whether a hashtag goes on behind its first word, which is for no person's name."""
    person = phrases("people").at(text, index, index + 1) is not None
    joined = text.document.text[text.words[index + 1].start - 1] == "_"
    ended = text.document.text[text.words[index + 1].end :][:1] != "_"
    fronted = index == text.sentence_start(index)
    return fronted and joined and ended and not person and text.words[index].lower in _VILLAGES


def noun_of_itself(text: Text, index: int, signal: Signal) -> str:
    """Give the sort of place that a name of two words tells by its first one or as a hashtag."""
    if hashtagged(text, index) and _is_joined_tag(text, index):
        return "settlement"
    if signal.located and text.words[index].lower in _OF_SAINTS:
        return "settlement"
    return "landmark" if signal.located and is_landmark(text, index) else ""
