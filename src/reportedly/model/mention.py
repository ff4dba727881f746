"""Incident mentions: the incidents that one report speaks of."""

from enum import StrEnum

import msgspec

from reportedly.model.passage import Passage
from reportedly.model.place import Place
from reportedly.model.when import NamedDay, When


class MentionRole(StrEnum):
    """Why the report speaks of it."""

    MAIN = "main"
    RECAP = "recap"
    """An earlier incident told as background."""
    AGGREGATE = "aggregate"
    """A count over a period or an area: no incident."""


class Mention(msgspec.Struct, frozen=True, gc=False):
    """One incident as one report speaks of it, anchored to the passage that introduces it.

    `place` and `when` are the best the report gives; None where it gives none. `kinds` are the
    event kinds claimed for it, sorted. `named_day` is what the text says of the day where no date
    can be made of it. `victims` are the names of the dead that the report tells, as it spells them:
    the living are not to be found by theirs.
    """

    id: str
    report: str
    anchor: Passage
    role: MentionRole
    place: Place | None = None
    when: When | None = None
    kinds: tuple[str, ...] = ()
    named_day: NamedDay | None = None
    victims: tuple[str, ...] = ()
