"""Where an incident of Arabic is put whose own place no list has, and what tells of it alone."""

import pytest

from reportedly.model.content import Event
from reportedly.model.figure import Category
from reportedly.model.place import PlacePrecision
from tests.reading.arabic_readings import counts, read, told

K = Category.KILLED


def test_an_unlisted_place_has_the_circle_of_the_town_it_is_in() -> None:
    place = read("قتل 5 مدنيين بقصف على سوق زرنوق في مدينة إدلب").mentions[0].place
    assert place is not None
    assert place.name == "سوق زرنوق"
    assert place.unlisted
    assert place.precision is PlacePrecision.DISTRICT
    assert place.latitude == pytest.approx(35.93, abs=0.1)


def test_a_province_is_too_wide_to_say_where_a_village_is() -> None:
    place = read("قتل 5 مدنيين بقصف على قرية زرنوق في محافظة حلب").mentions[0].place
    assert place is not None
    assert place.name == "زرنوق"
    assert place.latitude is None


def test_an_unlisted_village_lies_around_the_town_by_which_it_is_placed() -> None:
    # An explosion in a village that is made up; nobody is hurt.
    for placed in ("بريف منبج", "شمال مدينة منبج", "في ريف مدينة منبج الغربي"):
        place = read(f"انفجرت قنبلة في قرية زرنوق {placed} ولم يصب أحد").mentions[0].place
        assert place is not None
        assert place.name == "زرنوق"
        assert place.unlisted
        assert place.latitude == pytest.approx(36.53, abs=0.1)
        assert place.radius_km == pytest.approx(29, abs=3)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("انتحاري شاب يقتل 50 مصليا في مسجد", "bombing"),
        ("مقتل 8 مدنيين بطائرة مسيرة في بلدة كنصفرة", "drone strike"),
    ],
)
def test_a_bomber_or_a_drone_alone_tells_what_happened(text: str, kind: str) -> None:
    assert [event.kind.value for event in told(text, Event)] == [kind]


@pytest.mark.parametrize("text", ["اعتقال انتحاري في بلدة كنصفرة", "أسقط الجيش طائرة مسيرة"])
def test_a_bomber_caught_and_a_drone_shot_down_are_no_attack(text: str) -> None:
    assert not told(text, Event)


def test_the_executed_are_counted_and_sentences_are_not() -> None:
    assert counts("إعدام 12 شخصا في بلدة كنصفرة") == [(K, 12, 12)]
    assert not counts("قضت محكمة بإعدام 12 متهما")
    assert not counts("حكم بالإعدام على 5 متهمين")
