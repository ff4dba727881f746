"""Forms of agencies, police and local papers: who is counted, and as what."""

import pytest

from reportedly.model.figure import Category, Group, Relation
from tests.reading.english_figures import counts, figures

K, HURT, HELD = Category.KILLED, Category.INJURED, Category.DETAINED
ALL, KIDS = Group.ALL, Group.CHILDREN


@pytest.mark.parametrize(
    ("text", "category", "group", "number"),
    [
        ("Police said two men in the car were killed.", K, Group.MEN, 2),
        ("Police said all but one of the twelve people in the minibus were killed.", K, ALL, 11),
        ("Raiders killed a couple and their three children on a road near Osk.", K, ALL, 5),
        ("My cousin and both her kids were killed tonight in Zarn.", K, ALL, 3),
        ("My cousin and both her kids were killed tonight in Zarn.", K, KIDS, 2),
        ("They killed the village head, his two wives and four children.", K, ALL, 7),
        ("Raiders seized 26 girls and killed the vice principal in Osk.", K, ALL, 1),
        ("The teacher and two pupils were killed.", K, ALL, 3),
        ("The teacher and two pupils were killed.", K, KIDS, 2),
        ("Eleven died while 15 sustained varying degrees of injury.", HURT, ALL, 15),
        ("He counted 31 corpses, while nine others were receiving treatment.", HURT, ALL, 9),
        ("Two people died and 37 sought medical help.", HURT, ALL, 37),
        ("A village elder was shot at point-blank range in Osk.", K, ALL, 1),
        ("They shot two drivers at point-blank range.", K, ALL, 2),
        ("Casualties: 4 KIA, 7 WIA.", K, Group.COMBATANTS, 4),
        ("Rebels took ten others hostage and torched eight houses.", HELD, ALL, 10),
        ("Fatalities were identified as a vendor and her daughter.", K, ALL, 2),
        ("The victims were named by police as a monk and two novices.", K, ALL, 3),
        ("A woman and her unborn child died in the blast.", K, Group.WOMEN, 1),
        ("A writer who covered the war was found dead.", K, ALL, 1),
        ("The mayor confirmed nine homicides at the hall.", K, ALL, 9),
        ("Gunmen on a ferry killed its captain and five passengers.", K, ALL, 6),
        ("Two died and eight suffered cuts from glass.", HURT, ALL, 8),
        ("The command lost two personnel in the raid.", K, ALL, 2),
        ("Nobody survived the attack on the convoy of 19 traders.", K, ALL, 19),
        ("At least 27 mourners were burnt beyond recognition.", K, ALL, 27),
        ("The ambush left four marines and a civilian dead.", K, Group.CIVILIANS, 1),
        ("A man, his wife and his mother-in-law died in Zarn.", K, ALL, 3),
        ("Rescuers pulled a dead woman from the rubble.", K, Group.WOMEN, 1),
        ("They fired on a group, killing two and badly wounding another.", HURT, ALL, 1),
        ("Three were killed and a fourth was wounded.", HURT, ALL, 1),
        ("A caretaker suffered a broken leg in the blast.", HURT, ALL, 1),
        ("A raid killed eight villagers, the youngest of them 13.", K, ALL, 8),
        ("It could rise, as several are hurt; the toll stands at 12 dead.", K, ALL, 12),
        ("Four peacekeepers and their dentist were killed.", K, ALL, 5),
        ("Update - strike in Osk: killed 11, injured 26, missing 3.", Category.MISSING, ALL, 3),
        ("The death count from the shooting stands at five, not six.", K, ALL, 5),
        ("Our friend, a driver with the ambulance service, who was killed, is mourned.", K, ALL, 1),
    ],
)
def test_those_told_of_are_counted(
    text: str, category: Category, group: Group, number: int
) -> None:
    found = [one for one in figures(text) if (one.category, one.group) == (category, group)]
    wholes = [one.low for one in found if one.relation is not Relation.PART]
    assert number in (wholes or [one.low for one in found])


@pytest.mark.parametrize(
    "text",
    [
        "The outbreak left 4,000 dead birds on the shore near Osk.",
        "Herders found 30 dead cattle by the road.",
        "The war killed the economy.",
        "The ministry said 40 people were receiving treatment for cholera.",
        "A teacher was shot at point-blank range but survived.",
    ],
)
def test_nobody_is_killed(text: str) -> None:
    assert K not in {category for category, _, _, _ in counts(text)}


def test_several_attacks_before_this_one_are_a_sum() -> None:
    told = "The first two attacks killed 14 people, and the third, on Monday in Osk, killed six."
    assert [(one.low, one.cumulative) for one in figures(told)] == [(14, True), (6, False)]


def test_a_wounded_man_is_one_of_the_wounded() -> None:
    (found,) = figures("An injured man is seen in the film from Osk.")
    assert (found.category, found.low, found.relation) == (HURT, 1, Relation.PART)
