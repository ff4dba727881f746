"""Builds the attack templates of a text: whether, of which types, and who and what fills them."""

from collections.abc import Sequence
from typing import Any

import msgspec

from benchmarks.templates.candidates import DESCRIBED, FIVE, Candidate, candidates
from benchmarks.templates.judging import chances
from benchmarks.templates.observed import Observed
from benchmarks.templates.stages import (
    ANY,
    TYPES,
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
    ANY: 0.2,
    "type": 0.1,
    "PerpInd": 0.2,
    "PerpOrg": 0.3,
    "Target": 0.27,
    "Victim": 0.35,
    "Weapon": 0.24,
    DESCRIBED: 0.27,
}
"""Probabilities from which a text, a second type and a filler are taken: chosen on dev."""
_APART = 50
"""Tokens between things hit beyond which they are taken for two incidents."""
_SURE = 0.6
"""Probability of the text from which one type of incident is split at all."""
_MOST = 4
_SUFFERING = ("Target", "Victim", DESCRIBED)
"""Roles whose fillers each belong to one incident, as those who did it may not."""

Template = dict[str, Any]


class Filled(msgspec.Struct, frozen=True):
    """One template: the type of incident and who and what fills its slots."""

    incident: str
    fillers: tuple[Candidate, ...]


def fill(seen: Observed) -> tuple[Filled, ...]:
    """Give the templates of a text: none where it is irrelevant, else one or more for each type.

    Things and people of one type that are hit far apart in the text are taken for several
    incidents: whoever did it is then in all of them, weapons and people go to the nearest.
    """
    models = weights()
    found = candidates(seen)
    first = first_stage(models, seen.whole(), found)
    evidence = text_evidence(first, found)
    relevant = probability(models[f"text {ANY}"], evidence)
    if relevant < LEAST[ANY]:
        return ()
    types = _types(models, evidence)
    judged = zip(found, chances(first, found, relevant), strict=True)
    taken = [(c, _types_near(seen, c, types)) for c, p in judged if p >= LEAST[c.role]]
    by_type = {t: [c for c, near in taken if t in near] for t in types}
    return tuple(
        Filled(t, fillers)
        for t, own in by_type.items()
        for fillers in (_split(own) if relevant >= _SURE else [tuple(own)])
    )


def _split(own: Sequence[Candidate]) -> list[tuple[Candidate, ...]]:
    """Part the fillers of one type into incidents by where in the text the sufferers stand."""
    hit = sorted((c for c in own if c.role in _SUFFERING[:2]), key=lambda c: c.tokens[0])
    groups: list[list[Candidate]] = []
    for candidate in hit:
        if groups and candidate.tokens[0] - groups[-1][-1].tokens[0] < _APART:
            groups[-1].append(candidate)
        else:
            groups.append([candidate])
    if not 1 < len(groups) <= _MOST:
        return [tuple(own)]
    return [tuple(c for c in own if _belongs(c, group, groups)) for group in groups]


def _belongs(
    candidate: Candidate, group: Sequence[Candidate], groups: Sequence[Sequence[Candidate]]
) -> bool:
    if candidate.role == "PerpOrg":
        return True
    if any(candidate in one for one in groups):
        return candidate in group
    return _distance(candidate, group) == min(_distance(candidate, one) for one in groups)


def _distance(candidate: Candidate, group: Sequence[Candidate]) -> int:
    return min(abs(at - one.tokens[0]) for one in group for at in candidate.tokens)


def five_slots(filled: Filled) -> Template:
    """Give a template in the five-slot form of later work."""
    slots = {role: [[c.words] for c in filled.fillers if c.role == role] for role in FIVE}
    return {"incident_type": filled.incident, **slots}


def _types(models: Weights, evidence: frozenset[str]) -> list[str]:
    chances = {t: probability(models[f"text {t}"], evidence) for t in TYPES}
    likeliest = max(TYPES, key=chances.__getitem__)
    return [t for t in TYPES if t == likeliest or chances[t] >= LEAST["type"]]


def _types_near(seen: Observed, candidate: Candidate, types: list[str]) -> set[str]:
    """Give the types of the events nearest to the candidate's mentions, of those in `types`."""
    events = [(f.token, t) for f in seen.events if (t := _type_of(f.content)) in types]
    if not events or len(types) == 1:
        return set(types)
    return {min(events, key=lambda e: abs(e[0] - token))[1] for token in candidate.tokens}


def _type_of(content: object) -> str:
    return _OF_KIND.get(content.kind, "attack") if isinstance(content, Event) else ""
