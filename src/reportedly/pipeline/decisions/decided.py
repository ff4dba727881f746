"""A person's decisions as they bear on the present readings, and what has become of each.

A decision names what it was made on by id and by the words it stood in. Where a newer reading has
other ids, the words lead to them; where they lead nowhere, the decision is kept and said to bear
on nothing at present, with the reason. What stands depends on the decisions and the readings
alone, in whatever order they came.
"""

from collections import Counter, OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

import msgspec

from reportedly.casebook.log import Head
from reportedly.casebook.session import Session
from reportedly.linking.verdicts import Verdicts, verdicts
from reportedly.model.decision import Decision, in_force
from reportedly.model.errors import UnknownId
from reportedly.pipeline.decisions.bearing import ON_INCIDENTS, bearings


@dataclass(frozen=True)
class Decided:
    """The decisions in force: on whom they bear now, and which bear on nothing."""

    verdicts: Verdicts
    decisions: tuple[Decision, ...]
    """In force, earliest first, with the ids that their subjects have now."""
    lost: Mapping[str, str]
    """Decisions (by id) of which a subject is not to be found now, with the reason."""
    anchored: Mapping[str, tuple[str, ...]]
    """The mentions that decisions (by id) on incidents are anchored in, as they are read now."""
    revised: frozenset[str]
    """Mentions of which a claim was decided on."""


_AT_ONCE = 4
"""Ends of logs that are remembered."""

_known: OrderedDict[tuple[Path, Head], Decided] = OrderedDict()
_lock = Lock()


def decided(session: Session) -> Decided:
    """Give the decisions in force as they bear on the casebook's present readings.

    Every page asks, and it goes through all decisions there are. What it says follows from what the
    log covers, so that sessions which only read are told the same until the log goes on.
    """
    if session.writable:
        return _decided(session)
    state = (session.path.absolute(), session.log_head())
    with _lock:
        known = _known.get(state)
    if known is None:
        known = _decided(session)
        with _lock:
            _known[state] = known
            if len(_known) > _AT_ONCE:
                _known.popitem(last=False)
    return known


def after_linking(session: Session, now: Decided) -> Decided:
    """Give what was `decided` once mentions were linked anew: no reading of a report has changed.

    Only decisions on incidents bear on others than before.
    """
    on = [d for d in in_force(session.decisions.all()) if d.act in ON_INCIDENTS]
    subjects = _incidents(session, on, now.anchored)
    present = (
        _about(decision, subjects[decision.id]) if decision.id in subjects else decision
        for decision in now.decisions
    )
    return replace(now, decisions=tuple(present))


def _decided(session: Session) -> Decided:
    standing = in_force(session.decisions.all())
    bearing = bearings(session, standing)
    rulings = tuple(ruling for d in standing if (ruling := bearing[d.id].ruling))
    on = [d for d in standing if d.act in ON_INCIDENTS]
    anchored = {d.id: bearing[d.id].subjects for d in on}
    incidents = _incidents(session, on, anchored)
    present = tuple(_about(d, incidents.get(d.id, bearing[d.id].subjects)) for d in standing)
    lost = {d.id: why for d in standing if (why := bearing[d.id].loss)}
    revised = frozenset(mention for d in standing for mention in bearing[d.id].mentions)
    return Decided(verdicts(rulings), present, lost, anchored, revised)


def _about(decision: Decision, subjects: tuple[str, ...]) -> Decision:
    """Give the decision with the ids that its subjects have now."""
    if subjects == decision.subjects:
        return decision
    return msgspec.structs.replace(decision, subjects=subjects)


def _incidents(
    session: Session, decisions: Sequence[Decision], anchored: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """Give by decision the incident that holds most of the mentions that it was made on.

    In a tie it is the earliest mention's.
    """
    wanted = {mention for mentions in anchored.values() for mention in mentions}
    holding = session.incidents.of_mentions(wanted)
    return {d.id: _incident(session, d, anchored[d.id], holding) for d in decisions}


def _incident(
    session: Session, decision: Decision, mentions: Sequence[str], holding: Mapping[str, str]
) -> tuple[str, ...]:
    if mentions:
        held = [holding[name] for name in mentions if name in holding]
        if len(set(held)) < 2:  # as it is mostly; to count takes ten times as long
            return tuple(held[:1])
        return tuple(incident for incident, _ in Counter(held).most_common(1))
    resolved = (_resolved(session, subject) for subject in decision.subjects)
    return tuple(name for name in resolved if name)


def _resolved(session: Session, incident: str) -> str | None:
    try:
        return session.incidents.resolve(incident)
    except UnknownId:
        return None
