"""Semicolons: what parts two parties' statements, and what goes on with one."""

import pytest

from reportedly.language.english.parser import english


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in english().parse(text).sentences]


@pytest.mark.parametrize(
    "parts",
    [
        ["The army said two died;", "the rebels said nine had."],
        ["Nine died, according to the mayor;", "two died, according to the army."],
        ["The Front denied it;", "the governor blamed the Front;", "police said neither was sure."],
    ],
)
def test_a_semicolon_parts_two_statements(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The army said that two died; that nine others were hurt, it said later.",
        '"Two died; the mayor said so," a nurse wrote.',
        "The mayor said four people died in the blast; two others were wounded.",
    ],
)
def test_a_semicolon_within_one_statement_parts_nothing(text: str) -> None:
    assert sentences(text) == [text]
