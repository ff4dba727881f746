"""Builds the attack templates of a text: whether, of which types, and who and what fills them."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from benchmarks.templates.candidates import DESCRIBED, FIVE, Candidate, candidates
from benchmarks.templates.heard import encoder
from benchmarks.templates.judging import chances, pair_line, text_chances
from benchmarks.templates.observed import Observed, type_of
from benchmarks.templates.parting import Pairs, part
from benchmarks.templates.stages import ANY, TYPES, first_stage
from benchmarks.templates.weights import weights

LEAST = {
    ANY: 0.2,
    "type": 0.1,
    "PerpInd": 0.25,
    "PerpOrg": 0.3,
    "Target": 0.33,
    "Victim": 0.3,
    "Weapon": 0.3,
    DESCRIBED: 0.27,
}
"""Probabilities from which a text, a second type and a filler are taken: chosen on dev."""
_SURE = 0.5
"""Probability of the text from which one type of incident is parted at all."""
_ALIKE = 1.5
"""Log odds by which a mention may fall behind the likeliest and still tell of which type it is."""

Template = dict[str, Any]


class Filled(msgspec.Struct, frozen=True):
    """One template: the type of incident and who and what fills its slots."""

    incident: str
    fillers: tuple[Candidate, ...]


def fill(seen: Observed) -> tuple[Filled, ...]:
    """Give the templates of a text: none where it is irrelevant, else one or more for each type.

    Of the types that are not the likeliest only those with fillers are given.
    """
    if not seen.document.tokens:
        return ()
    found = candidates(seen)
    first = first_stage(weights(), seen.whole(), found)
    heard = encoder().heard(seen.document, found)
    told = text_chances(first, heard, found)
    if told[ANY] < LEAST[ANY]:
        return ()
    types = _types(told)
    judged = zip(found, heard.apart, chances(first, heard, found, told), strict=True)
    filling = [(c, _likely(c, odds)) for c, odds, p in judged if p >= LEAST[c.role]]
    taken = [(c, _types_near(seen, mentions, types)) for c, mentions in filling]
    made = [
        Filled(kind, fillers)
        for kind in types
        for fillers in _parted(seen, kind, [c for c, near in taken if kind in near], told[ANY])
    ]
    return tuple(one for one in made if one.incident == types[0] or _holds(one))


def _holds(filled: Filled) -> bool:
    return any(candidate.role in FIVE for candidate in filled.fillers)


def _likely(candidate: Candidate, odds: Sequence[float]) -> list[int]:
    """Give the tokens of the mentions that are about as likely as the likeliest."""
    most = max(odds)
    pairs = zip(candidate.tokens, odds, strict=True)
    return [token for token, one in pairs if one > most - _ALIKE]


def _parted(
    seen: Observed, kind: str, own: list[Candidate], relevant: float
) -> list[tuple[Candidate, ...]]:
    if relevant < _SURE:
        return [tuple(own)]
    return part(Pairs(seen, kind, pair_line()), own)


def five_slots(filled: Filled) -> Template:
    """Give a template in the five-slot form of later work."""
    slots = {role: [[c.words] for c in filled.fillers if c.role == role] for role in FIVE}
    return {"incident_type": filled.incident, **slots}


def _types(told: Mapping[str, float]) -> list[str]:
    """Give the types of incident that a text tells of, the likeliest first."""
    ordered = sorted(TYPES, key=told.__getitem__, reverse=True)
    return [t for t in ordered if t == ordered[0] or told[t] >= LEAST["type"]]


def _types_near(seen: Observed, mentions: Sequence[int], types: list[str]) -> set[str]:
    """Give the types of the events nearest to a candidate's mentions, of those in `types`."""
    events = [(f.token, t) for f in seen.events if (t := type_of(f.content)) in types]
    if not events or len(types) == 1:
        return set(types)
    return {min(events, key=lambda e: abs(e[0] - token))[1] for token in mentions}
