"""Average linkage in one component: clusters grow as long as the votes between them allow."""

import heapq
from collections.abc import Iterable, Iterator, Mapping

from reportedly.linking.ballots import Ballot, ballot, uncompared
from reportedly.linking.sets import Sets
from reportedly.linking.verdicts import Pair, Verdicts
from reportedly.model.incident import Edge
from reportedly.model.mention import Mention


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


class Linkage:
    """Average linkage in one component; a cluster is named by its first mention."""

    def __init__(self, mentions: Mapping[str, Mention], decided: Verdicts) -> None:
        self._decided = decided
        self._ids = list(mentions)
        self._rank = {m: rank for rank, m in enumerate(self._ids)}
        self._members = {m: [m] for m in self._ids}
        self._reports = {m: {mention.report} for m, mention in mentions.items()}
        self._cluster = {m: m for m in mentions}
        self._voices = Sets(mentions)
        self._told = mentions
        self._heard: dict[str, dict[str, Mention]] = {m: {} for m in mentions}
        self._compared: dict[Pair, Ballot] = {}
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
        for edge in edges:
            pair = _pair(*map(self._voices.find, (edge.first, edge.second)))
            if pair[0] != pair[1] and not self._decided.overrules(edge.first, edge.second):
                cast = ballot(edge)
                self._compared[pair] = max(cast, self._compared.get(pair, cast))
        for member in self._ids:
            self._heard[self._cluster[member]].setdefault(
                self._voices.find(member), self._told[member]
            )
        for (one, other), cast in self._compared.items():
            self._add(self._cluster[one], self._cluster[other], cast.votes, 1)
        met = [(one, other) for one, others in self._between.items() for other in others]
        for one, other in met:
            if one < other:
                self._part(one, other)

    def _part(self, one: str, other: str) -> None:
        """Count what speaks against any two voices that nothing compared.

        Of a voice the first mention is asked, so that a copy that comes later changes nothing.
        """
        against = [
            cast.votes
            for first, mention in self._heard[one].items()
            for second, mentioned in self._heard[other].items()
            if _pair(first, second) not in self._compared
            and (cast := uncompared(mention, mentioned)) is not None
        ]
        if against:
            self._add(one, other, sum(against), len(against))

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

    def ballots(self, one: str, other: str) -> tuple[Ballot, ...] | None:
        """Give what votes between the clusters of two mentions; None where they are in one.

        These are the votes that `count` and `_part` add up.
        """
        sides = self._cluster[one], self._cluster[other]
        return None if sides[0] == sides[1] else tuple(self._cast(*sides))

    def _cast(self, one: str, other: str) -> Iterator[Ballot]:
        for first, mention in self._heard[one].items():
            for second, mentioned in self._heard[other].items():
                cast = self._compared.get(_pair(first, second)) or uncompared(mention, mentioned)
                if cast is not None:
                    yield cast

    def groups(self) -> list[list[str]]:
        """Give the clusters as they stand, sorted."""
        return sorted(sorted(members) for members in self._members.values())
