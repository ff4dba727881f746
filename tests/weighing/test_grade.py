"""The two axes, the derived label, contests, and a person's word over them."""

from itertools import combinations
from pathlib import Path
from runpy import run_path

import msgspec
import pytest

from reportedly.model.assessment import AirwarsLabel, AttributionAxis, IncidentAxis
from reportedly.model.chain import CueKind, Stance
from reportedly.model.content import (
    Admission,
    Confidence,
    Content,
    Denial,
    Event,
    EventKind,
    Location,
    Means,
    Responsibility,
    Timing,
)
from reportedly.model.decision import Act, Decision
from reportedly.model.errors import DecisionError
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.origin import OriginGroup
from reportedly.model.peoples import PEOPLES
from reportedly.model.rating import Letter, Rated, source_id
from reportedly.weighing.assess import assess
from reportedly.weighing.case import supports
from reportedly.weighing.parties import by_side, names_a_side, same_side, sides_named
from reportedly.weighing.scales import with_letters
from tests.hand_built import FARBRIDGE, MILLBROOK, claim, day, figure, incident, report

SHELLED = Event(EventKind.SHELLING, "shelled")


def blames(party: str) -> Responsibility:
    return Responsibility(party, Confidence.ACCUSED)


def weigh(*told: tuple[str, Content], stances: dict[int, Stance] | None = None, decisions=()):
    """Weigh what is told, each (who, what) by the paper of that name or, after '<', its source."""
    claims, reports = [], {}
    for number, (who, content) in enumerate(told):
        paper, _, named = who.partition("<")
        of = report(f"Account {number} of the day.", paper)
        reports[of.id] = of
        stance = (stances or {}).get(number, Stance.STATED)
        claims.append(claim(of, content, *([named] if named else []), stance=stance))
    # Claims of one name are one origin here; tracing has tests of its own.
    groups = {}
    for c in claims:
        groups.setdefault(c.origin.key, []).append(c)
    origins = [
        OriginGroup(
            f"o-{key}",
            members[0].origin.name,
            tuple(c.id for c in members),
            tuple(sorted({c.report for c in members})),
        )
        for key, members in groups.items()
    ]
    return assess(incident(), claims, origins, reports, decisions=decisions), claims


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


def test_each_side_blaming_the_other_is_contested():
    found, _ = weigh(("A<mayor", blames("Hillmen")), ("B<Hillmen staff", blames("Valley army")))
    assert found.grade.attribution is AttributionAxis.COMPETING
    assert found.grade.label is AirwarsLabel.CONTESTED
    assert found.grade.label_fit == "exact"


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


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Hillmen army", "the army of the Hillmen", True),
        ("Hillmen gunners", "Upper Hillmen forces", True),
        ("Lowland army", "Lowland Hillmen", False),
        ("Hillmen", "Valley army", False),
        ("Valmark", "Valmarkian troops", True),
        ("the government", "the rebels", False),
        ("Finland", "Finnish artillery", True),
        ("Iran", "Iraq", False),
        ("Poland", "Poles", True),
        ("Polish artillery", "the Polish army", True),
        ("Finns", "the Finnish army", True),
        ("South Sudanese army", "Sudanese army", False),
        ("North Korea", "South Koreans", False),
        ("Niger", "Nigeria", False),
        ("Nigerien soldiers", "Nigerian soldiers", False),
        ("the Soviet Union", "Soviet gunners", True),
        ("Ireland", "Iran", False),
        ("Valmark", "Valmora", False),
        ("روسيا", "الطيران الروسي", True),
        ("Russian aircraft", "القوات الروسية", True),
        ("the government", "government troops", True),
        ("قوات النظام", "طيران النظام", True),
        ("التحالف الدولي", "طيران التحالف", True),
        ("روسيا", "إيران", False),
        ("the Hillmen and their allies", "Hillmen gunners", True),
        ("Valley troops or Hillmen", "Hillmen gunners", True),
        ("Bosnia and Herzegovina", "the Bosnian army", True),
        ("Herzegovina's army", "the army of Bosnia and Herzegovina", False),
        ("the regime", "Lowland regime", True),
        ("the regime", "Lowland army", False),
        ("the occupation", "Valmark's occupation forces", True),
        ("Valley border guards", "Valley army", True),
        ("قوات النظام وروسيا", "الطيران الروسي", True),
        ("قوات النظام وروسيا", "قوات النظام السوري", True),
        ("القوات الروسية مناطق انتشار", "الطيران الروسي موقعا", True),
        ("القوات الروسية بالمدفعية الثقيلة", "روسيا", True),
        ("الاحتلال", "قوات الاحتلال الروسي", True),
        ("قوات النظام", "الطيران الروسي", False),
        ("حزب العمال", "حزب الفلاحين", False),
        ("طائرة روسية نوع درون", "طيران الاحتلال الروسي", True),
        ("Valmark Defence Forces", "VDF", True),
        ("VDF gunners", "the Valmark Defence Forces", True),
        ("Hillmen's Liberation Front", "VDF", False),
        ("قوات وادي الأحرار", "قوا", True),
        ("Valley gunners", "قوات النظام", False),
        ("the regime", "قوات النظام", True),
        ("opposition factions", "فصائل المعارضة", True),
        ("the Free National Army", "الجيش الوطني الحر", True),
    ],
)
def test_sides_are_told_by_their_words(first, second, same):
    assert same_side(first, second) is same
    assert same_side(second, first) is same


