"""Which of its namesakes an Arabic text means, and when a word is a place at all."""

import pytest

import reportedly
from reportedly.model.content import Location
from reportedly.model.place import Place


def places(text: str) -> dict[str, Place]:
    """Give the places that a text names, by their names."""
    reading = reportedly.read(text, published="2021-12-05", language="ar")
    found = (claim.content for claim in reading.claims)
    return {c.place.name: c.place for c in found if isinstance(c, Location)}


@pytest.mark.parametrize("name", ["خطاب", "القدم", "الزكاة"])
def test_a_place_spelled_like_an_ordinary_word_is_one_behind_a_noun_alone(name: str) -> None:
    assert list(places(f"وقال في {name} ألقاه إن القصف على حماة مستمر")) == ["حماة"]
    assert places(f"قصف على بلدة {name}")[name].gazetteer_id is not None


def test_a_village_lies_in_the_area_that_the_text_says() -> None:
    at_home = places("قصف على قرية المشلب شرق مدينة الرقة")["المشلب"]
    assert at_home.gazetteer_id is not None
    elsewhere = places("قصف على قرية المشلب بريف درعا الغربي")["المشلب"]
    assert elsewhere.gazetteer_id is None
    assert "Syria" in elsewhere.within


def test_an_area_of_another_village_says_nothing_of_this_one() -> None:
    found = places("قصف على قرية المشلب، وريف درعا الغربي")
    assert found["المشلب"].gazetteer_id is not None


def test_a_large_city_says_which_country_is_meant() -> None:
    assert places("غارة على حي المشلب بمدينة تعز")["المشلب"].gazetteer_id is None


def test_a_town_without_a_count_of_people_is_not_the_namesake_abroad() -> None:
    assert places("قصف مدفعي على مدينة أريحا")["أريحا"].country == "SY"


@pytest.mark.parametrize("words", ["الخوذ البيضاء", "صور من موقع القصف", "بداية الحراك الثوري"])
def test_ordinary_words_of_posts_are_no_towns(words: str) -> None:
    assert list(places(f"{words}: قصف على مدينة حماة")) == ["حماة"]


def test_a_town_called_by_a_common_personal_name_is_one_behind_a_noun() -> None:
    assert places("اغتيال مدني في مدينة جاسم بريف درعا")["جاسم"].gazetteer_id is not None
    assert "جاسم" not in places("قصف على منزل جاسم في مدينة درعا")
