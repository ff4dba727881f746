"""Which word calls false what a sentence tells, found once for all that it tells."""

import pytest

from reportedly.language.english.parser import english
from reportedly.reading.slots import falsehoods
from reportedly.reading.slots.falsehoods import falsehood_over


def over(text: str) -> dict[str, str]:
    """Give each word of a text over which another stands that calls it false."""
    document = english().parse(text)
    found = {token.text: falsehood_over(document, token.index) for token in document.tokens}
    return {word: false.text for word, false in found.items() if false is not None}


def test_what_a_tale_tells_is_called_false_and_nothing_beside_it() -> None:
    told = over("Guards left Osk. Reports that shells hit the mill are false. Nobody stayed.")
    assert told["shells"] == told["hit"] == told["mill"] == "false"
    assert not {"Guards", "Osk", "Reports", "false", "Nobody"} & set(told)


def test_of_several_words_each_stands_over_its_own_tale() -> None:
    told = over("Claims that rockets fell are untrue, and reports that guards shot are baseless.")
    assert (told["rockets"], told["guards"]) == ("untrue", "baseless")


def test_a_sentence_of_many_clauses_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(*given: object) -> None:
        asked.append(1)

    monkeypatch.setattr(falsehoods, "called_false", counted)
    clauses = " and ".join("reports that shells hit the mill are false" for _ in range(40))
    document = english().parse(f"{clauses}.")
    for token in document.tokens:
        falsehood_over(document, token.index)
    assert len(asked) == 40
