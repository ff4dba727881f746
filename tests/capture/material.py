"""What the tests of capture share: a store in a temporary folder, and small things to take in."""

import gzip
import hashlib
import io
import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from reportedly.capture.formats import extract, formats
from reportedly.capture.intake import take
from reportedly.capture.limits import Limits
from reportedly.capture.objects import FolderObjects
from reportedly.capture.protocol import Context
from reportedly.capture.sources import SourceKind, SourceRef
from reportedly.model.capture import Capture, Failure
from reportedly.model.report import Report

NOON = datetime(2024, 3, 9, 12, 0, tzinfo=UTC)
PARAGRAPHS = (
    "VELLOR (AFP) - A shell struck the market of Vellor on Saturday, killing four, the mayor said.",
    "Officials in the capital said that the army had not fired, and that they would look into it.",
    "Residents said that they had heard two blasts shortly before noon, the market's busiest hour.",
)


class Outcome:
    """The reports and failures out of one source."""

    def __init__(self, items: list[Report | Failure], capture: Capture | None = None) -> None:
        self.items = items
        self.capture = capture
        self.reports = [item for item in items if isinstance(item, Report)]
        self.failures = [item for item in items if isinstance(item, Failure)]

    @property
    def report(self) -> Report:
        (only,) = self.reports
        return only

    @property
    def failure(self) -> Failure:
        (only,) = self.failures
        return only


def take_in(objects: FolderObjects, path: Path, limits: Limits | None = None) -> Outcome:
    """Take a file in and read it, as the pipeline does."""
    limits = limits or Limits()
    ref = SourceRef(str(path), str(path), SourceKind.FILE)
    capture, arrival = take(ref, objects, fetcher=None, limits=limits, now=lambda: NOON)
    return Outcome(list(extract(capture, objects, limits, source=arrival.source)), capture)


def context(limits: Limits | None = None, url: str | None = None) -> Context:
    return Context(subject="a source", sha256="0" * 64, limits=limits or Limits(), url=url)


def read_as(name: str, data: bytes | str, limits: Limits | None = None) -> Outcome:
    """Read bytes as one format, whatever they look like."""
    data = data.encode() if isinstance(data, str) else data
    return Outcome(list(formats()[name].extract(io.BytesIO(data), context(limits))))


def page(body: str = "", head: str = "", lang: str = "en") -> str:
    """Make a web page around `body`, with three paragraphs of an article."""
    paragraphs = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>'
        f"<nav>Home News Weather</nav><article>{body}{paragraphs}</article></body></html>"
    )


def warc(
    *pages: tuple[str, str, bytes], packed: bool = True, headers: tuple[tuple[str, str], ...] = ()
) -> bytes:
    """Make a WARC of (address, media type, body) answers."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for url, kind, body in pages:
        lines = [("Content-Type", kind), *headers]
        record = writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(body),
            length=len(body),
            http_headers=StatusAndHeaders("200 OK", lines, protocol="HTTP/1.1"),
        )
        writer.write_record(record)
    return out.getvalue()


TWO_PAGES = (
    ("https://vellor.example/market", "text/html; charset=utf-8", page().encode()),
    ("https://vellor.example/note", "text/plain", b"Four people were killed in Vellor."),
)


def wacz(entries: dict[str, bytes], digests: dict[str, str] | None = None) -> bytes:
    """Make a WACZ of `entries`; `digests` replaces what its datapackage states."""
    stated = {name: f"sha256:{hashlib.sha256(data).hexdigest()}" for name, data in entries.items()}
    stated.update(digests or {})
    resources = [{"path": name, "hash": digest} for name, digest in stated.items()]
    return zipped({**entries, "datapackage.json": json.dumps({"resources": resources}).encode()})


def zipped(entries: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries.items():
            package.writestr(name, data)
    return out.getvalue()


def packed(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)
