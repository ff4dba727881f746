"""Finds the text that reports share, by an index that grows with the casebook."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from reportedly.casebook.change import chunked
from reportedly.casebook.session import Session
from reportedly.model.report import Report
from reportedly.pipeline.progress import Progress, followed, silent
from reportedly.pipeline.versions import TRACER
from reportedly.tracing.prints import ENOUGH_PRINTS, fingerprints
from reportedly.tracing.shared import SharedText, shared_text

_PAGE = 100
"""Reports traced in one transaction."""

Pair = tuple[str, str]


def trace_new(session: Session, progress: Progress = silent) -> int:
    """Compare every report that is not in the index with those it shares text with.

    Gives the number of reports traced.
    """
    session.tracing.begin(TRACER)
    traced = 0
    for page in chunked(followed(session.tracing.to_trace(), "tracing", None, progress), _PAGE):
        _trace(session, page)
        traced += len(page)
    return traced


def _trace(session: Session, page: Sequence[Report]) -> None:
    new = {report.id for report in page}
    with session.batch():
        earlier = session.tracing.put_prints({r.id: fingerprints(r.text) for r in page})
        reports = [*new, *earlier]
        candidates = _candidates(session, reports)
        known = {
            pair: shared
            for pair, shared in session.tracing.touching(earlier, SharedText).items()
            if pair in candidates
        }
        fresh = _compared(session, (pair for pair in candidates if not new.isdisjoint(pair)), new)
        session.tracing.put_shared(reports, {**known, **fresh})


def _candidates(session: Session, reports: Iterable[str]) -> set[Pair]:
    """Give the pairs with one of `reports` that share prints enough to be worth comparing."""
    sharing = session.tracing.sharing_all(reports, at_least=ENOUGH_PRINTS)
    return {
        (min(report, other), max(report, other))
        for report, others in sharing.items()
        for other, _ in others
    }


def _compared(
    session: Session, pairs: Iterable[Pair], new: AbstractSet[str]
) -> dict[Pair, SharedText]:
    """Compare each pair's texts, in an order in which each earlier one comes up once."""
    ordered = sorted(pairs, key=lambda pair: (next((r for r in pair if r not in new), ""), pair))
    texts = session.reports.many({report for pair in ordered for report in pair})
    found = {pair: shared_text(texts[pair[0]], texts[pair[1]]) for pair in ordered}
    return {pair: shared for pair, shared in found.items() if shared is not None}
