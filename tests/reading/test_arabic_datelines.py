"""Arabic places: where news was written, names of two words, hashtags, and whose ministry it is."""

import pytest

from tests.reading.arabic_readings import places, read


def at(text: str) -> str | None:
    place = read(text).mentions[0].place
    return place.name if place is not None else None


@pytest.mark.parametrize(
    "dateline",
    [
        "بيروت (رويترز) - ",
        "بيروت – رويترز: ",
        "بيروت (السنابل اليوم) - ",
        "بيروت/ السنابل: ",
        "بيروت - السنابل\n",
        "السنابل نيوز/ بيروت\n",
    ],
)
def test_where_news_was_written_is_not_where_it_happened(dateline: str) -> None:
    assert at(f"{dateline}قتل خمسة أشخاص في غارة على قرية تل السوسن أمس.") == "تل السوسن"


def test_a_heading_of_places_is_no_dateline() -> None:
    assert at("بيروت - الضاحية: قتل خمسة أشخاص في غارة أمس.") in ("بيروت", "الضاحية")


def test_a_dateline_alone_says_where_it_happened() -> None:
    assert at("بيروت (رويترز) - قتل خمسة أشخاص في انفجار أمس.") == "بيروت"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل ثلاثة مدنيين بقصف على بلدة عين الريحان اليوم", "عين الريحان"),
        ("استشهد ثلاثة بقصف مدفعي على قرية دير السهل", "دير السهل"),
        ("#عين_الريحان: ثلاثة شهداء بقصف مدفعي", "عين الريحان"),
    ],
)
def test_a_name_of_two_words_is_none_of_its_first(text: str, name: str) -> None:
    assert at(text) == name
    assert list(places(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "وزارة الصحة في غزة: 20 شهيدا في قصف على مخيم جباليا فجر اليوم",
        "قال منسق الإغاثة في غزة إن 20 شخصا قتلوا في قصف على مخيم جباليا",
    ],
)
def test_where_a_source_is_is_not_where_it_happened(text: str) -> None:
    assert at(text) == "مخيم جباليا"
