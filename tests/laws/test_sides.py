"""Law 5: exchange the sides' names in every report, and the result is the same, exchanged.

The law holds for names of one form: a people's adjective for another's, initials for initials,
as many words for as many, none of them an ordinary English word as well ('Hope', 'Brown'). It
cannot hold for what follows from where a place is. Whether a name is taken for a place, and for
which, depends on the gazetteer, on the place's fame and on its neighbours, in which the two
sides' places differ by nature; so locations are left out here, and with them which incident
mention a claim is filed under. Everything else is compared: quotes, chains, stances, figures,
roles and the order of claims.
"""

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportedly.reading
from reportedly.language.english.parser import english
from reportedly.model.content import Location
from reportedly.model.reading import Reading
from reportedly.model.report import Report, make_report
from tests.laws.books import demo, reader, rewritten, weighed
from tests.laws.sides import (
    PAIRS,
    TEMPLATES,
    Names,
    Story,
    exchanged,
    exchanged_within,
    stories,
    told,
    with_sides_exchanged,
)

_NOT_COMPARED = frozenset({"id", "report", "mention", "start", "end", "reader"})


def said(reading: Reading) -> list[Any]:
    """Give what a reading says, without offsets, ids and what follows from where a place is."""
    return [
        _plain(msgspec.to_builtins(claim))
        for claim in reading.claims
        if not isinstance(claim.content, Location)
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items() if k not in _NOT_COMPARED}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def report_of(text: str) -> Report:
    return make_report(text, publisher="Gazette", published="2001-03-05", language="en")


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("names", PAIRS, ids=lambda names: next(iter(names)))
def test_a_sentence_reads_the_same_with_the_sides_exchanged(template: str, names: Names) -> None:
    text = told(template, names)
    one = reader().read(report_of(text))
    other = reader().read(report_of(exchanged(text, names)))
    assert said(other) == exchanged_within(said(one), names)


@given(story=stories, names=st.sampled_from(PAIRS))
def test_a_report_reads_the_same_with_the_sides_exchanged(story: Story, names: Names) -> None:
    report = story.told_of(names)
    one = reader().read(report)
    other = reader().read(with_sides_exchanged(report, names))
    assert said(other) == exchanged_within(said(one), names)


@given(template=st.sampled_from(TEMPLATES), names=st.sampled_from(PAIRS))
def test_names_of_one_form_give_one_tree(template: str, names: Names) -> None:
    text = told(template, names)
    tokens = english().parse(text).tokens
    other = english().parse(exchanged(text, names)).tokens
    forms = [(t.pos, t.tag, t.dep, t.head, t.name) for t in tokens]
    assert [(t.pos, t.tag, t.dep, t.head, t.name) for t in other] == forms


def test_recognised_entities_help_to_find_places_alone() -> None:
    reading = Path(reportedly.reading.__file__).parent
    users = {
        path.relative_to(reading).parts[0]
        for path in reading.rglob("*.py")
        if re.search(r"\.entity(_start)?\b", path.read_text(encoding="utf-8"))
    }
    assert users == {"placing"}


# A side's names go together: where 'Finland' and 'Finnish' are one party by their common stem,
# 'Russia' and 'Soviet' could not stand for them.
DEMO_PAIRS = (
    {"Serb": "Croat", "Belgrade": "Zagreb"},
    {"Finnish": "Swedish", "Finland": "Sweden", "Finns": "Swedes", "Helsinki": "Stockholm"},
    {"German": "Italian", "Basque": "Catalan"},
)


@pytest.mark.parametrize("names", DEMO_PAIRS, ids=lambda names: next(iter(names)))
def test_figures_and_grades_stay_when_the_demonstration_changes_sides(
    names: dict[str, str],
) -> None:
    reports = list(demo().values())
    turned = [
        rewritten(
            report,
            exchanged(report.text, names),
            publisher=exchanged(report.publisher or "", names),
        )
        for report in reports
    ]
    same = [rewritten(r, r.text, publisher=r.publisher or "") for r in reports]
    assert weighed(turned) == weighed(same)