def test_words_that_any_party_has_name_no_side():
    assert not any(
        map(
            names_a_side,
            (
                "troops",
                "the ministry",
                "gunmen",
                "gunners of the army",
                "individual",
                "we",
                "جنود",
                "طيران حربي",
                "قواتها",
                "طائرات",
            ),
        )
    )
    assert all(map(names_a_side, ("rebels", "the government", "Hillmen troops", "قوات النظام")))


def test_troops_of_nobody_do_not_compete_with_a_side_and_are_still_shown():
    assessment, _ = weigh(
        ("A<mayor", SHELLED), ("B<clinic", blames("Hillmen")), ("C<guards", blames("troops"))
    )
    assert assessment.grade.attribution is AttributionAxis.UNCONTESTED
    assert "Held responsible: Hillmen and 'troops' (whose is not said)." in assessment.grade.reasons


def test_each_side_is_named_once_with_how_else_it_is_called():
    named = ["Finnish artillery", "Valley army", "Finns", "Finland"]
    assert by_side(named) == (("Finns", "Finland", "Finnish artillery"), ("Valley army",))
    assert by_side(reversed(named)) == by_side(named)


def test_those_named_together_join_no_two_sides():
    named = ["Hillmen", "Valley army", "Valley army and Hillmen", "the regime", "Lowland regime"]
    sides = (
        ("Hillmen",),
        ("Lowland regime", "the regime"),
        ("Valley army", "Valley army and Hillmen"),
    )
    assert {frozenset(side) for side in by_side(named)} == {frozenset(side) for side in sides}
    both = by_side([*named, "Upland regime"])
    assert ("the regime",) in both


def test_an_arabic_adjective_by_itself_is_not_the_name_of_a_side():
    assert by_side(["الروسي", "القوات الروسية"]) == (("القوات الروسية", "الروسي"),)


@pytest.mark.parametrize(
    ("parties", "competing"),
    [
        (("the occupation", "Valmark's occupation", "Valmark aircraft"), False),
        (("the occupation", "Valmark aircraft"), True),
        (("the regime", "Valmark regime", "Hillmen's regime"), False),
        (("Hillmen and the regime", "the regime"), False),
        (("Hillmen and the regime", "Lowland army", "Lowland regime"), False),
        (("Hillmen and their allies", "Lowland army"), True),
    ],
)
def test_what_one_name_ties_together_is_one_side_for_all(parties, competing):
    (assessment, _) = weigh(*((f"source {n}", blames(p)) for n, p in enumerate(parties)))
    first, last = (sides_named(parties)[party] for party in (parties[0], parties[-1]))
    assert first.isdisjoint(last) is competing
    if len(parties) == 2:
        assert (assessment.grade.attribution is AttributionAxis.COMPETING) is competing


def test_every_country_and_its_people_are_one_side():
    lines = [line.split("|") for line in PEOPLES.strip().split("\n")]
    assert len(lines) > 180
    for forms in lines:
        for one, other in combinations(forms, 2):
            assert same_side(f"the {one} army", other), (one, other)
            assert same_side(other, f"{one} gunners"), (one, other)


def test_the_table_of_peoples_is_made_of_the_lists():
    made = run_path(str(Path(__file__).parents[2] / "tools/make_peoples.py"))
    forms = made["forms_by_place"]().values()
    lines = sorted({"|".join(sorted(found)) for found in forms if len(found) > 1})
    assert PEOPLES.strip().split("\n") == lines


