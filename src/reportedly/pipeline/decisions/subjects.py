"""What a person names to decide on, by ids or their beginnings: the anchors of it, or why not."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.casebook.session import Session
from reportedly.model.decision import ON_FOOTAGE, Act, Anchor, Decision
from reportedly.model.errors import DecisionError, UnknownId
from reportedly.model.footage import How
from reportedly.model.incident import Incident
from reportedly.model.mention import Mention, MentionRole
from reportedly.pipeline.added import one_claim
from reportedly.pipeline.decisions.anchors import claim_anchor, mention_anchor, report_anchor
from reportedly.pipeline.decisions.bearing import ON_INCIDENTS

ON_MENTIONS = frozenset({Act.SAME_INCIDENT, Act.DIFFERENT_INCIDENT, Act.UNSURE_INCIDENT})
"""Acts that join mentions or keep them apart."""


def anchors_of(session: Session, act: Act, subjects: Sequence[str]) -> Iterator[Anchor]:
    """Give the anchors of what an act is about, as `decide` names it.

    Raises UnknownId for an id that names nothing or several things, DecisionError for subjects that
    the act cannot be about.
    """
    if act in ON_MENTIONS:
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


def check_of_incident(session: Session, incident: str, parts: Iterable[str]) -> None:
    """Check that claims and reports, by ids or beginnings, belong to an incident.

    Raises UnknownId for one that does not.
    """
    found = session.incidents.get(incident)
    claims = {claim.id for claim in session.claims_of(found.id)}
    for typed in parts:
        if not any(_begins(name, typed) for name in (*claims, *found.reports)):
            raise UnknownId(
                f"The incident {found.id} has no claim or report {typed!r}. "
                f"'reportedly origins {found.id}' lists them."
            )


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
    if not leaving:
        raise DecisionError(f"Name the mentions or reports that are to leave {incident.id}.")
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
        if _begins(mention.id, typed) or _begins(mention.report, typed)
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownId(
            f"The incident {incident.id} has no mention or report {typed!r}. "
            f"'reportedly link --explain {incident.id}' lists them."
        )
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


def _of_itself(session: Session, act: Act, typed: str) -> Anchor:
    """Give the anchor of what no reading can change: a source, or a decision."""
    found = decision_named(session.decisions.all(), typed).id if act is Act.AGREE else typed
    return Anchor(found, found, "")


def decision_named(made: Sequence[Decision], typed: str) -> Decision:
    """Find a decision by its id or the beginning of it. Raises UnknownId."""
    name = typed if typed.startswith("d-") else f"d-{typed}"
    found = [decision for decision in made if _begins(decision.id, name)]
    if len(found) == 1:
        return found[0]
    many = "More than one decision begins" if found else "There is no decision that begins"
    raise UnknownId(f"{many} with {name!r}. 'reportedly decisions' lists them.")


def _begins(name: str, typed: str) -> bool:
    """Tell whether an id begins with what was typed, of which a letter alone names nothing."""
    return len(typed) > len("i-") and name.startswith(typed)
