"""Decisions: a person's acts, appended and never overwritten, and which of them stand."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Set
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Select, bindparam, select, union

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import Change
from reportedly.casebook.codec import decode, encode, utc_now
from reportedly.casebook.coverage import DECISIONS, PENDING
from reportedly.casebook.dialect import LISTED, listed
from reportedly.casebook.pending import Task, task_rows
from reportedly.casebook.rooms.linking import judge_again
from reportedly.model.decision import ON_CLAIMS, Act, Anchor, Decision, standing
from reportedly.model.errors import UnknownId
from reportedly.model.ids import content_id

RELINKING = frozenset(
    {
        Act.SAME_INCIDENT,
        Act.DIFFERENT_INCIDENT,
        Act.UNSURE_INCIDENT,
        Act.SPLIT_INCIDENT,
    }
)
"""Acts after which mentions are linked afresh, by the judgements that stand. After acts on claims
those are made anew too."""


_MADE = tables.decisions.c
_FROM = select(_MADE.id, _MADE.body).where(_MADE.number >= bindparam("number"))
_IN_ORDER = _FROM.order_by(_MADE.number)
_TOUCHED = select(tables.members.c.incident).where(listed(tables.members.c.mention)).distinct()


def new_decision(
    act: Act,
    subjects: Iterable[str],
    author: str,
    *,
    at: str | None = None,
    reason: str = "",
    value: str = "",
    anchors: Iterable[Anchor] = (),
) -> Decision:
    """Make a decision with its content-hash id, dated now (UTC) unless `at` is given."""
    named, moment, where = tuple(subjects), at or utc_now(), tuple(anchors)
    made = content_id("d", act, named, author, moment, reason, value, *where)
    return Decision(made, act, named, author, moment, reason, value, where)


class Touched(NamedTuple):
    """What a decision left waiting: mentions (by id) to be linked, incidents to be weighed."""

    mentions: frozenset[str] = frozenset()
    incidents: frozenset[str] = frozenset()


class Decisions:
    """The decisions of a casebook, in the order they were appended."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def append(self, decision: Decision) -> Touched:
        """Append a decision; appending it twice changes nothing.

        What it bears on waits to be linked or weighed again, and is given back. Raises UnknownId
        for an UNDO of a decision that is not there.
        """
        kept = {known.id: known for known in self.all()}
        touching = _decided(decision, kept)
        with self._access.change("decision", decision=decision) as change:
            row = {"id": decision.id, "number": len(kept) + 1, "body": encode(decision)}
            if not change.add(DECISIONS, [row]):
                return Touched()
            agreeing = any(one.act is Act.AGREE for one in touching)
            queued = [_queue(change, one, kept, relink=not agreeing) for one in touching]
        self._access.remembered.of(DECISIONS.name, "all", lambda: (*kept.values(), decision))
        return Touched(
            frozenset().union(*(one.mentions for one in queued)),
            frozenset().union(*(one.incidents for one in queued)),
        )

    def all(self) -> tuple[Decision, ...]:
        """Give every decision, in order of appending."""
        return self._access.remembered.of(DECISIONS.name, "all", self._read)

    def _read(self) -> tuple[Decision, ...]:
        """Read those that were appended since somebody last read them."""
        place = self._access.path.absolute()
        with _lock:
            known = _known.get(place, ())
        last = known[-1:]
        rows = self._access.rows(_IN_ORDER, number=max(len(known), 1))
        if [row.id for row in rows[: len(last)]] != [one.id for one in last]:
            known, last = (), ()  # of another moment, or of another casebook that lay here
            rows = self._access.rows(_IN_ORDER, number=1)
        if new := rows[len(last) :]:
            known = (*known, *(decode(row.body, Decision) for row in new))
            with _lock:
                _known[place] = known
                _known.move_to_end(place)
                if len(_known) > _CASEBOOKS:
                    _known.popitem(last=False)
        return known

    def effective(self) -> tuple[Decision, ...]:
        """Give the decisions that stand, in the order in which they were appended."""
        return standing(self.all())

    def count(self) -> int:
        """Count the decisions, undone ones included."""
        return len(self.all())


_CASEBOOKS = 4
"""Casebooks whose decisions are remembered at a time: every page asks for all, and none changes."""

_known: OrderedDict[Path, tuple[Decision, ...]] = OrderedDict()
_lock = Lock()


def _decided(decision: Decision, kept: dict[str, Decision]) -> list[Decision]:
    """Give the decisions whose subjects an act bears on: itself, or what it undoes or agrees to."""
    reached = [decision]
    while reached[-1].act in (Act.UNDO, Act.AGREE):
        target = next(iter(reached[-1].subjects), "")
        if target not in kept:
            raise UnknownId(f"There is no decision {target!r} to {reached[-1].act}.")
        reached.append(kept[target])
    return reached


def _named(decision: Decision) -> set[str]:
    """Give what a decision names: its subjects, and the reports that they stood in."""
    return {*decision.subjects, *(anchor.report for anchor in decision.anchors)}


def _queue(
    change: Change, decision: Decision, kept: Mapping[str, Decision], *, relink: bool
) -> Touched:
    mentions = _mentions(change, _named(decision))
    relinked: Set[str] = frozenset()
    if relink and decision.act in RELINKING:
        relinked = mentions
        change.put(PENDING, task_rows(Task.LINK, mentions))
    # To accept a claim changes nothing of it unless it was rejected before.
    if (
        relink
        and decision.act in ON_CLAIMS
        and (decision.act is not Act.CONFIRM_CLAIM or _was_rejected(decision, kept.values()))
    ):
        relinked = judge_again(change, mentions)
    touched = change.connection.execute(_TOUCHED, {LISTED: sorted(mentions)})
    incidents = frozenset(touched.scalars())
    change.put(PENDING, task_rows(Task.WEIGH, incidents))
    return Touched(frozenset(relinked), incidents)


def _was_rejected(decision: Decision, kept: Iterable[Decision]) -> bool:
    named = _named(decision)
    return any(d.act is Act.REJECT_CLAIM and not named.isdisjoint(_named(d)) for d in kept)


def _mentions(change: Change, subjects: Iterable[str]) -> set[str]:
    """Give the mentions that subjects (claims, mentions, reports, incidents, footage) stand for."""
    wanted = {LISTED: sorted(set(subjects))}
    return set(change.connection.execute(_holding(), wanted).scalars())


@cache
def _holding() -> CompoundSelect[Any]:
    """Select the mentions that are, hold or stand in what is listed."""
    mentions, claims, members = tables.mentions.c, tables.claims.c, tables.members.c
    added = select(tables.added_claims.c.report).where(listed(tables.added_claims.c.id))
    showing = _showing(listed(tables.footage.c.id))
    return union(
        select(mentions.id).where(listed(mentions.id)),
        select(mentions.id).where(listed(mentions.report)),
        select(claims.mention).where(listed(claims.id)),
        select(mentions.id).where(mentions.report.in_(added)),
        select(mentions.id).where(mentions.report.in_(showing)),
        select(members.mention).where(listed(members.incident)),
    )


def reports_showing(footage: Iterable[str]) -> Select[Any]:
    """Select the reports that show footage, by its ids."""
    return _showing(tables.footage.c.id.in_(list(footage)))


def _showing(condition: ColumnElement[bool]) -> Select[Any]:
    held, tied, shown = tables.footage, tables.sightings, tables.showings
    joined = held.join(tied, tied.c.footage == held.c.sha256)
    joined = joined.join(shown, shown.c.id == tied.c.showing)
    return select(shown.c.report).select_from(joined).where(condition)
