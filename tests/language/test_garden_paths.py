"""Verbs that parsers take for participles behind people on the move, and that are none."""

import pytest

from reportedly.language.document import Token
from reportedly.language.english.parser import english


def subject_of(text: str, verb: str) -> tuple[Token, list[str]]:
    """Give the token of a verb with the nouns that the parse takes for its subject."""
    document = english().parse(text)
    token = next(token for token in document.tokens if token.lower == verb)
    return token, [one.lower for one in document.children_by(token.index, "nsubj")]


@pytest.mark.parametrize(
    ("text", "verb", "lemma", "doer"),
    [
        ("Two men on a motorbike shot dead a writer in Osk.", "shot", "shoot", "men"),
        ("Two men on a motorbike shot and killed a writer in Osk.", "shot", "shoot", "men"),
        ("A man with a knife set fire to a church in Osk.", "set", "set", "man"),
        ("Gunmen in a pickup truck fired at a bus in Osk.", "fired", "fire", "gunmen"),
        ("Men riding a motorbike hurled grenades into a bar.", "hurled", "hurl", "men"),
        ("Men riding a motorbike stabbed a priest in Osk.", "stabbed", "stab", "men"),
        ("Two men riding a motorbike opened fire on a teacher.", "opened", "open", "men"),
        ("Armed men on motorbikes gunned down a teacher.", "gunned", "gun", "men"),
        ("A 19-year-old shot three people in Osk.", "shot", "shoot", "old"),
        ("A 19-year-old opened fire at a school in Osk.", "opened", "open", "old"),
    ],
)
def test_who_rides_or_carries_does_it(text: str, verb: str, lemma: str, doer: str) -> None:
    token, subjects = subject_of(text, verb)
    assert (token.lemma, token.pos, subjects) == (lemma, "VERB", [doer])


@pytest.mark.parametrize(
    "text",
    [
        "Two men on a motorbike shot by police were taken to hospital.",
        "Two men in a car fired at by soldiers were hurt.",
        "A man in a car shot dead on Monday was a teacher.",
    ],
)
def test_whom_it_befell_does_nothing(text: str) -> None:
    _, subjects = subject_of(text, "fired" if "fired" in text else "shot")
    assert not subjects


def test_what_is_shown_keeps_to_the_text() -> None:
    document = english().parse("Two men on a motorbike shot dead a writer in Osk.")
    assert [token.text for token in document.tokens][5:7] == ["shot", "dead"]
