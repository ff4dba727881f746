"""Languages are told by letters first; what cannot be told is not guessed."""

import pytest

from reportedly.language.identify import identify


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Local officials said that five people were killed in the market.", "en"),
        ("Місцева влада повідомила, що загинуло п'ятеро людей.", "uk"),
        ("Местные власти сообщили, что погибли пять человек, это объявили вчера.", "ru"),
        ("قال مسؤولون محليون إن خمسة أشخاص قتلوا", "ar"),
        (
            "Ana Roe is with Ben Roe.\nMay 2 · Shared with Public قصف على البلدة وسقوط جرحى مدنيين",
            "ar",
        ),
        ("بمباران شهر و کشته شدن چند نفر از غیرنظامیان در حمله دیروز", "fa"),
        ("Les autorités locales ont annoncé la mort de cinq personnes.", "fr"),
        (
            (
                "Suicide bombers attacked three hotels in the Jordanian capital Amman, killing 57 "
                "guests at a wedding, and injuring 115, the minister said. Police suspect the "
                "group of Abu Musab al-Zarqawi."
            ),
            "en",
        ),
        ("12:30 — 45%", "und"),
        ("", "und"),
    ],
)
def test_the_language_of_a_text(text: str, code: str) -> None:
    assert identify(text) == code
