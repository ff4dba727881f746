"""Cuts an Arabic sentence that tells of several attacks into its clauses, each with its own place.

Round-ups go on in one sentence: 'two died in shelling of Osk, and three were hurt when shells hit
Tarn'. Arabic tells the harm first and the place behind it.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from reportedly.model.content import Event, Location
from reportedly.model.figure import Figure, Relation
from reportedly.model.place import Place
from reportedly.reading.arabic.apart import goes_on_elsewhere
from reportedly.reading.arabic.numbers import quantity_at
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text
from reportedly.reading.findings import Finding
from reportedly.reading.mentions.bearing import is_lethal
from reportedly.reading.mentions.places import distinct
from reportedly.reading.mentions.unit import Scope, Unit

_HARMING = frozenset({"verb", "masdar"})
"""Sorts of words of harm that open a clause."""
_JOINING = frozenset({"،", ",", "كما", "فيما", "بينما", "حين"})
_AND = "و"
_HIT = "hit"
"""Sort of verbs that locate what they tell: 'hit', 'saw', 'was exposed to'."""
_NEAR = 3
"""Tokens behind such a verb within which its place stands."""

Spots = Callable[[Sequence[int]], Sequence[Place]]
"""From members of a unit to the small places where what they tell may have happened."""


def clauses(
    text: Text, findings: Sequence[Finding], unit: Unit, spots: Spots
) -> Iterator[tuple[Unit, bool]]:
    """Give the clauses of `unit` that count people at places of their own, in order.

    With each comes whether it was cut off; a sentence that tells of one place stays whole.
    """
    starts = _openings(text, findings, unit)
    if not starts:
        yield unit, False
        return
    if (total := _total(text, findings, unit, starts[0], spots)) is not None:
        yield total, False
        rest = tuple(index for index in unit.members if index not in total.members)
        shared = Unit(Scope(starts[0], starts[0], unit.scope.last), unit.sentence, rest)
        for first, members in _atoms(findings, shared, starts[1:]):
            yield Unit(Scope(first, first, unit.scope.last), unit.sentence, members), True
        return
    ahead = frozenset(_placed_ahead(text, findings, unit))
    atoms = _with_what_follows(_atoms(findings, unit, starts), spots, ahead)
    for at, (first, members) in enumerate(_grouped(findings, atoms, spots, ahead)):
        scope = Scope(first, first, unit.scope.last) if at else unit.scope
        yield Unit(scope, unit.sentence, members), at > 0


def _total(
    text: Text, findings: Sequence[Finding], unit: Unit, start: int, spots: Spots
) -> Unit | None:
    """Give what stands before a colon behind which a total is shared out; None for no such."""
    index = text.range_of(start, start)[0]
    if start <= unit.scope.first or text.words[index - 1].text != ":":
        return None
    before = tuple(i for i in unit.members if findings[i].token < start)
    counted = any(is_lethal(findings[i].content) for i in before)
    scope = Scope(unit.scope.first, unit.scope.first, start)
    return Unit(scope, unit.sentence, before) if counted and not spots(before) else None


def _openings(text: Text, findings: Sequence[Finding], unit: Unit) -> list[int]:
    """Give the tokens at which a joined word of harm opens a clause, or 'and' people elsewhere."""
    counted = sum(is_lethal(findings[index].content) for index in unit.members)
    if not counted or (counted == 1 and not _tells_several(findings, unit.members)):
        return []
    first, last = text.range_of(unit.scope.first, unit.scope.last)
    harming = {
        text.token(match.first)
        for match in phrases("harm").all(text, first, last)
        if match.first > first and match.value["sort"] in _HARMING and _joined(text, match.first)
    }
    elsewhere = (_counted_elsewhere, _placed_ahead)
    return sorted(harming.union(*(told(text, findings, unit) for told in elsewhere)))


def _tells_several(findings: Sequence[Finding], members: Sequence[int]) -> bool:
    """Tell whether more attacks than one are told of, by the words for them."""
    return sum(isinstance(findings[index].content, Event) for index in members) > 1


def _placed_ahead(text: Text, findings: Sequence[Finding], unit: Unit) -> Iterator[int]:
    """Give the tokens at which a clause opens with its place: 'and Tarn saw a bombing in which'."""
    told = (findings[index] for index in unit.members)
    placed = [f.token for f in told if isinstance(f.content, Location)]
    first, last = text.range_of(unit.scope.first, unit.scope.last)
    for match in phrases("locating").all(text, first + 1, last):
        hit = match.value["sort"] == _HIT
        if hit and match.last < last and _joined(text, match.first):
            reach = range(text.token(match.last), text.token(match.last) + _NEAR)
            if any(place in reach for place in placed):
                yield text.token(match.first)


def _counted_elsewhere(text: Text, findings: Sequence[Finding], unit: Unit) -> Iterator[int]:
    """Give the tokens of people whom 'and' joins to those of another place: 'and a man in …'.

    Those behind a colon are shares of a total: 'nine killed: five in …'.
    """
    told = [findings[index] for index in unit.members]
    placed = [finding.token for finding in told if isinstance(finding.content, Location)]
    counted = sorted(f.token for f in told if is_lethal(f.content) and not _is_part(f))
    for before, token in pairwise(counted):
        first, at = text.range_of(before, token)
        shared = _goes_on(text, at) and any(before < place < token for place in placed)
        if shared or text.words[at - 1].text == ":" or goes_on_elsewhere(text, first, at):
            yield token


def _goes_on(text: Text, index: int) -> bool:
    """Tell whether 'and' joins bare digits or number words at word `index` to what is before."""
    joined = text.words[index - 1].lower == _AND
    return joined or (_joined(text, index) and quantity_at(text, index, len(text)) is not None)


def _is_part(finding: Finding) -> bool:
    return isinstance(finding.content, Figure) and finding.content.relation is Relation.PART


def _joined(text: Text, index: int) -> bool:
    return text.words[index].lower.startswith(_AND) or text.words[index - 1].lower in _JOINING


Atom = tuple[int, tuple[int, ...]]
"""The first token of a stretch, and the members in it."""


def _atoms(findings: Sequence[Finding], unit: Unit, starts: Sequence[int]) -> Iterator[Atom]:
    bounds = [unit.scope.first, *starts, unit.scope.last]
    for first, last in pairwise(bounds):
        yield first, tuple(i for i in unit.members if first <= findings[i].token < last)


def _with_what_follows(
    atoms: Iterator[Atom], spots: Spots, ahead: frozenset[int]
) -> Iterator[Atom]:
    """Join to a clause that opens with its place the stretches behind it that have none."""
    opened: Atom | None = None
    for atom in atoms:
        if opened is not None and not spots(atom[1]):
            opened = (opened[0], (*opened[1], *atom[1]))
            continue
        if opened is not None:
            yield opened
        opened = atom if atom[0] in ahead else None
        if opened is None:
            yield atom
    if opened is not None:
        yield opened


def _grouped(
    findings: Sequence[Finding], atoms: Iterator[Atom], spots: Spots, ahead: frozenset[int]
) -> Iterator[Atom]:
    """Join the stretches that go together: those without a place go with the place behind them.

    They go with the one before them where the next opens with its place, as those in `ahead` do.
    """
    first, held = next(atoms)
    waiting: list[Atom] = []
    for atom in atoms:
        if atom[0] in ahead:
            held, waiting = (*held, *(i for _, members in waiting for i in members)), []
        waiting.append(atom)
        if not spots(atom[1]):
            continue
        further = tuple(index for _, members in waiting for index in members)
        if _is_further(findings, held, further, spots):
            yield first, held
            first, held = waiting[0][0], ()
        held, waiting = (*held, *further), []
    yield first, (*held, *(index for _, members in waiting for index in members))


def _is_further(
    findings: Sequence[Finding], told: Sequence[int], further: Sequence[int], spots: Spots
) -> bool:
    """Tell whether both count people, at places that all lie apart.

    What was hit without a count may be told first: 'raids on Osk, and a man died in Tarn when …'.
    """
    if not any(is_lethal(findings[i].content) for i in further):
        return False
    if not any(is_lethal(c := findings[i].content) or isinstance(c, Event) for i in told):
        return False
    here, there = spots(told), spots(further)
    return bool(here) and all(distinct(one, other) for one in here for other in there)
