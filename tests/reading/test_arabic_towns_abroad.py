"""Towns where Arabic is not written, by the names that Arabic writers give them."""

import pytest

from tests.reading.arabic_readings import places


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل خمسة أشخاص في انفجار في بيسلان أمس", "بيسلان"),
        ("بويناكسك: مقتل خمسة أشخاص في انفجار", "بويناكسك"),
        ("غازي عنتاب| مقتل خمسة أشخاص في انفجار", "غازي عنتاب"),
        ("ارتفع عدد قتلى تفجير مستونغ إلى خمسة", "مستونغ"),
        ("قتل خمسة أشخاص في انفجار ببلدة سروج", "سروج"),
        ("قتل خمسة أشخاص في انفجار بولاية فراه", "فراه"),
        ("قتل خمسة أشخاص في هجوم على بلدة بالما في موزمبيق", "بالما"),
        ("قتل خمسة أشخاص في انفجار في مزار شريف", "مزار شريف"),
        ("قتل خمسة أشخاص في انفجار في كالي", "كالي"),
        ("قتل خمسة أشخاص في شمال وزيرستان", "شمال وزيرستان"),
        ("قتل خمسة أشخاص في منتجع غراند بسام قرب أبيدجان", "غراند بسام"),
    ],
)
def test_a_town_abroad_is_known_by_the_name_that_arabic_writers_give_it(
    text: str, name: str
) -> None:
    assert places(text)[name].latitude is not None


@pytest.mark.parametrize(
    "text",
    [
        "وقال إنه سمع قصفا في ليل المدينة فراه يهرب",
        "ولا بواكي لهم بعد قصف مستودع السكر",
        "ورفع وحدة من المقاتلين الشيشان علما بعد قصف",
        "ونقلت ديلي ميل عن شاهد أن بونو سمع القصف",
        "قصف شارع تجاري ومدرسة داخلية وسوق لعيد الأضحى",
    ],
)
def test_an_ordinary_word_or_a_person_is_no_town_abroad(text: str) -> None:
    assert places(text) == {}
