"""Chains of attribution: through whom a claim passed, and how each holder put it."""

from enum import StrEnum

import msgspec

from reportedly.model.passage import Passage
from reportedly.model.source import Source


class Stance(StrEnum):
    """How a holder puts a claim (`domain.md`): never a degree of truth."""

    STATED = "stated"
    REPORTED = "reported"
    ALLEGED = "alleged"
    DENIED = "denied"
    UNKNOWN = "unknown"


class CueKind(StrEnum):
    """The class of the words that carry attribution, stance or certainty."""

    SAYING = "saying"
    HEARSAY = "hearsay"
    ACCUSATION = "accusation"
    CONFIRMATION = "confirmation"
    DENIAL = "denial"
    NEGATION = "negation"
    POSSIBILITY = "possibility"
    APPEARANCE = "appearance"
    BELIEF = "belief"
    FEAR = "fear"
    FUTURE = "future"
    CONDITION = "condition"
    QUESTION = "question"
    UNVERIFIED = "unverified"


class Cue(msgspec.Struct, frozen=True, gc=False):
    """The words that say how sure a holder is, and their class."""

    passage: Passage
    kind: CueKind


class Link(msgspec.Struct, frozen=True, gc=False):
    """One holder in a chain, with the stance it takes and the words that show it."""

    source: Source
    stance: Stance
    cues: tuple[Cue, ...] = ()


Chain = tuple[Link, ...]
"""Outermost first: publisher ← account ← ministry. The last link is the origin."""
