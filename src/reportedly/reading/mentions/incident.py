"""An incident in the making: what the frames of one report that are given to it say."""

import datetime as dt
from collections.abc import Callable

from reportedly.model.mention import MentionRole
from reportedly.model.place import Place
from reportedly.model.when import When
from reportedly.reading.mentions import places, times
from reportedly.reading.mentions.frames import Frame

NEWS = dt.timedelta(days=7)
"""How long before the rest of what a report tells its own news is at most."""


class Incident:
    """An incident in the making: its role, and what the frames given to it say."""

    def __init__(self, role: MentionRole, frame: Frame) -> None:
        self.role = role
        self.sentence = frame.unit.sentence
        self.frames: list[Frame] = []
        self.members: list[int] = []
        self.whens: list[When] = []
        self.places: list[Place] = []
        self.targets: set[str] = set()
        self.events: set[str] = set()
        self.there = frame.there

    @property
    def when(self) -> When | None:
        """The best time told so far."""
        return times.best(self.whens)

    def add(self, frame: Frame, *, dated: bool = True) -> None:
        """Take a frame in; its time too where `dated`, unless it is only of the aftermath."""
        when = frame.when
        if when is not None and dated:
            if self.gives_way(frame):
                self.whens.clear()
            if self.when is None or times.agree(self.when, when):
                self.whens.append(when)
        self.frames.append(frame)
        self.members.extend(frame.unit.members)
        self.places.extend(frame.places)
        self.targets |= frame.targets
        self.events |= frame.events

    @property
    def last_sentence(self) -> int:
        """The sentence of the last frame that it was given."""
        return self.frames[-1].unit.sentence if self.frames else self.sentence

    @property
    def attacked(self) -> bool:
        """Tell whether an attack or people killed or hurt were told, not only what came of it."""
        return any(told.attack or told.casualties for told in self.frames)

    def gives_way(self, frame: Frame) -> bool:
        """Tell whether the day told so far is of a later death, and the frame has the attack's.

        'Two more died on Monday, taking to 19 the number killed in Saturday's bombing.'
        """
        if frame.late or frame.when is None or (told := self.when) is None:
            return False
        late = frame.when.last < told.first and all(f.late for f in self.frames if f.when)
        return late and not (self.clashes(frame) or self._is_of_another_week(frame, frame.when))

    def _is_of_another_week(self, frame: Frame, when: When) -> bool:
        """Tell 'bombings two weeks ago killed 350' behind an attack that ended after 29 died."""
        apart = self.when is not None and self.when.first - when.last > NEWS
        return apart and self.counts_others(frame)

    def counts_others(self, frame: Frame) -> bool:
        """Tell whether a frame that is not recalled counts dead whom the incident does not."""
        told = {one.killed for one in self.frames if one.killed}
        return bool(told) and frame.killed > 0 and frame.killed not in told and not frame.recalled

    def clashes(self, frame: Frame) -> bool:
        """Tell whether the frame's places all lie apart from all of the incident's."""
        return self._all_places(places.apart, frame)

    def told_elsewhere(self, frame: Frame) -> bool:
        """Tell whether the frame counts people at a place of another name, as round-ups do.

        The place opens the sentence ('In Osk three died') or stands in the first sentence of a
        paragraph; then both places are known, or the incident has a count of its own already.
        Where the incident harmed people, 'no one was hurt in Osk' is of Osk wherever it stands.
        """
        if frame.nobody and any(told.casualties and not told.nobody for told in self.frames):
            return self.told_beside(frame)
        if not (frame.casualties and (frame.fronted or frame.opens_paragraph)):
            return False
        counted = frame.fronted or any(told.casualties for told in self.frames)
        return self._all_places(places.distinct if counted else _known_apart, frame)

    def told_beside(self, frame: Frame) -> bool:
        """Tell whether the frame's places have other names than the incident's, and lie outside."""
        return self._all_places(places.distinct, frame)

    def _all_places(self, test: Callable[[Place, Place], bool], frame: Frame) -> bool:
        named, known = places.spots(frame.places), places.spots(self.places)
        if not named or not known:
            return False
        return all(test(one, other) for one in named for other in known)

    def shares_place(self, frame: Frame) -> bool:
        """Tell whether the frame names one of the incident's places."""
        return any(places.same(one, other) for one in frame.places for other in self.places)

    def shares_day(self, frame: Frame) -> bool:
        """Tell whether a frame that opens with its place goes on with what shares a lead's day.

        'Bombs went off on Friday. In Osk nine died. In Zarn four did.'
        """
        told = self.frames[-1]
        return told.fronted and frame.fronted and told.when is None and not frame.opens_paragraph

    def shares_spot(self, frame: Frame) -> bool:
        """Tell whether the frame names one of the incident's places, other than its country."""
        known = [place for place in self.places if not places.is_area(place)]
        return any(places.same(one, other) for one in frame.places for other in known)


def _known_apart(one: Place, other: Place) -> bool:
    return places.located(one) and places.located(other) and places.distinct(one, other)
