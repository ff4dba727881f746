"""Reduces the figures of one text to one count per group for the incident it leads with."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from reportedly.model.figure import NAMED_PERSON, Category, Figure, Group, Relation
from reportedly.reading.casualties import vague
from reportedly.reading.casualties.leading import leading
from reportedly.reading.casualties.standing import (
    BEYOND,
    NEAR,
    PLURALS,
    UNCOUNTED,
    VAGUE,
    is_firm,
    is_one,
    is_whole,
    number,
    upper,
)
from reportedly.reading.findings import Finding


class Deaths(msgspec.Struct, frozen=True):
    """How many the leading incident killed, by who they were; None where the text does not say.

    `civilians` are all whom the text does not call fighters.
    """

    civilians: int | None = None
    combatants: int | None = None
    children: int | None = None
    women: int | None = None


def figures_of(findings: Iterable[Finding], category: Category) -> list[Figure]:
    """Give the figures of one category that count people harmed, in text order.

    Superseded numbers and denials of any harm are left out.
    """
    return [
        found.content
        for found in findings
        if isinstance(found.content, Figure)
        and found.content.category is category
        and found.content.relation is not Relation.FORMER
        and found.content.high != 0
        and number(found.content) is not None
    ]


def deaths(findings: Iterable[Finding]) -> Deaths:
    """Count the dead of the incident that a text leads with.

    The first whole count leads: a number before vague words, one incident before a period. It is
    split where a part of it, or another statement of the same number, says who they were.
    """
    told = [_at_top(figure) for figure in figures_of(findings, Category.KILLED)]
    first = leading(told)
    if first is None:
        return Deaths()
    killed = [_sided(figure) for figure in told]
    lead = killed[next(at for at, figure in enumerate(told) if figure is first)]
    if lead.cumulative:
        killed = [_of_the_period(figure) for figure in killed]
    civilians, combatants = _split(lead, killed)
    if civilians is None and combatants == number(lead) and _leaves_leader_out(lead, killed):
        combatants = (combatants or 0) + 1
    top = (civilians or 0) + (combatants or 0)
    return Deaths(
        civilians,
        combatants,
        _members(killed, Group.CHILDREN, top),
        _members(killed, Group.WOMEN, top),
    )


def _at_top(figure: Figure) -> Figure:
    """Count 'between 500 and 1,300' by its upper number, as FA-KES does."""
    top = upper(figure)
    ranged = figure.low is not None and top is not None and figure.low < top
    return msgspec.structs.replace(figure, low=top, high=top) if ranged else figure


def _of_the_period(figure: Figure) -> Figure:
    """Let a part of a period's count tell who they were, where such a count leads."""
    return figure if is_whole(figure) else msgspec.structs.replace(figure, cumulative=False)


def _leaves_leader_out(lead: Figure, killed: Sequence[Figure]) -> bool:
    """Tell 'nine of his comrades', 'eight more', beside a leader whom they add to."""
    same = (figure for figure in killed if number(figure) == number(lead))
    adds = any(_BESIDES.search(figure.words) for figure in same)
    return adds and any(
        figure.individual and (figure.group is Group.COMBATANTS or figure.rule == NAMED_PERSON)
        for figure in killed
    )


_BESIDES = re.compile(r"\bof (?:his|her) \w+|\bmore\b(?! than)", re.IGNORECASE)
"""Words by which a count leaves out the one who was told of."""


def _sided(figure: Figure) -> Figure:
    """Put the police among the fighters, as conflict coders put forces of the state (UCDP)."""
    if figure.group is Group.OFFICIALS and "polic" in figure.words.lower():
        return msgspec.structs.replace(figure, group=Group.COMBATANTS)
    return figure


def _split(lead: Figure, killed: Sequence[Figure]) -> tuple[int | None, int | None]:
    """Tell how many of the leading count were fighters and how many were not."""
    count = number(lead)
    assert count is not None  # noqa: S101 - figures_of leaves figures without a number out
    if lead.group is Group.COMBATANTS:
        return None, count + _other_side(lead, killed)
    if lead.group is not Group.ALL:
        beside = _beside(killed, killed.index(lead))
        return count, beside or _rest(killed, count) or _armed_among(lead, killed)
    if _all_fighters(killed, count):
        return None, count
    civilians = _part(killed, Group.CIVILIANS, count)
    combatants = _part(killed, Group.COMBATANTS, count)
    if civilians is not None:
        return civilians, (count - civilians) or None
    if combatants is not None:
        return count - combatants, combatants
    return _pair(killed, count) or (count, None)


