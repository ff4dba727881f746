"""Arabic places told by what stands beside them: a country, a town in which they are, a border."""

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.arabic.parser import arabic
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.arabic.places import PlaceHit, find_places
from reportedly.reading.arabic.words import Text
from tests.reading.arabic_readings import read


def hits(text: str) -> dict[str, PlaceHit]:
    """Give the places that a text names, by their names."""
    found = find_places(Text(arabic().parse(text)), Gazetteer.shipped())
    return {hit.place.name: hit for hit in found}


def named(text: str) -> dict[str, Place]:
    """Give the places that a text names, as they are on the map."""
    return {name: hit.place for name, hit in hits(text).items()}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("معرض للكتاب في إب باليمن", "إب", "YE"),
        ("معرض للكتاب في ربك بالسودان", "ربك", "SD"),
        ("معرض للكتاب في الجزيرة بالسودان", "الجزيرة", "SD"),
    ],
)
def test_the_country_behind_an_ordinary_word_makes_it_the_town(
    text: str, name: str, country: str
) -> None:
    assert named(text)[name].country == country


def test_a_word_that_no_town_of_the_country_is_called_by_stays_one() -> None:
    assert list(named("معرض للكتاب في بيت في لبنان")) == ["لبنان"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("زيارة إلى مستشفى بغزة", ["غزة"]),
        ("زيارة إلى سوق بالرياض", ["الرياض"]),
        ("زيارة إلى قرية بدارفور", ["دارفور"]),
        ("زيارة إلى قرية زرنوق بدارفور", ["زرنوق", "دارفور"]),
        ("زيارة إلى قرية بزرنوق", ["بزرنوق"]),
    ],
)
def test_what_in_puts_a_building_in_is_not_its_name(text: str, names: list[str]) -> None:
    assert list(named(text)) == names


def test_the_adjective_of_a_country_is_no_part_of_an_unlisted_name() -> None:
    place = named("معرض للكتاب في مدينة زرنوق التركية")["زرنوق"]
    assert place.country == "TR"


def test_a_port_lies_in_its_town_whatever_country_the_text_is_of() -> None:
    place = named("تستورد شركة في العراق القمح وتفرغه في ميناء حيفا")["ميناء حيفا"]
    assert place.country == "IL"
    assert place.precision is PlacePrecision.DISTRICT
    street = named("معرض للكتاب في شارع حيفا في بغداد")["شارع حيفا"]
    assert street.country == "IQ"


def test_a_town_that_only_says_where_a_province_is_is_not_where_it_was() -> None:
    assert hits("معرض للكتاب في ولاية تيبازة غربي الجزائر العاصمة")["الجزائر العاصمة"].origin
    assert not hits("معرض للكتاب في محافظة حلب شمال مدينة منبج")["منبج"].origin


def test_whoever_is_shot_while_he_crosses_the_border_from_a_village_is_shot_there() -> None:
    shot = "أصيب شابان برصاص حرس الحدود أثناء محاولتهما عبور الحدود من قرية زرنوق"
    place = read(shot).mentions[0].place
    assert place is not None
    assert place.name == "زرنوق"


def test_a_province_says_more_than_the_country_that_it_is_in() -> None:
    # An explosion that is made up; nobody is hurt.
    place = read("انفجرت قنبلة في قرية في ولاية سعيدة بالجزائر ولم يصب أحد").mentions[0].place
    assert place is not None
    assert (place.name, place.precision) == ("سعيدة", PlacePrecision.DIVISION)


def test_an_attack_is_put_where_people_were_harmed_and_not_where_most_is_told() -> None:
    text = (
        "قتل ثلاثة مدنيين في قصف على قرية زرنوق.\n\n"
        "وقال ناشطون إن الطائرات قصفت بلدة صرنوق أيضا.\n\n"
        "وشهدت بلدة صرنوق قصفا مماثلا قبل أيام."
    )
    place = read(text).mentions[0].place
    assert place is not None
    assert place.name == "زرنوق"


def test_a_far_namesake_gives_way_to_the_town_of_the_people_told_of() -> None:
    assert named("زار وفد من الجيش اليمني معرضا في زنجبار")["زنجبار"].country == "YE"
    assert named("زار وفد معرضا في زنجبار")["زنجبار"].country == "TZ"
    assert named("زار وفد يمني تنزانيا ومعرضا في زنجبار")["زنجبار"].country == "TZ"


def test_no_and_opens_a_word_behind_a_preposition() -> None:
    """'In a ministry', whose letters are those of 'and' and a village."""
    assert not named("أعلن ذلك مسؤول في وزارة الداخلية")


@pytest.mark.parametrize("dateline", ["(بيروت) –", "(بيروت، 5 مايو/أيار 2016) -"])
def test_a_dateline_in_brackets_is_not_where_it_was(dateline: str) -> None:
    text = f"{dateline} قالت منظمة العدل إن المعرض في مدينة منبج افتتح"
    assert {name: hit.origin for name, hit in hits(text).items()} == {"بيروت": True, "منبج": False}
