"""Disjoint sets of ids: what hangs together with what."""

from collections.abc import Iterable, Set


class Sets:
    """Disjoint sets of ids."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._parent = {member: member for member in ids}

    @property
    def members(self) -> Set[str]:
        """Give all ids."""
        return self._parent.keys()

    def find(self, member: str) -> str:
        """Give the member that names the set of `member`."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, one: str, other: str) -> None:
        """Make one set of the sets of two members, named by the smaller name."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first

    def groups(self) -> list[list[str]]:
        """Give the sets, each sorted, in order."""
        found: dict[str, list[str]] = {}
        for member in sorted(self._parent):
            found.setdefault(self.find(member), []).append(member)
        return sorted(found.values())
