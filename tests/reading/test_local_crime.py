"""Reads news of shootings and stabbings as local papers tell it, in our own words."""

import pytest

import reportedly
from reportedly.model.content import (
    Event,
    EventKind,
    Means,
    Modality,
    Responsibility,
    Target,
    Victim,
)
from reportedly.model.figure import Category, Figure
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.reading import Reading
from tests.reading.english_figures import figures
from tests.reading.found_slots import slots
from tests.reading.mention_lines import days_of

K, HURT, BOTH = Category.KILLED, Category.INJURED, Category.CASUALTIES


def read(text: str) -> Reading:
    return reportedly.read(text, published="2019-06-10", language="en")


def main(text: str) -> Mention:
    return next(m for m in read(text).mentions if m.role is MentionRole.MAIN)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Five people were shot in Velkara on Sunday.", [(BOTH, 5)]),
        ("Five shot in Velkara", [(BOTH, 5)]),
        ("12 shot, three fatally, over weekend in Velkara", [(BOTH, 12), (K, 3)]),
        ("A woman was stabbed while jogging in Velkara.", [(BOTH, 1)]),
        ("Police shot a man in Velkara.", [(BOTH, 1)]),
        ("The shooting of three protesters was condemned.", [(BOTH, 3)]),
        ("Two men were stabbed, one of them fatally.", [(BOTH, 2), (K, 1)]),
        ("Twelve people were shot and killed.", [(K, 12)]),
        ("Two men were shot and critically wounded.", [(HURT, 2)]),
        ("A man was shot in the chest and died at a hospital.", [(K, 1)]),
        ("Gunmen shot nine farmers dead.", [(K, 9)]),
        ("A student shot his teacher dead and wounded two pupils.", [(K, 1), (HURT, 2)]),
        ("Jana Roe, 31, was shot in Velkara. Roe died on Monday.", [(BOTH, 1), (K, 1)]),
        ("The fatal stabbing of a clerk shocked many.", [(K, 1)]),
        ("He is charged with fatally shooting a clerk.", [(K, 1)]),
        ("He gunned down his girlfriend.", [(K, 1)]),
        ("The victims were listed in serious condition.", [(HURT, 2)]),
        ("A boy who was shot by a police officer has died.", [(K, 1)]),
        ("Tolm boy shot by police died of wound", [(K, 1)]),
        ("None of those doctors were killed.", [(K, 0)]),
        ("Four women accused of witchcraft were beaten to death.", [(K, 4)]),
        ("He gave himself up after shooting dead four people.", [(K, 4)]),
        ("The girl stabbed another girl with a pair of scissors.", [(BOTH, 1)]),
        ("They were taken to Mercy General with injuries.", []),
        ("A gunman killed nine people including the pastor, police said.", [(K, 9), (K, 1)]),
        ("The owner of a store was shot and killed.", [(K, 1)]),
        ("The officer shot at two men.", []),
        ("Rebels shot down two soldiers' drone.", []),
        ("Gunmen came, shooting villagers.", []),
        ("Harrick was shot 14 times.", []),
        ("It was the city's 14th homicide of the year.", []),
        ("It is the ninth killing in Velkara this year.", []),
    ],
)
def test_who_was_shot_or_stabbed_is_counted(text: str, told: list[tuple[Category, int]]) -> None:
    assert [(one.category, one.low) for one in figures(text)] == told


