"""What a terminal shows: every number with its sentence, and hostile characters inert."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from reportedly.casebook.overview.incident_table import Bounds, IncidentRow
from reportedly.cli.render.coverage import casebook_lines
from reportedly.cli.render.incidents import TABLE_WIDTH, incident_list
from reportedly.cli.render.ledger import ledger_lines
from reportedly.cli.render.marked import marked, report_lines
from reportedly.pipeline.looking.coverage import CasebookCoverage
from reportedly.publishing.inert import inert, one_line
from reportedly.publishing.lettering import origin_label
from reportedly.publishing.words import bounds_words
from tests.hand_built import day, mention
from tests.ledgers import a_claim, a_report, an_entry


def test_a_ledger_shows_figure_sentence_grade_origin_and_quote() -> None:
    shown = "\n".join(line.plain for line in ledger_lines(an_entry()))
    for expected in (
        "2001-03-04  Velkara, Zimdor: shelling",
        "settlement, within 5 km",
        "killed  5–5–7  contested",
        "5: the hospital (one origin); 7 named by another",
        "Airwars label: Weak (close)",
        "would change: a second independent origin",
        "A  the hospital (in 1 report)",
        "1 report by 1 publisher, of 1 origin; by language: en 1.",
        "First: Gazette 1, 2001-03-05, 1 day after the event.",
        "“Five people were killed”",
        "Gazette 1 ← the hospital",
    ):
        assert expected in shown


def test_a_report_shows_its_text_with_numbered_claims() -> None:
    report = a_report()
    shown = "\n".join(line.plain for line in report_lines(report, [a_claim(report)]))
    assert "⟦1 Five people were killed⟧ in Velkara" in shown
    assert "   1  5 killed" in shown
    assert a_claim(report).id in shown


def test_a_report_shows_the_incidents_that_it_speaks_of() -> None:
    report = a_report()
    told = [(mention("a", when=day("1921-03-05")), "i-3f2a"), (mention("b", None), "i-77c0")]
    shown = "\n".join(line.plain for line in report_lines(report, [], mentions=told))
    assert "speaks of i-3f2a: 1921-03-05 Millbrook, Midshire, main (m-a)" in shown
    assert "speaks of i-77c0: undated unknown place, main" in shown


def test_a_report_without_claims_says_so() -> None:
    shown = "\n".join(line.plain for line in report_lines(a_report(), []))
    assert "No claims" in shown


def test_nested_and_overlapping_passages_keep_the_text() -> None:
    text = "abcdefgh"
    shown = marked(text, [(0, 6), (2, 4), (3, 8)]).plain
    assert shown == "⟦1 ab⟦2 c⟦3 d⟧ef⟧gh⟧"


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_printed(text: str) -> None:
    shown = inert(text)
    assert not set(shown) & set("\x1b\x07\x08\u202e\u2066\x9b")
    assert len(shown) == len(text)


def test_long_lines_are_cut() -> None:
    assert one_line("a\nb " * 100, 10) == "a b a b a…"


def test_bounds_are_shortened_only_where_nothing_is_lost() -> None:
    assert bounds_words(None, None, None) == "?"
    assert bounds_words(5, 5, 5) == "5"
    assert bounds_words(5, 5, 7) == "5–5–7"
    assert bounds_words(60, 60, None) == "60+"
    assert bounds_words(None, 5, 7) == "?–5–7"
    assert bounds_words(None, 5, None) == "?–5+"
    assert bounds_words(12, 12, 12, ("best", "high")) == "12+"
    assert bounds_words(49, 68, 68, ("best", "high")) == "49–68–68+"
    assert bounds_words(49, 60, 68, ("best",)) == "49–60+–68"
    assert bounds_words(20, 20, 20, ("low",)) == "≤20"
    assert bounds_words(12, None, 20, ("high",)) == "12–20+"


def test_bounds_without_a_best_figure_are_a_range() -> None:
    assert bounds_words(5, None, 7) == "5–7"
    assert bounds_words(5, None, 5) == "5"
    assert bounds_words(5, None, None) == "5+"
    assert bounds_words(None, None, 7) == "?–7"


def test_labels_go_on_after_z() -> None:
    assert [origin_label(i) for i in (0, 25, 26, 52)] == ["A", "Z", "A2", "A3"]


def a_row() -> IncidentRow:
    unknown = Bounds(None, None, None)
    return IncidentRow(
        "i-0123456789abcdef", "2001-03-04", "2001-03-04", "Velkara", None, None, None,
        ("shelling",), "shelling, mortar round", Bounds(5, 5, 7), unknown, 2, 3, "Weak",
        ("killed",),
    )  # fmt: skip


@pytest.mark.parametrize("width", [60, 200], ids=["narrow", "wide"])
def test_a_list_of_incidents_hides_nothing_at_any_width(width: int) -> None:
    printed = io.StringIO()
    console = Console(file=printed, width=width, color_system=None)
    for part in incident_list([a_row()], width):
        console.print(part, soft_wrap=width < TABLE_WIDTH)
    for expected in ("i-01234567", "2001-03-04", "Velkara", "5–5–7", "?", "2/3", "Weak", "killed"):
        assert expected in printed.getvalue()


@pytest.mark.parametrize(
    ("delay", "words"), [(0, "on the day of the event."), (1, "within 1 day of the event.")]
)
def test_a_casebooks_coverage_says_how_soon_reports_came(delay: int, words: str) -> None:
    found = CasebookCoverage(1, 1, 1, 0, delay, (), (), ())
    shown = [line.plain for line in casebook_lines(found)]
    assert shown[0] == (
        "1 incident in 1 report. Told by one report alone: 1; by several in one language: 0."
    )
    assert shown[1] == f"Half of the first reports came {words}"