def decision(act: Act, *subjects: str, value: object = None, at: str = "1921-04-01") -> Decision:
    text = msgspec.json.encode(value).decode() if value is not None else ""
    return Decision(f"d-{act}-{at}", act, subjects, "M. Analyst", at, "both lists were seen", text)


def killed(found):
    return next((f.low, f.best, f.high) for f in found.figures if f.category is Category.KILLED)


def test_a_rejected_claim_counts_no_more_until_it_is_undone():
    told = (("A<mayor", figure(5)), ("B<clinic", figure(9)))
    _, claims = weigh(*told)
    reject = decision(Act.REJECT_CLAIM, claims[1].id)
    assert killed(weigh(*told, decisions=[reject])[0]) == (5, 5, 5)
    undo = decision(Act.UNDO, reject.id, at="1921-04-02")
    assert killed(weigh(*told, decisions=[undo, reject])[0]) == (5, 5, 9)


def test_a_corrected_claim_is_weighed_as_corrected():
    told = (("A<mayor", figure(50)), ("B<clinic", figure(5)))
    _, claims = weigh(*told)
    right = Figure(Category.KILLED, Group.ALL, 5, 5, "five")
    correct = decision(Act.CORRECT_CLAIM, claims[0].id, value=right)
    assert killed(weigh(*told, decisions=[correct])[0]) == (5, 5, 5)


def test_an_overriding_figure_wins_and_its_author_is_named():
    told = (("A<mayor", figure(5)), ("B<clinic", figure(9)))
    numbers = {"category": "killed", "group": "all", "low": 7, "best": 7, "high": 8}
    override = decision(Act.OVERRIDE_FIGURE, incident().id, value=numbers)
    found, _ = weigh(*told, decisions=[override])
    assert killed(found) == (7, 7, 8)
    assert "set by M. Analyst on 1921-04-01 (both lists were seen)" in found.figures[0].sentence
    assert len(found.figures[0].by_origin) == 2


def test_an_overriding_grade_wins_and_its_author_is_named():
    override = decision(Act.OVERRIDE_GRADE, incident().id, value={"label": "Fair"})
    found, _ = weigh(("A<mayor", figure(5)), decisions=[override])
    assert found.grade.label is AirwarsLabel.FAIR
    assert found.grade.incident is IncidentAxis.SINGLE_ORIGIN
    assert "M. Analyst" in found.grade.reasons[0]


def set_on(incident_axis=None, attribution=None):
    value = {"incident": incident_axis, "attribution": attribution}
    return decision(Act.OVERRIDE_GRADE, incident().id, value={k: v for k, v in value.items() if v})


def test_the_machine_s_grade_stays_beside_the_one_that_a_person_set():
    (found, _) = weigh(("A<mayor", figure(5)), decisions=[set_on("several independent origins")])
    over = found.grade.override
    assert over is not None
    assert over.parts == ("incident",)
    assert (over.incident, over.attribution) == ("a single origin", "no party named")
    assert "By the machine: a single origin; no party named; Weak." in found.grade.reasons
    assert weigh(("A<mayor", figure(5)))[0].grade.override is None


@pytest.mark.parametrize(
    ("axes", "label"),
    [
        ({"incident_axis": "several independent origins"}, "Fair"),
        ({"incident_axis": "no origin states it"}, "Weak"),
        ({"attribution": "admitted by the party"}, "Confirmed"),
        ({"attribution": "competing claims of responsibility"}, "Contested"),
    ],
)
def test_the_label_follows_from_the_axes_that_a_person_set(axes, label):
    (found, _) = weigh(("A<mayor", figure(5)), decisions=[set_on(**axes)])
    assert found.grade.label == label
    assert in_scales(found)["Airwars label"][0] == label


def test_what_a_person_set_is_not_said_to_change_by_what_is_reported():
    (found, _) = weigh(
        ("A<mayor", figure(5)), decisions=[set_on("disputed", "one party named, denied")]
    )
    assert found.grade.would_change == (
        "To take the decision back would bring back the machine's grade.",
    )
    (found, _) = weigh(("A<mayor", figure(5)), decisions=[set_on("disputed")])
    assert "An origin that names a party would open the attribution axis." in (
        found.grade.would_change
    )


@pytest.mark.parametrize(
    "value",
    [{"category": "killed", "group": "all", "low": 9, "best": 7}, {"category": "eaten"}, None],
)
def test_a_decision_that_cannot_be_read_is_refused(value):
    override = decision(Act.OVERRIDE_FIGURE, incident().id, value=value)
    with pytest.raises(DecisionError, match="d-override figure"):
        weigh(("A<mayor", figure(5)), decisions=[override])


