from itertools import islice

import pytest

from benchmarks.speed import as_report
from benchmarks.stub import StubReader
from benchmarks.synthetic import SyntheticReport, gazetteer_csv, invented_places, reports
from reportedly.model.content import Location, Timing
from reportedly.model.figure import Category, Figure

PLACES = invented_places(50)


def made(count: int = 60, *, articles: bool = False) -> list[SyntheticReport]:
    return list(reports(count, PLACES, articles=articles))


def test_the_same_seed_makes_the_same_reports() -> None:
    assert made() == made()
    assert list(reports(60, PLACES, seed=12)) != made()


def test_places_have_names_of_their_own_and_fill_a_gazetteer_file() -> None:
    assert len({place.name for place in PLACES}) == len(PLACES)
    assert len(gazetteer_csv(PLACES).splitlines()) == len(PLACES) + 1


@pytest.mark.parametrize("articles", [False, True])
def test_every_report_says_what_its_truth_says(articles: bool) -> None:
    for report in made(articles=articles):
        truth = report.truth
        assert report.text.startswith(f"{truth.killed} killed in {truth.place.name}\n")
        assert f" {truth.injured}" in report.text
        assert truth.source.lower() in report.text.lower()
        assert truth.day.isoformat() <= report.published


def test_articles_are_several_times_as_long_as_posts() -> None:
    def words(found: list[SyntheticReport]) -> float:
        return sum(len(report.text.split()) for report in found) / len(found)

    assert 45 < words(made()) < 70
    assert 200 < words(made(articles=True)) < 350


def test_some_incidents_are_told_by_several_reports() -> None:
    incidents = [report.truth.incident for report in made(100)]
    assert 5 < len(set(incidents)) <= 20


def test_the_stub_reader_gives_the_truth_as_claims_on_the_text() -> None:
    for one in islice(made(), 20):
        report = as_report(one)
        reading = StubReader({report.id: one.truth}).read(report)
        assert all(claim.passage.holds_in(report.text) for claim in reading.claims)
        contents = [claim.content for claim in reading.claims]
        killed = {
            c.low for c in contents if isinstance(c, Figure) and c.category is Category.KILLED
        }
        assert killed == {one.truth.killed}
        assert {c.place.name for c in contents if isinstance(c, Location)} == {one.truth.place.name}
        assert {c.when.first for c in contents if isinstance(c, Timing)} == {one.truth.day}
        (mention,) = reading.mentions
        assert {claim.mention for claim in reading.claims} == {mention.id}
