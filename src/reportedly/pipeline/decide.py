"""A person's acts on a casebook: each is appended with author, time, reason and anchors.

Nothing is overwritten. What an act goes against is said beside it, and both stay on the log. What
the act bears on is linked and weighed again at once.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

import msgspec

from reportedly.casebook.codec import utc_now
from reportedly.casebook.decisions import new_decision
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
)
from reportedly.model.errors import DecisionError, UnknownId
from reportedly.model.footage import How
from reportedly.model.incident import Incident
from reportedly.model.mention import Mention, MentionRole
from reportedly.pipeline.added import one_claim
from reportedly.pipeline.anchors import claim_anchor, mention_anchor, report_anchor
from reportedly.pipeline.bearing import ON_INCIDENTS
from reportedly.pipeline.carried_out import carry_out, others_waiting
from reportedly.pipeline.decided import Decided, decided
from reportedly.pipeline.reviewed import Judgements, asks_for_second
from reportedly.weighing.corrections import correction_of

_ON_MENTIONS = frozenset({Act.SAME_INCIDENT, Act.DIFFERENT_INCIDENT, Act.UNSURE_INCIDENT})


class Effect(msgspec.Struct, frozen=True):
    """What an act did: the decision as appended, and earlier ones that it goes against."""

    decision: Decision
    against: tuple[Clash, ...] = ()
    incidents: tuple[str, ...] = ()
    """The incidents that now hold what was decided on."""


class DecisionState(msgspec.Struct, frozen=True):
    """A decision with what has become of it."""

    decision: Decision
    state: str
    """'in force', 'undone', 'in conflict' or 'without subject'."""
    why: str = ""
    waiting: bool = False
    """Whether it waits for a second person to agree."""


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
    if not author.strip():
        raise DecisionError("A decision needs an author. Give the name it shall stand under.")
    with session.batch():
        anchors = list(_anchors(session, act, subjects))
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
    where it is undone already.
    """
    made = session.decisions.all()
    target = _named(made, typed) if typed else _last(made)
    if _undone(made, target):
        raise DecisionError(f"The decision {target.id} is undone already.")
    at = _after_all_others(session)
    decision = new_decision(Act.UNDO, (target.id,), author, at=at, reason=reason)
    return _appended(session, decision)


def decisions(session: Session) -> tuple[DecisionState, ...]:
    """Give every decision ever made, in order, with what has become of it."""
    made, now = session.decisions.all(), decided(session)
    authors = {d.id: d for d in made}
    in_force = {d.id for d in now.decisions}
    judgements = Judgements(now, second=asks_for_second(session)).all
    waiting = {one.decision for one in judgements if one.waiting}
    states = (_state(d, made, now, authors, in_force) for d in made)
    return tuple(
        msgspec.structs.replace(state, waiting=state.decision.id in waiting) for state in states
    )


def check_of_incident(session: Session, incident: str, parts: Iterable[str]) -> None:
    """Check that claims and reports, by ids or beginnings, belong to an incident.

    Raises UnknownId for one that does not.
    """
    found = session.incidents.get(incident)
    claims = {claim.id for claim in session.claims_of(found.id)}
    for typed in parts:
        if not any(name.startswith(typed) for name in (*claims, *found.reports)):
            raise UnknownId(
                f"The incident {found.id} has no claim or report {typed!r}. "
                f"'reportedly origins {found.id}' lists them."
            )


def _state(
    decision: Decision,
    made: Sequence[Decision],
    now: Decided,
    by_id: dict[str, Decision],
    in_force: set[str],
) -> DecisionState:
    if decision.act is Act.UNDO:
        undone = _undone(made, decision)
        return DecisionState(decision, "undone" if undone else "in force")
    if decision.id not in in_force:
        by = next(d for d in reversed(made) if decision.id in d.subjects and d.act is Act.UNDO)
        return DecisionState(decision, "undone", f"by {by.author} on {by.at[:10]} ({by.id})")
    if decision.id in now.lost:
        return DecisionState(decision, "without subject", now.lost[decision.id])
    if clashes := now.clashes_of(decision.id):
        later = by_id[clashes[0].by]
        why = f"{later.author} decided otherwise on {later.at[:10]} ({later.id}); the later holds"
        return DecisionState(decision, "in conflict", why)
    return DecisionState(decision, "in force")


