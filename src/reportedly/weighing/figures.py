"""What each origin says of each count, after its own updates."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.model.claim import Claim
from reportedly.model.figure import NAMED_PERSON, Category, Figure, Group, Relation
from reportedly.weighing.bounds import Bounds, joint
from reportedly.weighing.case import Case, supports
from reportedly.weighing.minima import least_total, none_of_either, within_total
from reportedly.weighing.moments import Moment, earliest, latest_of
from reportedly.weighing.sums import beside_sum, of_all, shared_sums
from reportedly.weighing.voice import Slot, Voice

_BY_TRADE = frozenset({Group.MEDICS, Group.JOURNALISTS, Group.AID_WORKERS, Group.OFFICIALS})
"""Groups of which nobody takes the count for one of all: 'three medics' says nothing of others."""

_PLAIN = frozenset({"", "at least", "more than", "up to", "about", "dozen", "none", NAMED_PERSON})
"""Rules that leave a number as the text has it; after any other, the words are quoted."""

_Wholes = dict[tuple[str, Category], int]
"""The highest number counted of all, by mention and category."""

_WHOLE_COUNTS = frozenset({Relation.TOTAL, Relation.UPDATE, Relation.DERIVED})


@dataclass(frozen=True)
class _Told:
    """A claim with the figure it makes."""

    claim: Claim
    figure: Figure


@dataclass(frozen=True)
class _Statement:
    """Equal bounds from one origin, dated by whoever printed them first.

    The first printing counts because later ones may be copies or recollections: a paper that
    recalls the first count a week later does not take the toll back down.
    """

    bounds: Bounds
    told: tuple[_Told, ...]
    since: Moment | None

    @property
    def whole(self) -> bool:
        """Tell whether the words give a number for the whole."""
        return self.bounds.known and any(t.figure.relation in _WHOLE_COUNTS for t in self.told)


def voices(case: Case) -> dict[Slot, tuple[Voice, ...]]:
    """Give, for every count that is claimed, what each origin says of it.

    Left out are denied figures, which support nothing, and counts over several events or a
    period, which are no count of this incident. What a sum adds up for several origins is said by
    all of them together.
    """
    rows: dict[Slot, list[Voice]] = {}
    wholes, shared = _wholes(case), shared_sums(case)
    aside = {one.claim.id for one in shared}
    own = [c for c in case.claims if supports(c) and c.id not in aside]
    for origin, claims in case.by_origin(own).items():
        for slot, voice in _of_origin(case, origin, claims, wholes).items():
            rows.setdefault(slot, []).append(voice)
    for origins in sorted({one.origins for one in shared}):
        sums = [one for one in shared if one.origins == origins]
        for slot, voice in _of_origin(case, origins[0], [s.claim for s in sums], wholes).items():
            rows[slot] = beside_sum(rows.get(slot, []), of_all(case, voice, origins), sums)
    return {slot: tuple(sorted(rows[slot], key=Voice.order)) for slot in sorted(rows)}


def _wholes(case: Case) -> _Wholes:
    """Give the highest number that anybody counts of all, for each mention and category."""
    wholes: _Wholes = {}
    for claim in case.claims:
        figure = claim.content
        if not isinstance(figure, Figure) or figure.cumulative or figure.group is not Group.ALL:
            continue
        bounds = Bounds.of(figure)
        if bounds.known and supports(claim) and not _is_part(figure):
            at = (claim.mention, figure.category)
            wholes[at] = max(wholes.get(at, 0), bounds.top)
    return wholes


def _of_more(claim: Claim, wholes: _Wholes, number: int) -> bool:
    """Tell whether a claim is of a part, of one trade, or stands where somebody counts more."""
    figure = claim.content
    if not isinstance(figure, Figure):
        return False
    part = figure.relation is Relation.PART or figure.rule == NAMED_PERSON
    part |= figure.group in _BY_TRADE
    return part or wholes.get((claim.mention, figure.category), 0) > number


def _tells_of_some(told: Sequence[_Told], voice: Voice) -> bool:
    """Tell whether an origin tells of single people out of more, and counts nobody: 'a nurse'."""
    held = [t.figure for t in told if t.claim.id in voice.claims]
    return all(f.individual and f.relation is Relation.PART for f in held)


def _of_origin(
    case: Case, origin: str, claims: Sequence[Claim], wholes: _Wholes
) -> dict[Slot, Voice]:
    own: dict[Slot, Voice] = {}
    parts: dict[Category, Voice] = {}
    whole: set[Category] = set()
    for slot, told in _by_slot(claims).items():
        if voice := _voice(case, origin, told):
            own[slot] = replace(voice, part=_tells_of_some(told, voice))
        if slot[1] is Group.ALL:
            if part := _part(case, origin, told):
                parts[slot[0]] = part
            if any(t.figure.relation in _WHOLE_COUNTS for t in told):
                whole.add(slot[0])
    for category in Category:
        least = least_total(category, own, parts.get(category))
        if least and category not in whole and _falls_short(category, own):
            made = [c for c in claims if c.id in least.claims]
            some = all(_of_more(claim, wholes, least.bounds.bottom) for claim in made)
            own[category, Group.ALL] = replace(least, part=some)
        own |= within_total(category, own)
    return own | none_of_either(own)


def _falls_short(category: Category, own: Mapping[Slot, Voice]) -> bool:
    """Tell whether an origin gives no total, or one of fewer than it counts in a single group."""
    total = own.get((category, Group.ALL))
    if total is None:
        return True
    counts = [voice.bounds for slot, voice in own.items() if slot[0] is category]
    known = [bounds.bottom for bounds in counts if bounds.known]
    return total.bounds.known and max(known) > total.bounds.top


def _by_slot(claims: Sequence[Claim]) -> dict[Slot, list[_Told]]:
    slots: dict[Slot, list[_Told]] = {}
    for claim in claims:
        figure = claim.content
        if isinstance(figure, Figure) and not figure.cumulative:
            slots.setdefault((figure.category, figure.group), []).append(_Told(claim, figure))
    return slots


def _part(case: Case, origin: str, told: Sequence[_Told]) -> Voice | None:
    """Give the largest number that the origin tells as a part of an unnamed whole."""
    parts = [t for t in told if _is_part(t.figure)]
    statements = [s for s in _statements(case, parts) if s.bounds.low]
    if not statements:
        return None
    largest = max(statements, key=lambda s: (s.bounds.low or 0, str(s.bounds)))
    return _voiced(case, origin, [largest], [])


def _is_part(figure: Figure) -> bool:
    """Tell whether a figure counts some of all: '50 of the dead', a victim who is named.

    '2 children' of 14 count their whole group.
    """
    some = figure.relation is Relation.PART or figure.rule == NAMED_PERSON
    return some and figure.group is Group.ALL


def _is_some(one: _Told, told: Sequence[_Told]) -> bool:
    """Tell whether a figure counts some of its group: 'two girls' of five children killed."""
    if one.figure.relation is not Relation.PART or one.figure.low is None:
        return _is_part(one.figure)
    return _is_part(one.figure) or any(
        other.claim.mention == one.claim.mention
        and other.figure.relation is not Relation.PART
        and (other.figure.low or 0) > one.figure.low
        for other in told
    )


def _voice(case: Case, origin: str, told: Sequence[_Told]) -> Voice | None:
    """Give what the origin says last of one count; its earlier statements are superseded."""
    former = [t for t in told if t.figure.relation is Relation.FORMER]
    counts = [t for t in told if t not in former and not _is_some(t, told)]
    statements = _statements(case, counts)
    if not statements:
        return None
    left_behind = {Bounds.of(t.figure) for t in former}
    standing = [s for s in statements if s.bounds not in left_behind] or statements
    # Words without a number are no update of a number.
    numbered = [s for s in standing if s.bounds.known] or standing
    latest = latest_of(statement.since for statement in numbered)
    newest = [s for s in numbered if s.since in latest]
    last = [s for s in numbered if s in newest or not _replaces(newest, s)]
    replaced = [t for s in statements if s not in last and s.bounds.known for t in s.told]
    return _voiced(case, origin, last, [*replaced, *former])


def _replaces(newest: Sequence[_Statement], earlier: _Statement) -> bool:
    """Tell whether the newest numbers take the place of an earlier one.

    Tolls rise. A later number that lies below and does not say that it is the whole ('more than
    forty were buried') may count a part, so that both stand.
    """
    return any(s.whole or s.bounds.top >= earlier.bounds.bottom for s in newest)


def _voiced(
    case: Case, origin: str, last: Sequence[_Statement], replaced: Sequence[_Told]
) -> Voice:
    # A total beside numbers of no stated relation is the count; the others may be parts of it.
    deciding = [s for s in last if s.whole] or last
    held = [t for statement in last for t in statement.told]
    return Voice(
        origin=origin,
        name=case.name_of(origin),
        bounds=joint(statement.bounds for statement in deciding),
        claims=_ids(held),
        superseded=_ids(replaced),
        reports=len({t.claim.report for t in held}),
        since=min((s.since for s in last if s.since), default=None),
        vague=_vague(t for statement in deciding for t in statement.told),
        derivation=_derivation(held),
        moved=any(t.figure.relation is Relation.UPDATE for s in deciding for t in s.told),
    )


def _ids(told: Sequence[_Told]) -> tuple[str, ...]:
    return tuple(sorted({t.claim.id for t in told}))


def _vague(told: Iterable[_Told]) -> str:
    """Quote the words that a rule turned into the number, unless a claim gives it outright."""
    spoken = {(t.figure.words, t.figure.rule) for t in told}
    if any(rule in _PLAIN for _, rule in spoken):
        return ""
    words, rule = min(spoken)
    return f"'{words}', by the rule '{rule}'"


def _derivation(told: Sequence[_Told]) -> str:
    """Give the sum behind a number that a reader derived, unless a claim states it outright."""
    return min(t.figure.derivation for t in told)


def _statements(case: Case, told: Sequence[_Told]) -> list[_Statement]:
    alike: dict[Bounds, list[_Told]] = {}
    for t in told:
        alike.setdefault(Bounds.of(t.figure), []).append(t)
    return [
        _Statement(bounds, tuple(same), earliest(case.published[t.claim.report] for t in same))
        for bounds, same in sorted(alike.items(), key=lambda item: str(item[0]))
    ]
