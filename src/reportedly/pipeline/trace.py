"""Finds the text that reports share, by an index that grows with the casebook."""

from collections.abc import Iterable, Sequence

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
    with session.batch():
        earlier = session.tracing.put_prints({r.id: fingerprints(r.text) for r in page})
        compared = [*(report.id for report in page), *earlier]
        session.tracing.put_shared(compared, _shared_pairs(session, compared))


def _shared_pairs(session: Session, reports: Iterable[str]) -> dict[Pair, SharedText]:
    pairs: dict[Pair, None] = {}
    for report in reports:
        for other, _ in session.tracing.sharing(report, at_least=ENOUGH_PRINTS):
            pairs[min(report, other), max(report, other)] = None
    texts = session.reports.many({report for pair in pairs for report in pair})
    found = {pair: shared_text(texts[pair[0]], texts[pair[1]]) for pair in pairs}
    return {pair: shared for pair, shared in found.items() if shared is not None}
