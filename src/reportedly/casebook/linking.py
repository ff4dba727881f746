"""The index of mentions and the edges between them, from which incidents are made."""

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import select, true

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import Change, chunked
from reportedly.casebook.codec import decode, encode
from reportedly.casebook.coverage import EDGES, MENTION_KEYS, PENDING, SETTINGS
from reportedly.casebook.pending import Task, task_rows, waiting
from reportedly.casebook.settings import LINKER
from reportedly.model.incident import Edge, Judgement


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
        rows = [{"key": key, "mention": mention} for mention in keys for key in set(keys[mention])]
        given = {(row["key"], row["mention"]) for row in rows}
        with self._access.change("mentions filed") as change:
            stale = [key for key in self._filed(keys) if key not in given]
            change.remove(MENTION_KEYS, stale)
            change.put(MENTION_KEYS, rows)

    def candidates(self, probes: Iterable[str]) -> tuple[str, ...]:
        """Give the ids of the mentions filed under any of these keys, sorted."""
        found: set[str] = set()
        keys = tables.mention_keys
        for chunk in chunked(dict.fromkeys(probes)):
            statement = select(keys.c.mention).where(keys.c.key.in_(chunk)).distinct()
            found.update(row.mention for row in self._access.rows(statement))
        return tuple(sorted(found))

    def put_edges(self, edges: Iterable[Edge]) -> None:
        """Store judgements, each in place of an earlier one on the same two mentions.

        Raises ValueError unless an edge's first mention is the smaller id.
        """
        with self._access.change("edges put") as change:
            change.put(EDGES, map(_edge_row, edges))

    def edges(self, mentions: Iterable[str]) -> tuple[Edge, ...]:
        """Give every edge that touches one of these mentions, by pair."""
        found: dict[tuple[str, str], Edge] = {}
        table = tables.edges
        for chunk in chunked(dict.fromkeys(mentions)):
            for column in (table.c.first, table.c.second):
                for row in self._access.rows(select(table).where(column.in_(chunk))):
                    found[row.first, row.second] = decode(row.body, Edge)
        return tuple(found[pair] for pair in sorted(found))

    def unsure(self, limit: int) -> tuple[Edge, ...]:
        """Give edges that were left unsure between mentions of two incidents, by pair."""
        edges, members = tables.edges, tables.members
        one, other = members.alias(), members.alias()
        joined = edges.join(one, one.c.mention == edges.c.first)
        joined = joined.join(other, other.c.mention == edges.c.second)
        left_open = edges.c.judgement == Judgement.UNSURE.value
        statement = select(edges.c.body).select_from(joined)
        statement = statement.where(left_open, one.c.incident != other.c.incident)
        ordered = statement.order_by(edges.c.first, edges.c.second).limit(limit)
        return tuple(decode(row.body, Edge) for row in self._access.rows(ordered))

    def component(
        self,
        mentions: Iterable[str],
        *,
        judgements: Iterable[Judgement] = (Judgement.SAME,),
        joined: Iterable[tuple[str, str]] = (),
    ) -> frozenset[str]:
        """Give all mentions that edges of these judgements, or `joined` pairs, lead to.

        `joined` are pairs that a person's decisions connect. The mentions asked for are included.
        """
        beside = _neighbours(joined)
        wanted = [judgement.value for judgement in judgements]
        seen, frontier = set[str](), set(mentions)
        while frontier:
            seen |= frontier
            reached = set(self._reached(frontier, wanted))
            for mention in frontier:
                reached |= beside.get(mention, set())
            frontier = reached - seen
        return frozenset(seen)

    def _filed(self, mentions: Iterable[str]) -> Iterator[tuple[str, str]]:
        keys = tables.mention_keys
        for chunk in chunked(mentions):
            for row in self._access.rows(select(keys).where(keys.c.mention.in_(chunk))):
                yield row.key, row.mention

    def _reached(self, mentions: Iterable[str], judgements: list[str]) -> Iterator[str]:
        edges = tables.edges
        for chunk in chunked(mentions):
            for here, there in ((edges.c.first, edges.c.second), (edges.c.second, edges.c.first)):
                statement = select(there).where(here.in_(chunk), edges.c.judgement.in_(judgements))
                yield from (row[0] for row in self._access.rows(statement))


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
        touching = edges.c.first.in_(chunk) | edges.c.second.in_(chunk)
        same = edges.c.judgement == Judgement.SAME.value
        alike = change.connection.execute(
            select(edges.c.first, edges.c.second).where(touching, same)
        )
        beside = {str(name) for pair in alike for name in pair} - _kin(change, chunk)
        change.remove_where(EDGES, touching)
        change.remove_where(MENTION_KEYS, tables.mention_keys.c.mention.in_(chunk))
        change.put(PENDING, task_rows(Task.LINK, beside | set(chunk)))
        queued |= beside | set(chunk)
    return queued


def _kin(change: Change, mentions: list[str]) -> set[str]:
    """Give all mentions of the incidents that hold these."""
    members = tables.members
    holding = select(members.c.incident).where(members.c.mention.in_(mentions))
    kin = select(members.c.mention).where(members.c.incident.in_(holding))
    return set(change.connection.execute(kin).scalars())


def _neighbours(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    beside: dict[str, set[str]] = {}
    for first, second in pairs:
        beside.setdefault(first, set()).add(second)
        beside.setdefault(second, set()).add(first)
    return beside


def _edge_row(edge: Edge) -> dict[str, str]:
    if not edge.first < edge.second:
        raise ValueError(f"an edge names the smaller id first, not {edge.first}, {edge.second}")
    return {
        "first": edge.first,
        "second": edge.second,
        "judgement": edge.judgement.value,
        "body": encode(edge),
    }
