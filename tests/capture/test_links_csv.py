"""Tables of links with texts."""

import pytest

from reportedly.capture.formats import tell
from reportedly.capture.limits import Limits
from tests.capture.material import read_as

SHEET = (
    "link,archive status,upload timestamp,upload title,text content,hash\n"
    '"https://v.example/1\nhttps://v.example/1b",ok,2022-03-01T10:00:00.000Z,Title,'
    '"Four ""civilians"" died.\nOthers fled.",x\n'
    "https://v.example/2,ok,,,,\n"
    "https://v.example/3,ok,31 February 2022,,=HYPERLINK(1),\n"
    "\n"
)


def test_auto_archiver_sheet() -> None:
    outcome = read_as("links", SHEET)
    first, third = outcome.reports
    assert first.text == 'Title\n\nFour "civilians" died.\nOthers fled.'
    assert (first.url, first.published) == ("https://v.example/1", "2022-03-01T10:00:00+00:00")
    assert third.text == "=HYPERLINK(1)"
    without_text, bad_date = outcome.failures
    assert "https://v.example/2" in without_text.reason
    assert without_text.advice == "Add the link itself to fetch it."
    assert "31 February 2022" in bad_date.reason


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_columns_go_by_name_in_any_order(delimiter: str) -> None:
    rows = [["Source", "TEXT", "Url", "Date_Published"]]
    rows += [["Courier", "Four died.", "https://v.example/1", "9 March 2024"]]
    table = "\n".join(delimiter.join(row) for row in rows)
    assert tell(table.encode()) == "links"
    report = read_as("links", "\ufeff" + table).report
    assert (report.publisher, report.text) == ("Courier", "Four died.")
    assert (report.url, report.published) == ("https://v.example/1", "2024-03-09")


def test_python_values_are_text() -> None:
    words = "{'a': __import__('os').getcwd()}"
    assert read_as("links", f'url,text\nhttps://v.example,"{words}"\n').report.text == words


def test_broken_quotation_marks_are_told() -> None:
    outcome = read_as("links", 'url,text\na,"Four" died\nb,Last one.\nc,"never closed\nd,e\n')
    assert [report.text for report in outcome.reports] == ["Last one."]
    assert [failure.subject for failure in outcome.failures] == [
        "a source#line 2",
        "a source#line 4",
    ]


def test_short_rows_do_not_stop_it() -> None:
    outcome = read_as("links", "url,text,title\nhttps://v.example\n,Words.\n")
    assert outcome.report.text == "Words."
    assert "no text" in outcome.failure.reason


def test_long_cell_names_the_limit() -> None:
    outcome = read_as("links", f"url,text\na,{'x' * 1500}\nb,Last.\n", Limits(max_text=1_000))
    assert outcome.report.text == "Last."
    assert "1,000 characters" in outcome.failure.reason


@pytest.mark.parametrize(
    "words", ["Text, with a comma\nand a line", "url\nnot an address", "Date, place, and so on"]
)
def test_prose_is_no_table(words: str) -> None:
    assert tell(words.encode()) == "text"


def test_list_of_addresses_gets_advice() -> None:
    data = "url\nhttps://v.example/1\n"
    assert tell(data.encode()) == "links"
    assert "fetch it" in read_as("links", data).failure.advice
