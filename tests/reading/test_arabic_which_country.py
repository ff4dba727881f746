"""Namesakes told apart by the words beside them, and names that are ordinary words elsewhere."""

import pytest

from tests.reading.arabic_readings import places


@pytest.mark.parametrize(
    ("where", "name", "country"),
    [
        ("في مدينة طرابلس اللبنانية", "طرابلس", "LB"),
        ("في طرابلس الليبية", "طرابلس", "LY"),
        ("في مدينة القحطانية العراقية", "القحطانية", "IQ"),
        ("في زنجبار اليمنية", "زنجبار", "YE"),
        ("في رفح المصرية", "رفح", "EG"),
    ],
)
def test_the_adjective_of_a_country_behind_a_name_tells_where_it_lies(
    where: str, name: str, country: str
) -> None:
    assert places(f"قتل خمسة مدنيين في قصف {where}.")[name].country == country


@pytest.mark.parametrize(
    ("where", "name", "country"),
    [
        ("بمحلية طويلة", "طويلة", "SD"),
        ("في محلية كرينك", "كرينك", "SD"),
        ("في ناحية الإسكندرية", "الإسكندرية", "IQ"),
        ("في قضاء الحمدانية", "الحمدانية", "IQ"),
        ("في قضاء بلد", "بلد", "IQ"),
        ("في مديرية القاهرة", "القاهرة", "YE"),
        ("في بلدية سيدي موسى", "سيدي موسى", "DZ"),
    ],
)
def test_the_noun_of_a_district_tells_the_countries_that_have_such(
    where: str, name: str, country: str
) -> None:
    assert places(f"قتل خمسة مدنيين في قصف على سوق {where}.")[name].country == country


@pytest.mark.parametrize(
    "text",
    [
        "قالت مصادر محلية الرمكة إن خمسة مدنيين قتلوا في القصف.",
        "قال رئيس بلدية الرمكة إن خمسة مدنيين قتلوا في القصف.",
        "استهدف القصف مديرية أمن المدينة.",
    ],
)
def test_local_sources_and_who_heads_a_municipality_are_no_places(text: str) -> None:
    assert not {"الرمكة", "أمن"} & set(places(text))


@pytest.mark.parametrize("name", ["واو", "بيني", "طويلة", "البيضاء"])
def test_a_verb_or_an_adjective_cannot_stand_behind_in(name: str) -> None:
    assert places(f"قتل خمسة مدنيين في انفجار في {name} أمس.")[name].latitude is not None
    assert name not in places(f"قتل خمسة مدنيين وقصف {name} السوق في الليل.")


def test_a_listed_town_of_the_sahel_needs_no_second_name_of_its_country() -> None:
    assert places("قتل خمسة مدنيين في هجوم على سوق في تمبكتو.")["تمبكتو"].country == "ML"


def test_a_preposition_is_not_the_first_word_of_a_name() -> None:
    found = places("قتل خمسة في قصف سوق في ميس الجبل.")
    assert found["ميس الجبل"].country == "LB"
