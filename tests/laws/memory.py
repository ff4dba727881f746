"""A casebook in memory: what the pipeline asks of a session, with none of the store's cost.

The pipeline that runs over it is the real one. `test_histories` also plays histories over real
casebooks and compares, so that this double cannot drift from the store.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from reportedly.casebook.log import Entry, Head
from reportedly.casebook.rooms.decisions import RELINKING, Touched
from reportedly.casebook.rooms.heirs import Heirs
from reportedly.casebook.rooms.settings import LINKER, WEIGHER
from reportedly.model.assessment import Assessment
from reportedly.model.claim import Claim
from reportedly.model.decision import ON_CLAIMS, Act, Decision
from reportedly.model.errors import UnknownId
from reportedly.model.incident import Edge, Incident, Judgement
from reportedly.model.mention import Mention
from reportedly.model.reading import Reading
from reportedly.model.report import Report
from reportedly.tracing.shared import SharedText

Pair = tuple[str, str]


class MemorySession:
    """The rooms that linking, weighing and deciding use."""

    writable = True
    path = Path("in memory")

    def __init__(self, shared: Mapping[Pair, SharedText]) -> None:
        self.linking = _Linking(self)
        self.incidents = _Incidents(self)
        self.readings = _Readings(self)
        self.reports = _Reports()
        self.decisions = _Decisions(self)
        self.tracing = _Tracing(shared, self.reports)
        self.versions: dict[str, str] = {}
        self.settings = SimpleNamespace(
            get=lambda name, default="": self.versions.get(name, default)
        )
        self.additions = SimpleNamespace(known=lambda ids: frozenset(), of_reports=lambda ids: {})

    def log_head(self) -> Head:
        """Give an end that continues no other, so that nothing is remembered from call to call."""
        return Head(0, uuid4().hex)

    def log_entries(self, after: int) -> Iterator[Entry]:
        """Give none: there is no log."""
        return iter(())

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Commit nothing."""
        yield

    @contextmanager
    def turn(self) -> Iterator[bool]:
        """Let nobody in: there is nobody else."""
        yield False

    def claims_of(self, incident: str) -> tuple[Claim, ...]:
        """Give an incident's claims."""
        return self.readings.claims(mentions=self.incidents.get(incident).mentions)


class _Reports:
    def __init__(self) -> None:
        self.held: dict[str, Report] = {}

    def get(self, name: str) -> Report:
        return self.held[name]

    def many(self, ids: Iterable[str]) -> dict[str, Report]:
        return {name: self.held[name] for name in dict.fromkeys(ids) if name in self.held}

    def rows(self, ids: Iterable[str]) -> Iterator[Report]:
        return iter(self.many(sorted(ids)).values())


class _Tracing:
    def __init__(self, shared: Mapping[Pair, SharedText], reports: _Reports) -> None:
        self._shared, self._reports = shared, reports

    def _known(self) -> Iterator[tuple[Pair, SharedText]]:
        return ((p, s) for p, s in self._shared.items() if set(p) <= self._reports.held.keys())

    def touching(self, reports: Iterable[str], kind: type) -> dict[Pair, SharedText]:
        wanted = set(reports)
        return {pair: found for pair, found in self._known() if wanted & set(pair)}

    def shared(self, reports: Iterable[str], kind: type) -> dict[Pair, SharedText]:
        wanted = set(reports)
        return {pair: found for pair, found in self._known() if wanted >= set(pair)}


class _Readings:
    def __init__(self, session: MemorySession) -> None:
        self._session = session
        self._of: dict[str, Reading] = {}

    def put(self, reading: Reading) -> None:
        if self._of.get(reading.report) == reading:
            return
        session = self._session
        old = {m.id for m in self.mentions(reports=[reading.report])}
        kin = {
            m for i in session.incidents.held.values() if old & {*i.mentions} for m in i.mentions
        }
        session.linking.forget(old)
        session.linking.pending |= kin - old
        session.incidents.pending |= {
            i.id for i in session.incidents.held.values() if old & {*i.mentions}
        }
        self._of[reading.report] = reading
        session.linking.pending |= {mention.id for mention in reading.mentions}

    def _all(self) -> Iterator[Reading]:
        return iter(sorted(self._of.values(), key=lambda reading: reading.report))

    def mentions(
        self, *, ids: Iterable[str] | None = None, reports: Iterable[str] | None = None
    ) -> tuple[Mention, ...]:
        wanted = set(reports or ()) if ids is None else set(ids)
        return tuple(
            m
            for reading in self._all()
            for m in reading.mentions
            if (m.report if ids is None else m.id) in wanted
        )

    def mention(self, name: str) -> Mention:
        found = self.mentions(ids=[name])
        if not found:
            raise UnknownId(name)
        return found[0]

    def mentions_of(self, claims: Iterable[str]) -> dict[str, str]:
        return {claim.id: claim.mention for claim in self.claims(ids=claims)}

    def claim(self, name: str) -> Claim:
        return self.claims(ids=[name])[0]

    def claims(
        self,
        *,
        ids: Iterable[str] | None = None,
        reports: Iterable[str] | None = None,
        mentions: Iterable[str] | None = None,
    ) -> tuple[Claim, ...]:
        for key, wanted in (("id", ids), ("report", reports), ("mention", mentions)):
            if wanted is not None:
                named = set(wanted)
                every = (c for reading in self._all() for c in reading.claims)
                return tuple(c for c in every if getattr(c, key) in named)
        return ()


