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
        ("مصادر عسكرية معارضة لوادي برس", "مصادر عسكرية معارضة"),
        ('مصادر عسكرية في المعارضة لـ"الوادي الجديد"', "مصادر عسكرية في المعارضة"),
        ("قناة تابعة لوادي ميديا", "قناة تابعة لوادي ميديا"),
        ('مؤسسة الدفاع المدني أو ما يعرف بـ "القبعات"', "مؤسسة الدفاع المدني"),
        ("غرفة عمليات “الفتح الكبير”", "غرفة عمليات “الفتح الكبير”"),
        ('"مكتب توثيق الجرحى" في تلدانا', "مكتب توثيق الجرحى"),
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


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}، بينهم ضباط في قوات الوادي برتبة عميد.",
        f"يسري اتفاق بين حكومة الوادي من جهة وفصائل الجبل من جهة ثانية، إلا أن {TOLD}.",
        f"حملة اعتقالات واسعة تنفذها ميليشيا الوادي، و{TOLD}.",
        f"طالبت البلدة بوقف القصف وفق قرار مجلس الأمن 2254، بعد أن {TOLD}.",
        f"تعذر الإسعاف بسبب رصد قوات الوادي للمنطقة واستهدافها، و{TOLD}.",
        f"قتل شخص يدعى سالم تلداني إثر استهداف منزله، و{TOLD}.",
        f"{TOLD}. ويدعى أحدهم سالم تلداني من سكان البلدة.",
        "خلال الشهر السادس من عمليات التحالف: ثلاثة مدنيين قتلوا بقصف.",
        "مناطق الإدارة في أيلول: ثلاثة مدنيين قتلوا بقصف.",
        "القتلى بحسب ما وثقت الوكالة هم: ثلاثة مدنيين من تلدانا.",
    ],
)
def test_what_only_has_the_letters_of_a_verb_of_saying_says_nothing(text: str) -> None:
    told = {link.source.name for claim in read(text).claims for link in claim.chain[1:]}
    assert not told - {"الوكالة"}


def test_who_accuses_in_quotation_marks_ends_with_them() -> None:
    text = f'تتهم "الجبهة" خلايا نائمة تابعة لتنظيم الوادي بالوقوف وراء الهجوم، و{TOLD}.'
    assert sources(text) == ["الجبهة"]


def test_what_is_told_according_to_somebodys_statistics_is_his() -> None:
    assert sources(f"{TOLD}، وفقاً لإحصائيات الدفاع المدني.") == ["الدفاع المدني"]
