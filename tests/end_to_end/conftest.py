"""The command line as a user runs it: in a process of its own, in a folder of its own."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Give a function that runs `reportedly` with arguments, in an empty folder."""
    return running_in(tmp_path)


def running_in(folder: Path) -> Run:
    """Give a function that runs `reportedly` with arguments, in this folder."""

    def reportedly(*arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603
            [sys.executable, "-m", "reportedly", *arguments],
            cwd=folder,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return reportedly


@pytest.fixture(scope="session")
def demo_book(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Give the demonstration's casebook, and what `reportedly demo` printed."""
    folder = tmp_path_factory.mktemp("demo")
    done = subprocess.run(
        [sys.executable, "-m", "reportedly", "demo", "book"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    return folder / "book", done.stdout
