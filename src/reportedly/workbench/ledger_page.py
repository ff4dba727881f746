"""An incident's origins as its page lists them, with their evidence."""

import msgspec

from reportedly.model.ledger import LedgerEntry
from reportedly.model.origin import OriginGroup
from reportedly.publishing.lettering import origin_label


class OriginRow(msgspec.Struct, frozen=True):
    """An origin under its label; `states` where the grade counts it."""

    label: str
    group: OriginGroup
    states: bool
    evidence: tuple[str, ...]


def origin_rows(entry: LedgerEntry) -> tuple[OriginRow, ...]:
    """Give the incident's origins in their order."""
    stating = set(entry.assessment.grade.stating)
    return tuple(
        OriginRow(
            origin_label(index),
            group,
            group.id in stating,
            tuple(dict.fromkeys(evidence.explanation for evidence in group.evidence)),
        )
        for index, group in enumerate(entry.assessment.origins)
    )
