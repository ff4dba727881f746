"""Tables whose cells bars part: figures by their headings, and places by theirs."""

from reportedly import read
from reportedly.model.figure import Figure
from reportedly.reading.tables import cells
from tests.reading.mention_lines import line_of, numbers_of

_TABLE = """Incidents in the week

| Date | Town | What | Killed | Injured | Blamed by the ministry |
|------|------|------|--------|---------|------------------------|
| 4 May 2024 | Tuzla | Shelling of a market | 12 | 30+ | Norway |
| 5 May 2024 | Zenica | Car bomb at a mosque | 3 | 1,204 | - |
"""


def test_each_line_is_an_incident_with_its_place_its_day_and_its_numbers() -> None:
    reading = read(_TABLE, published="2024-05-09")
    assert [(line_of(m), numbers_of(reading, m)) for m in reading.mentions] == [
        ("main Tuzla 2024-05-04", {12, 30}),
        ("main Zenica 2024-05-05", {3, 1204}),
    ]


def test_a_number_with_a_plus_is_a_minimum() -> None:
    figures = [c.content for c in read(_TABLE).claims if isinstance(c.content, Figure)]
    assert {(f.low, f.high) for f in figures} == {(12, 12), (30, None), (3, 3), (1204, 1204)}


def test_numbers_under_headings_of_other_things_count_nobody() -> None:
    text = "Date | Killed hours | Price\n4 May | 12 | 30\n5 May | 9 | 31"
    assert not [c for c in read(text).claims if isinstance(c.content, Figure)]


def test_lines_with_bars_and_no_head_are_no_table() -> None:
    assert list(cells("4 May | Tuzla | 12\n5 May | Zenica | 3")) == []
    assert list(cells("Paper | News | World")) == []
    assert list(cells("Killed: 4 | Injured: 9\nNothing else")) == []
