"""Finds the date of publication that a page saved as text prints around its headline.

Whoever copies a page from a browser has its furniture as lines of their own: 'Published 5 May
2019', 'By A. Writer | 5 May 2019', or the bare day under the headline. A day that the text is about
must never be taken for it, so that a bare day counts only where a page prints one and nothing in
the text speaks of that day.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.capture.month_names import MONTH, WEEKDAYS, month_of
from reportedly.model.names import fold

_FIRST_YEAR = 1991
"""Year of the first web page, as in `address_dates`."""
_MOST_LINES = 40
"""Lines, less empty ones, before which a page has come to its text."""
_PROSE = 2
"""Lines of prose that may stand before a stamp: what sums a page up under its headline."""
_LONG_LINE, _SENTENCE = 90, 8
"""Characters of a line that is prose whatever its end, and words of one that ends as prose does."""
_HEADLINE = 3
"""Words that a headline has at least."""
_NEAR = 3
"""Lines above a bare day among which the headline stands."""

_BY_NAME = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?,? (?P<month>{MONTH})\.?"
    rf"(?: ?[/(] ?(?:{MONTH})\)?)?[,،]? (?P<year>\d{{4}})(?!\d)"
    rf"|(?<!\w)(?P<month2>{MONTH})\.? (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[,،]?"
    rf" (?P<year2>\d{{4}})(?!\d)"
)
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_HIJRI = re.compile(r"\d{1,2} [\u0621-\u064a]+(?: [\u0621-\u064a]+)? ,?1[34]\d\d ?ه?")
_TIME = re.compile(
    r"t?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b\.?| ?[صم](?!\w))?"
    r"(?:,? ?\(?[a-z]{2,4}\)?(?![a-z])(?: ?[+-]\d{1,2}(?::?\d\d)?)?|z\b|[+-]\d\d:?\d\d)?"
)
_BY_CLOCK_OF = re.compile(r"(\d[:.]\d{2}(?: ?[صم](?!\w))?) [^\W\d_]+\s*$")
_READING_TIME = re.compile(r"\d{1,2} ?-?(?:min(?:ute)?s?|دقايق|دقيقه) ?(?:read|قراءه)?")
_WORD = re.compile(r"[^\W\d_]+")
_BYLINE = re.compile(r"\s*(?:By|بقلم:?)(?: [^\W\d_][\w.'’-]*,?){2,8}\s*[^\w\s]*\s*$")
_PUBLISHED = frozenset(map(fold, "published posted publication issued نشر نشرت النشر".split()))
_UPDATED = frozenset(map(fold, "updated update modified edited تحديث التحديث تعديل حدث".split()))
_AROUND = (
    frozenset(
        map(
            fold,
            (
                "last first date on at of the time by تاريخ بتاريخ التاريخ في يوم آخر تم الساعة "
                "بتوقيت غرينتش الموافق م هـ ه ص مساء صباحا صباحًا مساءً عند"
            ).split(),
        )
    )
    | _PUBLISHED
    | _UPDATED
    | frozenset(WEEKDAYS)
)
"""Words of a stamp besides its day."""
_CLOSED = re.compile(
    r"(?:by|share|save|print|listen|comments?|follow|copy link|photo|image|بقلم|شارك|مشاركه|"
    r"طباعه|استمع|تابع|حفظ|نسخ)\b.{0,60}|\d+ comments?"
)
"""Other furniture between a stamp and the text."""
_OF_DAYS = frozenset(
    map(
        fold,
        "chronology timeline anniversary anniversaries remembering remembered remembers history "
        "diary calendar incident date ذكرى الذكرى ذكراها أحداث الأحداث حصاد وقائع تسلسل الحادثة "
        "الواقعة".split(),
    )
)
"""Words of a heading under which a bare day may be the one that is told of."""


class _Stamp(msgspec.Struct, frozen=True):
    """A line that is a stamp: its day, whether it is announced, and as what, or gives the hour."""

    day: dt.date
    published: bool = False
    updated: bool = False
    timed: bool = False


def printed_date(text: str) -> str | None:
    """Give the day that a text prints as that of its publication, ISO 8601; None for none.

    A day that is announced as such comes first, then one at which it was updated, then a bare one
    under the headline, where nothing speaks against it.
    """
    lines = [line.strip(" \t*_#>|•·-–—") for line in text.split("\n")]
    lines = [line for line in lines if line]
    arabic = any("\u0621" <= letter <= "\u064a" for letter in text[:2_000])
    head = list(_head(lines))
    stamps = {at: stamp for at, line in enumerate(head) if (stamp := _stamp(line, arabic))}
    for at, stamp in stamps.items():
        before = _stamp_words(head[at - 1]) if at else frozenset[str]()
        if stamp.published or before & _PUBLISHED:
            return stamp.day.isoformat()
    updated = (stamp.day.isoformat() for stamp in stamps.values() if stamp.updated)
    return next(updated, None) or _bare(lines, stamps, arabic)


def by_stamp(published: str | None, text: str) -> bool:
    """Tell whether a date of publication is what the text prints, too or alone."""
    return published is not None and published == printed_date(text)


def _folded(line: str) -> str:
    """Fold case, marks and the strokes that stretch Arabic words."""
    return fold(line).replace("\u0640", "")


def _head(lines: Sequence[str]) -> Iterator[str]:
    """Give the lines before a page has come to its text."""
    prose = 0
    for line in lines[:_MOST_LINES]:
        prose += _is_prose(line)
        if prose > _PROSE:
            return
        yield line


def _is_prose(line: str) -> bool:
    return len(line) > _LONG_LINE or (_is_ended(line) and len(line.split()) >= _SENTENCE)


def _is_ended(line: str) -> bool:
    return line.rstrip("\"'”’»)").endswith((".", "!", "?", "؟", "…", ":"))


def _stamp(line: str, arabic: bool) -> _Stamp | None:
    """Read a line that holds one or two days and nothing but a page's furniture."""
    folded = _folded(line)
    found = list(_days(folded, arabic))
    if not found or len(line) > 160:
        return None
    first = found[0]
    rest = folded[: first[1]] + " " + folded[first[2] :]
    if _BYLINE.match(line[: first[1]]) and len(found) == 1 and len(folded) == len(line):
        return _Stamp(first[0], published=True) if _is_furniture(folded[first[2] :]) else None
    for _, start, stop in found[1:]:
        rest = rest.replace(folded[start:stop], " ")
    if not _is_furniture(_without_zone(rest)) or not _on_its_weekday(rest, found[0][0], len(found)):
        return None
    words = [frozenset(_WORD.findall(before)) for before in _before_each(folded, found)]
    for (day, _, _), announced in zip(found, words, strict=True):
        if announced & _PUBLISHED:
            return _Stamp(day, published=True)
    return _Stamp(first[0], updated=bool(words[0] & _UPDATED), timed=bool(_TIME.search(rest)))


