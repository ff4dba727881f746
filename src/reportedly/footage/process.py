"""Asks the decoding child, and turns whatever becomes of it into an answer or a sentence."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import msgspec

from reportedly.footage.limits import Limits
from reportedly.footage.requests import Answer, Request
from reportedly.model.errors import FootageError, FootageLimit, UnreadableFootage

_MODULE = "reportedly.footage.child"


def ask(request: Request) -> Answer:
    """Have the request done in a child process of its own.

    Raises UnreadableFootage where the file cannot be decoded or its decoding crashed, FootageLimit
    where a limit was passed.
    """
    _look_at(Path(request.path), request.limits)
    done = _run(msgspec.msgpack.encode(request), request.limits)
    if done.returncode != 0:
        raise _ended(done.returncode, request.limits)
    try:
        answer = msgspec.msgpack.decode(done.stdout, type=Answer)
    except msgspec.MsgspecError as error:
        raise FootageError("The decoding process gave an answer that nobody can read.") from error
    if answer.limit:
        raise FootageLimit(answer.limit)
    if answer.unreadable:
        raise UnreadableFootage(answer.unreadable)
    return answer


def _look_at(path: Path, limits: Limits) -> None:
    try:
        found = path.stat()
    except OSError as error:
        raise UnreadableFootage(f"{path} cannot be read ({error.strerror}).") from error
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableFootage(f"{path} is no ordinary file.")
    if found.st_size == 0:
        raise UnreadableFootage("The file is empty.")
    if found.st_size > limits.max_bytes:
        raise FootageLimit(
            f"The file has {found.st_size:,} bytes; no more than {limits.max_bytes:,} are decoded."
        )


def _run(request: bytes, limits: Limits) -> "subprocess.CompletedProcess[bytes]":
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", _MODULE]
    try:
        return subprocess.run(  # noqa: S603 - this program itself, with a fixed argument
            command,
            input=request,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.wall_seconds,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise FootageLimit(
            f"Decoding was ended after {limits.wall_seconds} s by the clock."
        ) from error
    except OSError as error:
        raise FootageError(f"No decoding process could be started ({error.strerror}).") from error


def _ended(code: int, limits: Limits) -> FootageError:
    """Say what a child that did not answer died of: a signal is negative."""
    name = f"signal {-code}" if code < 0 else f"exit code {code}"
    if code in (-24, -9):  # SIGXCPU, and SIGKILL from the system's own bound on memory
        return FootageLimit(
            f"Decoding was ended by the system ({name}): it took more memory or processor time "
            f"than it may ({limits.cpu_seconds} s)."
        )
    return UnreadableFootage(f"The decoder crashed on this file ({name}).")
