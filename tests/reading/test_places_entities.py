"""Named entities are looked for only where the places ask, and the places stay the same."""

from functools import partial

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.english.parser import english
from reportedly.model.report import Report
from reportedly.reading.places import entities_asked_for, find_places
from tests.gazetteer.table import small_gazetteer
from tests.laws.books import demo

UNKNOWN = "Zorvan Pellick spoke to Quenlor on Monday."
UNLISTED = "Zorvan Pellick spoke in Quenlor on Monday."
KNOWN = "Two men were killed in Columbus, Georgia, on Tuesday."
FAMILY = "Anna Columbus, who lives there, saw it."


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return small_gazetteer(tmp_path_factory.mktemp("places"))


def test_entities_are_looked_for_where_the_places_ask(gazetteer: Gazetteer) -> None:
    text = "\n\n".join((UNKNOWN, KNOWN, FAMILY))
    (document,) = english().parse_all([text], partial(entities_asked_for, gazetteer))
    full = english().parse(text)
    started, ended = text.index(KNOWN), len(text)
    assert any(token.entity for token in full.tokens if token.start < started)
    expected = [t.entity if started <= t.start < ended else "" for t in full.tokens]
    assert [token.entity for token in document.tokens] == expected


def test_a_text_without_known_names_asks_for_none(gazetteer: Gazetteer) -> None:
    assert not entities_asked_for(gazetteer, english().parse(UNKNOWN))


def test_a_name_where_things_happen_is_asked_for_though_no_list_holds_it(
    gazetteer: Gazetteer,
) -> None:
    document = english().parse(UNLISTED)
    asked = entities_asked_for(gazetteer, document)
    assert {document.tokens[index].text for index in asked} == {"Quenlor"}


REPORTS = [report for _, report in sorted(demo().items())][::7]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_the_demonstration_names_the_same_places(report: Report) -> None:
    gazetteer = Gazetteer.shipped()
    (document,) = english().parse_all([report.text], partial(entities_asked_for, gazetteer))
    full = english().parse(report.text)
    assert find_places(document, gazetteer) == find_places(full, gazetteer)
