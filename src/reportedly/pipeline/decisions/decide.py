"""A person's acts on a casebook: each is appended with author, time, reason and anchors.

Nothing is overwritten. What an act goes against is said beside it, and both stay on the log. What
the act bears on is linked and weighed again at once.
"""

import datetime as dt
from collections.abc import Sequence
from operator import attrgetter

import msgspec

from reportedly.casebook.codec import utc_now
from reportedly.casebook.rooms.decisions import new_decision
from reportedly.casebook.session import Session
from reportedly.linking.verdicts import Clash
from reportedly.model.decision import (
    JUDGEMENTS_AND_OVERRIDES,
    ON_FOOTAGE,
    Act,
    Anchor,
    Decision,
    same_person,
    standing,
    undoing,
)
from reportedly.model.errors import DecisionError, UnknownId
from reportedly.pipeline.decisions.carried_out import carry_out, others_waiting
from reportedly.pipeline.decisions.decided import Decided
from reportedly.pipeline.decisions.reviewed import replaced
from reportedly.pipeline.decisions.subjects import ON_MENTIONS, anchors_of, decision_named
from reportedly.weighing.corrections import correction_of


class Effect(msgspec.Struct, frozen=True):
    """What an act did: the decision as appended, and earlier ones that it goes against."""

    decision: Decision
    against: tuple[Clash, ...] = ()
    in_place_of: tuple[str, ...] = ()
    """Earlier decisions (by id) on the same claims, figure, grade, letter or footage, which say
    otherwise and give way."""
    incidents: tuple[str, ...] = ()
    """The incidents that now hold what was decided on."""


def decide(
    session: Session,
    act: Act,
    subjects: Sequence[str],
    author: str,
    *,
    reason: str = "",
    value: str = "",
) -> Effect:
    """Append one act on `subjects`, and link and weigh again what it bears on.

    Subjects are ids or beginnings of ids: incidents, mentions or reports for acts on incidents,
    claims for acts on claims, claims or reports for SPLIT_ORIGIN, media files for acts on footage.
    Raises UnknownId for an id that names nothing or several things, DecisionError for subjects that
    the act cannot be about.
    """
    _check_words(author, reason, value)
    with session.batch():
        anchors = list(anchors_of(session, act, subjects))
        named = tuple(dict.fromkeys(anchor.subject for anchor in anchors))
        _check(act, named, anchors)
        at = _after_all_others(session)
        decision = new_decision(
            act, named, author, at=at, reason=reason, value=value, anchors=anchors
        )
        if act is Act.CORRECT_CLAIM:
            _check_correction(session, decision)
        if act is Act.AGREE:
            _check_agreement(session, decision)
        return _appended(session, decision)


def undo(session: Session, author: str, typed: str | None = None, *, reason: str = "") -> Effect:
    """Take back a decision: the one whose id begins with `typed`, or the last that stands.

    To undo an undo brings the decision back. Raises UnknownId where there is none, DecisionError
    where it is undone already or nobody signs.
    """
    _check_words(author, reason)
    made = session.decisions.all()
    target = _last(made) if typed is None else decision_named(made, typed)
    if target.id in undoing(made):
        raise DecisionError(f"The decision {target.id} is undone already.")
    at = _after_all_others(session)
    decision = new_decision(Act.UNDO, (target.id,), author, at=at, reason=reason)
    return _appended(session, decision)


def _appended(session: Session, decision: Decision) -> Effect:
    """Append a decision and carry it out, in one transaction: all of it is stored, or nothing."""
    with session.batch():
        before = others_waiting(session)
        now = carry_out(session, session.decisions.append(decision), before)
        against = tuple(clash for clash in now.verdicts.clashes if clash.by == decision.id)
        before_it = [d for d, by in replaced(now.decisions).items() if by.id == decision.id]
        return Effect(decision, against, tuple(before_it), _borne_on(session, decision, now))


