"""The named policies that choose `best` between low and high; the range itself is never chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.weighing.bounds import Bounds

Choice = Callable[[Sequence[Bounds]], int | None]
"""From what each origin states (at least one number among them) to the best figure, if any."""


@dataclass(frozen=True)
class Policy:
    """A way to choose the best figure: its name, its rule in one sentence, and whose it is."""

    name: str
    rule: str
    reason: str
    """How a sentence gives the reason: 'the figure that most origins bear out'."""
    source: str
    best: Choice


def support(stated: Sequence[Bounds]) -> dict[int, int]:
    """Count, for every number that an origin names, the origins whose words bear it out."""
    named = {number for b in stated for number in (b.low, b.high) if number is not None}
    return {number: sum(b.bears_out(number) for b in stated) for number in sorted(named)}


def _most_supported(stated: Sequence[Bounds]) -> int | None:
    counts = support(stated)
    return min(counts, key=lambda number: (-counts[number], number), default=None)


def _lowest(stated: Sequence[Bounds]) -> int | None:
    return min((bounds.bottom for bounds in stated if bounds.known), default=None)


def _majority(stated: Sequence[Bounds]) -> int | None:
    number = _most_supported(stated)
    counting = sum(bounds.known for bounds in stated)
    return number if number is not None and 2 * support(stated)[number] > counting else None


def _no_choice(stated: Sequence[Bounds]) -> int | None:
    return None


_ALL = (
    Policy(
        "ucdp",
        "Low and high are the lowest and highest figure of any origin; best is the figure that "
        "most independent origins bear out, and the lower one where two have equal support.",
        "the figure that most origins bear out",
        "after the low, best and high estimates of the UCDP GED codebook; the count of origins "
        "and the tie rule are ours",
        _most_supported,
    ),
    Policy(
        "acled",
        "Where reports differ or are vague, best is the most conservative figure.",
        "the most conservative figure",
        "ACLED codebook, coding of fatalities",
        _lowest,
    ),
    Policy(
        "range",
        "Only the minimum and the maximum are given; no figure between them is preferred.",
        "no figure is preferred",
        "Iraq Body Count and Airwars, minimum and maximum",
        _no_choice,
    ),
    Policy(
        "majority",
        "Best is the figure that more than half of the origins with a number bear out, and is left "
        "open where there is none.",
        "the figure that more than half of the origins bear out",
        "simple majority of independent origins; ours",
        _majority,
    ),
)

POLICIES: dict[str, Policy] = {policy.name: policy for policy in _ALL}
"""The policies by name; the first, 'ucdp', is the default."""

DEFAULT_POLICY = _ALL[0].name


def policy_named(name: str) -> Policy:
    """Find a policy. Raises ValueError, with the names there are, for an unknown one."""
    try:
        return POLICIES[name]
    except KeyError:
        raise ValueError(f"no policy {name!r}; there are: {', '.join(POLICIES)}") from None
