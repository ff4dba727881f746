"""Looks a media file up among the footage of a casebook, without adding it."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from reportedly.capture.formats import extract
from reportedly.capture.intake import Fetches, take
from reportedly.capture.limits import Limits as SourceLimits
from reportedly.capture.objects import FolderObjects
from reportedly.capture.sources import SourceKind, SourceRef
from reportedly.casebook.session import Session
from reportedly.footage.describe import describe
from reportedly.footage.limits import Limits
from reportedly.model.errors import UnreadableSource
from reportedly.model.footage import FoundMedia
from reportedly.pipeline.footage.describe import matches_of
from reportedly.pipeline.footage.files import FootageFiles
from reportedly.pipeline.footage.learned import learned as learned_of
from reportedly.pipeline.footage.sighted import Resemblance, itself, with_others

_CHUNK = 1 << 20


class Search(msgspec.Struct, frozen=True):
    """What a file was found in, the surest first; it waits for a person's word."""

    sha256: str
    duration: float
    found: tuple[Resemblance, ...]
    unsearched: int = 0
    """Media files of the casebook that are not in the index, and so were not looked through."""


def find_file(session: Session, path: Path, limits: Limits | None = None) -> Search:
    """Look for a media file in everything that the casebook has described.

    Raises FootageError where the file cannot be described.
    """
    sha256 = _sha256(path)
    sought, files = describe(path, limits or Limits()), FootageFiles(session)
    described = [d.footage for d in session.descriptions.many().values() if not d.trouble]
    learned = learned_of(session, files)
    near = {}
    if learned is not None and sought.frames:
        near = learned.near(sha256, learned.encoded(path, sought, limits or Limits()))
    with files.index() as index:
        found = tuple(matches_of(index, files, sha256, sought, near))
        unsearched = sum(not index.holds(one) for one in described)
    matches = [match.seen_from(sha256) for match in found]
    if session.footage.many([sha256]):
        matches.append(itself(sha256))
    matches.sort(key=lambda match: (-match.score, match.second))
    return Search(sha256, sought.duration, with_others(session, matches), unsearched)


@contextmanager
def fetched(url: str, fetcher: Fetches, limits: SourceLimits | None = None) -> Iterator[Path]:
    """Fetch the media at `url` into a temporary file; the casebook keeps nothing of it.

    Raises FetchRefused, and UnreadableSource where the address leads to a page and not to media.
    """
    limits = limits or SourceLimits()
    with tempfile.TemporaryDirectory() as folder:
        objects = FolderObjects(Path(folder))
        ref = SourceRef(url, url, SourceKind.URL)
        now = datetime.now(UTC)
        capture, _ = take(ref, objects, fetcher=fetcher, limits=limits, now=lambda: now)
        media = (i for i in extract(capture, objects, limits) if isinstance(i, FoundMedia))
        first = next(media, None)
        if first is None:
            raise UnreadableSource(
                f"There is no image, video or sound at {url}. Give the address of the media "
                "itself, or 'reportedly add' the page."
            )
        yield objects.path(first.footage.sha256)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    except OSError as error:
        raise UnreadableSource(f"{path} cannot be read ({error.strerror}).") from error
    return digest.hexdigest()
