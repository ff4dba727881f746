"""Claims and mentions as people left them: what linking, tracing and weighing go by.

What a reader found stays in the casebook as it was found. Here the decisions in force are laid
over it: rejected claims are left out, corrected ones say what a person set, and a mention lies
where and when its claims now say it does.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.claim import Claim
from reportedly.model.content import Event, Location, Timing, kinds_told
from reportedly.model.decision import ON_CLAIMS, Act, Decision
from reportedly.model.ids import canonical_json
from reportedly.model.incident import Incident
from reportedly.model.mention import Mention
from reportedly.model.names import name_words
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.when import TimePrecision, When
from reportedly.pipeline.decisions.decided import Decided
from reportedly.tracing.copies import aligned_claims
from reportedly.tracing.shared import SharedText
from reportedly.weighing.corrections import corrected, correction_of

T = TypeVar("T")

_PLACES, _TIMES = tuple(PlacePrecision), tuple(TimePrecision)


class Standing:
    """The decisions in force on claims, laid over what a session's readings hold."""

    def __init__(self, session: Session, now: Decided) -> None:
        self._session = session
        self._decisions = tuple(d for d in now.decisions if d.act in ON_CLAIMS)
        self._claims = frozenset(name for d in self._decisions for name in d.subjects)
        self._mentions = now.revised

    def claims(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Give claims as they stand."""
        if self._claims.isdisjoint(claim.id for claim in claims):
            return tuple(claims)
        return corrected(claims, self._decisions)

    def mentions(self, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        """Give mentions with the place, the date and the kinds of event that their claims leave."""
        touched = self._mentions.intersection(mention.id for mention in mentions)
        if not touched:
            return tuple(mentions)
        read = self._session.readings.claims(mentions=sorted(touched))
        return tuple(
            standing_mention(mention, [c for c in read if c.mention == mention.id], self.claims)
            if mention.id in touched
            else mention
            for mention in mentions
        )


def held_in(
    session: Session, incident: Incident, claims: Sequence[Claim], decisions: Sequence[Decision]
) -> tuple[Decision, ...]:
    """Give the decisions as they hold for the claims of an incident, its copies included."""
    decided_on = {name for d in decisions if d.act in ON_CLAIMS for name in d.subjects}
    if decided_on.isdisjoint(claim.id for claim in claims):
        return tuple(decisions)
    shared = session.tracing.shared(incident.reports, SharedText).values()
    return held_for_copies(decisions, claims, shared)


def held_for_copies(
    decisions: Sequence[Decision], claims: Sequence[Claim], shared: Iterable[SharedText]
) -> tuple[Decision, ...]:
    """Let what people hold of a claim hold for what its copies say in the same words.

    A misreading is misread in every copy, and copies must not count. A copy's claim that was
    decided on itself stands as it was decided. `claims` are as they were read.
    """
    ids = {claim.id for claim in claims}
    own = {name for d in decisions if d.act in ON_CLAIMS for name in d.subjects} & ids
    if not own:
        return tuple(decisions)
    of_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of_report[claim.report].append(claim)
    decided_in = {claim.report for claim in claims if claim.id in own}
    twins: dict[str, dict[str, Claim]] = defaultdict(dict)
    for text in shared:
        if decided_in.isdisjoint((text.first, text.second)):
            continue
        for one, other in aligned_claims(text, [*of_report[text.first], *of_report[text.second]]):
            for name, twin in ((one.id, other), (other.id, one)):
                if twin.id not in own:
                    twins[name][twin.id] = twin
    return tuple(held for d in decisions for held in (d, *_on_twins(d, twins)))


def _on_twins(decision: Decision, twins: Mapping[str, Mapping[str, Claim]]) -> Iterator[Decision]:
    if decision.act not in ON_CLAIMS:
        return
    for subject in decision.subjects:
        for name, twin in sorted(twins.get(subject, {}).items()):
            value = decision.value
            if decision.act is Act.CORRECT_CLAIM:
                value = canonical_json(correction_of(decision).for_copy(twin)).decode()
            yield msgspec.structs.replace(decision, subjects=(name,), value=value)


def standing_mention(
    mention: Mention,
    read: Sequence[Claim],
    standing: Callable[[Sequence[Claim]], tuple[Claim, ...]],
) -> Mention:
    """Give a mention as its claims leave it; `read` are its claims as a reader found them.

    A place or date that a person set is the mention's own where the corrected claim stated the
    mention's, or none of its claims did. Where every claim that stated it was rejected, the most
    exact of those left takes its place, None where none is left.
    """
    now = {claim.id: claim for claim in standing(read)}
    return msgspec.structs.replace(
        mention,
        place=_left(mention.place, read, now, _place, same_place, _inexactness),
        when=_left(mention.when, read, now, _when, _same_days, _vagueness),
        kinds=_kinds(mention, read, now),
    )


def same_place(one: Place, other: Place) -> bool:
    """Tell whether two are one place by the gazetteer, or by name where it knows neither."""
    if one.gazetteer_id and other.gazetteer_id:
        return one.gazetteer_id == other.gazetteer_id
    return name_words(one.name) == name_words(other.name)


def _left(
    own: T | None,
    read: Sequence[Claim],
    now: dict[str, Claim],
    value: Callable[[Claim], T | None],
    same: Callable[[T, T], bool],
    inexactness: Callable[[T], int],
) -> T | None:
    """Give what is left of a mention's own value once its claims stand as people left them."""
    held = [(claim, found) for claim in read if (found := value(claim)) is not None]
    stating = [(claim, found) for claim, found in held if own is not None and same(found, own)]
    for claim, found in stating or held:
        set_now = value(now[claim.id]) if claim.id in now else None
        if set_now is not None and set_now != found:
            return set_now
    if not stating or any(claim.id in now for claim, _ in stating):
        return own
    left = [found for claim in now.values() if (found := value(claim)) is not None]
    return min(left, key=inexactness, default=None)


def _place(claim: Claim) -> Place | None:
    return claim.content.place if isinstance(claim.content, Location) else None


def _when(claim: Claim) -> When | None:
    return claim.content.when if isinstance(claim.content, Timing) else None


def _same_days(one: When, other: When) -> bool:
    return (one.first, one.last) == (other.first, other.last)


def _inexactness(place: Place) -> int:
    return _PLACES.index(place.precision)


def _vagueness(when: When) -> int:
    return _TIMES.index(when.precision)


def _kinds(mention: Mention, read: Sequence[Claim], now: dict[str, Claim]) -> tuple[str, ...]:
    before = {c.id: c.content for c in read if isinstance(c.content, Event)}
    after = {c.id: c.content for c in now.values() if isinstance(c.content, Event)}
    return mention.kinds if before == after else kinds_told(after.values())
