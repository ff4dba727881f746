"""Two parties in one sentence: each has its own chain, and a number that leans on the other's."""

import pytest

from reportedly.model.claim import Claim
from reportedly.model.content import Figure
from reportedly.model.report import make_report
from tests.laws.books import reader


def claims(text: str) -> tuple[Claim, ...]:
    report = make_report(text, publisher="Gazette", published="2031-05-06", language="en")
    return reader().read(report).claims


def told(text: str) -> list[tuple[int | None, list[str]]]:
    found = [claim for claim in claims(text) if isinstance(claim.content, Figure)]
    return [(c.content.low, [link.source.name for link in c.chain[1:]]) for c in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said three people were killed; the rebels said eleven were.",
            [(3, ["ministry"]), (11, ["rebels"])],
        ),
        (
            "Police said six people were killed in the shelling; the hospital counted eight.",
            [(6, ["Police"]), (8, ["hospital"])],
        ),
        (
            "Five people were killed, according to the mayor; nine, according to the rebels.",
            [(5, ["mayor"]), (9, ["rebels"])],
        ),
        (
            "The army said two people were hurt in the blast, but residents said five were.",
            [(2, ["army"]), (5, ["residents"])],
        ),
        (
            "The army said two people were hurt in the blast. Residents said at least five.",
            [(2, ["army"]), (5, ["Residents"])],
        ),
        (
            "Twelve died, the governor said; in Tolm, the Front said, four were hurt.",
            [(12, ["governor"]), (4, ["Front"])],
        ),
        (
            "Activists put the toll of the strike at 21; a war monitor gave a figure of 18.",
            [(21, ["Activists"]), (18, ["war monitor"])],
        ),
    ],
)
def test_each_party_has_its_own_number(
    text: str, expected: list[tuple[int | None, list[str]]]
) -> None:
    assert told(text) == expected


def test_a_count_of_other_things_counts_nobody() -> None:
    text = "Three people were killed in the shelling of Tolm. The committee counted eight votes."
    assert told(text) == [(3, [])]
