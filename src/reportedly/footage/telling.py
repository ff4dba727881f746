"""Reads the metadata of a media file, inside the decoding child."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from reportedly.footage.limits import Limits
from reportedly.footage.opening import opened
from reportedly.footage.provenance import provenance
from reportedly.model.errors import FootageError
from reportedly.model.footage import MediaFact

_LONGEST = 500
"""Code points of one value."""
_MOST = 60

_CLOCK = "The camera's own clock: often wrong, set to anything at will, and changed by editors."
_WRITTEN = "When a program last wrote the file, by the clock of that machine."
_UPLOAD = "Container time: often the upload's or the export's, not the recording's."
_PROGRAM = "Names the program that wrote the file; sites and messengers write files anew."
_CAMERA = "Names a camera; anybody can write it, and it is copied along by editors."
_FREE = "Free text that anybody can write."
_PERSON = "The file states it; it is not kept here, since it could lead to whoever filmed."
_HEADER = "The header's word; the length as decoded counts."

_EXIF: Mapping[str, tuple[str, str]] = {
    "EXIF DateTimeOriginal": ("taken", _CLOCK),
    "EXIF DateTimeDigitized": ("digitised", _CLOCK),
    "Image DateTime": ("written", _WRITTEN),
    "Image Make": ("camera maker", _CAMERA),
    "Image Model": ("camera model", _CAMERA),
    "Image Software": ("program", _PROGRAM),
    "Image ImageDescription": ("description", _FREE),
    "EXIF UserComment": ("comment", _FREE),
    "Image Copyright": ("copyright", _FREE),
}
_OFFSETS = {
    "EXIF DateTimeOriginal": "EXIF OffsetTimeOriginal",
    "EXIF DateTimeDigitized": "EXIF OffsetTimeDigitized",
    "Image DateTime": "EXIF OffsetTime",
}
_TAGS: Mapping[str, tuple[str, str]] = {
    "creation_time": ("written", _UPLOAD),
    "date": ("date", _UPLOAD),
    "com.apple.quicktime.creationdate": ("taken", _CLOCK),
    "com.apple.quicktime.make": ("camera maker", _CAMERA),
    "com.apple.quicktime.model": ("camera model", _CAMERA),
    "make": ("camera maker", _CAMERA),
    "model": ("camera model", _CAMERA),
    "com.android.version": ("system", _CAMERA),
    "com.apple.quicktime.software": ("program", _PROGRAM),
    "encoder": ("program", _PROGRAM),
    "title": ("title", _FREE),
    "description": ("description", _FREE),
    "comment": ("comment", _FREE),
    "copyright": ("copyright", _FREE),
}
_CAMERAS = frozenset(("camera maker", "camera model", "system"))
# Words in a tag's name that tell of a place, a person or a single device.
_LEADING = ("gps", "location", "serial", "owner", "artist", "author", "xyz")


def told(path: Path, limits: Limits) -> tuple[MediaFact, ...]:
    """Give the facts of a file, those of the picture first; none where it carries no metadata."""
    found = [*_of_exif(path), *_of_container(path, limits), *provenance(path)]
    return tuple(dict.fromkeys(found))[:_MOST]


def _of_exif(path: Path) -> Iterator[MediaFact]:
    import exifread

    try:
        with path.open("rb") as stream:
            tags: Mapping[str, Any] = exifread.process_file(stream, details=False)
    except Exception:  # broken metadata is no metadata; the picture may be whole
        return
    for name, (field, caution) in _EXIF.items():
        if value := _value(tags.get(name)):
            offset = _value(tags.get(_OFFSETS.get(name, "")))
            yield _fact(field, f"{value} {offset}".strip(), "EXIF", caution)
    if _leading(tags):
        yield _fact("place, owner or device", "stated", "EXIF", _PERSON)


def _of_container(path: Path, limits: Limits) -> Iterator[MediaFact]:
    try:
        with opened(path, limits) as container:
            tags = [container.metadata, *(s.metadata for s in list(container.streams)[:8])]
            seconds = container.duration / 1_000_000 if container.duration else 0.0
    except FootageError:
        return
    if seconds:
        yield _fact("length", f"{seconds:.1f} s", "container", _HEADER)
    merged = {name.lower(): str(value) for some in reversed(tags) for name, value in some.items()}
    for name, (field, caution) in _TAGS.items():
        if value := _value(merged.get(name)):
            yield _fact(field, value, "container", caution)
    if _leading(merged):
        yield _fact("place, owner or device", "stated", "container", _PERSON)


def _leading(names: Iterable[str]) -> bool:
    return any(word in name.lower() for name in names for word in _LEADING)


def _value(tag: object) -> str:
    """Give a tag's value as one line of text, without the zeros that pad it."""
    return " ".join(str(tag or "").replace("\0", " ").split())[:_LONGEST]


def _fact(field: str, value: str, source: str, caution: str) -> MediaFact:
    private = field in _CAMERAS or caution == _PERSON
    return MediaFact(field, value, source, caution, private)
