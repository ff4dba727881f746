"""What people hold of claims, incidents, footage and sources, and whose decisions those are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

import msgspec

from reportedly.casebook.rooms.settings import SECOND_PERSON
from reportedly.casebook.session import Session
from reportedly.model.claim import Claim
from reportedly.model.decision import (
    JUDGEMENTS_AND_OVERRIDES,
    ON_CLAIMS,
    ON_FOOTAGE,
    Act,
    Decision,
    naming,
    person,
)
from reportedly.model.footage import footage_id
from reportedly.model.incident import Incident
from reportedly.model.rating import Letter, Rated, Rating
from reportedly.model.review import ClaimReview, DecisionReview, ReviewState
from reportedly.pipeline.added import one_claim
from reportedly.pipeline.decisions.decided import Decided, decided
from reportedly.pipeline.decisions.standing import held_in
from reportedly.weighing.corrections import as_decided, corrected, overridden_part

REQUIRED, NOT_REQUIRED = "required", "not required"
"""The values of the setting: whether a second person must agree."""
_RATING = msgspec.json.Decoder(Rating)
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


class Judgements:
    """Who holds the decisions on incidents, figures, grades, footage and sources in force.

    Whoever agreed with a decision, or decided the same of the same subjects, holds it with its
    author. What later decisions took the place of is left out. Where `second` is asked for, what
    one person alone holds waits.
    """

    def __init__(self, now: Decided, *, second: bool) -> None:
        self._judged = tuple(
            d for d in now.decisions if d.act in JUDGEMENTS_AND_OVERRIDES and d.subjects
        )
        self._given_way = frozenset(clash.decision for clash in now.verdicts.clashes)
        self._agreed = _agreed(now.decisions)
        self._second = second

    @cached_property
    def all(self) -> tuple[DecisionReview, ...]:
        """Every one of them, earliest first."""
        return self._reviews(self._judged)

    @property
    def on_footage(self) -> bool:
        """Whether anything was decided on footage."""
        return any(one.act in ON_FOOTAGE for one in self._judged)

    @cached_property
    def letters(self) -> dict[str, Rated]:
        """The letter in force for each source (by id), and whether it waits for a second person."""
        rated = [d for d in self._judged if d.act is Act.RATE_SOURCE]
        waiting = {one.decision for one in self._reviews(rated) if one.waiting}
        replaced = _replaced(rated)
        standing = ratings(d for d in rated if d.id not in replaced)
        return {
            source: Rated(letter, decision.author, decision.id in waiting)
            for source, (letter, decision) in standing.items()
        }

    def of(
        self, incident: Incident, claims: Iterable[Claim], footage: Iterable[str] = ()
    ) -> tuple[DecisionReview, ...]:
        """Give those that bear on an incident, earliest first.

        Its own claims are `claims`; `footage` is what its reports show, by ids.
        """
        own = (incident.id, *incident.mentions, *incident.reports, *(c.id for c in claims))
        return self._reviews(naming((*own, *footage), self._judged))

    def _reviews(self, judged: Sequence[Decision]) -> tuple[DecisionReview, ...]:
        """Say who holds each of some decisions, earliest first.

        Only decisions on the same subjects say the same, or take each other's place, so that of
        some subjects all that were made on them are enough.
        """
        given_way = self._given_way | _replaced(judged).keys()
        people, first = dict[object, dict[str, str]](), dict[object, Decision]()
        for decision in judged:
            if decision.id not in given_way:
                alike = (decision.act, _sides(decision), _said(decision))
                first.setdefault(alike, decision)
                for author in (decision.author, *self._agreed[decision.id]):
                    people.setdefault(alike, {}).setdefault(person(author), author)
        return tuple(
            DecisionReview(
                d.id, d.act, tuple(people[k].values()), self._second and len(people[k]) < 2
            )
            for k, d in first.items()
        )


def waiting_decisions(session: Session) -> frozenset[str]:
    """Give the judgements (by id) that wait for a second person; none where none is asked for."""
    if not asks_for_second(session):
        return frozenset()
    judged = Judgements(decided(session), second=True).all
    return frozenset(one.decision for one in judged if one.waiting)


def bearing_on(
    session: Session, judgements: Judgements, incident: Incident, claims: Iterable[Claim]
) -> tuple[DecisionReview, ...]:
    """Give the judgements that bear on an incident or on footage in its reports, earliest first."""
    footage: set[str] = set()
    if judgements.on_footage:
        shown = session.footage.of_reports(incident.reports).values()
        footage = {footage_id(one.footage) for sightings in shown for one in sightings}
    return judgements.of(incident, claims, footage)


def rating_of(decision: Decision) -> Rating:
    """Give the letter that a RATE_SOURCE gives, with the source's name."""
    return _RATING.decode(decision.value)


