"""Builds the attack templates of a text: whether, of which types, and who and what fills them."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from benchmarks.templates.candidates import ROLES, Candidate, candidates
from benchmarks.templates.observed import Observed
from benchmarks.templates.stages import (
    ANY,
    TYPES,
    First,
    candidate_evidence,
    first_stage,
    text_evidence,
)
from benchmarks.templates.weights import Weights, probability, weights
from reportedly.model.content import Event, EventKind

_OF_KIND = {
    EventKind.BOMBING: "bombing",
    EventKind.MINE: "bombing",
    EventKind.KIDNAPPING: "kidnapping",
    EventKind.ARSON: "arson",
    EventKind.ROBBERY: "robbery",
}
LEAST = {
    ANY: 0.3,
    "type": 0.25,
    "PerpInd": 0.13,
    "PerpOrg": 0.2,
    "Target": 0.25,
    "Victim": 0.25,
    "Weapon": 0.25,
}
"""Probabilities from which a text, a second type and a filler are taken: chosen on dev."""

Template = dict[str, Any]


class Filled(msgspec.Struct, frozen=True):
    """One template: the type of incident and who and what fills its slots."""

    incident: str
    fillers: tuple[Candidate, ...]


def fill(seen: Observed) -> tuple[Filled, ...]:
    """Give the templates of a text, one for each type of incident; none where it is irrelevant."""
    models = weights()
    found = candidates(seen)
    first = first_stage(models, seen.whole(), found)
    evidence = text_evidence(first, found)
    relevant = probability(models[f"text {ANY}"], evidence)
    if relevant < LEAST[ANY]:
        return ()
    types = _types(models, evidence)
    taken = [(c, _types_near(seen, c, types)) for c in _taken(models, first, found, relevant)]
    return tuple(Filled(t, tuple(c for c, near in taken if t in near)) for t in types)


def five_slots(filled: Filled) -> Template:
    """Give a template in the five-slot form of later work."""
    slots = {role: [[c.words] for c in filled.fillers if c.role == role] for role in ROLES}
    return {"incident_type": filled.incident, **slots}


def _types(models: Weights, evidence: frozenset[str]) -> list[str]:
    chances = {t: probability(models[f"text {t}"], evidence) for t in TYPES}
    likeliest = max(TYPES, key=chances.__getitem__)
    return [t for t in TYPES if t == likeliest or chances[t] >= LEAST["type"]]


def _taken(
    models: Weights, first: First, found: Sequence[Candidate], relevant: float
) -> Iterator[Candidate]:
    for index, candidate in enumerate(found):
        evidence = candidate_evidence(first, found, index, relevant)
        if probability(models[f"take {candidate.role}"], evidence) >= LEAST[candidate.role]:
            yield candidate


def _types_near(seen: Observed, candidate: Candidate, types: list[str]) -> set[str]:
    """Give the types of the events nearest to the candidate's mentions, of those in `types`."""
    events = [(f.token, t) for f in seen.events if (t := _type_of(f.content)) in types]
    if not events or len(types) == 1:
        return set(types)
    return {min(events, key=lambda e: abs(e[0] - token))[1] for token in candidate.tokens}


def _type_of(content: object) -> str:
    return _OF_KIND.get(content.kind, "attack") if isinstance(content, Event) else ""
