"""What people decide on claims, figures and grades counts in what is weighed."""

import msgspec
import pytest

from reportedly.model.assessment import AirwarsLabel, IncidentAxis
from reportedly.model.decision import Act, Decision
from reportedly.model.errors import DecisionError
from reportedly.model.figure import Category, Figure, Group
from tests.hand_built import figure, incident
from tests.weighing.weighed import in_scales, weigh


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
