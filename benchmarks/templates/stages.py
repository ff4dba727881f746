"""Scores a text in two stages: words and candidates alone, then each in the light of the other."""

import math
from collections.abc import Mapping, Sequence

import msgspec

from benchmarks.templates.candidates import ROLES, Candidate
from benchmarks.templates.weights import Weights, scaled_probability

ANY = "any"
"""The model that tells whether a text tells of an attack at all."""
TYPES = ("attack", "bombing", "kidnapping", "arson", "robbery")
"""The incident types of the yardstick that are common enough to learn."""
WHOLE = (ANY, *TYPES)
BANDS = 6


class First(msgspec.Struct, frozen=True):
    """The first stage: chances by the text's features, and each candidate's by its own.

    `apart` are the chances of each candidate's mentions, each by what is seen around it alone: what
    is told of somebody once counts in them, however often they are mentioned otherwise.
    """

    whole: Mapping[str, float]
    each: tuple[float, ...]
    apart: tuple[tuple[float, ...], ...]


def first_stage(models: Weights, whole: frozenset[str], found: Sequence[Candidate]) -> First:
    """Score the text by its features and every candidate by its own."""
    return First(
        {name: scaled_probability(models, name, whole) for name in WHOLE},
        tuple(scaled_probability(models, c.role, c.features) for c in found),
        tuple(
            tuple(scaled_probability(models, f"{c.role} mention", m) for m in c.mentions)
            for c in found
        ),
    )


def band(chance: float) -> int:
    """Give the band of a probability on the scale of log odds: 0 (under 5 %) to BANDS."""
    odds = math.log(max(chance, 1e-6) / max(1 - chance, 1e-6))
    return max(0, min(BANDS, round(odds + 3)))


def text_evidence(first: First, found: Sequence[Candidate]) -> frozenset[str]:
    """Give the features of the text for the second stage: its own chances, its best candidates."""
    features = {f"{name}:{band(chance)}" for name, chance in first.whole.items()}
    for role in ROLES:
        chances = [p for c, p in zip(found, first.each, strict=True) if c.role == role]
        features.add(f"best {role}:{band(max(chances, default=0.0))}")
    return frozenset(features)
