"""Finds the words of an Arabic text that hedge or negate what stands behind them.

'قد' means 'may' before a verb of the present and 'has' or 'had' before one of the past, and the two
are told by the form of the verb. A video that 'shows' a strike doubts it as little.
"""

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text

_MAY = "قد"
_AGENCY = "وكاله"
_APPEARS = folded_words("يظهر تظهر")
"""'Appears', which shows what follows it at once and hedges only behind 'that'."""
_THAT = folded_words("أن أنه أنها أنهم أنهما بأن بأنه بأنها")
_NOT_ONLY = folded_words(
    "يكتف تكتف يكتفي تكتفي يكتفوا يقتصر تقتصر يقتصروا يتوقف تتوقف يتوقفوا يتوقفان يسلم تسلم يسلموا "
    "ينج تنج ينجو تنجو ينجوا يخل تخل يخلو تخلو يمنع تمنع يفلت تفلت"
)
"""What is negated to say that it went on: was not content with, was not confined to, not spared."""
_PRESENT, _WE, _SHE = "ي", "ن", "ت"
"""How verbs of the present begin. So do some of the past, 'they' and 'we' among them seldom."""
_PAST_ENDS = ("ت", "وا", "تا")
"""How verbs of the past end whose subject is female or several."""
_PRESENT_STILL = folded_words("تموت تثبت تبيت تفوت تلتفت تسكت تصمت تنبت تبهت تفلت تتفاوت")
"""Verbs of the present whose stem ends so: 'she dies'."""
_PAST_TOO = folded_words(
    "تم تمكن تعرض تسبب توفي تبنى توعد تعهد ترك تجاوز تلقى تبين تأكد تدخل تحدث تقدم توصل توقف تراجع "
    "تحول تصدى تولى تسلم تزامن تضمن تضرر تكبد تابع تراوح تعمد تجدد توغل تسلل تضاعف تداول تناقل "
    "تبادل نفذ نقل نشر نجا نفى نزح نصب نعى نال نجح ندد نسب نزل نسف نهب نظم نص نصح نبه نتج ناشد ناقش"
)
"""Verbs of the past, of one man, that begin as those of the present do: 'تمكن', 'نفذ'."""


class Cued(msgspec.Struct, frozen=True):
    """A hedge or negation at words `first` up to `last`, with its class."""

    first: int
    last: int
    kind: str


def hedges(text: Text) -> tuple[Cued, ...]:
    """Give the words that negate or hedge, in order."""
    return tuple(
        Cued(match.first, match.last, match.value["kind"])
        for match in phrases("hedges").all(text, 0, len(text))
        if text.same_sentence(match.first, match.last - 1) and not _is_none(text, match)
    )


def _is_none(text: Text, match: Match[Row]) -> bool:
    """Tell words of the table that neither hedge nor negate what follows them here."""
    after = text.words[match.last].lower if match.last < len(text) else ""
    if text.words[match.first].lower.endswith(_MAY):
        return _is_lost(text, match.first) or _is_past(after)
    if match.value["kind"] == "appearance":
        shows = not _APPEARS.isdisjoint(stems(text.words[match.first].lower))
        return shows and after not in _THAT
    if match.value["kind"] == "negation":
        return after in _NOT_ONLY
    return _is_of_agency(text, match.first)


def _is_of_agency(text: Text, index: int) -> bool:
    """Tell the 'news' of 'the news agency' from 'news of …', which is hearsay."""
    return index > 0 and _AGENCY in stems(text.words[index - 1].lower)


def _is_lost(text: Text, index: int) -> bool:
    """Tell 'lost', and 'has indeed', from the 'may' whose letters end them: 'فقد', 'لقد'."""
    word = text.words[index].lower
    return word.endswith(_MAY) and word.removeprefix("و") != _MAY


def _is_past(verb: str) -> bool:
    """Tell a verb of the past, in folded letters, from one of the present: 'had', not 'may'."""
    if verb[:1] not in (_PRESENT, _WE, _SHE):
        return verb[:1].isalpha() and verb != "لا"
    if verb[:1] == _PRESENT:
        return False
    if verb in _PAST_TOO:
        return True
    return verb.endswith(_PAST_ENDS) and verb not in _PRESENT_STILL
