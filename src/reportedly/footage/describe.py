"""Describes a media file: what a casebook keeps in order to recognise it when it comes back."""

from pathlib import Path

from reportedly.footage.description import Description
from reportedly.footage.limits import Limits
from reportedly.footage.process import ask
from reportedly.footage.requests import DescribeRequest
from reportedly.model.errors import FootageError

DEFAULT = Limits()


def describe(path: Path, limits: Limits = DEFAULT) -> Description:
    """Decode an image, video or audio file in a limited child process, and describe it.

    The same bytes give the same description. Raises UnreadableFootage for what is no media or is
    broken from the start, FootageLimit where it asks for more than it may; a file that breaks
    off is described as far as it goes, with a note.
    """
    answer = ask(DescribeRequest(str(path.absolute()), limits))
    if answer.description is None:
        raise FootageError("The decoding process gave no description.")
    return answer.description
