"""Adds up what the footage benchmark found."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.footage import STOCK, Copy, Pair, Recognising, Retake, Strangers
from benchmarks.footage_clips import Say
from benchmarks.footage_edits import EDITS, STRENGTHS
from benchmarks.footage_lookups import LookedUp, measure_lookups
from benchmarks.footage_pictures import Told, measure_pictures
from reportedly.footage import pdq


class Recognised(NamedTuple):
    """One edit at one strength."""

    edit: str
    strength: str
    copies: int
    matched: int
    """Called a copy or the same scene."""
    called_copy: int
    located: int
    stock_pdq: int
    """Copies of which any frame lies within 31 bits of any of the original's."""


class Falsely(NamedTuple):
    """Pairs that are no copies, and what they were called."""

    pairs: str
    count: int
    called_copy: int
    called_same_scene: int
    stock_pdq: int


class Share(NamedTuple):
    """A share of some copies."""

    of: str
    count: int
    matched: float
    called_copy: float
    located: float


class Outcome(NamedTuple):
    """What the footage part measured."""

    edits: list[Recognised]
    no_copies: list[Falsely]
    shares: list[Share]
    pdq: dict[str, float]
    """Share of copies that PDQ's frames alone find, at 31 and at its best cut."""
    lookups: list[LookedUp]
    """What the index proposes."""
    pictures: list[Told]
    """What single pictures were called."""


def measure_footage(
    say: Say, parts: Collection[str], kept: Path | None = None, rendered: int | None = None
) -> Outcome:
    """Measure 'copies', 'retakes', 'strangers', 'lookups' and 'pictures', or some of them.

    `kept` is the folder where each part keeps what it made and found.
    """
    run = Recognising(say, kept, rendered)
    return summed(
        [*run.copies()] if "copies" in parts else [],
        [*run.retakes()] if "retakes" in parts else [],
        [*run.strangers()] if "strangers" in parts else [],
    )._replace(
        lookups=[*measure_lookups(run)] if "lookups" in parts else [],
        pictures=[*measure_pictures(run)] if "pictures" in parts else [],
    )


def summed(
    copies: Sequence[Copy], retakes: Sequence[Retake], strangers: Sequence[Strangers]
) -> Outcome:
    """Add up."""
    return Outcome(
        [*_by_edit(copies)],
        [*_falsely(retakes, strangers)],
        [*_shares(copies)],
        _pdq(copies, strangers),
        [],
        [],
    )


def _by_edit(copies: Sequence[Copy]) -> Iterator[Recognised]:
    for edit in EDITS:
        for strength in STRENGTHS:
            some = [one for one in copies if (one.edit, one.strength) == (edit, strength)]
            if some:
                yield Recognised(
                    edit,
                    strength,
                    len(some),
                    _matched(some),
                    _called(some, "copy"),
                    sum(one.located for one in some),
                    sum(one.pair.nearest <= STOCK for one in some),
                )


def _falsely(retakes: Sequence[Retake], strangers: Sequence[Strangers]) -> Iterator[Falsely]:
    by_take: dict[str, list[Retake]] = {}
    for one in retakes:
        by_take.setdefault(f"same scene: {one.take}", []).append(one)
    if retakes:
        by_take["same scene: all"] = list(retakes)
    for name, some in sorted(by_take.items()):
        near = sum(one.pair.nearest <= STOCK for one in some)
        yield Falsely(name, len(some), _called(some, "copy"), _called(some, "same_scene"), near)
    if strangers:
        wrong = [found.verdict for one in strangers for _, found in one.wrong]
        yield Falsely(
            "unrelated",
            sum(one.count for one in strangers),
            wrong.count("copy"),
            wrong.count("same_scene"),
            sum(n <= STOCK for one in strangers for n in one.nearest),
        )


def _shares(copies: Sequence[Copy]) -> Iterator[Share]:
    groups: Mapping[str, list[Copy]] = {
        "all copies": list(copies),
        **{
            f"{origin}, {group}": [c for c in copies if (c.origin, c.group) == (origin, group)]
            for origin, group in sorted({(c.origin, c.group) for c in copies})
        },
        **{s: [c for c in copies if c.strength == s] for s in STRENGTHS},
        "trims and concatenations": [c for c in copies if c.edit in ("trim", "concatenation")],
    }
    for name, some in groups.items():
        if some:
            count = len(some)
            located = sum(one.located for one in some) / count
            yield Share(name, count, _matched(some) / count, _called(some, "copy") / count, located)


def _pdq(copies: Sequence[Copy], strangers: Sequence[Strangers]) -> dict[str, float]:
    if not copies:
        return {}
    near = [one.pair.nearest for one in copies]
    found = {f"any two frames within {STOCK}": sum(n <= STOCK for n in near) / len(near)}
    if strangers:
        cut = min((n for one in strangers for n in one.nearest), default=pdq.BITS) - 1
        name = f"any two frames within {cut}, the cut without a false match among the unrelated"
        found[name] = sum(n <= cut for n in near) / len(near)
    return found


def _matched(some: Sequence[Copy]) -> int:
    return len(some) - _called(some, "unrelated")


def _called(some: Sequence[Copy] | Sequence[Retake], verdict: str) -> int:
    pairs: Iterator[Pair] = (one.pair for one in some)
    return sum(pair.found.verdict == verdict for pair in pairs)
