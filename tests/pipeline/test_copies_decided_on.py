"""What people hold of a claim is looked for in copies of its own report, and in no other texts."""

import pytest

from reportedly.model.decision import Act
from reportedly.pipeline.decisions import standing
from reportedly.pipeline.decisions.decide import decide
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.tracing.shared import SharedText
from tests.invented import casebook, told

TEXT = (
    "Twelve people were killed when a shell hit the market in Velkara on Monday, the mayor said.",
    "The wounded were taken to two hospitals in the city, where doctors asked for blood.",
    "Officials blamed the army of the north, which did not comment on the charge.",
)


def test_only_copies_of_the_report_are_laid_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    papers = [told(f"Paper {n}", "2001-03-05", "Shelling", *TEXT) for n in range(5)]
    with casebook(papers) as book:
        with book.writing() as session:
            (row,) = session.incident_rows()
            claim = session.claims_of(row.id)[0]
            decide(session, Act.REJECT_CLAIM, (claim.id,), "A. First")
            shared = session.tracing.shared([paper.id for paper in papers], SharedText)
        laid: list[SharedText] = []
        aligned = standing.aligned_claims

        def watched(text, claims):
            laid.append(text)
            assert {c.report for c in claims} == {text.first, text.second}
            return aligned(text, claims)

        monkeypatch.setattr(standing, "aligned_claims", watched)
        with book.reading() as session:
            reviews = ledger_entry(session, row.id).reviews
    own = [text for text in shared.values() if claim.report in (text.first, text.second)]
    assert len(own) == 4 < len(shared)
    assert laid == own
    assert len(reviews) == 5
