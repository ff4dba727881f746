"""A table is read as it comes: line breaks in cells, HXL tags, rows out of order."""

import datetime as dt

import pytest

from reportedly.model.errors import ReferenceTableError
from reportedly.model.reference import ReferenceEvent
from reportedly.reference.read import Unread, read_table
from tests.reference.tables import ACLED, ucdp, ucdp_row


def rows_of(text: str) -> list[ReferenceEvent | Unread]:
    _, rows = read_table(text, "table.csv")
    return list(rows)


def test_ucdp_is_read_with_its_tags_and_its_line_breaks() -> None:
    broken = ucdp_row(1, "2001-03-05", 5, headline="Blast\r\nin, Velkara", sources=-1)
    text = ucdp(broken, ucdp_row(2, "2001-03-07", 8, low=6, high=12, civilians=4, clarity=2))
    adapter, rows = read_table("\ufeff" + text, "ged.csv")
    first, second = rows
    assert adapter.name == "UCDP GED"
    assert isinstance(first, ReferenceEvent)
    assert isinstance(second, ReferenceEvent)
    assert (first.line, first.id, first.first) == (3, "1", dt.date(2001, 3, 5))
    assert first.sources is None, "-1 is unknown, not a count"
    assert first.kind == "state-based"
    assert second.line == 5, "the line break inside the cell above counts"
    assert (second.low, second.best, second.high, second.civilians) == (6, 8, 12, 4)
    assert (second.single, second.places) == (False, ("Velkara town", "North Province", "Zimdor"))


def test_a_row_out_of_order_is_told_and_never_repaired() -> None:
    (event,) = rows_of(ucdp(ucdp_row(1, "2001-03-05", 7, low=7, high=6)))
    assert isinstance(event, ReferenceEvent)
    assert (event.low, event.best, event.high) == (7, 7, 6)
    assert event.fault == "low ≤ best ≤ high does not hold: 7, 7, 6"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (ucdp_row(1, "2001-13-05", 7), "date_start '2001-13-05 00:00:00.000' is no day"),
        (ucdp_row(1, "2001-03-05", 7).replace(",7,7,7", ",seven,7,7"), "best 'seven' is no count"),
        (ucdp_row(1, "2001-03-05", 7).replace(",7,7,7", ",-1,7,7"), "best '-1' is no count"),
        (ucdp_row(1, "2001-03-05", 7).replace(",7,7,7", ",,7,7"), "best is empty"),
        (
            ucdp_row(1, "2001-03-05", 7).replace(",7,7,7", f",{10**30},7,7"),
            f"best '{10**30}' is no count",
        ),
        (ucdp_row(1, "2001-03-05", 7, at=(91.0, 0.0)), "latitude 91.0 lies outside ±90"),
    ],
)
def test_a_row_that_cannot_be_compared_is_named_and_the_rest_is_read(row: str, reason: str) -> None:
    bad, good = rows_of(ucdp(row, ucdp_row(2, "2001-03-07", 8)))
    assert bad == Unread(3, reason)
    assert isinstance(good, ReferenceEvent)


def test_acled_is_read_by_its_columns() -> None:
    first, second = rows_of(ACLED)
    assert isinstance(first, ReferenceEvent)
    assert isinstance(second, ReferenceEvent)
    assert (first.first, first.best, first.kind) == (dt.date(2001, 3, 5), 7, "Air/drone strike")
    assert (first.sources, first.civilians, first.single) == (2, None, None)
    assert second.places == ("Ostrevan", "North Province", "Zimdor")


@pytest.mark.parametrize("text", ["", "name,date\nVelkara,2001\n", "\0\0\0", '"'])
def test_any_other_table_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ReferenceTableError, match="no table that is known here"):
        read_table(text, "table.csv")
