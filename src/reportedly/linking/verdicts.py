"""What people decided on pairs of mentions: one incident, two, or unsure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.linking.incidents import incident_id
from reportedly.model.decision import Act, Decision, in_force
from reportedly.model.mention import Mention

Pair = tuple[str, str]
"""Two mention ids, the smaller first."""

_ACTS = frozenset({Act.SAME_INCIDENT, Act.DIFFERENT_INCIDENT, Act.UNSURE_INCIDENT})


@dataclass(frozen=True)
class Verdicts:
    """The pairs that people joined, parted or left open; the last word on a pair counts.

    `joined` comes latest decision first: where two decisions cannot both hold, the later does.
    """

    joined: tuple[Pair, ...] = ()
    parted: frozenset[Pair] = frozenset()
    unsure: frozenset[Pair] = frozenset()

    def overrules(self, one: str, other: str) -> bool:
        """Tell whether a person said of these two that they are not, or not surely, the same."""
        pair = (min(one, other), max(one, other))
        return pair in self.parted or pair in self.unsure


def verdicts(mentions: Iterable[Mention], decisions: Sequence[Decision]) -> Verdicts:
    """Read the decisions on incidents. Subjects are mention ids or incident ids.

    An incident id stands for its earliest mention. Subjects that are not among `mentions` are
    passed over.
    """
    relevant = [d for d in in_force(decisions) if d.act in _ACTS]
    if not relevant:
        return Verdicts()
    known = {m.id for m in mentions}
    named = {incident_id(mention): mention for mention in known}
    last: dict[Pair, tuple[int, Act]] = {}
    for turn, decision in enumerate(relevant):
        subjects = {named.get(s, s) for s in decision.subjects} & known
        for one, other in combinations(sorted(subjects), 2):
            last[one, other] = (turn, decision.act)
    return _sorted_out(last)


def _sorted_out(last: dict[Pair, tuple[int, Act]]) -> Verdicts:
    def pairs(act: Act) -> list[Pair]:
        chosen = [pair for pair, (_, decided) in last.items() if decided is act]
        return sorted(chosen, key=lambda pair: (-last[pair][0], pair))

    return Verdicts(
        tuple(pairs(Act.SAME_INCIDENT)),
        frozenset(pairs(Act.DIFFERENT_INCIDENT)),
        frozenset(pairs(Act.UNSURE_INCIDENT)),
    )
