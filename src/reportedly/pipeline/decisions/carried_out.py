"""Carries out one decision at once: links and weighs what it bears on, and nothing else that waits.

What comes out is what a whole run of linking and weighing would give for those incidents. Where
the rules of a stage have changed since the casebook was last worked through, there is nothing to
build on, so all of it is done; `reportedly serve` therefore catches up before it opens.
"""

import msgspec

from reportedly.casebook.rooms.decisions import Touched
from reportedly.casebook.rooms.settings import LINKER as LINKED_BY
from reportedly.casebook.rooms.settings import WEIGHER as WEIGHED_BY
from reportedly.casebook.session import Session
from reportedly.pipeline.decisions.decided import Decided, after_linking, decided
from reportedly.pipeline.link import link_new, link_own
from reportedly.pipeline.progress import Progress, silent
from reportedly.pipeline.versions import LINKER
from reportedly.pipeline.weigh import weigh_new, weigh_own, weigher_of


class CaughtUp(msgspec.Struct, frozen=True):
    """How many mentions were linked and incidents weighed to bring a casebook up to date."""

    linked: int = 0
    weighed: int = 0


def others_waiting(session: Session) -> Touched:
    """Give the mentions and incidents that wait by now, before a decision is appended."""
    return Touched(frozenset(session.linking.to_link()), frozenset(session.incidents.to_weigh()))


def carry_out(session: Session, touched: Touched, before: Touched) -> Decided:
    """Link and weigh what a decision touched, leaving aside what waited `before` it.

    Gives the decisions in force as they bear on what came of it.
    """
    if not is_current(session):
        catch_up(session)
        return decided(session)
    now = decided(session)
    link_own(session, now, before.mentions - touched.mentions)
    now = after_linking(session, now)
    weigh_own(session, now, before.incidents - touched.incidents)
    return now


def is_current(session: Session) -> bool:
    """Tell whether a casebook was linked and weighed by the rules that this program follows."""
    linked = session.settings.get(LINKED_BY) == LINKER
    return linked and session.settings.get(WEIGHED_BY) == weigher_of(session)


def lags(session: Session) -> bool:
    """Tell whether something waits to be linked or weighed, or was by rules no longer in force."""
    waiting = session.backlog()
    stale = bool(session.settings.get(LINKED_BY)) and not is_current(session)
    return stale or bool(waiting.to_link or waiting.to_weigh)


def catch_up(session: Session, progress: Progress = silent) -> CaughtUp:
    """Link and weigh everything that waits, or that was done by rules no longer in force."""
    return CaughtUp(link_new(session, progress), weigh_new(session, progress))