def ratings(decisions: Iterable[Decision]) -> dict[str, tuple[Letter, Decision]]:
    """Give the letter in force for each source (by id), and the decision. The last one holds."""
    return {
        subject: (rating_of(decision).letter, decision)
        for decision in decisions
        if decision.act is Act.RATE_SOURCE
        for subject in decision.subjects
    }


def _agreed(decisions: Iterable[Decision]) -> dict[str, list[str]]:
    """Give for each decision (by id) those who agreed with it."""
    found: dict[str, list[str]] = defaultdict(list)
    for decision in decisions:
        if decision.act is Act.AGREE:
            for subject in decision.subjects:
                found[subject].append(decision.author)
    return found


def _sides(decision: Decision) -> object:
    """Give what a decision is about, so that two that say the same are told as one."""
    first, *others = decision.subjects
    if decision.act is Act.SPLIT_INCIDENT:
        return first, frozenset(others)
    return frozenset(decision.subjects)


def _said(decision: Decision) -> object:
    """Give what a decision says of its subjects: of a source its letter, however it was named."""
    if decision.act is Act.RATE_SOURCE:
        return rating_of(decision).letter
    return decision.act if decision.act in ON_FOOTAGE else decision.value


def _settled(decision: Decision) -> object:
    """Give the one thing that a decision settles, where the last one holds; None where not so."""
    if decision.act in ON_FOOTAGE:
        return frozenset(decision.subjects)
    if decision.act in (Act.OVERRIDE_FIGURE, Act.OVERRIDE_GRADE):
        return decision.act, decision.subjects, overridden_part(decision)
    return (decision.act, decision.subjects) if decision.act is Act.RATE_SOURCE else None


def _replaced(judged: Sequence[Decision]) -> dict[str, Decision]:
    """Give the decisions (by id) in whose place a later one, that says otherwise, stands."""
    last = {what: d for d in judged if (what := _settled(d)) is not None}
    return {
        d.id: last[what]
        for d in judged
        if (what := _settled(d)) is not None and _said(last[what]) != _said(d)
    }


def replaced(decisions: Sequence[Decision]) -> dict[str, Decision]:
    """Give for each decision (by id) the later one in force that holds in its place.

    `decisions` are in force, earliest first. A claim that was rejected and then confirmed or
    corrected, or the other way round, stands as the last said; so do figures, grades, letters and
    footage. Of decisions on incidents and their clashes see `linking.verdicts`.
    """
    on_claims = [d for d in decisions if d.act in ON_CLAIMS]
    last = {subject: d for d in on_claims for subject in d.subjects}
    turned = {
        d.id: last[subject]
        for d in on_claims
        for subject in d.subjects
        if (last[subject].act is Act.REJECT_CLAIM) is not (d.act is Act.REJECT_CLAIM)
    }
    return turned | _replaced([d for d in decisions if d.subjects])


class AsLeft(msgspec.Struct, frozen=True):
    """Claims as people left them, rejected ones as they were read; `reviews` tell them apart."""

    claims: tuple[Claim, ...]
    reviews: tuple[ClaimReview, ...] = ()


def as_left(session: Session, claims: Sequence[Claim]) -> AsLeft:
    """Give claims as they were read as people left them, in their order, copies held alike."""
    made = decided(session).decisions
    decided_on = {name for d in made if d.act in ON_CLAIMS for name in d.subjects}
    if not decided_on:
        return AsLeft(tuple(claims))
    beside = session.readings.mentions_of(decided_on)
    touched = set(session.incidents.of_mentions(set(beside.values())).values())
    held_by = session.incidents.of_mentions({claim.mention for claim in claims})
    holding = touched.intersection(held_by.values())
    now: dict[str, Claim] = {}
    reviews: list[ClaimReview] = []
    for incident in (*session.incidents.many(holding), None):
        # Claims of no incident, or of one that nobody decided on, have no copies to hold alike.
        name = incident.id if incident else None
        own = [c for c in claims if _holder(c, held_by, holding) == name]
        held = made
        if incident is not None:
            held = held_in(
                session, incident, session.readings.claims(mentions=incident.mentions), made
            )
        now.update((claim.id, claim) for claim in corrected(own, held))
        reviews += claim_reviews(own, held, second=asks_for_second(session))
    return AsLeft(tuple(now.get(claim.id, claim) for claim in claims), tuple(reviews))


def _holder(claim: Claim, held_by: Mapping[str, str], holding: AbstractSet[str]) -> str | None:
    found = held_by.get(claim.mention)
    return found if found in holding else None


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
        people.setdefault(person(author), author)
    left = as_decided(claim, decisions)
    return ClaimReview(
        claim=claim.id,
        state=state,
        authors=tuple(people.values()),
        waiting=second and len(people) < 2,
        read=claim if left not in (None, claim) else None,
    )