def test_an_age_in_two_words_is_no_childs() -> None:
    (one,) = figures("Twenty-five-year-old Jana Roe was killed.")
    assert one.group.value == "all"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Three people were shot dead near 5th and Laurel streets in Velkara.", "Velkara"),
        ("A woman was shot dead at Orange and White streets in Velkara.", "Velkara"),
        ("A man was shot dead on West Street in Velkara.", "Velkara"),
        ("The gunman fired at Walter Simms, 50, after a row in Velkara, killing him.", "Velkara"),
        (
            (
                "Ivo Lewis Paris, 51, was shot dead in Velkara. Officers went to Paris' home. "
                "Paris had been shot once."
            ),
            "Velkara",
        ),
        ("A Dallas man was shot dead in Velkara.", "Velkara"),
        ("A Vienna aid worker was shot dead in Velkara.", "Velkara"),
        ("A Dallas man was shot dead on Friday.", "Dallas"),
        ("Two people were shot dead outside Lincoln High in Velkara.", "Velkara"),
        (
            (
                "Shooting at Elmore Walmart leaves 20 dead\n\nTwenty people were killed in a "
                "shooting at a Walmart store in Elmore on Saturday."
            ),
            "Elmore",
        ),
        ("Three people were shot outside a club in Harlow Heights on Sunday.", "Harlow Heights"),
        ("Gunmen shot dead two in the Fulbe village of Ogosso.", "Ogosso"),
        ("The death on Monday of Chad Olsen, 43, in Velkara was ruled a homicide.", "Velkara"),
    ],
)
def test_streets_persons_and_homes_are_not_where_it_was(text: str, place: str) -> None:
    found = main(text).place
    assert found is not None
    assert found.name == place


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "Jana Roe, 19, of 1935 Orchard St., was charged in the March 7 shooting that "
                "killed two in Velkara."
            ),
            "2019-03-07",
        ),
        (
            (
                "Police arrested a man in connection with the fatal stabbing of Jon Roe, 35, "
                "outside a bar in Velkara on Sunday."
            ),
            "2019-06-09",
        ),
        (
            (
                "A woman hurt when a van was driven into a crowd in Velkara on Saturday died in "
                "hospital on Monday."
            ),
            "2019-06-08",
        ),
        (
            "The suspect was arraigned Monday in the June 1 shooting that killed two in Velkara.",
            "2019-06-01",
        ),
        (
            (
                "He is scheduled to die on July 7 for the stabbing of Jana Roe in Velkara on "
                "Sept. 9, 1997."
            ),
            "1997-09-09",
        ),
        (
            (
                "An officer was charged with murder on Tuesday after video showed him shooting a "
                "man in Velkara on Saturday."
            ),
            "2019-06-08",
        ),
        (
            "He is charged in the 1995 shooting of Dr. Jon Short in Velkara.",
            "1995-01-01..1995-12-31",
        ),
        ("Gunmen on Tuesday shot and seriously wounded a girl in Velkara.", "2019-06-04"),
        (
            "A roadside bomb killed three civilians in neighbouring Lal Pur on Tuesday.",
            "2019-06-04",
        ),
        ("Hundreds gathered Saturday in Velkara to remember those whom the shooting killed.", "-"),
        ("An officer in Velkara was charged with murder on Tuesday for shooting a man.", "-"),
    ],
)
def test_days_of_courts_hospitals_and_vigils_are_not_the_attacks(text: str, days: str) -> None:
    first = days_of(main(text).when)
    assert first == days


@pytest.mark.parametrize(
    "text",
    [
        "Two teenagers were killed when their car struck a tree near Velkara. A third was injured.",
        "A woman was killed in Velkara when a neighbour accidentally struck her while backing out.",
        "Woman killed by neighbor's van",
        "In all 73 soldiers were killed when two helicopters crashed near Velkara.",
        "The pistol range in Velkara will reopen. Shooting hours will be from 9 to 5.",
    ],
)
def test_accidents_and_ranges_are_no_attacks(text: str) -> None:
    assert not read(text).mentions


def test_an_earlier_attack_is_set_apart_by_how_long_after_it_this_came() -> None:
    reading = read(
        "A gunman killed five people in Velkara on Friday. The attack came less than a month after "
        "a shooting at a school in Osk killed three students."
    )
    tolls = {
        mention.role: {
            claim.content.low
            for claim in reading.claims
            if claim.mention == mention.id and isinstance(claim.content, Figure)
        }
        for mention in reading.mentions
    }
    assert tolls == {MentionRole.MAIN: {5}, MentionRole.RECAP: {3}}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("A boy accused of killing three will be tried as an adult.", Modality.ACTUAL),
        ("He was attempting to capitalise on the murder of a clerk.", Modality.ACTUAL),
        ("An attempt to recover stolen goods ended in a stabbing in Velkara.", Modality.ACTUAL),
        ("They were trying to carry out an attack on a church.", Modality.ATTEMPTED),
        ("Police foiled an attack on a church.", Modality.ATTEMPTED),
    ],
)
def test_only_what_was_tried_is_an_attempt(text: str, modality: Modality) -> None:
    assert [one.modality for one in slots(text, Event)] == [modality]


