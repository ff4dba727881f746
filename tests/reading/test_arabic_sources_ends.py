"""Where an Arabic source ends, and what stands where a source might and is none."""

import pytest

from reportedly.model.content import Target
from reportedly.model.figure import Figure
from tests.reading.arabic_readings import read

TOLD = "ثلاثة مدنيين قتلوا بقصف على بلدة تلدانا"


def sources(text: str) -> list[str]:
    """Give who tells each figure, the innermost, in text order."""
    claims = read(text).claims
    return [c.chain[-1].source.name for c in claims if isinstance(c.content, Figure)]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ('مصادر محلية لـ"الوادي الجديد"', "مصادر محلية"),
        ('الناشط سامر العمر لـ"الوادي برس"', "الناشط سامر العمر"),
        ("مصادر عسكرية لوادي برس", "مصادر عسكرية"),
        ("مصادر أهلية لـ«الوادي»", "مصادر أهلية"),
        ('مراسل قناة "تلدانا اليوم"', 'مراسل قناة "تلدانا اليوم"'),
        ('"الدفاع المدني" آنذاك', "الدفاع المدني"),
        ("الدفاع المدني في وقت سابق", "الدفاع المدني"),
        ("الدفاع المدني بوقت سابق", "الدفاع المدني"),
        ("الدفاع المدني في الـ 7 من أكتوبر", "الدفاع المدني"),
        ("مسؤول محلي حينها", "مسؤول محلي"),
        ("نشطاء مرصد الوادي لحقوق الإنسان", "نشطاء مرصد الوادي لحقوق الإنسان"),
        ("مصادر للمعارضة", "مصادر للمعارضة"),
    ],
)
def test_where_a_source_ends(source: str, name: str) -> None:
    assert sources(f"قال {source} إن {TOLD}.") == [name]


def test_what_was_documented_on_a_day_follows_the_day() -> None:
    text = "وثق مرصد الوادي في الـ 7 من أكتوبر مقتل ثلاثة مدنيين بقصف على بلدة تلدانا."
    assert sources(text) == ["مرصد الوادي"]


@pytest.mark.parametrize("area", ["محافظة تلدانا", "ريف تلدانا", "بلدة تلدانا"])
def test_an_area_before_a_colon_says_nothing(area: str) -> None:
    told = read(f"{area}: قتل ثلاثة مدنيين بقصف.")
    assert {len(claim.chain) for claim in told.claims} == {1}
    text = f"{area}: وثق مرصد الوادي مقتل ثلاثة مدنيين بقصف."
    assert sources(text) == ["مرصد الوادي"]


@pytest.mark.parametrize("again", ["ذات المصدر", "نفس المصدر", "المصدر ذاته", "هذا المصدر"])
def test_the_same_source_is_the_one_before(again: str) -> None:
    text = f"قال مصدر طبي إن {TOLD}. ووفق {again} فقد جرح خمسة آخرون."
    assert sources(text) == ["مصدر طبي", "مصدر طبي"]


def test_a_statement_is_of_whoever_spoke() -> None:
    text = "قالت بلدية تلدانا في بيان إن السوق قصف. وأضاف البيان أن ثلاثة مدنيين قتلوا."
    assert sources(text) == ["بلدية تلدانا"]
    assert any(isinstance(claim.content, Target) for claim in read(text).claims)
