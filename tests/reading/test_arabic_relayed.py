"""Arabic sources that pass on another's word, stand before their verb, or call news untrue."""

import pytest

from reportedly.model.figure import Figure
from tests.reading.arabic_readings import read


def all_holders(text: str) -> list[list[tuple[str, str]]]:
    """Give who holds each figure of a text behind its publisher, outermost first."""
    chains = [c.chain for c in read(text).claims if isinstance(c.content, Figure)]
    return [[(link.source.name, link.stance.value) for link in chain[1:]] for chain in chains]


def holders(text: str) -> list[tuple[str, str]]:
    """Give who holds the one figure of a text behind its publisher, outermost first."""
    (found,) = all_holders(text)
    return found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "ذكرت وكالة الوادي نقلا عن مصدر طبي أن 12 شخصا قتلوا في تلدانا.",
            ["وكالة الوادي", "مصدر طبي"],
        ),
        (
            "أفادت قناة الوادي، نقلا عن شهود، بمقتل 12 شخصا في تلدانا.",
            ["قناة الوادي", "شهود"],
        ),
        (
            "نقلت صحيفة الوادي عن مصدر طبي قوله إن 12 شخصا قتلوا في تلدانا.",
            ["صحيفة الوادي", "مصدر طبي"],
        ),
        ("وكالة الوادي عن مصدر طبي: 12 قتيلا في تلدانا.", ["وكالة الوادي", "مصدر طبي"]),
        (
            "قالت صحيفة الوادي إن الدفاع المدني أكد مقتل 12 شخصا في تلدانا.",
            ["صحيفة الوادي", "الدفاع المدني"],
        ),
        (
            "بحسب وكالة الوادي قال مصدر طبي إن 12 شخصا قتلوا في تلدانا.",
            ["وكالة الوادي", "مصدر طبي"],
        ),
    ],
)
def test_whoever_is_cited_comes_behind_who_cites_him(text: str, names: list[str]) -> None:
    assert [name for name, _ in holders(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال مصدر طبي لوكالة الأنباء إن 12 شخصا قتلوا في تلدانا.", "مصدر طبي"),
        ("أكدت مصادر محلية لشبكة الوادي مقتل 12 شخصا في تلدانا.", "مصادر محلية"),
        ("مصدر طبي لقناة الوادي: 12 قتيلا في تلدانا.", "مصدر طبي"),
        ("قالت منظمة الوادي في تقرير لها إن 12 شخصا قتلوا في تلدانا.", "منظمة الوادي"),
        ("أعلن الجيش في بيان نشرته وكالة الأنباء مقتل 12 شخصا في تلدانا.", "الجيش"),
    ],
)
def test_to_whom_and_where_somebody_speaks_is_not_who_he_is(text: str, name: str) -> None:
    assert holders(text) == [(name, "stated")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("الدفاع المدني أكد مقتل 12 شخصا في تلدانا.", "الدفاع المدني"),
        ("المرصد يوثق مقتل 12 شخصا في تلدانا.", "المرصد"),
        ("قصف على تلدانا، ومصدر طبي أفاد بمقتل 12 شخصا.", "مصدر طبي"),
    ],
)
def test_a_source_may_stand_before_its_verb(text: str, name: str) -> None:
    assert holders(text) == [(name, "stated")]


def test_an_attack_before_a_verb_says_nothing() -> None:
    assert holders("القصف على مشفى تلدانا أكد مقتل 12 شخصا.") == []


@pytest.mark.parametrize("end", ["عارية عن الصحة", "لا أساس لها من الصحة", "كاذبة"])
def test_who_calls_news_untrue_denies_it(end: str) -> None:
    text = f"أكد مصدر أمني أن الأنباء عن مقتل 12 مدنيا في تلدانا {end}."
    assert holders(text) == [("مصدر أمني", "denied")]


def test_of_those_whom_a_raid_hit_so_many_died() -> None:
    text = "استهدفت غارة مدرسة تؤوي نازحين في تلدانا فقتلت 20 منهم."
    assert [c.content.low for c in read(text).claims if isinstance(c.content, Figure)] == [20]


def test_whose_a_tally_is_stands_behind_it() -> None:
    text = "بحسب حصيلة أولية نشرتها وزارة الصحة، قتل 15 شخصا في تلدانا."
    assert holders(text) == [("وزارة الصحة", "reported")]


SAID = "قال مصدر طبي إن 12 شخصا قتلوا في تلدانا. "


@pytest.mark.parametrize(
    "further",
    [
        "وأضاف أن خمسة أطفال أصيبوا.",
        "وأضاف المصدر أن خمسة أطفال أصيبوا.",
        "وأشار المصدر ذاته إلى إصابة خمسة أطفال.",
        'وتابع: "أصيب خمسة أطفال".',
    ],
)
def test_who_goes_on_is_who_spoke_before(further: str) -> None:
    assert all_holders(SAID + further) == [[("مصدر طبي", "stated")]] * 2


def test_a_body_is_called_by_its_noun_once_it_was_named() -> None:
    text = (
        "أعلنت وزارة الصحة مقتل 12 شخصا في تلدانا. ونفت وزارة الدفاع مقتل مدنيين. "
        "وأكدت الصحة إصابة خمسة. وأوضحت منظمة الوادي أن سبعة أصيبوا. وقالت المنظمة إن ثلاثة أصيبوا."
    )
    assert [chain[-1][0] for chain in all_holders(text)][-2:] == ["منظمة الوادي"] * 2


def test_nobody_goes_on_whom_nobody_named() -> None:
    assert all_holders("وأضاف أن خمسة أطفال أصيبوا في تلدانا.") == [[]]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("قال سامر سالم، وهو طبيب في مشفى تلدانا، إن 12 شخصا قتلوا.", "سامر سالم", "medical"),
        ("وقال أبو سامر (45 عاما) إن 12 شخصا قتلوا في تلدانا.", "أبو سامر", "unknown"),
    ],
)
def test_a_person_told_by_name_is_a_source(text: str, name: str, kind: str) -> None:
    (source,) = (c.chain[-1].source for c in read(text).claims if isinstance(c.content, Figure))
    assert (source.name, source.kind.value) == (name, kind)


def test_a_sentence_of_a_hundred_sources_makes_no_chain_of_a_hundred() -> None:
    chains = all_holders("قال مصدر طبي نقلا عن شهود إن طفلا قتل " * 100)
    assert len(chains) == 100
    assert max(map(len, chains)) <= 12
