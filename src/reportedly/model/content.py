"""What a claim can say: one struct for each type of statement, told apart by its tag."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from reportedly.model.figure import Figure
from reportedly.model.place import Place
from reportedly.model.when import When


class EventKind(StrEnum):
    """What sort of attack is claimed."""

    SHELLING = "shelling"
    AIR_STRIKE = "air strike"
    DRONE_STRIKE = "drone strike"
    MISSILE_STRIKE = "missile strike"
    BOMBING = "bombing"
    SHOOTING = "shooting"
    STABBING = "stabbing"
    VEHICLE_RAMMING = "vehicle ramming"
    ARSON = "arson"
    KIDNAPPING = "kidnapping"
    HIJACKING = "hijacking"
    ROBBERY = "robbery"
    CHEMICAL = "chemical attack"
    MINE = "mine or remnant explosion"
    EXECUTION = "execution"
    SEXUAL_VIOLENCE = "sexual violence"
    """Rape, and other sexual attacks."""
    TORTURE = "torture"
    ATTACK = "attack"
    """Named only as an attack, or as harm without a manner."""


class Modality(StrEnum):
    """Whether the event is said to have happened, to have failed, or only to be threatened."""

    ACTUAL = "actual"
    ATTEMPTED = "attempted"
    THREATENED = "threatened"


class Event(msgspec.Struct, frozen=True, gc=False, tag="event"):
    """That an attack of this kind happened (or was attempted or threatened)."""

    kind: EventKind
    words: str
    modality: Modality = Modality.ACTUAL


def kinds_told(events: Iterable[Event]) -> tuple[str, ...]:
    """Give the kinds of events, sorted; of what is only threatened where nothing happened."""
    told = tuple(events)
    real = [event for event in told if event.modality is not Modality.THREATENED]
    return tuple(sorted({str(event.kind) for event in real or told}))


class Means(msgspec.Struct, frozen=True, gc=False, tag="means"):
    """With what: `kind` in the taxonomy of means, calibre in millimetres, number of items.

    `supplier` is who is said to have made or supplied it: a claim, never a fact.
    """

    kind: str
    words: str
    calibre_mm: float | None = None
    low: int | None = None
    high: int | None = None
    model: str | None = None
    supplier: str | None = None


class Confidence(StrEnum):
    """MUC-4's ladder of confidence in the perpetrator (scoring guidelines v7, slot 11)."""

    REPORTED_AS_FACT = "reported as fact"
    ADMITTED = "claimed or admitted"
    ACCUSED_BY_AUTHORITIES = "suspected or accused by authorities"
    ACCUSED = "suspected or accused"
    POSSIBLE = "possible"
    ACQUITTED = "acquitted"


class Responsibility(msgspec.Struct, frozen=True, gc=False, tag="responsibility"):
    """Who is held responsible. The holder is the chain's origin."""

    party: str
    confidence: Confidence
    individual: bool = False
    """True where the words name a person or persons rather than a body."""


class Admission(msgspec.Struct, frozen=True, gc=False, tag="admission"):
    """That `party` took responsibility."""

    party: str


class NoAdmission(msgspec.Struct, frozen=True, gc=False, tag="no admission"):
    """That nobody has taken responsibility."""

    words: str


class Denial(msgspec.Struct, frozen=True, gc=False, tag="denial"):
    """That `party` denies: responsibility, the event, harm to civilians, or what `words` say."""

    party: str
    words: str
    of: str = "responsibility"


class Unverified(msgspec.Struct, frozen=True, gc=False, tag="unverified"):
    """That something could not be verified; `words` say what."""

    words: str


class Target(msgspec.Struct, frozen=True, gc=False, tag="target"):
    """What was hit: `kind` such as 'market', 'hospital', 'residential building'."""

    kind: str
    words: str
    name: str | None = None
    effect: str | None = None
    """'destroyed', 'damaged', 'none' as the words say; None where they say nothing."""


class Location(msgspec.Struct, frozen=True, gc=False, tag="location"):
    """Where it happened."""

    place: Place


class Timing(msgspec.Struct, frozen=True, gc=False, tag="timing"):
    """When it happened."""

    when: When


class Victim(msgspec.Struct, frozen=True, gc=False, tag="victim"):
    """That somebody of this name was killed; `name` as the report spells it, without titles."""

    name: str


class Characterisation(msgspec.Struct, frozen=True, gc=False, tag="characterisation"):
    """A judgement with an owner: 'war crime', 'deliberate', 'the worst since 2014'."""

    kind: str
    words: str


class Depiction(msgspec.Struct, frozen=True, gc=False, tag="depiction"):
    """What footage is said to show; who says so is in the chain."""

    medium: str
    words: str
    checked: str | None = None
    """The words on whether anyone verified it: 'verified by the agency', 'not verified'."""


Content = (
    Figure
    | Event
    | Means
    | Responsibility
    | Admission
    | NoAdmission
    | Denial
    | Unverified
    | Target
    | Location
    | Timing
    | Victim
    | Characterisation
    | Depiction
)
"""Every type of statement; `type(content).__struct_config__.tag` names it."""


def kind_of(content: Content) -> str:
    """Name the type of a statement as shown to people and written to files: 'figure', 'means'."""
    return str(type(content).__struct_config__.tag)
