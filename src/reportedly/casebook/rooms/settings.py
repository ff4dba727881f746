"""Settings of the casebook itself: the policy in force, and the version of each stage."""

import msgspec
from sqlalchemy import select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.coverage import SETTINGS

POLICY = "policy"
"""Names the weighing policy whose figures the incident table shows."""

SECOND_READERS = "second readers"
"""Says whether what second readers add counts in figures: 'counted', or only shown."""

SECOND_PERSON = "second person"
"""Says whether a second person must agree with what one decided on a claim: 'required', or not."""

TRACER = "tracer"
LINKER = "linker"
WEIGHER = "weigher"

_ALL = select(tables.settings).order_by(tables.settings.c.name)


class Settings:
    """Names and their text values."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def get(self, name: str, default: str = "") -> str:
        """Read a setting."""
        return self._known().get(name, default)

    def put(self, name: str, value: str) -> bool:
        """Set it; tell whether that changed anything."""
        with self._access.change("setting changed", name=name, value=value) as change:
            return bool(change.put(SETTINGS, [{"name": name, "value": value}]))

    def all(self) -> dict[str, str]:
        """Read every setting."""
        return dict(self._known())

    def _known(self) -> dict[str, str]:
        return self._access.remembered.of(SETTINGS.name, "all", self._read)

    def _read(self) -> dict[str, str]:
        return {row.name: row.value for row in self._access.rows(_ALL)}


class Stored(msgspec.Struct, frozen=True):
    """How many of each thing a casebook holds."""

    captures: int
    reports: int
    read: int
    unsupported: int
    failed: int
    claims: int
    mentions: int
    incidents: int
    failures: int
    """Failures that are not resolved."""
    decisions: int
    log_entries: int
    passed_over: int = 0
    """Reports, among those read, in which no word is one that an incident can rest on."""


class Backlog(msgspec.Struct, frozen=True):
    """What a casebook holds that is not worked on yet: reports, mentions and incidents."""

    reports: int
    """All reports."""
    to_read: int
    to_link: int
    to_weigh: int