def _appended(session: Session, decision: Decision) -> Effect:
    """Append a decision and carry it out, in one transaction: all of it is stored, or nothing."""
    with session.batch():
        before = others_waiting(session)
        now = carry_out(session, session.decisions.append(decision), before)
        against = tuple(clash for clash in now.verdicts.clashes if clash.by == decision.id)
        return Effect(decision, against, _borne_on(session, decision, now))


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


def _anchors(session: Session, act: Act, subjects: Sequence[str]) -> Iterator[Anchor]:
    if act in _ON_MENTIONS:
        for typed in subjects:
            yield from _of_incident_mentions(session, typed)
    elif act is Act.SPLIT_INCIDENT:
        yield from _of_split(session, subjects)
    elif act in (Act.AGREE, Act.RATE_SOURCE):
        yield from (_of_itself(session, act, typed) for typed in subjects)
    elif act in ON_FOOTAGE:
        yield from _of_footage(session, subjects)
    elif act in ON_INCIDENTS:
        for typed in subjects:
            yield from _of_incident(session, session.incidents.get(typed))
    else:
        for typed in subjects:
            yield _of_claim_or_report(session, act, typed)


def _of_footage(session: Session, subjects: Sequence[str]) -> Iterator[Anchor]:
    """Give the anchors of media files: two, or one that is named twice and was seen twice."""
    named = [session.footage.get(typed) for typed in subjects]
    if len(named) > 1 and len(set(named)) == 1 and _showings(session, named[0].sha256) < 2:
        raise DecisionError(
            f"{named[0].id} was seen once: there is no earlier showing of it to decide on. "
            "Name two media files, or one that was seen more than once."
        )
    for one in named:
        yield Anchor(one.id, one.id, "")


def _showings(session: Session, sha256: str) -> int:
    seen = session.footage.sightings([sha256]).get(sha256, ())
    return sum(one.showing.how is not How.ADDED for one in seen)


def _of_incident_mentions(session: Session, typed: str) -> Iterator[Anchor]:
    """Give the anchors of an incident, a mention, or the one incident that a report is about."""
    if typed.startswith(("m-", "r-")):
        mention = one_mention(session, typed)
        yield _of_mention(session, mention.id, mention)
    else:
        yield from _of_incident(session, session.incidents.get(typed))


def _of_split(session: Session, subjects: Sequence[str]) -> Iterator[Anchor]:
    whole, *leaving = subjects
    incident = session.incidents.get(whole)
    chosen = [_member(session, incident, typed) for typed in leaving]
    if set(incident.mentions) <= {mention.id for mention in chosen}:
        raise DecisionError(
            f"Every mention of {incident.id} was named; leave at least one that stays."
        )
    gone = {mention.id for mention in chosen}
    yield from (a for a in _of_incident(session, incident) if a.id not in gone)
    for mention in chosen:
        yield _of_mention(session, mention.id, mention)


