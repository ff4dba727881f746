"""Gives incidents without a date what their sentences say of the day: 'Tuesday 26 November'."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.language.document import Document
from reportedly.model.when import NamedDay
from reportedly.reading.findings import Finding, MentionDraft


def with_named_days(
    document: Document,
    named: Sequence[tuple[int, NamedDay]],
    findings: Sequence[Finding],
    drafts: Iterable[MentionDraft],
) -> Iterator[MentionDraft]:
    """Give the drafts, those without a date with the fullest day that their sentences name.

    `named` are the days without a year, each with the number of its sentence, in text order.
    """
    for draft in drafts:
        if draft.when is not None or not named:
            yield draft
            continue
        sentences = {document.tokens[findings[i].token].sentence for i in draft.members}
        days = [day for sentence, day in named if sentence in sentences]
        yield msgspec.structs.replace(draft, named_day=min(days, key=_vagueness, default=None))


def _vagueness(day: NamedDay) -> int:
    """Order days by how much of them is named; the first of equals is the text's own."""
    return -((day.month is not None) * 2 + (day.weekday is not None))
