"""Lists of names under a heading that says what befell them count people, in both languages."""

import pytest

from reportedly.model.figure import Category, Figure, Relation
from reportedly.model.report import make_report
from reportedly.reading.name_lists import name_lists
from tests.laws.books import reader

K, HURT = Category.KILLED, Category.INJURED


def told(text: str, language: str = "en") -> list[Figure]:
    report = make_report(text, publisher="Gazette", published="2031-03-05", language=language)
    contents = (claim.content for claim in reader().read(report).claims)
    return [content for content in contents if isinstance(content, Figure)]


def derived(text: str, language: str = "en") -> list[tuple[Category, int | None, str]]:
    listed = [figure for figure in told(text, language) if figure.relation is Relation.DERIVED]
    return [(figure.category, figure.low, figure.words) for figure in listed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The dead in Brona:\n1. Jana Roe\n2. Ivo Marek\n3. Lena Doe",
            (K, 3, "The dead in Brona"),
        ),
        (
            "Killed in the strike on Brona:\n\n1) Jana Roe, 34\n2) Ivo Marek (12)",
            (K, 2, "Killed in the strike on Brona"),
        ),
        (
            "The following people were killed: 1) Jana Roe 2) Ivo Marek 3) Lena Doe.",
            (K, 3, "The following people were killed"),
        ),
        (
            "Those wounded in Brona:\n• Jana al-Roe\n• Ivo bin Marek",
            (HURT, 2, "Those wounded in Brona"),
        ),
    ],
)
def test_the_names_of_a_list_are_counted(text: str, expected: tuple[Category, int, str]) -> None:
    assert derived(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أسماء الشهداء في بلدة برونا:\n1- يانا رو\n2- إيفو مارك\n3- لينا دو",
            (K, 3, "أسماء الشهداء في بلدة برونا"),
        ),
        (
            "شهداء القصف على برونا:\n١. الشهيد إيفو مارك\n٢. الطفلة لينا دو (٧ سنوات)",
            (K, 2, "شهداء القصف على برونا"),
        ),
        ("أسماء الجرحى:\n- يانا رو\n- إيفو مارك", (HURT, 2, "أسماء الجرحى")),
    ],
)
def test_the_names_of_an_arabic_list_are_counted(
    text: str, expected: tuple[Category, int, str]
) -> None:
    assert derived(text, "ar") == [expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The three killed are:\n- Jana Roe\n- Ivo Marek\n- Lena Doe", "en"),
        ("What we know of the dead:\n1. They were shot.\n2. They lived in Brona.", "en"),
        ("The dead:\n1. Jana Roe\n3. Lena Doe", "en"),
        ("Shops hit:\n1. Jana Roe\n2. Lena Doe", "en"),
        ("أسماء الشهداء الثلاثة:\n1- يانا رو\n2- إيفو مارك\n3- لينا دو", "ar"),
        ("عن الشهداء:\n1- قتلوا في برونا\n2- دفنوا في دو", "ar"),
    ],
)
def test_a_counted_cut_or_other_list_adds_no_count(text: str, language: str) -> None:
    assert derived(text, language) == []


def test_a_list_tells_where_its_heading_stands_and_how_many_it_names() -> None:
    text = "Then it was known.\nThe dead:\n1. Jana Roe\n2. Ivo Marek\n\nOthers:\n- A\n- B"
    first, second = name_lists(text, lambda item: item != "")
    assert (text[first.start : first.end], first.count) == ("The dead:", 2)
    assert (text[second.start : second.end], second.count) == ("Others:", 2)
