"""Records what the commands print into the pages that show it: README and the tutorial.

Run from the repository's root: `python tools/record_pages.py`. A block is recorded when the line
before it is `<!-- recorded: COMMAND -->`, where COMMAND may end in `| head N`. `INCIDENT:TEXT`
and `REPORT:TEXT` stand for the id of the incident or report whose line in the list holds TEXT.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

PAGES = (Path("README.md"), Path("docs/tutorial/first-casebook.md"))
BLOCK = re.compile(r"(<!-- recorded: (.+?) -->\n```text\n).*?(^```)", re.M | re.S)
SUBJECT = re.compile(r"(INCIDENT|REPORT):(\S+)")
COLUMNS = "116"


def run(folder: Path, command: str) -> str:
    """Give what a command prints on standard output, trailing blanks cut."""
    words = shlex.split(command)
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", words[0], *words[1:]],
        cwd=folder,
        env={**os.environ, "COLUMNS": COLUMNS, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.splitlines())


def subject(folder: Path, match: re.Match[str]) -> str:
    """Give the id that a placeholder stands for."""
    kind, text = match.groups()
    listing = "incidents" if kind == "INCIDENT" else "export --format csv --table claims"
    printed = run(folder, f"reportedly -c reportedly-demo {listing}")
    line = next(line for line in printed.splitlines() if text in line)
    found = re.search(rf"\b{kind[0].lower()}-[0-9a-f]{{8,16}}\b", line)
    if found is None:
        raise SystemExit(f"no {kind.lower()} with {text!r} in the demonstration")
    return found.group()


def recorded(folder: Path, command: str) -> str:
    """Give the block for a command: what was typed, then what was printed."""
    typed, _, cut = command.partition(" | head ")
    typed = SUBJECT.sub(lambda match: subject(folder, match), typed)
    lines = run(folder, typed).splitlines()
    shown = lines[: int(cut)] if cut else lines
    ending = [] if len(shown) == len(lines) else ["…"]
    return "\n".join([f"$ {typed}", *shown, *ending]) + "\n"


def main() -> None:
    """Build the demonstration once, and record every block of every page."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        run(folder, "reportedly demo")
        for page in PAGES:
            text = page.read_text(encoding="utf-8")
            filled = BLOCK.sub(lambda m: m[1] + recorded(folder, m[2]) + m[3], text)
            page.write_text(filled, encoding="utf-8")


if __name__ == "__main__":
    main()
