"""Law 1: every claim's passage is in the report, whoever reads it and whatever it holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reportedly
from reportedly.model.reading import Reading
from reportedly.model.report import Report, make_report
from tests.laws.books import demo, reader

FRAGMENTS = (
    "Five people were killed in Sarajevo on Monday, officials said.",
    "The army denied it.",
    "“At least 20 are dead,” a doctor told the radio.",
    "\u202eAn explosion hit the market\u202c",
    "12 blessés — 5 мёртвых",
    "KILLED 3 IN BLAST",
    "According to the ministry, citing residents, a shell struck a school. ",
    "\u0000\ufeff\u2028",
    "e\u0301a\u0308 👩‍👩‍👧‍👧 ﬁve dead ",
    "No one was hurt?",
    "\n\n",
    "« On Tuesday », he said, 'it could not be verified'",
)


def assert_faithful(report: Report, reading: Reading) -> None:
    mentions = {mention.id for mention in reading.mentions}
    for claim in reading.claims:
        assert claim.passage.holds_in(report.text)
        assert claim.chain
        assert claim.mention in mentions
        for link in claim.chain:
            assert link.source.passage is None or link.source.passage.holds_in(report.text)
            assert all(cue.passage.holds_in(report.text) for cue in link.cues)
    assert all(mention.anchor.holds_in(report.text) for mention in reading.mentions)


@pytest.mark.parametrize("stem", sorted(demo()))
def test_every_claim_of_the_demonstration_quotes_its_report(stem: str) -> None:
    report = demo()[stem]
    assert_faithful(report, reader().read(report))


@given(pieces=st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=30), max_size=8))
@settings(max_examples=60)
def test_every_claim_of_any_text_quotes_it(pieces: list[str]) -> None:
    report = make_report(" ".join(pieces), published="1994-02-06", language="en")
    assert_faithful(report, type(reader()).__mro__[1]().read(report))


def test_the_library_call_reads_one_text_without_a_store() -> None:
    text = "Local officials said five people were killed in Sarajevo on Monday."
    reading = reportedly.read(text, published="1995-08-29", publisher="A paper")
    figure = next(claim for claim in reading.claims if claim.kind == "figure")
    assert text[figure.passage.start : figure.passage.end] == figure.passage.quote
    assert [link.source.name.lower() for link in figure.chain] == ["a paper", "local officials"]
    timing = next(claim for claim in reading.claims if claim.kind == "timing")
    assert timing.content.when.first.isoformat() == "1995-08-28"


def test_a_language_without_a_reader_is_refused_and_said_so() -> None:
    with pytest.raises(reportedly.ReportedlyError, match="no reader for language"):
        reportedly.read("Cinq personnes ont été tuées hier à Paris, selon la police.")
