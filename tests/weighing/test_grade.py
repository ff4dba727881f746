"""The two axes of a grade, its label, and what is contested."""

import datetime as dt

import pytest

from reportedly.model.assessment import AirwarsLabel, AttributionAxis, IncidentAxis
from reportedly.model.chain import CueKind, Stance
from reportedly.model.content import Admission, Denial, Event, EventKind, Location, Means, Timing
from reportedly.model.figure import Category, Group
from reportedly.model.origin import OriginGroup
from reportedly.model.when import TimePrecision, When
from reportedly.weighing.assess import assess
from reportedly.weighing.case import supports
from tests.hand_built import FARBRIDGE, MILLBROOK, claim, day, figure, incident, report
from tests.weighing.weighed import SHELLED, blames, weigh


def test_one_origin_is_weak_two_are_fair():
    (one, _) = weigh(("A<mayor", SHELLED), ("B<mayor", figure(5)))
    assert one.grade.incident is IncidentAxis.SINGLE_ORIGIN
    assert one.grade.label is AirwarsLabel.WEAK
    assert any("second origin" in change for change in one.grade.would_change)
    (two, _) = weigh(("A<mayor", SHELLED), ("B<clinic", figure(5)))
    assert two.grade.incident is IncidentAxis.SEVERAL_ORIGINS
    assert two.grade.label is AirwarsLabel.FAIR
    assert two.grade.label_fit == "caveat"


def test_a_paper_that_only_sets_the_scene_is_no_second_origin():
    of = report("A shell fell on the market. The mayor counted five dead.", "Courier")
    told = [
        claim(of, SHELLED, quote="A shell fell on the market."),
        claim(of, figure(5), "the mayor", quote="five dead"),
    ]
    found = assess(incident(), told, (), {of.id: of})
    assert found.grade.incident is IncidentAxis.SINGLE_ORIGIN


def test_a_denial_alone_states_nothing():
    found, _ = weigh(("A<garrison", Denial("garrison", "did not fire")))
    assert found.grade.incident is IncidentAxis.UNSUPPORTED
    assert not any("second origin" in change for change in found.grade.would_change)
    assert found.grade.attribution is AttributionAxis.UNNAMED


@pytest.mark.parametrize(
    ("cues", "held"),
    [
        ((), True),
        ((CueKind.POSSIBILITY,), True),
        ((CueKind.BELIEF,), True),
        ((CueKind.BELIEF, CueKind.POSSIBILITY), False),
        ((CueKind.CONDITION,), False),
    ],
)
def test_a_guess_states_nothing(cues: tuple[CueKind, ...], held: bool) -> None:
    guessed = claim(report("Account.", "Courier"), figure(2), "a clerk", cues=cues)
    assert supports(guessed) is held


def test_what_an_accused_party_denies_is_its_responsibility_and_not_the_event():
    found, _ = weigh(
        ("A<mayor", blames("Hillmen")),
        ("A<mayor", figure(5)),
        ("B<Hillmen staff", Denial("Hillmen staff", "that its guns had fired", "statement")),
        ("B<Hillmen staff", SHELLED),
        stances={3: Stance.DENIED},
    )
    assert found.grade.attribution is AttributionAxis.DENIED
    assert found.grade.incident is IncidentAxis.SINGLE_ORIGIN


def test_different_words_for_one_sort_of_means_are_no_contest():
    found, _ = weigh(
        ("A<mayor", Means("mortar round", "a mortar round")),
        ("B<clinic", Means("shell", "a shell")),
        ("C<garrison", Means("bomb", "a bomb")),
        ("A<mayor", SHELLED),
        ("C<garrison", Event(EventKind.BOMBING, "an explosion")),
    )
    assert found.contested == ()


def test_a_denied_event_is_disputed():
    found, _ = weigh(
        ("A<mayor", figure(5)),
        ("B<clinic", figure(5)),
        ("C<garrison", Denial("garrison", "no shell fell", "event")),
    )
    assert found.grade.incident is IncidentAxis.DISPUTED
    assert "event" in {contest.slot for contest in found.contested}


