"""The command line as a user runs it, in a folder of its own.

In this process where nothing hangs on there being another: an interpreter that starts and loads a
model anew takes a second for each command.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from reportedly.cli.main import main


class Done(msgspec.Struct, frozen=True):
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Give a function that runs `reportedly` with arguments, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def reportedly(*arguments: str) -> Done:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        said = capsys.readouterr()
        return Done(int(str(ended.value.code)), said.out, said.err)

    return reportedly


def in_a_process(folder: Path, *arguments: str, stdin: str = "", **more: object) -> Done:
    """Run `reportedly` with arguments in a process of its own, in this folder."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "reportedly", *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        **more,
    )
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session")
def demo_book(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Give the demonstration's casebook, and what `reportedly demo` printed."""
    folder = tmp_path_factory.mktemp("demo")
    done = in_a_process(folder, "demo", "book")
    assert done.returncode == 0, done.stderr
    return folder / "book", done.stdout