def test_a_gun_that_goes_off_is_a_shooting() -> None:
    (told,) = slots("The gun went off, wounding a boy.", Event)
    assert told.kind is EventKind.SHOOTING


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police fired tear gas and live rounds at the crowd, killing two.", EventKind.SHOOTING),
        ("Police fired tear gas at the crowd, injuring two.", EventKind.ATTACK),
        ("A man threw acid at his wife.", EventKind.ATTACK),
    ],
)
def test_tear_gas_is_no_chemical_attack_and_acid_is_thrown(text: str, kind: EventKind) -> None:
    assert [one.kind for one in slots(text, Event)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Six people shot in Velkara",
        "Man stabbed in neck in Velkara",
        "Student lynched on campus in Velkara",
        "Police closed a road to look into the death of Jon Roe, who was found fatally shot there.",
    ],
)
def test_who_was_shot_or_came_to_look_did_nothing(text: str) -> None:
    assert not slots(text, Responsibility)


def test_a_town_called_after_mills_hit_none() -> None:
    assert not slots("A man was shot on Saturday in Brookhaven Mills.", Target)


def test_the_homicides_of_a_year_are_no_attack_s_dead() -> None:
    (one,) = figures("Velkara recorded 31 homicides.")
    assert one.cumulative
    (other,) = figures("He was charged with five murders.")
    assert not other.cumulative


def test_a_weapon_in_a_name_is_none_and_acid_is_one() -> None:
    assert not slots("The Sword of Dawn said that it killed three.", Means)
    told = slots("Two men attacked a girl with acid; she was badly burned.", Means | Event)
    assert [getattr(one, "kind", "") for one in told] == [EventKind.ATTACK, "acid"]


def test_bodies_left_hanging_are_of_people_who_were_killed() -> None:
    reading = read(
        "Nine bodies, four of them women, were found hanging from a bridge in Velkara on Tuesday, "
        "prosecutors said. A message left with them said that they were members of a gang. The "
        "mayor said that the city was in shock and asked for help. Schools were closed on "
        "Wednesday, and many shops did not open their doors until late in the afternoon."
    )
    assert reading.mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The fatal stabbing of Luis Ortane, 35, in Velkara is unsolved.", ["Luis Ortane"]),
        ("The student who died was identified as Jon Brody, 19.", ["Jon Brody"]),
        ("Police identified a man found shot to death as Jon Tull, 46.", ["Jon Tull"]),
        ("The man killed Sunday in Velkara has been identified as Jon Banks, 19.", ["Jon Banks"]),
        ("A vigil was held for Jana Roe, the clerk who was fatally shot there.", ["Jana Roe"]),
        ("Jana Roe, 31, was shot in Velkara. Roe died at a hospital.", ["Jana Roe"]),
        ("The victim, Jon Roe, 52, was pronounced dead.", ["Jon Roe"]),
        ("Jon Teel, 22, was charged with murder. Teel shot two clerks in Velkara.", []),
        ("Police identified the man who killed a clerk as Jon Marek, 20.", []),
        ("Ivo Karm, 31, who shot dead two clerks, was jailed.", []),
    ],
)
def test_the_dead_are_named_however_their_names_are_told(text: str, names: list[str]) -> None:
    claims = (claim.content for claim in read(text).claims)
    assert [content.name for content in claims if isinstance(content, Victim)] == names


@pytest.mark.parametrize(
    "text",
    [
        (
            "A year on, no justice for lynching dead\n\nOne year after Jana Roe was lynched in "
            "Velkara, two men convicted of her murder have been set free."
        ),
        (
            "Students mourn one killed in stabbing\n\nHundreds held a vigil on Sunday for "
            "Jana Roe, who was stabbed to death on June 1 in Velkara."
        ),
    ],
)
def test_what_a_headline_recalls_is_what_the_lead_tells(text: str) -> None:
    (told,) = read(text).mentions
    assert told.role is MentionRole.MAIN
    assert told.when is not None
    assert told.victims == ("Jana Roe",)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Two victims of Saturday's shooting in Velkara died on Monday.\n\nOne of the victims "
            "died on Monday morning and another in the afternoon, a hospital said."
        ),
        "Jana Roe, 31, was shot in Velkara on Saturday. Roe died on Monday.",
    ],
)
def test_who_died_later_is_no_further_incident(text: str) -> None:
    assert [days_of(mention.when) for mention in read(text).mentions] == ["2019-06-08"]
