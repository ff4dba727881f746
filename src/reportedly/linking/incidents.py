"""From mentions that belong together to an incident: its id, its best supported place and date."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from reportedly.model.ids import canonical_json, content_id
from reportedly.model.incident import Incident
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.names import name_words
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.when import TimePrecision, When

T = TypeVar("T")

_PLACES, _TIMES = tuple(PlacePrecision), tuple(TimePrecision)


def incident_id(founder: str) -> str:
    """Give the id of the incident whose earliest mention is `founder`."""
    return content_id("i", founder)


def make_incident(mentions: Sequence[Mention], published: Mapping[str, str | None]) -> Incident:
    """Make the incident of mentions that belong together; their order does not matter.

    Its id is that of its earliest mention (by publication, then by id), so that it stays when
    later reports are added. Place and date are the most frequent among the most exact; those
    of reports about it count before those that recall it, and of two as frequent the one that was
    printed first: who looks back from far off mistakes a day more easily.
    """
    members = sorted(mentions, key=lambda m: m.id)
    printed = {m.id: published.get(m.report) or "~" for m in members}
    founder = min(members, key=lambda m: (printed[m.id], m.id))
    telling = [m for m in members if m.role is MentionRole.MAIN] or members
    return Incident(
        id=incident_id(founder.id),
        mentions=tuple(m.id for m in members),
        reports=tuple(sorted({m.report for m in members})),
        place=_best_place([(m.place, printed[m.id]) for m in telling if m.place]),
        when=_best_when([(m.when, printed[m.id]) for m in telling if m.when]),
        kinds=_by_frequency(kind for m in members for kind in m.kinds),
    )


def _best_place(places: Sequence[tuple[Place, str]]) -> Place | None:
    return _best(
        places,
        lambda place: _PLACES.index(place.precision),
        lambda place: place.gazetteer_id or name_words(place.name),
    )


def _best_when(dates: Sequence[tuple[When, str]]) -> When | None:
    return _best(
        dates,
        lambda when: _TIMES.index(when.precision),
        lambda when: (when.first, when.last),
    )


def _best(
    told: Sequence[tuple[T, str]],
    exactness: Callable[[T], int],
    identity: Callable[[T], Hashable],
) -> T | None:
    """Give the most frequent of the most exact values, of equals the one that was printed first.

    Each comes with the day of its print; the canonical form breaks what ties are left.
    """
    if not told:
        return None
    most = min(exactness(value) for value, _ in told)
    exact = [(value, printed) for value, printed in told if exactness(value) == most]
    votes = Counter(identity(value) for value, _ in exact)
    forms = Counter(canonical_json(value) for value, _ in exact)
    since: dict[Hashable, str] = {}
    for value, printed in exact:
        since[identity(value)] = min(printed, since.get(identity(value), printed))

    def rank(value: T) -> tuple[int, str, int, bytes]:
        one, form = identity(value), canonical_json(value)
        return (-votes[one], since[one], -forms[form], form)

    return min((value for value, _ in exact), key=rank)


def _by_frequency(kinds: Iterable[str]) -> tuple[str, ...]:
    counts = Counter(kinds)
    return tuple(sorted(counts, key=lambda kind: (-counts[kind], kind)))
