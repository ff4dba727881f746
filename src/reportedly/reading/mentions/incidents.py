"""Gathers the frames of a report into incidents, one after the other, as a reader would."""

import datetime as dt
from collections.abc import Iterable, Sequence

from reportedly.model.mention import MentionRole
from reportedly.model.when import DAY_EXACT, When
from reportedly.reading.mentions import places, times
from reportedly.reading.mentions.frames import Frame, Standing
from reportedly.reading.mentions.incident import NEWS, Incident
from reportedly.reading.mentions.totals import opening_total

_LEAD = 2
"""Sentences after the one that introduces an incident within which it is still being set out."""


class Casting:
    """Gives each frame of one report to an incident, opening new ones as the text does.

    `published` is the day of publication, None where it is unknown.
    """

    def __init__(self, published: dt.date | None) -> None:
        self._published = published
        self._paragraph = 0
        self._current: Incident | None = None
        self._telling: Incident | None = None
        self.incidents: list[Incident] = []
        self.unplaced: list[Frame] = []

    @property
    def year(self) -> int | None:
        """The year of what is being told; None where nothing dates it."""
        when = self._telling.when if self._telling else None
        return when.first.year if when else None

    def reach(self, paragraph: int) -> None:
        """Go on to a paragraph; a new one returns from background to what was being told."""
        if paragraph != self._paragraph:
            self._current = self._telling or self._current
        self._paragraph = paragraph

    def cast(self, frame: Frame) -> None:
        """Give `frame` to an incident; frames before the first are kept in `unplaced`.

        The title of another article is of its own incident, or of none.
        """
        if frame.link:
            if frame.opens:
                self._open(MentionRole.RECAP, frame).add(frame)
            return
        told = frame.bears or (frame.counted and self.incidents)
        incident = self._find(frame) if told else self._attach(frame)
        if incident is None:
            self.unplaced.append(frame)
            return
        adopts = frame.when is not None and self._adopts(frame, frame.when, incident)
        dated = frame.bears or adopts or incident.gives_way(frame)
        incident.add(frame, dated=dated)
        aside = frame.unit.scope.dependent or frame.abreast is Standing.FURTHER
        if self._current is None or not aside:
            self._move_to(incident)

    def _move_to(self, incident: Incident) -> None:
        if incident.role is MentionRole.AGGREGATE:
            return
        self._current = incident
        if incident.role is MentionRole.MAIN:
            self._telling = incident

    def _attach(self, frame: Frame) -> Incident | None:
        """Find the incident that a frame without harm speaks of."""
        return self._matching(frame) or self._current

    def _find(self, frame: Frame) -> Incident:
        if frame.counted or self._spans(frame):
            return self._aggregate(frame)
        if self._current is None:
            return self._first(frame)
        if frame.abreast is not Standing.ALONE:
            return self._one_of_several(frame)
        told_apart = self._current.clashes(frame) or self._current.told_elsewhere(frame)
        if frame.next_hit and not told_apart:
            return self._current
        matching = self._matching(frame)
        if matching is not None:
            return matching
        if self._is_further(frame, self._current):
            return self._beside(self._current, frame)
        return self._current

    def _first(self, frame: Frame) -> Incident:
        """Open the first incident; told without day and place, it has those told right before.

        'The crime committed in Osk on Monday … The attack left 12 dead.'
        """
        opened = self._open(MentionRole.MAIN, frame)
        if self.unplaced and frame.when is None and not frame.places:
            before = self.unplaced[-1]
            if before.when is not None and before.places:
                opened.add(self.unplaced.pop())
        return opened

    def _beside(self, current: Incident, frame: Frame) -> Incident:
        """Open a further incident; told without a day in the sentence of another, it has that's."""
        opened = self._open(self._role(frame), frame)
        before = frame.earlier or frame.past_perfect or frame.unit.scope.dependent
        if opened.role is MentionRole.MAIN and frame.when is None and not before:
            told = (f.when for f in current.frames if f.unit.sentence == frame.unit.sentence)
            opened.whens.extend(when for when in told if when is not None)
            apart = frame.unit.sentence - current.last_sentence
            goes_on = apart == 0 or (apart == 1 and (frame.elsewhere or current.shares_day(frame)))
            if not opened.whens and goes_on and (day := self._day_told()) is not None:
                opened.whens.append(day)  # 'In a separate attack …', 'Hours later …'
        return opened

    def _spans(self, frame: Frame) -> bool:
        """Tell whether a frame counts people over a time that holds the day being told of."""
        if frame.when is None or frame.single or frame.when.precision in DAY_EXACT:
            return False
        telling = self._telling.when if self._telling else None
        if telling is None or telling.precision not in DAY_EXACT:
            return False
        return frame.casualties and frame.when.overlaps(telling)

    def _known(self) -> list[Incident]:
        """Give the incidents, the one being told first, then the latest first."""
        others = [i for i in reversed(self.incidents) if i is not self._current]
        ordered = [self._current, *others] if self._current else others
        return [i for i in ordered if i.role is not MentionRole.AGGREGATE]

    def _matching(self, frame: Frame) -> Incident | None:
        """Find an incident that the frame's own time or place points to, if any does."""
        if frame.set_apart:
            return None
        known = self._known()
        if frame.when is not None:
            dated = (i for i in known if _of_one_time(i, frame) or i.gives_way(frame))
            return _first_for(frame, dated)
        if frame.earlier or frame.elsewhere:
            return None
        by_place = _first_for(frame, (i for i in known if i.shares_place(frame)))
        return by_place or self._by_target(frame) or self._by_event(frame)

    def _by_event(self, frame: Frame) -> Incident | None:
        """Return to an incident at a paragraph that recalls it: 'The explosion was caused by …'.

        Only where the incident told last was not called by that word.
        """
        if not frame.opens_paragraph or (self._current and frame.recalled & self._current.events):
            return None
        return _first_for(frame, (i for i in self.incidents if frame.recalled & i.events))

    def _by_target(self, frame: Frame) -> Incident | None:
        """Return to an incident when what it hit is named, and the one being told hit no such."""
        named = frame.targets - (self._current.targets if self._current else set())
        return _first_for(frame, (i for i in self.incidents if named & i.targets))

    def _one_of_several(self, frame: Frame) -> Incident:
        """Find or open the incident of an attack told beside others: its own place decides.

        The first may be what a headline without a place told.
        """
        own = (i for i in self._known() if i.shares_spot(frame))
        fitting = (i for i in own if frame.when is None or not i.when or _of_one_time(i, frame))
        if (incident := next(fitting, None)) is not None:
            return incident
        vague = (i for i in self._known() if all(places.is_area(place) for place in i.places))
        fitting = (i for i in vague if not i.clashes(frame))
        if frame.abreast is Standing.FIRST and (incident := next(fitting, None)) is not None:
            return incident
        opened = self._open(self._role(frame), frame)
        if frame.when is None and (day := self._day_told()) is not None:
            opened.whens.append(day)
        return opened

    def _day_told(self) -> When | None:
        """Give the day of what is being told, which a further attack of the same breath shares."""
        when = self._current.when if self._current else None
        return when if when is not None and when.precision in DAY_EXACT else None

    def _is_further(self, frame: Frame, current: Incident) -> bool:
        """Tell whether a frame that points to no known incident brings in a further one."""
        if not frame.opens:
            return False
        if frame.set_apart or (frame.when is None and frame.set_beside and current.attacked):
            return True
        if frame.when is not None:
            return not self._adopts(frame, frame.when, current)
        if frame.earlier and frame.unit.scope.dependent:
            return bool(frame.places)
        if frame.unit.scope.dependent or frame.aftermath:
            return False
        if frame.earlier:
            return bool(frame.places) or frame.casualties
        if frame.elsewhere and frame.places:
            return current.told_beside(frame) or not current.shares_place(frame)
        if current.told_elsewhere(frame):
            return True
        return current.clashes(frame) and (frame.fronted or frame.casualties)

    def _adopts(self, frame: Frame, when: When, current: Incident) -> bool:
        """Tell whether an incident takes the frame's time for its own.

        One without does, unless it is background's (a year long past is, where it counted people).
        """
        told_apart = current.clashes(frame) or current.told_elsewhere(frame)
        if told_apart and not frame.unit.scope.dependent:
            return False
        if current.when is not None:
            return frame.aftermath and when.first >= current.when.first
        if frame.earlier or frame.same or self._is_of_another_week(frame, when, current):
            return False
        if frame.unit.scope.compared and current.attacked and not frame.recalls_only:
            return False
        if times.is_recent(when, self._published) and not times.is_long(when):
            return True
        exact = when.precision in DAY_EXACT or not any(f.casualties for f in current.frames)
        return exact and frame.unit.sentence - current.sentence <= _LEAD

    def _is_of_another_week(self, frame: Frame, when: When, current: Incident) -> bool:
        """Tell 'bombings two weeks ago killed 350', where 29 are told as killed without a day."""
        if self._published is None or current.when is not None:
            return False
        return self._published - when.last > NEWS and current.counts_others(frame)

    def _role(self, frame: Frame) -> MentionRole:
        """Tell whether a further incident is news or background."""
        main = next((i for i in self.incidents if i.role is MentionRole.MAIN), None)
        if main is None:
            return MentionRole.MAIN
        if frame.earlier or frame.unit.scope.compared:
            return MentionRole.RECAP
        if frame.when is None:
            return MentionRole.MAIN
        if self._is_of_another_week(frame, frame.when, main):
            return MentionRole.RECAP
        before = main.when is None or frame.when.last < main.when.first
        told = before and (frame.past_perfect or frame.same)
        background = times.is_background(frame.when, main.when, self._published)
        return MentionRole.RECAP if told or background else MentionRole.MAIN

    def finish(self) -> tuple[Incident, ...]:
        """Give the incidents; one told first but long past is background to one of late.

        A total that the report opens with and then shares out is set apart as a count. What was
        told before any incident is of the report's own.
        """
        mains = [i for i in self.incidents if i.role is MentionRole.MAIN and i.when]
        old = [i for i in mains if i.when and times.is_background(i.when, None, self._published)]
        if len(old) < len(mains):
            for incident in old:
                incident.role = MentionRole.RECAP
        self._set_total_apart()
        if (main := main_of(self.incidents)) is not None:
            for frame in self.unplaced:
                main.add(frame)
        return tuple(self.incidents)

    def _set_total_apart(self) -> None:
        """Make a count of 'Nine were killed in the south', where five and four follow elsewhere."""
        mains = [i for i in self.incidents if i.role is MentionRole.MAIN]
        total = opening_total([incident.frames for incident in mains])
        if not total:
            return
        first, at = mains[0], self.incidents.index(mains[0])
        count = _rebuilt(MentionRole.AGGREGATE, first.frames[:total])
        rest = first.frames[total:]
        own = [_rebuilt(MentionRole.MAIN, rest)] if rest else []
        self.incidents[at : at + 1] = [count, *own]
        for share in (*own, *mains[1:]):
            if share.when is None:
                share.whens = list(count.whens)

    def _aggregate(self, frame: Frame) -> Incident:
        """Find or open the count that the frame is of: one for each period and area."""
        for incident in self.incidents:
            if incident.role is MentionRole.AGGREGATE and incident.when == frame.when:
                return incident
        return self._open(MentionRole.AGGREGATE, frame)

    def _open(self, role: MentionRole, frame: Frame) -> Incident:
        incident = Incident(role, frame)
        self.incidents.append(incident)
        return incident


