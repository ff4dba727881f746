"""One trait of two mentions: what each says of it, and what that weighs for one incident.

Weights add up in the manner of Fellegi and Sunter ('A Theory for Record Linkage', JASA 1969):
agreement on a rare trait weighs more than on a common one, a contradiction weighs against. They
are set by hand, and stand in the module of their trait, or beside what is blocked by as well
(`geography`, `named_days`). A trait that one side does not state weighs nothing: unknown is no
contradiction.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from reportedly.linking.facts import MentionFacts
from reportedly.model.incident import Feature

NOT_STATED = "not stated"
"""How a feature shows a value that a mention does not give."""

FAR = -10.0
"""A contradiction that no other agreement makes up for."""


class Trait(NamedTuple):
    """One thing that two mentions are compared by.

    `value` gives what a mention says of it, as it is shown. `weigh` gives what agreement or
    contradiction weighs, and None where the two cannot be compared in it.
    """

    name: str
    compares: str
    value: Callable[[MentionFacts], str]
    weigh: Callable[[MentionFacts, MentionFacts], float | None]

    def compare(self, one: MentionFacts, other: MentionFacts) -> Feature | None:
        """Give the two values and their weight; None where they cannot be compared."""
        weight = self.weigh(one, other)
        if weight is None:
            return None
        return Feature(self.name, self.value(one), self.value(other), weight)


def listed(words: Iterable[str]) -> str:
    """Show several words as one value, sorted; `NOT_STATED` where there are none."""
    return ", ".join(sorted(set(words))) or NOT_STATED
