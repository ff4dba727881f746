"""The columns of known tables: UCDP GED as it comes, ACLED by its documented names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

SHELLING, AIR, BOMB, SUICIDE, SHOOTING = (
    "shelling",
    "air or drone strike",
    "bombing",
    "suicide bombing",
    "shooting",
)
"""The kinds of attack that a comparison can be limited to."""


@dataclass(frozen=True)
class Adapter:
    """Which column of a table holds what; None where it has no such column.

    `kinds` gives for each kind of attack the table's own words for it; without it a comparison
    cannot be limited to one. `codes` puts the table's codes of a kind into words.
    """

    name: str
    id: str
    first: str
    last: str
    places: tuple[str, ...]
    low: str
    best: str
    high: str
    sides: tuple[str, ...]
    civilians: str | None = None
    kind: str | None = None
    codes: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    count_of_sources: str | None = None
    list_of_sources: str | None = None
    clarity: str | None = None
    """A column that is '1' for a single event."""

    @property
    def needed(self) -> set[str]:
        """The columns without which the table is not this one."""
        return {self.id, self.first, self.last, self.low, self.best, self.high, *self.places[-1:]}


UCDP = Adapter(
    name="UCDP GED",
    id="id",
    first="date_start",
    last="date_end",
    places=("where_coordinates", "adm_2", "adm_1", "country"),
    low="low",
    best="best",
    high="high",
    sides=("side_a", "side_b"),
    civilians="deaths_civilians",
    kind="type_of_violence",
    codes={"1": "state-based", "2": "non-state", "3": "one-sided"},
    count_of_sources="number_of_sources",
    clarity="event_clarity",
)

ACLED = Adapter(
    name="ACLED",
    id="event_id_cnty",
    first="event_date",
    last="event_date",
    places=("location", "admin3", "admin2", "admin1", "country"),
    low="fatalities",
    best="fatalities",
    high="fatalities",
    sides=("actor1", "actor2"),
    kind="sub_event_type",
    kinds={
        SHELLING: ("Shelling/artillery/missile attack",),
        AIR: ("Air/drone strike",),
        BOMB: ("Remote explosive/landmine/IED", "Grenade", "Suicide bomb"),
        SUICIDE: ("Suicide bomb",),
        SHOOTING: ("Armed clash", "Attack"),
    },
    list_of_sources="source",
)

ADAPTERS = {adapter.name: adapter for adapter in (UCDP, ACLED)}


def adapter_for(columns: Iterable[str]) -> Adapter | None:
    """Tell a table by its columns; None where it is none of those known."""
    there = set(columns)
    return next((one for one in ADAPTERS.values() if one.needed <= there), None)