def test_accusation_and_denial():
    found, _ = weigh(
        ("A<mayor", blames("Hillmen")), ("B<Hillmen staff", Denial("Hillmen", "did not fire"))
    )
    assert found.grade.attribution is AttributionAxis.DENIED
    assert found.grade.label is AirwarsLabel.WEAK
    assert "responsibility" in {contest.slot for contest in found.contested}


def test_an_origin_that_holds_either_side_possible_competes_with_neither():
    found, _ = weigh(
        ("A<mayor", blames("Hillmen")),
        ("B<observers", blames("Hillmen")),
        ("B<observers", blames("Valley army")),
    )
    assert found.grade.attribution is AttributionAxis.UNCONTESTED


def test_only_the_party_itself_can_confirm():
    reported, _ = weigh(("A", Admission("Hillmen")), ("B<mayor", figure(5)))
    assert reported.grade.label is not AirwarsLabel.CONFIRMED
    recorded, _ = weigh(("A<staff of the Hillmen", Admission("Hillmen")), ("B<mayor", figure(5)))
    assert recorded.grade.attribution is AttributionAxis.ADMITTED
    assert recorded.grade.label is AirwarsLabel.CONFIRMED
    denied, _ = weigh(("A<Hillmen staff", Admission("Hillmen")), stances={0: Stance.DENIED})
    assert denied.grade.label is not AirwarsLabel.CONFIRMED


def test_discounted_only_when_all_the_dead_are_said_to_be_combatants():
    soldiers = figure(4, group=Group.COMBATANTS)
    found, _ = weigh(("A<staff", soldiers), ("A<staff", figure(4)))
    assert found.grade.label is AirwarsLabel.DISCOUNTED
    found, _ = weigh(("A<staff", soldiers), ("A<staff", figure(4)), ("B<clinic", figure(6)))
    assert found.grade.label is not AirwarsLabel.DISCOUNTED
    for harm in (Category.KILLED, Category.INJURED):
        child = figure(1, category=harm, group=Group.CHILDREN)
        found, _ = weigh(("A<staff", soldiers), ("A<staff", figure(4)), ("B<clinic", child))
        assert found.grade.label is not AirwarsLabel.DISCOUNTED


def test_contests_of_place_time_means_and_kind():
    found, _ = weigh(
        ("A<mayor", Location(MILLBROOK)),
        ("B<garrison", Location(FARBRIDGE)),
        ("A<mayor", Timing(day("1921-03-05"))),
        ("B<garrison", Timing(day("1921-03-09"))),
        ("A<mayor", Means("mortar", "a mortar shell")),
        ("B<garrison", Means("planted device", "a planted device")),
        ("A<mayor", SHELLED),
        ("B<garrison", Event(EventKind.SHOOTING, "shooting")),
    )
    assert {c.slot for c in found.contested} == {"place", "time", "means", "event kind"}


def test_what_happened_is_what_most_origins_state():
    found, _ = weigh(
        ("A<mayor", SHELLED),
        ("B<clinic", SHELLED),
        ("C", Event(EventKind.ATTACK, "attack")),
        ("D<garrison", Event(EventKind.BOMBING, "bombing")),
        ("A<mayor", Means("mortar round", "120-mm round", 120.0)),
    )
    assert found.what == "shelling, 120-mm mortar round"


def test_origins_are_listed_by_who_was_printed_first_and_undated_ones_last():
    days = {"late": "1921-03-07", "early": "1921-03-05", "undated": None}
    reports = {name: report(f"As {name} has it.", name, printed) for name, printed in days.items()}
    claims = {name: claim(of, SHELLED, name) for name, of in reports.items()}
    origins = [OriginGroup(f"o-{n}", n, (claims[n].id,), (reports[n].id,)) for n in sorted(days)]
    found = assess(incident(), [*claims.values()], origins, {r.id: r for r in reports.values()})
    assert [origin.name for origin in found.origins] == ["early", "late", "undated"]


def test_days_that_go_by_one_word_are_told_apart():
    def saturday(day: int) -> Timing:
        that = dt.date(2031, 9, day)
        return Timing(When(that, that, TimePrecision.DAY, "Saturday"))

    found, _ = weigh(("Herald", saturday(13)), ("Courier", saturday(20)))
    (contest,) = [one for one in found.contested if one.slot == "time"]
    assert contest.explanation == "Independent origins differ: 2031-09-13 and 2031-09-20."
