"""Who closes a sentence as its teller, joined to another, told where he is or how he said it.

Every name is invented.
"""

import pytest

import reportedly
from reportedly.model.figure import Figure


def figures(text: str) -> list[tuple[str, int | None, list[str]]]:
    claims = reportedly.read(text, published="2031-05-07", language="en", screen=False).claims
    return [
        (str(c.content.category), c.content.low, [link.source.name for link in c.chain[1:]])
        for c in claims
        if isinstance(c.content, Figure)
    ]


@pytest.mark.parametrize(
    ("text", "count", "teller"),
    [
        (
            (
                "A landmine killed three children near Al-Duraya on Wednesday, a local official "
                "and a medic told the agency."
            ),
            3,
            "local official",
        ),
        (
            "A shell hit a queue and killed nine, a medic in the town said by satellite phone.",
            9,
            "medic in the town",
        ),
        ("A shell hit a queue and killed nine, a medic in the town said.", 9, "medic in the town"),
        (
            "Gunmen shot five people, a survivor in the hospital told the paper on Sunday.",
            5,
            "survivor in the hospital",
        ),
    ],
)
def test_who_closes_a_sentence_tells_all_of_it(text: str, count: int, teller: str) -> None:
    ((_, low, told_by),) = figures(text)
    assert (low, told_by) == (count, [teller])


@pytest.mark.parametrize(
    "text",
    [
        "A shell killed three children, a nurse and a driver who told her story to a paper.",
        "A shell killed nine people, a medic among them.",
        "The blast killed three children, two women and a man reported missing on Monday.",
    ],
)
def test_whoever_is_told_of_says_nothing(text: str) -> None:
    assert all(not told_by for _, _, told_by in figures(text))
