"""What somebody is said to do by habit, lists of what a page is filed under, and their like."""

import pytest

import reportedly
from reportedly.model.content import Event, Means, Responsibility


def contents(text: str, kind: type) -> list:
    claims = reportedly.read(text, published="2031-05-07", language="en").claims
    return [claim.content for claim in claims if isinstance(claim.content, kind)]


def parties(text: str) -> set[str]:
    return {content.party for content in contents(text, Responsibility)}


@pytest.mark.parametrize(
    "habit",
    [
        "The Karm Front usually claims such attacks.",
        "The Karm Front usually claims responsibility for such attacks.",
        "Nobody claimed it, but the Karm Front, which often carries out such attacks, is near.",
        "The Karm Front has frequently targeted markets.",
        "Fighters of the Karm Front regularly shell the district.",
        "The district is regularly shelled by the Karm Front.",
        "The Karm Front has repeatedly shelled the district.",
        "The Karm Front has carried out such raids in the past.",
        "In the past, the Karm Front carried out such attacks against settlers.",
    ],
)
def test_a_habit_is_nobodys_part_in_this_attack(habit: str) -> None:
    text = f"Four people were killed in Tolm on Friday. {habit}"
    assert parties(text) == set()
    assert len(contents(text, Event)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Guards of the Karm Front routinely beat prisoners to death in Tolm in 2029.",
        "The Karm Front, which often denies its raids, shelled Tolm on Friday, killing four.",
    ],
)
def test_what_was_done_often_in_a_time_that_is_over_was_done(text: str) -> None:
    assert any("Karm Front" in party for party in parties(text))


def test_people_killed_with_weapons_did_not_wield_them() -> None:
    text = "Fighters of the Karm Front killed dozens of people using machetes in Tolm on Friday."
    assert parties(text) == {"Fighters of the Karm Front", "Karm Front"} or parties(text) == {
        "Fighters",
        "Karm Front",
    }


@pytest.mark.parametrize(
    "headline",
    [
        "Students massacred in Tolm village",
        "Officers beheaded near Tolm",
        "Farmers slaughtered in Tolm raid",
    ],
)
def test_who_was_massacred_massacred_nobody(headline: str) -> None:
    assert parties(headline) == set()


def test_a_state_behind_its_district_did_nothing() -> None:
    text = "An artillery strike on Velk village in Tolm Township, Karm State injured a civilian."
    assert parties(text) == set()


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Tags Borian army shelling of Tolm. Three were killed in Tolm on Friday.", None),
        ("Wed 30 April 2031 Borian rebels shelled Tolm killing three people.", "Borian rebels"),
        ("Sat 3 May 2031 Gunmen of the Red Front shot three people in Tolm.", "Red Front"),
    ],
)
def test_a_page_without_line_breaks_adds_nothing_to_a_doer(text: str, party: str | None) -> None:
    assert not any("Tags" in one or "2031" in one or one == "we" for one in parties(text))
    assert party is None or party in parties(text)


def test_a_date_before_bombs_does_not_count_them() -> None:
    (bombs,) = contents("Wed 7 May 2031 Car bombs killed nine people in Tolm.", Means)
    assert (bombs.words, bombs.low, bombs.high) == ("Car bombs", None, None)


@pytest.mark.parametrize(
    "name",
    [
        "Movement for the Liberation of Boria",
        "Front for Democratic Change",
        "Cooperative for the Defence of the Borian People",
    ],
)
def test_a_body_is_called_by_what_it_is_for(name: str) -> None:
    text = f"Six people were killed in Tolm. The attack was carried out by the {name}, police said."
    assert parties(text) == {name}
    members = f"Six people were killed in Tolm on Friday by members of the {name}."
    assert f"members of the {name}" in parties(members)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Students abducted two weeks ago from a school in Tolm have been freed.", set()),
        ("Students were abducted in Tolm by gunmen from the Tolm Science College.", {"gunmen"}),
        ("One person died in a raid on Tolm and injured two others.", set()),
        ("Over a dozen gunmen attacked a bar in Tolm, killing 11.", {"a dozen gunmen"}),
        ("Earlier this month armed bandits killed 20 people in Tolm.", {"armed bandits"}),
        (
            "Shells fired by rebels positioned in Velk and Osk hit houses in Tolm, killing two.",
            {"rebels"},
        ),
        (
            "Members of the Borian militant group al-Karm killed 28 people in Tolm.",
            {"Members of the Borian militant group", "Borian militant group", "al-Karm"},
        ),
        (
            "Fighters from the armed group Blue Dawn killed 28 people in Tolm.",
            {"Fighters", "armed group", "Blue Dawn"},
        ),
    ],
)
def test_a_doer_is_whoever_did_it_by_his_whole_name(text: str, doers: set[str]) -> None:
    assert parties(text) == doers
