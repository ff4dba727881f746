"""The named policies that choose `best` between low and high; the range itself is never chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.weighing.moving import exceeded, speaks_for
from reportedly.weighing.voice import Voice

Choice = Callable[[Sequence[Voice], int], int | None]
"""From the origins that count (at least one number among them), and the most that a group of the
same people is best held to number (0 for none), to the best figure, if any."""


@dataclass(frozen=True)
class Policy:
    """A way to choose the best figure: its name, its rule in one sentence, and whose it is."""

    name: str
    rule: str
    reason: str
    """How a sentence gives the reason: 'the figure that most origins bear out'."""
    source: str
    best: Choice
    chooses: bool = True
    """Whether it has a best figure at all."""

    @property
    def bounds(self) -> str:
        """Name what its figures give, as they are written."""
        return "low–best–high" if self.chooses else "low–high"

    @property
    def stated(self) -> str:
        """State the rule, by what it gives: 'Best by policy 'acled': Where reports differ …'."""
        given = "Best" if self.chooses else "Low and high"
        return f"{given} by policy '{self.name}': {self.rule}"


def support(row: Sequence[Voice]) -> dict[int, int]:
    """Count, for every number that an origin names, the origins whose words bear it out."""
    stated = [speaks_for(voice, row) for voice in row]
    named = {n for voice in row for n in (voice.bounds.low, voice.bounds.high) if n is not None}
    return {number: sum(b.bears_out(number) for b in stated) for number in sorted(named)}


def _most_supported(row: Sequence[Voice], within: int) -> int | None:
    counts = support(row)

    def rank(number: int) -> tuple[object, ...]:
        behind = (_is_vague(number, row), exceeded(number, row), number)
        return (-counts[number], number < within, *behind)

    return min(counts, key=rank, default=None)


def _is_vague(number: int, row: Sequence[Voice]) -> bool:
    """Tell whether nobody counts a number: a rule made it of words such as 'dozens'."""
    return all(v.vague for v in row if number in (v.bounds.low, v.bounds.high))


def _lowest(row: Sequence[Voice], within: int) -> int | None:
    return min((voice.bounds.bottom for voice in row if voice.bounds.known), default=None)


def _majority(row: Sequence[Voice], within: int) -> int | None:
    number = _most_supported(row, within)
    numbered = sum(voice.bounds.known for voice in row)
    return number if number is not None and 2 * support(row)[number] > numbered else None


def _no_choice(row: Sequence[Voice], within: int) -> int | None:
    return None


_ALL = (
    Policy(
        "ucdp",
        "Low and high are the lowest and highest figure of any origin; best is the figure that "
        "most independent origins bear out. Where two have equal support, one that is no less than "
        "the best for any group goes before one that is, a number before words such as 'dozens', "
        "what a later day counts before the minimum that it exceeds, and the lower before the "
        "higher.",
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
        chooses=False,
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