def _other_side(lead: Figure, killed: Sequence[Figure]) -> int:
    """Give the 'another 120 soldiers' who fell on the other side of a battle."""
    others = [
        f for f in killed[killed.index(lead) + 1 :] if is_firm(f) and number(f) != number(lead)
    ]
    after = next(iter(others), None)
    adds = after is not None and after.group is Group.COMBATANTS and _ADDING.match(after.words)
    apart = lead.relation is not Relation.DERIVED
    return (number(after) or 0) if after is not None and adds and apart else 0


_ADDING = re.compile(r"(?:another|a further|an additional) ", re.IGNORECASE)


def _armed_among(lead: Figure, killed: Sequence[Figure]) -> int | None:
    """Give the police or soldiers who are counted as part of dead civilians."""
    counted = lead
    for figure in killed:
        if is_firm(figure) and not figure.individual:
            counted = figure
        armed = figure.group is Group.COMBATANTS and figure.relation is Relation.PART
        if armed and figure.rule not in VAGUE and not figure.individual:
            same = number(counted) == number(lead) and (number(figure) or 0) < (number(lead) or 0)
            return number(figure) if same else None
    return None


def _beside(killed: Sequence[Figure], at: int) -> int | None:
    """Give the fighters that the statement after the leading count tells of."""
    for figure in killed[at + 1 : at + 2]:
        if figure.group is Group.COMBATANTS and figure.rule not in VAGUE and is_whole(figure):
            return number(figure)
    return None


def _rest(killed: Sequence[Figure], civilians: int) -> int | None:
    """Give those of a larger total whom 'including 58 civilians' leaves over."""
    for total, part in pairwise(killed):
        of_civilians = part.group is Group.CIVILIANS and not is_whole(part)
        if total.relation is Relation.UPDATE or total.relation is Relation.TOTAL:
            left = (number(total) or 0) - civilians
            if of_civilians and number(part) == civilians and left > 0:
                return left
    return None


def _all_fighters(killed: Sequence[Figure], count: int) -> bool:
    """Tell whether one statement, or two together, put the whole count among the fighters.

    None does where the text counts both children or women and fighters as parts of it.
    """
    members = _part(killed, Group.CHILDREN, count) or _part(killed, Group.WOMEN, count)
    if members and (_part(killed, Group.COMBATANTS, count) or count) < count:
        return False
    fighters = [
        number(figure) or 0
        for figure in killed
        if figure.group is Group.COMBATANTS and figure.rule not in VAGUE and not figure.cumulative
    ]
    pairs = (one + two for one, two in pairwise(fighters) if one != two)
    return count in fighters or count in pairs


def _part(killed: Sequence[Figure], group: Group, count: int) -> int | None:
    """Give the first number that is said to be part of the leading count."""
    for figure in killed:
        value = number(figure) or 0
        said = figure.group is group and not is_whole(figure) and figure.rule not in VAGUE
        if said and (value > 1 or count <= _FEW) and value <= count and not figure.cumulative:
            return value
    return None


_FEW = 4
"""Up to this count a single fighter told of is taken to be one of it."""


def _pair(killed: Sequence[Figure], count: int) -> tuple[int, int] | None:
    """Read 'fifteen civilians and 27 fighters' where together they make most of the count."""
    for one, two in pairwise(killed):
        if {one.group, two.group} != {Group.CIVILIANS, Group.COMBATANTS}:
            continue
        values = {one.group: number(one) or 0, two.group: number(two) or 0}
        vague_or_period = {one.rule, two.rule} & VAGUE or one.cumulative or two.cumulative
        if not vague_or_period and count / 2 <= sum(values.values()) <= count:
            return values[Group.CIVILIANS], values[Group.COMBATANTS]
    return None


def _members(killed: Sequence[Figure], group: Group, top: int) -> int | None:
    """Give the first number of children or women among the dead, not more than all of them.

    'Civilians children killed: 130' counts both: where the same number is that of everybody, a
    part of it that is told elsewhere goes before.
    """
    counts = [
        figure
        for figure in killed
        if figure.group is group and figure.rule not in VAGUE and not figure.cumulative
    ]
    fitting = [f for f in counts if (value := number(f)) is not None and value <= top]
    if not fitting or number(fitting[0]) != top or not _counts_everybody(killed, top):
        return number(fitting[0]) if fitting else None
    return next((number(f) for f in fitting if not is_whole(f)), top)


