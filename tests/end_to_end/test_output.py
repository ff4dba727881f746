"""Where what is printed goes: to a reader that leaves, to a full disk, to few letters."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = [
    ("incidents",),
    ("decisions",),
    ("policy",),
    ("export", "--format", "csv", "--table", "claims"),
    ("export", "--format", "json"),
]


def printing_to(stdout: int, book: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "reportedly", "-c", str(book), *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )


@pytest.mark.skipif(os.name != "posix", reason="pipes of another kind")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_that_nobody_reads_on_is_no_failure(
    demo_book: tuple[Path, str], command: tuple[str, ...]
) -> None:
    """As in 'reportedly incidents | head': exit code 1 would say that reports were set aside."""
    reader, writer = os.pipe()
    os.close(reader)
    done = printing_to(writer, demo_book[0], *command)
    os.close(writer)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert "BrokenPipe" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize("command", [COMMANDS[0], COMMANDS[3]], ids=" ".join)
def test_a_full_disk_behind_the_output_is_said(
    demo_book: tuple[Path, str], command: tuple[str, ...]
) -> None:
    with Path("/dev/full").open("wb") as full:
        done = printing_to(full.fileno(), demo_book[0], *command)
    assert done.returncode == 3
    assert "Free some space" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_pipe_takes_every_letter_whatever_the_terminal_has(
    demo_book: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "reportedly", "-c", str(demo_book[0]), "incidents"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "30–37–43" in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="streams are closed by a shell")
@pytest.mark.parametrize(
    ("closed", "code", "said"),
    [(">&-", 3, "Standard output is closed"), ("2>&-", 0, ""), ("<&-", 0, "")],
)
def test_a_closed_stream_is_said_and_takes_no_file_of_ours(
    demo_book: tuple[Path, str], closed: str, code: int, said: str
) -> None:
    command = f'"{sys.executable}" -m reportedly -c "{demo_book[0]}" incidents {closed}'
    done = subprocess.run(  # noqa: S602
        command, shell=True, capture_output=True, text=True, check=False
    )
    assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr
    assert said in done.stderr
