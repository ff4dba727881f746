"""What people decided on mentions: one incident, two, or unsure; and where decisions clash.

Decisions are taken latest first, and each holds as far as no later one speaks against it. What a
later decision leaves of an earlier one stays in force; what it takes away is kept as a `Clash`,
so that it can be shown. The result depends on the decisions alone, not on the mentions at hand.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, combinations, product
from threading import Lock

from reportedly.model.incident import Judgement

Pair = tuple[str, str]
"""Two mention ids, the smaller first."""

Side = tuple[str, ...]
"""Mention ids in the order in which the decision names them, which decides what gives way."""


@dataclass(frozen=True)
class Ruling:
    """One decision on present mentions: what is held of its sides.

    SAME holds all mentions of all sides for one incident, DIFFERENT and UNSURE keep the sides
    apart from each other. `together` are mentions that a split keeps in one incident.
    """

    decision: str
    judgement: Judgement
    sides: tuple[Side, ...]
    together: Side = ()


@dataclass(frozen=True, order=True)
class Clash:
    """`decision` says of `pair` what the later decision `by` says otherwise."""

    decision: str
    by: str
    pair: Pair


@dataclass(frozen=True)
class Verdicts:
    """The pairs that people joined, parted or left open, free of contradiction.

    What is left open is kept apart as well: the machine may not settle it.
    """

    joined: tuple[Pair, ...] = ()
    parted: frozenset[Pair] = frozenset()
    unsure: frozenset[Pair] = frozenset()
    clashes: tuple[Clash, ...] = ()

    def foes(self, mention: str) -> frozenset[str]:
        """Give the mentions that may not be in one incident with this one."""
        return self._foes.get(mention, frozenset())

    def friends(self, mention: str) -> frozenset[str]:
        """Give the mentions that a person joined with this one directly."""
        return self._friends.get(mention, frozenset())

    def overrules(self, one: str, other: str) -> bool:
        """Tell whether a person said of these two that they are not, or not surely, the same."""
        pair = _pair(one, other)
        return pair in self.parted or pair in self.unsure

    def judgement(self, one: str, other: str) -> Judgement:
        """Give what people hold of two mentions, directly or through others; NONE for nothing."""
        pair = _pair(one, other)
        if pair in self.parted:
            return Judgement.DIFFERENT
        if pair in self.unsure:
            return Judgement.UNSURE
        return Judgement.SAME if other in self._reached(one) else Judgement.NONE

    def with_(self, other: "Verdicts") -> "Verdicts":
        """Give these and those of a case on other mentions together."""
        both = Verdicts(
            tuple(sorted((*self.joined, *other.joined))),
            self.parted | other.parted,
            self.unsure | other.unsure,
            tuple(sorted((*self.clashes, *other.clashes))),
        )
        return both._beside_with(self._foes | other._foes, self._friends | other._friends)

    def without(self, case: "Verdicts") -> "Verdicts":
        """Give these but for those of a case among them."""
        gone, clashes = frozenset(case.joined), frozenset(case.clashes)
        left = Verdicts(
            tuple(pair for pair in self.joined if pair not in gone) if gone else self.joined,
            self.parted - case.parted,
            self.unsure - case.unsure,
            tuple(one for one in self.clashes if one not in clashes) if clashes else self.clashes,
        )
        foes, friends = dict(self._foes), dict(self._friends)
        for mention in case._foes:
            del foes[mention]
        for mention in case._friends:
            del friends[mention]
        return left._beside_with(foes, friends)

    def _beside_with(
        self, foes: dict[str, frozenset[str]], friends: dict[str, frozenset[str]]
    ) -> "Verdicts":
        """Give these, of which it is known who stands beside whom: of thousands that takes long."""
        self.__dict__.update(_foes=foes, _friends=friends)
        return self

    @cached_property
    def _foes(self) -> dict[str, frozenset[str]]:
        return _beside(self.parted | self.unsure)

    @cached_property
    def _friends(self) -> dict[str, frozenset[str]]:
        return _beside(self.joined)

    def _reached(self, start: str) -> set[str]:
        seen, frontier = {start}, [start]
        while frontier:
            new = self.friends(frontier.pop()) - seen
            seen |= new
            frontier += new
        return seen


NO_VERDICTS = Verdicts()


def verdicts(rulings: Sequence[Ruling]) -> Verdicts:
    """Sort out rulings, given earliest first, into verdicts without contradiction.

    One ruling more than lately is sorted out among those that it hangs together with alone.
    """
    wanted = tuple(rulings)
    with _lock:
        known = next((one for one in _lately if one.rulings == wanted), None)
        before = next((one for one in _lately if one.rulings == wanted[:-1]), None)
    if known is None:
        known = _whole(wanted) if before is None else _one_more(before, wanted)
        with _lock:
            _lately.appendleft(known)
    return known.verdicts


@dataclass(frozen=True)
class _Docket:
    """Rulings sorted out, with the case that each mention is part of: its rulings' numbers."""

    rulings: tuple[Ruling, ...]
    case_of: Mapping[str, tuple[int, ...]]
    verdicts: Verdicts


_lately: deque[_Docket] = deque(maxlen=4)
_lock = Lock()


