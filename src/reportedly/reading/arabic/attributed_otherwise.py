"""Reads who says something where no verb of saying tells it: by a charge, in mourning.

'The minister pointed the finger at …', 'the union mourns the photographer …', 'a statement was
issued by …'.
"""

from collections.abc import Iterator

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words
from reportedly.model.chain import CueKind, Stance
from reportedly.model.source import SourceKind
from reportedly.reading.arabic.attributed import attribution
from reportedly.reading.arabic.doers_hinted import laid_at
from reportedly.reading.arabic.source_phrases import (
    Words,
    kind_of,
    source_end,
    state_kind,
    subject_start,
    trimmed,
)
from reportedly.reading.arabic.tables import Row
from reportedly.reading.arabic.words import Match, Text
from reportedly.reading.findings import Attribution

_HAS = "قد"
_STATEMENTS = frozenset({"بيان", "بلاغ", "تصريح"})
_MOURNED = folded_words(
    "الزميل الزميلة الشهيد الشهيدة الشهداء الشيخ الأخ الشاب الطفل الطفلة الدكتور ابنها ابنه "
    "ابنهم أبناءها أحد إليكم إلى لكم المغفور الصحفي الصحفية المصور الأستاذ الفقيد"
)
"""'The colleague', 'the martyr', 'its son': who is mourned, behind whoever mourns him."""
_CHARGE = {"kind": CueKind.ACCUSATION.value, "stance": Stance.ALLEGED.value}


def laid(text: Text, first: int, last: int) -> Iterator[Attribution]:
    """Give the attributions of 'SOURCE laid the deed to …' among words `first` up to `last`."""
    for index in range(first, last):
        charge = laid_at(text, index, last)
        if charge is None:
            continue
        has = index > first and text.words[index - 1].lower == _HAS
        source = _behind(text, index + 1, charge) or _before(text, index - has, first)
        if source is not None:
            kind = _kind(text, source) or SourceKind.UNKNOWN
            yield attribution(
                text, Match(index, index + 1, _CHARGE), source, kind, [(charge, last)]
            )


def mourning(text: Text, verb: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'SOURCE mourns …', 'mourned SOURCE …': who was killed is what it says."""
    source = _before(text, verb.first, first)
    said = verb.last
    if source is None:
        end = source_end(text, verb.last, last)
        reach = range(verb.last, end)
        end = next((at for at in reach if text.words[at].lower in _MOURNED), end)
        source, said = trimmed(text, verb.last, end), end
    kind = _kind(text, source) if source is not None else None
    if source is not None and kind is not None and said < last:
        yield attribution(text, verb, source, kind, [(said, last)])


def issued(text: Text, cue: Match[Row], last: int) -> Iterator[Attribution]:
    """Read 'issued by SOURCE (was) a statement …': what follows is its."""
    reach = range(cue.last, last - 1)
    end = next(
        (at for at in reach if not _STATEMENTS.isdisjoint(stems(text.words[at].lower))), None
    )
    source = trimmed(text, cue.last, end) if end is not None else None
    kind = _kind(text, source) if source is not None else None
    if end is not None and source is not None and kind is not None:
        yield attribution(text, cue, source, kind, [(end + 1, last)])


def _behind(text: Text, index: int, last: int) -> Words | None:
    return trimmed(text, index, source_end(text, index, last)) if index < last else None


def _before(text: Text, index: int, first: int) -> Words | None:
    start = subject_start(text, index, first)
    return trimmed(text, start, index) if start is not None else None


def _kind(text: Text, source: Words) -> SourceKind | None:
    return kind_of(text, *source) or state_kind(text, *source)
