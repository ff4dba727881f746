"""Reference tables: events coded by others, beside which 'the worst since' is set."""

import datetime as dt
from enum import StrEnum

import msgspec


class Measure(StrEnum):
    """What a comparison counts."""

    KILLED = "people killed"
    CIVILIANS = "civilians killed"


class ReferenceEvent(msgspec.Struct, frozen=True):
    """One row of a reference table, as it stands there.

    `line` is the line of the file on which the row begins. Days are those of the table. `places`
    go from the smallest to the country. None for a number is unknown; `low`, `best` and `high` are
    people killed. `fault` says what is wrong with the row; nothing is ever repaired.
    """

    line: int
    id: str
    first: dt.date
    last: dt.date
    places: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    low: int | None
    best: int | None
    high: int | None
    civilians: int | None = None
    kind: str = ""
    sides: tuple[str, ...] = ()
    sources: int | None = None
    single: bool | None = None
    """Whether the row is one event, and not several that its source told together."""
    fault: str = ""


class ReferenceTable(msgspec.Struct, frozen=True):
    """A table that was loaded: the file's name and SHA-256 (hex), who coded it, and what it holds.

    `faults` are rows that break low ≤ best ≤ high and are kept as they are; `unread` rows lack a
    day or a number where one must be. Each is told with its line.
    """

    sha256: str
    name: str
    adapter: str
    rows: int
    first: dt.date | None
    last: dt.date | None
    faults: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


class Where(msgspec.Struct, frozen=True):
    """A place that a comparison is limited to: its folded words, a circle where it is located."""

    name: str
    latitude: float | None = None
    longitude: float | None = None
    km: float | None = None


class Scope(msgspec.Struct, frozen=True):
    """What a comparison is about, as far as its words tell.

    Events count that end before `before` and begin on `since` or later; None leaves a side open.
    `read` says how the words were understood, `unclear` what could not be.
    """

    measure: Measure
    since: dt.date | None = None
    before: dt.date | None = None
    where: Where | None = None
    kind: str = ""
    """The kind of attack that the words name, in the words of `reference.scope.KINDS`."""
    read: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()


class ReferenceAnswer(msgspec.Struct, frozen=True):
    """The rows of one table that bear on one claim, never a verdict.

    `rows` are those with the highest measure. `in_scope` counts all rows of the scope, `as_many`
    those whose number is no lower than the lowest that any origin gives for the incident (None
    where that is unknown), `faulty` those that break low ≤ best ≤ high.
    """

    claim: str
    report: str
    words: str
    table: ReferenceTable
    scope: Scope
    own: tuple[int | None, int | None, int | None]
    """Low, best and high of the incident, by the same measure."""
    in_scope: int
    as_many: int | None
    faulty: int
    rows: tuple[ReferenceEvent, ...]
    own_open: tuple[str, ...] = ()
    """Which of these three are no count, as in `AssessedFigure`."""
