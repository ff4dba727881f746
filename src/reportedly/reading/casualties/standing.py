"""What the summaries ask of one figure: the number that stands for it, and what it counts."""

import re

from reportedly.model.figure import Figure, Relation
from reportedly.reading.casualties import vague

PLURALS = frozenset({vague.PLURAL.name, vague.FAMILY.name, "some", "many", "a number of"})
"""Rules for words that say of how many only that they are more than one."""

UNCOUNTED = PLURALS | {"a large number of", "unknown number"}
"""Rules for words that count nobody: a plural never stands against a number."""

VAGUE = UNCOUNTED | {rule.name for rule in vague.RULES}

BEYOND = re.compile(r"\b(?:and|to) (?:well )?(?:more than|over) (\d+)")
"""The upper end of 'between eight and more than 30'."""

NEAR = 1.5
"""How many times another a count may be that tells of the same dead."""


def number(figure: Figure) -> int | None:
    """Give the one number that stands for a figure: its minimum, else its maximum."""
    return figure.low if figure.low is not None else figure.high


def upper(figure: Figure) -> int | None:
    """Give the one number that FA-KES enters: of 'between 500 and 1,300' the upper one."""
    beyond = BEYOND.search(figure.words)
    if beyond is not None:
        return int(beyond[1])
    return figure.high if figure.high is not None else figure.low


def is_whole(figure: Figure) -> bool:
    """Tell a count that is no part of another."""
    return figure.relation is not Relation.PART


def is_one(figure: Figure) -> bool:
    """Tell a count of one person."""
    return (figure.low, figure.high) == (1, 1)


def is_firm(figure: Figure) -> bool:
    """Tell a whole number of one event's people from words, parts, and sums over a period."""
    return is_whole(figure) and figure.rule not in VAGUE and not figure.cumulative
