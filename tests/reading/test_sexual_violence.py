"""Rape and torture as kinds of attack of their own, and how many they befell."""

import pytest

from reportedly.model.content import Event, EventKind
from reportedly.model.figure import Category, Group
from reportedly.model.report import make_report
from reportedly.reading.screen.find import passes_over
from tests.reading.english_figures import figures
from tests.reading.found_slots import slots

RAPED, TORTURED, KILLED = Category.SEXUALLY_ASSAULTED, Category.TORTURED, Category.KILLED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Soldiers raped nine women in Brona.", EventKind.SEXUAL_VIOLENCE),
        ("The rape of nine women in Brona was condemned.", EventKind.SEXUAL_VIOLENCE),
        ("Nine women were gang-raped in Brona.", EventKind.SEXUAL_VIOLENCE),
        ("A sexual assault in Brona left two girls hurt.", EventKind.SEXUAL_VIOLENCE),
        ("Guards sexually assaulted nine detainees in Brona.", EventKind.SEXUAL_VIOLENCE),
        ("Guards tortured nine detainees in Brona.", EventKind.TORTURE),
        ("He died under torture in Brona.", EventKind.TORTURE),
        ("Nine detainees were subjected to torture in Brona.", EventKind.TORTURE),
        ("The group counted nine enforced disappearances in Brona.", EventKind.KIDNAPPING),
        ("Soldiers assaulted nine villagers in Brona.", EventKind.ATTACK),
    ],
)
def test_rape_torture_and_disappearance_have_kinds(text: str, kind: EventKind) -> None:
    assert [event.kind for event in slots(text, Event)] == [kind]


def test_torture_that_is_only_spoken_of_is_no_event() -> None:
    assert slots("The report on torture shocked Brona, the minister said.", Event) == []


def test_rape_that_a_law_speaks_of_is_no_event() -> None:
    assert slots("The law of Brona has exceptions for cases of rape or incest.", Event) == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Soldiers raped nine women in Brona.", {(RAPED, Group.WOMEN, 9)}),
        ("The rape of nine women in Brona was condemned.", {(RAPED, Group.WOMEN, 9)}),
        ("Nine women were gang-raped in Brona.", {(RAPED, Group.WOMEN, 9)}),
        ("Guards sexually abused nine detainees in Brona.", {(RAPED, Group.ALL, 9)}),
        ("Guards tortured nine detainees in Brona.", {(TORTURED, Group.ALL, 9)}),
        ("Nine detainees were subjected to torture in Brona.", {(TORTURED, Group.ALL, 9)}),
        ("Three men were tortured to death in Brona.", {(KILLED, Group.MEN, 3)}),
        (
            "Five people were killed, 12 wounded and nine raped in Brona.",
            {(KILLED, Group.ALL, 5), (Category.INJURED, Group.ALL, 12), (RAPED, Group.ALL, 9)},
        ),
        (
            "Nine women were raped, tortured and killed in Brona.",
            {(RAPED, Group.WOMEN, 9), (TORTURED, Group.WOMEN, 9), (KILLED, Group.WOMEN, 9)},
        ),
        (
            "Soldiers raped and killed nine women in Brona.",
            {(RAPED, Group.WOMEN, 9), (KILLED, Group.WOMEN, 9)},
        ),
        (
            "Nine men were detained and tortured in Brona.",
            {(Category.DETAINED, Group.MEN, 9), (TORTURED, Group.MEN, 9)},
        ),
        ("Doctors treated 32 rape survivors in Brona.", {(RAPED, Group.ALL, 32)}),
        ("The UN spoke to 30 victims of sexual violence in Brona.", {(RAPED, Group.ALL, 30)}),
        ("Nine torture victims were treated in Brona.", {(TORTURED, Group.ALL, 9)}),
        ("Nine torture victims were killed in Brona.", {(KILLED, Group.ALL, 9)}),
        ("Nine men were abducted and killed in Brona.", {(KILLED, Group.MEN, 9)}),
        (
            "Gunmen killed five men, and raped three girls in Brona.",
            {(KILLED, Group.MEN, 5), (RAPED, Group.CHILDREN, 3)},
        ),
    ],
)
def test_how_many_it_befell(text: str, counted: set[tuple[Category, Group, int]]) -> None:
    assert {(f.category, f.group, f.low) for f in figures(text)} == counted


@pytest.mark.parametrize("done", ["raped", "tortured", "sexually abused"])
def test_the_screen_lets_it_pass(done: str) -> None:
    text = f"Guards {done} nine detainees in Brona."
    assert not passes_over(make_report(text, language="en"))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The militia committed 12 cases of rape in Brona, the group said.", (RAPED, 12)),
        ("The group recorded nine rapes in Brona.", (RAPED, 9)),
        (
            "The mission met 37 survivors of conflict-related sexual violence in Brona.",
            (RAPED, 37),
        ),
        ("At least 20 documented cases of sexual violence befell women in Brona.", (RAPED, 20)),
        ("Investigators recorded 15 verified cases of torture in Brona.", (TORTURED, 15)),
    ],
)
def test_cases_and_survivors_are_counted(text: str, count: tuple[Category, int]) -> None:
    assert [(one.category, one.low) for one in figures(text)] == [count]


@pytest.mark.parametrize(
    "text",
    [
        "The clinic in Brona treated 40 cases of cholera.",
        "The court in Brona heard two cases of fraud.",
    ],
)
def test_other_cases_count_nobody(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Residents reported sexual violence by the militia in Brona.", 1),
        ("The mission met 37 survivors of sexual violence in Brona.", 1),
        ("Experts on sexual violence met in Brona.", 0),
        ("The envoy on sexual violence in conflict visited Brona.", 0),
        ("Sexual violence is a crime in Brona, the senator said.", 0),
    ],
)
def test_sexual_violence_is_an_event_where_it_befell_somebody(text: str, kinds: int) -> None:
    events = [event.kind for event in slots(text, Event)]
    assert events == [EventKind.SEXUAL_VIOLENCE] * kinds
