"""The drawing of a toll: readable on a small screen, from the right, and over many days."""

import re
from itertools import pairwise

import pytest
from msgspec.structs import replace

from reportedly.model.figure import Category
from reportedly.pipeline.looking.history import TollHistory, TollPoint
from reportedly.pipeline.looking.history_svg import NARROW, WIDE, Sheet, history_svg


def history(days: int) -> TollHistory:
    points = tuple(
        TollPoint(f"2031-03-{day:02d}", day, day, day + 1, ()) for day in range(1, days + 1)
    )
    return TollHistory("i-1", "2031-03-01, Velkara", "ucdp", {Category.KILLED: points})


def texts(drawn: str) -> list[tuple[float, float, str]]:
    found = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)', drawn)
    return [(float(x), float(y), words) for x, y, words in found]


@pytest.mark.parametrize("sheet", [WIDE, NARROW])
@pytest.mark.parametrize("days", [1, 2, 7, 31])
def test_the_names_of_days_never_lie_over_each_other(days: int, sheet: Sheet) -> None:
    named = [
        x for x, _, words in texts(history_svg(history(days), sheet=sheet)) if "2031-03" in words
    ]
    named = sorted(named)[1:]  # but for the title
    assert named
    assert all(after - before >= 62 for before, after in pairwise(named))


@pytest.mark.parametrize("sheet", [WIDE, NARROW])
def test_every_line_of_words_fits(sheet: Sheet) -> None:
    drawn = history_svg(history(3), sheet=sheet)
    sized = re.findall(r'font-size="(\d+)">([^<]*)</text>', drawn)
    assert len(sized) > 3
    for size, words in sized:
        assert len(words) * int(size) * 0.55 <= sheet.width - 52
    (height,) = re.findall(r'viewBox="0 0 \d+ (\d+)"', drawn)
    assert max(y for _, y, _ in texts(drawn)) <= int(height)


def test_words_from_the_right_begin_at_the_right() -> None:
    drawn = history_svg(history(3), sheet=Sheet(right_to_left=True))
    title, *_ = re.findall(r'<text x="(\d+)" y="16" font-size="13"([^>]*)>', drawn)
    assert title == ("624", ' direction="rtl"')
    assert "rtl" not in history_svg(history(3))


def test_no_line_leads_to_reports_without_a_date() -> None:
    known = history(2).lines[Category.KILLED]
    points = (*known, TollPoint(None, 9, 9, 9, ()))
    told = TollHistory("i-1", "2031-03-01, Velkara", "ucdp", {Category.KILLED: points})
    (line,) = re.findall(r'<polyline points="([^"]*)"', history_svg(told))
    assert len(line.split()) == 2


@pytest.mark.parametrize("sheet", [WIDE, NARROW])
@pytest.mark.parametrize("reason", ["both lists were seen", "of both lists " * 30])
def test_a_drawing_says_whose_decision_set_its_numbers(sheet: Sheet, reason: str) -> None:
    signed = f"set by M. Analyst on 2031-03-04 ({reason})"
    told = replace(history(3), set_by={Category.KILLED: signed})
    drawn = history_svg(told, sheet=sheet)
    said = [(y, words) for _, y, words in texts(drawn) if "M. Analyst" in words]
    assert len(said) == 1
    assert said[0][1].startswith("Numbers set by M. Analyst on 2031-03-04 (")
    assert f"killed: Numbers {signed}" in drawn  # in full for who cannot see it
    assert "set by" not in history_svg(history(3), sheet=sheet)
