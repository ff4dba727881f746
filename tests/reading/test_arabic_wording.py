"""Wordings of tolls in Arabic: hidden words, tens, dead and hurt together, bodies, superlatives."""

import pytest

from reportedly.language.arabic.parser import arabic
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.arabic.casualties import find_figures
from reportedly.reading.arabic.words import Text

K, HURT, C = Category.KILLED, Category.INJURED, Category.CASUALTIES


def told(text: str) -> list[Figure]:
    found = (finding.content for finding in find_figures(Text(arabic().parse(text))))
    return [content for content in found if isinstance(content, Figure)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # full stops inside words: martyrdom of five civilians and a number of injuries
        ("استشهاد خمسة مدنيين وعدد من الإصا..بات بقصف", [(K, 5, 5), (HURT, 2, None)]),
        ("3 شه.داء و4 جر.حى في قص..ف على السوق", [(K, 3, 3), (HURT, 4, 4)]),
        # 'violent shelling.. five injured': two words, parted by the stops
        ("قصف عنيف..إصابة خمسة أشخاص", [(HURT, 5, 5)]),
        ("مقتل شخصين.إصابة ثلاثة", [(K, 2, 2), (HURT, 3, 3)]),
        # the killing of tens, of hundreds
        ("مقتل العشرات في قصف على السوق", [(K, 10, None)]),
        ("إصابة المئات في قصف على السوق", [(HURT, 100, None)]),
        # tens of the dead and wounded; 20 dead and wounded; five martyrs, and wounded
        ("سقوط عشرات القتلى والجرحى", [(C, 10, None)]),
        ("سقوط 20 قتيلا وجريحا", [(C, 20, 20)]),
        ("سقوط 5 شهداء وجرحى", [(K, 5, 5), (HURT, 2, None)]),
        # the bodies of nine people; bodies alone
        ("انتشال جثث تسعة أشخاص", [(K, 9, 9)]),
        ("انتشال جثث من تحت الأنقاض", [(K, 2, None)]),
        # fewer than ten, no fewer than ten
        ("مقتل أقل من 10 أشخاص", [(K, None, 10)]),
        ("مقتل ما لا يقل عن 10 أشخاص", [(K, 10, None)]),
        # duals
        ("استشهاد طفلتين وإصابة امرأتين", [(K, 2, 2), (HURT, 2, 2)]),
    ],
)
def test_what_is_counted_and_how_surely(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert [(f.category, f.low, f.high) for f in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("مقتل 18 شخصا نصفهم أطفال", Group.CHILDREN),  # half of them children
        ("مقتل 18 شخصا ثلثهم من النساء", Group.WOMEN),  # a third of them women
        ("مقتل 18 شخصا معظمهم من الأطفال", Group.CHILDREN),  # most of them children
    ],
)
def test_a_share_is_a_part(text: str, group: Group) -> None:
    whole, part = told(text)
    assert (whole.low, whole.relation) == (18, Relation.TOTAL)
    assert (part.group, part.relation) == (group, Relation.PART)


def test_six_of_one_family_are_a_part() -> None:
    # 14 people were martyred, among them six of one family
    whole, part = told("استشهاد 14 مواطنا بينهم ستة من عائلة واحدة")
    assert (whole.low, part.low, part.relation) == (14, 6, Relation.PART)


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("أعنف قصف منذ بداية العام: مقتل 24 شخصا", False),  # the fiercest since the year began
        ("الهجوم الأكثر دموية خلال خمسة أشهر: مقتل 24 شخصا", False),  # the deadliest in months
        ("مقتل 24 شخصا منذ بداية العام", True),  # 24 killed since the year began
    ],
)
def test_a_superlative_measures_a_period_that_its_event_does_not_fill(
    text: str, cumulative: bool
) -> None:
    assert [figure.cumulative for figure in told(text)] == [cumulative]


def test_a_toll_that_falls_is_an_update() -> None:
    # the toll of the dead fell from 40 to 31
    assert [(f.low, f.relation) for f in told("تراجع حصيلة القتلى من 40 إلى 31")] == [
        (31, Relation.UPDATE)
    ]
