"""Groups in the making: joined claim by claim with the reason, never across a person's split."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.model.origin import Evidence

Split = Iterable[str]
"""Ids of claims or reports that a person keeps apart; of one alone, from everything else."""


class Groups:
    """Disjoint sets of members, joined for stated reasons.

    `marks` gives, for each member, the ids under which a split may name it; `anchors` are members
    by which a group is told from others. Members and joins must come in a fixed order; the result
    depends on nothing else.
    """

    def __init__(
        self,
        marks: Mapping[str, tuple[str, ...]],
        splits: Sequence[Split],
        anchors: Iterable[str] = (),
    ) -> None:
        self._parent = {member: member for member in marks}
        self._evidence: dict[str, list[Evidence]] = {member: [] for member in marks}
        self._sides: dict[str, dict[int, str]] = {member: {} for member in marks}
        self._anchored = set(anchors)
        self._alone: set[str] = set()
        for index, split in enumerate(sorted({frozenset(split) for split in splits}, key=sorted)):
            self._mark(marks, index, split)

    def _mark(
        self, marks: Mapping[str, tuple[str, ...]], index: int, split: frozenset[str]
    ) -> None:
        for member, names in marks.items():
            side = next((name for name in names if name in split), None)
            if side is not None and len(split) == 1:
                self._alone.add(member)
            elif side is not None:
                self._sides[member][index] = side

    def find(self, member: str) -> str:
        """Give the member that stands for the group."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, first: str, second: str, evidence: Evidence) -> bool:
        """Join two members' groups, unless a split forbids it; tell whether they are together."""
        one, other = self.find(first), self.find(second)
        if one == other:
            return True
        if first in self._alone or second in self._alone or self._parted(one, other):
            return False
        self._parent[other] = one
        if other in self._anchored:
            self._anchored.add(one)
        self._sides[one] |= self._sides.pop(other)
        self._evidence[one] += [*self._evidence.pop(other), evidence]
        return True

    def anchored(self, member: str) -> bool:
        """Tell whether the member's group holds one of the anchors."""
        return self.find(member) in self._anchored

    def note(self, member: str, evidence: Evidence) -> None:
        """Keep a reason that would have joined a group if others had not before."""
        self._evidence[self.find(member)].append(evidence)

    def _parted(self, one: str, other: str) -> bool:
        sides, others = self._sides[one], self._sides[other]
        return any(sides[index] != others[index] for index in sides.keys() & others.keys())

    def members(self) -> dict[str, list[str]]:
        """Give the groups: the member that stands for each, and all members in given order."""
        groups: dict[str, list[str]] = {}
        for member in self._parent:
            groups.setdefault(self.find(member), []).append(member)
        return groups

    def evidence(self, member: str) -> tuple[Evidence, ...]:
        """Give the reasons for which the member's group was joined, each once, sorted."""
        found = set(self._evidence[self.find(member)])
        return tuple(sorted(found, key=lambda e: (e.kind, e.first, e.second, e.explanation)))
