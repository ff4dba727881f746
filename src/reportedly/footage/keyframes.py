"""Small pictures of a media file, for contact sheets: blurred and grey unless asked otherwise."""

from collections.abc import Iterable
from pathlib import Path

from reportedly.footage.describe import DEFAULT
from reportedly.footage.limits import Limits
from reportedly.footage.process import ask
from reportedly.footage.requests import StillsRequest
from reportedly.model.errors import FootageError

SIZE = 320
MOST_TIMES = 500


def stills(
    path: Path,
    times: Iterable[float],
    size: int = SIZE,
    *,
    blur: bool = True,
    grey: bool = True,
    limits: Limits = DEFAULT,
) -> tuple[bytes, ...]:
    """Give a JPEG for each time (seconds after the first frame), none larger than `size` pixels.

    A time past the end gives the last frame. Blur leaves masses and colours alone: nobody can
    be made out. Metadata of the file is not carried over. Raises UnreadableFootage, FootageLimit;
    FootageError for more than MOST_TIMES times or a size out of 16 to 2048.
    """
    asked = tuple(times)
    if len(asked) > MOST_TIMES or not 16 <= size <= 2048:
        raise FootageError(f"At most {MOST_TIMES} stills, of 16 to 2048 pixels, are made at once.")
    answer = ask(StillsRequest(str(path.absolute()), asked, size, blur, grey, limits))
    if answer.stills is None:
        raise FootageError("The decoding process gave no pictures.")
    return answer.stills
