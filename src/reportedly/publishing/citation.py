"""How a claim is cited: its words, whose they are, where they stand, and by which ids."""

from reportedly.model.claim import Claim
from reportedly.model.report import Report
from reportedly.publishing.inert import inert


def citation(report: Report, claim: Claim) -> str:
    """Give one line that leads back to a claim's words: who says it, in what, where, since when.

    Offsets are Unicode code points of the report's text, half-open.
    """
    holders = " ← ".join(link.source.name for link in claim.chain)
    passage = claim.passage
    where = (
        report.title and f"“{report.title}”",
        report.published and report.published[:10],
        report.url,
        f"characters {passage.start} to {passage.end}",
        f"{claim.id} of {report.id}",
    )
    return inert(f"“{passage.quote}” ({holders}). {', '.join(filter(None, where))}.")
