"""By the policy `range` no page, drawing or file has a place for a best figure."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.pipeline.weigh import weigh_new
from tests.workbench.conftest import desk_on, incident_id, made_casebook

RANGE = "100–200"


@pytest.fixture
def weighed(tmp_path: Path) -> Iterator[tuple[TestClient, str]]:
    """A browser on a casebook that is weighed by `range`, and its incident."""
    book = made_casebook(tmp_path)
    with book.writing() as session:
        weigh_new(session, policy="range")
    with desk_on(book) as client:
        yield client, incident_id(book)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/incidents/{0}",
        "/incidents/{0}/sentences",
        "/incidents/{0}/toll.svg",
        "/publish?incident={0}",
        "/publish/file?incident={0}&format=html",
    ],
)
def test_lowest_and_highest_stand_alone(weighed: tuple[TestClient, str], address: str) -> None:
    client, incident = weighed
    shown = client.get(address.format(incident)).text
    assert RANGE in shown
    assert "–?–" not in shown


def test_the_table_and_the_published_report_say_what_their_figures_give(
    weighed: tuple[TestClient, str],
) -> None:
    client, incident = weighed
    for address in ("/", f"/publish/file?incident={incident}&format=html"):
        shown = client.get(address).text
        assert "Figures are low–high over independent origins" in shown
        assert "low–best–high" not in shown.casefold()


def test_the_rule_is_opened_by_what_it_gives(weighed: tuple[TestClient, str]) -> None:
    client, incident = weighed
    drawn = client.get(f"/incidents/{incident}/toll.svg").text
    assert "Low and high by policy" in drawn
    assert "Best by policy" not in drawn
    arabic = client.get(f"/incidents/{incident}/toll.svg", headers={"accept-language": "ar"}).text
    assert "الأدنى والأعلى بحسب القاعدة" in arabic
    published = client.get(f"/publish/file?incident={incident}&format=html").text
    assert "Policy for low and high" in published
    assert "Policy for the best figure" not in published
