"""Casualty figures as claimed."""

import re
from enum import StrEnum

import msgspec

NAMED_PERSON = "named person"
"""Rule of a figure that counts whom a text tells by name: some of those harmed, nobody's total."""


class Category(StrEnum):
    """What happened to the people counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    DISPLACED = "displaced"
    RESCUED = "rescued"
    UNHARMED = "unharmed"
    SEXUALLY_ASSAULTED = "sexually assaulted"
    """Raped, or otherwise subjected to sexual violence."""
    TORTURED = "tortured"
    CASUALTIES = "casualties"
    """Killed and injured together, not told apart by the text."""


class Group(StrEnum):
    """Who was counted. ALL is the text's whole count, whoever was in it."""

    ALL = "all"
    CIVILIANS = "civilians"
    COMBATANTS = "combatants"
    CHILDREN = "children"
    WOMEN = "women"
    MEN = "men"
    ELDERLY = "elderly"
    MEDICS = "medics"
    JOURNALISTS = "journalists"
    AID_WORKERS = "aid workers"
    OFFICIALS = "officials"


class Relation(StrEnum):
    """How a figure stands to other figures of the same mention."""

    TOTAL = "total"
    PART = "part of"
    UPDATE = "update of"
    FORMER = "former"
    """The superseded number in 'rose to 17 from 14'."""
    DERIVED = "derived"
    UNRELATED = "unrelated"


_COUNTS_ONE = re.compile(r"(?:\w+ ){0,2}(?:one|1|another|only)\b", re.IGNORECASE)
"""Words of a figure that count one person rather than tell of one."""


class Figure(msgspec.Struct, frozen=True, gc=False, tag="figure"):
    """A casualty number as claimed: `low` to `high` people, in the text's own `words`.

    None for `high` means that the text sets no upper bound ('at least 5'), None for `low` alone
    that it sets no lower one ('up to 5'); None for both means that people were harmed but no
    number can be had ('an unknown number'). `rule` names the rule of `reportedly.weighing`
    documents that turned vague words into bounds ('dozens'), empty for exact numbers.
    `derivation` keeps the sum of a derived figure ('150 - 7').
    """

    category: Category
    group: Group
    low: int | None
    high: int | None
    words: str
    relation: Relation = Relation.UNRELATED
    cumulative: bool = False
    """True for a count over several events or a period ('120 killed this week')."""
    rule: str = ""
    derivation: str = ""
    party: str | None = None
    """The side that the counted people belong to, where the text names it."""

    @property
    def individual(self) -> bool:
        """Tell whether it tells of one person ('a nurse') rather than counts ('one nurse')."""
        return (self.low, self.high) == (1, 1) and not _COUNTS_ONE.match(self.words)