def _whole(rulings: tuple[Ruling, ...]) -> _Docket:
    cases = _cases(rulings)
    found = [_settled(tuple(rulings[number] for number in case)) for case in cases]
    told = Verdicts(
        tuple(sorted(chain.from_iterable(one.joined for one in found))),
        frozenset(chain.from_iterable(one.parted for one in found)),
        frozenset(chain.from_iterable(one.unsure for one in found)),
        tuple(sorted(chain.from_iterable(one.clashes for one in found))),
    )
    case_of = {name: case for case in cases for n in case for name in _mentions(rulings[n])}
    return _Docket(rulings, case_of, told)


def _one_more(before: _Docket, rulings: tuple[Ruling, ...]) -> _Docket:
    new = len(rulings) - 1
    held = {case for name in _mentions(rulings[new]) if (case := before.case_of.get(name))}
    merged = tuple(sorted({new, *chain.from_iterable(held)}))
    told = before.verdicts
    for case in held:
        told = told.without(_settled(tuple(rulings[number] for number in case)))
    told = told.with_(_settled(tuple(rulings[number] for number in merged)))
    case_of = dict(before.case_of)
    for number in merged:
        case_of |= dict.fromkeys(_mentions(rulings[number]), merged)
    return _Docket(rulings, case_of, told)


def _mentions(ruling: Ruling) -> Iterator[str]:
    return chain(*ruling.sides, ruling.together)


@lru_cache(maxsize=20_000)
def _settled(case: tuple[Ruling, ...]) -> Verdicts:
    """Sort out rulings that hang together. A new decision leaves most of them as they were."""
    court = _Court()
    for ruling in reversed(case):
        court.hear(ruling)
    return court.result()


def _cases(rulings: Sequence[Ruling]) -> list[tuple[int, ...]]:
    """Part rulings (by number), kept in their order, into those that no mention connects."""
    leader, first = list(range(len(rulings))), dict[str, int]()

    def led(number: int) -> int:
        while leader[number] != number:
            leader[number] = number = leader[leader[number]]
        return number

    for number, ruling in enumerate(rulings):
        for mention in _mentions(ruling):
            leader[led(number)] = led(first.setdefault(mention, number))
    cases: dict[int, list[int]] = {}
    for number in range(len(rulings)):
        cases.setdefault(led(number), []).append(number)
    return [tuple(case) for case in cases.values()]


class _Court:
    """Takes rulings latest first."""

    def __init__(self) -> None:
        self._leader: dict[str, str] = {}
        self._set: dict[str, list[str]] = {}
        self._by: dict[str, str] = {}
        self._apart: dict[Pair, tuple[Judgement, str]] = {}
        self._foes: dict[str, set[str]] = {}
        self._joined: list[Pair] = []
        self._clashes: set[Clash] = set()

    def hear(self, ruling: Ruling) -> None:
        """Let a ruling hold as far as no later one speaks against it."""
        if ruling.judgement is Judgement.SAME:
            self._hold(ruling.decision, tuple(chain.from_iterable(ruling.sides)))
            return
        for one, other in combinations(ruling.sides, 2):
            for first, second in product(one, other):
                self._part(ruling, first, second)
        self._hold(ruling.decision, ruling.together)

    def _hold(self, decision: str, mentions: Side) -> None:
        heads: list[str] = []
        for mention in dict.fromkeys(mentions):
            if not any(self._join(decision, head, mention) for head in heads):
                heads.append(mention)

    def _join(self, decision: str, one: str, other: str) -> bool:
        first, second = self._members(one), self._members(other)
        if first is second:
            return True
        clash = next(self._quarrels(first, second), None)
        if clash is not None:
            self._clashes.add(Clash(decision, self._apart[clash][1], _pair(one, other)))
            return False
        leader = self._leader[one]
        for member in second:
            self._leader[member] = leader
        first += second
        self._by.setdefault(one, decision)
        self._by.setdefault(other, decision)
        self._joined.append(_pair(one, other))
        return True

    def _members(self, mention: str) -> list[str]:
        leader = self._leader.setdefault(mention, mention)
        return self._set.setdefault(leader, [mention])

    def _quarrels(self, first: Iterable[str], second: list[str]) -> Iterator[Pair]:
        others = set(second)
        for member in first:
            yield from (
                _pair(member, foe) for foe in sorted(self._foes.get(member, set()) & others)
            )

    def _part(self, ruling: Ruling, first: str, second: str) -> None:
        pair = _pair(first, second)
        if first == second or self._members(first) is self._members(second):
            by = self._by.get(first, ruling.decision)
            self._clashes.add(Clash(ruling.decision, by, pair))
            return
        if pair in self._apart:
            judgement, by = self._apart[pair]
            if judgement is not ruling.judgement:
                self._clashes.add(Clash(ruling.decision, by, pair))
            return
        self._apart[pair] = (ruling.judgement, ruling.decision)
        self._foes.setdefault(first, set()).add(second)
        self._foes.setdefault(second, set()).add(first)

    def result(self) -> Verdicts:
        """Give what holds."""

        def pairs(judgement: Judgement) -> frozenset[Pair]:
            return frozenset(pair for pair, (held, _) in self._apart.items() if held is judgement)

        return Verdicts(
            tuple(sorted(self._joined)),
            pairs(Judgement.DIFFERENT),
            pairs(Judgement.UNSURE),
            tuple(sorted(self._clashes)),
        )


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _beside(pairs: Iterable[Pair]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {mention: frozenset(others) for mention, others in found.items()}
