"""What Arabic counts over an area, in villages told one after another, and beside the wounded."""

import pytest

from reportedly.model.figure import Category, Figure, Group
from reportedly.model.mention import MentionRole
from tests.reading.arabic_readings import contents, counts, figures, group_counts, read

K, HURT, C = Category.KILLED, Category.INJURED, Category.CASUALTIES
CIVILIANS, ALL = Group.CIVILIANS, Group.ALL


def shares(text: str) -> list[tuple[str | None, int | None]]:
    """Give the incidents of a text by their place, with the greatest number hurt in each."""
    reading = read(text)
    told = {mention.id: 0 for mention in reading.mentions}
    for claim in reading.claims:
        if isinstance(claim.content, Figure) and claim.mention is not None:
            told[claim.mention] = max(told[claim.mention], claim.content.low or 0)
    return [(m.place.name if m.place else None, told[m.id]) for m in reading.mentions]


@pytest.mark.parametrize(
    "text",
    [
        "قتل 5 مدنيين بقصف على مدن وبلدات ريف إدلب اليوم",
        "11 شهيدا حتى الآن في إدلب وريفها",
        "حصيلة القصف على قرى وبلدات جبل الزاوية 5 شهداء",
        "شهد العام الماضي سقوط نحو 90 قتيلا جراء القصف",
        "أسفرت الغارات منذ 8 كانون الثاني عن مقتل 24 مدنيا",
    ],
)
def test_a_count_over_an_area_or_a_period_is_of_no_single_incident(text: str) -> None:
    assert [f.cumulative for f in figures(text) if f.category is K] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "قتل 5 مدنيين بقصف على بلدة كنصفرة في ريف إدلب",
        "قتل 5 مدنيين بقصف على قريتي كنصفرة والبارة",
        "قتل 5 مدنيين في القصف المستمر على المدينة",
    ],
)
def test_a_count_at_a_town_or_two_is_of_an_incident(text: str) -> None:
    assert [f.cumulative for f in figures(text)] == [False]


def test_those_strikes_are_the_ones_that_were_counted_over_a_year() -> None:
    text = "أحصى المركز خلال العام 2022 قصف المدينة 32 مرة. وتسببت تلك الضربات بمقتل 89 شخصا."
    assert [f.cumulative for f in figures(text)] == [True]
    text = "قصفت طائرات بلدة كنصفرة. وتسببت تلك الضربات بمقتل 9 أشخاص."
    assert [f.cumulative for f in figures(text)] == [False]


def test_people_of_several_villages_in_one_sentence_are_each_of_their_own() -> None:
    text = (
        "أصيب رجل وابنه في قرية البارة ومدني آخر في قرية مجدليا و5 مدنيين بينهم 3 أطفال "
        "وامرأة في قرية النيرب، ورجل في مدينة بنش أمس"
    )
    assert shares(text) == [("البارة", 2), ("مجدليا", 1), ("النيرب", 5), ("بنش", 1)]
    days = {mention.when.first.isoformat() for mention in read(text).mentions if mention.when}
    assert days == {"2031-05-06"}


