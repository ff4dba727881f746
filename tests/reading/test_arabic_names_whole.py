"""Which words of an Arabic text are of a place's name, and of which namesake's."""

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.protocol import language_for
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.arabic.places import find_places
from reportedly.reading.arabic.words import Text
from tests.reading.arabic_readings import places, read


def named(text: str) -> dict[str, Place]:
    """Give the places that a text names, whatever it tells of them."""
    document = next(iter(language_for("ar").parse_all([text], lambda _: frozenset())))
    return {hit.place.name: hit.place for hit in find_places(Text(document), Gazetteer.shipped())}


def main(text: str) -> Place | None:
    """Give the place of the first incident."""
    return read(text).mentions[0].place


@pytest.mark.parametrize(
    ("named", "name"),
    [
        ("قرية زرني سوسا", "زرني سوسا"),
        ("قرية زرني سوسا في ريف السدرة", "زرني سوسا"),
        ("قرية زرني سوسا بريف السدرة", "زرني سوسا"),
        ("قرية الشيخ سوسن", "الشيخ سوسن"),
        ("قرية زرنوق مساء اليوم", "زرنوق"),
        ("قرية زرنوق نزحوا منها", "زرنوق"),
        ("قرية زرنوق جنوبي السدرة", "زرنوق"),
        ("قرى زرنوق وسوسا", "زرنوق"),
    ],
)
def test_two_bare_words_behind_a_village_are_one_name(named: str, name: str) -> None:
    place = main(f"قتل ثلاثة مدنيين بقصف على {named}.")
    assert place is not None
    assert place.name == name


def test_a_direction_belongs_to_the_town_behind_it() -> None:
    found = named("زار الوفد مدينة الباب شرقي حلب.")
    assert found["الباب"].precision is PlacePrecision.SETTLEMENT


@pytest.mark.parametrize(
    ("area", "names"),
    [
        ("منطقة زرنوق بريف السدرة", ["زرنوق"]),
        ("منطقة أبو زرنوق جنوبي السدرة", ["أبو زرنوق"]),
        ("منطقة مأهولة بريف السدرة", []),
        ("منطقة زراعية شرقي السدرة", []),
    ],
)
def test_the_area_of_a_spot_that_is_placed_is_called_so(area: str, names: list[str]) -> None:
    found = places(f"قتل ثلاثة مدنيين بقصف على {area}.")
    assert [name for name in found if name != "السدرة"] == names


def test_the_town_in_whose_countryside_a_village_is_gives_way_to_it() -> None:
    text = "#السدرة قتل ثلاثة مدنيين بقصف على قرية زرنوق بريف مدينة السدرة شرق التلال."
    place = main(text)
    assert place is not None
    assert place.name == "زرنوق"


def test_in_joined_to_a_town_is_no_name_of_a_village() -> None:
    assert list(named("زار الوفد بلدة بالسويداء.")) == ["السويداء"]


def test_the_town_of_a_clock_is_not_where_it_was() -> None:
    text = "آخر تحديث: 26.10.2011 | 21:41 دمشق\n\nقتل ثلاثة أشخاص بقصف على بلدة زرنوق."
    assert [m.place.name for m in read(text).mentions if m.place] == ["زرنوق"]
    assert not places("قتل ثلاثة أشخاص عند العاشرة بتوقيت دمشق.")


@pytest.mark.parametrize(
    "text",
    [
        "غرق قارب في البحر الأبيض المتوسط وقتل ثلاثة.",
        "علق كضيف أو قم بتسجيل الدخول. قتل رجل بقصف.",
        "قصف استهدف سيارة كانو يستقلونها وقتل رجلان.",
        "مظاهرات في عدة مدن تنديداً بالقصف الذي قتل ثلاثة.",
        'أعلن "تجمع أحرار الوادي" مقتل ثلاثة بقصف.',
    ],
)
def test_a_word_spelled_like_a_town_is_none(text: str) -> None:
    assert not places(text)


def test_who_was_hurt_behind_a_village_is_no_village() -> None:
    assert list(places("جرحى في قرية زرنوق، وشهيد مدني بالقصف.")) == ["زرنوق"]


def test_a_hamlet_of_a_country_that_nothing_else_names_is_not_meant() -> None:
    # Furqan is a hamlet in Hormozgan too.
    assert named("زار الوفد حي الفرقان.")["الفرقان"].country != "IR"


def test_a_quarter_does_not_say_in_which_country_the_text_is() -> None:
    # The square has the name of a quarter of Gaza.
    assert named("اجتمع الوفد في ساحة الكرامة، في السويداء.")["الكرامة"].country == "SY"


@pytest.mark.parametrize("landmark", ["مشفى أعزاز الوطني", "طريق مطار حلب الدولي"])
def test_a_landmark_has_the_circle_of_the_town_it_is_called_after(landmark: str) -> None:
    (place,) = named(f"اجتمع الوفد في {landmark}.").values()
    assert place.unlisted
    assert place.latitude is not None
    assert place.radius_km is not None


def test_a_road_may_only_lead_to_the_town_it_is_called_after() -> None:
    (place,) = named("سار الوفد على طريق حارم.").values()
    assert place.latitude is None


def test_a_farm_is_not_called_after_a_namesake_in_another_province() -> None:
    assert named("اجتمع الوفد في مزرعة الأسدية شمال الرقة.")["مزرعة الأسدية"].country == "SY"
    assert (
        "Dimashq" not in named("اجتمع الوفد في مزرعة اليرموك شمال الرقة.")["مزرعة اليرموك"].within
    )
