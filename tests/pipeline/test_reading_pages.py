import gc
import os

import pytest

from reportedly.casebook.rooms.reports import ReportState
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.language.english.parser import english
from reportedly.model.reading import Reading
from reportedly.model.report import Report, make_report
from reportedly.pipeline.outcomes import Aside, pages, read_page
from reportedly.pipeline.parallel import read_pages, usual_jobs
from reportedly.reading.reader import Reader
from tests.laws.books import demo, reader

REPORTS = [report for stem, report in sorted(demo().items()) if stem[0] in "46"]


class FatalReader(Reader):
    """Ends any process but the one whose id it was given."""

    def __init__(self, home: int) -> None:
        super().__init__(Gazetteer.shipped())
        self.home = home

    def read(self, report: Report, document: Document | None = None) -> Reading:
        if os.getpid() != self.home:
            os._exit(9)
        return reader().read(report, document)


class ChokingReader(Reader):
    """Fails on one text, while parsing it already."""

    def parse_all(self, reports: list[Report]) -> dict[str, Document]:  # type: ignore[override]
        if any("choke" in report.text for report in reports):
            raise RuntimeError("choked")
        return super().parse_all(reports)

    def read(self, report: Report, document: Document | None = None) -> Reading:
        if "choke" in report.text:
            raise RuntimeError("choked")
        return super().read(report, document)


def test_a_parse_is_the_same_alone_and_in_company() -> None:
    texts = [report.text for report in REPORTS]
    together = [(d.tokens, d.sentences) for d in english().parse_all(texts)]
    alone = [(d.tokens, d.sentences) for d in map(english().parse, texts)]
    assert together == alone


def test_pages_are_bounded_by_number_and_by_size() -> None:
    small = [make_report(f"Report {n}.", language="en") for n in range(120)]
    assert [len(page) for page in pages(small)] == [50, 50, 20]
    large = [make_report(f"{n} " + "word " * 30_000, language="en") for n in range(3)]
    assert [len(page) for page in pages(large)] == [1, 1, 1]
    assert list(pages([])) == []


def test_several_processes_read_the_same_in_the_same_order() -> None:
    alone = [reader().read(report) for report in REPORTS]
    halves = [REPORTS[:9], REPORTS[9:]]
    assert list(read_pages(Reader(), halves, 2)) == alone


@pytest.mark.slow
def test_the_pages_of_a_process_that_dies_are_read_here() -> None:
    fatal = FatalReader(os.getpid())
    found = list(read_pages(fatal, [REPORTS[:3], REPORTS[3:5], REPORTS[5:6]], 2))
    assert found == [reader().read(report) for report in REPORTS[:6]]


def test_a_text_that_the_parser_fails_on_does_not_stop_its_page() -> None:
    bad = make_report("Words that choke.", language="en")
    foreign = make_report("Слова.", language="uk")
    good = REPORTS[0]
    aside, read, unread = read_page(ChokingReader(), [bad, good, foreign])
    assert isinstance(aside, Aside)
    assert aside.state is ReportState.FAILED
    assert read == reader().read(good)
    assert isinstance(unread, Aside)
    assert unread.state is ReportState.UNSUPPORTED


def test_unasked_there_are_as_many_processes_as_cores_within_bounds() -> None:
    assert 1 <= usual_jobs() <= 4


@pytest.mark.parametrize("working", [True, False])
def test_the_collector_of_cycles_works_after_a_page_as_before_it(working: bool) -> None:
    seen: list[bool] = []

    class Watching(Reader):
        def read(self, report: Report, document: Document | None = None) -> Reading:
            seen.append(gc.isenabled())
            raise RuntimeError("stopped")

    try:
        if not working:
            gc.disable()
        read_page(Watching(Gazetteer.shipped()), REPORTS[:1])
        assert gc.isenabled() is working
    finally:
        gc.enable()
    assert seen == [False]
