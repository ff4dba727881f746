"""The `head` file: where the log ended at the last commit, kept outside the database.

It is written after each commit, so it may lag behind the database when a process is killed in
between, and can never run ahead of it: a head that the log does not reach means that the log was
cut short.
"""

from pathlib import Path

from reportedly.casebook.log import Head
from reportedly.model.errors import CasebookDamaged
from reportedly.writing import UNFINISHED, sweep, write_whole

NAME = "head"


def write_head(folder: Path, head: Head) -> None:
    """Replace the head file in one step. Raises OSError where the disk does not take it."""
    sweep(folder, f".{NAME}.*{UNFINISHED}")
    line = f"{head_line(head)}\n"
    write_whole(folder / NAME, [line.encode("ascii")], to_disk=True)


def read_head(folder: Path) -> Head | None:
    """Read the head file; None where there is none. Raises CasebookDamaged where it is garbled."""
    try:
        text = (folder / NAME).read_text(encoding="ascii")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise CasebookDamaged(f"The file {folder / NAME} cannot be read ({error}).") from error
    return parse_head(text)


def head_line(head: Head) -> str:
    """Write a head as one line, to be copied somewhere safe: '42 9f86d0…'."""
    return f"{head.count} {head.hash}"


def parse_head(line: str) -> Head:
    """Read a head from its printed line. Raises CasebookDamaged where it is none."""
    match line.strip().removeprefix("Head:").split():
        case [count, digest] if count.isdecimal() and len(digest) == 64:
            return Head(int(count), digest)
    raise CasebookDamaged(
        f"{line[:80]!r} is no log head: it should read '<count> <hash>', the hash with all of its "
        "64 letters."
    )
