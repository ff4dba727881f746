"""Coverage: who reported an incident, when, in which languages, and how many reported less."""

import msgspec


class Delay(msgspec.Struct, frozen=True, order=True):
    """Days from the event to a report: a range where the event's day is not exact.

    Below zero where a report is dated before the day that is given for the event.
    """

    low: int
    high: int


class Account(msgspec.Struct, frozen=True):
    """One report of an incident. `published` is ISO 8601, `language` BCP 47 ('und': not told)."""

    report: str
    publisher: str | None
    language: str
    published: str | None
    delay: Delay | None
    first: bool
    """Whether no other report is known to be earlier."""
    origins: tuple[str, ...]
    """Ids of the origins that its claims go back to."""


class Neglect(msgspec.Struct, frozen=True):
    """How many of the incidents with no greater toll have more reports.

    `of` counts the casebook's other incidents whose lowest number killed is known and no higher
    than this one's; `more` counts those of them that more reports speak of.
    """

    more: int
    of: int

    @property
    def share(self) -> float:
        """Give the part, 0 to 1: 1 where every incident with no greater toll has more reports."""
        return self.more / self.of


class Coverage(msgspec.Struct, frozen=True):
    """Who reported one incident: `accounts` by date, those without one last.

    Copies count here, other than in figures and grades: whoever prints a copy reports. Reports
    that name no publisher count as one publisher. `origins` counts those that state the incident,
    as its grade does. `languages` are by number of reports. `delay` is that of the first; None
    where it or the event's day is unknown. `neglect` is None where the number killed is unknown,
    or no other incident can be compared.
    """

    incident: str
    accounts: tuple[Account, ...]
    publishers: int
    origins: int
    languages: tuple[tuple[str, int], ...]
    delay: Delay | None
    neglect: Neglect | None

    @property
    def first(self) -> tuple[Account, ...]:
        """Give the reports that came first: several where their times do not tell."""
        return tuple(account for account in self.accounts if account.first)

    @property
    def undated(self) -> int:
        """Count the reports without a date, of which any may have been first."""
        return sum(account.published is None for account in self.accounts)
