"""Has a second reader read what it has not, beside the built-in reader and never in its place."""

from collections import Counter
from collections.abc import Iterable
from itertools import islice

import msgspec

from reportedly.casebook.session import Session
from reportedly.language.protocol import language_for
from reportedly.model.addition import Addition, Reason
from reportedly.model.capture import Failure, Stage
from reportedly.model.errors import SecondReaderDown, SecondReaderFailed, UnsupportedLanguage
from reportedly.model.report import Report
from reportedly.pipeline.progress import Progress, followed, silent
from reportedly.reading.second import SecondReader

PATIENCE = 3
"""Reports in a row that a server may not answer on before the rest is set aside unasked."""


class SecondCounts(msgspec.Struct, frozen=True):
    """What one run of a second reader did; `rejected` counts claims by reason."""

    read: int = 0
    kept: int = 0
    """Reports of those read whose earlier answers were checked anew, with nobody asked."""
    claims: int = 0
    rejected: tuple[tuple[Reason, int], ...] = ()
    unsupported: int = 0
    failed: int = 0


def read_second(
    session: Session,
    reader: SecondReader,
    progress: Progress = silent,
    *,
    limit: int | None = None,
) -> SecondCounts:
    """Have `reader` read up to `limit` reports that it has not read as it is now.

    Each report is committed by itself, so that an interruption loses one answer at most; a second
    run takes up what is left. A report that gets no answer is set aside with its reason, and the
    others go on. After PATIENCE in a row without an answer, the rest is set aside unasked.
    """
    total = session.additions.count_to_ask(reader.name, reader.identity)
    wanted = total if limit is None else min(limit, total)
    waiting = islice(session.additions.to_ask(reader.name, reader.identity), wanted)
    run = _Run(session, reader)
    for report in followed(waiting, "asking", wanted, progress):
        run.read(report)
    return run.counts()


class _Run:
    """One run: how patient it still is, and what came of it so far."""

    def __init__(self, session: Session, reader: SecondReader) -> None:
        self._session = session
        self._reader = reader
        self._silent = 0
        self._done: Counter[str] = Counter()
        self._rejected: Counter[Reason] = Counter()
        self._down: SecondReaderDown | None = None

    def read(self, report: Report) -> None:
        """Read one report, or set it aside with the reason."""
        try:
            self._store(self._addition(report))
        except UnsupportedLanguage:
            self._done["unsupported"] += 1  # the built-in reader has set it aside with its reason
        except SecondReaderDown as error:
            self._silent += 1
            self._down = error
            self._set_aside(report, error)
        except SecondReaderFailed as error:
            self._silent = 0
            self._set_aside(report, error)

    def _addition(self, report: Report) -> Addition:
        document = language_for(report.language).parse(report.text)
        earlier = self._earlier(report)
        if earlier is not None and earlier.asked == self._reader.asked:
            self._done["kept"] += 1
            return self._reader.check(report, document, earlier.answers)
        if self._down is not None and self._silent >= PATIENCE:
            raise self._down
        answers = self._reader.ask(report, document)
        self._silent = 0
        return self._reader.check(report, document, answers)

    def _earlier(self, report: Report) -> Addition | None:
        found = self._session.additions.of_reports([report.id]).get(report.id, ())
        return next((one for one in found if one.name == self._reader.name), None)

    def _store(self, addition: Addition) -> None:
        session = self._session
        with session.batch():
            session.additions.put([addition], host=self._reader.host)
            session.failures.resolve([self._subject(addition.report)], Stage.SECOND_READ)
        self._done["read"] += 1
        self._done["claims"] += len(addition.claims)
        self._rejected.update(one.reason for one in addition.rejected)

    def _set_aside(self, report: Report, error: Exception) -> None:
        advice = "Nothing else waits for it. Run the same command again once the server answers."
        failure = Failure(self._subject(report.id), Stage.SECOND_READ, str(error), advice)
        self._session.failures.add([failure])
        self._done["failed"] += 1

    def _subject(self, report: str) -> str:
        return f"{report} by {self._reader.name}"

    def counts(self) -> SecondCounts:
        """Give what was done."""
        return SecondCounts(**self._done, rejected=by_frequency(self._rejected.elements()))


def by_frequency(reasons: Iterable[Reason]) -> tuple[tuple[Reason, int], ...]:
    """Count reasons, the most frequent first."""
    counts = Counter(reasons)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
