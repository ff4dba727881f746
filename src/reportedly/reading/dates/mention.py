"""A date as a text mentions it: where, which days, and what the words date."""

from enum import StrEnum

import msgspec

from reportedly.model.when import When
from reportedly.reading.findings import Span


class DateRole(StrEnum):
    """What a date says the day of."""

    EVENT = "event"
    """Of an attack or of harm."""
    SPEECH = "publication or speech"
    """Of somebody's saying so, of a statement, or of the report itself."""
    OTHER = "other"
    """Of anything else: a funeral, a visit, a treaty."""


class DateMention(msgspec.Struct, frozen=True):
    """One date phrase of a text, resolved.

    `span` covers the words of the phrase (code points, half-open), without a leading 'on' or
    'in'; `token` is the index of the token of the phrase that the sentence's syntax hangs on.
    """

    span: Span
    token: int
    when: When
    role: DateRole
