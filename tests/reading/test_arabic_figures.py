"""Whom Arabic reports count: killed and hurt, parts and totals, and sums over a campaign."""

import pytest

from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.model.mention import MentionRole
from tests.reading.arabic_readings import contents, figures, group_counts, read
from tests.reading.arabic_texts import DRONE, POST

Toll = tuple[str, str, int | None, int | None]


def harm(text: str) -> set[tuple[Category, Group, int | None, int | None]]:
    return set(group_counts(text))


def test_a_part_is_told_from_its_total() -> None:
    found = figures(POST)
    relations = {(f.group, f.low): f.relation for f in found}
    assert relations[Group.ALL, 30] is Relation.TOTAL
    assert relations[Group.CHILDREN, 11] is Relation.PART
    assert relations[Group.WOMEN, 9] is Relation.PART
    assert ("killed", "all", 2, 2) in harm(POST)


def test_a_list_of_people_is_added_up_with_its_sum() -> None:
    (derived,) = [f for f in figures(DRONE) if f.relation is Relation.DERIVED]
    assert (derived.category, derived.group, derived.low) == (Category.KILLED, Group.ALL, 5)
    assert derived.derivation == "1 + 1 + 3"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استشهاد طفلة وإصابة عدد من المدنيين", {
            ("killed", "children", 1, 1), ("injured", "civilians", 2, None)}),
        ("مقتل شخصين وإصابة 12 آخرين", {
            ("killed", "all", 2, 2), ("injured", "all", 12, 12)}),
        ("خمسة شهداء وعدد من الجرحى", {("killed", "all", 5, 5), ("injured", "all", 2, None)}),
        ("لقي ثلاثة عمال مصرعهم", {("killed", "all", 3, 3)}),
        ("إن 4 أطفال من عائلة واحدة قتلوا", {("killed", "children", 4, 4)}),
        ("15 مدنيا بين قتيل وجريح", {("casualties", "civilians", 15, 15)}),
        ("سقوط قتلى وجرحى", {("killed", "all", 2, None), ("injured", "all", 2, None)}),
        ("مقتل خمسة وعشرين مقاتلا", {("killed", "combatants", 25, 25)}),
        ("اعتقال ثلاثة أشخاص", {("detained", "all", 3, 3)}),
        ("ارتفاع حصيلة الضحايا إلى 7 قتلى", {("killed", "all", 7, 7)}),
        ("قصف على تل الورد دون وقوع إصابات", {("casualties", "all", 0, 0)}),
        ("قصف على تل الورد ولم يصب أحد بأذى", {("casualties", "all", 0, 0)}),
        ("مقتل هادي السالم في القصف", {("killed", "all", 1, 1)}),
    ],
)  # fmt: skip
def test_figures(text: str, expected: set[Toll]) -> None:
    assert harm(text) == expected


def test_what_takes_lives_is_read_around_its_subject() -> None:
    assert harm("أودت غارة بحياة أربعة مدنيين") == {("killed", "civilians", 4, 4)}
    assert harm("أودى القصف بحياة طفلين") == {("killed", "children", 2, 2)}


def test_unknown_is_not_zero() -> None:
    assert harm("قصف على تل الورد دون ورود أنباء عن إصابات") == set()


def test_whoever_says_martyr_counts_a_death_and_nothing_more() -> None:
    for noun in ("قتلى", "شهداء"):
        assert harm(f"سقوط ثلاثة {noun} في القصف") == {("killed", "all", 3, 3)}


def test_a_count_since_the_beginning_of_the_year_is_no_incident() -> None:
    reading = read("قتل 40 مدنيا منذ بداية العام")
    assert [m.role for m in reading.mentions] == [MentionRole.AGGREGATE]


@pytest.mark.parametrize(
    "words",
    [
        "العدد الكلي للقتلى: 5 قتلى بينهم طفل",
        "حملة القصف المستمرة منذ نحو شهر أسفرت عن مقتل 60 مدنيا",
        "ارتفع عدد الشهداء في أقل من 24 ساعة إلى 15 مدنيا",
        "قتل 63 طفلا خلال خمسة أشهر",
        "قتل 9 مدنيين خلال 48 ساعة",
        "قتل 12 ألف مدني منذ الحرب",
        "قتل 2600 شخص بهجمات منذ عام 2019",
        "تسبب 376 هجوما بمقتل 76 مدنيا",
    ],
)
def test_a_total_over_a_campaign_is_no_incident(words: str) -> None:
    found = figures(words)
    assert found
    assert all(f.cumulative for f in found)


def test_the_attacks_are_those_that_were_counted_in_the_sentence_before() -> None:
    reading = read("استجابت الفرق لأكثر من 376 هجوما في البلاد. وأدت الهجمات إلى مقتل 76 مدنيا.")
    assert MentionRole.AGGREGATE in {mention.role for mention in reading.mentions}
    (killed,) = contents(reading, Figure)
    assert killed.cumulative


@pytest.mark.parametrize(
    "words",
    [
        "قتل ثلاثة مدنيين منذ ساعات بقصف على قرية الكروان",
        "قتل مدنيان خلال هجوم على قرية الكروان",
        "شنت الطائرات 12 غارة على القرية وقتل أربعة مدنيين",
        "قتل أربعة مدنيين منذ ثلاثة أيام بهجمات على قرية الكروان",
    ],
)
def test_one_attack_is_an_incident_however_it_is_timed(words: str) -> None:
    found = figures(words)
    assert found
    assert not any(f.cumulative for f in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يوم الجمعة 20 من آب قتل أربعة مدنيين", {("killed", "civilians", 4, 4)}),
        ("توفي في 1 كانون الأول 2024 الشاب سامر", {("killed", "all", None, None)}),
        ("قتل 12 ألف مدني", {("killed", "civilians", 12_000, 12_000)}),
    ],
)
def test_a_day_or_year_counts_nobody_and_thousands_are_read_whole(
    text: str, expected: set[Toll]
) -> None:
    assert harm(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل 12 عسكريا ومدنيا في بلدة تلدانا", {("killed", "all", 12, 12)}),
        (
            "مقتل 12 مدنيا وطفل في بلدة تلدانا",
            {
                ("killed", "civilians", 12, 12),
                ("killed", "children", 1, 1),
                ("killed", "civilians", 13, 13),
            },
        ),
        ("مقتل وإصابة 9 مدنيين في بلدة تلدانا", {("casualties", "civilians", 9, 9)}),
        ("20 مدنيا استشهدوا وأصيبوا في تلدانا", {("casualties", "civilians", 20, 20)}),
        (
            "مقتل 3 مدنيين وإصابة 9 في بلدة تلدانا",
            {("killed", "civilians", 3, 3), ("injured", "all", 9, 9)},
        ),
    ],
)
def test_those_counted_together_are_neither_added_nor_all_dead(
    text: str, expected: set[Toll]
) -> None:
    assert harm(text) == expected
