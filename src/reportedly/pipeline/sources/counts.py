"""What each source does in a casebook, counted incident by incident and kept in step with the log.

To count goes through every assessment, so what was counted is remembered, by casebook, while the
program runs. Every change is on the log: only incidents that it names since are counted again.
"""

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Lock

import msgspec

from reportedly.casebook.change import chunked
from reportedly.casebook.log import START, Head
from reportedly.casebook.session import Session
from reportedly.casebook.since import changes_since
from reportedly.model.errors import UnknownId
from reportedly.model.source import Source
from reportedly.pipeline.policy import policy_of
from reportedly.reading.assemble import UNNAMED_PUBLISHER

_PAGE = 500
_FEW = 2000
"""Entries of the log that are looked through; after more, everything is counted anew."""
_CASEBOOKS = 4
"""Casebooks remembered at a time."""
_ASSESSMENTS = "assessments"


class _Origin(msgspec.Struct, frozen=True, gc=False):
    id: str
    name: str
    reports: tuple[str, ...]


class _Grade(msgspec.Struct, frozen=True, gc=False):
    stating: tuple[str, ...] = ()


class _Stated(msgspec.Struct, frozen=True, gc=False):
    origin: str
    superseded: tuple[str, ...] = ()


class _Figure(msgspec.Struct, frozen=True, gc=False):
    by_origin: tuple[_Stated, ...] = ()


class _Assessed(msgspec.Struct, frozen=True, gc=False):
    """What is counted of an assessment."""

    incident: str
    origins: tuple[_Origin, ...]
    figures: tuple[_Figure, ...]
    grade: _Grade


class Share(msgspec.Struct):
    """What one source does in one incident."""

    name: str
    origin_of: tuple[str, ...] = ()
    states: bool = False
    """Whether it states the incident, in any of the origins that go by its name."""
    carried: frozenset[str] = frozenset()
    """Reports of other publishers that carry its word."""
    printed: frozenset[str] = frozenset()
    """Reports of its own that speak of an incident."""
    repeating: frozenset[str] = frozenset()
    """Of those, the ones that carry another origin's word."""
    updated: int = 0


class Total(msgspec.Struct, frozen=True):
    """What one source does in several incidents together, each report counted once."""

    name: str
    origin_of: tuple[str, ...] = ()
    """By id."""
    states: int = 0
    carried: int = 0
    printed: int = 0
    repeating: int = 0
    updated: int = 0


def source_counts(session: Session) -> Mapping[str, Total]:
    """Give what every source does under the policy in force, by the source's key."""
    with _lock:
        return _counted(session).now(session)


def incidents_of(session: Session, key: str) -> tuple[str, ...]:
    """Give the incidents in which a source does anything that is counted, by id, in order."""
    with _lock:
        counted = _counted(session)
        counted.now(session)
        return counted.incidents_of(key)


def _counted(session: Session) -> "_Counted":
    counted = _known.setdefault(session.path.absolute(), _Counted())
    _known.move_to_end(session.path.absolute())
    if len(_known) > _CASEBOOKS:
        _known.popitem(last=False)
    return counted


