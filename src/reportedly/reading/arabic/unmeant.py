"""Tells words of attacks and arms that tell of none: a ceasefire, a tank that was captured."""

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words
from reportedly.model.content import EventKind
from reportedly.reading.arabic.tables import Row
from reportedly.reading.arabic.words import Match, Text, carries_article

_STOPPED = folded_words("وقف إيقاف")
"""'The stopping of fire', a ceasefire; 'calls for an end to the attacks'."""
_HIGH = folded_words("شديد شديدة شديدي")
_EXPLOSIVE = "الانفجار"
"""'High explosive': strong of explosion."""
_REMNANTS = folded_words("مخلفات ألغام لغم")
_CLEARED = folded_words("إزالة تطهير خطر مخاطر توعية تنظيف نزع فرق")
"""What is done about mines and remnants of war: clearing, danger of, awareness of."""
_UNUSED = folded_words(
    "تدمير دمر دمرت تدمر يدمر اغتنام اغتنم اغتنمت ضبط ضبطت مصادرة صادرت حظر اتفاقية إزالة توعية "
    "تحليق حلق حلقت يحلق تحلق إسقاط أسقط أسقطت تسقط يسقط مخزون تسليم تزويد امتلاك يمتلك تمتلك عثر "
    "عثرت تفكيك مستودع مستودعات منظومة منظومات منصات إرسال أرسلت"
)
"""What happens to arms that are not used here: destroyed, captured, banned, found, flown over."""
_HAPHAZARD = folded_words("مخيم مخيمات سكن مساكن بناء أبنية تجمعات اعتقال اعتقالات تجنيد")
"""What is 'random' without being an attack: settlements that nobody planned, arrests."""
_TOWN = folded_words("ناحية بلدة مدينة قرية ريف")
"""Nouns behind which 'the pictures' is a town of that name."""
_LEAST = 3
"""Words of a line that is more than a menu's 'video'."""
_DESTROYS = folded_words("دمر دمرت تدمر يدمر")
_WITH = "ب"
_NEAR = 2
_DASHES = frozenset("-–—")

_FILED = folded_words("قدم قدمت قدموا يقدم تقديم تقدم تقدمت رفع رفعت رفض رفضت قبول قبل نظر ينظر رد")
"""What is done with an appeal, which has the letters of a stabbing, right before it."""
_LAW = folded_words("حكم أحكام قرار قرارات دستورية نتائج انتخابات ترشح شرعية صحة قانون")
_LAW_REACH = 3
"""Words behind 'appeal' to 'the verdict', with 'against' between them."""
_DROPS = folded_words("أسقط أسقطت تسقط يسقط إسقاط")
BOMBS = frozenset({"air-dropped bomb", "bomb", "cluster munition", "incendiary"})
"""Means that aircraft drop, by their ids in the table of means."""


def is_no_deed(text: Text, event: Match[Row]) -> bool:
    """Tell a word of an attack that was to stop, of a make of shell, mines cleared, an appeal."""
    if _is_behind(text, event.first, _STOPPED, 1):
        return True
    if text.words[event.first].lower == _EXPLOSIVE and _is_behind(text, event.first, _HIGH, 1):
        return True
    if event.value["kind"] == EventKind.STABBING and _is_appeal(text, event):
        return True
    remnants = not _REMNANTS.isdisjoint(stems(text.words[event.first].lower))
    return remnants and _is_behind(text, event.first, _CLEARED, _NEAR)


def _is_appeal(text: Text, event: Match[Row]) -> bool:
    """Tell 'filed an appeal', 'the appeal against the verdict' from a stabbing."""
    if _is_behind(text, event.first, _FILED, 1):
        return True
    last = min(text.sentence_end(event.first), event.last + _LAW_REACH)
    return any(not _LAW.isdisjoint(stems(text.words[at].lower)) for at in range(event.last, last))


def is_unused(text: Text, means: Match[Row]) -> bool:
    """Tell arms that were captured, destroyed, banned, found or flown over, but not used.

    What is joined to 'with' was used, whatever stands before it: 'destroyed a house with rockets',
    and so was what does it: 'the planes destroyed'.
    """
    if carries_article(text, means.first) and _is_behind(text, means.first, _DESTROYS, 1):
        return False
    if means.value["id"] in BOMBS and _is_behind(text, means.first, _DROPS, _NEAR):
        return False  # 'dropped bombs', while aircraft are shot down
    word = text.words[means.first].lower.removeprefix("و")
    return not word.startswith(_WITH) and _is_behind(text, means.first, _UNUSED, _NEAR)


def is_no_judgement(text: Text, found: Match[Row]) -> bool:
    """Tell 'random arrests', 'haphazard camps' from indiscriminate attacks."""
    return _is_behind(text, found.first, _HAPHAZARD, _LEAST)


def is_no_picture(text: Text, found: Match[Row], first: int, last: int) -> bool:
    """Tell the entry of a menu, and the town of Suwar ('pictures'), from footage that is told of.

    So 'TYRE –', a dateline of the same letters.

    `first` and `last` are the words of its sentence, half-open.
    """
    words = sum(word.tag == "word" for word in text.words[first:last])
    dateline = found.first == first and found.last < last and text.words[found.last].text in _DASHES
    return words < _LEAST or dateline or _is_behind(text, found.first, _TOWN, 1)


def _is_behind(text: Text, index: int, words: frozenset[str], most: int) -> bool:
    """Tell whether one of the words stands among the `most` before word `index`."""
    first = max(text.sentence_start(index), index - most)
    return any(not words.isdisjoint(stems(text.words[at].lower)) for at in range(first, index))
