"""Finds the news agencies that a byline, dateline or credit line of a report names."""

import re
from collections.abc import Iterable, Iterator

# Canonical name → spellings. Agencies are what reports are copied from; the list is open to more.
_AGENCIES: dict[str, tuple[str, ...]] = {
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "AP": ("AP", "The Associated Press", "Associated Press"),
    "Reuters": ("Reuters", "Thomson Reuters", "Reuter"),
    "UPI": ("UPI", "United Press International"),
    "United Press": ("United Press",),
    "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "EFE": ("EFE", "Agencia EFE"),
    "ANSA": ("ANSA",),
    "Anadolu": ("Anadolu", "Anadolu Agency", "AA"),
    "TASS": ("TASS", "ITAR-TASS", "Itar-Tass"),
    "Interfax": ("Interfax", "Interfax-Ukraine"),
    "RIA Novosti": ("RIA Novosti", "RIA", "Sputnik"),
    "Ukrinform": ("Ukrinform",),
    "Xinhua": ("Xinhua", "Xinhua News Agency"),
    "Kyodo": ("Kyodo", "Kyodo News"),
    "Yonhap": ("Yonhap", "Yonhap News Agency"),
    "PTI": ("PTI", "Press Trust of India"),
    "IANS": ("IANS",),
    "ANI": ("ANI",),
    "SANA": ("SANA", "Syrian Arab News Agency"),
    "WAFA": ("WAFA", "Wafa"),
    "Saba": ("Saba", "Saba News Agency"),
    "IRNA": ("IRNA",),
    "PA": ("PA Media", "Press Association"),
    "AAP": ("AAP", "Australian Associated Press"),
    "CP": ("The Canadian Press", "Canadian Press"),
    "BBC Monitoring": ("BBC Monitoring",),
    "Hina": ("Hina", "HINA"),
    "Tanjug": ("Tanjug", "TANJUG"),
    "Havas": ("Havas",),
}
_CANONICAL = {spelling: name for name, names in _AGENCIES.items() for spelling in names}
_NAME = "|".join(re.escape(s) for s in sorted(_CANONICAL, key=len, reverse=True))
_NAMES = re.compile(rf"(?<!\w)(?:{_NAME})(?!\w)")
_DATELINE = re.compile(
    rf"[^\n()]{{0,80}}\((?P<names>(?:{_NAME})(?:\s*(?:/|,|and|&)\s*(?:{_NAME}))*)\)\s*(?:[-–—:.]|$)"
)
_BYLINE = re.compile(rf"(?:By\b|Source:|Sources:|Via\b|From\b)[^\n]{{0,100}}|(?:{_NAME})[.:]?")
_CLOSING = re.compile(
    rf"\W{{0,3}}(?:©|\(c\)|Copyright|Sources?:|Credit:|With (?:reporting|files|input) from"
    rf"|Additional reporting by|Reporting by)[^\n]{{0,200}}|\W{{0,3}}With (?:{_NAME})[^\n]{{0,40}}"
    rf"|\W{{0,3}}(?:{_NAME})(?:\W+(?:and\s+)?(?:{_NAME}))*(?:\s+contributed\b[^\n]{{0,100}})?\W{{0,3}}"
    rf"|[^\n]{{0,120}}\bcontributed to this (?:report|story|article)\W{{0,3}}"
)
_OPENING_LINES = 4
_CLOSING_LINES = 3
_LONGEST_BYLINE = 120


def find_credits(body: str, bylines: Iterable[str] = ()) -> tuple[str, ...]:
    """Name the agencies credited in `bylines` and in the first and last lines of `body`.

    Only lines that are a byline ('By … Reuters'), a dateline ('SARAJEVO (AFP) -') or a closing
    credit ('AP contributed to this report') count. What the sentences cite ('the AFP agency
    reported') is for reading to find. Names come in canonical spelling, sorted.
    """
    found = {name for line in bylines for name in _agencies(line[:_LONGEST_BYLINE])}
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    for line in lines[:_OPENING_LINES]:
        found.update(_in_opening(line))
    for line in lines[-_CLOSING_LINES:]:
        if _CLOSING.fullmatch(line):
            found.update(_agencies(line))
    return tuple(sorted(found))


def _in_opening(line: str) -> Iterator[str]:
    dateline = _DATELINE.match(line)
    if dateline:
        yield from _agencies(dateline["names"])
    elif len(line) <= _LONGEST_BYLINE and _BYLINE.fullmatch(line):
        yield from _agencies(line)


def _agencies(words: str) -> Iterator[str]:
    return (_CANONICAL[match[0]] for match in _NAMES.finditer(words))
