"""Recognises datelines by their form: 'LONDON, November 27 - …', 'Kyiv, 3 May (Agency) — …'."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_LINE = re.compile(
    r"[ \t]*[\[(]?(?P<place>[^\W\d_][\w.'’/ -]{1,38}?)"
    r"(?P<rest>(?:[ \t]\([^)\n]{2,30}\)(?=,))?(?:,[ \t][\w. ]{2,30}?){0,3}"
    r"(?:[ \t]?[(\[][^)\]\n]{1,60}[)\]])?[\])]?)"
    r"(?P<mark>[ \t]?(?:--?|–|—)|:)\s[ \t]*"
)
_BRACKETED = re.compile(
    r"[ \t]*(?P<head>[(\[][A-Z][\w.'’/-]*(?: [A-Z][\w.'’/-]*){0,2}[)\]])\s+(?=[A-Z“\"])"
)
"""A place or agency in brackets alone, with no dash behind it: '(Tolm) Four people …'."""
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_FIRST_SENTENCE = 240
"""Code points behind a dateline in which its news tells on what day it was."""
_LATEST_OPENING = 200
"""Code points before a report's first line of its own, which a headline may take."""
_OTHER_LINE = re.compile(r"^[ \t]*[A-Z][\w'’-]+(?:,[^:\n]{1,30})?: ", re.MULTILINE)
_ELSEWHERE = re.compile(
    r"\b(?:in|near|at|on|outside) (?:the )?(?:[\w-]+ ){0,4}(?:area|camp|city|county|district|hamlet"
    r"|highway|province|region|state|suburb|town|township|village|neighbou?rhood)(?: of)? [A-Z]"
    r"|\b(?:in|near|outside) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* (?:area|city|county|district"
    r"|province|region|state|town|township|village|neighbou?rhood)\b"
)
"""Where something was, as agencies say it of a place other than their bureau's."""
_MOST_WORDS = 4
_KEPT = 32
"""Lines that are kept in mind: all that a line tells is asked for one after the other."""
_AGENCY = re.compile(r",[ \t](?P<name>[A-Z]{2,8})$")
"""An agency by its initials behind the place: 'Osk, TNA –'."""


@lru_cache(_KEPT)
def dateline(text: str, start: int) -> tuple[int, int] | None:
    """Give where the dateline's words end and where what it opens begins; None where none stands.

    It is looked for at the offset `start`. A place in capitals is enough; one in ordinary letters
    needs a date or an agency beside it, and before a colon an agency: a chronicle has the day and
    place of what happened there.
    """
    line = _LINE.match(text, start)
    if line is None:
        alone = _BRACKETED.match(text, start)
        return None if alone is None else (alone.end("head"), alone.end())
    place, rest = line["place"], line["rest"]
    if len(place.split()) > _MOST_WORDS or not all(w[0].isupper() for w in place.split()):
        return None
    if line["mark"] == ":" and not rest and _opens_news(text, line):
        return line.end("rest"), line.end()
    if line["mark"] == ":" and not place.isupper():  # 'Tuzla, 4 May: a shell killed nine'
        sourced = any(sign in "([" for sign in rest) or _tells_news(text, line)
    else:
        sourced = any(sign in "([" or sign.isdigit() for sign in rest)
        sourced = sourced or _AGENCY.search(rest) is not None
    inside = line[0].lstrip()[0] in "[(" and rest.endswith((")", "]"))  # '(Osk) – …'
    sourced = sourced or (inside and line["mark"] != ":")
    opens = sourced or (place.isupper() and line["mark"] != ":")
    return (line.end("rest"), line.end()) if opens else None


def _tells_news(text: str, line: re.Match[str]) -> bool:
    """Tell 'Tolm, 4 May: Gunmen killed nine in Osk on Friday' from a chronicle's entry.

    An entry has its day in front and names none again.
    """
    dated = any(sign.isdigit() for sign in line["rest"])
    told = _told_behind(text, line)
    return dated and told[:1].isupper() and _WEEKDAY.search(told) is not None


def _opens_news(text: str, line: re.Match[str]) -> bool:
    """Tell 'Tolm: Nine people were killed in the city of Osk on Friday', which opens a report.

    It is the first of its kind, no list of what was where follows, and the sentence says where.
    """
    if len(line["place"].split()) > 1 or line.start() > _LATEST_OPENING:
        return False
    told = _told_behind(text, line)
    if not told[:1].isupper() or _OTHER_LINE.search(text, line.end()):
        return False
    return _ELSEWHERE.search(told) is not None


def _told_behind(text: str, line: re.Match[str]) -> str:
    """Give what stands behind a dateline on its line, as far as its first sentence may go."""
    return text[line.end() : line.end() + _FIRST_SENTENCE].split("\n", 1)[0]


def own_words_start(text: str, offset: int) -> int:
    """Give where the own words begin of the line that `offset` stands in, past a dateline."""
    start = text.rfind("\n", 0, offset) + 1
    line = dateline(text, start)
    return start if line is None else line[1]


def datelines_apart(text: str, blocks: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut the datelines off blocks that begin with one, each a block of its own.

    A parser takes the place of a dateline for the subject of what follows it.
    """
    for start, end in blocks:
        line = dateline(text, start)
        if line is not None and line[1] < end:
            yield start, line[1]
            yield line[1], end
        else:
            yield start, end