def _member(session: Session, incident: Incident, typed: str) -> Mention:
    """Find a mention of an incident, named by its own id or its report's."""
    found = [
        mention
        for mention in session.readings.mentions(ids=incident.mentions)
        if mention.id.startswith(typed) or mention.report.startswith(typed)
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownId(f"The incident {incident.id} has no mention or report {typed!r}.")
    several = ", ".join(mention.id for mention in found)
    raise UnknownId(f"{typed!r} could be several mentions: {several}. Name one of them.")


def one_mention(session: Session, typed: str) -> Mention:
    """Find a mention by its id, or the one incident that a report is about, by the report's.

    Raises UnknownId where there is none, DecisionError where a report tells of several.
    """
    if typed.startswith("r-"):
        report = session.reports.get(typed)
        return _only(session.readings.mentions(reports=[report.id]), report.id)
    found = session.readings.mention(typed)
    if found.role is MentionRole.AGGREGATE:
        raise DecisionError(f"{found.id} is a count over a period or an area, not an incident.")
    return found


def _only(mentions: Iterable[Mention], report: str) -> Mention:
    told = [mention for mention in mentions if mention.role is not MentionRole.AGGREGATE]
    main = [mention for mention in told if mention.role is MentionRole.MAIN]
    chosen = main if len(main) == 1 else told
    if len(chosen) == 1:
        return chosen[0]
    if not chosen:
        raise DecisionError(f"The report {report} tells of no incident.")
    several = "; ".join(f"{m.id} ('{m.anchor.quote[:40]}')" for m in chosen)
    raise DecisionError(f"The report {report} tells of several incidents: {several}. Name one.")


def _of_incident(session: Session, incident: Incident) -> Iterator[Anchor]:
    """Give the anchors of an incident's mentions, earliest print first.

    Where a later decision lets a part of this one hold, the order says which part: it must not
    hang on ids, which are hashes of names too.
    """
    mentions = session.readings.mentions(ids=incident.mentions)
    published = {row.id: row.published for row in session.reports.rows(incident.reports)}

    def earliness(mention: Mention) -> tuple[object, ...]:
        return (published[mention.report] or "~", mention.anchor, mention.id)

    for mention in sorted(mentions, key=earliness):
        yield _of_mention(session, incident.id, mention)


def _of_mention(session: Session, subject: str, mention: Mention) -> Anchor:
    return mention_anchor(subject, mention, session.readings.claims(mentions=[mention.id]))


def _of_claim_or_report(session: Session, act: Act, typed: str) -> Anchor:
    if act is Act.SPLIT_ORIGIN and typed.startswith("r-"):
        report = session.reports.get(typed).id
        return report_anchor(report, report)
    claim = one_claim(session, typed)
    return claim_anchor(claim.id, claim)


def _check_correction(session: Session, decision: Decision) -> None:
    """Make sure that what a person sets can be read, and that its words stand in the report."""
    passage = correction_of(decision).passage
    for anchor in decision.anchors:
        if passage and not passage.holds_in(session.reports.get(anchor.report).text):
            raise DecisionError(
                f"The report {anchor.report} does not read '{passage.quote}' at {passage.start}."
            )


def _of_itself(session: Session, act: Act, typed: str) -> Anchor:
    """Give the anchor of what no reading can change: a source, or a decision."""
    found = _named(session.decisions.all(), typed).id if act is Act.AGREE else typed
    return Anchor(found, found, "")


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
    least = 2 if act in _ON_MENTIONS or act is Act.SPLIT_INCIDENT else 1
    if len(named) < least:
        raise DecisionError(
            f"What you named is {' and '.join(named) or 'nothing'}, and '{act}' needs {least} of a "
            "kind. Ids of incidents that were merged lead to one: undo the decision that merged "
            "them, or name mentions. 'reportedly link --explain INCIDENT' lists them."
        )
    if act in _ON_MENTIONS and len({anchor.id for anchor in anchors}) < len(anchors):
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


def _named(made: Sequence[Decision], typed: str) -> Decision:
    name = typed if typed.startswith("d-") else f"d-{typed}"
    found = [decision for decision in made if decision.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    many = "More than one decision begins" if found else "There is no decision that begins"
    raise UnknownId(f"{many} with {name!r}. 'reportedly decisions' lists them.")


def _last(made: Sequence[Decision]) -> Decision:
    stands = standing(made)
    if not stands:
        raise UnknownId("There is no decision in force to undo.")
    return stands[-1]


def _undone(made: Sequence[Decision], target: Decision) -> bool:
    """Tell whether a standing UNDO names this decision."""
    undone: set[str] = set()
    for decision in reversed(made):
        if decision.id == target.id:
            return target.id in undone
        if decision.act is Act.UNDO and decision.id not in undone:
            undone.update(decision.subjects[:1])
    return False
