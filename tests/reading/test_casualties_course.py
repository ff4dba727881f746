"""The course of a toll in one text: numbers left behind, said again, and counted by the hour."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.model.report import make_report
from reportedly.reading.casualties.find import find_figures
from tests.laws.books import reader

K, I = Category.KILLED, Category.INJURED  # noqa: E741 - the two that most lines below name


def told(text: str, category: Category = K) -> dict[Relation, list[int | None]]:
    """Give the numbers of one harm, by their relation, as a whole report is read."""
    report = make_report(text, publisher="Gazette", published="2001-03-05", language="en")
    found: dict[Relation, list[int | None]] = {}
    for claim in reader().read(report).claims:
        if isinstance(claim.content, Figure) and claim.content.category is category:
            found.setdefault(claim.content.relation, []).append(claim.content.low)
    return found


def figures(text: str) -> list[tuple[Category, Group, int | None, Relation]]:
    found = [f.content for f in find_figures(english().parse(text))]
    return [(f.category, f.group, f.low, f.relation) for f in found if isinstance(f, Figure)]


@pytest.mark.parametrize(
    ("text", "former", "now"),
    [
        ("Five people were killed, police said. Earlier reports had put the toll at three.", 3, 5),
        ("Earlier reports had put the toll at three. Five people were killed.", 3, 5),
        ("Initial reports said six had died, but the mayor put the figure at four.", 6, 4),
        ("Police initially said three people had been killed. Five died, the clinic said.", 3, 5),
        ("Seventeen people were killed, up from 12 reported earlier.", 12, 17),
        ("Twelve people were killed, not 14 as it had said, the ministry said.", 14, 12),
        ("The death toll has risen to 17, up from an earlier count of 12.", 12, 17),
        ("Seven people were killed, it said, revising an earlier figure of five.", 5, 7),
        ("The death toll was revised down to four from six.", 6, 4),
        ("Death toll now 5 (was 3)", 3, 5),
        (
            "Six died in the raid, police said. The ministry later revised the toll down to four.",
            6,
            4,
        ),
        ("Two people were killed, the mayor said. The toll later rose to four.", 2, 4),
        ("Authorities had previously said nine were killed; now they said 11 were dead.", 9, 11),
    ],
)
def test_a_number_left_behind_is_history(text: str, former: int, now: int) -> None:
    found = told(text)
    assert found.pop(Relation.FORMER) == [former]
    assert [low for lows in found.values() for low in lows] == [now]


@pytest.mark.parametrize(
    "text",
    [
        "Police earlier said five people had been killed in the blast.",
        "Initial reports said five people were killed.",
        "Five people were killed earlier on Monday. Nine were killed, the clinic said.",
    ],
)
def test_an_early_number_that_nothing_replaces_stands(text: str) -> None:
    found = told(text)
    assert Relation.FORMER not in found
    assert 5 in found[Relation.UNRELATED]


def test_a_higher_count_of_another_is_not_left_behind_by_a_rising_toll() -> None:
    found = told("The militia said nine people died. The toll rose to four, the mayor said.")
    assert found == {Relation.UNRELATED: [9], Relation.UPDATE: [4]}


@pytest.mark.parametrize(
    ("text", "category", "again"),
    [
        ("Seven people had been killed, it said; the Red Cross put the number at six.", K, 6),
        ("Twenty people were wounded, the mayor said. The hospital put the figure at 24.", I, 24),
        ("Five were killed and nine hurt, police said. A nurse gave the toll as six.", K, 6),
        ("Nine bodies were found, rescuers said. The count stood at 11 by evening.", K, 11),
    ],
)
def test_the_number_is_of_those_counted_before(text: str, category: Category, again: int) -> None:
    assert (category, Group.ALL, again) in [line[:3] for line in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Five people were killed. A number of roads were closed at noon.",
        "Five people were killed. The total cost is 40 million.",
        "The number of schools that were closed is 12. Three people were hurt.",
    ],
)
def test_a_number_of_other_things_counts_nobody(text: str) -> None:
    assert {low for _, _, low, _ in figures(text)} <= {3, 5}


def test_a_running_report_is_read_by_the_hour() -> None:
    text = (
        "UPDATE 14:20 — Emergency service: 2 killed, 7 injured.\n"
        "UPDATE 16:05 — Death toll rises to 4, incl. a 12-year-old girl."
    )
    assert told(text) == {Relation.FORMER: [2], Relation.UPDATE: [4], Relation.PART: [1]}
    newest_first = "\n".join(reversed(text.splitlines()))
    assert told(newest_first)[Relation.FORMER] == [2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twenty people were wounded, five seriously.", (I, Group.ALL, 5, Relation.PART)),
        ("3 dead, 12 injured (2 critical) after shelling", (I, Group.ALL, 2, Relation.PART)),
        ("Of the 23 wounded, four are in a coma.", (I, Group.ALL, 4, Relation.PART)),
        ("Fourteen people died, including two in hospital.", (K, Group.ALL, 2, Relation.PART)),
        ("20 were hurt, including six who are on a ward.", (I, Group.ALL, 6, Relation.PART)),
        ("Two of the wounded have since died.", (K, Group.ALL, 2, Relation.PART)),
        ("Twenty were wounded, two of whom later died.", (K, Group.ALL, 2, Relation.PART)),
    ],
)
def test_some_of_those_counted_are_a_part(
    text: str, expected: tuple[Category, Group, int, Relation]
) -> None:
    assert expected in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit a convoy of buses carrying displaced families.",
        "A shell fell on a school that sheltered 300 displaced people.",
        "The strike killed nine displaced people.",
        "An ambulance carrying three wounded men was hit.",
    ],
)
def test_what_people_were_before_is_no_harm_of_the_attack(text: str) -> None:
    assert {line[0] for line in figures(text)} <= {K}


@pytest.mark.parametrize(
    "text",
    [
        "The shelling displaced 300 people.",
        "Some 300 people were displaced by the shelling.",
        "The shelling left 300 people displaced.",
    ],
)
def test_whom_an_attack_drove_out_are_its_displaced(text: str) -> None:
    assert (Category.DISPLACED, Group.ALL, 300) in [line[:3] for line in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three of the patients who died were burned.", (K, Group.ALL, 3, Relation.PART)),
        ("The office had verified 19 of the deaths.", (K, Group.ALL, 19, Relation.PART)),
        ("Three of the bodies were never found.", (K, Group.ALL, 3, Relation.PART)),
        ("Of the 27 who died, nine were pupils.", (K, Group.CHILDREN, 9, Relation.PART)),
        ("Strike on Karsa. 4 martyrs inc. 2 kids.", (K, Group.CHILDREN, 2, Relation.PART)),
        ("Three of the passengers were killed.", (K, Group.ALL, 3, Relation.UNRELATED)),
    ],
)
def test_a_number_of_a_set_already_harmed_is_a_part(
    text: str, expected: tuple[Category, Group, int, Relation]
) -> None:
    assert expected in figures(text)


def test_those_who_died_besides_are_a_part_of_all() -> None:
    text = "Thirteen people were killed, police said. Another two died on the way to hospital."
    assert told(text) == {Relation.UNRELATED: [13], Relation.PART: [2]}
    assert told("Another two died on the way to hospital.") == {Relation.UNRELATED: [2]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Killed: 5. Injured: 12", [(K, 5, Relation.UNRELATED), (I, 12, Relation.UNRELATED)]),
        ("Total wounded: 27", [(I, 27, Relation.UNRELATED)]),
        ("Dead on arrival: 6", [(K, 6, Relation.PART)]),
        ("Unidentified bodies: 3", [(K, 3, Relation.PART)]),
        ("Beds: 40", []),
    ],
)
def test_a_list_labels_its_numbers(
    text: str, expected: list[tuple[Category, int, Relation]]
) -> None:
    assert [(category, low, how) for category, _, low, how in figures(text)] == expected


def test_a_number_may_come_before_what_it_counts() -> None:
    text = "38 people were killed on Friday, bringing to 112 the number killed since Wednesday."
    found = [f.content for f in find_figures(english().parse(text))]
    counts = [(f.low, f.cumulative) for f in found if isinstance(f, Figure)]
    assert counts == [(38, False), (112, True)]


@pytest.mark.parametrize(
    ("text", "children"),
    [
        ("His sons Ivo, 12, and Marek, 9, died later in hospital.", set()),
        ("A mine wounded a farmer's daughter, 7, in the Lower Vale.", {1}),
        ("Her cousin, 14, was wounded in the leg.", {1}),
        ("Her cousin, 41, was wounded in the leg.", set()),
    ],
)
def test_an_age_counts_nobody_and_tells_a_child(text: str, children: set[int]) -> None:
    found = figures(text)
    assert {low for _, _, low, _ in found} <= {1, 2}
    assert {low for _, group, low, _ in found if group is Group.CHILDREN} == children


@pytest.mark.parametrize(
    ("text", "category", "low"),
    [
        ("The bodies of eight miners abducted last week were found.", K, 8),
        ("The dead numbered nine, among them a journalist.", K, 9),
        ("Six people died. Officials gave a lower number: 24.", K, 24),
    ],
)
def test_forms_that_count(text: str, category: Category, low: int) -> None:
    assert (category, Group.ALL, low) in [line[:3] for line in figures(text)]


def test_an_exception_counts_nobody() -> None:
    assert figures("Passengers jumped overboard; all but two were rescued.") == []


def test_a_limit_on_a_number_denies_nothing() -> None:
    report = make_report(
        "No more than 20 people died, the commander told the court.", language="en"
    )
    (claim,) = [c for c in reader().read(report).claims if isinstance(c.content, Figure)]
    assert (claim.content.low, claim.content.high, str(claim.stance)) == (None, 20, "stated")


def test_counts_among_which_a_total_is_shared_are_its_parts() -> None:
    text = "In the attack 100 of our compatriots died: 70 in one village and 30 in the other."
    assert told(text) == {Relation.UNRELATED: [100], Relation.PART: [70, 30]}


def test_counts_that_a_total_sums_up_are_its_parts() -> None:
    text = (
        "Four people were killed in a house, neighbours said. A second shell killed two rescuers. "
        "The council said six died in all."
    )
    assert told(text) == {Relation.PART: [4, 2], Relation.UNRELATED: [6]}
    apart = text.replace("six", "five")
    assert told(apart) == {
        Relation.PART: [4, 2],
        Relation.DERIVED: [6],
        Relation.UNRELATED: [5],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dead were 12 civilians and three policemen.", [15]),
        ("Three people, including the beekeeper, had been brought in dead.", [3]),
        ("Five people were pulled out dead.", [5]),
    ],
)
def test_all_of_the_dead_may_be_told_in_other_words(text: str, expected: list[int]) -> None:
    assert [
        low
        for c, _, low, how in figures(text)
        if c == K and how in (Relation.UNRELATED, Relation.DERIVED)
    ] == expected
