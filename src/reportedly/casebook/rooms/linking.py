"""The index of mentions and the edges between them, from which incidents are made."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from sqlalchemy import Row, bindparam, select, true, union_all

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import Change, chunked
from reportedly.casebook.coverage import EDGES, MENTION_KEYS, PENDING, SETTINGS
from reportedly.casebook.dialect import LISTED, listed
from reportedly.casebook.edge_rows import edge_of, edge_row, score_of
from reportedly.casebook.pending import Task, task_rows, waiting
from reportedly.casebook.rooms.settings import LINKER
from reportedly.model.incident import Edge, Feature, Judgement

_MANY = 5000
"""Mentions or keys asked for by one statement."""

_FEW = 200
"""Mentions whose edges are asked for at once: undated ones of a much hit town have hundreds."""

_EDGES, _KEYS, _MEMBERS = tables.edges.c, tables.mention_keys.c, tables.members.c
_SAME = _EDGES.judgement == Judgement.SAME.value

# Made once: every decision asks these.
_FILED_UNDER = select(_KEYS.key, _KEYS.mention).where(listed(_KEYS.key))
_KEYS_OF = select(_KEYS.key, _KEYS.mention).where(listed(_KEYS.mention))
_ROW = (_EDGES.first, _EDGES.second, _EDGES.judgement, _EDGES.body)
_FROM = select(*_ROW).where(listed(_EDGES.first))
_TIED = union_all(
    *(
        select(here.label("here"), there.label("there")).where(listed(here), _SAME)
        for here, there in ((_EDGES.first, _EDGES.second), (_EDGES.second, _EDGES.first))
    )
)
_OWN = select(_MEMBERS.mention).where(_MEMBERS.incident == bindparam("incident"))
_LEFT_OPEN = union_all(
    *(
        select(_MEMBERS.incident, *_ROW)
        .join(tables.members, _MEMBERS.mention == there)
        .where(here.in_(_OWN), _EDGES.judgement == Judgement.UNSURE.value)
        .where(_MEMBERS.incident != bindparam("incident"))
        for here, there in ((_EDGES.first, _EDGES.second), (_EDGES.second, _EDGES.first))
    )
)
_HOLDING = select(_MEMBERS.incident).where(listed(_MEMBERS.mention))
_KIN = select(_MEMBERS.mention).where(_MEMBERS.incident.in_(_HOLDING))


class Linking:
    """Where mentions are filed, and how they were judged in pairs."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def begin(self, linker: str) -> None:
        """Say which linker runs. Another than the last one links every mention afresh."""
        with self._access.change("linker chosen", linker=linker) as change:
            if change.put(SETTINGS, [{"name": LINKER, "value": linker}]):
                link_all_again(change)

    def to_link(self) -> tuple[str, ...]:
        """Give the ids of the mentions that wait to be linked, sorted."""
        return waiting(self._access, Task.LINK)

    def file(self, keys: Mapping[str, Iterable[str]]) -> None:
        """File mentions (id → keys) under these keys and no others."""
        given = {(key, mention) for mention in keys for key in keys[mention]}
        with self._access.change("mentions filed") as change:
            filed = set(self._filed(keys))
            change.remove(MENTION_KEYS, sorted(filed - given))
            news = sorted(given - filed)
            change.put(MENTION_KEYS, ({"key": key, "mention": mention} for key, mention in news))

    def candidates(self, probes: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
        """Give for each mention the ids of those filed under any of its keys, sorted."""
        sought = {mention: frozenset(keys) for mention, keys in probes.items()}
        filed: dict[str, list[str]] = {}
        for chunk in chunked(set(chain.from_iterable(sought.values())), _MANY):
            for row in self._access.rows(_FILED_UNDER, listed=chunk):
                filed.setdefault(row.key, []).append(row.mention)
        return {
            mention: tuple(sorted({other for key in keys for other in filed.get(key, ())}))
            for mention, keys in sought.items()
        }

    def put_edges(self, edges: Iterable[Edge]) -> None:
        """Store judgements, each in place of an earlier one on the same two mentions.

        Raises ValueError unless an edge's first mention is the smaller id.
        """
        with self._access.change("edges put") as change:
            change.put(EDGES, map(edge_row, edges))

    def edges_among(self, mentions: Iterable[str]) -> tuple[Edge, ...]:
        """Give every edge between two of these mentions, by pair."""
        among = frozenset(mentions)
        found: list[Edge] = []
        shared: dict[Feature, Feature] = {}
        for chunk in chunked(sorted(among), _FEW):
            rows = self._access.rows(_FROM, listed=chunk)
            found += (edge_of(row, shared) for row in rows if row.second in among)
        return tuple(sorted(found, key=lambda edge: (edge.first, edge.second)))

    def unsure_about(self, incident: str, settled: Callable[[str, str], bool]) -> dict[str, Edge]:
        """Give for each other incident the likeliest edge that was left unsure between the two.

        Edges between mentions of which `settled` is true are passed over. Of equally likely ones it
        is the first by pair.
        """
        best: dict[str, tuple[tuple[float, str, str], Row[Any]]] = {}
        for row in self._access.rows(_LEFT_OPEN, incident=incident):
            rank = (-score_of(row), row.first, row.second)
            held = best.get(row.incident)
            if (held is None or rank < held[0]) and not settled(row.first, row.second):
                best[row.incident] = rank, row
        return {other: edge_of(row) for other, (_, row) in best.items()}

    def unsure(self, limit: int) -> tuple[Edge, ...]:
        """Give edges that were left unsure between mentions of two incidents, by pair."""
        edges, members = tables.edges, tables.members
        one, other = members.alias(), members.alias()
        joined = edges.join(one, one.c.mention == edges.c.first)
        joined = joined.join(other, other.c.mention == edges.c.second)
        left_open = edges.c.judgement == Judgement.UNSURE.value
        statement = select(*_ROW).select_from(joined)
        statement = statement.where(left_open, one.c.incident != other.c.incident)
        ordered = statement.order_by(edges.c.first, edges.c.second).limit(limit)
        return tuple(map(edge_of, self._access.rows(ordered)))

    def component(
        self, mentions: Iterable[str], *, joined: Iterable[tuple[str, str]] = ()
    ) -> frozenset[str]:
        """Give all mentions that `components` leads to, these included."""
        return frozenset(chain.from_iterable(self.components(mentions, joined=joined)))

    def components(
        self, mentions: Iterable[str], *, joined: Iterable[tuple[str, str]] = ()
    ) -> Iterator[frozenset[str]]:
        """Give the mentions that hang together with these, group by group, each group once.

        Mentions hang together that were judged the same, or that `joined`, the pairs which a
        person's decisions connect, hold side by side.
        """
        beside, done = _neighbours(joined), set[str]()
        for chunk in chunked(mentions, _MANY):
            near: dict[str, set[str]] = {}
            frontier = set(chunk) - done
            while frontier:
                near.update((mention, set(beside.get(mention, ()))) for mention in frontier)
                for here, there in self._ties(frontier):
                    near[here].add(there)
                frontier = set(chain.from_iterable(near[m] for m in frontier)) - near.keys()
            done |= near.keys()
            yield from _connected(near)

    def _filed(self, mentions: Iterable[str]) -> Iterator[tuple[str, str]]:
        for chunk in chunked(mentions, _MANY):
            for row in self._access.rows(_KEYS_OF, listed=chunk):
                yield row.key, row.mention

    def _ties(self, mentions: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Give what each of these mentions was judged the same as, as (of these, other)."""
        for chunk in chunked(mentions, _MANY):
            for row in self._access.rows(_TIED, listed=chunk):
                yield row.here, row.there


def link_all_again(change: Change) -> None:
    """Empty the index and the edges, and queue every mention."""
    change.remove_where(MENTION_KEYS, true())
    change.remove_where(EDGES, true())
    mentions = change.connection.execute(select(tables.mentions.c.id)).scalars()
    change.put(PENDING, task_rows(Task.LINK, mentions))


def judge_again(change: Change, mentions: Iterable[str]) -> set[str]:
    """Forget how mentions were filed and judged, and queue them to be linked afresh.

    Gives all that was queued.

    What one was taken to be the same as waits too where it is in another incident, which may no
    longer be held apart from others. The rest of its own incident waits once it leaves that.
    """
    edges, queued = tables.edges, set[str]()
    for chunk in chunked(mentions):
        alike = set(change.connection.execute(_TIED, {LISTED: chunk}).scalars("there"))
        beside = alike.difference(chunk)
        if beside:
            beside -= _kin(change, chunk)
        change.remove_where(EDGES, edges.c.first.in_(chunk) | edges.c.second.in_(chunk))
        change.remove_where(MENTION_KEYS, tables.mention_keys.c.mention.in_(chunk))
        change.put(PENDING, task_rows(Task.LINK, beside | set(chunk)))
        queued |= beside | set(chunk)
    return queued


def _kin(change: Change, mentions: list[str]) -> set[str]:
    """Give all mentions of the incidents that hold these."""
    return set(change.connection.execute(_KIN, {LISTED: mentions}).scalars())


def _connected(near: Mapping[str, Iterable[str]]) -> Iterator[frozenset[str]]:
    """Part mentions into those that their neighbours connect."""
    left = dict.fromkeys(near)
    while left:
        group, frontier = set[str](), {next(iter(left))}
        while frontier:
            group |= frontier
            frontier = set(chain.from_iterable(near[m] for m in frontier)) - group
        for mention in group:
            del left[mention]
        yield frozenset(group)


def _neighbours(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    beside: dict[str, set[str]] = {}
    for first, second in pairs:
        beside.setdefault(first, set()).add(second)
        beside.setdefault(second, set()).add(first)
    return beside
