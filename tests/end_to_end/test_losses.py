"""Law 9: a kill, a full disk or a cut-off file at any moment loses nothing that was finished."""

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run, in_a_process

HOLD = """
import pathlib, sys
from reportedly.casebook.store import Casebook
with Casebook.open(pathlib.Path("casebook")).writing():
    print("held", flush=True)
    sys.stdin.read()
"""

TEXT = "{n} people were killed on Sunday when shell number {n} hit a market in Zenica, police said."


def a_folder(path: Path, count: int) -> Path:
    path.mkdir()
    for n in range(2, count + 2):
        header = f"---\npublisher: Paper {n}\npublished: 2001-03-05\nlanguage: en\n---\n"
        (path / f"{n:04}.md").write_text(header + TEXT.format(n=n), encoding="utf-8")
    return path


def start(tmp_path: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "reportedly", *arguments],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_killed_at_any_moment_it_opens_verifies_and_goes_on(run: Run, tmp_path: Path) -> None:
    a_folder(tmp_path / "reports", 60)
    chance = random.Random(5)  # noqa: S311
    for _ in range(4):
        process = start(tmp_path, "add", "reports")
        time.sleep(chance.uniform(0.4, 4.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
        if (tmp_path / "casebook" / "casebook.sqlite").exists():
            checked = run("verify")
            # Killed before the tables were there, there is nothing to verify, and it says so.
            unfinished = "is not a finished casebook" in checked.stderr
            assert checked.returncode == 0 or unfinished, checked.stdout + checked.stderr
    assert run("add", "reports").returncode == 0
    killed, straight = run("export").stdout, None
    assert run("-c", "fresh", "add", "reports").returncode == 0
    straight = run("-c", "fresh", "export").stdout
    assert killed == straight


def test_interrupted_by_the_user_it_says_so_and_goes_on(run: Run, tmp_path: Path) -> None:
    a_folder(tmp_path / "reports", 60)
    process = start(tmp_path, "add", "reports")
    while not (tmp_path / "casebook" / "head").exists() and process.poll() is None:
        time.sleep(0.05)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    assert process.wait() in (130, 0)
    assert run("verify").returncode == 0
    assert run("add", "reports").returncode == 0


@pytest.mark.parametrize("wait", [0, 1])
@pytest.mark.parametrize("times", [1, 2])
def test_the_workbench_is_ended_by_an_interrupt_and_by_two(
    run: Run, tmp_path: Path, times: int, wait: int
) -> None:
    """As soon as its link is printed, and once it is at work."""
    a_folder(tmp_path / "reports", 1)
    assert run("add", "reports").returncode == 0
    process = subprocess.Popen(
        [sys.executable, "-m", "reportedly", "serve", "--port", "0"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(wait)
    for _ in range(times):
        process.send_signal(signal.SIGINT)
    said = process.communicate()[1]
    assert process.returncode == 0, said
    assert "The workbench is closed." in said
    assert "Traceback" not in said


def _no_space() -> None:
    """Let the process write files of 640 KiB at most: what a full disk looks like to it.

    The tables alone take more than 400.
    """
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (640 << 10, 640 << 10))


def test_on_a_full_disk_it_stops_with_a_sentence_and_what_was_kept_verifies(
    run: Run, tmp_path: Path
) -> None:
    a_folder(tmp_path / "reports", 80)
    full = in_a_process(tmp_path, "add", "reports", preexec_fn=_no_space)
    assert full.returncode == 3, full.stderr
    assert "Traceback" not in full.stderr
    assert run("verify").returncode == 0
    assert run("add", "reports").returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="needs a second process that holds the lock")
def test_a_second_writer_is_told_who_is_writing(run: Run, tmp_path: Path) -> None:
    a_folder(tmp_path / "reports", 5)
    assert run("add", "reports").returncode == 0
    holder = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", HOLD],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    refused = run("add", "reports")
    assert run("incidents").returncode == 0
    holder.communicate("")
    assert refused.returncode == 3
    assert str(holder.pid) in refused.stderr