def _first_for(frame: Frame, incidents: Iterable[Incident]) -> Incident | None:
    """Give the first that is no sum, and from which the frame's places do not keep it."""
    single = (i for i in incidents if i.role is not MentionRole.AGGREGATE)
    return next((i for i in single if not (i.clashes(frame) or i.told_elsewhere(frame))), None)


def _of_one_time(incident: Incident, frame: Frame) -> bool:
    """Tell whether a frame's time is an incident's; not one that is but near, at another place.

    In 'last week 12 died in Osk' the week may hold the day on which shells fell on Zarn.
    """
    if incident.when is None or frame.when is None or not times.agree(incident.when, frame.when):
        return False
    near = frame.elsewhere or frame.when.precision not in DAY_EXACT
    elsewhere = bool(frame.places) and not incident.shares_place(frame)
    told = frame.casualties or (frame.away and frame.attack)
    return not (near and told and elsewhere)


def _rebuilt(role: MentionRole, frames: Sequence[Frame]) -> Incident:
    incident = Incident(role, frames[0])
    for frame in frames:
        incident.add(frame)
    return incident


def main_of(incidents: Sequence[Incident]) -> Incident | None:
    """Give the report's first incident of its own, or else its first of any role."""
    mains = (incident for incident in incidents if incident.role is MentionRole.MAIN)
    return next(mains, incidents[0] if incidents else None)