def _before_each(folded: str, found: Sequence[tuple[dt.date, int, int]]) -> Iterator[str]:
    last = 0
    for _, start, stop in found:
        yield folded[last:start]
        last = stop


def _days(folded: str, arabic: bool) -> Iterator[tuple[dt.date, int, int]]:
    """Give the days of a folded line, each with where it begins and ends."""
    spans = [
        *((m, m["year"] or m["year2"], month_of(m["month"] or m["month2"]), m["day"] or m["day2"])
          for m in _BY_NAME.finditer(folded)),
        *((m, m[1], m[3], m[4]) for m in _YEAR_FIRST.finditer(folded)),
        *(_in_order(m, arabic) for m in _YEAR_LAST.finditer(folded)),
    ]  # fmt: skip
    for match, year, month, day in sorted(spans, key=lambda span: span[0].start()):
        try:
            found = dt.date(int(year), int(month), int(day))
        except ValueError:
            continue
        if found.year >= _FIRST_YEAR:
            yield found, match.start(), match.end()


def _in_order(match: re.Match[str], arabic: bool) -> tuple[re.Match[str], str, str, str]:
    """Order a day and a month in numbers; a month 0, which is none, where they cannot be told.

    Points stand between numbers where the day comes first, as it does in Arabic.
    """
    first, second = int(match[1]), int(match[3])
    if arabic or match[2] == "." or first > 12 or first == second:
        return match, match[4], match[3], match[1]
    return match, match[4], match[1] if second > 12 else "0", match[3]