def _counts_everybody(killed: Sequence[Figure], count: int) -> bool:
    everybody = (f for f in killed if f.group in (Group.ALL, Group.CIVILIANS) and is_whole(f))
    return any(number(f) == count for f in everybody)


_RANGES = {
    "several": (2, 2),
    "a few": (2, 2),
    "dozens": (12, 24),
    "tens": (10, 20),
    "scores": (20, 40),
    "hundreds": (100, 200),
    **dict.fromkeys(PLURALS, (2, 2)),
    "unknown number": (2, 2),
    "a large number of": (12, 24),
}
"""Words as Airwars enters them: a plural is two, 'dozens' and 'a large number' one to two dozen."""

_OUTLYING = 3
"""A count this many times the leading one tells of other events."""


def spread(findings: Iterable[Finding], category: Category) -> tuple[int, int] | None:
    """Give the lowest and highest count that an incident's narrative gives, as Airwars enters them.

    The narrative leads with the range that its author assessed; an open minimum reaches up to the
    highest count of the same incident told further on. None where nobody is said to be harmed.
    """
    told = [
        found.content
        for found in findings
        if isinstance(found.content, Figure)
        and found.content.category in (category, Category.CASUALTIES)
        and found.content.relation is not Relation.FORMER
        and found.content.high != 0
    ]
    told = [f for f in told if f.category is category] or told
    whole = [figure for figure in told if is_whole(figure) and not figure.cumulative]
    counted = [f for f in whole if f.rule not in UNCOUNTED]
    several = [f for f in counted if f is whole[0] or not is_one(f)]
    if several and is_one(several[0]) and several[0].rule == NAMED_PERSON:
        several = several[1:] or several
    lead = next(iter(several), None)
    if lead is None and len(counted) == len(whole):
        lead = next(iter(counted), None)
    if lead is None or is_one(lead):
        lead = _of_the_dead(told) or lead
    if lead is None:
        return _RANGES.get(told[0].rule, _RANGES[vague.PLURAL.name]) if told else None
    return _reach(lead, whole)


def _of_the_dead(told: Sequence[Figure]) -> Figure | None:
    """Give 'among the dead were 24 civilians' where no count but single people stands beside it."""
    counts = [f for f in told if f.rule not in UNCOUNTED and not f.cumulative and not is_one(f)]
    everybody = counts and counts[0].group in (Group.ALL, Group.CIVILIANS)
    return counts[0] if everybody else None


def spread_of(findings: Iterable[Finding], group: Group) -> tuple[int, int] | None:
    """Give the range of the dead of one group: the first number that the narrative gives."""
    for figure in figures_of(findings, Category.KILLED):
        if figure.group is group and figure.rule not in VAGUE and not figure.cumulative:
            low = figure.low if figure.low is not None else 1
            return low, max(low, _top(figure))
    return None


def _top(figure: Figure) -> int:
    return figure.high if figure.high is not None else figure.low or 0


def _reach(lead: Figure, whole: Sequence[Figure]) -> tuple[int, int]:
    if lead.category is Category.CASUALTIES:  # dead and injured together: either may be none
        return 0, _RANGES.get(lead.rule, (0, _top(lead)))[1]
    if lead.rule in _RANGES:
        return _RANGES[lead.rule]
    counts = [
        _entered(figure)
        for figure in whole
        if figure.rule not in VAGUE
        and figure.group in (Group.ALL, Group.CIVILIANS)
        and _entered(figure) <= _OUTLYING * max(2, number(lead) or 0)
    ]
    if lead.low is None:
        top = lead.high or 0
        return min([top, *(count for count in counts if count >= top / 2)]), top
    if lead.high is None:
        plural = [_RANGES[figure.rule][1] for figure in whole if figure.rule in PLURALS]
        beyond = [int(m[1]) + 1 for m in BEYOND.finditer(lead.words)]
        return lead.low, max([lead.low, *counts, *plural, *beyond])
    if lead.low == lead.high:
        near = [count for count in counts if count <= NEAR * lead.low]
        return lead.low, max([lead.low, *near])
    return lead.low, max([lead.high, *(c for c in counts if c == lead.high + 1)])


def _entered(figure: Figure) -> int:
    """Give a count as entered: 'more than ten' is eleven."""
    value = _top(figure)
    return value + 1 if figure.rule == vague.MORE_THAN.name else value
