"""Parts of speech and lemmas come out as the model's own components give them."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.language.english.grammar import COMPONENTS, Grammar, Rules
from reportedly.language.english.parser import english

if TYPE_CHECKING:
    from spacy.tokens import Doc

WORDS = """There there is are it was n't do does did not let 's gon na got ta you y' all ai but that
this which have had may cannot to him her hers residents shelling shelled killed were fell saw saws
worse 14 dead wounded , . " I""".split()


@pytest.fixture(scope="module")
def rules() -> Rules:
    return Rules(english().spacy)


def parsed(text: str) -> "Doc":
    return english().spacy(text, disable=["ner", *COMPONENTS])


def by_the_model(text: str) -> list[Grammar]:
    doc = english().spacy(text, disable=["ner"])
    return [(token.pos_, token.lemma_.lower()) for token in doc]


def given_by(rules: Rules, text: str) -> list[Grammar]:
    doc = parsed(text)
    return rules.grammar(doc, [(token.orth, token.tag, token.dep) for token in doc])


@pytest.mark.parametrize(
    "text",
    [
        "There were two shells, and there is no word of the third.",
        "They're gonna say that it ain't so; let's wait.",
        "The shelling, which did not stop, had killed three of the residents.",
        "Two  blanks   stand here, and it has fallen silent.",
    ],
)
def test_the_first_and_every_later_time_are_as_the_model_says(rules: Rules, text: str) -> None:
    assert given_by(rules, text) == by_the_model(text)
    assert given_by(rules, text) == by_the_model(text)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_words_in_any_order_are_as_the_model_says(rules: Rules, words: list[str]) -> None:
    text = " ".join(words)
    assert given_by(rules, text) == by_the_model(text)


def test_a_word_is_worked_out_once(rules: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The ministry said that shells fell."
    first = given_by(rules, text)
    monkeypatch.setattr(rules, "_learn", None)
    assert given_by(rules, text) == first


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The army staged the raid.", "stage"),
        ("They were raping and looting.", "rape"),
        ("The raiders spared nobody.", "spare"),
        ("They planned the raid.", "plan"),
        ("Gunmen robbed the bank.", "rob"),
        ("They shelled the town.", "shell"),
    ],
)
def test_a_short_verb_doubles_its_last_letter(rules: Rules, text: str, lemma: str) -> None:
    assert lemma in {found for pos, found in given_by(rules, text) if pos == "VERB"}