@pytest.mark.parametrize(
    "text",
    [
        "قتل رجل من قرية البارة وامرأة من قرية بنش بقصف على مدينة إدلب",
        "قتل رجل في السوق وامرأة في منزلها بقصف على مدينة إدلب",
    ],
)
def test_where_the_dead_were_from_parts_no_incident(text: str) -> None:
    assert shares(text) == [("إدلب", 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أسفر القصف عن 7 ضحايا و20 جريحا", [(K, 7, 7), (HURT, 20, 20)]),
        ("ارتفعت حصيلة ضحايا الغارات إلى 16، وأصيب 59 آخرون", [(K, 16, 16), (HURT, 59, 59)]),
        ("ضحايا وجرحى مدنيون بقصف على السوق", [(K, 2, None), (HURT, 2, None)]),
        ("سقوط 12 ضحية بينهم 3 جرحى بقصف على السوق", [(C, 12, 12), (HURT, 3, 3)]),
        ("سقوط 12 ضحية بقصف على السوق", [(C, 12, 12)]),
    ],
)
def test_victims_beside_the_wounded_are_the_dead(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert counts(text) == expected


def test_lives_lost_are_told_far_behind_the_names_and_ages() -> None:
    text = "تسبب القصف بفقدان حسن سالم (37) عاما وابنتيه هدى ومنى (12 و 13 عاما) لحياتهم"
    assert {f.category for f in figures(text)} == {K}
    text = "تسبب القصف بفقدان 3 أشخاص، ولقي 5 مصرعهم"
    assert counts(text) == [(Category.MISSING, 3, 3), (K, 5, 5)]


def test_civilians_behind_a_comma_say_who_was_counted() -> None:
    text = "أصيبت امرأة وخمسة رجال، مدنيين، برصاص قناص"
    assert [(f.low, f.high) for f in figures(text)] == [(1, 1), (6, 6), (5, 5)]


def test_a_civilian_and_children_are_so_many_civilians() -> None:
    assert (K, CIVILIANS, 3, 3) in group_counts("مقتل مدني وطفلين بقصف على السوق")
    assert (K, ALL, 3, 3) in group_counts("مقتل مدني وجنديين بقصف على السوق")


def test_other_compatriots_are_counted_once() -> None:
    assert counts("أصيب ثلاثة بلغاريين آخرين بانفجار لغم") == [(HURT, 3, 3)]


def test_fire_from_somewhere_hits_the_town_behind_on() -> None:
    text = (
        "أصيب رجل بانفجار في قرية مارث.\n\n"
        "وفي حادثة منفصلة، أصيبت امرأة بقصف مصدره قوات التنظيم على بلدة كنصفرة."
    )
    assert shares(text) == [("مارث", 1), ("كنصفرة", 1)]


def test_an_item_of_a_list_tells_of_its_own_place() -> None:
    text = "- قصفت مدفعية محيط مدينة الأتارب.\n- أصيبت امرأة بقصف على قرية آفس شرق إدلب."
    assert shares(text) == [("الأتارب", 0), ("آفس", 1)]


def test_the_area_of_a_village_is_not_where_the_next_incident_was() -> None:
    text = (
        "أصيب 3 أشخاص بانفجار في قرية مارث بمنطقة جرابلس.\n\n"
        "وفي حادثة منفصلة، أصيبت امرأة بقصف على بلدة دالم بمنطقة جرابلس."
    )
    assert shares(text) == [("مارث", 3), ("دالم", 1)]
    assert all(m.role is MentionRole.MAIN for m in read(text).mentions)
    assert contents(read(text), Figure)


def test_a_total_is_shared_out_among_the_towns_behind_a_colon() -> None:
    text = "مقتل 31 شخصا في سلسلة تفجيرات أمس: 19 في بغداد، و7 في تكريت، و5 في بعقوبة"
    assert shares(text)[1:] == [("بغداد", 19), ("تكريت", 7), ("بعقوبة", 5)]
    assert read(text).mentions[0].role is MentionRole.AGGREGATE
    text = "مقتل 9 مدنيين أمس: 5 بقصف على بلدة كنصفرة، و4 في مدينة بنش"
    assert shares(text)[1:] == [("كنصفرة", 5), ("بنش", 4)]


@pytest.mark.parametrize(
    "text",
    [
        "مقتل 12 شخصا بقصف على مدينة حلب: 9 في حي السكري و3 في حي الكلاسة",
        "مقتل 12 شخصا بقصف على مدينة حلب: 9 في المنزل و3 في المستشفى",
        "مقتل 12 شخصا: 9 رجال و3 نساء في مدينة حلب",
    ],
)
def test_parts_of_one_towns_total_stay_parts(text: str) -> None:
    assert shares(text) == [("حلب", 12)]
    assert [f.relation.value for f in figures(text)] == ["total", "part of", "part of"]
