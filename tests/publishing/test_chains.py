"""Who repeats whom: a tie stands with the later of the two reports that it ties."""

import msgspec

from reportedly.model.origin import Evidence, EvidenceKind, OriginGroup
from reportedly.publishing.chains import origin_chains
from tests.ledgers import a_claim, a_report, an_entry


def test_a_tie_stands_with_the_later_report_and_one_within_a_report_with_its_own() -> None:
    papers = [a_report(publisher=f"Gazette {number}") for number in range(4)]
    ordered = sorted(papers, key=lambda paper: paper.id)
    claims = [a_claim(paper) for paper in ordered]
    one, two, three, alone = (paper.id for paper in ordered)
    ties = (
        Evidence(EvidenceKind.COPY, three, one, "a copy"),
        Evidence(EvidenceKind.SAME_SOURCE, claims[1].id, claims[1].id, "in one report"),
        Evidence(EvidenceKind.SAME_SOURCE, claims[0].id, claims[1].id, "both come from it"),
        Evidence(EvidenceKind.COPY, one, "r-elsewhere", "of a report that is not there"),
    )
    group = OriginGroup(
        "o-1", "hospital", tuple(c.id for c in claims), (one, two, three, alone), ties
    )
    entry = an_entry()
    assessment = msgspec.structs.replace(entry.assessment, origins=(group,))
    entry = msgspec.structs.replace(
        entry, assessment=assessment, claims=tuple(claims), reports=tuple(papers)
    )
    (chain,) = origin_chains(entry)
    assert [repeat.report for repeat in chain.reports] == [one, two, three, alone]
    told = [[evidence.explanation for evidence in repeat.evidence] for repeat in chain.reports]
    assert told == [[], ["in one report", "both come from it"], ["a copy"], []]
    assert [repeat.claims for repeat in chain.reports] == [(claim.id,) for claim in claims]
