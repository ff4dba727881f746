"""Dates what an Arabic text dates by 'that day' or 'that night'."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.arabic.folding import folded_words
from reportedly.model.when import TimePrecision
from reportedly.reading.arabic.dates import Date
from reportedly.reading.arabic.words import Text

_THAT = folded_words("ذلك تلك")
_DAY = folded_words("اليوم الليلة الصباح المساء الفجر الظهيرة العصر النهار السبت الأحد الجمعة")
_OF_IT = folded_words("يومها ليلتها يومئذ ليلتئذ صبيحتها")
_JOINED = ("و", "ف")
_REACH = 2
"""Sentences back to the day that 'that day' means."""


def days_told_again(text: Text, dates: Sequence[Date]) -> Iterator[Date]:
    """Give 'that day', 'that night', each as the day of the calendar that was named last."""
    whole = [d for d in dates if d.complete and d.when.precision is TimePrecision.DAY]
    for index in range(len(text)):
        end = _again(text, index)
        sentence = text.words[index].sentence
        near = [
            d
            for d in whole
            if d.last <= index and sentence - text.words[d.first].sentence <= _REACH
        ]
        if end and near:
            words = text.quote(index, end)
            yield Date(index, end, msgspec.structs.replace(near[-1].when, words=words))


def _again(text: Text, index: int) -> int:
    """Give where 'that day' ends that opens at word `index`, 0 for no such."""
    word = text.words[index].lower
    bare = word[1:] if word[:1] in _JOINED else word
    if bare in _OF_IT:
        return index + 1
    that = bare in _THAT and index + 1 < text.sentence_end(index)
    return index + 2 if that and text.words[index + 1].lower in _DAY else 0
