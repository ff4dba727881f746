"""Places that no list holds: their whole names, and the areas that the text says they lie in.

Names are invented, or are towns that share a word with an invented one.
"""

import pytest

import reportedly


def where(text: str) -> tuple[str, tuple[str, ...]]:
    (mention,) = reportedly.read(text, published="2031-05-07", language="en", screen=False).mentions
    assert mention.place is not None
    return mention.place.name, mention.place.within


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen killed 14 residents of Tudun Marke village on Monday.", "Tudun Marke"),
        ("Eleven people were killed in the village of Nyaung Lwen on Tuesday.", "Nyaung Lwen"),
        ("Gunmen killed nine people in Boca del Cierva on Wednesday.", "Boca del Cierva"),
        ("Two rockets hit the port area of Marsa Qadem and killed one.", "Marsa Qadem"),
        ("Forty people died in a raid on the general hospital of Mrauk-Len.", "Mrauk-Len"),
        # The whole name is a listed town's, or the word beside it says something else of it.
        ("Gunmen killed nine people in San Juan de los Lagos.", "San Juan de los Lagos"),
        ("Armed men attacked the Fulbe village of Ogossa and killed nine.", "Ogossa"),
        ("Three people died in hospital in Osk after the raid.", "Osk"),
    ],
)
def test_a_name_is_read_whole(text: str, name: str) -> None:
    assert where(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name", "area"),
    [
        ("Two soldiers were killed near Tekulgam village of Bijarpor district.", "Tekulgam", 1),
        ("Rebels killed 35 people in the village of Mambelo, in Ituva province.", "Mambelo", 1),
        (
            (
                "Massacre in Ituva\n\nRebels killed 35 people in the village of Mambelo, in Ituva "
                "province."
            ),
            "Mambelo",
            1,
        ),
        ("Armed men executed 27 men in Karst Dal village, Tarn District.", "Karst Dal", 1),
        (
            (
                "Three farmers died in an attack on Tudun Marke village, in Gwarebi Local "
                "Government Area of Kaduna State, on Monday."
            ),
            "Tudun Marke",
            3,
        ),
    ],
)
def test_a_village_lies_in_the_area_behind_it(text: str, name: str, area: int) -> None:
    found, within = where(text)
    assert (found, len(within)) == (name, area)


def test_an_area_of_a_city_lies_in_no_namesake_abroad() -> None:
    assert where("A bomb killed five people in the Gardan area of Kabul.")[0] == "Kabul"
