"""Where readers of one report disagree: what only one of them found, and what they read otherwise.

A reader is held to have found what it states anywhere in the report; in which words does not
matter. Two claims are two readings of one thing where they rest on overlapping words and have
something in common: of a figure its number or whom it counts, of an accusation its party.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

import msgspec

from reportedly.model.chain import Stance
from reportedly.model.claim import Claim
from reportedly.model.content import (
    Admission,
    Content,
    Denial,
    Event,
    Location,
    Responsibility,
    Timing,
    kind_of,
)
from reportedly.model.figure import Figure
from reportedly.model.names import name_words
from reportedly.tracing.sameness import ContentKey, content_key


class Aspect(StrEnum):
    """In what two readings of the same words differ."""

    FIGURE = "figure"
    CATEGORY = "category"
    KIND = "kind"
    POLARITY = "polarity"
    """Whether it is said that it is so, or denied."""
    PARTY = "party"
    SOURCE = "source"
    PLACE = "place"
    DATE = "date"


class Disagreement(msgspec.Struct, frozen=True):
    """A claim of the built-in reader (`own`) and one of a second `reader` that do not agree.

    One of the two is None where that reader did not find what the other did; `on` is empty then.
    """

    reader: str
    own: Claim | None = None
    other: Claim | None = None
    on: tuple[Aspect, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The readings that there are, the built-in reader's first."""
        return tuple(claim for claim in (self.own, self.other) if claim is not None)


_PARTIES = frozenset({"responsibility", "admission", "denial"})
_HAPPENED = frozenset({"event", "denial"})
_NOTHING_COMMON = (
    frozenset({Aspect.FIGURE, Aspect.CATEGORY}),
    frozenset({Aspect.PARTY, Aspect.POLARITY}),
)
_NAMED: Mapping[type, Aspect] = {Location: Aspect.PLACE, Timing: Aspect.DATE}
_NEVER_ASKED = frozenset({"depiction", "victim"})
"""What only the built-in reader looks for."""


def disagreements(
    own: Sequence[Claim], added: Sequence[Claim], readers: Mapping[str, Iterable[str]]
) -> tuple[Disagreement, ...]:
    """Give every disagreement between the built-in reader and each second reader of a report.

    `own` are the built-in reader's claims, `added` those of second readers; `readers` names those
    that have read a report, by the report's id. A report that nobody else read is left out.
    """
    return tuple(
        found
        for report, names in sorted(readers.items())
        for reader in names
        for found in _between(
            [c for c in own if c.report == report and c.kind not in _NEVER_ASKED],
            [c for c in added if c.report == report and c.reader == reader],
            reader,
        )
    )


def _between(own: list[Claim], added: list[Claim], reader: str) -> Iterator[Disagreement]:
    ours, theirs = _by_statement(own), _by_statement(added)
    for key in (key for key in ours if key in theirs):
        pairs = [(one, other) for one in ours[key] for other in theirs[key]]
        one, other = min(pairs, key=lambda pair: (len(_put(*pair)), -_overlap(*pair), pair[0].id))
        if on := _put(one, other):
            yield Disagreement(reader, one, other, on)
    left = [claims[0] for key, claims in ours.items() if key not in theirs]
    for other in (claims[0] for key, claims in theirs.items() if key not in ours):
        match = _other_reading(other, left)
        if match is None:
            yield Disagreement(reader, other=other)
        else:
            left.remove(match)
            yield Disagreement(reader, match, other, _differing(match, other))
    yield from (Disagreement(reader, one) for one in left)


def _by_statement(claims: Iterable[Claim]) -> dict[ContentKey, list[Claim]]:
    found: dict[ContentKey, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.passage, claim.id)):
        found.setdefault(content_key(claim.content), []).append(claim)
    return found


def _other_reading(claim: Claim, among: Iterable[Claim]) -> Claim | None:
    """Give the claim that the same words were read as, the likest one; None where there is none."""
    close = [
        one
        for one in among
        if _overlap(one, claim)
        and _comparable(one.kind, claim.kind)
        and not any(every <= set(_differing(one, claim)) for every in _NOTHING_COMMON)
    ]
    return min(
        close,
        key=lambda one: (len(_differing(one, claim)), -_overlap(one, claim), one.id),
        default=None,
    )


def _comparable(one: str, other: str) -> bool:
    both = {one, other}
    return one == other or both <= _PARTIES or both <= _HAPPENED


def _overlap(one: Claim, other: Claim) -> int:
    first, second = one.passage, other.passage
    return max(0, min(first.end, second.end) - max(first.start, second.start))


def _differing(one: Claim, other: Claim) -> tuple[Aspect, ...]:
    said = set(_stated(one.content, other.content)) | set(_put(one, other))
    return tuple(aspect for aspect in Aspect if aspect in said)


def _put(one: Claim, other: Claim) -> tuple[Aspect, ...]:
    """Give whether two claims differ in whom they are credited to, or in that one is denied."""
    denied = (one.stance is Stance.DENIED) != (other.stance is Stance.DENIED)
    sources = (set(name_words(one.origin.name)), set(name_words(other.origin.name)))
    apart = not (sources[0] <= sources[1] or sources[1] <= sources[0])
    return (*((Aspect.POLARITY,) if denied else ()), *((Aspect.SOURCE,) if apart else ()))


def _stated(one: Content, other: Content) -> Iterator[Aspect]:
    """Give in what two contents differ; of different types they say the opposite."""
    match one, other:
        case Figure(), Figure():
            if (one.low, one.high) != (other.low, other.high):
                yield Aspect.FIGURE
            if (one.category, one.group) != (other.category, other.group):
                yield Aspect.CATEGORY
        case Event(), Event():
            if one.kind is not other.kind:
                yield Aspect.KIND
            if one.modality is not other.modality:
                yield Aspect.POLARITY
        case (Responsibility() | Admission() | Denial(), Responsibility() | Admission() | Denial()):
            if name_words(one.party) != name_words(other.party):
                yield Aspect.PARTY
            if kind_of(one) != kind_of(other):
                yield Aspect.POLARITY
        case _:
            same = kind_of(one) == kind_of(other)
            yield _NAMED.get(type(one), Aspect.KIND) if same else Aspect.POLARITY
