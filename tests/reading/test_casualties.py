"""The figures found in sentences about invented attacks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.english.parser import english
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.casualties.find import find_figures
from tests.reading.english_figures import counts, figures

K, I = Category.KILLED, Category.INJURED  # noqa: E741 - the two that every line below names


def of_group(text: str, group: Group) -> Figure:
    (found,) = [figure for figure in figures(text) if figure.group is group]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 dead and 22 injured.", [(K, 5, 5), (I, 22, 22)]),
        ("The shell killed five people and wounded 20.", [(K, 5, 5), (I, 20, 20)]),
        ("A blast in Westmark left five dead and dozens wounded.", [(K, 5, 5), (I, 12, None)]),
        ("Shelling kills 5 in Brona", [(K, 5, 5)]),
        ("Five die in blast", [(K, 5, 5)]),
        ("The attack claimed the lives of three people.", [(K, 3, 3)]),
        ("The bodies of five people were recovered.", [(K, 5, 5)]),
        ("Twelve villagers lost their lives.", [(K, 12, 12)]),
        ("A family of five died in the fire.", [(K, 5, 5)]),
        ("An unknown number of people were injured.", [(I, None, None)]),
        ("No one was hurt.", [(I, 0, 0)]),
        ("Nobody died.", [(K, 0, 0)]),
        ("The toll stands at 31, the mayor said.", [(K, 31, 31)]),
        ("The strike killed and wounded dozens.", [(Category.CASUALTIES, 12, None)]),
        ("The blast caused no casualties.", [(Category.CASUALTIES, 0, 0)]),
        ("The raid led to the killing of one person.", [(K, 1, 1)]),
        ("Three people are missing.", [(Category.MISSING, 3, 3)]),
        ("The couple was abducted.", [(Category.DETAINED, 2, 2)]),
        ("Rescuers said that 15 people were rescued.", [(Category.RESCUED, 15, 15)]),
        ("At least one but possibly up to 12 people were killed.", [(K, 1, 12)]),
    ],
)
def test_numbers_and_harm(
    text: str, expected: list[tuple[Category, int | None, int | None]]
) -> None:
    assert [(f.category, f.low, f.high) for f in figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, aged 45, spoke for 20 minutes.",
        "The town lies 45 km from the border and has 3,000 houses.",
        "Rebels fired 12 rockets at the depot.",
        "They could kill 5 people tomorrow.",
        "The fire killed 20 sheep.",
        "The Dead Sea is 300 metres deep.",
        "On 14 March 2015 the market was hit.",
        "The rebels captured 12 villages.",
        "The deadly raid of 2014 cost $5 million.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []


def test_a_part_is_not_added_to_its_total() -> None:
    text = "The blast killed 14 people, including two children and a woman."
    total, *parts = figures(text)
    assert (total.low, total.group, total.relation) == (14, Group.ALL, Relation.TOTAL)
    assert [(p.group, p.low, p.relation) for p in parts] == [
        (Group.CHILDREN, 2, Relation.PART),
        (Group.WOMEN, 1, Relation.PART),
    ]


@pytest.mark.parametrize(
    ("text", "group", "low"),
    [
        ("14 people, including two children, were killed.", Group.CHILDREN, 2),
        ("Fourteen people died, three of them children.", Group.CHILDREN, 3),
        ("Among the dead were three children.", Group.CHILDREN, 3),
        ("The dead included three women.", Group.WOMEN, 3),
        ("Two medics were among the dead.", Group.MEDICS, 2),
        ("Ten children were among at least 48 people killed.", Group.CHILDREN, 10),
        ("10 of those killed were believed to be civilians.", Group.CIVILIANS, 10),
    ],
)
def test_parts(text: str, group: Group, low: int) -> None:
    part = of_group(text, group)
    assert (part.low, part.category, part.relation) == (low, K, Relation.PART)


def test_a_second_total_after_parts_is_no_part() -> None:
    text = (
        "Fourteen people were killed, including seven children and three women, and at least "
        "four people, including two boys, were injured."
    )
    wholes = [f for f in figures(text) if f.relation is Relation.TOTAL]
    assert [(f.category, f.low, f.high) for f in wholes] == [(K, 14, 14), (I, 4, None)]


def test_a_rise_is_an_update_and_the_old_number_is_kept() -> None:
    new, old = figures("The death toll rose to 17 from 14 on Tuesday.")
    assert (new.low, new.relation) == (17, Relation.UPDATE)
    assert (old.low, old.relation) == (14, Relation.FORMER)


def test_parts_of_a_toll_are_kept() -> None:
    part = of_group("The toll has risen to 21, including three children.", Group.CHILDREN)
    assert (part.low, part.category, part.relation) == (3, K, Relation.PART)


def test_a_family_is_counted_from_its_noun_phrases() -> None:
    found = figures("A mother and her 11-year-old son were killed.")
    assert {(f.group, f.low, f.relation, f.derivation) for f in found} == {
        (Group.ALL, 2, Relation.DERIVED, "1 + 1"),
        (Group.WOMEN, 1, Relation.PART, ""),
        (Group.CHILDREN, 1, Relation.PART, ""),
    }


def test_a_son_of_no_stated_age_is_no_child() -> None:
    groups = {f.group for f in figures("A woman and her two sons were killed.")}
    assert groups == {Group.ALL, Group.WOMEN}


def test_details_of_a_whole_are_not_added_to_it() -> None:
    text = "Six members of the Doe family, four children and two women, were killed."
    total = of_group(text, Group.ALL)
    assert (total.low, total.relation) == (6, Relation.TOTAL)


def test_fighters_and_civilians_stay_apart() -> None:
    assert counts("Five civilians and three soldiers were killed.") == [
        (K, Group.CIVILIANS, 5, 5),
        (K, Group.COMBATANTS, 3, 3),
    ]


def test_survivors_leave_a_derived_count() -> None:
    (derived,) = figures("Only seven of 150 passengers survived.")
    assert (derived.low, derived.high, derived.derivation) == (143, 143, "150 - 7")
    assert derived.relation is Relation.DERIVED


@pytest.mark.parametrize(
    "text",
    [
        "More than 120 civilians have been killed this week.",
        "Some 400 people have been killed since the war began.",
        "The war has killed 2,000 people.",
        "So far this year, 60 people have died.",
    ],
)
def test_counts_over_a_period_are_cumulative(text: str) -> None:
    assert [f.cumulative for f in figures(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "In March, 23 people died.",
        "Five people were killed earlier this week in one raid.",
        "It was the worst shelling since that of the station in March, in which 17 people died.",
    ],
)
def test_one_event_is_not_cumulative(text: str) -> None:
    assert [f.cumulative for f in figures(text)] == [False]


@pytest.mark.parametrize(
    ("text", "low", "high", "rule"),
    [
        ("Civilians were killed.", 2, None, "plural"),
        ("Several civilians were killed.", 3, None, "several"),
        ("Dozens of civilians were killed.", 12, None, "dozens"),
        ("Up to three civilians were killed.", None, 3, "up to"),
    ],
)
def test_vague_words_keep_their_rule_and_their_words(
    text: str, low: int | None, high: int | None, rule: str
) -> None:
    (figure,) = figures(text)
    assert (figure.low, figure.high, figure.rule) == (low, high, rule)
    assert figure.words in text


def test_members_of_a_body_that_the_text_calls_armed_are_combatants() -> None:
    text = "Blue Star fighters attacked the camp. Four Blue Star members were killed."
    assert [f.group for f in figures(text)] == [Group.COMBATANTS]


def test_a_person_told_after_the_count_is_part_of_it() -> None:
    found = figures("The raid killed 14 people. A teacher was killed in her kitchen.")
    assert [(f.low, f.relation) for f in found] == [(14, Relation.UNRELATED), (1, Relation.PART)]


def test_the_token_is_the_harm_word() -> None:
    document = english().parse("At least 14 people were reportedly killed in Westmark.")
    (finding,) = find_figures(document)
    assert document.tokens[finding.token].text == "killed"
    assert document.text[finding.span.start : finding.span.end] == (
        "At least 14 people were reportedly killed"
    )


PLACES = ("Westmark", "Brona", "the market", "Ulvada")
TEMPLATES = (
    "Shelling killed {n} {who} in {place} and wounded {m}.",
    "{n} {who}, including two children, were killed in {place}.",
    "“At least {n} {who} died in {place},” a medic said.\n\nAnother {m} were injured.",
    "{place}: {n} dead, {m} injured",
    "The toll in {place} rose to {n} from {m} – naïve counts, said one café owner.",
)
TEXTS = st.builds(
    lambda template, n, m, who, place: template.format(n=n, m=m, who=who, place=place),
    st.sampled_from(TEMPLATES),
    st.integers(2, 900),
    st.integers(2, 900),
    st.sampled_from(("people", "civilians", "soldiers", "farmers")),
    st.sampled_from(PLACES),
)


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_findings_are_faithful(texts: list[str]) -> None:
    document = english().parse("\n\n".join(texts))
    found = find_figures(document)
    assert found
    for finding in found:
        figure = finding.content
        assert isinstance(figure, Figure)
        assert document.text[finding.span.start : finding.span.end] == figure.words
        assert 0 <= finding.token < len(document.tokens)
        if figure.low is not None and figure.high is not None:
            assert 0 <= figure.low <= figure.high
    assert found == find_figures(document)


@given(st.sampled_from(TEMPLATES[:3]), st.integers(2, 60), st.integers(2, 60))
def test_sides_are_treated_alike(template: str, n: int, m: int) -> None:
    def of_side(side: str) -> list[Figure]:
        return figures(template.format(n=n, m=m, who=f"{side} soldiers", place="Westmark"))

    for one, two in zip(of_side("Russian"), of_side("Finnish"), strict=True):
        assert (one.low, one.high, one.group, one.category) == (
            two.low,
            two.high,
            two.group,
            two.category,
        )
        assert (one.party, two.party) in {("Russian", "Finnish"), (None, None)}


@given(st.text(alphabet="05 killed,.()–\n\"'–people womanatleast", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for finding in find_figures(english().parse(text)):
        assert text[finding.span.start : finding.span.end]
