"""Tells the titles of other articles, which pages list beneath a report, from what it says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec

from reportedly.language.document import Document

_LINE = re.compile(r"\S[^\n]*")
_ENDS = frozenset('.؟!?»:"”؛،,…')
"""Marks with which a line of running text ends, rather than a title."""
_RUNNING_ON = frozenset(".:؛،,")
"""Marks with which a line of running text ends and no title does, be it a quotation."""
_CUT_SHORT = ("…", "...")
"""What a title ends with where its page shows only its beginning."""
_LISTED = re.compile(r"[-–—•▪·●*#\d٠-٩]|\W*$")
"""How an item of a list, a hashtag or a line of signs begins: no title does."""
_ITEM = re.compile(r"[-–—•▪·●*#]")
_GOES_ON = re.compile(r"(?:فيما|كما|بينما|حيث|إذ|في حين|and|but|while|meanwhile)\b", re.IGNORECASE)
"""How a line begins that goes on with what was told: its full stop was left out."""
_LONGEST = 140
"""Code points of a title."""
_WORDS = 4
"""Words that make a line a title, and not a label, a name or a button."""
_FEWEST = 3
"""Titles that make a list of them."""
_CUT = 2
"""Titles cut short that make a list of them anywhere in a page."""
_PROSE = 2
"""Lines that end in a full stop above the titles: a text that uses none is no such page."""
_HEADING = re.compile(
    r"(?:read (?:also|more|next)|also read|see also"
    r"|(?:related|more|other|latest|recent|top|popular)"
    r" (?:articles?|news|stories|posts?|topics?|reports?|headlines?)|more from [\w ]+|most read"
    r"|you (?:may|might) (?:also )?like|recommended(?: for you)?|trending(?: now)?)\W*",
    re.IGNORECASE,
)
"""A line that stands over links to other articles."""


class _Line(msgspec.Struct, frozen=True):
    start: int
    words: str


def linked_sentences(document: Document) -> frozenset[int]:
    """Give the sentences of an English text that are titles of other articles."""
    stretches = (*_under_headings(document.text), *_in_capitals(document.text))
    return frozenset(_within(document, stretches)) | listed_titles(document)


def listed_titles(document: Document) -> frozenset[int]:
    """Give the sentences of a text in any language that stand in a list of titles."""
    text = document.text
    lists = [(titles_from(text), len(text) + 1), *_cut_short(text)]
    return frozenset(_within(document, lists))


def _within(document: Document, stretches: Iterable[tuple[int, int]]) -> Iterator[int]:
    bounds = list(stretches)
    for sentence in document.sentences:
        if any(start <= sentence.start < end for start, end in bounds):
            yield sentence.index


def _cut_short(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches of titles of which some are cut short, wherever in the text they stand."""
    for are_titles, run in groupby(_lines(text), key=lambda line: _may_be_title(line.words)):
        lines = [line for line in run if len(line.words.split()) >= _WORDS]
        cut = sum(_is_cut(line.words) for line in lines)
        if are_titles and len(lines) >= _FEWEST and cut >= _CUT:
            yield lines[0].start, lines[-1].start + len(lines[-1].words)


def titles_from(text: str) -> int:
    """Give the code point from which on a text is but titles of other articles; its end for none.

    Those are its last lines, three titles or more without a full stop, under lines of prose that
    end in one; labels, quotations and titles that begin with a number may stand among them. What a
    colon introduces is a list of the report's own.
    """
    lines = list(_lines(text))
    last = next((at for at in reversed(range(len(lines))) if not _is_beside(lines[at].words)), -1)
    below_prose = range(last + 1, len(lines))
    first = next((at for at in below_prose if _may_be_title(lines[at].words)), len(lines))
    first += first < len(lines) and _GOES_ON.match(lines[first].words) is not None
    above, below = lines[:first], lines[first:]
    told = sum(line.words.endswith(".") and not _is_cut(line.words) for line in above)
    titles = sum(_is_whole(line.words) and _may_be_title(line.words) for line in below)
    if told < _PROSE or titles < _FEWEST or above[-1].words.endswith(":"):
        return len(text)
    return below[0].start


def _lines(text: str) -> Iterator[_Line]:
    return (_Line(m.start(), m.group().rstrip()) for m in _LINE.finditer(text))


def _may_be_title(words: str) -> bool:
    if len(words) > _LONGEST or _LISTED.match(words):
        return False
    return _is_cut(words) or words[-1] not in _ENDS


def _is_beside(words: str) -> bool:
    """Tell whether a line can stand among titles: a label, a quotation, '7 killed in a week'."""
    if not _is_whole(words):
        return True
    sentence = words[-1] in _RUNNING_ON and not _is_cut(words)
    return len(words) <= _LONGEST and not sentence and not _ITEM.match(words)


def _is_whole(words: str) -> bool:
    return len(words.split()) >= _WORDS


def _is_cut(words: str) -> bool:
    return words.endswith(_CUT_SHORT)


def _in_capitals(text: str) -> Iterator[tuple[int, int]]:
    """Give the lines in capitals that some pages set between the paragraphs of an article.

    Where the article itself is in capitals there are none.
    """
    prose = False
    for line in _lines(text):
        if prose and line.words.isupper() and _is_whole(line.words) and _may_be_title(line.words):
            yield line.start, line.start + len(line.words)
        prose = prose or (line.words.endswith(".") and not line.words.isupper())


def _under_headings(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches of titles under a heading such as 'read also', up to the next prose."""
    lines: Sequence[_Line | None] = [*_lines(text), None]
    start: int | None = None
    for line in lines:
        over = line is not None and _HEADING.fullmatch(line.words) is not None
        if start is not None and (line is None or not (over or _may_be_title(line.words))):
            yield start, line.start if line is not None else len(text)
            start = None
        if over and start is None and line is not None:
            start = line.start
