"""When statements were made: which of several is the latest, as far as their dates can tell."""

import datetime as dt
from collections.abc import Iterable

import msgspec


class Moment(msgspec.Struct, frozen=True, order=True):
    """A day by its publisher's clock, and the instant (UTC) where a time of day is given."""

    day: dt.date
    instant: str = ""

    @property
    def timed(self) -> bool:
        """Tell whether a time of day is known."""
        return bool(self.instant)


def moment_of(published: str | None) -> Moment | None:
    """Read an ISO 8601 date or date-time; None stays unknown. Raises ValueError for other text."""
    if not published:
        return None
    day = dt.date.fromisoformat(published[:10])
    if len(published) <= 10:
        return Moment(day)
    at = dt.datetime.fromisoformat(published)
    aware = at if at.tzinfo else at.replace(tzinfo=dt.UTC)
    return Moment(day, aware.astimezone(dt.UTC).isoformat())


def earliest(published: Iterable[str | None]) -> Moment | None:
    """Give the first of the known moments, None when none is known."""
    return min((m for m in map(moment_of, published) if m), default=None)


def order_of(published: Iterable[str | None]) -> tuple[bool, str]:
    """Give what orders things by the day of their first print, those of unknown days last."""
    moment = earliest(published)
    return (moment is None, str(moment.day) if moment else "")


def latest_of(moments: Iterable[Moment | None]) -> set[Moment | None]:
    """Give the moments that no other is known to follow.

    Days are compared first. Within the last day, times are compared only when every statement
    of that day has one: a date alone may stand for any hour. Unknown moments are always kept,
    since nothing says that they were overtaken.
    """
    known = {moment for moment in moments if moment}
    if not known:
        return {None}
    last_day = max(moment.day for moment in known)
    of_day = {moment for moment in known if moment.day == last_day}
    if all(moment.timed for moment in of_day):
        of_day = {max(of_day, key=lambda moment: moment.instant)}
    return {*of_day, None}


def first_of(moments: Iterable[Moment | None]) -> set[Moment]:
    """Give the moments that no other is known to precede; none where none is known.

    As in `latest_of`, a date alone may stand for any hour of its day.
    """
    known = {moment for moment in moments if moment}
    day = min((moment.day for moment in known), default=None)
    of_day = {moment for moment in known if moment.day == day}
    if of_day and all(moment.timed for moment in of_day):
        return {min(of_day, key=lambda moment: moment.instant)}
    return of_day
