"""Writes filled templates in the 23-slot form of the 1992 answer keys."""

import re
from collections.abc import Iterable

from benchmarks.templates.candidates import DESCRIBED, Candidate
from benchmarks.templates.dating import date
from benchmarks.templates.location import location
from benchmarks.templates.observed import Observed
from benchmarks.templates.people import Fill, number, victims
from reportedly.model.content import (
    Admission,
    Confidence,
    Event,
    Modality,
    Responsibility,
    Target,
)
from reportedly.reading.slots.taxonomy import means, targets

Slots = dict[str, list[Fill]]

_PLACED = ("Target", "Victim", "Weapon", DESCRIBED)
"""Roles whose fillers stand where it is told when and where they were hit."""
_STAGES = {
    Modality.ACTUAL: "ACCOMPLISHED",
    Modality.ATTEMPTED: "ATTEMPTED",
    Modality.THREATENED: "THREATENED",
}
_CONFIDENCE = {
    Confidence.REPORTED_AS_FACT: "REPORTED AS FACT",
    Confidence.ADMITTED: "CLAIMED OR ADMITTED",
    Confidence.ACCUSED_BY_AUTHORITIES: "SUSPECTED OR ACCUSED BY AUTHORITIES",
    Confidence.ACCUSED: "SUSPECTED OR ACCUSED",
    Confidence.POSSIBLE: "POSSIBLE",
    Confidence.ACQUITTED: "ACQUITTED",
}
_EFFECTS = {"destroyed": "DESTROYED", "damaged": "SOME DAMAGE", "none": "NO DAMAGE"}
_MEANS = {
    "vehicle bomb": "VEHICLE BOMB",
    "petrol bomb": "MOLOTOV COCKTAIL",
    "grenade": "GRENADE",
    "mine": "MINE",
    "mortar": "MORTAR",
    "mortar round": "MORTAR",
    "machine gun": "MACHINE GUN",
    "rifle": "RIFLE",
    "handgun": "HANDGUN",
    "rocket": "ROCKET",
    "missile": "MISSILE",
    "aircraft": "AERIAL BOMB",
    "air-dropped bomb": "AERIAL BOMB",
    "edged weapon": "CUTTING DEVICE",
    "bomb": "BOMB",
    "explosive": "EXPLOSIVE",
    "small arm": "GUN",
    "gun": "GUN",
}
"""Classes of `means.tsv` as the keys name them; the nearest ancestor counts."""
_STATE = re.compile(
    r"\b(army|armed forces|air force|police|government|military|soldiers?|troops|regime|"
    r"battalion|security forces|death squads?|national guard)\b"
)


def official_slots(seen: Observed, incident: str, fillers: Iterable[Candidate]) -> Slots:
    """Give one template's slots; `incident` is its type in lower case."""
    by_role: dict[str, list[Candidate]] = {}
    for filler in fillers:
        by_role.setdefault(filler.role, []).append(filler)
    tokens = [c.tokens[0] for role in _PLACED for c in by_role.get(role, ())]
    slots: Slots = {
        "INCIDENT: TYPE": [_fill(incident.upper())],
        "INCIDENT: STAGE OF EXECUTION": [_fill(_stage(seen))],
        "INCIDENT: DATE": [_fill(day) for day in date(seen, tokens)],
        "INCIDENT: LOCATION": [_fill(place) for place in location(seen, tokens)],
    }
    slots |= _weapons(seen, by_role.get("Weapon", []))
    slots |= _perpetrators(seen, by_role.get("PerpInd", []), by_role.get("PerpOrg", []))
    slots |= _things(seen, incident, by_role.get("Target", []))
    return slots | victims(seen, incident, by_role.get("Victim", []), by_role.get(DESCRIBED, []))


def _fill(value: str, *refs: str) -> Fill:
    return {"value": value, "refs": list(refs)}


def _stage(seen: Observed) -> str:
    modalities = [f.content.modality for f in seen.events if isinstance(f.content, Event)]
    if modalities and modalities.count(Modality.ACTUAL) * 2 < len(modalities):
        return _STAGES[max(modalities, key=modalities.count)]
    return _STAGES[Modality.ACTUAL]


def _weapons(seen: Observed, found: list[Candidate]) -> Slots:
    types = [_fill(_weapon_type(seen, w), w.words.upper()) for w in found]
    return {
        "INCIDENT: INSTRUMENT ID": [_fill(w.words.upper()) for w in found],
        "INCIDENT: INSTRUMENT TYPE": types,
    }


def _weapon_type(seen: Observed, weapon: Candidate) -> str:
    if "dynamite" in weapon.words:
        return "DYNAMITE"
    line = means().line(seen.weapons[weapon.tokens[0]])
    return next((_MEANS[kind] for kind in line if kind in _MEANS), "BOMB")


def _perpetrators(seen: Observed, people: list[Candidate], bodies: list[Candidate]) -> Slots:
    words = " ".join(c.words for c in (*people, *bodies))
    state = bool(_STATE.search(words))
    confidence = [_fill(_CONFIDENCE[_held(seen, b)], b.words.upper()) for b in bodies]
    category = _fill("STATE-SPONSORED VIOLENCE" if state else "TERRORIST ACT")
    return {
        "PERP: INCIDENT CATEGORY": [category] if people or bodies else [],
        "PERP: INDIVIDUAL ID": [_fill(p.words.upper()) for p in people],
        "PERP: ORGANIZATION ID": [_fill(b.words.upper()) for b in bodies],
        "PERP: ORGANIZATION CONFIDENCE": confidence,
    }


def _held(seen: Observed, body: Candidate) -> Confidence:
    """Give the confidence in `body`; where it is not held by name, whether any body admits it."""
    for finding in seen.findings:
        if finding.token in body.tokens and isinstance(finding.content, Responsibility):
            return finding.content.confidence
    if any(isinstance(finding.content, Admission) for finding in seen.findings):
        return Confidence.ADMITTED
    return Confidence.REPORTED_AS_FACT


def _things(seen: Observed, incident: str, found: list[Candidate]) -> Slots:
    effects = [
        _fill(effect, t.words.upper()) for t in found if (effect := _effect(seen, incident, t))
    ]
    return {
        "PHYS TGT: ID": [_fill(t.words.upper()) for t in found],
        "PHYS TGT: TYPE": [_fill(_thing_type(seen, t), t.words.upper()) for t in found],
        "PHYS TGT: NUMBER": [_fill(number(seen, t.tokens[0]), t.words.upper()) for t in found],
        "PHYS TGT: EFFECT OF INCIDENT": effects,
    }


def _thing_type(seen: Observed, thing: Candidate) -> str:
    kind = next((seen.things[t] for t in thing.tokens if t in seen.things), None)
    source = targets().kinds[kind].source if kind else ""
    _, _, name = source.partition("MUC-4 slot 13: ")
    return name or "OTHER"


def _effect(seen: Observed, incident: str, thing: Candidate) -> str | None:
    for finding in seen.findings:
        content = finding.content
        if finding.token in thing.tokens and isinstance(content, Target) and content.effect:
            return _EFFECTS[content.effect]
    return "SOME DAMAGE" if incident in ("bombing", "arson") else None
