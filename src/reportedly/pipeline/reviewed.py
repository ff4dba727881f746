"""What people hold of claims: the state in which their decisions leave each, and whose they are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reportedly.casebook.session import Session
from reportedly.casebook.settings import SECOND_PERSON
from reportedly.model.claim import Claim
from reportedly.model.decision import ON_CLAIMS, Act, Decision
from reportedly.model.review import ClaimReview, ReviewState
from reportedly.pipeline.added import one_claim
from reportedly.pipeline.decided import decided
from reportedly.pipeline.standing import held_in
from reportedly.weighing.corrections import as_decided, corrected

REQUIRED, NOT_REQUIRED = "required", "not required"
"""The values of the setting: whether a second person must agree."""
_STATES = {Act.REJECT_CLAIM: ReviewState.REJECTED, Act.CORRECT_CLAIM: ReviewState.CORRECTED}


def asks_for_second(session: Session) -> bool:
    """Tell whether the casebook asks for a second person's word on what one has decided."""
    return session.settings.get(SECOND_PERSON) == REQUIRED


def ask_for_second(session: Session, *, required: bool) -> None:
    """Say whether a second person must agree from now on; on the log, as every setting is."""
    session.settings.put(SECOND_PERSON, REQUIRED if required else NOT_REQUIRED)


def claim_reviews(
    claims: Iterable[Claim], decisions: Sequence[Decision], *, second: bool
) -> tuple[ClaimReview, ...]:
    """Say what people hold of those of `claims`, as they were read, that were decided on.

    `decisions` are in force, earliest first. To accept a claim is to accept it as it stands, so
    that whoever accepts a correction holds it with its author. Where `second` is asked for, what
    fewer than two people hold waits.
    """
    acts: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        if decision.act in ON_CLAIMS:
            for subject in decision.subjects:
                acts[subject].append(decision)
    return tuple(
        _review(claim, acts[claim.id], second=second) for claim in claims if claim.id in acts
    )


def one_reviewed(session: Session, typed: str) -> tuple[Claim, ClaimReview | None]:
    """Give a claim as people left it (as it was read where they rejected it), and what they hold.

    It is named by its id or the beginning of it. Raises UnknownId.
    """
    claim = one_claim(session, typed)
    made = decided(session).decisions
    incident = session.incidents.of_mentions([claim.mention]).get(claim.mention)
    if incident is not None:
        found = next(session.incidents.many([incident]))
        read = session.readings.claims(mentions=found.mentions)
        made = held_in(session, found, (*read, claim), made)
    reviews = claim_reviews([claim], made, second=asks_for_second(session))
    return next(iter(corrected([claim], made)), claim), next(iter(reviews), None)


def _review(claim: Claim, decisions: Sequence[Decision], *, second: bool) -> ClaimReview:
    state, authors = ReviewState.ACCEPTED, list[str]()
    corrected = False
    for decision in decisions:
        corrected |= decision.act is Act.CORRECT_CLAIM
        stands = ReviewState.CORRECTED if corrected else ReviewState.ACCEPTED
        now = _STATES.get(decision.act, stands)
        if now is not state or decision.act is Act.CORRECT_CLAIM:
            authors.clear()
        state = now
        authors.append(decision.author)
    people: dict[str, str] = {}
    for author in authors:
        people.setdefault(_person(author), author)
    left = as_decided(claim, decisions)
    return ClaimReview(
        claim=claim.id,
        state=state,
        authors=tuple(people.values()),
        waiting=second and len(people) < 2,
        read=claim if left not in (None, claim) else None,
    )


def _person(author: str) -> str:
    """Fold a name, so that nobody seconds themselves by writing it otherwise."""
    return " ".join(author.casefold().split())
