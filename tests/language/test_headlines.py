"""What agencies set before and behind a headline, parsed apart from it."""

import pytest

from reportedly.language.english.headlines import credit, versions_apart
from reportedly.language.english.parser import english


@pytest.mark.parametrize(
    ("headline", "teller"),
    [
        ("Ten killed in shelling of Marn - defence ministry", "defence ministry"),
        ("Ten killed in shelling of Marn- TNA", "TNA"),
        ("Ten killed in shelling by the army -Osk mayor", "Osk mayor"),
        ("Ten killed in fresh fighting-military source", "military source"),
        ("Bus hits mine near Marn, four dead: officials", "officials"),
        ("Ten killed in shelling of old Marn - Red Crescent", "Red Crescent"),
    ],
)
def test_a_headline_names_who_tells_it_behind_a_mark(headline: str, teller: str) -> None:
    mark = credit(headline)
    assert mark is not None
    assert headline[mark:].lstrip("-: ") == teller


@pytest.mark.parametrize(
    "line",
    [
        "Ten killed in raid by the pro-army militia",
        "Ten killed in raid on Al-Badr leaders",
        "Ten were killed in shelling of Marn - the defence ministry said.",
        "Marn - defence ministry",
        "Where it happened in the old town: Marn Market",
        "Ten killed in Marn as the ex-army officials met",
        "12 March in the town of Osk - shells killed four",
    ],
)
def test_other_dashes_and_colons_part_nothing(line: str) -> None:
    assert credit(line) is None


def test_the_credit_is_of_the_headline_s_sentence_and_governs_none_of_it() -> None:
    text = "Two drivers killed in shelling by Borian troops - Marn defence ministry"
    document = english().parse(text)
    (sentence,) = document.sentences
    tokens = document.tokens[sentence.first : sentence.last]
    dash = next(token.index for token in tokens if token.text == "-")
    assert text[tokens[dash].start : tokens[-1].end] == "- Marn defence ministry"
    assert all(document.tokens[t.head].index < dash for t in tokens[:dash])
    assert [t.text for t in tokens if t.dep == "parataxis"] == ["ministry"]


@pytest.mark.parametrize("version", ["UPDATE 1-", "WRAPUP 12-", "EXCLUSIVE - "])
def test_what_an_agency_says_of_the_version_is_a_block_of_its_own(version: str) -> None:
    text = f"{version}Rebels shell Marn, ten dead"
    (first, second) = versions_apart(text, [(0, len(text))])
    assert text[slice(*first)] == version
    assert text[slice(*second)] == "Rebels shell Marn, ten dead"


@pytest.mark.parametrize(
    "text", ["Update on Marn: ten dead", "Update 3: ten dead", "Wrapped-up talks fail", "UPDATE 1-"]
)
def test_a_line_that_only_begins_like_one_stays_whole(text: str) -> None:
    assert list(versions_apart(text, [(0, len(text))])) == [(0, len(text))]


@pytest.mark.parametrize(
    "line", ["Rebels hunt down crew of helicopter", "Troops stand down as jets pass over Marn"]
)
def test_the_down_of_other_verbs_stays_what_it_is(line: str) -> None:
    (down,) = [token for token in english().parse(line).tokens if token.text == "down"]
    assert down.pos != "VERB"
