"""What Arabic counts: families, compatriots, whoever dies of wounds, attacks that hurt nobody."""

import pytest

from reportedly.model.chain import Stance
from reportedly.model.figure import Category, Group, Relation
from tests.reading.arabic_readings import counts, figures, read

K, HURT, C = Category.KILLED, Category.INJURED, Category.CASUALTIES


def totals(text: str) -> list[tuple[Category, int | None, int | None]]:
    return [(f.category, f.low, f.high) for f in figures(text) if f.relation is not Relation.PART]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل أكثر من 30 ألف بلغاري في الحرب", [(K, 30_000, None)]),
        ("أصيب خمسة بلغاريين بقصف على السوق", [(HURT, 5, 5)]),
        ("مقتل 12 بلغاريا بقصف على السوق", [(K, 12, 12)]),
        ("قتلت عائلة من ستة أفراد بقصف على السوق", [(K, 6, 6)]),
        ("قتلت عائلة بقصف على السوق", [(K, 2, None)]),
        ("استشهاد مصاب متأثرا بجراحه بعد قصف السوق", [(K, 1, 1)]),
        ("استهدفت مسيرة حافلة وقتل ستة ركاب", [(K, 6, 6)]),
        (
            "إن 5 مدنيين من عائلة واحدة (طفلان وامرأتان ورجل) أصيبوا بقصف على السوق",
            [(HURT, 5, 5)],
        ),
        ("مقتل ستة عمال مدنيين بقصف على السوق", [(K, 6, 6)]),
        ("مقتل ثلاثة معلمين ومدنيين اثنين بقصف", [(K, 5, 5)]),
        (
            "مقتل ستة عمال مدنيين واثنين من الرعاة بقصف على السوق",
            [(K, 8, 8)],
        ),
    ],
)
def test_how_many(text: str, expected: list[tuple[Category, int | None, int | None]]) -> None:
    assert totals(text) == expected


@pytest.mark.parametrize("number", ["الثلاثة", "الثلاث", "الـ3"])
def test_a_number_may_stand_behind_whom_it_counts(number: str) -> None:
    found = {(f.low, f.high, f.relation) for f in figures(f"استشهاد أم وأطفالها {number} بقصف")}
    assert (3, 3, Relation.PART) in found
    assert (4, 4, Relation.DERIVED) in found


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("لم يسفر القصف على السوق عن وقوع إصابات", HURT),
        ("لم يوقع القصف على السوق ضحايا", C),
        ("ولم تخلف الغارات أي قتلى", K),
    ],
)
def test_an_attack_that_hurt_nobody_is_an_attack_and_counts_none(
    text: str, category: Category
) -> None:
    claims = read(text).claims
    assert counts(text) == [(category, 0, 0)]
    assert {c.stance for c in claims if c.kind == "event"} == {Stance.STATED}


def test_what_is_excepted_from_none_is_counted() -> None:
    assert totals("لم يسفر القصف على السوق إلا عن إصابة مدني") == [(HURT, 1, 1)]


@pytest.mark.parametrize("text", ["قضت المحكمة في قضية القصف على السوق", "قصف السوق قضية بلا حل"])
def test_cases_and_rulings_kill_nobody(text: str) -> None:
    assert figures(text) == []


def test_civilian_describes_the_people_before_it() -> None:
    assert [f.group for f in figures("مقتل ستة عمال مدنيين بقصف على السوق")] == [Group.CIVILIANS]


@pytest.mark.parametrize(
    "text",
    [
        "قصف على السوق وقوات الوادي تقتل00:45",
        "قصف على السوق عند الساعة 14:30 ومقتل مدني",
        "قصف على السوق. الشهداء: 1- سامر الوادي 2- رامي السدر",
        "قصف على السوق. أسماء القتلى 1. سامر الوادي 2. رامي السدر 3. نادر الجبل",
    ],
    ids=["a clip's length", "a time", "numbered names", "names behind full stops"],
)
def test_digits_that_count_nobody(text: str) -> None:
    stated = {(f.low, f.high) for f in figures(text) if f.relation is not Relation.DERIVED}
    assert stated <= {(1, 1), (2, None), (None, None)}
    assert (1, 1) not in stated or "مدني" in text


def test_a_number_at_the_end_of_its_sentence_counts() -> None:
    assert (K, 7, 7) in totals("ارتفع عدد القتلى إلى 7. وأصيب مدنيان بقصف على السوق")


@pytest.mark.parametrize(
    "text",
    [
        "رصد ناشطون خلال الـ 24 ساعة الفائتة مقتل 4 مدنيين في البلاد.",
        "ارتفع عدد الهجمات في الوادي إلى 37. وأدت تلك الهجمات إلى مقتل 54 شخصا.",
        "قتل 11 مدنيا بهجمات توزعت على أكثر من 15 بلدة وقرية في الوادي.",
        "مصرع 5 أشخاص في حوادث متفرقة في الوادي.",
        "قتل 11 مدنيا بقصف على الشمال توزعوا على الشكل الآتي.",
    ],
)
def test_what_many_attacks_or_a_whole_day_took_is_a_sum(text: str) -> None:
    (figure,) = figures(text)
    assert figure.cumulative
