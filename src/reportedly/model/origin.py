"""Origin groups: reports and claims that trace to one origin count once."""

from enum import StrEnum

import msgspec


class EvidenceKind(StrEnum):
    """Why two things are taken to share an origin, strongest first."""

    CREDIT = "credit"
    EMBED = "embed"
    COPY = "copy"
    CIRCLE = "circular reporting"
    SAME_SOURCE = "same source"
    TRANSLATION = "translation"
    UNIDENTIFIED = "unidentified source"


class Evidence(msgspec.Struct, frozen=True):
    """Why `first` and `second` share an origin.

    They are report ids for CREDIT, EMBED and COPY, and claim ids for all other kinds.
    """

    kind: EvidenceKind
    first: str
    second: str
    explanation: str
    share: float = 1.0
    """For copies: the part of the shorter text that stands in the longer, 0 to 1."""


class OriginGroup(msgspec.Struct, frozen=True):
    """Claims of one incident that trace to one origin.

    `name` says whose origin it is: the source's name, or the first publisher's.
    """

    id: str
    name: str
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()

    @property
    def circular(self) -> bool:
        """Tell whether publishers cite each other in a circle for what it states."""
        return any(evidence.kind is EvidenceKind.CIRCLE for evidence in self.evidence)
