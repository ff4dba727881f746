"""A voice: what one origin says of one count, the row that a range is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model.assessment import OriginFigure, Side
from reportedly.model.figure import Category, Group
from reportedly.weighing.bounds import Bounds, span
from reportedly.weighing.moments import Moment

Slot = tuple[Category, Group]
"""A category and a group: one row of the ledger."""


@dataclass(frozen=True)
class Voice:
    """One origin on one count: its bounds, and the claims they rest on.

    `superseded` are claims that its own later statements replace. `reports` counts the reports
    in which the current figure stands, `since` is when it was first printed. What was done to
    come to the number is kept in words, empty where nothing was: `vague` the words that a rule
    turned into it ("'dozens', by the rule 'dozens'"), `derivation` the sum behind it
    ('2 children + 1 woman'), `note` how a part was kept within its total. `part` is True where the
    origin counts only some of those whom the row counts, `moved` where it says that the toll rose
    to the number or was revised to it.
    """

    origin: str
    name: str
    bounds: Bounds
    claims: tuple[str, ...]
    superseded: tuple[str, ...] = ()
    reports: int = 1
    since: Moment | None = None
    vague: str = ""
    derivation: str = ""
    note: str = ""
    part: bool = False
    moved: bool = False

    @property
    def stated(self) -> Bounds:
        """What it says of all of them: a number of some is a minimum."""
        return Bounds(self.bounds.low, None) if self.part else self.bounds

    def as_figure(self) -> OriginFigure:
        """Give the form that the assessment shows."""
        return OriginFigure(
            self.origin,
            self.name,
            self.bounds.low,
            self.bounds.high,
            self.claims,
            self.superseded,
            self.reports,
            self.part,
        )

    def order(self) -> tuple[bool, int, int, str, int, str]:
        """Order voices by what they say and when, not by who they are; ids only break ties."""
        known = self.bounds.known
        bottom, top = (self.bounds.bottom, self.bounds.top) if known else (0, 0)
        since = str(self.since.day) if self.since else ""
        return (not known, bottom, top, since, -self.reports, self.origin)


def told_of_all(row: Sequence[Voice]) -> list[Bounds]:
    """Give what each origin says of all of them; as it stands where nobody counts them all."""
    counted = not all(voice.part for voice in row)
    return [voice.stated if counted else voice.bounds for voice in row]


def open_sides(row: Sequence[Voice], best: int | None) -> tuple[Side, ...]:
    """Tell which numbers of a row are no count: a best or high that is a minimum, a low at most."""
    whole, told = spanned(row), told_of_all(row)
    naming = [bounds for bounds in told if best is not None and best in (bounds.low, bounds.high)]
    high = any(b.high is None and b.low == whole.high for b in told if b.known)
    low = any(b.low is None and b.high == whole.low for b in told if b.known)
    found = {
        Side.LOW: low and not (high and whole.low == whole.high),
        Side.BEST: bool(naming) and all(bounds.high is None for bounds in naming),
        Side.HIGH: high,
    }
    return tuple(side for side, is_open in found.items() if is_open)


def counting(row: Sequence[Voice]) -> list[Voice]:
    """Give the origins that count all of them, or all where none counts all.

    A part is no rival of a whole: 'four of them' does not pull 23 down to four.
    """
    whole = [voice for voice in row if not voice.part]
    return whole if any(voice.bounds.known for voice in whole) else list(row)


def spanned(row: Sequence[Voice]) -> Bounds:
    """Give the lowest and highest number of a row; a part raises it that exceeds every count."""
    counted = span([voice.bounds for voice in counting(row)])
    parts = [voice.stated for voice in row if voice.part and voice.bounds.low is not None]
    return span([counted, *(part for part in parts if counted.known and part.bottom > counted.top)])
