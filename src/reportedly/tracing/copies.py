"""Which claims of two reports stand in the same words: pairs of counterparts in shared text."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from reportedly.model.claim import Claim
from reportedly.model.figure import Figure
from reportedly.model.passage import Passage
from reportedly.tracing.designations import Designation
from reportedly.tracing.sameness import content_key
from reportedly.tracing.shared import SharedText
from reportedly.tracing.told import Told

_ENOUGH = 1 / 3
"""Part of a mention's claims that has to stand in the same words as another's, if no count does."""


def aligned_mentions(shared: SharedText, claims: Iterable[Claim]) -> tuple[tuple[str, str], ...]:
    """Give the pairs of incident mentions of two reports that the same words speak of.

    The words have to tell of the two what makes them one: a count of the harmed, or more than
    `_ENOUGH` of what either claims. A house's standing paragraph on a war stands under reports on
    all of its attacks, and states of each a party, a means or a country.
    A pair is given when each mention holds more of the other's counterpart claims than any
    other does (the smaller id where several hold as many); pairs are (in `first`, in `second`),
    sorted. `claims` may hold claims of any report, and hold all of the two.
    """
    known = tuple(claims)
    told = Counter(claim.mention for claim in known)
    together: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for one, other in aligned_claims(shared, known):
        together[one.mention, other.mention].append(one)
    same = {
        pair: len(common)
        for pair, common in together.items()
        if any(isinstance(claim.content, Figure) for claim in common)
        or len(common) > _ENOUGH * min(told[mention] for mention in pair)
    }
    ranked = sorted(same, key=lambda pair: (-same[pair], pair))
    return tuple(sorted(_one_to_one(ranked)))


def aligned_claims(shared: SharedText, claims: Iterable[Claim]) -> tuple[tuple[Claim, Claim], ...]:
    """Give the pairs of claims of two reports that state the same in the same shared passage.

    Pairs are (of `first`, of `second`), in the order of the text. `claims` may hold claims of any
    report.
    """
    firsts, seconds = _claims_of(shared, claims)
    return tuple(_paired(shared, firsts, seconds, lambda claim: content_key(claim.content)))


def _one_to_one(ranked: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    taken: set[str] = set()
    for one, other in ranked:
        if not taken & {one, other}:
            taken |= {one, other}
            yield one, other


def _claims_of(shared: SharedText, claims: Iterable[Claim]) -> tuple[list[Claim], list[Claim]]:
    ordered = sorted(claims, key=lambda c: (c.passage, c.id))
    return (
        [claim for claim in ordered if claim.report == shared.first],
        [claim for claim in ordered if claim.report == shared.second],
    )


def counterparts(
    shared: SharedText, told: Mapping[str, Sequence[Told]]
) -> Iterator[tuple[Told, Told]]:
    """Give the pairs of claims that state the same in the same shared passage, earlier one first.

    Claims with the same origin are paired first; what is left is paired in the order of the
    text, since a reworded credit may be read in another way.
    """
    claims = [sorted(told.get(r, ()), key=lambda t: t.order) for r in (shared.first, shared.second)]
    of = {t.id: t for report in claims for t in report}
    firsts, seconds = ([t.claim for t in report] for report in claims)

    def said_by(claim: Claim) -> Hashable:
        return (of[claim.id].states, _who(of[claim.id].origin))

    exact = list(_paired(shared, firsts, seconds, said_by))
    done = {claim.id for pair in exact for claim in pair}
    left = [[c for c in report if c.id not in done] for report in (firsts, seconds)]
    loose = _paired(shared, left[0], left[1], lambda claim: of[claim.id].states)
    for one, other in [*exact, *loose]:
        first, second = sorted((of[one.id], of[other.id]), key=lambda t: t.order)
        yield first, second


def _who(origin: Designation) -> Hashable:
    """Compare origins across publishers: what either publisher says itself compares equal."""
    return (origin.standing, origin.words if origin.standing.name == "NAMED" else ())


def _paired(
    shared: SharedText,
    firsts: Sequence[Claim],
    seconds: Sequence[Claim],
    key: Callable[[Claim], Hashable],
) -> Iterator[tuple[Claim, Claim]]:
    """Pair claims of equal key that touch the same shared passage, in the order of the text."""
    taken: set[str] = set()
    for start_a, end_a, start_b, end_b in shared.passages:
        inside_b: dict[Hashable, list[Claim]] = defaultdict(list)
        for claim in seconds:
            if _touches(claim.passage, start_b, end_b) and claim.id not in taken:
                inside_b[key(claim)].append(claim)
        for claim in firsts:
            matches = inside_b[key(claim)]
            if matches and _touches(claim.passage, start_a, end_a) and claim.id not in taken:
                match = matches.pop(0)
                taken |= {claim.id, match.id}
                yield claim, match


def _touches(passage: Passage, start: int, end: int) -> bool:
    return passage.start < end and start < passage.end
