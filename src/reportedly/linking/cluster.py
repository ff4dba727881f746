"""Puts mentions together into incidents, component by component, in no order but the evidence's.

Mentions are first split into components that SAME edges and people's decisions hold together.
Inside one, mentions that stand in the same words are one voice, however many copies there are.
Then clusters grow by average linkage: the two with the highest mean vote between them are
merged first, as long as the mean speaks for it. So one vague report that fits two attacks on
a day does not make one of them, and one misread mention does not tear a large incident apart.
Mentions that were never compared vote where days or places part them, and so against a chain of
undated reports that would lead from one year's attack on a town to another's.
Votes are whole numbers, so that no rounding depends on the order of addition.
"""

import heapq
from collections.abc import Iterable, Mapping, Sequence, Set

from reportedly.linking.apart import are_apart
from reportedly.linking.compare import SAME_FROM
from reportedly.linking.features import IN_SAME_WORDS
from reportedly.linking.incidents import make_incident
from reportedly.linking.verdicts import NO_VERDICTS, Pair, Verdicts
from reportedly.model.incident import Edge, Incident, Judgement
from reportedly.model.mention import Mention, MentionRole

_HUNDREDTHS = 100
_MOST = 400
"""Votes for or against that one pair has at most, in hundredths of a score."""
_DOUBT = 2
"""How much a shortfall below SAME_FROM weighs beside as much over it: doubt needs a reason."""


def cluster(
    mentions: Sequence[Mention],
    edges: Sequence[Edge],
    decided: Verdicts = NO_VERDICTS,
    published: Mapping[str, str | None] | None = None,
) -> tuple[Incident, ...]:
    """Give the incidents that the mentions speak of, sorted by id.

    `edges` are the judgements on pairs of mentions; a pair without one has no evidence.
    `decided` is what people hold, over all mentions: pairs of others are passed over.
    `published` gives the date of each report, by which an incident's earliest mention is told.
    Aggregates make no incident. Two mentions of one report are two incidents unless a person
    says otherwise; a person's decision always wins. Clustering the components one by one
    gives the same incidents as clustering all at once.
    """
    by_id = _counted(mentions)
    known, told = _known(edges, by_id), published or {}
    groups = (
        group
        for members, inner in _with_edges(_components(by_id, known, decided), known)
        for group in _groups(_ranked([by_id[m] for m in members], told), inner, decided)
    )
    found = [make_incident([by_id[m] for m in group], told) for group in groups]
    return tuple(sorted(found, key=lambda incident: incident.id))


def components(
    mentions: Sequence[Mention], edges: Sequence[Edge], decided: Verdicts = NO_VERDICTS
) -> tuple[tuple[str, ...], ...]:
    """Give the sets of mentions that can be clustered apart from each other, each sorted."""
    by_id = _counted(mentions)
    return tuple(map(tuple, _components(by_id, _known(edges, by_id), decided)))


def _counted(mentions: Iterable[Mention]) -> dict[str, Mention]:
    return {m.id: m for m in mentions if m.role is not MentionRole.AGGREGATE}


def _ranked(mentions: Iterable[Mention], published: Mapping[str, str | None]) -> dict[str, Mention]:
    """Put mentions in an order that decides ties: by their print, place, date and words.

    Ids come last. They are hashes, and a tie that they decided would fall otherwise when a party
    had another name, or when a copy came.
    """

    def rank(mention: Mention) -> tuple[object, ...]:
        place = mention.place.name if mention.place else "~"
        day = str(mention.when.first) if mention.when else "~"
        anchor = mention.anchor
        printed = published.get(mention.report) or "~"
        return (printed, place, day, anchor.start, anchor.quote, mention.id)

    return {mention.id: mention for mention in sorted(mentions, key=rank)}


def _known(edges: Iterable[Edge], mentions: Mapping[str, Mention]) -> list[Edge]:
    """Give the edges between two of the mentions, each pair once, in a fixed order."""
    pairs = {tuple(sorted((edge.first, edge.second))): edge for edge in sorted(edges, key=_order)}
    return [edge for pair, edge in sorted(pairs.items()) if len({*pair} & mentions.keys()) == 2]


def _order(edge: Edge) -> tuple[str, str, float, str]:
    return (edge.first, edge.second, edge.score, edge.judgement)


def _components(ids: Iterable[str], edges: Iterable[Edge], decided: Verdicts) -> list[list[str]]:
    sets = _Sets(ids)
    present = sets.members
    for edge in edges:
        if edge.judgement is Judgement.SAME and not decided.overrules(edge.first, edge.second):
            sets.join(edge.first, edge.second)
    for one in present:
        for other in decided.friends(one) & present:
            sets.join(one, other)
    return sets.groups()


