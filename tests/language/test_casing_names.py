"""Names in text written in capitals."""

from reportedly.language.english.parser import english


def written(text: str) -> str:
    """Give `text` as the parser gets to see it."""
    return english()._readable(text)


def test_words_behind_bracketed_initials_are_a_name() -> None:
    text = "FIGHTERS OF THE RIVER PEOPLE'S LIBERATION FRONT [RPLF] ATTACKED A FARM AT DAWN."
    assert "the River People's Liberation Front" in written(text)


def test_people_named_by_ordinary_words_keep_a_capital() -> None:
    text = "THE BOMB WAS MEANT FOR GENERAL HECTOR VALENCIA, POLICEMEN AND FIREMEN SAID LATER."
    assert "general Hector Valencia, policemen and firemen said" in written(text)
