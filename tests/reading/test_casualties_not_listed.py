"""Who is told in the sentence of the dead and is none of them. Names are invented."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.figure import Category, Figure, Group
from reportedly.reading.casualties.find import find_figures


def killed(text: str) -> set[tuple[Group, int | None, int | None]]:
    figures = (f.content for f in find_figures(english().parse(text)))
    told = (f for f in figures if isinstance(f, Figure) and f.category is Category.KILLED)
    return {(figure.group, figure.low, figure.high) for figure in told}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("After the killing of Ivo Maret, 300 people marched in Velna.", 1),
        ("After the murder of Ivo Maret, the 4,015 judges of the country went on strike.", 1),
        ("AFTER THE MURDER OF IVO MARET, NEWSMEN WAITED AT THE BORDER.", 1),
        ("Following the killing of two farmers, hundreds of villagers blocked the road.", 2),
        ("When soldiers killed two farmers, 300 people took to the streets.", 2),
    ],
)
def test_whoever_acts_behind_a_killing_is_not_killed(text: str, count: int) -> None:
    assert killed(text) == {(Group.ALL, count, count)}


@pytest.mark.parametrize(
    "text",
    [
        "After the killing of two farmers, three teachers and a nurse, the school closed.",
        "In the raid soldiers killed two farmers, three teachers and a nurse.",
        "In the raid two farmers, three teachers and a nurse were killed.",
    ],
)
def test_a_list_of_the_killed_is_whole(text: str) -> None:
    assert (Group.ALL, 6, 6) in killed(text)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Gunmen killed police chief Ivo Maret.", Group.OFFICIALS),
        ("GUNMEN KILLED POLICE CHIEF IVO MARET.", Group.OFFICIALS),
        ("The murder of Velna police chief Colonel Ivo Maret shocked the town.", Group.OFFICIALS),
        ("They admitted killing armed forces chief General Ivo Maret.", Group.COMBATANTS),
        ("Gunmen killed the army chief.", Group.COMBATANTS),
        ("Gunmen killed police inspector Ivo Maret.", Group.OFFICIALS),
    ],
)
def test_a_body_before_a_post_counts_one(text: str, group: Group) -> None:
    assert killed(text) == {(group, 1, 1)}


def test_who_they_are_behind_a_colon_is_counted_once() -> None:
    text = "Soldiers killed three journalists: Ivo Maret, a photographer, Coen Lag and Ana Roe."
    assert (Group.JOURNALISTS, 3, 3) in killed(text)
    assert max(high or 0 for _, _, high in killed(text)) == 3


def test_who_speaks_between_two_counts_is_not_hurt() -> None:
    text = "The toll of the blast rose to 88, the mayor said, with 343 people injured."
    figures = [f.content for f in find_figures(english().parse(text))]
    assert [f.low for f in figures if isinstance(f, Figure)] == [88, 343]


def test_a_count_before_whoever_tells_it_stands() -> None:
    text = "84 people including 17 children killed by Borian regime near Velna UN says"
    assert (Group.ALL, 84, 84) in killed(text)


def test_bodies_without_a_post_are_counted_as_before() -> None:
    assert killed("Three police were killed on Monday.") == {(Group.OFFICIALS, 3, 3)}
    assert killed("Nine police officers died.") == {(Group.OFFICIALS, 9, 9)}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("THE MURDER OF SIX JESUITS SHOCKED THE COUNTRY.", 6),
        ("The massacre of six Franciscans and their two maids shocked the country.", 8),
        ("The murder of six Copts was condemned.", 6),
        ("Nine Christians and two Muslims died when a bomb hit a Christian village.", 11),
        ("They murdered the 77 followers of the party.", 77),
    ],
)
def test_people_are_counted_by_faith_and_following(text: str, count: int) -> None:
    assert (Group.ALL, count, count) in killed(text)


def test_villages_of_a_faith_are_no_people() -> None:
    assert killed("Shells hit two Christian villages, killing six.") == {(Group.ALL, 6, 6)}


def test_one_killed_in_action_bears_arms() -> None:
    assert killed("One KIA, two WIA in Velna on Monday") == {(Group.COMBATANTS, 1, 1)}
    assert killed("Seven civilians KIA in Velna.") == {(Group.CIVILIANS, 7, 7)}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A day after a bomb killed 12 people, hundreds of protesters gathered in Velna.", 12),
        ("A WEEK AFTER GUNMEN KILLED NINE FARMERS, 40 FAMILIES LEFT THE VILLAGE.", 9),
        ("Angered by the killing of two teenagers, 500 youths threw stones.", 2),
        ("To protest the killing of nine farmers, 2,000 teachers went on strike.", 9),
        ("The blast killed nine people as 300 worshippers prayed.", 9),
        ("A bomb killed two people, 12 others remained in hospital.", 2),
        ("Hours after the murder of two priests, police arrested three men.", 2),
    ],
)
def test_whoever_does_something_behind_the_killed_is_none_of_them(text: str, count: int) -> None:
    assert {(low, high) for _, low, high in killed(text)} == {(count, count)}


def test_those_who_live_in_a_town_are_not_killed_with_its_mayor() -> None:
    assert killed("The mayor of a town of 30,000 people was killed.") == {(Group.OFFICIALS, 1, 1)}
    assert killed("The massacre of 400 people shocked the town.") == {(Group.ALL, 400, 400)}


def test_details_between_dashes_are_not_added() -> None:
    text = "Soldiers killed six priests – five Borians and one Karmian – and two women in Osk."
    assert (Group.ALL, 8, 8) in killed(text)
    assert (Group.ALL, 14, 14) not in killed(text)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("A police colonel was killed in Osk.", Group.OFFICIALS),
        ("Three members of the Osk police were killed.", Group.OFFICIALS),
        ("Three prison guards were killed in Osk.", Group.OFFICIALS),
        ("An army colonel was killed in Osk.", Group.COMBATANTS),
        ("Three members of the army were killed.", Group.COMBATANTS),
        ("Three security guards were killed in Osk.", Group.ALL),
    ],
)
def test_the_police_are_officials_of_any_rank(text: str, group: Group) -> None:
    assert {found[0] for found in killed(text)} == {group}
