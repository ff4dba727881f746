"""What a media file says of itself: times, programs, words; each with how far it misleads."""

from pathlib import Path

from reportedly.footage.describe import DEFAULT
from reportedly.footage.limits import Limits
from reportedly.footage.process import ask
from reportedly.footage.requests import FactsRequest
from reportedly.model.footage import MediaFact

VERSION = "facts-1"
"""Changes with what is read."""


def facts(path: Path, limits: Limits = DEFAULT) -> tuple[MediaFact, ...]:
    """Read EXIF, the container's tags and C2PA manifests in a limited child process.

    Where the camera stood, who owns it and its serial number are never given: only that the file
    states them. A file without any metadata gives none, which tells nothing. Raises
    UnreadableFootage, FootageLimit.
    """
    answer = ask(FactsRequest(str(path.absolute()), limits))
    return answer.facts or ()
