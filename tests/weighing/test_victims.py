"""The dead who are named: each once, under all spellings, with whoever names them."""

from collections.abc import Sequence

import pytest

from reportedly.model.assessment import NamedVictim
from reportedly.model.chain import Stance
from reportedly.model.content import Victim
from reportedly.weighing.assess import assess
from tests.hand_built import claim, figure, incident, report
from tests.weighing.weighed import SHELLED, weigh


def named(*told: Sequence[str], stance: Stance = Stance.STATED) -> tuple[NamedVictim, ...]:
    """Weigh reports that each name some dead."""
    reports = [report(f"Account {number} of the day.") for number in range(len(told))]
    claims = [
        claim(of, Victim(name), f"hospital {number}", stance=stance)
        for number, (of, names) in enumerate(zip(reports, told, strict=True))
        for name in names
    ]
    found = assess(incident(), claims, (), {of.id: of for of in reports})
    again = assess(incident(), claims[::-1], (), {of.id: of for of in reports})
    assert found.victims == again.victims
    return found.victims


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ([["Samer Hadi Omar"], ["Samer Omar"]], {"Samer Hadi Omar": ("Samer Omar",)}),
        ([["Samer Omar", "Samer Hadi Omar"]], {"Samer Hadi Omar": ("Samer Omar",)}),
        ([["SAMER OMAR"], ["Samer Omar"]], {"Samer Omar": ()}),
        ([["سامر عبد الله الناصر"], ["سامر الناصر"]], {"سامر عبد الله الناصر": ("سامر الناصر",)}),
        ([["Samer Omar"], ["Lina Omar"]], {"Lina Omar": (), "Samer Omar": ()}),
        # One report that spells two names apart tells of two people ...
        ([["حسن سامر العمر", "حسين سامر العمر"]], {"حسن سامر العمر": (), "حسين سامر العمر": ()}),
        # ... and two reports that do may tell of one.
        ([["حسن سامر العمر"], ["حسين سامر العمر"]], {"حسن سامر العمر": ("حسين سامر العمر",)}),
        # A name that may be either's is nobody's own.
        (
            [["Samer Hadi Omar", "Samer Tarek Omar"], ["Samer Omar"]],
            {"Samer Hadi Omar": ("Samer Omar",), "Samer Tarek Omar": ("Samer Omar",)},
        ),
    ],
)
def test_each_of_the_dead_is_named_once(
    told: list[list[str]], people: dict[str, tuple[str, ...]]
) -> None:
    assert {victim.name: victim.spellings for victim in named(*told)} == people


def test_whoever_names_one_stands_beside_the_name() -> None:
    found = named(["Samer Hadi Omar", "Lina Omar"], ["Samer Omar"])
    assert {victim.name: victim.origins for victim in found} == {
        "Lina Omar": ("hospital 0",),
        "Samer Hadi Omar": ("hospital 0", "hospital 1"),
    }
    assert [len(victim.claims) for victim in found] == [1, 2]


@pytest.mark.parametrize("stance", [Stance.DENIED, Stance.UNKNOWN])
def test_whose_death_is_denied_or_in_doubt_is_not_listed(stance: Stance) -> None:
    assert named(["Samer Hadi Omar"], stance=stance) == ()


def test_names_move_no_figure_and_no_grade() -> None:
    told = [("Courier<hospital", figure(3)), ("Herald<police", SHELLED)]
    names = [("Courier<registry", Victim(f"{name} Omar")) for name in ("Samer", "Lina", "Hadi")]
    alone, _ = weigh(*told)
    beside, _ = weigh(*told, *names)
    assert beside.figures == alone.figures
    assert beside.grade == alone.grade
    assert beside.contested == alone.contested
    assert len(beside.victims) == 3
