"""Turns of agencies of other countries: round-ups, datelines, hold-ups, and whose it was."""

import datetime as dt

import pytest

import reportedly
from reportedly.model.content import Event, Target
from reportedly.model.figure import Category, Figure
from reportedly.model.mention import MentionRole

PUBLISHED = "2031-05-11"  # a Sunday


def read(text: str) -> reportedly.Reading:
    return reportedly.read(text, published=PUBLISHED, language="en")


def figures(text: str) -> set[tuple[Category, int | None, int | None, bool]]:
    found = (claim.content for claim in read(text).claims)
    return {(f.category, f.low, f.high, f.cumulative) for f in found if isinstance(f, Figure)}


def places(text: str) -> list[str | None]:
    told = [m for m in read(text).mentions if m.role is not MentionRole.AGGREGATE]
    return [mention.place.name if mention.place else None for mention in told]


def test_an_attack_told_before_at_another_place_is_another() -> None:
    text = (
        "A bomb exploded near a police post in Quetta on Thursday, killing two people. Earlier, "
        "on Wednesday night, gunmen shot six people after taking them off a bus in the Gwadar "
        "district."
    )
    assert places(text) == ["Quetta", "Gwadar"]


def test_a_round_up_goes_from_township_to_township() -> None:
    text = (
        "A monk died in an air strike on a monastery in Osk village, Tolm Township, on Friday. "
        "Similarly, in Velk Township, the army carried out an air strike on a school on Friday, "
        "killing three pupils. In another incident, the army launched an attack on Karn village "
        "in Morl Township on Friday. The attack resulted in injuries to two civilians."
    )
    assert places(text) == ["Osk", "Velk Township", "Karn"]
    assert (Category.INJURED, 2, 2, False) in figures(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Lahore, May 9: Two people were killed in an attack in Osk on Friday.", "Osk"),
        ("(Lahore) Two people were killed in an attack in Osk on Friday.", "Osk"),
        ("Lahore, 9 May: a shell killed nine people.", "Lahore"),
        ("2 dead in Tolm shelling - Kyiv", "Tolm"),
        ("Five killed in market shelling - Donetsk", "Donetsk"),
        ("Russia, Ukraine trade blame over shelling of bus in Osk that killed 12", "Osk"),
        ("Gunmen shot 14 men on buses going between Lahore and Quetta in Osk on Friday.", "Osk"),
        ("Ivo Karm of Tolm district was beaten to death by villagers in Osk on Friday.", "Osk"),
        (
            "Gunmen stopped a bus in Osk, checked papers and took men off before shooting nine.",
            "Osk",
        ),
    ],
)
def test_where_it_was_is_neither_who_tells_nor_where_people_are_from(text: str, place: str) -> None:
    assert places(text) == [place]


def test_a_block_of_a_street_is_in_no_town_of_its_name() -> None:
    assert places("A boy of 15 was shot in the 8000 block of Lumpkin on Friday.") == [None]


def test_a_countrys_war_elsewhere_is_not_in_it() -> None:
    text = "72 soldiers killed in Russia's war against Ukraine this year"
    assert {m.place.name for m in read(text).mentions if m.place} == {"Ukraine"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A man killed her brother's dog and stabbed two women in Osk.", (Category.KILLED, 1, 1)),
        ("Gunmen wounded the mayor's horse and killed two in Osk.", (Category.INJURED, 1, 1)),
    ],
)
def test_who_owns_what_was_killed_was_not(text: str, told: tuple[Category, int, int]) -> None:
    assert (*told, False) not in figures(text)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen shot dead the mayor's bodyguard in Osk on Friday.", 1),
        ("Gunmen killed a farmer and his wife's two brothers in Osk on Friday.", 3),
        ("Three soldiers' wives were killed in Osk on Friday.", 3),
        ("The clashes left 19 Sudanese and seven Kenyans dead in Osk on Friday.", 26),
    ],
)
def test_who_was_killed_is_counted_whoever_he_belongs_to(text: str, killed: int) -> None:
    counted = [low for category, low, _, _ in figures(text) if category is Category.KILLED]
    assert max(low or 0 for low in counted) == killed


def test_who_stopped_the_bus_is_not_who_was_shot() -> None:
    text = (
        "Around 15 to 20 gunmen stopped two buses near Osk on Friday. They took people off "
        "before shooting them dead, police said."
    )
    assert not any(low == 15 for _, low, _, _ in figures(text))


def test_what_a_time_follows_is_no_shot_that_missed() -> None:
    text = "A woman was shot at about 10:30 p.m. on Friday in Osk."
    assert figures(text) == {(Category.CASUALTIES, 1, 1, False)}
    assert figures("A woman was shot at in Osk on Friday.") == set()


@pytest.mark.parametrize(
    "background",
    [
        "The group has been responsible for killing hundreds of civilians in the valley.",
        "It followed a month in which 210 elders were murdered.",
    ],
)
def test_what_somebody_did_over_time_is_no_count_of_this_attack(background: str) -> None:
    told = figures(f"Twelve people were killed in an attack on Osk on Friday. {background}")
    assert {(low, summed) for _, low, _, summed in told} in (
        {(12, False), (100, True)},
        {(12, False), (210, True)},
    )


