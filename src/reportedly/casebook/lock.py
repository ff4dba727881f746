"""The lock that lets one process at a time write to a casebook, and says who holds it."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from reportedly.casebook.troubles import unwritable
from reportedly.model.errors import CasebookBusy

LOCK = "write.lock"
HOLDER = "writer.json"


@contextmanager
def writing_lock(folder: Path, wait_seconds: float) -> Iterator[None]:
    """Hold the casebook's lock. Raises CasebookBusy when it is not free within `wait_seconds`.

    Raises CasebookError where the folder takes no lock file.
    """
    lock = FileLock(folder / LOCK, timeout=wait_seconds)
    try:
        lock.acquire()
    except Timeout as error:
        raise CasebookBusy(
            f"{_holder(folder)} is writing to the casebook {folder}, and was still at it after "
            f"{wait_seconds:g} seconds. Wait until it has finished, then run the command again; "
            "reading goes on meanwhile."
        ) from error
    except OSError as error:
        raise unwritable(folder, error.strerror or str(error)) from error
    try:
        _sign(folder)
        yield
    finally:
        with suppress(OSError):
            (folder / HOLDER).unlink(missing_ok=True)
        lock.release()


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


def _sign(folder: Path) -> None:
    """Say who writes; a full disk must not keep anybody from trying."""
    holder = {"pid": os.getpid(), "host": socket.gethostname()}
    with suppress(OSError):
        (folder / HOLDER).write_text(json.dumps(holder), encoding="utf-8")


def _holder(folder: Path) -> str:
    try:
        holder = json.loads((folder / HOLDER).read_text(encoding="utf-8"))
        return f"Process {holder['pid']} on {holder['host']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "Another process"
