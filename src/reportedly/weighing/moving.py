"""Tolls that move: which earlier counts a later one leaves behind, without making them wrong."""

import datetime as dt
from collections.abc import Sequence

from reportedly.weighing.bounds import Bounds
from reportedly.weighing.voice import Voice

_COUNTING_GOES_ON = dt.timedelta(days=14)
"""How long after a count a toll that is said to have moved still moves on from it."""


def speaks_for(voice: Voice, row: Sequence[Voice]) -> Bounds:
    """Give the numbers that an origin's words speak for, beside the row's other origins.

    A toll that is said to have risen, or to have been revised, says of the counts before it that
    they were not yet the whole, or too many. Whoever gave one is not against it.
    """
    low, high = voice.bounds.low, voice.bounds.high
    for later in row:
        if not _moves_on(later, voice):
            continue
        if later.bounds.bottom > voice.bounds.top:
            high = max(later.bounds.top, _or(high, later.bounds.top))
        elif later.bounds.top < voice.bounds.bottom:
            low = min(later.bounds.bottom, _or(low, later.bounds.bottom))
    return Bounds(low, high)


def exceeded(number: int, row: Sequence[Voice]) -> bool:
    """Tell whether a number is nothing but a minimum that a later day's number exceeds."""
    naming = [v for v in row if number in (v.bounds.low, v.bounds.high)]
    return all(
        voice.bounds.high is None
        and any(
            later.bounds.known and later.bounds.bottom > number and _follows(later, voice)
            for later in row
        )
        for voice in naming
    )


def _moves_on(later: Voice, earlier: Voice) -> bool:
    known = later.bounds.known and earlier.bounds.known
    return known and later.moved and _follows(later, earlier)


def _follows(later: Voice, earlier: Voice) -> bool:
    if later.since is None or earlier.since is None:
        return False
    return dt.timedelta(0) < later.since.day - earlier.since.day <= _COUNTING_GOES_ON


def _or(number: int | None, other: int) -> int:
    return other if number is None else number
