"""Which incident takes the place of one that goes, so that its id still leads somewhere."""

from collections import Counter
from collections.abc import Iterable

from reportedly.model.incident import Incident


class Heirs:
    """Incidents that were just made, ready to be asked who inherits a former one's id."""

    def __init__(self, incidents: Iterable[Incident] = ()) -> None:
        self.by_mention: dict[str, str] = {}
        self._by_report: dict[str, list[str]] = {}
        for incident in incidents:
            self.by_mention.update(dict.fromkeys(incident.mentions, incident.id))
            for report in incident.reports:
                self._by_report.setdefault(report, []).append(incident.id)

    def of(self, gone: Incident) -> str | None:
        """Give the heir that shares most mentions, then most reports; None where none shares any.

        Between equals, the smaller id.
        """
        mentions = Counter(self.by_mention[m] for m in gone.mentions if m in self.by_mention)
        reports = Counter(heir for r in gone.reports for heir in self._by_report.get(r, ()))
        ranked = sorted(
            mentions or reports, key=lambda heir: (-mentions[heir], -reports[heir], heir)
        )
        return ranked[0] if ranked else None
