"""The toll of a whole war, told as background, is a count of its own and no attack's."""

import pytest

from reportedly.library import read
from reportedly.model.figure import Category, Figure
from reportedly.model.mention import MentionRole

NEWS = "Shells hit a market in Velkara on Monday, killing five people, the hospital said. "
ARABIC_NEWS = "قتل خمسة مدنيين أمس الأحد بقصف مدفعي على سوق في بلدة تولما. "


def tolls(text: str, category: Category = Category.KILLED) -> dict[MentionRole, set[int | None]]:
    """Give the numbers of one harm by the role of the incident that they are of."""
    reading = read(text, published="2015-07-07")
    roles = {mention.id: mention.role for mention in reading.mentions}
    found: dict[MentionRole, set[int | None]] = {}
    for claim in reading.claims:
        if isinstance(claim.content, Figure) and claim.content.category is category:
            found.setdefault(roles[claim.mention], set()).add(claim.content.low)
    return found


@pytest.mark.parametrize(
    ("background", "low"),
    [
        ("Since then, hundreds of thousands of people have been killed in the fighting.", 100_000),
        ("Since then thousands are believed to have been killed and millions displaced.", 1_000),
        ("More than 300,000 people have been killed and millions forced to flee.", 300_000),
        ("Over 320,000 people have been killed and millions displaced since the war.", 320_000),
        ("More than 146,000 people have been killed in Zimdor's war.", 146_000),
        ("Since then more than a quarter of a million people have been killed.", 250_000),
        ("Half a million people have died.", 500_000),
        ("It has cost the lives of more than 200,000 people.", 200_000),
        ("The war in Zimdor, which began in 2011, has killed more than 280,000 people.", 280_000),
        ("The conflict, now in its fifth year, has killed more than 280,000 people.", 280_000),
        ("Over 1,000 have been killed and 3,000 injured since it was launched in May.", 1_000),
        ("The violence has left 30,000 dead since 2009.", 30_000),
        ("Some 3,500 people were killed during three decades of violence there.", 3_500),
        ("The uprising, which began in March, has left at least 2,200 people dead.", 2_200),
        ("It was the deadliest attack in a war that has killed more than 280,000.", 280_000),
        ("The attack brought to 14,000 the number killed since the war began in 2004.", 14_000),
        ("More than a third of a million have died since war broke out on 15 March 2011.", 333_333),
        ("The troubles cost more than 3,000 lives.", 3_000),
        ("The region had suffered a conflict in the 1990s, killing some 30,000.", 30_000),
        ("The raid recalled a war that left 40,000 dead.", 40_000),
    ],
)
def test_the_toll_of_a_war_is_no_attacks(background: str, low: int) -> None:
    found = tolls(NEWS + background)
    assert found[MentionRole.MAIN] == {5}
    assert found[MentionRole.AGGREGATE] == {low}


def test_two_tolls_of_a_war_are_both_its() -> None:
    told = "More than 180,000 have died in the war, while the ministry puts the figure at 191,000."
    assert tolls(NEWS + told)[MentionRole.AGGREGATE] == {180_000, 191_000}


def test_those_who_fled_a_war_did_not_flee_one_attack() -> None:
    told = "The revolt grew into a civil war which has uprooted millions of people."
    assert tolls(NEWS + told, Category.DISPLACED) == {MentionRole.AGGREGATE: {1_000_000}}


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Thousands of people were injured when the factory in Velkara exploded.", 1_000),
        ("The massacre in Velkara is estimated to have killed 10,000 people.", 10_000),
        ("The raid on Velkara has killed 1,200 people, the mayor said.", 1_200),
        ("The raid on Velkara killed three in a country where war has claimed lives.", 3),
        ("Twelve people have been killed in the shelling of Velkara since Monday.", 12),
        ("The bombing of Velkara killed some 20,000 people in one night of the war.", 20_000),
    ],
)
def test_a_single_attacks_own_toll_stays(text: str, low: int) -> None:
    found = {**tolls(text, Category.INJURED), **tolls(text)}
    assert found == {MentionRole.MAIN: {low}}


@pytest.mark.parametrize(
    ("background", "low"),
    [
        ("ومنذ ذلك الحين قتل مئات الآلاف من الأشخاص ونزح أكثر من عشرة ملايين.", 100_000),
        ("وأسفرت الحرب في البلاد عن مقتل أكثر من 300 ألف شخص وتشريد الملايين.", 300_000),
        ("وقتل أكثر من 320 ألف شخص ونزح الملايين منذ اندلاع الحرب عام 2011.", 320_000),
        ("وأودى النزاع بحياة أكثر من ربع مليون شخص.", 250_000),
        ("وتسبب النزاع الذي بدأ في مارس 2011 بمقتل نحو 280 ألف شخص.", 280_000),
        ("وقد خلفت الحرب نصف مليون قتيل.", 500_000),
        ("وتجاوز عدد القتلى مليون ونصف شخص.", 1_500_000),
    ],
)
def test_the_toll_of_a_war_is_no_attacks_in_arabic(background: str, low: int) -> None:
    found = tolls(ARABIC_NEWS + background)
    assert found[MentionRole.MAIN] == {5}
    assert found[MentionRole.AGGREGATE] == {low}


def test_an_attack_that_killed_thousands_keeps_its_toll_in_arabic() -> None:
    assert tolls("أسفر القصف على تولما عن مقتل 1200 شخص.") == {MentionRole.MAIN: {1_200}}
    assert tolls("قصفت الطائرات تولما فقتل 20 ألف شخص.") == {MentionRole.MAIN: {20_000}}


def test_a_count_in_a_week_covers_its_parts_too() -> None:
    text = (
        "At least 72 civilians, including 15 children, were killed in one week in air raids on "
        "the province, the council said."
    )
    assert tolls(text) == {MentionRole.AGGREGATE: {72, 15}}


def test_the_second_attack_in_a_week_is_one_attack() -> None:
    text = "A bomb killed nine people in Velkara on Monday in the second attack in a week."
    assert tolls(text) == {MentionRole.MAIN: {9}}


def test_the_number_of_attackers_is_no_toll() -> None:
    assert tolls(NEWS + "The mayor put the number of attackers at 300.") == {MentionRole.MAIN: {5}}
