"""Harm told at several places: each count is of its own place, and so is nobody's harm."""

import pytest

from reportedly.model.figure import Figure
from reportedly.model.report import make_report
from tests.laws.books import reader


def counts(text: str) -> dict[str, list[int | None]]:
    """Give the numbers that a report gives of each place."""
    report = make_report(text, publisher="Gazette", published="1994-02-08", language="en")
    reading = reader().read(report)
    places = {m.id: m.place.name if m.place else "" for m in reading.mentions}
    found: dict[str, list[int | None]] = {}
    for claim in reading.claims:
        if isinstance(claim.content, Figure):
            found.setdefault(places[claim.mention or ""], []).append(claim.content.low)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shells hit Sarajevo, killing five people. No one was hurt in Zenica.",
            {"Sarajevo": [5], "Zenica": [0]},
        ),
        (
            "Shells hit Brona, killing five people. No one was hurt in the village of Tolm.",
            {"Brona": [5], "Tolm": [0]},
        ),
        (
            "Shells hit Sarajevo, killing five people. In Zenica no casualties were reported.",
            {"Sarajevo": [5], "Zenica": [0]},
        ),
        (
            "Shells hit Sarajevo, killing five people. In Zenica three deaths were reported.",
            {"Sarajevo": [5], "Zenica": [3]},
        ),
        (
            "Five people were killed in Sarajevo and three were wounded in Zenica.",
            {"Sarajevo": [5], "Zenica": [3]},
        ),
        (
            "Five people were killed in Sarajevo but nobody was hurt in Zenica.",
            {"Sarajevo": [5], "Zenica": [0]},
        ),
        ("Shells killed ten people and wounded 18 in Zenica.", {"Zenica": [10, 18]}),
        ("A shell fell on Zenica. No one was hurt in Zenica.", {"Zenica": [0]}),
    ],
)
def test_each_count_is_of_the_place_it_is_told_of(
    text: str, expected: dict[str, list[int | None]]
) -> None:
    assert counts(text) == expected
