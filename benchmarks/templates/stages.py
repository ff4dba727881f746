"""Scores a text and its candidates by what is seen of each alone, the first stage of two."""

from collections.abc import Mapping, Sequence

import msgspec

from benchmarks.templates.candidates import Candidate
from benchmarks.templates.weights import Weights, scaled_probability

ANY = "any"
"""The model that tells whether a text tells of an attack at all."""
TYPES = ("attack", "bombing", "kidnapping", "arson", "robbery")
"""The incident types of the yardstick that are common enough to learn."""
WHOLE = (ANY, *TYPES)


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
