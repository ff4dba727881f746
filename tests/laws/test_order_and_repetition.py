"""Laws 3 and 4: order and batching do not matter, and running twice changes nothing."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model.report import Report
from reportedly.pipeline.journey import travel
from tests.laws.books import add_reports, casebook, demo, entries, ledger, reader

SETS = {
    "markale": ("02", "03", "05", "06", "10", "12", "22", "24", "27"),
    "mainila": ("41", "42", "43", "44", "45", "48"),
    "guernica": ("61", "62", "63", "64", "65", "69", "71"),
}


def of(numbers: tuple[str, ...]) -> list[Report]:
    return [report for stem, report in demo().items() if stem[:2] in numbers]


ONCE = {name: ledger([of(numbers)]) for name, numbers in SETS.items()}


@given(data=st.data(), name=st.sampled_from(sorted(SETS)))
@settings(max_examples=12)
def test_any_order_and_batching_gives_the_same_ledger(data: st.DataObject, name: str) -> None:
    shuffled = data.draw(st.permutations(of(SETS[name])))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(shuffled) - 1), max_size=4)))
    edges = [0, *cuts, len(shuffled)]
    batches = [shuffled[a:b] for a, b in pairwise(edges)]
    assert ledger(batches) == ONCE[name]


def test_running_every_stage_again_changes_nothing_and_logs_nothing() -> None:
    with casebook([of(SETS["markale"])]) as book:
        with book.reading() as session:
            before = session.log_head()
        first = entries(book)
        with book.writing() as session:
            travel(session, reader())
        add_reports(book, of(SETS["markale"]))
        with book.reading() as session:
            assert session.log_head() == before
        assert entries(book) == first


def test_reading_is_the_same_for_the_same_report() -> None:
    fresh = type(reader()).__mro__[1]()
    report = demo()["02-market-agency-sixty-six"]
    assert fresh.read(report) == reader().read(report)
