"""Weighs the incidents that are new or that something new bears on."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from reportedly.casebook.change import chunked
from reportedly.casebook.rooms.settings import SECOND_READERS
from reportedly.casebook.session import Session
from reportedly.model.assessment import Assessment
from reportedly.model.claim import Claim
from reportedly.model.decision import Act, Decision, naming
from reportedly.model.incident import Incident
from reportedly.pipeline.added import COUNTED, SHOWN, beside, counts_added
from reportedly.pipeline.decisions.decided import Decided, decided
from reportedly.pipeline.decisions.reviewed import (
    Judgements,
    asks_for_second,
    bearing_on,
    claim_reviews,
)
from reportedly.pipeline.decisions.standing import held_for_copies
from reportedly.pipeline.footage.reuse import reuses_of
from reportedly.pipeline.looking.questions import attention, claim_questions
from reportedly.pipeline.looking.readers import readers_apart
from reportedly.pipeline.policy import policy_of
from reportedly.pipeline.progress import Progress, followed, silent
from reportedly.pipeline.versions import WEIGHER
from reportedly.tracing.origins import group_origins
from reportedly.tracing.shared import SharedText
from reportedly.weighing.assess import assess
from reportedly.weighing.corrections import corrected
from reportedly.weighing.reuse import depiction_contests

_PAGE = 100
"""Incidents weighed in one transaction."""


def weigh_new(
    session: Session,
    progress: Progress = silent,
    *,
    policy: str | None = None,
    count_added: bool | None = None,
) -> int:
    """Group the claims of every waiting incident by origin, and weigh them; give how many.

    All incidents wait when the policy, the rules of weighing, or whether second readers' claims
    count have changed; a `policy` or `count_added` given here stays in force. Raises ValueError
    for an unknown policy.
    """
    policy = policy or policy_of(session)
    if count_added is not None:
        session.settings.put(SECOND_READERS, COUNTED if count_added else SHOWN)
    session.incidents.begin_weighing(weigher_of(session), policy)
    waiting = session.incidents.to_weigh()
    _weigh_all(session, waiting, lambda: decided(session), policy, progress)
    return len(waiting)


def weigh_own(session: Session, now: Decided, aside: AbstractSet[str]) -> int:
    """Weigh the incidents that wait, but for those `aside`, by the rules in force; give how many.

    For one decision, while other work waits; `now` are those in force.
    """
    waiting = [name for name in session.incidents.to_weigh() if name not in aside]
    _weigh_all(session, waiting, lambda: now, policy_of(session), silent)
    return len(waiting)


def _weigh_all(
    session: Session,
    waiting: Sequence[str],
    in_force: Callable[[], Decided],
    policy: str,
    progress: Progress,
) -> None:
    """Weigh incidents a page at a time; what is decided between two pages holds for the next."""
    now = in_force()
    judgements = Judgements(now, second=asks_for_second(session))
    for page in chunked(followed(waiting, "weighing", len(waiting), progress), _PAGE):
        with session.turn() as others:
            if others:
                now = in_force()
                judgements = Judgements(now, second=asks_for_second(session))
            weighed = [
                _weigh(session, incident, policy, now.decisions, judgements)
                for incident in session.incidents.many(page)
            ]
            session.incidents.put_assessments(weighed, policy)


def weigher_of(session: Session) -> str:
    """Name the rules of weighing with the settings that they depend on."""
    counted = ", second readers counted" if counts_added(session) else ""
    second = ", second person on all and footage" if asks_for_second(session) else ""
    return f"{WEIGHER}{counted}{second}"


def _weigh(
    session: Session,
    incident: Incident,
    policy: str,
    decisions: Sequence[Decision],
    judgements: Judgements,
) -> Assessment:
    known = session.readings.claims(mentions=incident.mentions)
    added = beside(session, incident, known, decisions)
    read = (*known, *added.counted)
    ids = (claim.id for claim in (*read, *added.shown))
    near = naming((incident.id, *incident.reports, *ids), decisions)
    reports = session.reports.many(incident.reports)
    shared = tuple(session.tracing.shared(incident.reports, SharedText).values())
    splits = [frozenset(d.subjects) for d in near if d.act is Act.SPLIT_ORIGIN]
    held = held_for_copies(near, read, shared)
    claims = corrected(read, held)
    origins = group_origins(claims, reports, shared, splits)
    weighed = assess(incident, claims, origins, reports, policy, near)
    reused = depiction_contests(reuses_of(session, incident, claims, decisions))
    weighed = msgspec.structs.replace(weighed, contested=(*weighed.contested, *reused))
    reviews = claim_reviews(read, held, second=asks_for_second(session))
    seen = _as_shown(read, claims)
    apart = readers_apart(session, incident.reports, seen, added.shown, near)
    asked = claim_questions(weighed, seen, reviews, apart)
    judged = bearing_on(session, judgements, incident, read)
    return msgspec.structs.replace(weighed, attention=attention(asked, judged))


def _as_shown(read: Sequence[Claim], standing: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give the claims as they stand, rejected ones as they were read."""
    now = {claim.id: claim for claim in standing}
    return tuple(now.get(claim.id, claim) for claim in read)
