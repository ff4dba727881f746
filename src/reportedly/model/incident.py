"""Incidents: a moment and a place where people were harmed."""

from enum import StrEnum

import msgspec

from reportedly.model.place import Place
from reportedly.model.when import When


class Judgement(StrEnum):
    """What is held of two incident mentions, as in record linkage."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    NONE = "none yet"


class Feature(msgspec.Struct, frozen=True):
    """One comparison behind a link: the two values compared and what they weigh."""

    name: str
    first: str
    second: str
    weight: float


class Edge(msgspec.Struct, frozen=True):
    """The judgement on two mentions, with every comparison that led to it."""

    first: str
    second: str
    judgement: Judgement
    score: float
    features: tuple[Feature, ...] = ()

    @property
    def turned(self) -> "Edge":
        """The same judgement as seen from the other mention."""
        features = tuple(Feature(f.name, f.second, f.first, f.weight) for f in self.features)
        return Edge(self.second, self.first, self.judgement, self.score, features)


class Incident(msgspec.Struct, frozen=True):
    """Mentions that speak of one incident; `place` and `when` are what they support best."""

    id: str
    mentions: tuple[str, ...]
    reports: tuple[str, ...]
    place: Place | None = None
    when: When | None = None
    kinds: tuple[str, ...] = ()
