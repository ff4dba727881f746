"""Finds the media files that lie beside a page or an export, and never any other file.

The names come from the page or the export, which may be anybody's. So a path must stay inside the
folder that a browser or Telegram Desktop makes for it, links included.
"""

from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from reportedly.capture.media import HEAD_ENOUGH, told_media
from reportedly.model.errors import UnreadableSource
from reportedly.model.footage import How, Showing

_PARTS_OF_A_PAGE = "_files"


def beside(source: Path, showing: Showing) -> Path | None:
    """Give the media file that a showing in the file `source` names by a path.

    None where there is none, or it is no media. Raises UnreadableSource for a path that leads
    out of the folder of the page's or the export's own media.
    """
    if not showing.address or showing.is_by_web or "://" in showing.address:
        return None
    words = showing.address.removeprefix("./")
    path = PurePosixPath(unquote(words) if showing.how is How.EMBEDDED else words)
    home = _home(source, showing, path)
    if home is None or len(path.parts) < 2:
        return None
    _check(showing.address, path)
    file = source.parent / path
    try:
        if not file.resolve().is_relative_to(home.resolve()):
            raise _leads_out(showing.address)
        return file if file.is_file() and _is_media(file) else None
    except (OSError, ValueError, RuntimeError):  # a loop of links, a name too long, a NUL
        return None


def _home(source: Path, showing: Showing, path: PurePosixPath) -> Path | None:
    """Give the folder that the path must stay in; None where it names nothing beside the source."""
    if showing.how is How.EMBEDDED:
        folder = source.stem + _PARTS_OF_A_PAGE
        return source.parent / folder if path.parts[:1] == (folder,) else None
    return source.parent


def _check(address: str, path: PurePosixPath) -> None:
    odd = any(sign in str(path) for sign in "\0\\:")
    if odd or path.is_absolute() or ".." in path.parts:
        raise _leads_out(address)


def _leads_out(address: str) -> UnreadableSource:
    return UnreadableSource(
        f"The path {address[:120]!r} leads out of the folder of its media, and was not followed. "
        "If the file is what you mean to add, name it yourself."
    )


def _is_media(file: Path) -> bool:
    with file.open("rb") as stream:
        return told_media(stream.read(HEAD_ENOUGH)) is not None
