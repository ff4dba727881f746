"""A year beside a word of harm counts nobody."""

import pytest

from tests.reading.arabic_readings import figures


@pytest.mark.parametrize(
    "text",
    [
        "عمه هو والي تولما قتل 2015 وصلاح انتقل مع شقيقه.",
        "وقتل صلاح وهو من مواليد 2003 عراقي الجنسية.",
        "قتل مدير المدرسة مواليد 1987 في انفجار.",
    ],
)
def test_a_year_is_no_count(text: str) -> None:
    assert all((figure.low or 0) < 1900 for figure in figures(text))


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("وقتل 1950 شخصا في الغارة على تولما.", 1950),
        ("أصيب 2000 في القصف على تولما.", 2000),
        ("مقتل 45 في القصف على تولما.", 45),
    ],
)
def test_a_count_of_as_many_is_one(text: str, low: int) -> None:
    assert low in {figure.low for figure in figures(text)}