def test_the_day_behind_another_place_stays_its_own() -> None:
    text = (
        "A bomb killed two people at a police post in Quetta on Thursday. Earlier, on Monday, "
        "gunmen shot six people after pulling them from a car in the Gwadar district."
    )
    days = {m.when.first for m in read(text).mentions if m.when}
    assert days == {dt.date(2031, 5, 8), dt.date(2031, 5, 5)}


def test_gunmen_behind_a_list_of_the_dead_are_not_in_it() -> None:
    text = "Nine people are dead, including four women, after gunmen burst into a bar in Osk."
    assert figures(text) == {(Category.KILLED, 9, 9, False), (Category.KILLED, 4, 4, False)}


def test_victims_who_were_freed_live() -> None:
    text = "Kidnappers who abducted 121 students in Osk have freed three of their victims."
    assert not any(category is Category.KILLED for category, *_ in figures(text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Lahore: At least 31 people were killed in an attack in the city of Osk.", "Osk"),
        ("Mosul: Three people were killed on Friday.\n\nBasra: Two died on Friday.", "Mosul"),
    ],
)
def test_a_town_and_a_colon_may_open_news_of_another(text: str, place: str) -> None:
    assert places(text)[0] == place


def test_another_count_of_a_war_is_no_attacks() -> None:
    text = (
        "At least 24 people were killed in shelling of Osk on Friday. The war has killed more than "
        "20,000 people since April 2029, a monitor says. Others put the toll at 130,000."
    )
    assert {(low, summed) for _, low, _, summed in figures(text)} == {
        (24, False),
        (20_000, True),
        (130_000, True),
    }


def test_whoever_was_among_those_shot_in_may_was_in_may() -> None:
    text = (
        "A guard was killed in a blast in Osk on Friday. In March, a leader was among 27 rebels "
        "gunned down by soldiers in Velk."
    )
    months = {(m.place.name if m.place else None): m.when for m in read(text).mentions}
    assert {place: when.first.month for place, when in months.items() if when} == {
        "Osk": 5,
        "Velk": 3,
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A member of the militia was shot dead in Osk on Friday.", {(Category.KILLED, 1, 1)}),
        ("A leader of the local traders was killed in Osk.", {(Category.KILLED, 1, 1)}),
        ("The army tries to avoid harming civilians. Its strikes often kill children.", set()),
        (
            "The dead include five civilians and four guards, Minister Ivo Karm told an agency.",
            {(Category.KILLED, 5, 5), (Category.KILLED, 4, 4)},
        ),
    ],
)
def test_one_of_a_body_is_one_and_who_tells_is_none(
    text: str, told: set[tuple[Category, int | None, int | None]]
) -> None:
    assert {figure[:3] for figure in figures(text)} == told


@pytest.mark.parametrize(
    "background",
    [
        "A force said last week it had killed over 800 fighters in about two months.",
        "It was the latest in a spate of attacks that have claimed 900 lives this year.",
    ],
)
def test_what_was_counted_over_months_is_summed(background: str) -> None:
    told = figures(f"Fighters killed six fishermen in Osk on Friday. {background}")
    assert {summed for _, low, _, summed in told if low and low >= 800} == {True}
    assert (Category.KILLED, 6, 6, False) in told


def test_an_attack_of_two_weeks_ago_is_not_the_one_without_a_day() -> None:
    text = "An attack on a hotel in Osk killed 29 people. Bombs in Osk two weeks ago killed 350."
    roles = {m.role: m.when for m in read(text).mentions}
    assert roles[MentionRole.MAIN] is None
    assert roles[MentionRole.RECAP] is not None


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Rebels attacked a camp 20 kilometers west of the border town of Osk.", {"camp"}),
        ("A jet bombed a village monastery in Osk on Friday.", {"village monastery"}),
        ("Rebels shelled the town of Osk on Friday.", {"town"}),
    ],
)
def test_the_town_that_a_place_lies_by_was_not_hit(text: str, hit: set[str]) -> None:
    contents = (claim.content for claim in read(text).claims)
    assert {content.words for content in contents if isinstance(content, Target)} == hit


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("At least 54 people have been killed after a livestock raid on a village in Osk.", 54),
        ("Two brothers were kidnapped in Osk on Friday and later found dead.", 2),
        ("Three aid workers abducted in Osk last month were found dead on Friday.", 3),
        ("Two cops martyred, three hurt in Osk blast", 2),
        ("Rebels decapitated a village chief in Osk on Friday.", 1),
        ("Two men and a woman were abducted, beaten and killed in Osk on Friday.", 3),
    ],
)
def test_who_was_taken_and_died_is_dead_and_a_cattle_raid_is_peoples(
    text: str, killed: int
) -> None:
    counted = [low or 0 for category, low, *_ in figures(text) if category is Category.KILLED]
    assert max(counted, default=0) == killed


def test_where_raiders_come_from_is_not_where_they_struck() -> None:
    text = "Four herdsmen were killed in an attack by raiders from Ethiopia on Friday."
    assert places(text) == [None]


def test_a_mob_sets_houses_ablaze() -> None:
    claims = read("An angry mob set three houses ablaze in Osk on Friday.").claims
    kinds = {str(claim.content.kind) for claim in claims if isinstance(claim.content, Event)}
    assert kinds == {"arson"}


def test_a_village_far_from_a_town_lies_in_its_country_alone() -> None:
    text = "Raiders killed four people in the village of Osk, 450km north-east of Nairobi."
    (mention,) = read(text).mentions
    assert mention.place is not None
    assert (mention.place.country, mention.place.within) == ("KE", ("Kenya",))
