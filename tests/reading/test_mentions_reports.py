"""Which incidents whole reports of today's kinds speak of, and that no toll strays between them."""

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.passage import Passage
from reportedly.model.reading import Reading
from reportedly.model.report import make_report
from reportedly.reading.reader import Reader
from tests.reading.invented_reports import PLACES, TUNED, UNSEEN, Invented
from tests.reading.mention_lines import line_of, numbers_of

REPORTS = [pytest.param(report, id=report.name) for report in (*TUNED, *UNSEEN)]


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    file = tmp_path_factory.mktemp("invented") / "places.csv"
    file.write_text(PLACES, encoding="utf-8")
    return Reader(Gazetteer.shipped().with_files([file]))


def read(reader: Reader, invented: Invented) -> Reading:
    headline = Passage.of(invented.body, 0, invented.body.index("\n"))
    report = make_report(
        invented.body, headline=headline, published=invented.published, language="en"
    )
    return reader.read(report)


@pytest.mark.parametrize("invented", REPORTS)
def test_incidents_of_a_whole_report(reader: Reader, invented: Invented) -> None:
    reading = read(reader, invented)
    assert [line_of(mention) for mention in reading.mentions] == list(invented.expected)


@pytest.mark.parametrize("invented", REPORTS)
def test_no_number_is_read_into_another_incident(reader: Reader, invented: Invented) -> None:
    reading = read(reader, invented)
    for number, owner in invented.figures.items():
        holders = {line_of(m) for m in reading.mentions if number in numbers_of(reading, m)}
        assert holders <= {invented.expected[owner]}
