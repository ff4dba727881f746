"""Who keeps a toll says what it stands at; a blast that claims lives says nothing."""

import pytest

from reportedly.language.english.parser import english
from reportedly.reading.attribution.find import find_attributions


def holders(text: str) -> set[str]:
    return {one.holder.name.casefold() for one in find_attributions(english().parse(text))}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Police raised the death toll to 44.", "police"),
        ("The army cut its count of the dead to 12.", "army"),
        ("The ministry lowered the number of people killed to nine.", "ministry"),
        ("Officials revised the toll to 30.", "officials"),
    ],
)
def test_whoever_moves_a_toll_gives_it(text: str, holder: str) -> None:
    assert any(name.removeprefix("the ") == holder for name in holders(text))


@pytest.mark.parametrize(
    "text",
    [
        "The bomb claimed 14 lives in Zarn.",
        "The raid has claimed its ninth victim.",
        "The deaths of two men raised the death toll to 44.",
        "The council raised the number of teachers to 44.",
    ],
)
def test_what_takes_lives_or_adds_to_a_toll_tells_nothing(text: str) -> None:
    assert holders(text) == set()