def in_scales(found):
    return {one.scale: (one.value, str(one.fit)) for one in found.grade.scales}


def test_one_origin_cannot_be_judged_and_no_probability_is_guessed():
    (found, _) = weigh(("A<mayor", SHELLED), ("B<mayor", figure(5)))
    assert in_scales(found) == {
        "Airwars label": ("Weak", "exact"),
        "Admiralty pair": ("F6", "exact"),
        "ICD 203 likelihood": ("", "unsayable"),
        "ICD 203 confidence": ("low", "close"),
    }


def test_two_origins_corroborate_but_never_exactly():
    (found, _) = weigh(("A<mayor", SHELLED), ("B<clinic", figure(5)))
    told = in_scales(found)
    assert told["Admiralty pair"] == ("F1", "close")
    assert told["ICD 203 likelihood"] == ("likely", "caveat")
    assert told["ICD 203 confidence"] == ("moderate", "close")


def test_a_denial_costs_the_corroboration_and_makes_nothing_improbable():
    one = weigh(("A<mayor", figure(5)), ("C<garrison", Denial("garrison", "no shell", "event")))
    two = weigh(
        ("A<mayor", figure(5)),
        ("B<clinic", figure(5)),
        ("C<garrison", Denial("garrison", "no shell fell", "event")),
    )
    assert in_scales(one[0])["Admiralty pair"] == ("F6", "exact")
    assert in_scales(two[0])["Admiralty pair"] == ("F3", "caveat")
    assert in_scales(two[0])["ICD 203 likelihood"] == ("", "unsayable")


def test_a_person_s_word_on_an_axis_carries_over_to_every_scale():
    told = [("A<mayor", SHELLED)]
    value = '{"incident": "several independent origins", "label": "Fair"}'
    over = Decision("d-1", Act.OVERRIDE_GRADE, (incident().id,), "M. Analyst", "2024", "", value)
    (found, _) = weigh(*told, decisions=(over,))
    assert in_scales(found)["Airwars label"] == ("Fair", "exact")
    assert in_scales(found)["Admiralty pair"] == ("F1", "close")


def test_confirmed_needs_the_party_s_own_admission_on_record():
    (by_paper, _) = weigh(("A", Admission("Hillmen")), ("B<clinic", figure(5)))
    (by_itself, _) = weigh(("A<Hillmen staff", Admission("Hillmen")), ("B<clinic", figure(5)))
    assert in_scales(by_paper)["Airwars label"][0] != "Confirmed"
    assert in_scales(by_itself)["Airwars label"] == ("Confirmed", "exact")


def rated(letter: str) -> Rated:
    return Rated(Letter(letter), "A. Analyst")


def test_the_letter_is_an_analyst_s_word_on_the_source_and_enters_nothing():
    (found, _) = weigh(("A<mayor", SHELLED), ("B<clinic", figure(5)))
    letters = {source_id("The Mayor"): rated("B"), source_id("garrison"): rated("E")}
    told = with_letters(found, letters)
    assert in_scales(told)["Admiralty pair"] == ("B1, F1", "close")
    (pair,) = [one for one in told.grade.scales if one.scale == "Admiralty pair"]
    assert "mayor: B, usually reliable, by an analyst's word." in pair.reason
    assert "the other origins" in pair.reason
    both = with_letters(found, {source_id("mayor"): rated("B"), source_id("clinic"): rated("B")})
    assert in_scales(both)["Admiralty pair"] == ("B1", "close")
    assert told.grade.label is found.grade.label
    assert msgspec.structs.replace(told, grade=found.grade) == found
    assert with_letters(found, {}) == found


def test_origins_are_listed_by_who_was_printed_first_and_undated_ones_last():
    days = {"late": "1921-03-07", "early": "1921-03-05", "undated": None}
    reports = {name: report(f"As {name} has it.", name, printed) for name, printed in days.items()}
    claims = {name: claim(of, SHELLED, name) for name, of in reports.items()}
    origins = [OriginGroup(f"o-{n}", n, (claims[n].id,), (reports[n].id,)) for n in sorted(days)]
    found = assess(incident(), [*claims.values()], origins, {r.id: r for r in reports.values()})
    assert [origin.name for origin in found.origins] == ["early", "late", "undated"]
