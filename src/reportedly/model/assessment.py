"""Assessments: what the casebook can say of an incident, with the reasons."""

from enum import StrEnum

import msgspec

from reportedly.model.figure import Category, Group
from reportedly.model.origin import OriginGroup


class OriginFigure(msgspec.Struct, frozen=True):
    """What one origin says of one category and group, after its own updates.

    `part` is True where it counts only some of them: a minimum, which competes with nobody's count.
    """

    origin: str
    name: str
    low: int | None
    high: int | None
    claims: tuple[str, ...]
    superseded: tuple[str, ...] = ()
    reports: int = 1
    part: bool = False


class Side(StrEnum):
    """One of the three numbers of a figure."""

    LOW = "low"
    BEST = "best"
    HIGH = "high"


class AssessedFigure(msgspec.Struct, frozen=True):
    """Low, best and high for one category and group, with the sentence that explains them.

    None means unknown, never zero. `low <= best <= high` where all are known. `low` and `high`
    are the lowest and the highest number that any origin states, less minima made from parts
    where an origin counts them all. `best` is None where the policy names no number.
    """

    category: Category
    group: Group
    low: int | None
    best: int | None
    high: int | None
    policy: str
    sentence: str
    by_origin: tuple[OriginFigure, ...]
    contested: bool = False
    open: tuple[Side, ...] = ()
    """Numbers that are no count: a best or high that is a minimum ('at least 12', 'dozens'), a
    low that is a maximum ('up to 20')."""


class NamedVictim(msgspec.Struct, frozen=True):
    """One of the dead who is named: the fullest name first, then its other spellings.

    `origins` are the names of the origins that name this one, sorted, `claims` the ids of the
    claims that do.
    """

    name: str
    spellings: tuple[str, ...]
    origins: tuple[str, ...]
    claims: tuple[str, ...]


class AirwarsLabel(StrEnum):
    """Airwars' published grades, derived from the two axes."""

    CONFIRMED = "Confirmed"
    FAIR = "Fair"
    WEAK = "Weak"
    CONTESTED = "Contested"
    DISCOUNTED = "Discounted"


class IncidentAxis(StrEnum):
    """How well supported it is that the incident happened, by independent origins."""

    SEVERAL_ORIGINS = "several independent origins"
    SINGLE_ORIGIN = "a single origin"
    DISPUTED = "disputed"
    UNSUPPORTED = "no origin states it"


class AttributionAxis(StrEnum):
    """What is said of who did it."""

    ADMITTED = "admitted by the party"
    UNCONTESTED = "one party named, uncontested"
    DENIED = "one party named, denied"
    COMPETING = "competing claims of responsibility"
    UNNAMED = "no party named"


class Fit(StrEnum):
    """How far something can be said in a vocabulary that others have defined."""

    EXACT = "exact"
    CLOSE = "close"
    CAVEAT = "caveat"
    UNSAYABLE = "unsayable"


class Rendering(msgspec.Struct, frozen=True):
    """A grade in the words of somebody else's scale; `value` is '' where it is unsayable."""

    scale: str
    value: str
    fit: Fit
    reason: str
    """Why it is this value, and what stands between it and an exact fit."""


class GradeOverride(msgspec.Struct, frozen=True):
    """Which parts of a grade a person set, by which decision, and how the machine grades."""

    decision: str
    parts: tuple[str, ...]
    """Of 'incident', 'attribution' and 'label', as `Grade` names them."""
    incident: IncidentAxis
    attribution: AttributionAxis
    label: AirwarsLabel


class Grade(msgspec.Struct, frozen=True):
    """Two axes, never one score, with reasons and what would change them."""

    incident: IncidentAxis
    attribution: AttributionAxis
    label: AirwarsLabel
    label_fit: str
    """How far the label can be said in Airwars' sense, as in `Fit`."""
    reasons: tuple[str, ...]
    would_change: tuple[str, ...]
    stating: tuple[str, ...] = ()
    """Ids of the origins that state the incident, earliest first: those the grade counts."""
    scales: tuple[Rendering, ...] = ()
    """The grade in the words of others' scales, the Airwars label first."""
    override: GradeOverride | None = None
    """What of it a person set; None where all of it is the machine's."""


class Contest(msgspec.Struct, frozen=True):
    """A slot on which independent origins disagree, with the claims on each side."""

    slot: str
    explanation: str
    claims: tuple[str, ...]


class Attention(msgspec.Struct, frozen=True):
    """How much an incident asks of a person."""

    asks: int = 0
    """Questions about its claims that nobody has settled."""
    moves: int = 0
    """By how many people a figure's bounds would move, were the most telling claim misread."""


class Assessment(msgspec.Struct, frozen=True):
    """What the casebook can say of one incident under one policy."""

    incident: str
    figures: tuple[AssessedFigure, ...]
    grade: Grade
    contested: tuple[Contest, ...]
    origins: tuple[OriginGroup, ...]
    what: str
    """The event kind most origins state, and the means where stated: for the table."""
    held_responsible: tuple[str, ...] = ()
    """Parties that a standing claim holds responsible or that admit it, as they are named there."""
    attention: Attention = Attention()
    victims: tuple[NamedVictim, ...] = ()
    """The dead who are named, sorted by name; names in different scripts are not matched."""
