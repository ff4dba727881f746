"""Reads WACZ: the WARC files in a ZIP, after checking each against its stated SHA-256.

Nothing is ever unpacked to the disk, so no entry's name can lead anywhere.
"""

import hashlib
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, BinaryIO, cast

from reportedly.capture.formats import failure_of
from reportedly.capture.protocol import Context, Item
from reportedly.capture.warc import payload as warc_payload
from reportedly.capture.warc import warc_format
from reportedly.model.errors import CaptureError, TooLarge, UnreadableSource

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_DATAPACKAGE = "datapackage.json"
_LARGEST_DATAPACKAGE = 16 << 20
_LARGEST_DIRECTORY = 16 << 20
_TAIL = 66_000
"""Bytes at the end that hold a ZIP's closing record, its longest comment included."""
_SURE, _POSSIBLE = 0.9, 0.5
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
)
"""What zipfile raises for archives that are damaged, encrypted or compressed in another way."""


class WaczFormat:
    """A packaged web archive."""

    name = "wacz"

    def recognises(self, head: bytes) -> float:
        """Say how surely `head` is a WACZ; other ZIP files count less, to be refused in words."""
        if not head.startswith((_ZIP, _EMPTY_ZIP)):
            return 0.0
        return _SURE if b"datapackage" in head or b"archive/" in head else _POSSIBLE

    def extract(self, stream: BinaryIO, context: Context) -> Iterator[Item]:
        """Give the reports of every WARC that the package lists and that is as it was packed."""
        try:
            _check_directory(stream)
            with zipfile.ZipFile(cast("IO[bytes]", stream)) as package:
                yield from _reports(package, context)
        except _BROKEN as error:
            raise UnreadableSource(
                "The archive is damaged, encrypted or no ZIP. Get a whole copy, and add that."
            ) from error


def payload(stream: BinaryIO, context: Context) -> tuple[bytes, str | None] | None:
    """Give the body that the package's archives hold for `context.url`, as `warc.payload` does."""
    try:
        _check_directory(stream)
        with zipfile.ZipFile(cast("IO[bytes]", stream)) as package:
            _check_entries(package.infolist(), context)
            for entry in package.infolist():
                if _is_warc(entry.filename):
                    with package.open(entry) as inside:
                        if found := warc_payload(cast("BinaryIO", inside), context):
                            return found
    except _BROKEN as error:
        raise UnreadableSource("The archive is damaged or encrypted.") from error
    return None


def _check_directory(stream: BinaryIO) -> None:
    """Look at the size of the list of entries before zipfile reads it whole."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _TAIL))
    tail = stream.read(_TAIL)
    end, wide = tail.rfind(b"PK\x05\x06"), tail.rfind(b"PK\x06\x06")
    if end < 0:
        raise zipfile.BadZipFile
    listed = struct.unpack_from("<L", tail, end + 12)[0]
    if listed == 0xFFFFFFFF and wide >= 0:
        listed = struct.unpack_from("<Q", tail, wide + 40)[0]
    if listed > _LARGEST_DIRECTORY:
        raise TooLarge("The archive lists far more entries than a WACZ holds. The bytes are kept.")
    stream.seek(0)


def _reports(package: zipfile.ZipFile, context: Context) -> Iterator[Item]:
    entries = package.infolist()
    _check_entries(entries, context)
    digests = _digests(package, entries)
    names = [entry.filename for entry in entries]
    for entry in entries:
        if not _is_warc(entry.filename):
            continue
        inside = context.inside(entry.filename)
        try:
            _check_entry(package, entry, digests, names.count(entry.filename), context)
            with package.open(entry) as stream:
                yield from warc_format.extract(cast("BinaryIO", stream), inside)
        except CaptureError as error:
            yield failure_of(error, inside)
        except _BROKEN:
            yield inside.failure(
                "The entry is damaged or encrypted; what came before in it was read.",
                "Get a whole copy of the archive, and add that.",
            )


def _check_entries(entries: list[zipfile.ZipInfo], context: Context) -> None:
    limits = context.limits
    if len(entries) > limits.max_entries:
        raise TooLarge(
            f"The archive has more than {limits.max_entries:,} entries. The bytes are kept."
        )
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    bomb = unpacked > max(limits.ratio_floor, packed * limits.max_ratio)
    if bomb or unpacked > limits.max_unpacked:
        raise TooLarge(
            "The archive would unpack to far more than such a file holds, and was not read. "
            "The bytes are kept."
        )


def _digests(package: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> dict[str, str]:
    """Give the digest that the package states for each of its paths ('sha256:…')."""
    if not any(entry.filename == _DATAPACKAGE for entry in entries):
        raise UnreadableSource(
            "This is a ZIP archive, but not a WACZ: it has no datapackage.json. "
            "Unpack it, and add what is in it."
        )
    with package.open(_DATAPACKAGE) as stream:
        data = stream.read(_LARGEST_DATAPACKAGE)
    try:
        listed = json.loads(data)["resources"]
        return {str(one["path"]): str(one["hash"]).lower() for one in listed}
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise UnreadableSource(
            "The archive's datapackage.json cannot be read, so nothing in it can be checked. "
            "Get a whole copy, and add that."
        ) from error


def _is_warc(name: str) -> bool:
    return name.lower().endswith((".warc", ".warc.gz"))


def _check_entry(
    package: zipfile.ZipFile,
    entry: zipfile.ZipInfo,
    digests: dict[str, str],
    times: int,
    context: Context,
) -> None:
    """Raise UnreadableSource for an entry that is not what the package says it holds."""
    name = entry.filename
    if name.startswith("/") or "\\" in name or ".." in name.split("/") or ":" in name:
        raise UnreadableSource("Its name leads out of the archive. It was not read.")
    if times > 1:
        raise UnreadableSource("Several entries have this name. None of them was read.")
    if name not in digests:
        raise UnreadableSource("The package's datapackage.json does not list it. It was not read.")
    kind, _, stated = digests[name].partition(":")
    if kind != "sha256":
        raise UnreadableSource(f"Its digest is {kind!r}, not SHA-256. It was not read.")
    if _sha256(package, entry, context) != stated:
        raise UnreadableSource(
            "It was changed after it was packed: its SHA-256 is not the stated one. "
            "It was not read. Get the archive from its maker again."
        )


def _sha256(package: zipfile.ZipFile, entry: zipfile.ZipInfo, context: Context) -> str:
    digest, size = hashlib.sha256(), 0
    with package.open(entry) as stream:
        while chunk := stream.read(1 << 20):
            size += len(chunk)
            if size > context.limits.max_unpacked:
                raise TooLarge("It unpacks to more than it says. It was not read.")
            digest.update(chunk)
    return digest.hexdigest()


wacz_format = WaczFormat()