class _Counted:
    """The shares of one casebook as of one end of its log."""

    def __init__(self) -> None:
        self._at = Head(0, START)
        self._policy = ""
        self._of: dict[str, dict[str, Share]] = {}
        self._by_source: dict[str, _Tally] = defaultdict(_Tally)
        self._totals: dict[str, Total] = {}

    def now(self, session: Session) -> dict[str, Total]:
        head, policy = session.log_head(), policy_of(session)
        if (head, policy) != (self._at, self._policy):
            changed = self._changed(session) if policy == self._policy else None
            if changed is None:
                self._of, self._by_source, self._totals = {}, defaultdict(_Tally), {}
                found = session.incidents.assessments_as(_Assessed, policy)
            else:
                found = _assessments(session, changed, policy)
                self._forget(changed)
            for page in chunked(found, _PAGE):
                self._count(session, page)
            self._at, self._policy = head, policy
            self._add_up()
        return dict(self._totals)

    def incidents_of(self, key: str) -> tuple[str, ...]:
        """Give the incidents in which a source has a share, as of the last count."""
        return tuple(sorted(self._by_source[key].names)) if key in self._by_source else ()

    def _changed(self, session: Session) -> set[str] | None:
        """Give the incidents weighed or gone since; None where that cannot be told quickly."""
        told = changes_since(session, self._at, _FEW)
        if told is None:
            return None
        changed: set[str] = set()
        for one in told:
            written = (key for key, _ in one.rows.get(_ASSESSMENTS, ()))
            keys = (*written, *one.gone.get(_ASSESSMENTS, ()))
            changed.update(key.partition(" ")[0] for key in keys)
        return changed

    def _forget(self, incidents: Iterable[str]) -> None:
        for incident in incidents:
            for key, share in self._of.pop(incident, {}).items():
                self._by_source[key].take_out(incident, share)
                self._totals.pop(key, None)

    def _count(self, session: Session, page: Sequence[_Assessed]) -> None:
        reports = {r for one in page for group in one.origins for r in group.reports}
        publishers = session.reports.publishers(reports)
        for assessment in page:
            shares = _shares(assessment, publishers)
            self._of[assessment.incident] = shares
            for key, share in shares.items():
                self._by_source[key].put_in(assessment.incident, share)
                self._totals.pop(key, None)

    def _add_up(self) -> None:
        for key in self._by_source.keys() - self._totals.keys():
            if self._by_source[key].names:
                self._totals[key] = self._by_source[key].total
            else:
                del self._by_source[key]


class _Tally:
    """The shares of one source in several incidents, counted as they come and go."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        """How each incident names the source."""
        self._origin_of: set[str] = set()
        self._states = self._updated = 0
        self._reports: tuple[Counter[str], ...] = (Counter(), Counter(), Counter())
        """Of how many incidents each report is that was carried, printed or repeating."""

    def put_in(self, incident: str, share: Share) -> None:
        self.names[incident] = share.name
        self._origin_of.update(share.origin_of)
        self._states += share.states
        self._updated += share.updated
        for counted, reports in zip(self._reports, _reports(share), strict=True):
            counted.update(reports)

    def take_out(self, incident: str, share: Share) -> None:
        del self.names[incident]
        self._origin_of.difference_update(share.origin_of)
        self._states -= share.states
        self._updated -= share.updated
        for counted, reports in zip(self._reports, _reports(share), strict=True):
            counted.subtract(reports)
            for report in reports:
                if not counted[report]:
                    del counted[report]

    @property
    def total(self) -> Total:
        """All together, under the name that the first incident by id has for it."""
        carried, printed, repeating = map(len, self._reports)
        return Total(
            self.names[min(self.names)],
            tuple(sorted(self._origin_of)),
            self._states,
            carried,
            printed,
            repeating,
            self._updated,
        )


def _reports(share: Share) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return share.carried, share.printed, share.repeating


_known: OrderedDict[Path, _Counted] = OrderedDict()
_lock = Lock()


def _assessments(session: Session, incidents: Iterable[str], policy: str) -> Iterator[_Assessed]:
    for incident in sorted(incidents):
        try:
            yield session.incidents.assessment_as(_Assessed, incident, policy)
        except UnknownId:  # it is gone, or waits to be weighed
            continue


def _shares(assessment: _Assessed, publishers: Mapping[str, str | None]) -> dict[str, Share]:
    """Count what each source does in one incident, by its key.

    Reports that name no publisher have none in common.
    """
    shares: dict[str, Share] = {}
    groups = [group for group in assessment.origins if group.name != UNNAMED_PUBLISHER]
    printed: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        own = _share(shares, group.name)
        own.origin_of = (assessment.incident,)
        own.states |= group.id in assessment.grade.stating
        key = Source(group.name).key
        for report in group.reports:
            printed[report].add(key)
            if Source(publishers.get(report) or "").key != key:
                own.carried |= {report}
    names = {group.id: group.name for group in groups}
    for figure in assessment.figures:
        for origin in figure.by_origin:
            if origin.origin in names:
                _share(shares, names[origin.origin]).updated += len(origin.superseded)
    for report, keys in printed.items():
        if publisher := publishers.get(report):
            share = _share(shares, publisher)
            share.printed |= {report}
            if keys - {Source(publisher).key}:
                share.repeating |= {report}
    return shares


def _share(shares: dict[str, Share], name: str) -> Share:
    return shares.setdefault(Source(name).key, Share(name))
