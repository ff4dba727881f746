"""Joins what a headline recalls with the earlier attack of which the report's lead tells.

'Stabbing victim mourned', 'A year on, no justice for Tolm dead': of a report on a vigil, a trial or
an anniversary the attack is the one thing told, however long ago it was.
"""

import datetime as dt
from collections.abc import Sequence

from reportedly.model.mention import MentionRole
from reportedly.reading.mentions.incident import Incident

_YEAR = dt.timedelta(days=366)
_LEAD = 2
"""Sentences after a headline within which its report's lead stands."""


def with_recalled(incidents: Sequence[Incident]) -> tuple[Incident, ...]:
    """Give the incidents, with a headline's undated one and its lead's earlier one made one."""
    mains = [one for one in incidents if one.role is MentionRole.MAIN]
    earlier = [one for one in incidents if one.role is MentionRole.RECAP and _is_dated(one)]
    if len(mains) != 1 or len(earlier) != 1 or not _are_one(mains[0], earlier[0]):
        return tuple(incidents)
    main, recalled = mains[0], earlier[0]
    for frame in recalled.frames:
        main.add(frame, dated=frame.when is not None)
    return tuple(one for one in incidents if one is not recalled)


def _is_dated(incident: Incident) -> bool:
    """Tell a day, month or year of an attack from the years over which there were many."""
    return incident.when is not None and incident.when.last - incident.when.first < _YEAR


def _are_one(main: Incident, earlier: Incident) -> bool:
    """Tell whether the earlier attack opens the text below the headline that tells of the main."""
    if main.when is not None or main.sentence != 0:
        return False
    lead = earlier.sentence
    beside = [f for f in main.frames if 0 < f.unit.sentence <= lead]
    opens = 0 < lead <= _LEAD and not any(f.casualties or f.places for f in beside)
    tolls = {f.killed for one in (main, earlier) for f in one.frames if f.casualties and f.killed}
    told_apart = any(main.clashes(frame) for frame in earlier.frames)
    return opens and not told_apart and len(tolls) < 2
