"""One incident's part of the ledger, whole: what pages, exports and the command line show."""

from functools import cached_property

import msgspec

from reportedly.model.assessment import Assessment
from reportedly.model.claim import Claim
from reportedly.model.coverage import Coverage
from reportedly.model.incident import Incident
from reportedly.model.reference import ReferenceAnswer
from reportedly.model.report import Report
from reportedly.model.reuse import Reuse
from reportedly.model.review import ClaimReview, DecisionReview, ReviewState


class LedgerEntry(msgspec.Struct, frozen=True, dict=True):
    """An incident with its assessment, its claims in order, and the reports they stand in.

    `claims` are as people left them: corrected where somebody corrected them, and rejected ones
    among them, as they were read; `reviews` tell which is which.
    """

    incident: Incident
    assessment: Assessment
    claims: tuple[Claim, ...]
    reports: tuple[Report, ...]
    added: tuple[Claim, ...] = ()
    """Claims of second readers that are shown and count in no figure."""
    coverage: Coverage | None = None
    """Who reported it, and when; None where nobody asked."""
    answers: tuple[ReferenceAnswer, ...] = ()
    """Rows of reference tables beside the comparisons that are claimed of it."""
    reviews: tuple[ClaimReview, ...] = ()
    """What people hold of the claims that they decided on; those of copies held alike included."""
    reuses: tuple[Reuse, ...] = ()
    """Depictions whose footage was seen before the incident."""
    judgements: tuple[DecisionReview, ...] = ()
    """The decisions that made the incident, or set its figures or grade, and who holds them."""

    @property
    def needs_second_person(self) -> bool:
        """Tell whether something that one person decided of it waits for a second."""
        waiting = (*(r.waiting for r in self.reviews), *(j.waiting for j in self.judgements))
        return any(waiting)

    @property
    def standing(self) -> tuple[Claim, ...]:
        """Give the claims that nobody rejected."""
        rejected = {r.claim for r in self.reviews if r.state is ReviewState.REJECTED}
        return tuple(claim for claim in self.claims if claim.id not in rejected)

    def report(self, report_id: str) -> Report:
        """Give the report with this id. Raises KeyError when it is not of this entry."""
        return self._by_id[report_id]

    @cached_property
    def _by_id(self) -> dict[str, Report]:
        return {report.id: report for report in self.reports}
