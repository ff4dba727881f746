"""What a media file says of itself: times, programs, words; each with how far it misleads."""

from importlib.util import find_spec
from pathlib import Path

from reportedly.footage.describe import DEFAULT
from reportedly.footage.limits import Limits
from reportedly.footage.process import ask
from reportedly.footage.requests import FactsRequest
from reportedly.model.footage import MediaFact

VERSION = 1
"""Raised whenever what is read changes."""


def version() -> str:
    """Name what facts depend on: what is read, and whether the library for manifests is there."""
    return f"facts-{VERSION}{' with C2PA' if find_spec('c2pa') else ''}"


def facts(path: Path, limits: Limits = DEFAULT) -> tuple[MediaFact, ...]:
    """Read EXIF, the container's tags and C2PA manifests in a limited child process.

    Where the camera stood, who owns it and its serial number are never given: only that the file
    states them. A file without any metadata gives none, which tells nothing. Raises
    UnreadableFootage, FootageLimit.
    """
    answer = ask(FactsRequest(str(path.absolute()), limits))
    return answer.facts or ()