class _Linking:
    def __init__(self, session: MemorySession) -> None:
        self._session = session
        self.pending: set[str] = set()
        self._keys: dict[str, set[str]] = {}
        self._filed: dict[str, set[str]] = defaultdict(set)
        self._edges: dict[Pair, Edge] = {}
        self._known: tuple[Pair, ...] | None = None
        self._links: dict[str, set[str]] = defaultdict(set)

    def begin(self, linker: str) -> None:
        self._session.versions[LINKER] = linker

    def to_link(self) -> tuple[str, ...]:
        return tuple(sorted(self.pending))

    def forget(self, mentions: set[str]) -> None:
        self._edges = {p: e for p, e in self._edges.items() if not mentions & set(p)}
        self._known = None
        self.file(dict.fromkeys(mentions, ()))
        self.pending -= mentions

    def file(self, keys: Mapping[str, Iterable[str]]) -> None:
        for mention, given in keys.items():
            for key in self._keys.get(mention, ()):
                self._filed[key].discard(mention)
            self._keys[mention] = set(given)
            for key in self._keys[mention]:
                self._filed[key].add(mention)

    def candidates(self, probes: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
        return {
            mention: tuple(sorted(set().union(*(self._filed.get(key, ()) for key in keys))))
            for mention, keys in probes.items()
        }

    def put_edges(self, edges: Iterable[Edge]) -> None:
        self._known = None
        self._edges.update(((edge.first, edge.second), edge) for edge in edges)

    def edges(self, mentions: Iterable[str]) -> tuple[Edge, ...]:
        wanted = set(mentions)
        return tuple(e for p, e in sorted(self._edges.items()) if wanted & set(p))

    def edges_among(self, mentions: Iterable[str]) -> tuple[Edge, ...]:
        wanted = set(mentions)
        return tuple(edge for edge in self.edges(wanted) if wanted >= {edge.first, edge.second})

    def component(self, mentions: Iterable[str], *, joined: Iterable[Pair] = ()) -> frozenset[str]:
        return frozenset().union(*self.components(mentions, joined=joined))

    def components(
        self, mentions: Iterable[str], *, joined: Iterable[Pair] = ()
    ) -> Iterator[frozenset[str]]:
        beside, seen = self._beside(tuple(joined)), set[str]()
        for mention in mentions:
            group, frontier = set[str](), {mention} - seen
            while frontier:
                group |= frontier
                frontier = set().union(*(beside[name] for name in frontier)) - group
            seen |= group
            if group:
                yield frozenset(group)

    def _beside(self, joined: tuple[Pair, ...]) -> dict[str, set[str]]:
        if self._known != joined:
            links = [p for p, e in self._edges.items() if e.judgement is Judgement.SAME]
            self._known, self._links = joined, defaultdict(set)
            for first, second in (*links, *joined):
                self._links[first].add(second)
                self._links[second].add(first)
        return self._links


class _Incidents:
    def __init__(self, session: MemorySession) -> None:
        self._session = session
        self.held: dict[str, Incident] = {}
        self.pending: set[str] = set()
        self.aliases: dict[str, str] = {}
        self.weighed: dict[str, Assessment] = {}

    def put(self, incidents: Iterable[Incident], *, linked: Iterable[str] = ()) -> None:
        given = {incident.id: incident for incident in incidents}
        mentions = {m for incident in given.values() for m in incident.mentions} | set(linked)
        before = [i for i in self.held.values() if mentions & {*i.mentions}]
        self.pending |= {name for name, made in given.items() if self.held.get(name) != made}
        self._retire([i for i in before if i.id not in given], Heirs(given.values()))
        self.held.update(given)
        self._session.linking.pending -= mentions
        left = set(self._ids(i for i in before if i.id in given)) - mentions
        living = {m.id for m in self._session.readings.mentions(ids=left)}
        self._session.linking.pending |= living

    def _retire(self, gone: Iterable[Incident], heirs: Heirs) -> None:
        retired = list(gone)
        living = {m.id for m in self._session.readings.mentions(ids=self._ids(retired))}
        for incident in retired:
            if heir := heirs.of(incident):
                self.aliases[incident.id] = heir
            self.held.pop(incident.id, None)
            self.weighed.pop(incident.id, None)
            self.pending.discard(incident.id)
            left = {m for m in incident.mentions if m not in heirs.by_mention}
            self._session.linking.pending |= left & living

    def _ids(self, incidents: Iterable[Incident]) -> list[str]:
        return [m for incident in incidents for m in incident.mentions]

    def sweep(self) -> None:
        living = {m.id for m in self._session.readings.mentions(ids=self._ids(self.held.values()))}
        gone = [i for i in self.held.values() if not living & {*i.mentions}]
        reports = {r for i in gone for r in i.reports}
        stay = [i for i in self.held.values() if reports & {*i.reports} and i not in gone]
        self._retire(gone, Heirs(sorted(stay, key=lambda i: i.id)))

    def resolve(self, name: str) -> str:
        seen: set[str] = set()
        while name not in self.held and name not in seen:
            seen.add(name)
            name = self.aliases.get(name, name)
        if name not in self.held:
            raise UnknownId(name)
        return name

    def get(self, name: str) -> Incident:
        return self.held[self.resolve(name)]

    def of_mentions(self, mentions: Iterable[str]) -> dict[str, str]:
        holding = {m: i.id for i in self.held.values() for m in i.mentions}
        return {m: holding[m] for m in mentions if m in holding}

    def many(self, ids: Iterable[str]) -> Iterator[Incident]:
        return (self.held[name] for name in sorted(ids) if name in self.held)

    def begin_weighing(self, weigher: str, policy: str) -> None:
        self._session.versions[WEIGHER] = weigher

    def to_weigh(self) -> tuple[str, ...]:
        return tuple(sorted(self.pending))

    def put_assessments(self, assessments: Iterable[Assessment], policy: str) -> None:
        for one in assessments:
            self.weighed[one.incident] = one
            self.pending.discard(one.incident)


class _Decisions:
    def __init__(self, session: MemorySession) -> None:
        self._session = session
        self._made: dict[str, Decision] = {}

    def append(self, decision: Decision) -> Touched:
        if decision.id in self._made:
            return Touched()
        reached = [decision]
        while reached[-1].act in (Act.UNDO, Act.AGREE):
            reached.append(self._made[reached[-1].subjects[0]])
        self._made[decision.id] = decision
        agreeing = any(one.act is Act.AGREE for one in reached)
        queued = [self._queue(one, relink=not agreeing) for one in reached]
        return Touched(
            frozenset().union(*(one.mentions for one in queued)),
            frozenset().union(*(one.incidents for one in queued)),
        )

    def _queue(self, decision: Decision, *, relink: bool) -> Touched:
        session = self._session
        named = {*decision.subjects, *(anchor.report for anchor in decision.anchors)}
        of_reports = {m.id for m in session.readings.mentions(reports=named)}
        of_incidents = {m for i in session.incidents.many(named) for m in i.mentions}
        of_claims = {claim.mention for claim in session.readings.claims(ids=named)}
        touched = of_reports | of_incidents | of_claims
        touched |= {m.id for m in session.readings.mentions(ids=named)}
        relinked: set[str] = set()
        if relink and decision.act in RELINKING:
            relinked = touched
        if relink and decision.act in ON_CLAIMS:
            relinked = touched | self._beside(touched)
            session.linking.forget(touched)
        session.linking.pending |= relinked
        incidents = set(session.incidents.of_mentions(touched).values())
        session.incidents.pending |= incidents
        return Touched(frozenset(relinked), frozenset(incidents))

    def _beside(self, touched: set[str]) -> set[str]:
        session = self._session
        alike = (e for e in session.linking.edges(touched) if e.judgement is Judgement.SAME)
        beside = {name for edge in alike for name in (edge.first, edge.second)}
        incidents = set(session.incidents.of_mentions(touched).values())
        kin = {m for i in session.incidents.many(incidents) for m in i.mentions}
        return beside - kin

    def all(self) -> tuple[Decision, ...]:
        return tuple(self._made.values())


def snapshot(session: Any) -> tuple[dict[str, Incident], dict[str, Assessment]]:
    """Give the whole state that people see: incidents and assessments, by id."""
    return dict(session.incidents.held), dict(session.incidents.weighed)
