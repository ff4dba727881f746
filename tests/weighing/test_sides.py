"""Which parties are one side, and which compete for who did it."""

from itertools import combinations
from pathlib import Path
from runpy import run_path

import pytest

from reportedly.model.assessment import AirwarsLabel, AttributionAxis
from reportedly.model.peoples import PEOPLES
from reportedly.model.source import Source
from reportedly.weighing.parties import by_side, names_a_side, same_side, sides_named
from tests.weighing.weighed import SHELLED, blames, weigh


def test_a_party_is_listed_once_however_it_is_cased():
    found, _ = weigh(
        ("A<mayor", blames("Hillmen")),
        ("B<medics", blames("hillmen")),
        ("C", blames("the  HILLMEN")),
        ("D", blames("Islamic Front")),
        ("E", blames("ISLAMIC FRONT")),
    )
    assert found.held_responsible == ("Hillmen", "Islamic Front")


def test_marks_of_direction_make_no_other_name_of_one():
    names = ["Paper One", "Pa\u200bper\u200f One\u202c", "\u2067the paper One\u2069"]
    assert {Source(name).key for name in names} == {"paper one"}


def test_a_party_whose_side_is_not_said_is_listed_once_in_sentences():
    found, _ = weigh(("A<mayor", blames("Troops")), ("B<medics", blames("troops")))
    assert "Held responsible: 'Troops' (whose is not said)." in found.grade.reasons


def test_fighters_of_a_headline_and_a_body_that_is_named_do_not_compete():
    found, _ = weigh(("A", blames("Fighters")), ("B<mayor", blames("Reed Front")))
    assert found.grade.attribution is not AttributionAxis.COMPETING


def test_each_side_blaming_the_other_is_contested():
    found, _ = weigh(("A<mayor", blames("Hillmen")), ("B<Hillmen staff", blames("Valley army")))
    assert found.grade.attribution is AttributionAxis.COMPETING
    assert found.grade.label is AirwarsLabel.CONTESTED
    assert found.grade.label_fit == "exact"


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
        ("سلاح الجو الفنلندي", "قوات فنلندية", True),
        ("the Lowland occupation state", "Lowland gunners", True),
        ("the Lowland-led coalition", "Lowland aircraft", True),
        ("the Lowland-led coalition", "the Hillmen coalition", False),
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
                "طائرة هليكوبتر",
                "القوات الخاصة",
                "جنود",
                "طيران حربي",
                "قواتها",
                "طائرات",
                "two men",
                "at least two or three people",
                "a group of 30 to 40 men",
                "19-year-old",
                "men in army uniforms",
                "رجلان",
            ),
        )
    )
    named = ("rebels", "the government", "Hillmen troops", "قوات النظام", "Young Front", "9th Army")
    assert all(map(names_a_side, named))


def test_people_of_whom_no_more_is_said_compete_with_no_side():
    found, _ = weigh(("A<mayor", blames("Two men")), ("B<clinic", blames("Grey Column")))
    assert found.grade.attribution is AttributionAxis.UNCONTESTED


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