def _without_zone(rest: str) -> str:
    """Leave out the town by whose clock an announced day has its hour: 'updated … 21:15 Tarn'."""
    announced = frozenset(_WORD.findall(rest)) & (_UPDATED | _PUBLISHED)
    return _BY_CLOCK_OF.sub(r"\1", rest) if announced else rest


def _is_furniture(rest: str) -> bool:
    left = _READING_TIME.sub(" ", _TIME.sub(" ", _HIJRI.sub(" ", rest)))
    words = set(_WORD.findall(left))
    return words <= _AROUND and not any(letter.isdigit() for letter in left)


def _on_its_weekday(rest: str, day: dt.date, days: int) -> bool:
    named = [WEEKDAYS[word] for word in _WORD.findall(rest) if word in WEEKDAYS]
    return days > 1 or not named or day.weekday() in named


def _stamp_words(line: str) -> frozenset[str]:
    """Give a line's words where it is nothing but the words of a stamp: 'Publication date'."""
    words = frozenset(_WORD.findall(_folded(line)))
    return words if words <= _AROUND else frozenset()


def _bare(lines: Sequence[str], stamps: dict[int, _Stamp], arabic: bool) -> str | None:
    """Give the bare day right under the headline and above the text, if it is told nowhere."""
    for at, stamp in stamps.items():
        if not _is_under_headline(lines, at, stamps) or not _text_follows(lines, at):
            continue
        others = (_stamp(line, arabic) for line in lines[at + 1 :])
        if any(other is not None and other.day != stamp.day for other in others):
            return None
        return None if _tells_of(lines[at + 1 :], stamp.day, arabic) else stamp.day.isoformat()
    return None


def _is_under_headline(lines: Sequence[str], at: int, stamps: dict[int, _Stamp]) -> bool:
    above = [line for n, line in enumerate(lines[:at]) if n not in stamps][-_NEAR:]
    if not above or above[-1].endswith(":"):
        return False
    words = [frozenset(_WORD.findall(_folded(line))) for line in above]
    # Who copies a page may leave its headline out; what gives the hour is no day that is told of.
    least = 1 if stamps[at].timed else _HEADLINE
    titles = (line for line in above if len(line.split()) >= least and not _is_ended(line))
    return any(titles) and not any(one & _OF_DAYS for one in words)


def _text_follows(lines: Sequence[str], at: int) -> bool:
    """Tell whether prose comes next, but for furniture."""
    for line in lines[at + 1 : at + 1 + 2 * _NEAR]:
        if _is_prose(line):
            return True
        furniture = _CLOSED.fullmatch(_folded(line)) or _is_furniture(_folded(line))
        if not furniture and not list(_days(_folded(line), arabic=False)):
            return False
    return False


def _tells_of(lines: Sequence[str], day: dt.date, arabic: bool) -> bool:
    """Tell whether the text dates something to a day, other than by 'today'."""
    text = _folded("\n".join(lines))
    told = [start for found, start, _ in _days(text, arabic) if found == day]
    told += [m.start() for m in _on_day(day).finditer(text)]
    return any(not _TODAY.search(text[max(0, start - 30) : start]) for start in told)


_TODAY = re.compile(r"\b(?:today|اليوم)\b")


def _on_day(day: dt.date) -> re.Pattern[str]:
    """Make what finds 'on 5 May' and the like: a day without its year."""
    names = "|".join(name for name in MONTH.split("|") if month_of(name) == day.month)
    return re.compile(
        rf"\b(?:on|of|في|يوم|بتاريخ) (?:the )?(?:0?{day.day}(?:st|nd|rd|th)? (?:of )?(?:{names})"
        rf"|(?:{names})\.? {day.day}(?:st|nd|rd|th)?)(?![\w])"
    )