def _borne_on(session: Session, decision: Decision, now: Decided) -> tuple[str, ...]:
    """Give the incidents that now hold what a decision, or the one it undoes, is about."""
    while decision.act in (Act.UNDO, Act.AGREE):
        decision = next(d for d in session.decisions.all() if d.id == decision.subjects[0])
    present = next((d.subjects for d in reversed(now.decisions) if d.id == decision.id), ())
    ids = (*present, *(anchor.id for anchor in decision.anchors))
    claims = session.readings.claims(ids=[name for name in ids if name.startswith("c-")])
    mentions = [name for name in ids if name.startswith("m-")] + [c.mention for c in claims]
    reports = [name for name in ids if name.startswith("r-")]
    mentions += [m.id for m in session.readings.mentions(reports=reports)]
    held = session.incidents.of_mentions(mentions)
    found = [name for name in ids if name.startswith("i-")] + [held[m] for m in held]
    return tuple(sorted(set(found)))


def _check_words(author: str, *others: str) -> None:
    """Make sure that somebody signs, and that all words can be written down as text."""
    if not author.strip():
        raise DecisionError("A decision needs an author. Give the name it shall stand under.")
    for words in (author, *others):
        if not words.isascii() and any("\ud800" <= letter <= "\udfff" for letter in words):
            raise DecisionError(
                f"What was given with the decision is no text: {words[:80]!r} holds half a "
                "character. Type it again."
            )


def _check_correction(session: Session, decision: Decision) -> None:
    """Make sure that what a person sets can be read, and that its words stand in the report."""
    passage = correction_of(decision).passage
    for anchor in decision.anchors:
        if passage and not passage.holds_in(session.reports.get(anchor.report).text):
            raise DecisionError(
                f"The report {anchor.report} does not read '{passage.quote}' at {passage.start}."
            )


def _check_agreement(session: Session, agreeing: Decision) -> None:
    """Make sure that a second person agrees, with something that stands and can be agreed with."""
    standing_now = {d.id: d for d in session.decisions.effective()}
    for subject in agreeing.subjects:
        target = standing_now.get(subject)
        if target is None:
            raise DecisionError(f"The decision {subject} was undone; decide it anew instead.")
        if target.act not in JUDGEMENTS_AND_OVERRIDES:
            raise DecisionError(
                f"'{target.act}' is not agreed with in this way. To hold a claim too, confirm it, "
                "or reject it where it was rejected."
            )
        if same_person(target.author, agreeing.author):
            raise DecisionError(
                f"{target.author} made the decision {subject}; a second person is somebody else."
            )


def _check(act: Act, named: Sequence[str], anchors: Sequence[Anchor]) -> None:
    if act in ON_FOOTAGE and (len(named) > 2 or len(anchors) < 2):
        raise DecisionError("Name two media files, or one that was seen before twice.")
    least = 2 if act in ON_MENTIONS or act is Act.SPLIT_INCIDENT else 1
    if len(named) < least:
        raise DecisionError(
            f"What you named is {' and '.join(named) or 'nothing'}, and '{act}' needs {least} of a "
            "kind. Ids of incidents that were merged lead to one: undo the decision that merged "
            "them, or name mentions. 'reportedly link --explain INCIDENT' lists them."
        )
    if act in ON_MENTIONS and len({anchor.id for anchor in anchors}) < len(anchors):
        raise DecisionError(
            "One of the two is part of the other. Name two incidents, or two mentions; to take "
            "a mention out of its incident, use 'reportedly split'."
        )


def _after_all_others(session: Session) -> str:
    """Give the time now, or the moment after the last decision where a clock was set back."""
    now = utc_now()
    last = max(map(attrgetter("at"), session.decisions.all()), default="")
    if last < now:
        return now
    later = dt.datetime.fromisoformat(last) + dt.timedelta(microseconds=1)
    return later.astimezone(dt.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _last(made: Sequence[Decision]) -> Decision:
    stands = standing(made)
    if not stands:
        raise UnknownId("There is no decision in force to undo.")
    return stands[-1]
