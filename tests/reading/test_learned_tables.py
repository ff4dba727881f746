"""The tables of weights that ship: grammar and common words, and no name of anybody."""

import re
from importlib import resources

import pytest

from reportedly.language.english.names import PEOPLES, PEOPLES_PLURAL, PLACES

TABLES = (
    ("attribution", "quote_verbs.tsv"),
    ("certainty", "weights.tsv"),
)
_LINE = re.compile(r"[^\t]+\t-?\d+\.\d\d")
_TAGS = re.compile(r"-?[A-Z]+-?\$?|True|False")
"""What a table may write in capitals: the parser's tags, and truth values."""


def lines(room: str, table: str) -> list[str]:
    text = resources.files(f"reportedly.reading.{room}").joinpath(table).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def words(room: str, table: str) -> set[str]:
    return {w for line in lines(room, table) for w in re.split(r"[=| :]", line.split("\t")[0])}


@pytest.mark.parametrize(("room", "table"), TABLES)
def test_a_table_names_no_people_and_no_place(room: str, table: str) -> None:
    assert not words(room, table) & (PEOPLES | PEOPLES_PLURAL | PLACES)


@pytest.mark.parametrize(("room", "table"), TABLES)
def test_a_table_holds_words_in_lower_case_and_tags_alone(room: str, table: str) -> None:
    capital = {w for w in words(room, table) if w != w.lower()}
    assert all(_TAGS.fullmatch(word) for word in capital)


@pytest.mark.parametrize(("room", "table"), TABLES)
def test_a_table_is_readable_line_by_line(room: str, table: str) -> None:
    assert all(_LINE.fullmatch(line) for line in lines(room, table))