class _Sets:
    """Disjoint sets of ids."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._parent = {member: member for member in ids}

    @property
    def members(self) -> Set[str]:
        """Give all ids."""
        return self._parent.keys()

    def find(self, member: str) -> str:
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first

    def groups(self) -> list[list[str]]:
        found: dict[str, list[str]] = {}
        for member in sorted(self._parent):
            found.setdefault(self.find(member), []).append(member)
        return sorted(found.values())


def _with_edges(
    parts: Sequence[list[str]], edges: Iterable[Edge]
) -> Iterable[tuple[list[str], list[Edge]]]:
    """Hand each component the edges inside it; edges between components carry no vote."""
    part_of = {member: index for index, members in enumerate(parts) for member in members}
    inner: list[list[Edge]] = [[] for _ in parts]
    for edge in edges:
        if part_of[edge.first] == part_of[edge.second]:
            inner[part_of[edge.first]].append(edge)
    return zip(parts, inner, strict=True)


def _groups(
    mentions: Mapping[str, Mention], edges: Sequence[Edge], decided: Verdicts
) -> list[list[str]]:
    """Cluster one component, its mentions given in the order that decides ties."""
    if len(mentions) == 1 or _undisputed(mentions, edges, decided):
        return [list(mentions)]
    linkage = _Linkage(mentions, decided)
    linkage.join()
    linkage.fold((edge.first, edge.second) for edge in edges if _is_copy(edge))
    linkage.count(edges)
    linkage.run()
    return linkage.groups()


def _undisputed(mentions: Mapping[str, Mention], edges: Sequence[Edge], decided: Verdicts) -> bool:
    """Tell whether nothing speaks against any of the links that hold a component together."""
    reports = {mention.report for mention in mentions.values()}
    every_pair = len(edges) == len(mentions) * (len(mentions) - 1) // 2
    ruled = any(not decided.foes(mention).isdisjoint(mentions) for mention in mentions)
    held = all(edge.judgement is Judgement.SAME for edge in edges)
    return every_pair and held and not ruled and len(reports) == len(mentions)


def _is_copy(edge: Edge) -> bool:
    """Tell whether the two mentions stand in the same words and are taken for the same."""
    alike = any(feature.name == IN_SAME_WORDS for feature in edge.features)
    return alike and edge.judgement is Judgement.SAME


def _votes(edge: Edge) -> int:
    """Turn a judgement into a vote: by how far its score is over or under SAME_FROM."""
    margin = round((edge.score - SAME_FROM) * _HUNDREDTHS)
    if edge.judgement is Judgement.SAME:
        return min(max(margin, 1), _MOST)
    if edge.judgement is Judgement.DIFFERENT:
        return -_MOST
    if not any(feature.weight < 0 for feature in edge.features):
        # Too little in common to tell speaks neither way; only a contradiction speaks against.
        return 0
    return max(-_MOST, _DOUBT * min(0, margin))


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


class _Linkage:
    """Average linkage in one component; a cluster is named by its first mention."""

    def __init__(self, mentions: Mapping[str, Mention], decided: Verdicts) -> None:
        self._decided = decided
        self._ids = list(mentions)
        self._rank = {m: rank for rank, m in enumerate(self._ids)}
        self._members = {m: [m] for m in self._ids}
        self._reports = {m: {mention.report} for m, mention in mentions.items()}
        self._cluster = {m: m for m in mentions}
        self._voices = _Sets(mentions)
        self._told = mentions
        self._heard: dict[str, dict[str, Mention]] = {m: {} for m in mentions}
        self._compared: Set[Pair] = frozenset()
        self._between: dict[str, dict[str, tuple[int, int]]] = {m: {} for m in mentions}

    def _add(self, one: str, other: str, votes: int, count: int) -> None:
        """Add votes between two clusters; there are none inside of one."""
        if one == other:
            return
        before, pairs = self._between[one].get(other, (0, 0))
        self._between[one][other] = self._between[other][one] = (before + votes, pairs + count)

    def join(self) -> None:
        """Merge what people joined, before anything else: nothing may come between."""
        for one in self._ids:
            for other in self._decided.friends(one) & self._cluster.keys():
                if self._cluster[one] != self._cluster[other]:
                    self._merge(self._cluster[one], self._cluster[other])

    def fold(self, copies: Iterable[Pair]) -> None:
        """Make one voice of mentions that are copies, before any vote is counted."""
        for one, other in sorted(copies, key=self._ranks):
            first, second = self._cluster[one], self._cluster[other]
            if first != second and not self._barred(first, second, copies=True):
                self._merge(first, second)
            if self._cluster[one] == self._cluster[other]:
                self._voices.join(one, other)

    def count(self, edges: Iterable[Edge]) -> None:
        """Count one vote between any two voices: that of the pair that gives most to compare."""
        ballots: dict[Pair, tuple[int, int]] = {}
        for edge in edges:
            pair = _pair(*map(self._voices.find, (edge.first, edge.second)))
            if pair[0] != pair[1] and not self._decided.overrules(edge.first, edge.second):
                ballot = (len(edge.features), _votes(edge))
                ballots[pair] = max(ballot, ballots.get(pair, ballot))
        self._compared = ballots.keys()
        for member in self._ids:
            self._heard[self._cluster[member]].setdefault(
                self._voices.find(member), self._told[member]
            )
        for (one, other), (_, votes) in ballots.items():
            self._add(self._cluster[one], self._cluster[other], votes, 1)
        met = [(one, other) for one, others in self._between.items() for other in others]
        for one, other in met:
            if one < other:
                self._part(one, other)

    def _part(self, one: str, other: str) -> None:
        """Count a vote against any two voices that nothing compared and that are apart.

        Of a voice the first mention is asked, so that a copy that comes later changes nothing.
        """
        against = sum(
            _pair(first, second) not in self._compared and are_apart(mention, mentioned)
            for first, mention in self._heard[one].items()
            for second, mentioned in self._heard[other].items()
        )
        if against:
            self._add(one, other, -_MOST * against, against)

    def run(self) -> None:
        """Merge the closest clusters, as long as votes speak for it."""
        queue = [entry for one in self._members for entry in self._entries(one)]
        heapq.heapify(queue)
        while queue:
            mean, *ranks = heapq.heappop(queue)
            one, other = (self._ids[rank] for rank in ranks)
            if self._mean(one, other) != -mean or self._barred(one, other):
                continue
            for entry in self._merge(one, other):
                heapq.heappush(queue, entry)

    def _ranks(self, pair: Pair) -> tuple[int, int]:
        first, second = self._rank[pair[0]], self._rank[pair[1]]
        return (first, second) if first < second else (second, first)

    def _entries(self, one: str) -> list[tuple[float, int, int]]:
        """Give the queue's entries for the neighbours that the votes join a cluster to."""
        means = ((self._mean(one, other), other) for other in self._between[one])
        return [(-mean, *self._ranks((one, other))) for mean, other in means if mean and mean > 0]

    def _mean(self, one: str, other: str) -> float | None:
        """Give the mean vote between two clusters; None when either is merged away."""
        if one not in self._members or other not in self._between[one]:
            return None
        votes, pairs = self._between[one][other]
        return votes / pairs

    def _barred(self, one: str, other: str, *, copies: bool = False) -> bool:
        shared = not self._reports[one].isdisjoint(self._reports[other])
        if shared and copies and (self._doubled(one) or self._doubled(other)):
            # A person joined two mentions of one report; of its copies the same holds.
            shared = False
        return shared or self._kept_apart(one, other)

    def _doubled(self, one: str) -> bool:
        return len(self._members[one]) > len(self._reports[one])

    def _kept_apart(self, one: str, other: str) -> bool:
        """Tell whether a person parted a mention of the one from a mention of the other."""
        smaller, larger = sorted((one, other), key=lambda name: len(self._members[name]))
        return any(
            self._cluster.get(foe) == larger
            for member in self._members[smaller]
            for foe in self._decided.foes(member)
        )

    def _merge(self, one: str, other: str) -> list[tuple[float, int, int]]:
        """Merge two clusters under the earlier name; give the new entries for the queue."""
        kept, gone = sorted((one, other), key=self._rank.__getitem__)
        self._meet(kept, gone)
        for member in self._members[gone]:
            self._cluster[member] = kept
        self._members[kept] += self._members.pop(gone)
        self._reports[kept] |= self._reports.pop(gone)
        self._heard[kept].update(self._heard.pop(gone))
        for neighbour, (votes, pairs) in self._between.pop(gone).items():
            self._between[neighbour].pop(gone, None)
            self._add(kept, neighbour, votes, pairs)
        return self._entries(kept)

    def _meet(self, one: str, other: str) -> None:
        """Before two clusters merge, count what parts each from neighbours of the other alone."""
        sides = ((one, other), (other, one))
        alone = [
            (a, n) for a, b in sides for n in self._between[b].keys() - self._between[a].keys()
        ]
        for cluster_of, neighbour in alone:
            if neighbour not in (one, other):
                self._part(cluster_of, neighbour)

    def groups(self) -> list[list[str]]:
        """Give the clusters as they stand, sorted."""
        return sorted(sorted(members) for members in self._members.values())
