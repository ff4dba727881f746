"""Places in Arabic that only act, speak or write: capitals, datelines, names of movements."""

import pytest

from tests.reading.arabic_readings import read


def at(text: str) -> list[str | None]:
    """Give the place of each incident, by its name."""
    found = (mention.place for mention in read(text).mentions)
    return [place.name if place is not None else None for place in found]


@pytest.mark.parametrize(
    "told",
    [
        "كابول/ خلصت لجنة إلى أن غارة على بلدة تل السوسن قتلت خمسة أشخاص أمس.",
        "كابول: قالت الشرطة إن خمسة أشخاص قتلوا في غارة على بلدة تل السوسن أمس.",
        "القدس المحتلة - أفاد مراسلنا بمقتل خمسة أشخاص في غارة على بلدة تل السوسن أمس.",
        "قتل خمسة أشخاص في غارة على بلدة تل السوسن أمس. وأدانت باكستان الهجوم.",
        "قتل خمسة أشخاص في غارة على بلدة تل السوسن أمس. ونقل الجرحى جوا إلى كولومبو.",
        "قتل خمسة أشخاص في بلدة تل السوسن أمس بعد الهجمات التي تنتهجها أنقرة.",
        "قتل خمسة في غارة على بلدة تل السوسن، كما قال متحدث للصحفيين في مقديشو.",
        "قتل خمسة في غارة على بلدة تل السوسن. ونفت الجماعة في بيان صدر بلندن أي دور لها.",
    ],
)
def test_a_town_where_nothing_happened_places_nothing(told: str) -> None:
    assert at(told) == ["تل السوسن"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("حلب: قصف على المدينة قتل خمسة أشخاص", "حلب"),
        ("الهجمات التي شهدتها أنقرة أمس قتلت خمسة أشخاص", "أنقرة"),
        ("فتحت الشرطة النار على متظاهرين بالعاصمة كوناكري وقتلت خمسة", "كوناكري"),
        ("تفجيران هزا كمبالا يقتلان خمسة أشخاص", "كمبالا"),
        ("أودى هجوم استهدف موكب عزاء في مدينة كويتا بحياة خمسة", "كويتا"),
        ("قتل خمسة رميا بالرصاص في مخيم صيفي بجزيرة تل السوسن", "تل السوسن"),
        ("كابول/ قالت لجنة إن غارة على عرس في ولاية ننغرهار قتلت خمسة أمس", "ننغرهار"),
    ],
)
def test_a_town_where_it_happened_places_it(text: str, name: str) -> None:
    assert at(text) == [name]


def test_a_sea_and_the_letters_of_and_that_are_no_places() -> None:
    text = "قتل خمسة في تفجير في شرم الشيخ على البحر الأحمر. وقال إن الحزام في حي، وأن رجلا اعتقل"
    assert at(text) == ["شرم الشيخ"]


def test_a_movements_name_is_no_place() -> None:
    assert at("قتل خمسة في انفجار نفذته جماعة عسكر طيبة") == [None]


def test_a_clause_that_opens_with_its_place_is_an_incident_of_its_own() -> None:
    text = (
        "انفجرت قنبلة في مدينة جوس وقتل شرطي في تبادل لإطلاق النار، كما شهدت داماتورو تفجيرا "
        "استهدف مقر الشرطة وقتل فيه ثلاثة"
    )
    assert at(text) == ["جوس", "داماتورو"]


def test_a_quarter_in_the_city_is_of_the_one_named_before() -> None:
    text = "قتل 800 في مدينة كانو. وقالت منظمة إن ألف شخص قتلوا في حي السوسن بالمدينة"
    assert at(text) == ["كانو"]


def test_a_dateline_may_hold_its_date() -> None:
    text = "بغداد، 14 شباط - قالت السلطات إن خمسة قتلوا في غارة على بلدة تل السوسن أمس."
    assert at(text) == ["تل السوسن"]


def test_each_item_of_a_list_has_its_place_behind_its_mark() -> None:
    text = (
        "حصاد يوم الاثنين 15/8/2011\n▪️الكوت: 40 قتيلا بتفجير عبوة في ساحة السوسن.\n"
        "▪️النجف: 7 قتلى بسيارتين ملغومتين.\n▪️بعقوبة: مقتل 5 جنود برصاص مسلحين."
    )
    assert at(text) == ["السوسن", "النجف", "بعقوبة"]
