"""Where readers of a report disagree: in what, and that what both state is no disagreement."""

import pytest

from reportedly.model.chain import Link, Stance
from reportedly.model.claim import Claim, Position, make_claim
from reportedly.model.content import Confidence, Content, Denial, Event, EventKind, Responsibility
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.passage import Passage
from reportedly.model.source import Source, SourceKind
from reportedly.tracing.disagreements import Aspect, disagreements

TEXT = "The mayor said five people were killed when a shell hit the market. Two were injured."
KILLED = "five people were killed"
BUILT_IN, SECOND = "rules-1", "second:one"


def source(name: str) -> Source:
    return Source(name, SourceKind.UNKNOWN)


def claim(
    content: Content,
    words: str = KILLED,
    *,
    reader: str = BUILT_IN,
    who: str = "the mayor",
    stance: Stance = Stance.STATED,
) -> Claim:
    start = TEXT.index(words)
    return make_claim(
        report="r-1",
        mention="m-1",
        passage=Passage.of(TEXT, start, start + len(words)),
        chain=(Link(source("Paper"), Stance.STATED), Link(source(who), stance)),
        content=content,
        position=Position.BODY,
        reader=reader,
    )


def killed(low: int, group: Group = Group.ALL) -> Figure:
    return Figure(Category.KILLED, group, low, low, "")


def apart(own: list[Claim], added: list[Claim]) -> list[tuple[bool, bool, tuple[str, ...]]]:
    """Give each disagreement as whether either reader found it, and in what they differ."""
    found = disagreements(own, added, {"r-1": [SECOND]})
    return [(one.own is not None, one.other is not None, tuple(one.on)) for one in found]


def test_what_both_state_is_no_disagreement_whatever_words_it_rests_on() -> None:
    other = claim(killed(5), "The mayor said five people", reader=SECOND, who="The Mayor")
    assert apart([claim(killed(5))], [other]) == []


def test_what_one_reader_alone_found_is_told() -> None:
    injured = Figure(Category.INJURED, Group.ALL, 2, 2, "Two")
    assert apart([claim(killed(5))], []) == [(True, False, ())]
    found = apart([claim(killed(5))], [claim(injured, "Two were injured", reader=SECOND)])
    assert sorted(found) == [(False, True, ()), (True, False, ())]


@pytest.mark.parametrize(
    ("one", "other", "on"),
    [
        (claim(killed(5)), claim(killed(9), reader=SECOND), ["figure"]),
        (claim(killed(5)), claim(killed(5, Group.CHILDREN), reader=SECOND), ["category"]),
        (claim(killed(5)), claim(killed(5), reader=SECOND, who="a driver"), ["source"]),
        (
            claim(killed(5)),
            claim(killed(5), reader=SECOND, stance=Stance.DENIED),
            ["polarity"],
        ),
        (
            claim(Event(EventKind.SHELLING, "hit"), "a shell hit"),
            claim(Event(EventKind.AIR_STRIKE, "hit"), "a shell hit", reader=SECOND),
            ["kind"],
        ),
        (
            claim(Responsibility("the army", Confidence.ACCUSED), "a shell hit"),
            claim(Denial("the army", "hit"), "a shell hit", reader=SECOND),
            ["polarity"],
        ),
        (
            claim(killed(5)),
            claim(killed(9), reader=SECOND, who="a driver"),
            ["figure", "source"],
        ),
    ],
)
def test_two_readings_of_the_same_words_tell_in_what_they_differ(
    one: Claim, other: Claim, on: list[str]
) -> None:
    assert apart([one], [other]) == [(True, True, tuple(Aspect(name) for name in on))]


def test_figures_that_have_nothing_in_common_are_two_findings() -> None:
    other = claim(Figure(Category.INJURED, Group.ALL, 9, 9, ""), reader=SECOND)
    assert sorted(apart([claim(killed(5))], [other])) == [(False, True, ()), (True, False, ())]


def test_a_report_that_no_second_reader_read_is_left_out() -> None:
    assert disagreements([claim(killed(5))], [], {}) == ()


def test_the_order_of_claims_does_not_matter() -> None:
    own = [claim(killed(5)), claim(killed(5, Group.MEN)), claim(Event(EventKind.SHELLING, "hit"))]
    added = [claim(killed(9), reader=SECOND), claim(killed(6, Group.MEN), reader=SECOND)]
    told = disagreements(own, added, {"r-1": [SECOND]})
    assert disagreements(own[::-1], added[::-1], {"r-1": [SECOND]}) == told
    assert [len(one.claims) for one in told] == [2, 2, 1]
