"""What others decided since somebody looked: a conflict is shown to them, not overwritten."""

from collections.abc import Iterable, Sequence

from reportedly.casebook.session import Session
from reportedly.model.decision import Decision


def decided_meanwhile(session: Session, seen: int, subjects: Iterable[str]) -> tuple[Decision, ...]:
    """Give the decisions after the first `seen` that bear on `subjects` (ids, or their beginnings).

    To take a decision back, or to hold it too, bears on what that one was on as well: whoever
    accepts a claim as it was corrected has to hear that the correction was taken back.
    """
    made = session.decisions.all()
    wanted = tuple(_borne_on(made, subjects))
    later = made[seen:]
    return tuple(d for d in later if any(s.startswith(wanted) for s in _borne_on(made, d.subjects)))


def _borne_on(made: Sequence[Decision], subjects: Iterable[str]) -> set[str]:
    """Give subjects with those of the decisions among them, and of the decisions among these."""
    found, waiting = set[str](), list(subjects)
    while waiting:
        name = waiting.pop()
        if name and name not in found:
            found.add(name)
            waiting += [s for d in made if d.id.startswith(name) for s in d.subjects]
    return found
