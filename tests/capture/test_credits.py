"""Agencies named in bylines, datelines and credit lines."""

import pytest

from reportedly.capture.credits import find_credits

BODY = "Four people were killed.\n\nThe mayor said so.\n\nNothing else is known.\n\nIt was noon."


@pytest.mark.parametrize(
    ("body", "named"),
    [
        (f"SARAJEVO, Feb 5 (AFP) - {BODY}", ("AFP",)),
        (f"SARAJEVO (Reuters/AP) — {BODY}", ("AP", "Reuters")),
        (f"By Ann Author, Associated Press\n\n{BODY}", ("AP",)),
        (f"Reuters\n\n{BODY}", ("Reuters",)),
        (f"{BODY}\n\nSource: Agence France-Presse", ("AFP",)),
        (f"{BODY}\n\nReuters contributed to this report.", ("Reuters",)),
        (f"{BODY}\n\n© 2024 Reuters", ("Reuters",)),
        (f"{BODY}\n\nWith AFP", ("AFP",)),
        (BODY, ()),
        (f"Reuters had earlier reported that 51 people were dead.\n\n{BODY}", ()),
        (f"{BODY}\n\nThe mayor told AFP that 51 people were dead.", ()),
        (f"{BODY}\n\nWith the army gone, Reuters reported, the town was quiet.", ()),
    ],
)
def test_credit_lines_count_and_sentences_do_not(body: str, named: tuple[str, ...]) -> None:
    assert find_credits(body) == named


def test_byline_of_a_page_counts() -> None:
    assert find_credits(BODY, ["Ann Author and Agence France-Presse"]) == ("AFP",)


def test_names_inside_words_do_not_count() -> None:
    assert find_credits(BODY, ["By Aapo Reuterskiöld"]) == ()
