"""What independent origins disagree on: figures, responsibility, the event, means, place, time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from reportedly.model.assessment import Contest
from reportedly.model.claim import Claim
from reportedly.model.content import Event, EventKind, Location, Means, Modality, Timing
from reportedly.model.figure import Figure
from reportedly.model.source import each_once
from reportedly.weighing.agreement import kinds_agree, means_agree, places_agree, times_agree
from reportedly.weighing.bounds import Bounds
from reportedly.weighing.case import Case, deniers, supports
from reportedly.weighing.moving import speaks_for
from reportedly.weighing.responsibility import Responsibilities, denies_event, parties
from reportedly.weighing.voice import Slot, Voice
from reportedly.weighing.wording import harmed, join


def contests(
    case: Case, rows: Mapping[Slot, Sequence[Voice]], who: Responsibilities
) -> tuple[Contest, ...]:
    """Give every contested slot, figures first. One origin's own updates are no contest."""
    found = [
        *(_figure_contest(slot, voices) for slot, voices in rows.items()),
        *_denied_figures(case),
        _responsibility_contest(who),
        _event_contest(case),
        *(_slot_contest(case, slot) for slot in _SLOTS),
    ]
    return tuple(contest for contest in found if contest is not None)


def disagree(voices: Sequence[Voice]) -> bool:
    """Tell whether two origins give numbers that exclude each other.

    A toll that is said to have moved is no other opinion than the count that it moved from.
    """
    counted = [voice for voice in voices if voice.bounds.known]
    distinct = sorted({_held(voice, counted) for voice in counted}, key=str)
    return any(not one.meets(other) for one, other in combinations(distinct, 2))


def _held(voice: Voice, row: Sequence[Voice]) -> Bounds:
    return voice.stated if voice.part else speaks_for(voice, row)


def _figure_contest(slot: Slot, voices: Sequence[Voice]) -> Contest | None:
    if not disagree(voices):
        return None
    names: dict[str, list[str]] = {}
    for voice in voices:
        if voice.bounds.known:
            names.setdefault(voice.stated.words(), []).append(voice.name)
    said = [f"{number} ({join(who)})" for number, who in names.items()]
    claims = sorted({claim for voice in voices for claim in voice.claims})
    return Contest(harmed(None, *slot), f"Independent origins differ: {join(said)}.", tuple(claims))


def _denied_figures(case: Case) -> list[Contest]:
    denied: dict[Slot, list[Claim]] = {}
    for claim in case.claims:
        if isinstance(claim.content, Figure) and deniers(claim):
            denied.setdefault((claim.content.category, claim.content.group), []).append(claim)
    return [
        Contest(
            harmed(None, *slot), f"A figure is denied by {join(_denying(claims))}.", _ids(claims)
        )
        for slot, claims in sorted(denied.items())
    ]


def _denying(claims: Sequence[Claim]) -> list[str]:
    return list(each_once(name for c in claims for name in deniers(c))) or parties(claims)


def _ids(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(sorted(claim.id for claim in claims))


def _responsibility_contest(who: Responsibilities) -> Contest | None:
    sides = [*who.accusing, *who.denying]
    if who.competing:
        words = f"Different parties are held responsible: {join(parties(who.accusing))}."
    elif who.accused and who.denying:
        denying = join(parties(who.denying))
        words = f"{join(parties(who.accusing))} held responsible; denied by {denying}."
    else:
        return None
    return Contest("responsibility", words, _ids([*sides, *who.admitting]))


def _event_contest(case: Case) -> Contest | None:
    denying = [claim for claim in case.claims if denies_event(claim)]
    if not denying:
        return None
    words = f"That it happened at all is denied by {join(_denying(denying))}."
    return Contest("event", words, _ids(denying))


@dataclass(frozen=True)
class _Slot:
    """A slot that origins fill: how its values are read, compared, and called.

    `exactly` calls apart what goes by the same words, as 'Saturday' of one week and of another.
    """

    name: str
    value: Callable[[Claim], Any]
    agree: Callable[[Any, Any], bool]
    words: Callable[[Any], str]
    exactly: Callable[[Any], str] = str


def _kind(claim: Claim) -> EventKind | None:
    """Give the kind of what is said to have happened: a strike that is feared is another matter."""
    content = claim.content
    if not isinstance(content, Event) or content.modality is Modality.THREATENED:
        return None
    return content.kind


def _means(claim: Claim) -> Means | None:
    return claim.content if isinstance(claim.content, Means) else None


_SLOTS = (
    _Slot("event kind", _kind, kinds_agree, str),
    _Slot("means", _means, means_agree, lambda means: means.words),
    _Slot(
        "place",
        lambda claim: claim.content.place if isinstance(claim.content, Location) else None,
        places_agree,
        lambda place: place.name,
        lambda place: ", ".join((place.name, *place.within[:1])),
    ),
    _Slot(
        "time",
        lambda claim: claim.content.when if isinstance(claim.content, Timing) else None,
        times_agree,
        lambda when: when.words,
        lambda when: "/".join(sorted({str(when.first), str(when.last)})),
    ),
)


def _slot_contest(case: Case, slot: _Slot) -> Contest | None:
    """Find origins none of whose values for the slot agrees with any value of another's."""
    filled = [c for c in case.claims if supports(c) and slot.value(c) is not None]
    by_origin = list(case.by_origin(filled).values())
    at_odds: list[Claim] = []
    for one, other in combinations(by_origin, 2):
        if not any(slot.agree(slot.value(a), slot.value(b)) for a in one for b in other):
            at_odds += [*one, *other]
    if not at_odds:
        return None
    unique = {claim.id: claim for claim in at_odds}
    values = [slot.value(claim) for claim in unique.values()]
    called = {slot.words(value) for value in values}
    said = sorted(called if len(called) > 1 else {slot.exactly(value) for value in values})
    return Contest(slot.name, f"Independent origins differ: {join(said)}.", tuple(sorted(unique)))
