"""Builds the attack templates of a text: whether, of which types, and who and what fills them."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from benchmarks.templates.candidates import FIVE, Candidate, candidates
from benchmarks.templates.heard import encoder
from benchmarks.templates.judging import chances, pair_line, text_chances
from benchmarks.templates.observed import Observed, type_of
from benchmarks.templates.parting import Pairs, part
from benchmarks.templates.stages import ANY, TYPES, first_stage
from benchmarks.templates.thresholds import SECOND, Thresholds, thresholds
from benchmarks.templates.weights import weights

_SURE = 0.5
"""Probability of the text from which one type of incident is parted at all."""
_ALIKE = 1.5
"""Log odds by which a mention may fall behind the likeliest and still tell of which type it is."""

Template = dict[str, Any]


class Filled(msgspec.Struct, frozen=True):
    """One template: the type of incident and who and what fills its slots."""

    incident: str
    fillers: tuple[Candidate, ...]


class Judged(msgspec.Struct, frozen=True):
    """What is made of one text: chances of the whole, and of each candidate.

    `told` are the chances that it tells of an attack, and of each type; `chances` those that each
    of `found` fills its role, and `apart` the log odds of the mentions of each.
    """

    told: Mapping[str, float]
    found: tuple[Candidate, ...]
    chances: tuple[float, ...]
    apart: tuple[tuple[float, ...], ...]


class Chosen(NamedTuple):
    """Types that are taken of a text, the likeliest first, and the places of its fillers."""

    types: tuple[str, ...]
    fillers: tuple[int, ...]


def fill(seen: Observed) -> tuple[Filled, ...]:
    """Give the templates of a text: none where it is irrelevant, else one or more for each type."""
    return filled(seen, judged(seen), thresholds()) if seen.document.tokens else ()


def judged(seen: Observed) -> Judged:
    """Judge a text of one token or more, and its candidates."""
    found = candidates(seen)
    first = first_stage(weights(), seen.whole(), found)
    heard = encoder().heard(seen.document, found)
    told = text_chances(first, heard, found)
    return Judged(told, found, tuple(chances(first, heard, found, told)), heard.apart)


def filled(seen: Observed, made: Judged, least: Thresholds) -> tuple[Filled, ...]:
    """Give the templates of a judged text, of what is as likely as `least` asks."""
    return built(seen, made, chosen(made, least))


def chosen(made: Judged, least: Thresholds) -> Chosen:
    """Choose types and fillers that are as likely as `least` asks; no type where it is too low."""
    if made.told[ANY] < least[ANY]:
        return Chosen((), ())
    chances = enumerate(zip(made.found, made.chances, strict=True))
    fillers = tuple(at for at, (c, p) in chances if p >= least[c.role])
    return Chosen(_types(made.told, least[SECOND]), fillers)


def built(seen: Observed, made: Judged, taken: Chosen) -> tuple[Filled, ...]:
    """Build templates of what was chosen.

    Of the types that are not the likeliest only those with fillers are given.
    """
    types = taken.types
    fillers = [
        (made.found[at], _types_near(seen, _likely(made.found[at], made.apart[at]), types))
        for at in taken.fillers
    ]
    given = [
        Filled(kind, parted)
        for kind in types
        for parted in _parted(seen, kind, [c for c, near in fillers if kind in near], made)
    ]
    return tuple(one for one in given if one.incident == types[0] or _holds(one))


def _holds(filled: Filled) -> bool:
    return any(candidate.role in FIVE for candidate in filled.fillers)


def _likely(candidate: Candidate, odds: Sequence[float]) -> list[int]:
    """Give the tokens of the mentions that are about as likely as the likeliest."""
    most = max(odds)
    pairs = zip(candidate.tokens, odds, strict=True)
    return [token for token, one in pairs if one > most - _ALIKE]


def _parted(
    seen: Observed, kind: str, own: list[Candidate], made: Judged
) -> list[tuple[Candidate, ...]]:
    if made.told[ANY] < _SURE:
        return [tuple(own)]
    return part(Pairs(seen, kind, pair_line()), own)


def five_slots(filled: Filled) -> Template:
    """Give a template in the five-slot form of later work."""
    slots = {role: [[c.words] for c in filled.fillers if c.role == role] for role in FIVE}
    return {"incident_type": filled.incident, **slots}


def _types(told: Mapping[str, float], second: float) -> tuple[str, ...]:
    """Give the types of incident that a text tells of, the likeliest first."""
    ordered = sorted(TYPES, key=told.__getitem__, reverse=True)
    return tuple(t for t in ordered if t == ordered[0] or told[t] >= second)


def _types_near(seen: Observed, mentions: Sequence[int], types: Sequence[str]) -> set[str]:
    """Give the types of the events nearest to a candidate's mentions, of those in `types`."""
    events = [(f.token, t) for f in seen.events if (t := type_of(f.content)) in types]
    if not events or len(types) == 1:
        return set(types)
    return {min(events, key=lambda e: abs(e[0] - token))[1] for token in mentions}
