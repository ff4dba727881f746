"""Where the demonstration's reports lie."""

from contextlib import AbstractContextManager
from importlib.resources import as_file, files
from pathlib import Path


def demo_reports() -> AbstractContextManager[Path]:
    """Give the folder of the demonstration's reports, as a path that holds inside the context.

    Each is a summary in our own words of what a side or a paper reported; `SOURCES.md` beside
    the folder says what the settled record holds.
    """
    return as_file(files("reportedly.demo") / "reports")
