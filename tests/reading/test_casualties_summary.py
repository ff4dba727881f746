"""One text reduced to the counts of the incident it leads with."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.figure import Category
from reportedly.reading.casualties.find import find_figures
from reportedly.reading.casualties.summary import Deaths, deaths, spread


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shelling killed five people in Westmark.", Deaths(civilians=5)),
        ("Four soldiers were killed near Brona.", Deaths(combatants=4)),
        (
            "A rebel commander was killed near Brona. Nine of his fighters were killed with him.",
            Deaths(combatants=10),
        ),
        ("A blast killed 20 people, including 13 civilians.", Deaths(13, 7)),
        ("Dozens died. At least 42 people were killed, officials said.", Deaths(civilians=42)),
        ("35 dead. A shell killed 29 rebels and six soldiers.", Deaths(combatants=35)),
        (
            "A raid killed nine people, including three children and a woman.",
            Deaths(civilians=9, children=3, women=1),
        ),
        (
            "Ten children were among at least 48 people killed in the village.",
            Deaths(civilians=48, children=10),
        ),
        (
            "Ten children and 13 rebels were among 48 people killed. Troops killed 48 rebels.",
            Deaths(35, 13, children=10),
        ),
        (
            "Over 30 Civilians Children Killed. More than 30 people, including 14 children, died.",
            Deaths(civilians=30, children=14),
        ),
        ("More than 900 people have been killed since the war began.", Deaths(civilians=900)),
        (
            "Five civilians were killed. Some 900 people have died since the war began.",
            Deaths(civilians=5),
        ),
        (
            "Shells killed 20, including ten civilians. At least six of the dead were rebels.",
            Deaths(10, 10),
        ),
        (
            "Four died. Two soldiers were among the dead. A bomb killed two women and 2 soldiers.",
            Deaths(2, 2, women=2),
        ),
        (
            "Rockets killed five women and a child. A raid last year left dozens dead.",
            Deaths(6, None, 1, 5),
        ),
        ("The council met on Monday.", Deaths()),
        ("No one was killed.", Deaths()),
    ],
)
def test_the_dead_of_the_leading_incident(text: str, expected: Deaths) -> None:
    assert deaths(find_figures(english().parse(text))) == expected


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("At least five people were killed. One post spoke of eight killed.", (5, 8), None),
        ("Between 14 and 17 people were killed and dozens injured.", (14, 17), (12, 24)),
        ("Up to four people were killed; a clinic counted two killed.", (2, 4), None),
        ("One man was killed and a number of others were wounded.", (1, 1), (2, 2)),
        ("At least ten people died. More than 12 people died, a nurse said.", (10, 13), None),
        ("Civilians were killed and injured.", (2, 2), (2, 2)),
        ("A large number of civilians were injured.", None, (12, 24)),
        ("At least one was injured. One post spoke of a number of wounded.", None, (1, 2)),
        ("The strike caused five casualties.", (0, 5), (0, 5)),
        ("It collapsed, killing between eight and more than 30 people.", (8, 31), None),
        ("Between 14 and 17 were killed. More than 17 died, a nurse said.", (14, 18), None),
        ("A nurse was killed. Among the dead were between 24 and 31 civilians.", (24, 31), None),
        ("The council met on Monday.", None, None),
    ],
)
def test_the_range_of_a_narrative(
    text: str, killed: tuple[int, int] | None, injured: tuple[int, int] | None
) -> None:
    found = find_figures(english().parse(text))
    assert spread(found, Category.KILLED) == killed
    assert spread(found, Category.INJURED) == injured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "More than 200 killed near Brona. A raid killed at least 213 people, medics said.",
            Deaths(civilians=213),
        ),
        (
            "More than 200 killed. A raid killed more than 200 people. Another killed 213.",
            Deaths(civilians=200),
        ),
        (
            "The clinic counted 47 dead. This was later raised to 82, including 58 civilians.",
            Deaths(58, 24),
        ),
        ("A raid killed between 500 and 1300 people.", Deaths(civilians=1300)),
        ("A raid killed from 500 to well over 1000 people.", Deaths(civilians=1000)),
        (
            (
                "Five medics were killed at a clinic. Nine soldiers were killed there."
                " Two days before, a raid on Tolm killed around 20 civilians."
            ),
            Deaths(5, 9),
        ),
        (
            "A raid killed 61 civilians. The dead included six women and three police officers.",
            Deaths(61, 3, women=6),
        ),
        (
            "At least 287 rebel fighters were killed. Another 120 soldiers died in the battle.",
            Deaths(combatants=407),
        ),
        (
            "A commander and 34 of his comrades were killed. 34 militants were killed in Brona.",
            Deaths(combatants=35),
        ),
    ],
)
def test_the_main_incident_stands_at_its_exact_latest_and_fullest_count(
    text: str, expected: Deaths
) -> None:
    assert deaths(find_figures(english().parse(text))) == expected
