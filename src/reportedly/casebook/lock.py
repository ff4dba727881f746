"""The locks by which one program at a time writes to a casebook, and who holds them.

Whoever writes has the *turn*. An act (a decision) has it from beginning to end. A *job* that takes
long (`reportedly add`) takes it for each stretch of writing and leaves it in between, so that acts
come in; it holds the casebook's main lock throughout, so that no other job does. Whoever waits for
the turn holds the *door*, by which a job sees that it must not take the turn again at once.
"""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from enum import Enum, auto
from pathlib import Path
from time import monotonic, sleep

from filelock import FileLock, Timeout

from reportedly.casebook.troubles import unwritable
from reportedly.model.errors import CasebookBusy

LOCK = "write.lock"
TURN = "turn.lock"
DOOR = "door.lock"
HOLDER = "writer.json"
_POLL = 0.02
"""Seconds between two looks at a lock that somebody else holds."""
_PATIENCE = 600.0
"""Seconds that a job waits for its next turn."""


class Holding(Enum):
    """How much of a casebook somebody who writes holds."""

    ACT = auto()
    """The turn, from beginning to end; comes in between the turns of a job."""
    JOB = auto()
    """The main lock, and the turn for each stretch of writing."""
    ALONE = auto()
    """The main lock and the turn, from beginning to end: nobody comes in between."""


class Turn:
    """The turn of one who writes: taken for a stretch, within which it may be taken again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turn, self._door = FileLock(folder / TURN), FileLock(folder / DOOR)
        self._depth = 0

    @property
    def is_held(self) -> bool:
        """Tell whether it is held by now."""
        return self._depth > 0

    @contextmanager
    def taken(self, wait_seconds: float = _PATIENCE) -> Iterator[None]:
        """Hold the turn. Raises CasebookBusy when it is not free within `wait_seconds`."""
        if not self._depth:
            self._take(wait_seconds)
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if not self._depth:
                self._turn.release()

    def _take(self, wait_seconds: float) -> None:
        until = monotonic() + wait_seconds
        with _explained(self._folder, wait_seconds):
            self._door.acquire(timeout=wait_seconds, poll_interval=_POLL)
            try:
                left = max(0.0, until - monotonic())
                self._turn.acquire(timeout=left, poll_interval=_POLL)
            finally:
                self._door.release()


@contextmanager
def writing_lock(folder: Path, wait_seconds: float, holding: Holding) -> Iterator[Turn]:
    """Hold a casebook for writing, and give the turn, which all but a job then have.

    Raises CasebookBusy when it is not free within `wait_seconds`, CasebookError where the folder
    takes no lock file.
    """
    until = monotonic() + wait_seconds
    with ExitStack() as held:
        if _obtained(folder, wait_seconds, holding, held):
            _sign(folder, holding)
            held.callback(_unsign, folder)
        turn = Turn(folder)
        if holding is not Holding.JOB:
            held.enter_context(turn.taken(max(0.0, until - monotonic())))
        yield turn


def _obtained(folder: Path, wait_seconds: float, holding: Holding, held: ExitStack) -> bool:
    """Get hold of the main lock; an act does without where a job holds it, which lets acts in."""
    lock = FileLock(folder / LOCK)
    until = monotonic() + wait_seconds
    with _explained(folder, wait_seconds):
        while True:
            try:
                lock.acquire(timeout=0)
            except Timeout:
                if holding is Holding.ACT and _lets_in(folder):
                    return False
                if monotonic() >= until:
                    raise
                sleep(_POLL)
            else:
                held.callback(lock.release)
                return True


@contextmanager
def _explained(folder: Path, wait_seconds: float) -> Iterator[None]:
    try:
        yield
    except Timeout as error:
        raise CasebookBusy(
            f"{_holder(folder)} is writing to the casebook {folder}, and was still at it after "
            f"{wait_seconds:g} seconds. Wait until it has finished, then run the command again; "
            "reading goes on meanwhile."
        ) from error
    except OSError as error:
        raise unwritable(folder, error.strerror or str(error)) from error


def writing_elsewhere(folder: Path) -> bool:
    """Tell whether another process is writing to the casebook, as far as can be told from here."""
    try:
        holder = json.loads((folder / HOLDER).read_text(encoding="utf-8"))
        pid, host = int(holder["pid"]), str(holder["host"])
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return pid != os.getpid() and (host != socket.gethostname() or _lives(pid))


def _lives(pid: int) -> bool:
    """Tell whether a process of this machine is there; one that was killed leaves its name."""
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except OSError:
        return False
    return True


def _sign(folder: Path, holding: Holding) -> None:
    """Say who writes; a full disk must not keep anybody from trying."""
    lets_in = holding is not Holding.ALONE
    holder = {"pid": os.getpid(), "host": socket.gethostname(), "lets_in": lets_in}
    with suppress(OSError):
        (folder / HOLDER).write_text(json.dumps(holder), encoding="utf-8")


def _unsign(folder: Path) -> None:
    with suppress(OSError):
        (folder / HOLDER).unlink(missing_ok=True)


def _lets_in(folder: Path) -> bool:
    """Tell whether whoever holds the main lock writes by turns: an older program does not."""
    try:
        return bool(json.loads((folder / HOLDER).read_text(encoding="utf-8"))["lets_in"])
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _holder(folder: Path) -> str:
    try:
        holder = json.loads((folder / HOLDER).read_text(encoding="utf-8"))
        return f"Process {holder['pid']} on {holder['host']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "Another process"
