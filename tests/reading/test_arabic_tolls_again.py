"""Tolls of an attack, leaders, groups of the dead and whom a verb befell, in Arabic."""

import pytest

from reportedly.model.content import Event, EventKind, Responsibility
from reportedly.model.figure import Category, Figure, Group
from tests.reading.arabic_readings import told

Told = tuple[Category, Group, int | None, int | None]


def figures(text: str) -> list[Told]:
    """Give what is counted, in order."""
    return [(f.category, f.group, f.low, f.high) for f in told(text, Figure)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "ارتفاع حصيلة قصف قوات الدرع على بلدة تولم إلى 6 مدنيين.",
            [(Category.KILLED, Group.CIVILIANS, 6, 6)],
        ),
        (
            "ارتفعت حصيلة المجزرة في بلدة تولم إلى 9 أشخاص.",
            [(Category.KILLED, Group.ALL, 9, 9)],
        ),
        ("ارتفعت حصيلة الهجمات على القرى إلى 9 أشخاص.", []),
        (
            "توفي أحمد سالم متأثرا بإصاباته بعد قصف البلدة.",
            [(Category.KILLED, Group.ALL, 1, 1)],
        ),
        (
            "قتل أحد متزعمي التنظيم في غارة على البلدة.",
            [(Category.KILLED, Group.COMBATANTS, 1, 1)],
        ),
        ("مقتل 5 على الأقل بقصف على البلدة.", [(Category.KILLED, Group.ALL, 5, None)]),
        (
            "ارتقاء شهيدين اثنين بقصف على البلدة.",
            [(Category.KILLED, Group.ALL, 2, 2)],
        ),
        (
            "مواجهات في البلدة أسفرت عن قتيلين من المسلحين.",
            [(Category.KILLED, Group.COMBATANTS, 2, 2)],
        ),
        (
            "عثر الأهالي على جثث أربعة مزارعين خطفهم مسلحون من تنظيم التلال.",
            [(Category.KILLED, Group.ALL, 4, 4)],
        ),
    ],
)
def test_whom_a_toll_counts(text: str, counted: list[Told]) -> None:
    assert figures(text) == counted


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("استهداف مجموعة من المواطنين في البلدة، أسفر عن استشهاد اثنين.", []),
        ("أعدمت قوات التلال رميا بالرصاص 15 مدنيا من قبيلة الوادي.", ["قوات التلال"]),
        ("ذبحت جماعة مسلحة ليلة الأحد إلى الاثنين 42 شخصا.", ["جماعة مسلحة"]),
        ("مسيرة تابعة للدرع السريع تقصف مستشفى البلدة.", ["الدرع السريع"]),
        ("قتل مواطن برصاص قناص يتمركز في التلة.", ["قناص"]),
        ("أغار الطيران المسير المعادي على سيارة في البلدة.", []),
    ],
)
def test_citizens_and_whose_tribe_the_dead_are_did_nothing(text: str, parties: list[str]) -> None:
    assert [held.party for held in told(text, Responsibility)] == parties


def test_slaughter_is_an_attack() -> None:
    events = told("ذبحت جماعة مسلحة 42 شخصا في القرية.", Event)
    assert [event.kind for event in events] == [EventKind.ATTACK]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "أصيب والداها وإخوتها الأربعة في قصف على البلدة.",
            [
                (Category.INJURED, Group.ALL, 2, 2),
                (Category.INJURED, Group.ALL, 6, 6),
                (Category.INJURED, Group.ALL, 4, 4),
            ],
        ),
        (
            "قضى 4 أشخاص وأصيب 10 غيرهم بجروح في انفجار عبوة.",
            [(Category.KILLED, Group.ALL, 4, 4), (Category.INJURED, Group.ALL, 10, 10)],
        ),
    ],
)
def test_parents_brothers_and_others_are_counted(text: str, counted: list[Told]) -> None:
    assert figures(text) == counted


def test_a_prison_that_belongs_to_somebody_is_in_his_hands() -> None:
    held = told("قتل شاب تحت التعذيب في سجن تابع لقوات الدرع.", Responsibility)
    assert [one.party for one in held] == ["قوات الدرع"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("أصابت شظايا القذيفة أربعة أطفال.", [(Category.INJURED, Group.CHILDREN, 4, 4)]),
        ("أصابت رصاصة طفلا.", [(Category.INJURED, Group.CHILDREN, 1, 1)]),
        ("أصابت رصاصة طائشة امرأة.", [(Category.INJURED, Group.WOMEN, 1, 1)]),
        ("أصابت قذيفة أربعة منازل.", []),
        ("أصاب صاروخ حافلة تقل عشرين راكبا.", []),
    ],
)
def test_what_hit_somebody_may_stand_before_whom_it_hit(text: str, counted: list[Told]) -> None:
    assert figures(text) == counted


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("قتل وزير الداخلية و34 آخرون في تفجير.", [1, 35, 34]),
        ("قتل رئيس البلدية وثلاثة من حراسه.", [1, 4, 3]),
        ("أعلن وزير الداخلية مقتل خمسة مدنيين.", [5]),
        ("قتل ثلاثة في تفجير استهدف موكب وزير الدفاع.", [3]),
        ("قتل خمسة من حراس وزير الداخلية.", [5]),
        ("قتل ثلاثة أشخاص، وقد زار رئيس البلدية المكان.", [3]),
    ],
)
def test_who_is_told_of_by_his_office_is_counted_right_behind_the_harm(
    text: str, numbers: list[int]
) -> None:
    assert [low for _, _, low, _ in figures(text)] == numbers


@pytest.mark.parametrize("text", ["أصيب رجل في عملية طعن.", "قتل رجل طعنا بسكين."])
def test_a_stabbing_is_one(text: str) -> None:
    assert [event.kind for event in told(text, Event)] == [EventKind.STABBING]
