"""Tells on which days the attacks happened that news texts tell of, from their own datelines on.

A text's templates give the days of its attacks ('30 DEC 89', '25 AUG 89 - 26 AUG 89'), or only that
they were before it was written ('- 26 AUG 89'). Those texts count whose templates all give days.
"""

import datetime as dt
import re
from typing import Any

import reportedly
from reportedly.model.mention import MentionRole
from reportedly.model.when import When

TASK = "attack_dates"
FILES = ("attack_templates/dev.jsonl",)
NAIVE: dict[str, float] = {"precision": 0.638, "recall": 0.552}
"""The day of the dateline, always."""

Days = tuple[dt.date, dt.date]
"""First and last, both included."""

_DATE = "INCIDENT: DATE"
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)})[A-Z]* (\d\d)\b")
_DATELINE = 100
"""Code points within which a dateline gives the day of print."""
_CENTURY = 1900
_LONGEST = dt.timedelta(days=31)
"""A longer stretch dates no attack."""


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the first and last days of the dated main incidents of each text, in ISO 8601."""
    return [{"doc_id": row["doc_id"], "days": _days(row["text"])} for row in rows]


def _days(text: str) -> list[tuple[str, str]]:
    written = printed(text)
    published = written.isoformat() if written else None
    told = reportedly.read(text, published=published, language="en").mentions
    dated = [m.when for m in told if m.role is MentionRole.MAIN and m.when is not None]
    return [(when.first.isoformat(), when.last.isoformat()) for when in dated if _is_short(when)]


def _is_short(when: When) -> bool:
    return when.last - when.first <= _LONGEST


def printed(text: str) -> dt.date | None:
    """Give the day of a text's dateline; None where it has none."""
    return _day(text.strip().split("--")[0][:_DATELINE])


def score(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, float]:
    """Give the share of dated incidents on a day of their text, and of its attacks' days found."""
    found = {row["doc_id"]: [stretch(days) for days in row["days"]] for row in predicted}
    told = [(keyed(row), found[row["doc_id"]]) for row in gold if keyed(row)]
    right = [any(meet(days, key) for key in keys) for keys, ours in told for days in ours]
    had = [any(meet(days, key) for days in ours) for keys, ours in told for key in keys]
    return {
        "precision": sum(right) / len(right) if right else 1.0,
        "recall": sum(had) / len(had) if had else 0.0,
    }


def keyed(row: dict[str, Any]) -> tuple[Days, ...]:
    """Give the days of a text's attacks, each once; none where a template leaves them open."""
    fillers = [f for t in row["templates"] for f in t["slots"].get(_DATE) or ()]
    spelled = [filler["alternatives"][0]["value"].strip() for filler in fillers]
    if any(value.startswith("-") for value in spelled):
        return ()
    parts = [[_day(part) for part in value.split(" - ")] for value in spelled]
    return tuple(sorted({(p[0], p[-1]) for p in parts if p[0] is not None and p[-1] is not None}))


def stretch(days: tuple[str, str]) -> Days:
    """Read the first and last day of a prediction."""
    return dt.date.fromisoformat(days[0]), dt.date.fromisoformat(days[1])


def meet(one: Days, other: Days) -> bool:
    """Tell whether two stretches share a day."""
    return one[0] <= other[1] and other[0] <= one[1]


def _day(written: str) -> dt.date | None:
    match = _DAY.search(written.upper())
    try:
        return match and dt.date(
            _CENTURY + int(match[3]), _MONTHS.index(match[2]) + 1, int(match[1])
        )
    except ValueError:
        return None
