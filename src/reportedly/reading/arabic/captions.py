"""Tells the captions of pictures, which Arabic pages set among the lines of a report.

A caption shows a place or a day that is often another: 'People beside the ruins in Osk (agency)',
'Picture of the shelling of Tarn', 'A street in Osk - Osk Today'.
"""

import re
from collections.abc import Iterator

from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text

_LINE = re.compile(r"\S[^\n]*")
_FULL_STOP = ".؟!"
_RUNNING_ON = frozenset('.:؟!…؛،,"»”')
"""Marks with which a line of running text ends, and no caption does."""
_PROSE = 2
"""Lines that end in a full stop beside a caption: a post of single lines has none."""
_WORDS = 4
_LONGEST = 250
"""Code points of a caption."""
_PICTURE = re.compile(
    r"(?:صورة|لقطة|مشهد) (?:من |ل|لل|تظهر |توضح |أرشيفية|ارشيفية|متداولة|تعبيرية)"
)
"""'A picture (shot, view) of, from, shows, from the archive, going round, for illustration'."""
_ITEM = re.compile(r"[-–—•▪·●*#\d٠-٩(]")
_CREDITED = re.compile(r"\((?P<credit>[^()\d\n]{2,40})\)$")
"""Who took it, in brackets at the end."""
_DASHED = re.compile(r"[-–—ـ] ?(?P<credit>[^-–—()\d:\n]{2,30})$")
"""Who took it, or where it is from, behind a dash."""
_UNSIGNED = re.compile(
    r"(?:أ?رشيف|الأرشيف|أرشيفية|إنترنت|أنترنت|انترنت|الإنترنت|متداول|متداولة|تعبيرية)(?:/|$)"
)
"""'Archive, internet, going round, for illustration'."""
_DATED = re.compile(r"[-–—،,] ?[\d٠-٩]{1,2} (?:من )?[^\d\n]{3,30} [\d٠-٩]{4}$")
"""A day at the end, behind a mark."""
_MOST_WORDS = 5
"""Words of a credit."""


def caption_sentences(text: Text) -> frozenset[int]:
    """Give the numbers of the sentences that are captions of pictures."""
    full = text.document.text
    spans = [(m.start(), m.end()) for m in _captions(text, full)]
    return frozenset(
        sentence.index
        for sentence in text.document.sentences
        if any(start <= sentence.start < end for start, end in spans)
    )


def _captions(text: Text, full: str) -> Iterator[re.Match[str]]:
    lines = list(_LINE.finditer(full))
    prose = sum(line.group().rstrip().endswith(tuple(_FULL_STOP)) for line in lines)
    if prose < _PROSE:
        return
    for number, line in enumerate(lines):
        words = line.group().rstrip()
        if not _may_be_caption(words):
            continue
        signed = number > 0 and not _ITEM.match(words) and _is_signed(text, full, line, words)
        if signed or _PICTURE.match(words):
            yield line


def _may_be_caption(words: str) -> bool:
    whole = len(words.split()) >= _WORDS
    return whole and len(words) <= _LONGEST and words[-1] not in _RUNNING_ON


def _is_signed(text: Text, full: str, line: re.Match[str], words: str) -> bool:
    """Tell whether a line ends with who took its picture, or with the day of it."""
    if _DATED.search(words):
        return True
    if (found := _CREDITED.search(words)) is not None:
        credit = found["credit"].strip()
        return len(credit.split()) <= _MOST_WORDS and not _counts(text, line, found.start())
    if (found := _DASHED.search(words)) is None:
        return False
    credit = found["credit"].strip()
    again = full.find(credit, line.end()) >= 0 or full.find(credit, 0, line.start()) >= 0
    return bool(_UNSIGNED.match(credit)) or (again and len(credit.split()) > 1)


def _counts(text: Text, line: re.Match[str], at: int) -> bool:
    """Tell whether brackets hold people, not a credit: 'three (a man and two children)'."""
    start = line.start() + at
    inside = [i for i, w in enumerate(text.words) if start <= w.start < line.end()]
    return any(
        phrases(table).at(text, index) is not None
        for index in inside
        for table in ("people", "harm")
    )
