"""Additions: what a second reader said of one report, and what of it was let in."""

from enum import StrEnum

import msgspec

from reportedly.model.claim import Claim

MOST_SAID = 600
"""Characters kept of a rejected claim's own words."""


class Reason(StrEnum):
    """Why a second reader's claim was not let in."""

    UNREADABLE = "answer is not in the form asked for"
    NOT_VERBATIM = "quote does not stand in the report"
    SEVERAL_SENTENCES = "quote runs over several sentences"
    NUMBER = "number is not the passage's"
    CATEGORY = "passage does not say that of these people"
    EVENT = "passage names no such event"
    PARTY = "passage does not say that of this party"
    WORDS = "passage does not say that in these words"
    NEGATED = "passage says that it did not happen"
    NOT_NEGATED = "passage does not say that it did not happen"
    STRENGTHENED = "passage is less sure"
    SOURCE = "passage is not credited to this source"


class Answer(msgspec.Struct, frozen=True):
    """What a second reader answered on the report's text from `start` up to `end`, word for word.

    Offsets are code points, half-open.
    """

    start: int
    end: int
    text: str


class Rejected(msgspec.Struct, frozen=True):
    """A claim that was not let in: the reason, what the passage has instead, and what was said."""

    reason: Reason
    detail: str
    said: str


class Addition(msgspec.Struct, frozen=True):
    """Everything one second reader added to one report.

    `reader` names it with its version, as each of `claims` does; `name` stays the same from version
    to version. `asked` names what the answers depend on (the question and the model), so that an
    answer is asked for once. `claims` carry no mention: they are put beside the built-in reader's
    when they are shown or counted.
    """

    report: str
    name: str
    reader: str
    asked: str
    answers: tuple[Answer, ...] = ()
    claims: tuple[Claim, ...] = ()
    rejected: tuple[Rejected, ...] = ()
